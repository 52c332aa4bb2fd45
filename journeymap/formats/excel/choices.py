"""Keys whose words are known -> lists to choose from in their cells."""

from typing import TYPE_CHECKING, Literal, get_args, get_origin

from journeymap.formats.excel.labels import Parts
from journeymap.formats.rows.cell import fields

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet


def offer(sheet: "Worksheet", key: str, parts: Parts, row: int, columns: tuple[int, int], last_row: int = 0) -> None:
    """Let people choose among the words of a key in the cells of some columns, from `row` to `last_row` (0: only it).

    Other words are questioned, not refused.
    """
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    if words := _words(key, parts):
        choice = DataValidation("list", formula1=f'"{",".join(words)}"', allow_blank=True, errorStyle="warning")
        choice.showErrorMessage = True
        first, last = (get_column_letter(column) for column in columns)
        choice.add(f"{first}{row}:{last}{last_row or row}")
        sheet.add_data_validation(choice)


def _words(key: str, parts: Parts) -> tuple[str, ...]:
    types = (fields(part).get(key.removeprefix("emotion.")) for part in parts)
    return next((get_args(one) for one in types if get_origin(one) is Literal), ())

"""The number in a cell and its format -> the text that people see: a day, a percentage, a plain number."""

from dataclasses import dataclass, field

from journeymap.formats.excel.archive import Archive
from journeymap.wording import text_of

_STYLES = "xl/styles.xml"


@dataclass(slots=True)
class Formats:
    """The number formats of a workbook by style, and whether its days count from 1904."""

    by_style: list[str] = field(default_factory=list)
    is_1904: bool = False


def formats_of(archive: Archive) -> Formats:
    """Return the formats of a workbook."""
    from openpyxl.styles.numbers import BUILTIN_FORMATS

    formats = Formats()
    codes = dict(BUILTIN_FORMATS)
    for tag, element in archive.elements(_STYLES) if _STYLES in archive else ():
        if tag == "numFmt" and element.get("numFmtId", "").isdecimal():
            codes[int(element.get("numFmtId", "")[:9])] = element.get("formatCode", "")
        elif tag == "cellXfs":
            ids = [child.get("numFmtId", "0") for child in element]
            formats.by_style = [codes.get(int(id_[:9]) if id_.isdecimal() else 0, "General") for id_ in ids]
    return formats


def spelled_number(value: str, style: str, formats: Formats) -> str:
    """Return the text of a number; what is none stays as it is."""
    from openpyxl.styles.numbers import is_date_format

    try:
        number = float(value)
    except ValueError:
        return value
    index = int(style) if style.isdecimal() and len(style) < 9 else 0
    code = formats.by_style[index] if index < len(formats.by_style) else "General"
    if is_date_format(code):
        return _spelled_day(number, formats) or text_of(number)
    if "%" in code and '"' not in code:
        return f"{text_of(round(number * 100, 10))}%"
    return value if value.isdecimal() and len(value) > 12 else text_of(number)


def _spelled_day(number: float, formats: Formats) -> str:
    from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, from_excel

    try:
        moment = from_excel(number, CALENDAR_MAC_1904 if formats.is_1904 else CALENDAR_WINDOWS_1900)
    except (OverflowError, ValueError):
        return ""
    return str(moment).removesuffix(" 00:00:00")

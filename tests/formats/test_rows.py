"""Rows of cells hold the whole map."""

from pathlib import Path

import pytest
from hypothesis import example, given

from journeymap.document import read
from journeymap.dump import dump
from journeymap.formats.draft import Imported
from journeymap.formats.plain import plain
from journeymap.formats.rows import guarded, rows_of, tables_of, unguarded
from tests.formats.maps import EVERYTHING, EXAMPLES, model_of, settled
from tests.strategies import Values, maps, texts, yaml_of


@given(values=maps())
@example(values=read("", EVERYTHING).value)
def test_rows_are_the_same_map_again(values: Values) -> None:
    model, told = settled(yaml_of(values)), Imported()

    (table,) = tables_of(rows_of(plain(model, short=True)), told)

    assert model_of(dump({"jmap": 1} | table.value)) == model
    assert told.losses == []


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_rows_of_an_example_are_the_same_map_again(path: Path) -> None:
    model = model_of(path.read_text("utf-8"))
    if model.is_map:
        (table,) = tables_of(rows_of(plain(model, short=True), bullets=True), Imported())

        assert model_of(dump({"jmap": 1} | table.value)) == model


@given(text=texts)
def test_a_guard_comes_exactly_off(text: str) -> None:
    for written in (text, f"={text}", f"'{text}", f"'={text}", f"''-{text}"):
        assert unguarded(guarded(written)) == written
        assert guarded(written)[0] not in "=+-@\t\r"

"""Words that refer to something -> where they stand, however they are written."""

from typing import Any

import yaml
from hypothesis import given

from journeymap.atlas.mention import mentions
from journeymap.atlas.sheet import Sheet
from journeymap.load import load
from tests.strategies import Values, maps, yaml_of


def without_lists_of_one(value: Any) -> Any:
    """The same, with the only item of a list in the list's place."""
    if isinstance(value, list) and len(value) == 1:
        return without_lists_of_one(value[0])
    if isinstance(value, list):
        return [without_lists_of_one(item) for item in value]
    if isinstance(value, dict):
        return {key: without_lists_of_one(item) for key, item in value.items()}
    return value


def mentioned(text: str) -> list[tuple[str, str]]:
    """Every word that refers to something, and what is written at its place."""
    sheet = Sheet(load("a.yaml", text), "a")
    spans = [(mention.word, sheet.document.span(mention.place)) for mention in mentions(sheet)]
    return [(word, str(yaml.load(text[span.start.offset : span.end.offset], yaml.BaseLoader))) for word, span in spans]


@given(maps())
def test_a_mention_stands_where_its_word_is_written(written: Values) -> None:
    found = mentioned(yaml_of(written))

    assert [word for word, _ in found] == [text for _, text in found]
    assert mentioned(yaml_of(without_lists_of_one(written))) == found

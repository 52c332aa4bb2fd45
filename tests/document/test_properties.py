"""What holds for every text and every value: reading never fails, and places lead back to what stands there."""

import re
from typing import Any

import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from journeymap.document import Document, Node, read
from journeymap.finding import Place
from journeymap.load import load
from tests.document.strategies import flow, soups, texts, values


@given(st.one_of(texts, st.binary(max_size=200)))
def test_any_text_and_any_bytes_are_loaded_or_get_a_finding(data: str | bytes) -> None:
    loaded = load("map.yaml", data)

    assert loaded.model is not None or loaded.hits
    lines = len(loaded.document.source.line_starts)
    for hit in loaded.hits:
        for place in (hit.place, *(place for place, _ in hit.also)):
            span = loaded.document.span(place)
            assert 1 <= span.start.line <= span.end.line <= lines
            assert 0 <= span.start.offset <= span.end.offset <= len(loaded.document.text)


untidy = st.lists(
    st.sampled_from(("Titel: A\n", "state: Current\r\n", "tags: [NO, on]\n", "title: 12:30\n", "x-😀: 1\n", "# a\r")),
    min_size=1,
).map(lambda lines: "jmap: 1\n" + "".join(lines))


@given(st.one_of(texts, untidy))
def test_fixes_lie_within_the_text_and_do_not_overlap(text: str) -> None:
    for hit in load("map.yaml", text).hits:
        edits = sorted(hit.fix.edits, key=lambda edit: edit.start) if hit.fix else []
        ends = [0, *(edit.end for edit in edits)]
        assert all(end <= edit.start <= edit.end <= len(text) for end, edit in zip(ends, edits, strict=False))


@given(texts)
def test_lines_and_columns_agree_with_splitting_at_the_ends_of_lines(text: str) -> None:
    source = read("map.yaml", text).source
    lines = re.split("\r\n|\n|\r", text)

    assert [source.line(number) for number in range(1, len(source.line_starts) + 1)] == lines
    for offset in range(0, len(text) + 1, 7):
        point = source.point(offset)
        before = re.split("\r\n|\n|\r", text[:offset])
        # Between \r and \n the line has not ended yet.
        inside = text[offset - 1 : offset + 1] == "\r\n"
        assert (point.line, point.column) == (len(before) - inside, offset - source.line_starts[point.line - 1] + 1)


@given(values)
def test_values_are_those_that_json_and_pyyaml_read(value: Any) -> None:
    text = flow(value)

    assert read("map.yaml", text).value == value
    assert _same(read("map.yaml", yaml.safe_dump(value, allow_unicode=True)).value, value)


@given(values)
def test_block_style_is_read_as_flow_style_is(value: Any) -> None:
    block = yaml.safe_dump(value, allow_unicode=True, default_flow_style=False)

    assert _same(read("map.yaml", block).value, value)


def _same(one: Any, other: Any) -> bool:
    """Whether two values are equal, floats to the digits that are written."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_same, one, other))
    return type(one) is type(other) and one == other


@given(st.one_of(soups, values.map(flow), values.map(lambda value: yaml.safe_dump(value, allow_unicode=True))))
def test_the_text_at_the_place_of_a_scalar_reads_as_its_value(text: str) -> None:
    document = read("map.yaml", text)
    # A tag is no part of the text that it is about, and a control character is not kept.
    assume("!" not in text and not any(hit.code == "JM002" for hit in document.hits))
    assume(document.root is not None)
    assert document.root is not None

    for path, node, value in _scalars(document, document.root, document.value, ()):
        if node.origin is None and not node.style.startswith(("|", ">")):
            span = document.span(Place(path, "value"))
            assert _alone(document.text[span.start.offset : span.end.offset]) == value


def _alone(text: str) -> Any:
    is_line = "\n" not in text and "\r" not in text
    return read("map.yaml", f"- {text}").value[0] if is_line else read("map.yaml", f" {text}").value


def _scalars(document: Document, node: Node, value: Any, path: tuple[Any, ...]) -> Any:
    if node.is_scalar:
        yield path, node, value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _scalars(document, (node.entries or {})[key].node, item, (*path, key))
    else:
        for index, item in enumerate(value):
            yield from _scalars(document, (node.items or [])[index], item, (*path, index))

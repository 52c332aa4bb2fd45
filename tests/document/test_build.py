"""Events of the parser -> values, places, and what is said on the way."""

from typing import Any

import pytest

from journeymap.document import Document, Limits, read
from journeymap.finding import KeyPath, Place


def at(document: Document, path: KeyPath, part: Any = "auto") -> str:
    """The text that a place stands for."""
    span = document.span(Place(path, part))
    return document.text[span.start.offset : span.end.offset]


def told(text: str, limits: Limits | None = None) -> list[tuple[str, str, int]]:
    document = read("a.yaml", text, limits)
    return [(hit.code, hit.message, document.span(hit.place).start.line) for hit in document.hits]


TEXT = """\
title: 'A map'
tags: [one, "two"]
stages:
  - name: Pay
    goal: |
      Pay safely
      and fast
  - name: >-
      Wait
    empty:
    "quoted key": &anchor {a: 1}
again: *anchor
"""


@pytest.mark.parametrize(
    ("path", "part", "text"),
    [
        (("title",), "auto", "'A map'"),
        (("title",), "key", "title"),
        (("tags", 1), "auto", '"two"'),
        (("tags",), "auto", "tags"),
        (("tags",), "value", '[one, "two"]'),
        (("stages", 0, "name"), "auto", "Pay"),
        (("stages", 0, "goal"), "auto", "|"),
        (("stages", 1, "name"), "value", ">-"),
        (("stages", 1), "auto", "name: >-"),
        (("stages", 1, "empty"), "auto", "empty"),
        (("stages", 1, "quoted key"), "key", '"quoted key"'),
        (("stages", 1, "quoted key"), "value", "{a: 1}"),
        (("again",), "value", "*anchor"),
        (("again", "a"), "value", "1"),
        ((), "auto", "title: 'A map'"),
        (("stages", 7), "auto", "stages"),
        (("stages", 0, "name", "text"), "auto", "Pay"),
        (("nothing",), "auto", "title: 'A map'"),
    ],
)
def test_a_place_leads_to_the_nearest_thing_that_is_written(path: KeyPath, part: str, text: str) -> None:
    assert at(read("a.yaml", TEXT), path, part) == text


def test_a_node_is_what_stands_at_exactly_a_path() -> None:
    document = read("a.yaml", TEXT)

    assert document.node(("stages", 0, "name")) is not None
    assert document.node(("stages", 2)) is None
    assert document.node(("title", "x")) is None
    assert document.node(("stages", "name")) is None


def test_values_are_plain() -> None:
    assert read("a.yaml", TEXT).value == {
        "title": "A map",
        "tags": ["one", "two"],
        "stages": [
            {"name": "Pay", "goal": "Pay safely\nand fast\n"},
            {"name": "Wait", "empty": None, "quoted key": {"a": 1}},
        ],
        "again": {"a": 1},
    }


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("!!str 12", "12"), ("!!int 12", 12), ("!!float 1.5", 1.5), ("!!bool true", True), ("!!null ''", ""),
        ("!!str", ""), ('!!int "12"', "12"), ("!!seq [a]", ["a"]), ("!!map {a: b}", {"a": "b"}),
        ("!<tag:yaml.org,2002:str> 1", "1"), ("&a !!str 12", "12"), ("!!str &a 12", "12"), ("&a # b\n  12", 12),
    ],
)  # fmt: skip
def test_the_tags_of_the_core_schema_and_anchors_are_understood(text: str, value: Any) -> None:
    document = read("a.yaml", f"a: {text}\n")

    assert document.value == {"a": value}
    assert not at(document, ("a",), "value").startswith(("!", "&"))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("[Optional]: a mail", "[Optional]"), ("{name}: b", "{name}"), ("? [a, b]\n: c", "[a, b]"), ("? a\n: c", "a"),
        ("1: b", "1"), ("null: b", "null"), ("true: b", "true"), ("&a b: c", "b"), ("? - a\n  - b\n: c", "- a\n  - b"),
        ("'': a", ""),
    ],
)  # fmt: skip
def test_every_key_is_a_text_as_it_is_written(text: str, key: str) -> None:
    document = read("a.yaml", text)

    assert [*document.value] == [key]
    assert document.hits == ()


def test_an_alias_may_be_a_key() -> None:
    document = read("a.yaml", "x: &a one\ny: &b [two]\n*a : 1\n*b : 2\n&c k: *a\nz: {*c : 3}\n")

    assert document.value == {"x": "one", "y": ["two"], "one": 1, "[two]": 2, "k": "one", "z": {"k": 3}}


def test_a_key_written_twice_keeps_its_first_value_and_shows_both_places() -> None:
    text = "a:\r\n  b: 1\r\n  c: 2\r  b: 3\n'a': 4\n"
    document = read("a.yaml", text)

    assert document.value == {"a": {"b": 1, "c": 2}}
    assert told(text) == [
        ("JM007", 'key "b" is written twice; it is first at line 2', 4),
        ("JM007", 'key "a" is written twice; it is first at line 1', 5),
    ]
    assert [
        [at(document, place.path) if place.path else place.span for place, _ in hit.also] for hit in document.hits
    ] == [
        [(6, 7)],
        [(0, 1)],
    ]


def test_merge_keys_are_merged_and_told() -> None:
    text = "x-a: &a {k: 1, l: 2}\nx-b: &b {l: 3, m: 4}\nc:\n  <<: [*a, *b]\n  k: 5\n'<<': 6\n"

    assert read("a.yaml", text).value["c"] == {"k": 5, "l": 2, "m": 4}
    assert read("a.yaml", text).value["<<"] == 6
    assert told(text) == [("JM011", 'merge key "<<" is not YAML 1.2; write the keys out', 4)]


def test_merging_what_is_no_mapping_adds_nothing() -> None:
    assert read("a.yaml", "a:\n  <<: 5\n  b: 1\n").value == {"a": {"b": 1}}


@pytest.mark.parametrize(
    ("text", "line", "value"),
    [
        ("a: 1\n---\nb: 2\n", 2, {"a": 1}),
        ("---\na: 1\n---\n", 3, {"a": 1}),
        ("a: 1\n--- b\n", 2, {"a": 1}),
        ("---\n---\na: 1\n", 2, None),
        ("a: 1\n...\n---\nb: 2\n---\nc: 3", 3, {"a": 1}),
    ],
)
def test_a_second_document_is_refused_and_the_first_one_kept(text: str, line: int, value: Any) -> None:
    document = read("a.yaml", text)

    assert ("JM008", 'a second document starts at "---"; move it to a file of its own', line) in told(text)
    assert document.value == value


def test_a_second_document_may_begin_behind_three_dots_alone() -> None:
    text = "jmap: 1\n... # the end\n\ntitle: A\n"

    assert told(text) == [("JM008", 'a second document starts at "title:"; move it to a file of its own', 4)]
    assert read("a.yaml", text).value == {"jmap": 1}


@pytest.mark.parametrize("text", ["", " \n\n", "# only a comment\n", "---\n", "---\n# a\n...\n", "\ufeff"])
def test_a_file_without_anything_is_empty(text: str) -> None:
    assert told(text) == [("JM009", '"a.yaml" is empty; start it with "jmap: 1" and a "title"', 1)]


LIMITS = Limits(max_bytes=200, max_depth=3, max_nodes=12)


@pytest.mark.parametrize(
    ("text", "limit", "unit", "place"),
    [
        ("a: " + "x" * 198, 200, "bytes", (1, 1)),
        ("a:\n  b: [[c]]\n", 3, "levels", (2, 7)),
        ("a:\n  b:\n    c:\n      d: 1\n", 3, "levels", (4, 7)),
        ("- - - - a\n", 3, "levels", (1, 7)),
        ("[a, b, c, d, e, f, g, h, i, j, k, l]", 12, "values", (1, 1)),
        ("a: &a [1, 2, 3, 4]\nb: *a\n", 12, "values", (2, 4)),
        ("a: &a\n  - *a\n", 12, "values", (2, 5)),
        ("a: &a {<<: *a}\n", 12, "values", (1, 12)),
    ],
)
def test_a_file_over_a_limit_is_not_read_any_further(text: str, limit: int, unit: str, place: tuple[int, int]) -> None:
    document = read("a.yaml", text, LIMITS)
    (hit,) = [hit for hit in document.hits if hit.code == "JM012"]
    start = document.span(hit.place).start

    assert hit.message == f'"a.yaml" is over the limit of {limit} {unit}; split it'
    assert (start.line, start.column) == place
    assert document.root is None


def test_a_file_just_within_the_limits_is_read() -> None:
    assert read("a.yaml", "a: [[1, 2, 3, 4, 5, 6, 7, 8]]", LIMITS).hits == ()
    assert read("a.yaml", "a: &a [1, 2, 3]\nb: *a\n", LIMITS).hits == ()
    assert read("a.yaml", "a: " + "x" * 197, LIMITS).hits == ()


def test_nobody_can_allow_what_would_exhaust_the_stack() -> None:
    assert Limits(max_depth=100_000).max_depth == 200

"""A map may be written as JSON, by any program."""

import json

from hypothesis import given
from hypothesis import strategies as st

from journeymap.document import read

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | st.text(st.characters(codec="utf-8"), max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.text(min_size=1, max_size=5), VALUES, min_size=1, max_size=3))
def test_escaped_json_reads_as_it_was_written(value: dict[str, object]) -> None:
    document = read("map.json", json.dumps(value))

    codes = {hit.code for hit in document.hits}
    assert document.value == value or codes


def test_an_emoji_in_two_halves_is_one_character() -> None:
    document = read("map.json", '{"title": "\\ud83d\\ude00 and \\ud83d\\udeb2"}')

    assert document.value == {"title": "😀 and 🚲"}
    assert document.hits == ()


def test_half_an_emoji_is_refused_with_its_place() -> None:
    document = read("map.json", '{"title": "\\ud83d"}')

    assert [hit.code for hit in document.hits] == ["JM005"]


def test_a_backslash_before_an_escape_is_no_part_of_it() -> None:
    assert read("map.json", '{"title": "\\\\\\ud83d\\ude00"}').value == {"title": "\\😀"}
    assert [hit.code for hit in read("map.json", '{"title": "\\\\ud83d\\ude00"}').hits] == ["JM005"]


def test_a_file_of_many_emoji_is_no_trouble() -> None:
    escapes = "".join(f"\\ud83d\\u{0xDC00 + number % 1024:04x}" for number in range(20_000))

    document = read("map.json", f'{{"title": "{escapes}"}}')

    assert len(document.value["title"]) == 20_000

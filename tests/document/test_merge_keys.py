"""Merge keys, which YAML 1.1 has and 1.2 has not."""

import pytest

from journeymap.document import read
from journeymap.load import load


@pytest.mark.parametrize("merged", ["{<<: *base}", "{<<: [*base]}", "{<<: *base, words: calm}"])
def test_a_mapping_of_merged_keys_is_read_with_their_places(merged: str) -> None:
    text = f"x-base: &base {{words: sad}}\nstages:\n  - name: Ride\n    emotion: {merged}\n"

    emotion = read("map.yaml", text).node(("stages", 0, "emotion", "words"))

    assert emotion is not None
    assert text[emotion.start : emotion.end] == ("calm" if "calm" in merged else "sad")


def test_a_map_of_merged_keys_alone_is_loaded() -> None:
    text = "jmap: 1\ntitle: A\nx-base: &base {name: Ride}\nstages:\n  - <<: *base\n"

    loaded = load("map.yaml", text)

    assert loaded.model is not None
    assert [stage.name for stage in loaded.model.stages or []] == ["Ride"]


def test_a_merge_key_written_twice_is_told_as_any_key_is() -> None:
    text = "x-a: &a {k: 1}\nx-b: &b {l: 2}\nc:\n  <<: *a\n  <<: *b\nd: {<<: *a}\n"
    document = read("map.yaml", text)

    places = [(hit.code, document.span(hit.place).start.line) for hit in document.hits]
    assert places == [("JM011", 4), ("JM011", 5), ("JM007", 5), ("JM011", 6)]
    (first,) = document.hits[2].also
    assert document.hits[2].message == 'key "<<" is written twice; it is first at line 4'
    assert document.span(first[0]).start.line == 4
    assert document.value["c"] == {"k": 1, "l": 2}

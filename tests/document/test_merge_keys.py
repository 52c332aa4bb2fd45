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

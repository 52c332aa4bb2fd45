"""What was understood of a file knows where it stands in the text."""

from hypothesis import given
from hypothesis import strategies as st

from journeymap.load import load


@given(st.lists(st.sampled_from(["slow", "", "  ", "~"]), max_size=8))
def test_items_are_found_in_spite_of_blank_ones(texts: list[str]) -> None:
    items = "".join(f"\n  - {text}" for text in texts)
    loaded = load("map.yaml", f"jmap: 1\ntags:{items}\n")
    kept = [position for position, text in enumerate(texts) if text == "slow"]

    assert [loaded.written(("tags", index)) for index in range(len(kept))] == [("tags", place) for place in kept]
    assert loaded.written(("tags", len(kept))) in (("tags", len(texts)), ("tags", 0))

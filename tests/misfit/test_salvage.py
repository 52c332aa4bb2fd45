"""One mistake does not hide the rest of a file, and the rest knows where it stood."""

from typing import Any

import pytest

from journeymap.load import load
from tests.misfit.mistakes import HEAD


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        (
            "stages:\n  - [a]\n  - name: B\n  - {}\n  - name: D\n",
            {"B": ("stages", 1), "": ("stages", 2), "D": ("stages", 3)},
        ),
        ("stages:\n  -\n  - [a]\n  - name: C\n", {"C": ("stages", 2)}),
        ("phases:\n  - name: A\n  - name: B\n", {"A": ("phases", 0), "B": ("phases", 1)}),
        ("stages:\n  - A\n  - name: B\n", {"A": ("stages", 0), "B": ("stages", 1)}),
    ],
)
def test_what_is_saved_of_a_broken_file_knows_where_it_stood(text: str, stages: dict[str, Any]) -> None:
    loaded = load("a.yaml", HEAD + text)

    assert loaded.model is not None
    names = [stage.name for stage in loaded.model.stages or []]
    assert {name: loaded.written(("stages", index)) for index, name in enumerate(names)} == stages


def test_deep_parts_of_a_broken_file_know_where_they_stood() -> None:
    text = "stages:\n  - [a]\n  - name: B\n    thoughts:\n      - [c]\n      -\n      - d\n      - text: e\n"
    loaded = load("a.yaml", HEAD + text)

    assert loaded.written(("stages", 0, "thoughts", 0, "text")) == ("stages", 1, "thoughts", 2, "text")
    assert loaded.written(("stages", 0, "thoughts", 1, "text")) == ("stages", 1, "thoughts", 3, "text")

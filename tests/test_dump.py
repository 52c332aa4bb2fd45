"""Values -> YAML -> the same values."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from journeymap.dump import dump, ordered
from journeymap.load import load
from tests import any_map
from tests.conftest import ROOT

EXAMPLES = sorted(path for path in (ROOT / "examples").rglob("*.yaml") if path.name != "jmap.yaml")
# What may be said of any text: a change of direction, a length nobody can count, a day to come, text of YAML 1.1.
HARMLESS = {"JM004", "JM010", "JM109", "JM111"}


@given(any_map.maps)
def test_any_map_reads_the_same_after_it_was_written(value: dict[str, Any]) -> None:
    loaded = load("a.yaml", dump(value))

    assert {hit.code for hit in loaded.hits} <= HARMLESS
    assert loaded.document.value == ordered(value)
    assert loaded.model == load("a.json", json.dumps(ordered(value))).model


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_an_example_reads_the_same_after_it_was_written(path: Path) -> None:
    loaded = load(path.name, path.read_bytes())

    assert load(path.name, dump(loaded.document.value)).model == loaded.model


def test_lists_of_ids_stand_in_brackets_and_texts_below_each_other() -> None:
    value = {"jmap": 1, "tags": ["a", "b-2"], "expectations": ["No queue", "Warm food"], "stages": []}

    assert dump(value) == ("jmap: 1\ntags: [a, b-2]\nexpectations:\n  - No queue\n  - Warm food\nstages: []\n")


def test_emotions_and_ways_on_stand_in_one_line_where_they_say_little() -> None:
    emotions = [{"score": 1, "words": ["calm"]}, {"score": 1, "words": ["calm and warm"]}]
    value = {"jmap": 1, "stages": [{"name": "A", "emotion": emotion} for emotion in emotions]}

    assert dump(value).splitlines()[3:] == [
        "    emotion: {score: 1, words: [calm]}", "  - name: A", "    emotion:", "      score: 1", "      words:",
        "        - calm and warm",
    ]  # fmt: skip


def test_what_stands_in_two_places_is_written_out_twice() -> None:
    pain = {"text": "Slow", "severity": "high"}

    assert "&" not in dump(
        {"jmap": 1, "stages": [{"name": "A", "pain_points": [pain]}, {"name": "B", "pain_points": [pain]}]}
    )


def test_comments_and_the_address_of_the_schema_stand_above_the_map() -> None:
    text = dump({"jmap": 1}, comment="From a table.\n\nCheck it.", schema="../s.json")

    assert text == "# yaml-language-server: $schema=../s.json\n# From a table.\n#\n# Check it.\njmap: 1\n"

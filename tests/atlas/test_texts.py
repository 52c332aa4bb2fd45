"""Every text of a file is found, and where it stands."""

from pathlib import Path

from tests.project import atlas_of

MAP = """\
jmap: 1
title: Renting a bike
tags: city
x-note: ours
personas:
  - name: Mia
    facts: {Bike: [red, "", old]}
stages:
  - name: Ride
    lanes:
      own: [Map of the town]
    touchpoints:
      - name: Unlocks
        x-ticket: 12
        emotion: curious, in a hurry
        actions: [Scans, {text: Pulls}]
        metrics: [Rides a day 7]
"""


def test_every_text_is_found_but_for_the_own_keys(tmp_path: Path) -> None:
    sheet = atlas_of(tmp_path, {"map.yaml": MAP}).sheets[0]

    assert [(text.key, text.text) for text in sheet.texts] == [
        ("title", "Renting a bike"),
        ("tags", "city"),
        ("name", "Mia"),
        ("Bike", "red"),
        ("Bike", "old"),
        ("emotion_scale", "-2..2"),
        ("name", "Ride"),
        ("own", "Map of the town"),
        ("name", "Unlocks"),
        ("actions", "Scans"),
        ("actions", "Pulls"),
        ("words", "curious"),
        ("words", "in a hurry"),
        ("name", "Rides a day 7"),
    ]


def test_a_text_is_placed_where_it_is_written(tmp_path: Path) -> None:
    sheet = atlas_of(tmp_path, {"map.yaml": MAP}).sheets[0]
    spans = {text.text: sheet.document.span(sheet.place_of(text)) for text in sheet.texts}

    assert {text: MAP[span.start.offset : span.end.offset] for text, span in spans.items() if text != "-2..2"} == {
        "Renting a bike": "Renting a bike",
        "city": "city",
        "Mia": "Mia",
        "red": "red",
        "old": "old",
        "Ride": "Ride",
        "Map of the town": "Map of the town",
        "Unlocks": "Unlocks",
        "Scans": "Scans",
        "Pulls": "Pulls",
        "curious": "curious, in a hurry",
        "in a hurry": "curious, in a hurry",
        "Rides a day 7": "Rides a day 7",
    }

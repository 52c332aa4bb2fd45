"""Texts as long and as strange as can be, in every view: they never leave their boxes."""

import json
from collections.abc import Callable
from itertools import cycle, islice, product

import pytest

from journeymap.comparison import Side
from journeymap.journey import Journey
from journeymap.layout.blueprint import BLUEPRINT
from journeymap.layout.board import Board
from journeymap.layout.compare import compare_board
from journeymap.layout.empathy import empathy_board
from journeymap.layout.flow import plain_board
from journeymap.layout.map import MAP
from journeymap.layout.pages import A4_ACROSS, LETTER_ACROSS
from journeymap.layout.persona import persona_pages
from journeymap.layout.poster import poster
from journeymap.layout.spread import spread
from journeymap.portrait import personas_of, portrait
from tests.layout.boards import must_be_sound
from tests.layout.journeys import journey

WORDS = {
    "latin": "Donaudampfschifffahrt ",
    "no spaces": "W",
    "chinese": "漢字かなカナ。",
    "arabic": "مرحبا ",
    "hebrew": "שלום! ",
    "thai": "ไทยไม่มีช่องว่าง",
    "emoji": "👩‍👩‍👧‍👦🇩🇪",
    "marks": "e\u0301\u0323",
}
LENGTH = 10_000


def everywhere(text: str) -> Journey:
    """A map with a text wherever a text can stand, beside a short one."""
    person = {"name": text, "role": text, "goals": [text, "a"], "quote": text, "empathy": {"see": [text], "who": text}}
    item = {"text": text, "severity": "high"}
    touchpoint = {"name": text, "description": text, "actions": [text], "pain_points": [item], "quotes": [text],
                  "emotions": {"p": {"score": -1, "words": [text]}}, "emotion": 1, "frontstage": [text]}  # fmt: skip
    stages = [
        {"name": text, "goals": [text], "touchpoints": [{"name": "a"}, touchpoint], "lanes": {text[:900]: [text]}},
        {"name": "b", "touchpoints": ["c", "d"]},
    ]
    people = [{"id": "p", **person}, {"id": "q", "name": "Q"}]
    written = {"jmap": 1, "title": text, "scenario": text, "personas": people, "stages": stages}
    found = journey(json.dumps(written, ensure_ascii=False))
    assert len(found.stages) == 2
    return found


def _compared(subject: Journey) -> tuple[Board, ...]:
    other = everywhere("short")
    return (
        compare_board(Side(subject), Side(other)),
        compare_board(Side(other), Side(subject)),
        compare_board(Side(subject, "p"), Side(subject, "q")),
    )


def _of_personas(subject: Journey) -> tuple[Board, ...]:
    portraits = [portrait(found, subject.atlas) for found in personas_of(subject.atlas.sheets[0], subject.atlas)]
    pages = (page for found in portraits for page in persona_pages(found))
    return (*pages, *map(empathy_board, portraits))


VIEWS: dict[str, Callable[[Journey], tuple[Board, ...]]] = {
    "map": lambda subject: (poster(subject, MAP), poster(subject, BLUEPRINT), plain_board(subject)),
    "pages": lambda subject: (*spread(subject, MAP, A4_ACROSS), *spread(subject, BLUEPRINT, LETTER_ACROSS)),
    "compare": _compared,
    "personas": _of_personas,
}


@pytest.mark.parametrize(
    ("view", "script"), sorted({*product(("map",), WORDS), *product(VIEWS, ("no spaces",)), ("pages", "thai")})
)
def test_ten_thousand_characters_stay_in_their_boxes(view: str, script: str) -> None:
    text = "".join(islice(cycle(WORDS[script]), LENGTH))

    for board in VIEWS[view](everywhere(text)):
        must_be_sound(board)

"""Boards -> the scripts that no font holds."""

from pathlib import Path

import pytest

from journeymap.atlas import load_atlas, projects
from journeymap.comparison import Side
from journeymap.journey import Journey
from journeymap.layout.board import Board
from journeymap.layout.compare import compare_board
from journeymap.render.scripts import missing_scripts
from journeymap.views import MAP_VIEWS, draw_view
from tests.conftest import ROOT
from tests.layout.journeys import journey
from tests.render.fonts import written


def board_with(*names: str) -> Board:
    touchpoints = ", ".join(f'"{name}"' for name in names)
    board, _ = draw_view(journey(f"{{jmap: 1, title: T, stages: [{{name: S, touchpoints: [{touchpoints}]}}]}}"), "map")
    return board


def scripts(*names: str, folder: Path) -> list[str]:
    return [gap.script for gap in missing_scripts([board_with(*names)], (folder,))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Größe, Цена, Τιμή – ‘a’ … 5 €", []),
        ("漢字", ["Han"]),
        ("メニューを", ["Katakana", "Hiragana"]),
        ("สวัสดี", ["Thai"]),
        ("אב مرحبا", ["Hebrew", "Arabic"]),
        ("😀👩‍👩‍👧", ["emoji"]),
        ("⠿", ["Braille"]),
        ("⇶", ["symbols"]),
        ("𐤀", ["Phoenician"]),
        ("\u200b\u200d\u0301\u3000", []),
    ],
)
def test_each_script_without_a_font_is_named_once(text: str, found: list[str], tmp_path: Path) -> None:
    assert scripts(text, text, folder=tmp_path) == found


def test_a_font_on_the_machine_is_enough(tmp_path: Path) -> None:
    written(tmp_path / "a.ttf", "漢字ל")

    assert scripts("漢字", folder=tmp_path) == []
    assert scripts("漢字元", folder=tmp_path) == ["Han"]


def test_the_first_text_in_a_script_is_named(tmp_path: Path) -> None:
    (gap,) = missing_scripts([board_with("Plain", "Menu: 漢字", "字")], (tmp_path,))

    assert (gap.character, gap.source) == ("漢", ("stages", 0, "touchpoints", 1))


def test_what_pictures_say_themselves_is_in_our_own_font(tmp_path: Path) -> None:
    path = ROOT / "examples" / "clinic" / "maps" / "first-visit.yaml"
    (project,) = projects([path], path.parent)
    atlas = load_atlas(project)
    subject = next(Journey(sheet, atlas) for sheet in atlas.sheets if sheet.name.endswith(path.name))
    boards = [draw_view(subject, view)[0] for view in MAP_VIEWS]

    assert missing_scripts([*boards, compare_board(Side(subject), Side(subject))], (tmp_path,)) == []

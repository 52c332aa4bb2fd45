"""Boards -> SVG."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from defusedxml.ElementTree import fromstring
from hypothesis import given, settings
from playwright.sync_api import Playwright

from journeymap.layout import font
from journeymap.layout.board import Board
from journeymap.layout.text import one_line
from journeymap.render.render import render
from tests.browser import launch
from tests.layout.journeys import HOSTILE, texts
from tests.layout.test_extremes import VIEWS, WORDS, everywhere
from tests.render.boards import board_with, lines_of, poster

SVG = "{http://www.w3.org/2000/svg}"


def tree_of(board: Board) -> ElementTree.Element:
    return ElementTree.fromstring(render(board, "svg"))


@given(texts)
def test_any_text_is_shown_as_it_is(text: str) -> None:
    board = board_with(text)
    tree = tree_of(board)

    assert [element.text for element in tree.iter(f"{SVG}text")] == [line.text for line in lines_of(board)]
    assert (tree.findtext(f"{SVG}title") or "").replace("\n", " ") == one_line(text)


def test_every_box_and_curve_has_its_shape_and_its_id() -> None:
    board = poster()
    groups = {group.get("id"): group for group in tree_of(board).iter(f"{SVG}g") if group.get("id")}

    assert list(groups) == [*(curve.id for curve in board.curves), *(box.id for box in board.boxes)]
    for box in board.boxes:
        tags = [child.tag.removeprefix(SVG) for child in groups[box.id].iter()]
        shapes = [tag for tag in tags if tag in ("path", "polygon", "ellipse")]
        assert len(shapes) == (box.shape != "none") + len(box.marks)


def test_the_picture_has_a_title_and_a_description_for_those_who_cannot_see_it() -> None:
    board = poster()
    tree = tree_of(board)
    described = {tree.find(f"{SVG}title"): board.title, tree.find(f"{SVG}desc"): board.description}

    assert tree.get("role") == "img"
    assert tree.get("aria-labelledby") == " ".join(
        str(element.get("id")) for element in described if element is not None
    )
    assert all(element is not None and element.text == text for element, text in described.items())


def test_nothing_comes_from_elsewhere_and_nothing_runs() -> None:
    svg = render(poster(), "svg").decode()

    assert "<!--" not in svg
    assert "<script" not in svg
    assert "graphviz" not in svg.lower()
    assert set(re.findall(r"url\((.{5})", svg)) == {"data:"}
    assert set(re.findall(r'(?:href|src)="([^"]+)"', svg)) == {"https://example.org/42"}


def test_the_font_in_the_picture_is_the_first_one_asked_for() -> None:
    tree = tree_of(poster())
    family = str(tree.get("font-family")).split(",")[0]

    assert str(tree.findtext(f"{SVG}style")).count(f"font-family:{family};") == 2


@pytest.mark.parametrize(("text", "same"), [("other words, 7 of them", True), ("añc", False)])
def test_pictures_share_a_font_where_they_need_the_same_letters(text: str, same: bool) -> None:
    one, other = (tree_of(board_with(found)) for found in ("abc", text))
    fonts = [next(tree.iter(f"{SVG}style")).text for tree in (one, other)]

    assert (one.get("font-family") == other.get("font-family")) is same
    assert (fonts[0] == fonts[1]) is same


@pytest.mark.parametrize(("link", "count"), [("https://a.b/?x=1&y=2", 1), ("javascript:alert(1)", 0)])
def test_a_box_leads_where_it_may(link: str, count: int) -> None:
    anchors = list(tree_of(board_with("x", link)).iter(f"{SVG}a"))

    assert [anchor.get("href") for anchor in anchors] == [link] * count


def test_right_to_left_text_is_told_so() -> None:
    text = next(tree_of(board_with("שלום")).iter(f"{SVG}text"))

    assert (text.get("direction"), text.get("text-anchor")) == ("rtl", None)


def test_lines_stand_where_the_board_puts_them() -> None:
    board = board_with("x")
    text = next(tree_of(board).iter(f"{SVG}text"))
    line = lines_of(board)[0]

    assert float(str(text.get("x"))) / 4 == pytest.approx(line.x, abs=0.01)
    assert board.height + float(str(text.get("y"))) / 4 == pytest.approx(line.y, abs=0.01)


def test_a_broken_line_is_one_path() -> None:
    curve = next(group for group in tree_of(board_with("x")).iter(f"{SVG}g") if group.get("class") == "curve")

    assert len(list(curve.iter(f"{SVG}path"))) == 1


@given(texts)
@settings(max_examples=10)
def test_the_same_board_gives_the_same_bytes(text: str) -> None:
    assert render(board_with(text), "svg") == render(board_with(text), "svg")


FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <cachedir>{cache}</cachedir>
  {roboto}
</fontconfig>
"""
WITH = f"<dir>{font.path('regular').parent}</dir>"
WITHOUT = "<selectfont><rejectfont><glob>*Roboto*</glob></rejectfont></selectfont>"


def photos(playwright: Playwright, folder: Path, roboto: str, svgs: list[str]) -> list[bytes]:
    """Return what pictures look like in a browser that has the fonts of Debian, with Roboto or without it."""
    config = folder / f"{'with' if roboto == WITH else 'without'}.conf"
    config.write_text(FONTS.format(cache=folder / config.stem, roboto=roboto))
    browser = launch(playwright, {"FONTCONFIG_FILE": str(config)})
    page = browser.new_page(viewport={"width": 1000, "height": 700})
    taken = []
    for number, svg in enumerate(svgs):
        file = folder / f"{number}.svg"
        file.write_text(svg, "utf-8")
        page.goto(file.as_uri())
        page.evaluate("document.fonts.ready")
        taken.append(page.screenshot())
    browser.close()
    return taken


@pytest.mark.chromium
def test_a_browser_shows_the_same_with_and_without_the_font(playwright: Playwright, tmp_path: Path) -> None:
    svgs = [render(poster(), "svg").decode(), render(board_with("Grüße aus Łódź, привет, γειά"), "svg").decode()]
    bare = [re.sub("<style>.*?</style>", "", svg) for svg in svgs]
    here, there = (photos(playwright, tmp_path, roboto, [*svgs, *bare]) for roboto in (WITH, WITHOUT))

    assert here[:2] == there[:2]
    # Without the font in the picture one would see the difference.
    assert all(one != other for one, other in zip(here[2:], there[2:], strict=True))
    assert len({*here, *there}) == 2 + 4


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("text", ["".join(filter(lambda text: len(text) < 50, HOSTILE)), "".join(WORDS.values()) * 2])
def test_every_view_of_any_text_is_well_formed_and_needs_nothing_from_elsewhere(view: str, text: str) -> None:
    for board in VIEWS[view](everywhere(f"n{text}"))[:2]:
        drawn = render(board, "svg")
        tree = fromstring(drawn)

        assert drawn == render(board, "svg")
        assert len(list(tree.iter(f"{SVG}text"))) == len(lines_of(board))
        assert [element.tag for element in tree.iter() if element.tag.endswith("script")] == []
        assert [key for element in tree.iter() for key in element.attrib if key.startswith("on")] == []
        assert set(re.findall(rb"url\((.{5})", drawn)) <= {b"data:"}

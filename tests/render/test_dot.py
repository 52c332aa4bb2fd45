"""Boards -> DOT."""

import re
from collections.abc import Callable

import pytest
from hypothesis import given

from journeymap.render import embedded
from journeymap.render.dot import safe_link, to_dot
from journeymap.theme import LIGHT
from tests.layout.journeys import texts
from tests.project import SMALLEST
from tests.render.boards import board_with, poster


def test_the_smallest_map_is_drawn_as_it_was(golden: Callable[[str, str], None]) -> None:
    golden("render/smallest.dot", to_dot(poster(SMALLEST), LIGHT))


def test_every_node_and_edge_is_pinned_and_has_a_label() -> None:
    statements = re.findall(r"^\t\S.*", to_dot(poster(), LIGHT), re.MULTILINE)[3:]

    assert statements
    assert all(" [label=" in statement for statement in statements)
    assert all(" pos=" in statement for statement in statements)


@given(texts)
def test_any_text_is_drawn_without_a_complaint(text: str) -> None:
    drawn = embedded.run(to_dot(board_with(text), LIGHT), "nop2", "svg")

    assert drawn.count(b'class="node card"') == 1


def test_strings_longer_than_graphviz_reads_at_once_are_folded() -> None:
    text = " ".join(["word"] * 2000)

    assert embedded.run(to_dot(board_with(text), LIGHT), "nop2", "svg")


@pytest.mark.parametrize(
    ("link", "safe"),
    [
        ("https://a.b/c?d=e&f#g", "https://a.b/c?d=e&f#g"),
        ("mailto:a@b.c", "mailto:a@b.c"),
        ("../maps/other.yaml", "../maps/other.yaml"),
        ("https://a.b/ü'\"<>", "https://a.b/%C3%BC%27%22%3C%3E"),
        ("javascript:alert(1)", ""),
        ("java\nscript:alert(1)", ""),
        ("\x01javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("file:///etc/passwd", ""),
        ("C:\\temp", ""),
        ("http://[", ""),
    ],
)
def test_only_web_mail_and_relative_links_pass(link: str, safe: str) -> None:
    assert safe_link(link) == safe


@pytest.mark.parametrize(("link", "count"), [("https://a.b", 1), ("javascript:x", 0), ("", 0)])
def test_links_are_in_the_drawing(link: str, count: int) -> None:
    assert to_dot(board_with("x", link), LIGHT).count("URL=") == count


def test_nothing_a_map_says_is_read_as_a_command_to_graphviz() -> None:
    dot = to_dot(board_with('\\N \\G \\n <b>&amp;</b> "'), LIGHT)

    assert r'label="\\N \\G \\n <b>&amp;amp;</b> \"\l"' in dot

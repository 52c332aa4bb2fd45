"""Characters -> a font that travels in the picture."""

import base64
import io
import re
import subprocess
import sys

import pytest
from fontTools.ttLib import TTFont

from journeymap.render import webfont


def test_the_font_holds_just_the_characters_used() -> None:
    rule = webfont.face("jmap-1", "medium", frozenset("Aña"))
    source = re.search(r"base64,([^)]+)\)", rule)
    assert source
    with TTFont(io.BytesIO(base64.b64decode(source[1]))) as font:
        assert font.flavor == "woff2"
        assert set(font.getBestCmap()) == {ord(character) for character in "Aña"}
        assert "kern" in {record.FeatureTag for record in font["GPOS"].table.FeatureList.FeatureRecord}

    assert rule.startswith("@font-face{font-family:jmap-1;font-weight:500;")


def test_no_characters_need_no_font() -> None:
    assert webfont.face("jmap-1", "regular", frozenset()) == ""


def test_a_font_over_the_cap_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webfont, "CAP", 100)

    assert webfont.face("jmap-1", "regular", frozenset("abc")) == ""


PROGRAM = """
import sys
from journeymap.render.webfont import face
sys.stdout.write(face("x", "regular", frozenset("hello")))
"""


def test_another_process_makes_the_same_font() -> None:
    fonts = [subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True) for _ in "12"]

    assert {font.stdout for font in fonts} == {webfont.face("x", "regular", frozenset("hello"))}

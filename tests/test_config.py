"""`jmap.yaml` -> the theme of a project."""

from pathlib import Path

import pytest

from journeymap.config import Settings, read_config
from journeymap.theme import DARK, LIGHT


def settings(folder: Path, text: str) -> Settings:
    file = folder / "jmap.yaml"
    file.write_text(text)
    return read_config(file, "jmap.yaml")


def test_without_a_theme_pictures_are_light(tmp_path: Path) -> None:
    assert settings(tmp_path, "").config.colours == LIGHT


@pytest.mark.parametrize("text", ["theme: dark", "theme: {base: dark}"])
def test_a_theme_is_one_of_ours(tmp_path: Path, text: str) -> None:
    found = settings(tmp_path, text)

    assert (found.hits, found.config.colours) == ((), DARK)


def test_colours_of_its_own_take_the_place_of_those_of_the_theme(tmp_path: Path) -> None:
    found = settings(tmp_path, 'theme: {base: dark, colors: {stage-1: "#ABCDEF"}}')

    assert (found.hits, found.config.colours) == ((), {**DARK, "stage-1": "#ABCDEF"})


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("theme: drak", 'setting "base" is not valid; did you mean "dark"?'),
        ("theme: {bases: dark}", 'setting "bases" is not valid; did you mean "base"?'),
        ('theme: {colors: {stage1: "#123456"}}', 'setting "stage1" is not valid; did you mean "stage-1"?'),
        ("theme:\n  colors:\n    ink: #123456", 'setting "ink" is not valid; write a colour in quotes, like "#1b2430"'),
        ("theme: {colors: {ink: black}}", 'setting "ink" is not valid; write a colour in quotes, like "#1b2430"'),
        ('theme: {colors: {ink: "#123"}}', 'setting "ink" is not valid; write a colour in quotes, like "#1b2430"'),
        ("theme: {colors: {ink: 123456}}", 'setting "ink" is not valid; write a colour in quotes, like "#1b2430"'),
        ("theme: {colors: {ink: [red]}}", 'setting "ink" is not valid; "ink" must be text'),
        ("theme: {colors: red}", 'setting "colors" is not valid; "colors" must be a mapping'),
    ],
)
def test_a_mistake_in_a_theme_is_told_once(tmp_path: Path, text: str, message: str) -> None:
    hits = settings(tmp_path, text).hits

    assert [hit.code for hit in hits] == ["JM920"]
    assert hits[0].message.startswith(message)

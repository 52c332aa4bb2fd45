"""`jmap.yaml` -> the settings of a project, and hits on what is wrong in it."""

from pathlib import Path

import pytest

from journeymap.config import Config, Settings, read_config
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
        (
            "rules: [JM301]",
            'setting "rules" is not valid; "rules" must be a mapping, not a list; '
            'write one "JM301: warning" a line below it',
        ),
        (
            "emotion_words: {relieved: good}",
            'setting "relieved" is not valid; "relieved" must be a number, not text; write relieved: 1',
        ),
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


def messages(folder: Path, text: str) -> list[str]:
    found = settings(folder, text).hits
    assert {hit.code for hit in found} <= {"JM920"}
    return [hit.message.removeprefix("setting ") for hit in found]


def test_no_file_and_an_empty_one_leave_all_at_its_default(tmp_path: Path) -> None:
    assert read_config(tmp_path / "jmap.yaml", "jmap.yaml").config == Config()
    for text in ("", "# nothing yet\n", "---\n", "{}"):
        found = settings(tmp_path, text)
        assert (found.config, found.hits) == (Config(), ())


def test_every_setting_is_read(tmp_path: Path) -> None:
    found = settings(tmp_path, """\
include: "*.map.yaml"
exclude: [drafts, old]
edition: "2026"
profile: strict
rules: {JM304: off, flat-curve: {min-points: 3}}
overrides:
  - files: maps/old
    rules: {JM304: error}
mandatory: JM5
require-reason: true
baseline: ci/known.json
channels: [{id: kiosk, kind: owned}]
emotion_words: {fed up: -1.5}
""")  # fmt: skip
    config = found.config

    assert found.hits == ()
    assert (config.include, config.exclude, config.mandatory) == (["*.map.yaml"], ["drafts", "old"], ["JM5"])
    assert (config.profile, config.require_reason, config.baseline) == ("strict", True, "ci/known.json")
    assert config.rules == {"JM304": "off", "flat-curve": {"min-points": 3}}
    assert [(override.files, override.rules) for override in config.overrides] == [(["maps/old"], {"JM304": "error"})]
    assert [channel.id for channel in config.channels] == ["kiosk"]
    assert config.emotion_words == {"fed up": -1.5}


def test_off_and_no_are_words(tmp_path: Path) -> None:
    assert settings(tmp_path, "rules: {JM304: off, JM305: on}\nexclude: [no, 007]").config.exclude == ["no", "007"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("profil: active", '"profil" is not valid; did you mean "profile"?'),
        ("Profile: active", '"Profile" is not valid; did you mean "profile"?'),
        ("require_reason: true", '"require_reason" is not valid; did you mean "require-reason"?'),
        ("colour: red", '"colour" is not valid; known: baseline, channels, edition, '),
        ("profile: strct", '"profile" is not valid; did you mean "strict"?'),
        ("profile: loud", '"profile" is not valid; '),
        ("edition: 2025", '"edition" is not valid; '),
        ("require-reason: sometimes", '"require-reason" is not valid; "require-reason" must be true or false'),
        ("rules: off", '"rules" is not valid; "rules" must be a mapping'),
        ("rules: [JM304]", '"rules" is not valid; "rules" must be a mapping'),
        ("exclude: {a: b}", '"exclude" is not valid; "exclude" must be '),
        ("overrides: {files: a}", '"files" is not valid; "overrides" has no "rules"; add it'),
        ("overrides: [{file: a, rules: {}}]", '"file" is not valid; did you mean "files"?'),
        ("overrides: [{files: a}]", '"files" is not valid; '),
        ("channels: [{name: Kiosk}]", '"name" is not valid; '),
        ("channels: [{id: Big Kiosk}]", '"id" is not valid; '),
        ("emotion_words: {happy: very}", '"happy" is not valid; "happy" must be a number'),
        ("- profile: active", '"jmap.yaml" is not valid; write one setting a line, as "key: value"'),
        ("active", '"jmap.yaml" is not valid; write one setting a line, as "key: value"'),
    ],
)
def test_a_mistake_is_told_once_with_what_to_write(tmp_path: Path, text: str, message: str) -> None:
    (found,) = messages(tmp_path, text)

    assert found.startswith(message)


@pytest.mark.parametrize(
    ("text", "place", "written"),
    [("# x\nprofil: active", (2, 1), "profil"), ("profile:   strct", (1, 12), "strct"),
     ("overrides:\n  - file: a\n    rules: {}", (2, 5), "file")],
)  # fmt: skip
def test_a_mistake_is_told_at_its_place(tmp_path: Path, text: str, place: tuple[int, int], written: str) -> None:
    found = settings(tmp_path, text)
    assert found.document is not None
    span = found.document.span(found.hits[0].place)

    assert (span.start.line, span.start.column) == place
    assert found.document.text[span.start.offset : span.end.offset] == written


def test_what_is_right_counts_beside_a_mistake(tmp_path: Path) -> None:
    found = settings(tmp_path, "profil: active\nexclude: [drafts]\n")

    assert found.config.exclude == ["drafts"]


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"rules: [", "JM005"), (b"a: 1\na: 2", "JM007"), (b"\xff", "JM001"), (b"a: \x00", "JM002"), (b"\ta: 1", "JM006")],
)
def test_a_file_that_cannot_be_read_is_told_as_any_other(tmp_path: Path, data: bytes, code: str) -> None:
    file = tmp_path / "jmap.yaml"
    file.write_bytes(data)

    assert code in [hit.code for hit in read_config(file, "jmap.yaml").hits]


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("", 10.0),
        ("rules: {JM932: off}\n", 10.0),
        ("rules: {JM932: {max-seconds: 2.5}}\n", 2.5),
        ("rules: {layout-fallback: {max-seconds: 60}}\n", 60),
        ("rules: {layout-fallback: {max-seconds: long}}\n", 10.0),
    ],
)
def test_how_long_a_layout_may_take_is_an_option_of_its_rule(tmp_path: Path, text: str, seconds: float) -> None:
    (tmp_path / "jmap.yaml").write_text(text)

    assert read_config(tmp_path / "jmap.yaml", "jmap.yaml").config.layout_seconds == seconds

"""`jmap lint --fix`, `--diff` and `--add-ignore` from end to end: which bytes change, and what is said."""

import json
import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from journeymap.rules.catalogue import RULES
from tests.command import Jmap
from tests.project import SMALLEST, project
from tests.rules.examples import files_of, unmarked

UNTIDY = """\
# Keep this comment
jmap: 1
title: Buying shoes
tags: [NO, 12:30]   # and this one
Scenario: In a hurry
state: Current
stages:
  - name: Look
    goals: [Compare]
"""
TIDY = UNTIDY.replace("NO, 12:30", '"NO", "12:30"').replace("Scenario", "scenario").replace("Current", "current")


def test_fix_mends_what_is_safe_and_tells_the_rest(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"maps/a.yaml": UNTIDY, "maps/b.yaml": SMALLEST})

    result = jmap("lint", "--fix", "--output-format", "concise", "--profile", "active", cwd=tmp_path)

    assert (tmp_path / "maps/a.yaml").read_text() == TIDY
    assert (tmp_path / "maps/b.yaml").read_text() == SMALLEST
    assert result.stderr.startswith("mended 4 findings\n")
    assert "JM010" not in result.out
    assert "JM310" in result.out
    assert result.code == 0


SAFE = [
    pytest.param(rule.code, files_of(text), id=f"{rule.code}-{number}")
    for rule in RULES
    for number, text in enumerate(rule.bad)
    if "safe" in rule.fixes
]


@pytest.mark.parametrize(("code", "files"), SAFE)
def test_what_can_be_mended_safely_in_an_example_is_mended_for_good(
    tmp_path: Path, jmap: Jmap, code: str, files: dict[str, str]
) -> None:
    def found() -> list[dict[str, Any]]:
        result = jmap("lint", "--select", code, "--profile", "strict", "--output-format", "json", cwd=tmp_path)
        return [item for item in json.loads(result.out)["findings"] if item["fix"] and item["fix"]["safe"]]

    def written() -> dict[Path, bytes]:
        return {path: path.read_bytes() for path in sorted(tmp_path.rglob("*.yaml"))}

    project(tmp_path, {name: unmarked(name, text)[0] for name, text in files.items()})
    before, counted = written(), len(found())
    jmap("lint", "--fix", "--select", code, "--profile", "strict", cwd=tmp_path)
    mended = written()
    jmap("lint", "--fix", "--select", code, "--profile", "strict", cwd=tmp_path)

    assert found() == []
    assert written() == mended
    assert (mended != before) is (counted > 0)


def test_a_second_run_changes_nothing(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"maps/a.yaml": UNTIDY})
    jmap("lint", "--fix", "--unsafe-fixes", "--profile", "strict", cwd=tmp_path)
    first = (tmp_path / "maps/a.yaml").read_bytes()
    time = (tmp_path / "maps/a.yaml").stat().st_mtime_ns

    result = jmap("lint", "--fix", "--unsafe-fixes", "--profile", "strict", cwd=tmp_path)

    assert (tmp_path / "maps/a.yaml").read_bytes() == first
    assert (tmp_path / "maps/a.yaml").stat().st_mtime_ns == time
    assert "mended" not in result.stderr


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"], ids=["", "BOM"])
@pytest.mark.parametrize("last", ["", "\n\n"], ids=["no last line end", "blank lines at the end"])
def test_line_ends_and_byte_order_marks_stay(tmp_path: Path, jmap: Jmap, line_end: str, bom: bytes, last: str) -> None:
    def written(text: str) -> bytes:
        return bom + (text.rstrip("\n") + last).replace("\n", line_end).encode()

    project(tmp_path, {"maps/a.yaml": written(UNTIDY)})
    jmap("lint", "--fix", "--profile", "active", cwd=tmp_path)

    assert (tmp_path / "maps/a.yaml").read_bytes() == written(TIDY)


@pytest.mark.skipif(sys.platform == "win32", reason="files have no mode there")
def test_the_mode_of_a_file_and_a_link_to_it_stay(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"maps/a.yaml": UNTIDY})
    (tmp_path / "maps/a.yaml").chmod(0o640)
    (tmp_path / "maps/link.yaml").symlink_to("a.yaml")

    jmap("lint", "--fix", "--profile", "active", cwd=tmp_path)

    assert stat.S_IMODE((tmp_path / "maps/a.yaml").stat().st_mode) == 0o640
    assert (tmp_path / "maps/link.yaml").is_symlink()
    assert (tmp_path / "maps/a.yaml").read_text() == TIDY


def test_unsafe_fixes_are_made_only_when_asked_for(tmp_path: Path, jmap: Jmap) -> None:
    text = SMALLEST.replace("channel: website, emotion: positive", "channel: websit, emotion: positive")
    project(tmp_path, {"maps/a.yaml": text})

    safe = jmap("lint", "--fix", cwd=tmp_path)
    assert (safe.code, (tmp_path / "maps/a.yaml").read_text()) == (1, text)
    assert "2 fixable with --unsafe-fixes" in safe.stderr
    unsafe = jmap("lint", "--fix", "--unsafe-fixes", cwd=tmp_path)
    mended = (tmp_path / "maps/a.yaml").read_text()
    assert unsafe.code == 0
    assert "channel: website, emotion: positive" in mended
    assert "basis: assumption" in mended


def test_fixes_that_follow_from_fixes_are_made_in_one_run(tmp_path: Path, jmap: Jmap) -> None:
    # First the key is known, then the value is looked at, then the comment has nothing left to ignore.
    text = SMALLEST + "Tags: [NO, NO]\n# jmap: ignore[JM214, JM010] as it is\n"
    project(tmp_path, {"maps/a.yaml": text})

    result = jmap("lint", "--fix", "--no-ignores", "--profile", "active", cwd=tmp_path)

    assert (tmp_path / "maps/a.yaml").read_text().startswith(SMALLEST + 'tags: ["NO"]\n')
    assert "mended" in result.stderr


def test_only_the_files_given_are_mended(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"maps/a.yaml": UNTIDY, "maps/b.yaml": UNTIDY})

    jmap("lint", "--fix", "maps/b.yaml", "--profile", "active", cwd=tmp_path)

    assert [(tmp_path / f"maps/{name}.yaml").read_text() for name in "ab"] == [UNTIDY, TIDY]


def test_only_the_rules_chosen_are_mended(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"maps/a.yaml": UNTIDY})

    jmap("lint", "--fix", "--profile", "active", "--ignore", "JM010", cwd=tmp_path)

    assert (tmp_path / "maps/a.yaml").read_text() == TIDY.replace('"NO", "12:30"', "NO, 12:30")


@pytest.mark.parametrize("broken", ["a: [", "\tjmap: 1\n", "jmap: 1\ntitle: \x00\n", ""])
def test_a_file_that_cannot_be_read_is_left_alone_and_the_others_are_mended(
    tmp_path: Path, jmap: Jmap, broken: str
) -> None:
    project(
        tmp_path, {"maps/a.yaml": UNTIDY, "maps/b.jmap.yaml": broken, "maps/c.jmap.yaml": b"jmap: 1\nid: \xff NO\n"}
    )

    result = jmap("lint", "--fix", "--profile", "active", cwd=tmp_path)

    assert result.code == 1
    assert (tmp_path / "maps/a.yaml").read_text() == TIDY
    assert (tmp_path / "maps/b.jmap.yaml").read_text() == broken
    assert (tmp_path / "maps/c.jmap.yaml").read_bytes() == b"jmap: 1\nid: \xff NO\n"


def test_a_fix_that_would_change_more_is_refused_and_said(tmp_path: Path, jmap: Jmap) -> None:
    # The tags are shared: to drop one here would drop it there.
    text = SMALLEST + "tags: &tags [web, web]\nx-more: *tags\n"
    project(tmp_path, {"maps/a.yaml": text, "maps/b.yaml": text})

    result = jmap("lint", "--fix", cwd=tmp_path)

    assert (tmp_path / "maps/a.yaml").read_text() == text
    for name in "ab":
        sentence = f"maps/{name}.yaml:11: the fix for JM214 would change more than it should; left as it is\n"
        assert result.stderr.count(sentence) == 1
    assert "mended" not in result.stderr


def test_a_fix_without_anything_to_mend_says_nothing_of_it(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"maps/a.yaml": SMALLEST})

    assert (
        jmap("lint", "--fix", cwd=tmp_path).stderr
        == "3 infos in 1 map (1 linted as draft) · 1 fixable with --unsafe-fixes\n"
    )


def test_diff_shows_what_fix_would_change_and_changes_nothing(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"maps/a.yaml": UNTIDY, "maps/b.yaml": SMALLEST})

    result = jmap("lint", "--diff", "--profile", "active", "--output-format", "concise", cwd=tmp_path)

    assert (tmp_path / "maps/a.yaml").read_text() == UNTIDY
    assert (
        result.out
        == """\
--- a/maps/a.yaml
+++ b/maps/a.yaml
@@ -1,9 +1,9 @@
 # Keep this comment
 jmap: 1
 title: Buying shoes
-tags: [NO, 12:30]   # and this one
-Scenario: In a hurry
-state: Current
+tags: ["NO", "12:30"]   # and this one
+scenario: In a hurry
+state: current
 stages:
   - name: Look
     goals: [Compare]
"""
    )
    assert "maps/a.yaml:4:8: info JM010" in result.stderr
    assert result.code == 1


@pytest.mark.parametrize(
    "text", [UNTIDY, UNTIDY.rstrip("\n"), UNTIDY.replace("\n", "\r\n"), UNTIDY + "x-a: '\u2028'\n"]
)
def test_git_can_apply_the_diff(tmp_path: Path, jmap: Jmap, text: str) -> None:
    git = shutil.which("git")
    if git is None:
        pytest.skip("git is not installed")
    project(tmp_path, {"maps/a.yaml": text.encode(), "maps/b.yaml": UNTIDY})

    patch = jmap("lint", "--diff", "--profile", "active", cwd=tmp_path).stdout
    subprocess.run([git, "apply", "-"], cwd=tmp_path, input=patch, check=True)

    assert (tmp_path / "maps/a.yaml").read_bytes().decode() == (
        text.replace("NO", '"NO"').replace("12:30", '"12:30"').replace("Scen", "scen").replace("Curr", "curr")
    )


def test_standard_input_can_be_shown_mended_but_not_changed(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"personas/ana.yaml": "jmap: 1\npersonas: [{name: Ana}]\n", "maps/a.yaml": SMALLEST})
    name = ("--stdin-filename", "maps/a.yaml", "--profile", "active")

    shown = jmap("lint", "-", "--diff", *name, cwd=tmp_path, stdin=UNTIDY.encode())
    refused = jmap("lint", "-", "--fix", *name, cwd=tmp_path, stdin=UNTIDY.encode())

    assert "+scenario: In a hurry\n" in shown.out
    assert (refused.code, refused.stderr) == (
        2, "error: standard input cannot be changed\n  = help: add --diff to see what would change\n"
    )  # fmt: skip
    assert (tmp_path / "maps/a.yaml").read_text() == SMALLEST
    assert sorted(path.name for path in tmp_path.rglob("*.yaml")) == ["a.yaml", "ana.yaml", "jmap.yaml"]


def test_unused_words_and_comments_are_taken_out_with_the_space_before_them(tmp_path: Path, jmap: Jmap) -> None:
    text = SMALLEST.replace("title: Buying", "# jmap: ignore[JM301] no more\ntitle: Buying")
    text = text.replace("  - name: Decision", "  - name: Decision   # jmap: ignore[JM301, JM601, JM303] ask Ben")
    project(tmp_path, {"maps/a.yaml": text + "# jmap: ignore-file[JM302]"})

    jmap("lint", "--fix", cwd=tmp_path)

    assert (tmp_path / "maps/a.yaml").read_text() == SMALLEST.replace(
        "  - name: Decision", "  - name: Decision   # jmap: ignore[JM601] ask Ben"
    )


def test_add_ignore_silences_what_is_found(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"maps/a.yaml": SMALLEST, "maps/b.yaml": SMALLEST.replace("\n", "\r\n").encode()})

    result = jmap("lint", "--add-ignore=known  since\nMay", "--profile", "strict", cwd=tmp_path)

    assert (result.code, result.out) == (0, "")
    assert result.stderr.splitlines()[0] == "added 12 comments to ignore what was found"
    text = (tmp_path / "maps/a.yaml").read_text()
    assert "\n      # jmap: ignore[JM410, JM601, JM607] known since May\n      - {name: Checks out," in text
    kept = [line for line in text.splitlines(keepends=True) if "# jmap: ignore" not in line]
    assert "".join(kept) == SMALLEST
    assert b"\n" not in (tmp_path / "maps/b.yaml").read_bytes().replace(b"\r\n", b"")
    assert jmap("lint", "--profile", "strict", "--fail-on", "info", cwd=tmp_path).code == 0


def test_add_ignore_silences_only_the_rules_chosen(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"maps/a.yaml": SMALLEST})

    jmap("lint", "--add-ignore=as it is", "--select", "JM304", cwd=tmp_path)

    assert (tmp_path / "maps/a.yaml").read_text() == SMALLEST.replace(
        "title:", "# jmap: ignore[JM304] as it is\ntitle:"
    )


def test_add_ignore_leaves_errors_the_configuration_and_comments_alone(tmp_path: Path, jmap: Jmap) -> None:
    text = SMALLEST + "sate: current\n# jmap: ignore[JM340] never\n"
    config = "overrides: [{files: [gone], rules: {JM304: off}}]\n"
    project(tmp_path, {"maps/a.yaml": text, "jmap.yaml": config})

    result = jmap("lint", "--add-ignore=as it is", "--output-format", "concise", cwd=tmp_path)

    assert (tmp_path / "maps/a.yaml").read_text() == text
    assert (tmp_path / "jmap.yaml").read_text() == config
    assert {line.split()[2] for line in result.out.splitlines()} == {"JM101", "JM903", "JM905"}


def test_add_ignore_writes_no_comments_into_json(tmp_path: Path, jmap: Jmap) -> None:
    text = '{"jmap": 1, "title": "Buying", "stages": [{"name": "Look", "goals": ["Compare"]}]}\n'
    project(tmp_path, {"maps/a.json": text})

    result = jmap("lint", "--add-ignore=as it is", cwd=tmp_path)

    assert (tmp_path / "maps/a.json").read_text() == text
    assert "maps/a.json: JSON holds no comments; list it in the baseline instead\n" in result.stderr


@pytest.mark.parametrize("reason", ["", "  ", "\n"])
def test_add_ignore_needs_a_reason(tmp_path: Path, jmap: Jmap, reason: str) -> None:
    project(tmp_path, {"maps/a.yaml": SMALLEST})

    result = jmap("lint", f"--add-ignore={reason}", cwd=tmp_path)

    assert (result.code, "there is no reason for the comments" in result.stderr) == (2, True)
    assert (tmp_path / "maps/a.yaml").read_text() == SMALLEST


def test_add_ignore_and_diff_show_the_comments(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"maps/a.yaml": SMALLEST})

    result = jmap("lint", "--add-ignore=as it is", "--diff", cwd=tmp_path)

    assert "+# jmap: ignore[JM304, JM501] as it is\n title: Buying running shoes online\n" in result.out
    assert (tmp_path / "maps/a.yaml").read_text() == SMALLEST


def test_a_file_that_cannot_be_written_is_said_in_a_sentence(tmp_path: Path, jmap: Jmap) -> None:
    if sys.platform == "win32" or os.geteuid() == 0:
        pytest.skip("nothing is forbidden here")
    project(tmp_path, {"maps/a.yaml": UNTIDY})
    (tmp_path / "maps").chmod(0o500)

    result = jmap("lint", "--fix", "--profile", "active", cwd=tmp_path)

    (tmp_path / "maps").chmod(0o700)
    assert (result.code, "cannot write" in result.stderr) == (2, True)


@pytest.mark.parametrize("options", [("--fix",), ("--add-ignore=as it is",)])
def test_mistakes_in_the_configuration_stop_all_mending(tmp_path: Path, jmap: Jmap, options: tuple[str, ...]) -> None:
    project(tmp_path, {"maps/a.yaml": UNTIDY, "jmap.yaml": "profil: active\n"})

    result = jmap("lint", *options, cwd=tmp_path)

    assert (result.code, "1 fixable with --unsafe-fixes" in result.stderr) == (2, True)
    assert (tmp_path / "maps/a.yaml").read_text() == UNTIDY
    assert (tmp_path / "jmap.yaml").read_text() == "profil: active\n"


def test_a_configuration_is_mended_and_then_heeded(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"maps/a.yaml": UNTIDY, "jmap.yaml": b"# How we lint\r\nProfile: active # for now\r\n"})

    result = jmap("lint", "--fix", cwd=tmp_path)

    assert result.code == 0
    assert result.stderr.startswith("mended 1 finding in the configuration\nmended 4 findings\n")
    assert (tmp_path / "jmap.yaml").read_bytes() == b"# How we lint\r\nprofile: active # for now\r\n"
    assert (tmp_path / "maps/a.yaml").read_text() == TIDY


def test_misspelt_rules_options_and_severities_are_mended_by_a_guess(tmp_path: Path, jmap: Jmap) -> None:
    written = "rules: {map-without-scenarios: off, JM310: {mins: 2}, JM305: eror}\nmandatory: ['JM30l']\n"
    project(tmp_path, {"maps/a.yaml": TIDY, "jmap.yaml": written})

    result = jmap("lint", "--fix", "--unsafe-fixes", cwd=tmp_path)

    assert result.stderr.startswith("mended 4 findings in the configuration\n")
    mended = "rules: {map-without-scenario: off, JM310: {min: 2}, JM305: error}\nmandatory: ['JM301']\n"
    assert (tmp_path / "jmap.yaml").read_text() == mended


def test_diff_shows_what_would_change_in_the_configuration_alone(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"maps/a.yaml": UNTIDY, "jmap.yaml": "profil: active\n"})

    result = jmap("lint", "--fix", "--unsafe-fixes", "--diff", cwd=tmp_path)

    assert result.out == "--- a/jmap.yaml\n+++ b/jmap.yaml\n@@ -1 +1 @@\n-profil: active\n+profile: active\n"
    assert (result.code, (tmp_path / "jmap.yaml").read_text()) == (2, "profil: active\n")

"""What comments and the baseline hide of a run, what they may not hide, and what is said of them."""

from pathlib import Path

import pytest
from hypothesis import given, settings

from journeymap.baseline import baseline_text, counted
from journeymap.finding import Finding, Hit, Place
from journeymap.lint import Report, findings_of
from tests.linted import codes, in_memory, linted
from tests.project import SMALLEST, atlas_of
from tests.strategies import map_texts

PAIN = "pain_points: [Forced to make an account]}"
CHECKS_OUT = "      - {name: Checks out,"


def about(report: Report, *wanted: str) -> list[tuple[str, int, str]]:
    """Code, line and message of the findings of some rules."""
    return [(item.code, item.span.start.line, item.message) for item in report.findings if item.code in wanted]


def with_comment(comment: str, line: str = "title: Buying") -> str:
    """The smallest map with a comment on the line above `line`."""
    return SMALLEST.replace(line, f"{comment}\n{line}", 1)


def test_a_comment_hides_its_rule_and_nothing_else(tmp_path: Path) -> None:
    plain = linted(tmp_path / "a", {"maps/a.yaml": SMALLEST}, "active")
    report = linted(tmp_path / "b", {"maps/a.yaml": with_comment("# jmap: ignore[JM304] told aloud")}, "active")

    assert codes(report) == [code for code in codes(plain) if code != "JM304"]
    assert report.ignored == 1


def test_a_comment_hides_several_rules_by_code_and_name(tmp_path: Path) -> None:
    text = with_comment("# jmap: ignore[JM304, map-without-owner] told aloud")

    assert linted(tmp_path, {"maps/a.yaml": text}, "active").ignored == 2


def test_a_comment_on_the_file_hides_its_rule_everywhere(tmp_path: Path) -> None:
    report = linted(tmp_path, {"maps/a.yaml": SMALLEST + "# jmap: ignore-file[JM324] a sketch\n"}, "strict")

    assert ("JM324" in codes(report), report.ignored) == (False, 2)


def test_a_comment_on_a_stage_hides_what_is_found_in_it(tmp_path: Path) -> None:
    text = SMALLEST.replace("  - name: Decision", "  - name: Decision # jmap: fixme[JM601] ask Ben")

    assert codes(linted(tmp_path, {"maps/a.yaml": text})) == ["JM304", "JM501"]


def test_two_comments_on_one_finding_are_both_of_use(tmp_path: Path) -> None:
    text = with_comment("# jmap: ignore[JM601] once", CHECKS_OUT).replace(PAIN, f"{PAIN} # jmap: ignore[JM601] twice")
    report = linted(tmp_path, {"maps/a.yaml": text + "# jmap: ignore-file[JM601] thrice\n"})

    assert (codes(report), report.ignored) == (["JM304", "JM501"], 1)


def test_without_ignores_comments_hide_nothing_and_nothing_is_said_of_them(tmp_path: Path) -> None:
    text = with_comment("# jmap: ignore[JM304, JM999]")
    report = linted(tmp_path, {"maps/a.yaml": text}, "active", with_ignores=False)

    assert codes(report) == codes(linted(tmp_path / "b", {"maps/a.yaml": SMALLEST}, "active"))


@pytest.mark.parametrize("setting", ["JM101", "unknown-key", "JM3"])
def test_locked_rules_and_mandatory_ones_cannot_be_silenced(tmp_path: Path, setting: str) -> None:
    config = "mandatory: [JM3]\n" if setting == "JM3" else ""
    text = SMALLEST + f"sate: current\n# jmap: ignore-file[JM101, JM304] {setting}\n"
    report = linted(tmp_path, {"jmap.yaml": config, "maps/a.yaml": text}, "active", ignore="JM9")

    assert codes(report) == ["JM101"]
    mandatory = linted(tmp_path / "b", {"jmap.yaml": config, "maps/a.yaml": text.replace("sate", "state")}, "active")
    assert ("JM304" in codes(mandatory)) is (setting == "JM3")


def test_an_unused_comment_is_told_only_where_its_rule_looked(tmp_path: Path) -> None:
    # Without git JM913 cannot look at the code, and JM932 is a matter of drawing.
    text = with_comment("# jmap: ignore[JM301, JM913, JM932, JM304] told aloud") + "reviewed: 2026-11-01\n"
    text = text.replace("{name: Checks out,", '{name: Checks out, code: ["*.py"],')
    unused = 'nothing to ignore for "JM301" here; remove the comment'

    assert about(linted(tmp_path / "a", {"maps/a.yaml": text}, "active"), "JM901") == [("JM901", 2, unused)]
    assert about(linted(tmp_path / "b", {"maps/a.yaml": text}, "active", ignore="JM301"), "JM901") == []
    broken = text + "sate: current\n"
    assert about(linted(tmp_path / "c", {"maps/a.yaml": broken}, "active"), "JM901") == []
    off = {"jmap.yaml": "rules: {JM301: off}\n", "maps/a.yaml": text}
    assert about(linted(tmp_path / "d", {**off}, "active"), "JM901") == []
    archived = {"maps/a.yaml": text + "status: archived\n"}
    assert about(linted(tmp_path / "e", {**archived}), "JM901") == []


def test_asking_only_for_unused_comments_gives_the_same_answer(tmp_path: Path) -> None:
    text = with_comment("# jmap: ignore[JM301, JM304] told aloud")
    report = linted(tmp_path, {"maps/a.yaml": text}, "active", select="JM901")

    assert about(report, "JM901") == about(linted(tmp_path, {"maps/a.yaml": text}, "active"), "JM901")
    assert codes(report) == ["JM901"]


def test_what_is_wrong_with_a_comment_is_told_at_the_comment(tmp_path: Path) -> None:
    comments = (
        "# jmap: ignore[JM304] until=2026-11-20 told aloud\n"
        "# jmap: ignore[JM340] told aloud\n"
        "# jmap: ignore[map-without-ower]\n"
        "# jmap: silence[JM304]"
    )
    report = linted(tmp_path, {"maps/a.yaml": with_comment(comments)}, "active")

    assert about(report, "JM902", "JM903", "JM904", "JM907") == [
        ("JM902", 2, 'the ignore of "JM304" ended 2026-11-20; fix the finding or set a new date'),
        ("JM903", 3, 'no rule "JM340"; did you mean "JM304"?'),
        ("JM904", 4, 'the ignore of "map-without-ower" gives no reason; write it after the bracket'),
        ("JM903", 4, 'no rule "map-without-ower"; did you mean "map-without-owner"?'),
        ("JM907", 5, '"# jmap: silence[JM304]" ignores nothing; write "# jmap: ignore[JM301] reason"'),
    ]
    assert "JM304" in codes(report)


@pytest.mark.parametrize(
    ("config", "profile", "severity"),
    [("", "draft", None), ("", "active", "info"), ("", "strict", "warning"),
     ("require-reason: true\n", "draft", "error"), ("require-reason: true\nrules: {JM904: off}\n", "active", None)],
)  # fmt: skip
def test_a_reason_may_be_required(tmp_path: Path, config: str, profile: str, severity: str | None) -> None:
    files = {"jmap.yaml": f"profile: {profile}\n{config}", "maps/a.yaml": with_comment("# jmap: ignore[JM304]")}
    report = linted(tmp_path, {**files})

    assert next((item.severity for item in report.findings if item.code == "JM904"), None) == severity


def test_comments_are_looked_at_only_in_the_files_that_are_reported_on(tmp_path: Path) -> None:
    text = with_comment("# jmap: ignore[JM340] told aloud")
    report = linted(tmp_path, {"maps/a.yaml": text, "maps/b.yaml": text}, only=["maps/b.yaml"])

    assert {finding.file for finding in report.findings} == {"maps/b.yaml"}


def baseline(*findings: Finding) -> str:
    return baseline_text(counted(findings))


def test_the_baseline_hides_what_it_lists_as_often_as_it_lists_it(tmp_path: Path) -> None:
    known = [item for item in in_memory({"maps/a.yaml": SMALLEST}) if item.code == "JM324"]
    files = {"maps/a.yaml": SMALLEST, "jmap-baseline.json": baseline(*known)}
    report = linted(tmp_path, {**files}, "strict")

    assert ("JM324" in codes(report), report.known) == (False, 2)
    half = files | {"jmap-baseline.json": baseline(known[0])}
    assert codes(linted(tmp_path, {**half}, "strict")).count("JM324") == 1


def test_the_baseline_hides_what_is_wrong_with_comments_too(tmp_path: Path) -> None:
    text = with_comment("# jmap: ignore[JM304]")
    found = in_memory({"maps/a.yaml": text}, None, "active")
    report = linted(tmp_path, {"maps/a.yaml": text, "jmap-baseline.json": baseline(*found)}, "active")

    assert (codes(report), report.known, report.ignored) == ([], len(found), 1)


def test_the_baseline_does_not_hide_locked_or_mandatory_rules(tmp_path: Path) -> None:
    text = SMALLEST + "sate: current\n"
    found = in_memory({"maps/a.yaml": text}, None, "active")
    files = {"maps/a.yaml": text, "jmap.yaml": "mandatory: [JM912]\n", "jmap-baseline.json": baseline(*found)}

    assert codes(linted(tmp_path, {**files}, "active")) == ["JM101", "JM906", "JM906", "JM912"]


def test_an_idle_override_can_be_lived_with(tmp_path: Path) -> None:
    config = "overrides:\n  - {files: [maps/gone.yaml], rules: {JM304: off}}\n"
    files: dict[str, str | bytes] = {"maps/a.yaml": SMALLEST, "jmap.yaml": config}
    report = linted(tmp_path, files)
    idle = [item for item in report.findings if item.code == "JM905"]

    assert [item.file for item in idle] == ["jmap.yaml"]
    assert "JM905" not in codes(linted(tmp_path, files | {"jmap-baseline.json": baseline(*idle)}))


def test_a_comment_in_the_configuration_hides_what_is_found_there(tmp_path: Path) -> None:
    lines = "overrides:\n  - files: [gone]  # jmap: ignore[idle-rule] it comes back\n    rules: {JM304: off}\n"
    files: dict[str, str | bytes] = {"maps/a.yaml": SMALLEST, "jmap.yaml": lines}

    assert "JM905" not in codes(linted(tmp_path / "a", files))
    report = linted(tmp_path / "b", files | {"jmap.yaml": "profile: active  # jmap: ignore[idle-rule] none\n"})
    assert about(report, "JM901") == [("JM901", 1, 'nothing to ignore for "idle-rule" here; remove the comment')]
    assert [item.fix for item in report.findings if item.code == "JM901"] == [None]


def test_a_comment_hides_what_is_found_while_drawing(tmp_path: Path) -> None:
    message = 'the flow of "Buying" is too dense to lay out in 10 s; it is drawn in columns'

    def told(text: str) -> list[str]:
        atlas = atlas_of(tmp_path, {"maps/a.yaml": text})
        return codes(findings_of(atlas, atlas.sheets[0], [Hit(message, Place(("title",)), code="JM932")]))

    assert told(SMALLEST) == ["JM932"]
    assert told(with_comment("# jmap: ignore[JM932] it is a call centre")) == []


@settings(max_examples=8)
@given(text=map_texts)
def test_a_comment_on_the_file_removes_exactly_the_findings_of_its_rule(text: str) -> None:
    found = in_memory({"maps/a.yaml": text})

    for code in {item.code for item in found}:
        left = in_memory({"maps/a.yaml": f"{text}# jmap: ignore-file[{code}] as it is\n"})
        assert [item.code for item in left] == [item.code for item in found if item.code != code]

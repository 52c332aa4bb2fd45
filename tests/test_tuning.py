"""What `rules:` and `overrides:` do to rules, and what they may not say."""

from pathlib import Path

import pytest

from journeymap.atlas import Atlas
from journeymap.lint import configuration_report
from tests.linted import codes, linted, severities
from tests.project import SMALLEST, atlas_of

ACTIVE = SMALLEST + "status: active\n"
ENDING = SMALLEST.replace("name: Decision", "name: Renewal")


@pytest.mark.parametrize("word", ["JM304", "map-without-scenario"])
@pytest.mark.parametrize("form", ["{}", "{{severity: {}}}"])
@pytest.mark.parametrize("severity", ["error", "warning", "info", "off"])
def test_a_severity_is_set_by_code_or_name(tmp_path: Path, word: str, form: str, severity: str) -> None:
    files = {"jmap.yaml": f"rules:\n  {word}: {form.format(severity)}\n", "maps/a.yaml": SMALLEST}

    assert severities(linted(tmp_path, {**files})).get("JM304", "off") == severity


def test_a_severity_switches_a_rule_on_that_the_profile_leaves_out(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"jmap.yaml": "rules: {JM523: warning}\n", "maps/a.yaml": SMALLEST}

    assert severities(linted(tmp_path, files, "draft"))["JM523"] == "warning"


def test_an_option_alone_leaves_the_severity_to_the_profile(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"jmap.yaml": "rules: {unusual-stage-count: {min: 2}}\n", "maps/a.yaml": ACTIVE}

    assert "JM310" not in codes(linted(tmp_path, files))
    assert severities(linted(tmp_path / "b", {"maps/a.yaml": ACTIVE}))["JM310"] == "info"


def test_words_replace_and_extend_words_adds(tmp_path: Path) -> None:
    def finds(options: str, text: str) -> bool:
        files = {"jmap.yaml": f"rules: {{JM321: {{{options}}}}}\n", "maps/a.yaml": text}
        return "JM321" in codes(linted(tmp_path, {**files}, "active"))

    assert finds("severity: warning", SMALLEST)
    assert (finds("words: [renewal]", ENDING), finds("words: [renewal]", SMALLEST)) == (True, False)
    assert (finds("extend-words: [renewal]", ENDING), finds("extend-words: [renewal]", SMALLEST)) == (True, True)
    assert not finds("words: [sale], extend-words: [swap]", ENDING)
    assert finds("words: [sale], extend-words: [renewal]", ENDING)


def test_an_option_whose_default_is_another_in_drafts_can_be_set_for_all(tmp_path: Path) -> None:
    text = SMALLEST + "  - name: Delivery\n"

    assert "JM302" not in codes(linted(tmp_path, {"maps/a.yaml": text}, "draft"))
    files = {"jmap.yaml": "rules: {empty-stage: {trailing: true, severity: error}}\n", "maps/a.yaml": text}
    assert "JM302" in codes(linted(tmp_path, {**files}, "draft"))


@pytest.mark.parametrize(
    ("pattern", "off"),
    [
        ("maps/a.yaml", "a"), ("maps/*.yaml", "ab"), ("maps", "ab"), ("*.yaml", "ab"), ("**/b.yaml", "b"),
        ("/maps/a.yaml", "a"), ("a.yaml", "a"), ("/a.yaml", ""), ("maps/*.yaml#stages/decision", "ab"),
        ("maps/*#stages/decision/touchpoints/checks-out", "ab"), ("maps/a.yaml#stages/*/touchpoints/checks-*", "a"),
        ("maps/a.yaml#stages/consideration", ""), ("maps/a.yaml#stages/decision/touchpoints/checks-out/emotion", ""),
        ("maps/a.yaml#", "a"), ("maps/a.yaml#/stages/decision/", "a"),
    ],
)  # fmt: skip
def test_an_override_reaches_the_files_and_parts_its_pattern_names(tmp_path: Path, pattern: str, off: str) -> None:
    config = f'overrides:\n  - files: ["{pattern}"]\n    rules: {{JM601: off}}\n'
    report = linted(tmp_path, {"jmap.yaml": config, "maps/a.yaml": SMALLEST, "maps/b.yaml": SMALLEST})

    assert [name for name in "ab" if "JM601" not in codes(report, f"maps/{name}.yaml")] == [*off]


def test_the_last_override_that_speaks_of_a_rule_counts(tmp_path: Path) -> None:
    config = """\
rules: {JM304: info, JM310: {min: 1}}
overrides:
  - {files: [maps], rules: {JM304: error, JM310: {max: 1}}}
  - {files: ["maps/b*"], rules: {map-without-scenario: warning}}
  - {files: ["maps/b*"], rules: {JM310: {severity: error}}}
"""
    report = linted(tmp_path, {"jmap.yaml": config, "maps/a.yaml": ACTIVE, "maps/b.yaml": ACTIVE})
    found = {(item.file[5], item.code): str(item.severity) for item in report.findings}

    assert (found["a", "JM304"], found["b", "JM304"]) == ("error", "warning")
    # Options add up: `max` is that of the first override, whatever severity a later one sets.
    assert (found["a", "JM310"], found["b", "JM310"]) == ("info", "error")


def test_an_override_switches_a_rule_on_for_a_part_alone(tmp_path: Path) -> None:
    config = 'rules: {JM324: off}\noverrides:\n  - {files: ["*#stages/decision"], rules: {JM324: warning}}\n'
    report = linted(tmp_path, {"jmap.yaml": config, "maps/a.yaml": SMALLEST}, "strict")

    assert [item.node for item in report.findings if item.code == "JM324"] == ["stages/decision/name"]


def test_patterns_are_told_from_the_folder_of_the_configuration(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    config = "overrides:\n  - {files: [maps/a.yaml], rules: {JM601: off}}\n"
    report = linted(tmp_path / "shop", {"jmap.yaml": config, "maps/a.yaml": SMALLEST})

    assert {item.file for item in report.findings} == {"shop/maps/a.yaml"}
    assert codes(report) == ["JM304", "JM501"]


@pytest.mark.parametrize(
    ("pattern", "is_idle"),
    [("maps/gone.yaml", True), ("maps/a.yaml", False), ("maps/a.yaml#stages/gone", True), ("*#stages/decision", False),
     ("*#stages/decision/touchpoints/checks-out/pain_points", False), ("*#title", False), ("*#scenario", True)],
)  # fmt: skip
def test_a_pattern_that_selects_nothing_is_told(tmp_path: Path, pattern: str, is_idle: bool) -> None:
    config = f'overrides:\n  - files: [maps/a.yaml, "{pattern}"]\n    rules: {{JM304: warning}}\n'
    report = linted(tmp_path, {"jmap.yaml": config, "maps/a.yaml": SMALLEST})
    found = [item for item in report.findings if item.code == "JM905"]

    assert [(item.file, item.message) for item in found] == [
        ("jmap.yaml", f'"{pattern}" matched nothing in the project; check what it selects')
    ] * is_idle
    assert "JM905" not in codes(linted(tmp_path, {"jmap.yaml": config}, only=["maps/a.yaml"]))


def mistakes(atlas: Atlas) -> list[tuple[int, str]]:
    """Line and message of every mistake in the configuration."""
    found = configuration_report(atlas).findings
    assert {(item.code, item.severity, item.file) for item in found} <= {("JM920", "error", "jmap.yaml")}
    return [(item.span.start.line, item.message.removeprefix("setting ")) for item in found]


@pytest.mark.parametrize(
    ("config", "message"),
    [
        ("rules: {JM340: off}", '"JM340" is not valid; did you mean "JM304"?'),
        ("rules: {map-without-gaol: off}", '"map-without-gaol" is not valid; did you mean "map-without-goal"?'),
        ("rules: {JM3: off}", '"JM3" is not valid; known: '),
        ("rules: {JM304: erorr}", '"JM304" is not valid; did you mean "error"?'),
        ("rules: {JM304: loud}", '"JM304" is not valid; known: error, info, off, warning'),
        ("rules: {JM304: [off]}", '"JM304" is not valid; known: error, info, off, warning'),
        ("rules: {JM304: 1}", '"JM304" is not valid; known: error, info, off, warning'),
        ("rules: {JM304: {severity: waring}}", '"severity" is not valid; did you mean "warning"?'),
        ("rules: {JM310: {mim: 2}}", '"mim" is not valid; known: max, min, severity'),
        ("rules: {JM203: {similarty: 0.8}}", '"similarty" is not valid; did you mean "similarity"?'),
        ("rules: {JM310: {min: two}}", '"min" is not valid; write it like 3'),
        ("rules: {JM310: {min: true}}", '"min" is not valid; write it like 3'),
        ("rules: {JM302: {trailing: 1}}", '"trailing" is not valid; write it like true'),
        ("rules: {JM321: {words: order}}", '"words" is not valid; write it like ['),
        ("rules: {JM321: {words: [1]}}", '"words" is not valid; write it like ['),
        ("rules: {JM911: {max-age: 180}}", '"max-age" is not valid; write it like "365 days"'),
        ("rules: {JM911: {max-age: half a moon}}", '"max-age" is not valid; write it like "365 days"'),
        ("rules: {JM601: {min-severity: hihg}}", '"min-severity" is not valid; known: low, medium, high, blocker'),
        ("rules: {JM325: {require: [action]}}", '"require" is not valid; known: actions, motivations, obstacles'),
        ("rules: {JM101: warning}", '"JM101" is not valid; JM101 unknown-key is always an error'),
        ("rules: {unknown-key: off}", '"unknown-key" is not valid; JM101 unknown-key is always an error'),
        ("rules: {JM106: {severity: info}}", '"severity" is not valid; JM106 out-of-range is always an error'),
        ("rules: {JM304: off, map-without-scenario: error}",
         '"map-without-scenario" is not valid; JM304 map-without-scenario is set twice here'),
        ("mandatory: [JM3, JM999]", '"JM999" is not valid; '),
        ("mandatory: [unknow-key]", '"unknow-key" is not valid; did you mean "unknown-key"?'),
        ("overrides: [{files: [maps], rules: {JM340: off}}]", '"JM340" is not valid; did you mean "JM304"?'),
        ("overrides: [{files: [maps], rules: {JM107: off}}]", '"JM107" is not valid; JM107 bad-id is always an error'),
        ("overrides: [{files: [maps], rules: {JM203: {similarity: 0.8}}}]",
         '"similarity" is not valid; JM203 near-duplicate-name has it for all files, so set it under "rules"'),
        ('overrides: [{files: ["maps#stages/pay"], rules: {JM310: {min: 2}}}]',
         '"min" is not valid; a part of a file can have another severity only; leave out what follows "#"'),
    ],
)  # fmt: skip
def test_a_setting_that_cannot_be_heeded_is_told_once(tmp_path: Path, config: str, message: str) -> None:
    ((line, found),) = mistakes(atlas_of(tmp_path, {"jmap.yaml": f"# one line\n{config}\n"}))

    assert line == 2
    assert found.startswith(message)


@pytest.mark.parametrize(
    "config",
    ["rules: {JM101: error}", "rules: {JM310: {min: 1.5}}", "rules: {JM911: {max-age: P1Y}}", "mandatory: [JM, jm3]",
     "rules: {JM012: {max-bytes: 100}}", "rules: {JM321: {words: []}}", "rules: {}", "overrides: []",
     "overrides: [{files: [a], rules: {JM304: off}}, {files: [a], rules: {JM304: error}}]",
     'overrides: [{files: ["a#stages/pay"], rules: {JM310: {severity: off}}}]', "rules: {JM304: }"],
)  # fmt: skip
def test_other_settings_are_fine(tmp_path: Path, config: str) -> None:
    assert mistakes(atlas_of(tmp_path, {"jmap.yaml": config})) == []

"""The baseline file: what stands for a finding in it, and when an entry is stale."""

from pathlib import Path

import pytest

from journeymap.baseline import baseline_text, counted, read_baseline
from journeymap.errors import JourneymapError
from tests.linted import codes, in_memory, linted
from tests.project import SMALLEST

ACTIVE = SMALLEST + "status: active\n"
NAME = "jmap-baseline.json"


def entry(file: str = "maps/a.yaml", rule: str = "JM304", node: str = "title", count: int = 1) -> str:
    return f'{{"file": "{file}", "rule": "{rule}", "node": "{node}", "count": {count}}}'


def baseline(*entries: str) -> str:
    return f'{{"version": 1, "entries": [{", ".join(entries)}]}}'


def known(text: str = ACTIVE, file: str = "maps/a.yaml") -> str:
    """A baseline that lists all findings on a map."""
    return baseline_text(counted(in_memory({file: text}, None, "active")))


def test_entries_are_sorted_and_stand_on_a_line_each() -> None:
    lines = known().splitlines()

    assert lines[:2] == ["{", '  "version": 1,']
    assert lines[3:-2] == sorted(lines[3:-2])
    assert lines[3] == '    {"file": "maps/a.yaml", "rule": "JM304", "node": "title", "count": 1},'


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    counts = counted(in_memory({"карты/é.yaml": SMALLEST.replace("Ana", "Ана 😀")}))
    (tmp_path / NAME).write_text(baseline_text(counts), encoding="utf-8")

    assert read_baseline(tmp_path / NAME, NAME).counts == counts


def test_a_baseline_of_twenty_thousand_findings_is_read(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text(baseline(*(entry(node=f"stages/{number}") for number in range(23_000))))

    assert read_baseline(tmp_path / NAME, NAME).counts.total() == 23_000


def test_no_file_is_an_empty_baseline(tmp_path: Path) -> None:
    assert read_baseline(tmp_path / NAME, NAME).counts.total() == 0


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{", "{}", "null", "text", '{"version": 1}', '{"entries": []}', '{"version": 2, "entries": []}',
     '{"version": 1, "entries": {"a": 1}}', '{"version": 1, "entries": ["a"]}', '{"version": 1, "entries": [{}]}',
     '{"version": 1, "entries": [{"file": "a", "rule": "JM304", "node": "", "count": "many"}]}',
     '{"version": 1, "entries": null}', "\x00", "a: [", baseline(entry(count=0)), baseline(entry(count=-3))],
)  # fmt: skip
def test_anything_else_is_not_a_baseline(tmp_path: Path, text: str) -> None:
    (tmp_path / NAME).write_text(text)

    with pytest.raises(JourneymapError) as error:
        read_baseline(tmp_path / NAME, NAME)

    assert error.value.message == '"jmap-baseline.json" is not a baseline of jmap'
    assert error.value.hint == 'write it anew with "jmap baseline write"'


@pytest.mark.parametrize(
    "change",
    [
        lambda text: "# A comment\n\n\n" + text,
        lambda text: text.replace("stages:\n", "stages:\n  - name: Awareness\n    touchpoints: [{name: Sees an ad}]\n"),
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("title: Buying", "title: Ordering"),
        lambda text: text.replace("emotion: -2, pain_points: [Forced to make an account]",
                                  "pain_points: [Forced to make an account, A long form], emotion: -2"),
    ],
    ids=["lines above", "a stage above", "line ends", "another title", "another order and item"],
)  # fmt: skip
def test_what_is_known_stays_hidden_when_the_file_is_edited_elsewhere(tmp_path: Path, change: object) -> None:
    assert callable(change)
    listed = counted(in_memory({"maps/a.yaml": ACTIVE}, None, "active"))
    report = linted(tmp_path, {"maps/a.yaml": change(ACTIVE), NAME: baseline_text(listed)})

    assert counted(report.findings).keys() & listed.keys() == set()
    assert report.known > 12


def test_what_is_known_in_one_file_is_told_in_another(tmp_path: Path) -> None:
    report = linted(tmp_path, {"maps/a.yaml": ACTIVE, "maps/b.yaml": ACTIVE, NAME: known()})

    assert codes(report, "maps/a.yaml") == []
    assert "JM304" in codes(report, "maps/b.yaml")


@pytest.mark.parametrize(
    ("line", "stale"),
    [
        (entry(), False),
        (entry(count=2), True),
        (entry(node="goal"), True),
        (entry(rule="JM303"), True),
        (entry(rule="JM999"), True),
        (entry(file="maps/gone.yaml"), True),
        (entry(rule="JM932"), False),
    ],
    ids=["occurs", "occurs less", "another part", "mended", "no rule", "no file", "not a matter of lint"],
)
def test_an_entry_that_no_longer_occurs_is_an_error_at_the_entry(tmp_path: Path, line: str, stale: bool) -> None:
    report = linted(tmp_path, {"maps/a.yaml": ACTIVE, NAME: baseline(entry(rule="JM910"), line)})
    found = [item for item in report.findings if item.code == "JM906"]

    assert [(item.file, item.severity) for item in found] == [(NAME, "error")] * stale
    assert all(item.span.start.offset > 80 and '"jmap baseline prune"' in item.message for item in found)


@pytest.mark.parametrize(
    ("files", "choice"),
    [
        ({"maps/a.yaml": ACTIVE + "sate: current\n"}, {}),
        ({"maps/a.yaml": ACTIVE + "scenario: In a hurry\n", "jmap.yaml": "rules: {JM304: off}\n"}, {}),
        ({"maps/a.yaml": SMALLEST + "status: archived\n"}, {}),
        ({"maps/a.yaml": ACTIVE + "scenario: In a hurry\n"}, {"ignore": "JM304"}),
        ({"maps/a.yaml": ACTIVE + "scenario: In a hurry\n"}, {"select": "JM910"}),
        ({"maps/a.yaml": ACTIVE + "scenario: In a hurry\n", "maps/b.yaml": ACTIVE}, {"only": ["maps/b.yaml"]}),
        ({"maps/b.yaml": ACTIVE}, {"only": ["maps/b.yaml"]}),
    ],
    ids=["errors", "off", "archived", "ignored", "not selected", "another file", "a file that may be gone"],
)  # fmt: skip
def test_an_entry_that_was_not_looked_for_is_not_stale(
    tmp_path: Path, files: dict[str, str | bytes], choice: dict[str, str]
) -> None:
    assert "JM906" not in codes(linted(tmp_path, files | {NAME: baseline(entry())}, **choice))  # type: ignore[arg-type]


def test_the_same_entry_twice_counts_twice_and_is_told_twice_when_stale(tmp_path: Path) -> None:
    report = linted(tmp_path, {"maps/a.yaml": ACTIVE, NAME: baseline(entry(rule="JM303"), entry(rule="JM303"))})

    assert codes(report).count("JM906") == 2


def test_a_baseline_may_have_another_name(tmp_path: Path) -> None:
    files = {"maps/a.yaml": ACTIVE, "jmap.yaml": "baseline: known.json\n", "known.json": known()}

    assert codes(linted(tmp_path, {**files})) == []

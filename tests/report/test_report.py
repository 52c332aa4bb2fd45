"""Every format on the seeded project, against golden files, and what all formats have in common."""

from collections.abc import Callable
from importlib.metadata import version

import pytest

from journeymap.report import REPORTERS, summary
from journeymap.report.sarif import sarif
from tests.report import seeded

Golden = Callable[[str, str], None]

ENDINGS = {
    "full": "full.txt", "concise": "concise.txt", "json": "json.json", "sarif": "sarif.json", "github": "github.txt",
    "gitlab": "gitlab.json", "junit": "junit.xml", "markdown": "markdown.md", "rdjson": "rdjson.json",
}  # fmt: skip


def written(name: str) -> str:
    """The seeded project in one format; SARIF without the version of the tool and with lessons of its own."""
    if name != "sarif":
        return REPORTERS[name](seeded.report())
    return sarif(seeded.report(), rules=seeded.RULES).replace(f'"{version("journeymap")}"', '"0.0.0"')


@pytest.mark.parametrize("name", REPORTERS)
def test_seeded_project(name: str, golden: Golden) -> None:
    golden(f"report/{ENDINGS[name]}", written(name))


@pytest.mark.parametrize("name", ["full", "concise"])
def test_colors(name: str, golden: Golden) -> None:
    golden(f"report/{name}-color.txt", REPORTERS[name](seeded.report(), color=True))


@pytest.mark.parametrize("name", sorted(REPORTERS.keys() - {"full", "concise"}))
def test_formats_for_machines_have_no_colors(name: str) -> None:
    assert REPORTERS[name](seeded.report(), color=True) == REPORTERS[name](seeded.report())


def test_summary(golden: Golden) -> None:
    golden("report/summary.txt", summary(seeded.report()))


@pytest.mark.parametrize("name", REPORTERS)
def test_two_runs_give_the_same_text(name: str) -> None:
    assert REPORTERS[name](seeded.report()) == REPORTERS[name](seeded.report())


@pytest.mark.parametrize("name", REPORTERS)
def test_ends_with_a_line_end_or_is_empty(name: str) -> None:
    for report in (seeded.report(), seeded.empty()):
        text = REPORTERS[name](report)

        assert text == "" or (text.endswith("\n") and not text.endswith("\n\n"))


def test_nothing_found_is_nothing_to_read_but_valid_for_machines() -> None:
    silent = {name for name in REPORTERS if REPORTERS[name](seeded.empty()) == ""}

    assert silent == {"full", "concise", "github"}

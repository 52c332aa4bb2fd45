"""Rules on upkeep: options, messages and edge cases beyond the examples."""

from pathlib import Path

import pytest

from journeymap.atlas import Project, load_atlas
from journeymap.lint import Choice, lint
from journeymap.rules.catalogue import RULES
from tests.project import project
from tests.repository import committed
from tests.rules.said import said

HEAD = "jmap: 1\ntitle: Renting a bike\n"
CODE = "stages: [{name: Ride, touchpoints: [{name: Unlocks, code: [app/lock.py]}]}]\n"


@pytest.mark.parametrize(
    ("code", "text", "message"),
    [
        ("JM910", HEAD + "stages: []\n", 'map "Renting a bike" has no owner; name who keeps it true'),
        (
            "JM911",
            HEAD + "reviewed: 2026-02-28\nreview_every: 6 months\nstages: []\n",
            'map "Renting a bike" was last reviewed 2026-02-28, due 2026-08-28; review it and set "reviewed"',
        ),
        ("JM912", HEAD + "stages: []\n", 'map "Renting a bike" has no review date; add "reviewed"'),
        ("JM914", HEAD + CODE, '"app/lock.py" matches no file; correct it or remove it'),
        (
            "JM915",
            HEAD + "stages: [{name: Ride, touchpoints: [{name: Unlocks, image: rack.png}]}]\n",
            '"rack.png" is no file of this project; correct the path',
        ),
        (
            "JM916",
            "jmap: 1\npersonas: [{name: Mia, reviewed: 2025-01-31}]\n",
            'persona "Mia" was last reviewed 2025-01-31; hold it against newer research',
        ),
    ],
)
def test_says_what_is_wrong(code: str, text: str, message: str, tmp_path: Path) -> None:
    assert said(code, text, tmp_path) == [message]


@pytest.mark.parametrize(
    ("reviewed", "every", "is_overdue"),
    [
        ("2025-11-21", "", False),
        ("2025-11-20", "", True),
        ("2025-11-21", "a year", False),
        ("2025-11-20", "a year", True),
        ("2026-05-21", "6 months", False),
        ("2026-05-20", "6 months", True),
        ("2026-10-31", "2-3 weeks", False),
        ("2026-10-30", "2-3 weeks", True),
        ("2025-12-01", "whenever prices change", False),
        ("2024-12-01", "whenever prices change", True),
        ("0001-01-01", "99999 years", False),
    ],
)
def test_a_review_is_due_by_the_calendar(reviewed: str, every: str, is_overdue: bool, tmp_path: Path) -> None:
    often = f"review_every: {every}\n" if every else ""

    assert bool(said("JM911", HEAD + f"reviewed: {reviewed}\n{often}stages: []\n", tmp_path)) is is_overdue


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("JM911", HEAD + "reviewed: 2026-09-01\nstages: []\n"),
        ("JM916", "jmap: 1\npersonas: [{name: Mia, reviewed: 2026-09-01}]\n"),
    ],
)
def test_the_age_can_be_set(code: str, text: str, tmp_path: Path) -> None:
    assert said(code, text, tmp_path) == []
    assert said(code, text, tmp_path, "max-age: 2 months")


def changes(folder: Path, reviewed: str, *days: str, options: str = "") -> list[str]:
    """Commit the code behind a touchpoint on some days and return what JM913 says about the map."""
    project(folder, {"maps/map.yaml": HEAD + reviewed + CODE})
    for day in days:
        project(folder, {"app/lock.py": day})
        committed(folder, day, "app/lock.py")
    return said("JM913", HEAD + reviewed + CODE, folder, options)


def test_changes_of_the_code_after_the_review_are_counted(tmp_path: Path) -> None:
    assert changes(tmp_path, "reviewed: 2026-10-01\n", "2026-09-01", "2026-10-01", "2026-10-02", "2026-11-01") == [
        '2 commits since 2026-10-01 changed the code behind "Unlocks"; look again and set "reviewed"'
    ]


def test_one_change_is_told_as_one(tmp_path: Path) -> None:
    assert changes(tmp_path, "reviewed: 2026-10-01\n", "2026-10-02") == [
        '1 commit since 2026-10-01 changed the code behind "Unlocks"; look again and set "reviewed"'
    ]


def test_how_many_changes_matter_can_be_set(tmp_path: Path) -> None:
    assert changes(tmp_path, "reviewed: 2026-10-01\n", "2026-10-02", "2026-10-03", options="min-commits: 3") == []
    assert changes(tmp_path, "reviewed: 2026-10-01\n", "2026-10-04", options="min-commits: 3")


@pytest.mark.parametrize(
    ("reviewed", "reason"),
    [
        ("", 'map "Renting a bike" does not say when it was reviewed'),
        ("reviewed: 2026-10-01\n", "the files are in no git repository"),
    ],
)
def test_code_that_cannot_be_looked_at_is_said_to_be_skipped(reviewed: str, reason: str, tmp_path: Path) -> None:
    project(tmp_path, {"maps/map.yaml": HEAD + reviewed + CODE})

    report = lint(load_atlas(Project(tmp_path)), RULES, Choice(select=("JM913",)), "active")

    assert ("JM913", reason) in report.skipped


def test_a_map_without_code_skips_nothing(tmp_path: Path) -> None:
    project(tmp_path, {"maps/map.yaml": HEAD + "stages: []\n"})

    report = lint(load_atlas(Project(tmp_path)), RULES, Choice(select=("JM913",)), "active")

    assert report.skipped == ()


def test_an_absolute_link_is_left_to_its_owner(tmp_path: Path) -> None:
    text = HEAD + (
        "stages: [{name: Ride, touchpoints: [{name: Unlocks, link: 'https://bikes.example'}, "
        "{name: Rides, link: 'mailto:hi@bikes.example'}]}]\n"
    )

    assert said("JM915", text, tmp_path) == []


def test_every_picture_and_link_of_a_file_is_looked_at(tmp_path: Path) -> None:
    text = HEAD + (
        "sources: [{id: visits, link: visits.md}]\nmetrics: [{name: Rides, link: rides.csv}]\n"
        "personas: [{name: Mia, photo: mia.png}]\n"
        "stages: [{name: Ride, opportunities: [{text: Faster, link: a.md, solutions: [{text: New lock, link: b.md}]}]}]"
    )

    assert sorted(message.split('"')[1] for message in said("JM915", text, tmp_path)) == [
        "a.md", "b.md", "mia.png", "rides.csv", "visits.md",
    ]  # fmt: skip

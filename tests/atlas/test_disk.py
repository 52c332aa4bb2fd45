"""Patterns and links lead to files of the project, and never out of it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.atlas import Project, has_match, leads_to_file
from tests.project import project

FILES: dict[str, str | bytes] = {
    "shop/src/pay/card.py": "",
    "shop/src/pay/deep/er/iban.py": "",
    "shop/readme": "",
    "shop/maps/a%20b.yaml": "",
    "secret.txt": "",
    "shop/.git/config": "",
}


@pytest.mark.parametrize(
    "pattern",
    [
        "src/pay/card.py",
        "./src/pay/card.py",
        "src/pay/*.py",
        "src/*/card.??",
        "src/**/card.py",
        "src/**/iban.py",
        "**/er/*.py",
        "**/src/**/**/iban.py",
        "src",
        "src/",
        "src/pay/",
        "src/**",
        "**",
        "*",
        "[rR]eadme",
    ],
)
def test_a_pattern_matches_a_file(pattern: str, tmp_path: Path) -> None:
    assert has_match(Project(project(tmp_path, FILES) / "shop"), pattern)


@pytest.mark.parametrize(
    "pattern",
    [
        "card.py",
        "pay/card.py",
        "src/*.py",
        "src/*/iban.py",
        "src/pay/card.py/more",
        "SRC",
        "../secret.txt",
        "src/../../secret.txt",
        "/etc/passwd",
        "/",
        ".git/config",
        "**/config",
        "empty",
    ],
)
def test_a_pattern_matches_nothing(pattern: str, tmp_path: Path) -> None:
    folder = project(tmp_path, FILES) / "shop"
    (folder / "empty").mkdir()

    assert not has_match(Project(folder), pattern)


def test_links_that_lead_out_of_the_project_are_not_followed(tmp_path: Path) -> None:
    folder = project(tmp_path, FILES) / "shop"
    (folder / "out").symlink_to(tmp_path)
    (folder / "secret.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "around").symlink_to("around")
    (folder / "card.txt").symlink_to("src/pay/card.py")
    shop = Project(folder)

    assert not has_match(shop, "out/secret.txt")
    assert not has_match(shop, "secret.txt")
    assert not has_match(shop, "around")
    assert has_match(shop, "card.txt")
    assert not leads_to_file(shop, "maps/a.yaml", "../out/secret.txt")
    assert not leads_to_file(shop, "maps/a.yaml", "../secret.txt")
    assert not leads_to_file(shop, "maps/a.yaml", "../around")
    assert leads_to_file(shop, "maps/a.yaml", "../card.txt")


@pytest.mark.parametrize(
    ("link", "leads"),
    [
        ("../readme", True),
        ("../readme#top", True),
        ("../readme?raw=1", True),
        ("..//src/./pay/card.py", True),
        ("a%20b.yaml", True),
        ("a%2520b.yaml", True),
        ("%2e%2e/readme", True),
        ("readme", False),
        ("../src", False),
        ("#top", False),
        ("../../secret.txt", False),
        ("../../shop/readme", True),
        ("%2e%2e/%2e%2e/secret.txt", False),
        ("/etc/passwd", False),
        ("//host/share", False),
        ("https://shop.example/readme", False),
        ("a\0b", False),
        ("x" * 5000, False),
    ],
)
def test_a_link_is_told_from_the_file_it_stands_in(link: str, leads: bool, tmp_path: Path) -> None:
    folder = project(tmp_path, FILES) / "shop"

    assert leads_to_file(Project(folder), "maps/a.yaml", link) is leads


def test_deep_folders_and_hostile_patterns_take_no_longer_than_their_length(tmp_path: Path) -> None:
    project(tmp_path, {"/".join("a" * 300) + "/" + "a" * 200: ""})

    assert not has_match(Project(tmp_path), "**/a/" * 100 + "b")
    assert not has_match(Project(tmp_path), "**/" + "*a" * 60 + "*b")


@given(st.text(alphabet="ab*?[]!-^&~|\\/.#"))
def test_no_pattern_breaks_the_search(pattern: str) -> None:
    assert has_match(Project(Path(__file__).parent), pattern) in (True, False)

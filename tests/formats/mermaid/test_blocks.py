"""Journey diagrams are found in files and pages."""

import pytest

from tests.formats.brought import brought, maps_of

DIAGRAM = "journey\n  title {}\n  section S\n    T: 3: Ana\n"


def titles(text: str, name: str = "page.md") -> list[str]:
    return [journey.title for journey in maps_of(brought(name, text))]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("```mermaid\n", "```\n"),
        ("~~~ mermaid\n", "~~~\n"),
        ("````mermaid\n", "````\n"),
        ("```{mermaid}\n", "```\n"),
        ("::: mermaid\n", ":::\n"),
        ("```\n", "```\n"),
        ("```mermaid\n%%{init: {}}%%\n\n", "```\n"),
        ("```mermaid\n---\nconfig: {}\n---\n", "```\n"),
        ("- A list\n\n  ```mermaid\n", "  ```\n"),
        ("```mermaid\n", ""),
        ("```markdown\n```mermaid\n", "```\n```\n"),
    ],
)
def test_a_fenced_block_of_a_page_is_read(before: str, after: str) -> None:
    assert titles(f"# Page\n\nWords\n\n{before}{DIAGRAM.format('A')}{after}\nMore words\n") == ["A"]


def test_every_block_of_a_page_is_a_map() -> None:
    page = "\n".join(f"```mermaid\n{DIAGRAM.format(title)}```\n" for title in "ABC")

    assert titles(page) == ["A", "B", "C"]


def test_a_block_in_a_quotation_is_read() -> None:
    quoted = "".join(f"> {line}\n" for line in f"```mermaid\n{DIAGRAM.format('A')}```".splitlines())

    assert titles(quoted) == ["A"]


def test_other_diagrams_of_a_page_are_left_alone() -> None:
    page = f"```mermaid\nflowchart LR\n  journey --> b\n```\n\n```mermaid\n{DIAGRAM.format('A')}```\n"

    assert titles(page) == ["A"]


def test_losses_stand_on_the_lines_of_the_page() -> None:
    outcome = brought("page.md", "# Page\n\n```mermaid\njourney\n  title A\n  section S\n    T -> 3: Ana\n```\n")

    assert [loss.line for loss in outcome.losses] == [7]


@pytest.mark.parametrize("text", ["flowchart LR\n  a --> b\n", "The journey begins\n", "journey-map A", "# journey"])
def test_what_is_no_journey_diagram_is_not_taken_for_one(text: str) -> None:
    assert "mermaid" not in brought("page.md", text).formats

"""What an ignore comment reaches, what counts as one, and what is wrong with it."""

import pytest

from journeymap.document import Document, read
from journeymap.finding import Finding, Severity
from journeymap.ignores import Ignore, ignores

MAP = """\
jmap: 1
title: Buying shoes
personas: [ana, ben]
stages:
  - name: Look
    thoughts: [What fits?]
    touchpoints:
      - name: Opens the page
        emotion: -0.5
      - {name: Reads reviews, emotion: -2}
  - name: Order
    description: |
      One line
      another line
    touchpoints: [
      {name: Pays, emotion: -1.5}, {name: Waits,
        emotion: -1},
      {name: Unpacks}
    ]
"""
TEXTS = (
    "Buying shoes", "ana", "ben", "Look", "What fits?", "Opens the page", "-0.5", "Reads reviews", "-2}", "Order",
    "One line", "another line", "Pays", "-1.5", "Waits", "-1}", "Unpacks",
)  # fmt: skip
IGNORE = "# jmap: ignore[JM408] seen"


def with_comment(line: str, comment: str, *, above: bool = False, line_end: str = "\n") -> Document:
    """The map with a comment behind the line that holds `line`, or above it."""
    lines = MAP.splitlines()
    number = next(number for number, text in enumerate(lines) if line in text)
    if above:
        lines.insert(number, comment)
    else:
        lines[number] += f" {comment}"
    return read("a.yaml", line_end.join([*lines, ""]))


def found(document: Document, text: str) -> Finding:
    """A finding of JM408 at `text`."""
    start = document.text.index(text.replace("\n", document.source.line_end))
    span = document.source.span(start, start + len(text))
    return Finding("JM408", "low-point-without-pain", Severity.WARNING, "", "a.yaml", span)


def only(document: Document) -> Ignore:
    (ignore,), malformed = ignores(document)
    assert malformed == []
    return ignore


def reached(document: Document) -> list[str]:
    """Which of the texts of the map the only comment reaches."""
    ignore = only(document)
    return [text for text in TEXTS if ignore.covers(found(document, text))]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize("above", [False, True], ids=["behind", "above"])
@pytest.mark.parametrize(
    ("line", "first", "last"),
    [
        ("title:", "Buying shoes", "Buying shoes"),
        ("personas:", "ana", "ben"),
        ("stages:", "Look", "Unpacks"),
        ("- name: Look", "Look", "-2}"),
        ("thoughts:", "What fits?", "What fits?"),
        ("touchpoints:", "Opens the page", "-2}"),
        ("- name: Opens", "Opens the page", "-0.5"),
        ("emotion: -0.5", "-0.5", "-0.5"),
        ("- {name: Reads", "Reads reviews", "-2}"),
        ("- name: Order", "Order", "Unpacks"),
        ("description: |", "One line", "another line"),
        ("touchpoints: [", "Pays", "Unpacks"),
        ("{name: Pays", "Pays", "-1}"),
        ("emotion: -1}", "-1}", "-1}"),
        ("{name: Unpacks}", "Unpacks", "Unpacks"),
    ],
)
def test_a_comment_reaches_all_that_begins_on_its_line(
    line: str, first: str, last: str, above: bool, line_end: str
) -> None:
    document = with_comment(line, IGNORE, above=above, line_end=line_end)

    assert reached(document) == [*TEXTS[TEXTS.index(first) : TEXTS.index(last) + 1]]


@pytest.mark.parametrize("between", ["", "# another word", "\n\n# jmap: ignore[JM301] two in a row\n", "    # deep"])
def test_blank_lines_and_comments_may_stand_between_a_comment_and_what_it_reaches(between: str) -> None:
    text = MAP.replace("  - name: Order\n", f"{IGNORE}\n{between}\n  - name: Order\n")
    document = read("a.yaml", text)
    ignore = next(ignore for ignore in ignores(document)[0] if ignore.words[0][0] == "JM408")

    assert [text for text in TEXTS if ignore.covers(found(document, text))] == [*TEXTS[TEXTS.index("Order") :]]


def test_a_comment_on_the_first_line_reaches_no_further_than_the_first_key() -> None:
    assert reached(with_comment("jmap: 1", IGNORE, above=True)) == []


def test_a_comment_below_everything_reaches_nothing() -> None:
    assert reached(read("a.yaml", MAP + IGNORE)) == []


@pytest.mark.parametrize("place", ["title:", "emotion: -0.5", "another"])
def test_a_comment_on_the_whole_file_may_stand_anywhere(place: str) -> None:
    document = with_comment(place, "# jmap: ignore-file[JM408] seen", above=place != "another")
    if place == "another":
        assert ignores(document) == ([], [])
    else:
        assert reached(document) == [*TEXTS]


@pytest.mark.parametrize(
    "value",
    ['"text # jmap: ignore[JM408] no"', "'text # jmap: ignore[JM408] no'", "|\n  # jmap: ignore[JM408] no",
     ">-\n  text\n  # jmap: ignore[JM408] no", "text#jmap:ignore[JM408]", '"first\n  # jmap: ignore[JM408] no"'],
)  # fmt: skip
def test_a_comment_inside_a_text_is_text(value: str) -> None:
    document = read("a.yaml", f"jmap: 1\ndescription: {value}\ntitle: Buying shoes\n")

    assert document.root is not None
    assert ignores(document) == ([], [])


@pytest.mark.parametrize("sign", ["|", ">", "|-", ">+", "|2"])
def test_a_comment_may_stand_behind_the_sign_of_a_block_text(sign: str) -> None:
    document = read("a.yaml", f"jmap: 1\ndescription: {sign} {IGNORE}\n  One line\n  another line\n")

    assert [text for text in ("One line", "another line") if only(document).covers(found(document, text))]


@pytest.mark.parametrize(
    "words", ["JM408", "jm408", "low-point-without-pain", "Low-Point-Without-Pain", "JM301, JM408"]
)
def test_rules_go_by_code_or_name_and_several_into_one_comment(words: str) -> None:
    document = with_comment("title:", f"# jmap: ignore[{words}] seen")

    ignore = only(document)

    assert [text for text in TEXTS if ignore.covers(found(document, text))] == ["Buying shoes"]
    assert ignore.used == {words.removeprefix("JM301, ")}


@pytest.mark.parametrize(
    ("comment", "kind", "reason", "until"),
    [
        ("# jmap: ignore[JM408] seen in the shop", "ignore", "seen in the shop", None),
        ("#jmap:ignore[JM408]seen", "ignore", "seen", None),
        ("#  jmap:  ignore[ JM408 , JM301 ]   ", "ignore", "", None),
        ("# jmap: fixme[JM408] until=2026-12-31 ask Ben", "fixme", "ask Ben", "2026-12-31"),
        ("# jmap: ignore[JM408] ask Ben until=2026-12-31, then drop", "ignore", "ask Ben  then drop", "2026-12-31"),
        ("# jmap: ignore-file[JM408] until=2026-12-31", "ignore-file", "", "2026-12-31"),
    ],
)
def test_a_comment_gives_a_kind_a_reason_and_an_end(comment: str, kind: str, reason: str, until: str | None) -> None:
    ignore = only(with_comment("title:", comment))

    assert (ignore.kind, ignore.reason, ignore.until and str(ignore.until)) == (kind, reason, until)


@pytest.mark.parametrize(("until", "reaches"), [("2026-11-20", False), ("2026-11-21", True), ("2027-01-01", True)])
def test_a_comment_counts_up_to_its_last_day(until: str, reaches: bool) -> None:
    assert (reached(with_comment("title:", f"{IGNORE} until={until}")) == ["Buying shoes"]) is reaches


@pytest.mark.parametrize(
    "comment",
    ["# jmap: ignore", "# jmap: ignore[]", "# jmap: ignore[ , ]", "# jmap: ignore JM408", "# jmap: ignore[JM408",
     "# jmap: ignore [JM408] space", "# jmap: disable[JM408]", "# jmap: ignore[JM408] until=soon",
     "# jmap: ignore[JM408] until=2026-02-30", "# jmap: fixme", "# jmap:", "# jmap: Ignore[JM408] case"],
)  # fmt: skip
def test_a_comment_that_ignores_nothing_is_told(comment: str) -> None:
    found, malformed = ignores(with_comment("title:", comment))

    assert found == []
    assert [(hit.code, hit.message) for hit in malformed] == [
        ("JM907", f'"{comment}" ignores nothing; write "# jmap: ignore[JM301] reason"')
    ]


@pytest.mark.parametrize("comment", ["# jmap: 1", "# about jmap: ignore[JM408]", "# jmap ignore[JM408]", "# jmap lint"])
def test_other_comments_are_left_alone(comment: str) -> None:
    assert ignores(with_comment("title:", comment)) == ([], [])


def test_nothing_is_read_from_a_file_that_cannot_be_read() -> None:
    assert ignores(read("a.yaml", f"a: [ {IGNORE}\n")) == ([], [])
    assert ignores(read("a.yaml", f"{IGNORE}\n")) == ([], [])


def test_what_is_anchored_is_reached_where_it_is_written() -> None:
    document = read("a.yaml", f"jmap: 1\nstages:\n  - &look {IGNORE}\n    name: Look\n  - *look\n")

    assert only(document).covers(found(document, "Look"))


@pytest.mark.parametrize("dash", ["-", "- - ", "-  "])
def test_a_comment_behind_a_dash_reaches_what_the_dash_begins(dash: str) -> None:
    document = read(
        "a.yaml", f"jmap: 1\nstages:\n  {dash} {IGNORE}\n      name: Look\n      emotion: -2}}\ntitle: ana\n"
    )
    ignore = only(document)

    assert [text for text in ("Look", "-2}", "ana") if ignore.covers(found(document, text))] == ["Look", "-2}"]

"""Fixes and ignore comments change just what they are meant to change."""

import json
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.document import Document, read
from journeymap.finding import Edit, Finding, Fix, Severity
from journeymap.mend import ignoring, keeps_the_rest, mend
from journeymap.rules.catalogue import RULES
from tests.linted import in_memory
from tests.rules.examples import files_of, unmarked
from tests.strategies import map_texts

MAP = """\
# The first map
jmap: 1
title: Buying shoes  # for a race
tags: [online, NO]
stages:
  - name: Look
    goals: [Compare]
  - name: Buy
"""


def plain_files(example: str) -> dict[str, str]:
    return {name: unmarked(name, text)[0] for name, text in files_of(example).items()}


EXAMPLES = [(rule.code, plain_files(text)) for rule in RULES for text in rule.bad if rule.fixes]
FIXABLE = [text for _, files in EXAMPLES for text in files.values()]
TEXTS = [
    text for rule in RULES for example in (*rule.good, *rule.bad) for text in plain_files(example).values()
]  # fmt: skip


def finding(*edits: tuple[str, str], text: str = MAP, safe: bool = True) -> Finding:
    """A finding whose fix replaces each first text by the second."""
    parts = tuple(Edit(text.index(old), text.index(old) + len(old), new) for old, new in edits)
    span = read("a.yaml", text).source.span(parts[0].start, parts[0].end)
    return Finding("JM999", "any", Severity.WARNING, "wrong", "a.yaml", span, fix=Fix("mend it", parts, safe))


def outcome(*findings: Finding, text: str = MAP, unsafe: bool = False, name: str = "a.yaml") -> tuple[str, int, int]:
    """The new text, and how many fixes went into it and were refused."""
    mended = mend(read(name, text), findings, unsafe=unsafe)
    return mended.text, len(mended.applied), len(mended.refused)


def test_there_are_examples_of_every_kind_of_fix() -> None:
    mended = {code for code, files in EXAMPLES if any(item.fix and item.code == code for item in in_memory(files))}

    # The settings are no map.
    assert mended == {rule.code for rule in RULES if rule.fixes} - {"JM920"}


@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize(("code", "files"), EXAMPLES)
def test_the_fixes_of_a_rule_mend_its_findings_and_cause_none(code: str, files: dict[str, str], line_end: str) -> None:
    files = {name: text.replace("\n", line_end) for name, text in files.items()}
    before = in_memory(files)
    # One at a time: a fix must do without the others.
    for found in (item for item in before if item.code == code and item.fix):
        document = read(found.file, files[found.file])
        mended = mend(document, [found], unsafe=True)
        after = in_memory(files | {found.file: mended.text})

        assert (mended.applied, mended.refused) == ((found,), ())
        assert line_end == "\n" or mended.text.count("\n") == mended.text.count("\r\n")
        assert told(after)[found.code, found.message] < told(before)[found.code, found.message]
        assert {item.code for item in after if item.code < "JM3"} <= {item.code for item in before}
        assert lines_outside(document, found) <= Counter(mended.text.splitlines())


def told(findings: tuple[Finding, ...]) -> Counter[tuple[str, str]]:
    return Counter((item.code, item.message) for item in findings)


def lines_outside(document: Document, found: Finding) -> Counter[str]:
    """The lines of a document that the fix of a finding does not touch."""
    assert found.fix is not None
    touched = {
        line
        for edit in found.fix.edits
        for line in range(document.source.point(edit.start).line, document.source.point(edit.end).line + 1)
    }
    lines = enumerate(document.text.splitlines(), start=1)
    return Counter(text for number, text in lines if number not in touched)


@pytest.mark.parametrize(("code", "files"), EXAMPLES)
def test_fixes_come_to_an_end(code: str, files: dict[str, str]) -> None:
    for _ in range(10):
        fixable = [item for item in in_memory(files) if item.fix and item.code == code]
        mended = {name: mend(read(name, text), by_file(fixable, name), unsafe=True) for name, text in files.items()}
        if not any(item.applied for item in mended.values()):
            return
        files = {name: item.text for name, item in mended.items()}
    raise AssertionError("a fix causes what it mends")


def by_file(findings: list[Finding], name: str) -> list[Finding]:
    return [item for item in findings if item.file == name]


@pytest.mark.parametrize(("code", "files"), EXAMPLES)
def test_a_map_in_json_stays_json(code: str, files: dict[str, str]) -> None:
    values = {name: read(name, text).value for name, text in files.items()}
    if not all(isinstance(value, dict) for value in values.values()):
        return
    written = {name.replace(".yaml", ".json"): json.dumps(value, indent=1) for name, value in values.items()}
    for found in (item for item in in_memory(written) if item.code == code and item.fix and item.file in written):
        mended = mend(read(found.file, written[found.file]), [found], unsafe=True)
        json.loads(mended.text)


def test_no_byte_outside_of_the_edits_changes() -> None:
    text, applied, _ = outcome(finding(("NO", '"NO"')), finding(("Compare", "Look around")))

    assert (text, applied) == (MAP.replace("NO", '"NO"').replace("Compare", "Look around"), 2)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: Buying shoes", "title: Buying shoes\nstages: []"),
        ("[online, NO]", "[online, NO\n"),
        ("Buying shoes  #", '"Buying shoes  #'),
        ("tags: [online, NO]\n", "tags: [online, NO]\n" + "---\n"),
        ("# The first map\n", "# The first map\ngoal: Run\n"),
        ("# for a race", "# for a race\nowner: Ana"),
        ("Look\n    goals", "Look\n        goals"),
        ("stages:\n", "stages: &s\nx-more: *s\nstages:\n"),
        ("  - name: Buy\n", "\x07"),
    ],
    ids=["a key twice", "not YAML", "a quote", "a second document", "from a comment", "beside a comment",
         "indentation", "an anchor", "a control character"],
)  # fmt: skip
def test_a_fix_that_would_change_more_than_it_should_is_refused(old: str, new: str) -> None:
    assert outcome(finding((old, new)), finding(("Compare", "Look around"))) == (
        MAP.replace("Compare", "Look around"), 1, 1
    )  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "fits"),
    [
        ("[online, NO]", "[online]", True),
        (", NO", "", True),
        (", NO", ", NO, sports", True),
        ("online", "sports, online", True),
        (", NO]\n", "]\ntitel: x\n", False),
        ("  - name: Buy\n", "", True),
        ("  - name: Buy\n", "  - name: Pay\n  - name: Buy\n", True),
        ("title: Buying shoes", "title: Buying shoes\nbasis: assumption", True),
        ("tags", "labels", True),
    ],
)
def test_lists_may_shrink_and_grow_and_keys_be_added_where_a_fix_is(old: str, new: str, fits: bool) -> None:
    text = MAP.replace(old, new)

    assert outcome(finding((old, new))) == ((text, 1, 0) if fits else (MAP, 0, 1))


@pytest.mark.parametrize("value", ["1", "1.0", "true", '"1"', "[1]", "null"])
def test_values_of_another_kind_are_another_value(value: str) -> None:
    for other in {"1", "1.0", "true", '"1"', "[1]", "null"} - {value}:
        before, after = (read("a.yaml", f"jmap: 1\nx-mine: {text}\ntags: [a]\n") for text in (value, other))
        assert not keeps_the_rest(before, after, [Edit(len(before.text) - 3, len(before.text) - 2, "a")])


def test_a_number_that_is_none_is_itself() -> None:
    text = "jmap: 1\nx-mine: .nan\ntitle: Buying\n"

    assert outcome(finding(("Buying", "Selling"), text=text), text=text)[1:] == (1, 0)


def test_fixes_that_overlap_or_touch_are_left_for_the_next_pass() -> None:
    first, second = finding(("online", "web")), finding(("online, NO", "web"))

    assert outcome(first, second)[1:] == (1, 0)
    assert outcome(finding(("online", "web")), finding((", NO", "")))[1:] == (1, 0)


def test_all_edits_of_a_fix_are_made_or_none() -> None:
    both = finding(("Compare", "Look around"), ("online, NO]", "online, NO"))

    assert outcome(both) == (MAP, 0, 1)


def test_unsafe_fixes_are_made_only_when_asked_for() -> None:
    unsafe = finding(("Compare", "Look around"), safe=False)

    assert outcome(unsafe) == (MAP, 0, 0)
    assert outcome(unsafe, unsafe=True)[1] == 1


def test_a_finding_without_a_fix_changes_nothing() -> None:
    assert outcome(replace(finding(("Compare", "x")), fix=None)) == (MAP, 0, 0)


@pytest.mark.parametrize("text", ["a: [", "a: 1\n\tb: 2\n", "", "# nothing\n"])
def test_a_file_that_cannot_be_read_is_left_alone(text: str) -> None:
    edits = (Edit(0, min(1, len(text)), "b"),)
    found = Finding(
        "JM999", "any", Severity.WARNING, "", "a.yaml", read("a", text).source.span(0, 0), fix=Fix("", edits, True)
    )

    assert outcome(found, text=text) == (text, 0, 0)


def test_what_several_places_share_is_not_changed_for_one_of_them() -> None:
    text = "jmap: 1\ntags: &tags [NO, a]\nx-mine: *tags\ntitle: Buying\n"

    assert outcome(finding(("a]", "b]"), text=text), text=text) == (text, 0, 1)
    # In quotes it is the same in both places.
    assert outcome(finding(("NO", '"NO"'), text=text), text=text)[1:] == (1, 0)


PIECES = (
    "", "NO", "#x", " # jmap: ignore[JM304]", "\r\n", "\n", "'", '"', ": ", "- ", "&a ", "*a", "|\n", "😀", "\u2028",
    "{", "]", "<<: ", "\ufeff",
)  # fmt: skip


@st.composite
def mutations(draw: st.DrawFn) -> str:
    """The text of an example with pieces left out, doubled or put in."""
    text = draw(st.sampled_from(TEXTS) | st.sampled_from(FIXABLE))
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 12)))
        text = text[:start] + draw(st.sampled_from((*PIECES, text[start:end] * 2))) + text[end:]
    return text


@given(text=mutations(), unsafe=st.booleans())
def test_whatever_is_mended_loses_no_text(text: str, unsafe: bool) -> None:
    found = in_memory({"maps/map.yaml": text})
    document = read("maps/map.yaml", text)
    mended = mend(document, found, unsafe=unsafe)
    edits = [edit for item in mended.applied if item.fix for edit in item.fix.edits]
    rebuilt = document.text
    for edit in sorted(edits, key=lambda edit: edit.start, reverse=True):
        rebuilt = rebuilt[: edit.start] + edit.text + rebuilt[edit.end :]

    assert mended.text == rebuilt
    assert not edits or read("maps/map.yaml", mended.text).root is not None
    assert not {*mended.applied} & {*mended.refused}
    again = mend(document, found, unsafe=unsafe)
    assert again == mended


IN_EVERY_FORM = """\
# A map in every form of YAML
jmap: 1
title: "Buying
  shoes"
description: |
  Forced TBD
  # TBD no comment
scenario: >-
  TBD
  and more
personas: [{name: Ana, goals: [TBD]}, {name: Ben, goals: [
  TBD, "two
  lines", TBD ]}]
stages:
- name: TBD
  thoughts:
  - 'one
    TBD'
  - TBD
  touchpoints: [
    {name: Opens TBD, channel: website,
     questions: [TBD, Who
      asks?], doubts: [TBD]}, {name: TBD}
  ]
- {name: Pay, emotion: -2,
   quotes: [TBD] }
"""


def silenced(text: str, *, only: str = "", name: str = "maps/a.yaml") -> tuple[str, list[Finding]]:
    """The text with comments for all findings (of one rule), and what is still found of these rules."""
    found = [item for item in in_memory({name: text}) if only in ("", item.code) and may_be_silenced(item)]
    new = ignoring(read(name, text), found, "as it is")
    codes = {item.code for item in found}
    return new, [item for item in in_memory({name: new}) if item.code in codes or item.code in ("JM901", "JM907")]


def may_be_silenced(item: Finding) -> bool:
    return not item.code.startswith("JM90") and not next(rule for rule in RULES if rule.code == item.code).is_locked


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize("only", ["", "JM805", "JM408"])
def test_with_comments_on_all_that_is_found_lint_is_silent(line_end: str, only: str) -> None:
    text = IN_EVERY_FORM.replace("\n", line_end)
    new, left = silenced(text, only=only)

    assert [(item.code, item.span.start.line, item.message) for item in left] == []
    assert read("a", new).value == read("a", text).value
    assert {*new.split(line_end)} >= {*text.split(line_end)}
    assert line_end in ("\n",) or "\n" not in new.replace(line_end, "")


def test_comments_stand_above_the_part_in_its_indentation_with_all_its_rules() -> None:
    new, _ = silenced(MAP.replace("Compare", "TBD"))

    assert "    # jmap: ignore[JM802, JM805] as it is\n    goals: [TBD]\n" in new
    assert "\n# jmap: ignore[JM303, JM304, JM305, JM306" in new
    assert new.startswith("# The first map\njmap: 1\n# jmap: ignore[")


def test_a_file_without_a_last_line_end_keeps_its_last_line() -> None:
    new, left = silenced(MAP.rstrip("\n"))

    assert left == []
    assert new.endswith("\n  - name: Buy")


@given(text=map_texts)
def test_comments_silence_any_map_and_change_nothing_in_it(text: str) -> None:
    new, left = silenced(text)

    assert [(item.code, item.span.start.line) for item in left] == []
    assert read("a", new).value == read("a", text).value
    kept = [line for line in new.splitlines() if not line.lstrip().startswith("# jmap: ignore[")]
    assert kept == text.splitlines()


@given(text=mutations())
def test_comments_never_change_what_a_file_says(text: str) -> None:
    document = read("maps/map.yaml", text)
    if document.root is None:
        return
    found = [item for item in in_memory({"maps/map.yaml": text}) if may_be_silenced(item)]

    new = read("maps/map.yaml", ignoring(document, found, "as it is"))

    assert repr(new.value) == repr(document.value)
    assert len(new.hits) <= len(document.hits)

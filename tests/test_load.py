"""A file -> its model and hits: what it is, what is blank, ambiguous or not yet, and where all of it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.document import Limits
from journeymap.finding import MORE, MOST_HITS
from journeymap.load import load
from tests.misfit.mistakes import HEAD, at


@given(st.lists(st.sampled_from(["slow", "", "  ", "~"]), max_size=8))
def test_items_are_found_in_spite_of_blank_ones(texts: list[str]) -> None:
    items = "".join(f"\n  - {text}" for text in texts)
    loaded = load("map.yaml", f"jmap: 1\ntags:{items}\n")
    kept = [position for position, text in enumerate(texts) if text == "slow"]

    assert [loaded.written(("tags", index)) for index in range(len(kept))] == [("tags", place) for place in kept]
    assert loaded.written(("tags", len(kept))) in (("tags", len(texts)), ("tags", 0))


def told(text: str, *codes: str) -> list[tuple[str, str, str]]:
    """Code, place and message of the hits on a text, of some codes or of all."""
    loaded = load("maps/a.yaml", text)
    return [(hit.code, at(loaded, hit), hit.message) for hit in loaded.hits if not codes or hit.code in codes]


@pytest.mark.parametrize(
    "text",
    [
        "name: build\non: push\njobs: {test: {}}\n",
        '{"name": "shop", "version": "1.0.0", "dependencies": {}}',
        "services:\n  web:\n    image: nginx\n",
        "x-a: 1\n",
        "Title: A\n",
        "{}",
        "kind: Pod\n---\nkind: Service\nkind: Ingress\n",
        "- a\n- b\n",
        '[{"name": "Ana"}]',
        "Buying shoes\n",
        "5",
        "~",
        "true",
        "journey\n  title Shopping\n  section Pay\n    Pays by card: 3: Ana\n",
        "run: npx jmap: check\n\tx\n",
        '{"name": "shop" "version": 1}',
    ],
)
def test_a_foreign_file_gets_one_finding_at_its_beginning(text: str) -> None:
    loaded = load("maps/a.yaml", text)
    (hit,) = loaded.hits

    message = '"maps/a.yaml" is not a jmap file; add "jmap: 1", or bring it in with "jmap import"'
    assert (hit.code, hit.message, hit.place.span) == ("JM101", message, (0, 0))
    assert loaded.model is None


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("x.mmd", b"journey\n  title Shopping\n  section Pay\n    Pays by card: 3: Ana\n"),
        ("x.dgmo", b"chart: journey-map\ntitle: Shopping\n"),
        ("x.csv", b"Stage,Touchpoint\nPay,Pays by card\n"),
        ("X.CSV", b"Phase;Gef\xfchl\n"),
        ("x.tsv", "Stage\tTouchpoint\n".encode("utf-16")),
        ("x.md", b"---\ntitle: Shopping\n---\n# Shopping\n\n```yaml\njmap: 1\n```\n"),
        ("x.xlsx", b"PK\x03\x04\x00\x9f"),
        ("x.html", b"<table>"),
    ],
)
def test_the_file_of_another_tool_gets_one_finding(name: str, data: bytes) -> None:
    message = f'"{name}" is not a jmap file; add "jmap: 1", or bring it in with "jmap import"'

    assert [(hit.code, hit.message) for hit in load(name, data).hits] == [("JM101", message)]


def test_a_map_may_be_called_anything() -> None:
    assert load("x.md", "jmap: 1\ntitle: A\n").hits == ()
    assert [hit.code for hit in load("x.csv", "jmap: 1\nfoo: 1\n").hits] == ["JM101"]
    assert [hit.code for hit in load("x.csv", "jmap: 1\ntitle: [\n").hits] == ["JM005"]
    assert [hit.code for hit in load("x.csv", "").hits] == ["JM009"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("title: a: b\n", "JM005"),
        ('{"title": "a" "stages": []}', "JM005"),
        ("- a: [\n- jmap: 1\n", "JM005"),
        ("a: [\njmap: 1\n", "JM005"),
    ],
)
def test_what_looks_like_a_broken_map_is_not_foreign(text: str, code: str) -> None:
    assert [hit.code for hit in load("a.yaml", text).hits] == [code]


def test_a_file_that_is_no_mapping_says_what_it_is() -> None:
    loaded = load("maps/a.yaml", "- jmap: 1\n- b\n")
    (hit,) = loaded.hits

    assert hit.code == "JM103"
    assert hit.message == '"maps/a.yaml" must be a mapping, not a list; write "jmap: 1" and a "title"'
    assert loaded.document.span(hit.place).start.line == 1


def test_an_empty_file_is_only_empty() -> None:
    assert [code for code, _, _ in told("# nothing yet\n")] == ["JM009"]


@pytest.mark.parametrize(
    ("written", "other"),
    [
        ("NO", "true or false"),
        ("on", "true or false"),
        ("12:30", "a number in base 60"),
        ("1.10", "a number"),
        ("007", "an octal number"),
        ("1_000", "a number"),
        ("0x1F", "a number"),
        ("2026-01-31 10:00:00", "a date"),
    ],
)
@pytest.mark.parametrize("place", ["goal: {}\n", "tags: [{}]\n", "stages:\n  - name: A\n    thoughts: {}\n"])
def test_a_text_that_older_readers_take_for_something_else_is_put_in_quotes(
    place: str, written: str, other: str
) -> None:
    text = HEAD + place.format(written)
    loaded = load("a.yaml", text)
    (hit,) = loaded.hits

    message = f'unquoted "{written}" is {other} to YAML 1.1 readers; put it in quotes'
    assert (hit.code, at(loaded, hit), hit.message) == ("JM010", written, message)
    assert hit.fix is not None
    assert hit.fix.safe
    (edit,) = hit.fix.edits
    mended = load("a.yaml", text[: edit.start] + edit.text + text[edit.end :])
    assert mended.model == loaded.model
    assert mended.hits == ()


@pytest.mark.parametrize(
    "written", ["34", "true", "y", "2026-01-31", "'NO'", '"007"', "1.5", "-1", "nothing", "off we go"]
)
def test_other_words_are_clear_to_everybody(written: str) -> None:
    assert told(HEAD + f"goal: {written}\ntags: [{written}]\n") == []


def test_numbers_where_numbers_are_meant_are_clear() -> None:
    assert told(HEAD + "metrics: [{name: A, value: 1.10, target: 0x1F}]\nx-a: [NO, 007]\n") == []


@pytest.mark.parametrize(
    ("text", "place", "key"),
    [
        ("goal:\n", "goal", "goal"),
        ("goal: ' '\n", "goal", "goal"),
        ("goal: ~\n", "goal", "goal"),
        ("tags: [a, '']\n", "''", "tags"),
        ("stages:\n  - name: A\n    lanes: {B: []}\n", "B", "B"),
        ("stages:\n  - name: A\n    lanes: {B: [' ']}\n", "' '", "lanes"),
        ("personas: [{name: Ana, role: }]\n", "role", "role"),
        ("stages:\n  - name: A\n    emotions: {ana: }\n", "ana", "ana"),
    ],
)
def test_what_is_empty_is_told_at_the_key_or_item(text: str, place: str, key: str) -> None:
    assert told(HEAD + text) == [("JM110", place, f'"{key}" is empty; fill it in or delete it')]


@pytest.mark.parametrize("text", ["tags: []\n", "x-a:\n", "stages:\n  - name: A\n    x-b:\n    goals: []\n"])
def test_an_empty_list_and_the_users_own_keys_are_no_gap(text: str) -> None:
    assert told(HEAD + text) == []


def test_a_needed_key_without_a_value_is_missing_not_empty() -> None:
    assert [code for code, _, _ in told("jmap: 1\ntitle:\nstages: [{name: }]\n")] == ["JM102", "JM102"]


@pytest.mark.parametrize("key", ["duration", "wait"])
def test_a_length_of_time_that_cannot_be_counted_is_told(key: str) -> None:
    text = HEAD + f"stages: [{{name: A, touchpoints: [{{name: B, {key}: a while}}]}}]\n"

    message = '"a while" is not a length of time jmap can count; write "3 days", "2-3 weeks" or "P3D"'
    assert told(text) == [("JM109", "a while", message)]
    assert told(text.replace("a while", "2-3 weeks")) == []


@pytest.mark.parametrize(
    ("day", "is_ahead"), [("2026-11-21", False), ("2026-11-22", False), ("2026-11-23", True), ("9999-12-31", True)]
)
def test_a_day_later_than_tomorrow_is_still_to_come(day: str, is_ahead: bool) -> None:
    message = f'"reviewed" is "{day}", which is still to come; give the day it happened'

    assert told(HEAD + f"reviewed: {day}\n") == ([("JM111", day, message)] if is_ahead else [])
    assert len(told(HEAD + f"sources: [{{id: a, date: {day}}}]\n")) == is_ahead
    assert len(told(HEAD + f"metrics: [{{name: a, as_of: {day}}}]\n")) == is_ahead


def test_what_is_due_may_be_ahead() -> None:
    assert told(HEAD + "stages: [{name: A, opportunities: [{text: b, due: 2030-01-01}]}]\n") == []


def test_an_anchored_mistake_is_told_once_however_often_it_is_used() -> None:
    text = HEAD + "stages:\n" + "  - name: A\n    goals: &a [NO, [b]]\n" + "  - {name: B, goals: *a}\n" * 3

    assert [code for code, _, _ in told(text)] == ["JM010", "JM103"]


def test_hits_know_the_way_to_their_part() -> None:
    loaded = load("a.yaml", HEAD + "stages:\n  -\n  - name: A\n    duration: ages\n    goals: [a, NO]\n")

    assert {hit.code: hit.place.path for hit in loaded.hits} == {
        "JM109": ("stages", 1, "duration"),
        "JM110": ("stages", 0),
        "JM010": ("stages", 1, "goals", 1),
    }


def test_a_file_with_an_error_of_yaml_has_no_model_and_one_finding() -> None:
    loaded = load("a.yaml", HEAD + "goal: Waits: 3 days\nfoo: 1\n")

    assert loaded.model is None
    assert [hit.code for hit in loaded.hits] == ["JM005"]


def test_limits_can_be_tightened() -> None:
    assert [hit.code for hit in load("a.yaml", HEAD, Limits(max_bytes=10)).hits] == ["JM012"]


def test_a_map_is_a_file_with_stages() -> None:
    assert load("a.yaml", HEAD + "stages: []\n").is_map
    assert not load("a.yaml", HEAD).is_map
    assert not load("a.yaml", "").is_map


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("foo{}: 1\n", "JM101"),
        ("x-a: 1\n", "JM007"),
        ("x-b{}: a #b\n", "JM013"),
    ],
)
def test_what_is_found_too_often_is_cut_with_a_word(line: str, code: str) -> None:
    for count, is_cut in ((MOST_HITS, False), (MOST_HITS + 1, True)):
        first = "x-a: 1\n" if code == "JM007" else ""
        loaded = load("a.yaml", HEAD + first + "".join(line.format(number) for number in range(count)))
        found = [hit for hit in loaded.hits if hit.code == code]

        assert len(found) == MOST_HITS
        assert [MORE in hit.hint for hit in found] == [False] * (MOST_HITS - 1) + [is_cut]

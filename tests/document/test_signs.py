"""Characters, tabs and comments that mislead."""

import pytest

from journeymap.document import Document, read
from journeymap.finding import Hit

HEAD = "jmap: 1\ntitle: A\n"


def hits(text: str, code: str = "") -> list[Hit]:
    return [hit for hit in read("a.yaml", text).hits if hit.code == code or not code]


def marked(text: str, hit: Hit) -> str:
    """The text at the place of a hit."""
    assert hit.place.span is not None
    return text[slice(*hit.place.span)]


def mended(document: Document, hit: Hit) -> Document:
    """The document after the fix of a hit."""
    assert hit.fix is not None
    (edit,) = hit.fix.edits
    return read("a.yaml", document.text[: edit.start] + edit.text + document.text[edit.end :])


@pytest.mark.parametrize("sign", ["\x00", "\x07", "\x0b", "\x1b", "\x7f", "\x80", "\x9f", "\ufffe", "\uffff", "\ud800"])
@pytest.mark.parametrize("text", ["goal: a{}b\n", "goal: 'a{}b'\n", "# a{}b\n", "goal: |\n  a{}b\n", "a{}b: 1\n"])
def test_control_characters_are_refused_wherever_they_stand(sign: str, text: str) -> None:
    text = HEAD + text.format(sign)

    (hit,) = hits(text)

    assert hit.message == f'control character "U+{ord(sign):04X}" is not allowed; delete it'
    assert (hit.code, marked(text, hit)) == ("JM002", sign)


@pytest.mark.parametrize("sign", ["\t", "\xa0", "\u200e", "\u200f", "\u061c", "\u200b", "\xad", "\ue000", "\ufeff"])
def test_other_invisible_characters_are_text(sign: str) -> None:
    assert hits(HEAD + f"goal: a{sign}b\n") == []


@pytest.mark.parametrize("sign", ["\x85", "\u2028", "\u2029"])
@pytest.mark.parametrize("text", ["goal: a{}b\n", "# a{}b: 1\n", "goal: |\n  a{}b\n", "a{}b: 1\n", "{}goal: a\n"])
def test_separators_of_lines_are_refused_outside_quotes(sign: str, text: str) -> None:
    text = HEAD + text.format(sign)

    (hit,) = hits(text, "JM003")

    message = f'"U+{ord(sign):04X}" is a line break to some readers only; replace it with a space or a new line'
    assert (hit.message, marked(text, hit)) == (message, sign)


@pytest.mark.parametrize("quote", ['"', "'"])
def test_separators_of_lines_are_text_in_quotes(quote: str) -> None:
    assert hits(HEAD + f"{quote}k\u2028{quote}: {quote}a\u2029b\x85{quote}\n") == []


def test_behind_an_error_nobody_knows_what_is_in_quotes() -> None:
    assert [hit.code for hit in hits('a: b: c\nd: "e\u2028f"\n')] == ["JM005"]


@pytest.mark.parametrize("sign", "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
@pytest.mark.parametrize("text", ["goal: a{}b\n", "goal: 'a{}b'\n", "# a{}b\n"])
def test_changes_of_direction_are_found_everywhere(sign: str, text: str) -> None:
    text = HEAD + text.format(sign)

    (hit,) = hits(text)

    message = f'"U+{ord(sign):04X}" makes this line show in another order than it is read; delete it'
    assert (hit.code, hit.message, marked(text, hit)) == ("JM004", message, sign)


@pytest.mark.parametrize(
    ("text", "line", "column", "word"),
    [
        ("stages:\n\t- name: A\n", 2, 1, "-"),
        ("stages:\n  - name: A\n  \tgoals: B\n", 3, 3, "goals:"),
        ("goal: a\n\tb\n", 2, 1, "b"),
        ("goal: a\n\tb: c\n", 2, 1, "b:"),
        ("goal: |\n\ta\n", 2, 1, "a"),
        ("\tgoal: a\n", 1, 1, "goal:"),
        (" \t \tgoal: a\n", 1, 2, "goal:"),
        ("tags: [\n\ta,\n\tb\n\t]\n", 4, 1, "]"),
        ("tags:\r\t- a\r", 2, 1, "-"),
        ("stages:\n  -\tname: A\n", 2, 4, "name:"),
        ("stages:\n  - \t- A\n", 2, 5, "-"),
    ],
)
def test_a_tab_that_indents_is_shown_instead_of_what_it_breaks(text: str, line: int, column: int, word: str) -> None:
    document = read("a.yaml", text)
    (hit,) = document.hits

    assert (hit.code, hit.message) == ("JM006", f'tab before "{word}"; indent with spaces')
    start = document.span(hit.place).start
    assert (start.line, start.column) == (line, column)


@pytest.mark.parametrize(
    "text",
    [
        "goal: a\tb\n",
        "goal:\ta\n",
        "goal: a\t# b\n",
        "\t# a comment\ngoal: a\n",
        "goal: a\n\t# a comment\r\t\ntags:\n  - b\n\t\n  - c\n \t# d",
        "\t\ngoal: a",
        "goal: |\n  a\n  \tb\n",
        "goal: |\n  a\n  -\tb\n",
        "goal: a\n  -\tb\n",
        "tags:\n  -\t# a\n    b\n  - \t\n",
        "goal: 'a\n\tb'\n",
        'goal: "a\n\t\tb"\n',
        "{tags: [\n\ta,\n\tb\n\t]\n}",
        '{\n\t"jmap": 1,\n\t"tags": [\n\t\t"a"\n\t]\n}\n',
    ],
)
def test_tabs_in_comments_quotes_blocks_brackets_and_within_a_line_are_free(text: str) -> None:
    assert hits(text) == []


def test_a_comma_missing_before_a_tab_is_a_missing_comma() -> None:
    assert [hit.code for hit in hits('{\n\t"a": 1\n\t"b": 2\n}\n')] == ["JM005"]


def test_a_tab_behind_an_error_does_not_hide_it() -> None:
    assert [hit.code for hit in hits("a: b: c\nd: |\n  e\n  \tf\n")] == ["JM005"]


def test_a_tab_on_another_line_does_not_hide_an_error() -> None:
    assert [hit.code for hit in hits("goal: a\n  \tb\na: b: c\n")] == ["JM006", "JM005"]


@pytest.mark.parametrize(
    ("text", "word", "meant"),
    [
        ("goal: Order #4711 never arrives\n", "#4711", "Order #4711 never arrives"),
        ("goal: Order\t #4711\n", "#4711", "Order\t #4711"),
        ('goal: The "big" \\ #1 reason\n', "#1", 'The "big" \\ #1 reason'),
        ("goal: Order #4711 # and more\n", "#4711", "Order #4711 # and more"),
        ("goal: two\n  lines #9 of it\n", "#9", "two lines #9 of it"),
        ("goal: a #\u00e9\n", "#\u00e9", "a #\u00e9"),
    ],
)
def test_a_comment_that_eats_a_text_is_shown_and_put_in_quotes(text: str, word: str, meant: str) -> None:
    document = read("a.yaml", text)
    (hit,) = document.hits

    assert hit.message == f'everything from "{word}" on is a comment; put the whole text in quotes'
    assert (hit.code, marked(text, hit)) == ("JM013", word)
    assert hit.fix is not None
    assert hit.fix.safe
    assert mended(document, hit).value == {"goal": meant}
    assert mended(document, hit).hits == ()


def test_a_whole_text_may_be_eaten_but_may_also_be_a_comment() -> None:
    text = "tags:\n  - #4711 never arrives\n"
    (hit,) = hits(text)

    assert (hit.code, marked(text, hit), hit.fix) == ("JM013", "#4711", None)


def test_how_far_a_text_in_brackets_was_meant_to_go_nobody_knows() -> None:
    (hit,) = hits("tags: [Order #4711, Waits\n  ]\n")

    assert (hit.code, hit.fix) == ("JM013", None)


@pytest.mark.parametrize(
    "text",
    [
        "goal: Order # 4711\n",
        "goal: Order #\n",
        "goal: Order#4711\n",
        "goal: 'Order' #4711\n",
        'goal: "Order #4711"\n',
        "goal: |\n  Order #4711\n",
        "goal: | #4711\n  Order\n",
        "stages: #all of them\n  - name: A\n",
        "importance: 5 #high\n",
        "reviewed: 2026-01-31 #by Ana\n",
        "optional: true #really\n",
        "tags: [a] #b\n",
        "goal: Order\n  #4711\n",
        "#4711\ngoal: Order\n",
    ],
)
def test_other_comments_are_comments(text: str) -> None:
    assert hits(text, "JM013") == []


def test_of_a_file_of_nothing_else_a_thousand_are_shown() -> None:
    assert len(hits("# " + "\x07" * 2000, "JM002")) == 1000


def test_comments_are_known_with_their_places() -> None:
    text = "# one\na: b # two\nc: 'd # no'\ne: |\n  # no\n  f\n# three\r#four\ng: h#no\n"
    document = read("a.yaml", text)

    assert [comment.text for comment in document.comments] == ["# one", "# two", "# three", "#four"]
    assert [text[comment.start : comment.end] for comment in document.comments] == [
        "# one",
        "# two",
        "# three",
        "#four",
    ]


def test_a_comment_behind_quotes_that_hold_a_hash_is_one() -> None:
    text = 'a: "Order #5" # jmap: ignore[JM301]\nb: c "#d # e" # f\ng: \'h # i\' # j\n'

    assert [comment.text for comment in read("a.yaml", text).comments] == [
        "# jmap: ignore[JM301]",
        '# e" # f',
        "# j",
    ]


QUOTE = "put the whole text in quotes"
SPACE = 'put a space before the "#"'


@pytest.mark.parametrize(
    ("text", "word", "problem", "hint"),
    [
        ('goal: "Order"#4711 never\n', "#4711", "the text goes on after a closing quote", QUOTE),
        ("goal: 'it''s'#1\n", "#1", "the text goes on after a closing quote", QUOTE),
        ('goal: "Order #5"#6 # 7\n', "#6", "the text goes on after a closing quote", QUOTE),
        ('tags:\n  - "a"#b c\n', "#b", "the text goes on after a closing quote", QUOTE),
        ('tags: ["a"#b, "c"]\ngoal: d\n', "#b,", "the text goes on after a closing quote", QUOTE),
        ('goal: "a"#b\nowner: c: d\n', "#b", "the text goes on after a closing quote", QUOTE),
        ('goal: "a"# b\n', "#", "the text goes on after a closing quote", SPACE),
        ("tags: [a]#b\n", "#b", "the text goes on after a closing bracket", f'{QUOTE}, or a space before the "#"'),
        (
            "scope: {starts: a}#b\n",
            "#b",
            "the text goes on after a closing bracket",
            f'{QUOTE}, or a space before the "#"',
        ),
        ("tags: [a,#b\n  c]\n", "#b", 'there is no space before the "#"', f'{QUOTE}, or a space before the "#"'),
        ("tags: [#b, #c]\n", "#b,", 'there is no space before the "#"', f'{QUOTE}, or a space before the "#"'),
        ("tags: [a,# b\n  c]\n", "#", 'there is no space before the "#"', SPACE),
        ("goal: |#b\n  c\n", "#b", 'there is no space before the "#"', SPACE),
    ],
)
def test_a_comment_without_a_space_before_it_is_no_yaml(text: str, word: str, problem: str, hint: str) -> None:
    text = HEAD + text
    (hit,) = hits(text)

    assert hit.message == f'this is not valid YAML: {problem} near "{word}"; {hint}'
    assert (hit.code, marked(text, hit)) == ("JM005", word)
    assert read("a.yaml", text).root is None


@pytest.mark.parametrize(
    "text",
    [
        'goal: a "b"#c [d]#e\n',
        'goal: "a [b]#c"\n',
        "goal: |\n  'a'#b\n",
        'goal: "a" # "b"#c\n',
        '# "a"#b\n',
        'goal: a\n  "b"#c\n',
        "tags: [a#b, https://a.org/#c]\n",
        "tags: [\n  a,\n#b\n]\n",
    ],
)
def test_a_hash_within_a_text_or_a_comment_is_fine(text: str) -> None:
    assert hits(HEAD + text) == []


@pytest.mark.parametrize("text", ["goal:#a\n", '"goal":#a\n'])
def test_a_hash_in_what_was_not_read_is_not_what_is_wrong(text: str) -> None:
    (hit,) = hits(HEAD + text)

    assert hit.message.endswith('put a space after the ":"')

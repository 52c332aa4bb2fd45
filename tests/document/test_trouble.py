"""Text that is not YAML: every message is one that helps people who do not know YAML."""

import pytest

from journeymap.document import read
from journeymap.finding import Hit

HEAD = "jmap: 1\ntitle: A\n"
QUOTE = "put the whole text in quotes"
INDENT = "indent it like its neighbours, or put the whole text in quotes"
BACKSLASH = ("a backslash in double quotes begins an unknown sign", "write single quotes, or two backslashes")
CONFLICT = ("a merge in git was left half done", "keep one side, and delete the lines of signs")
KEYS = "close it where it is meant to end, or indent all lines of the text"
SPACES = "indent it with spaces"
HASH = 'put the text with the "#" in quotes'
CLOSE = "close it where it is meant to end"


def trouble(text: str) -> tuple[Hit, int, int]:
    """The one hit on what follows the head, and its line and column."""
    document = read("a.yaml", HEAD + text)
    (hit,) = document.hits
    start = document.span(hit.place).start
    assert hit.code == "JM005"
    assert document.root is None
    return hit, start.line - 2, start.column


def message(problem: str, near: str, hint: str) -> str:
    return f'this is not valid YAML: {problem} near "{near}"; {hint}'


@pytest.mark.parametrize("before", ["goal: ", "tags:\n  - ", "stages:\n  - name: "])
@pytest.mark.parametrize(
    ("text", "offset", "problem", "near"),
    [
        ('"Slow" is what they say', 7, "the text goes on after a closing quote", "is"),
        ("'Slow' is what they say", 7, "the text goes on after a closing quote", "is"),
        ('"He said "hello" to me"', 10, "the text goes on after a closing quote", 'hello"'),
        ("[Optional] a mail", 11, "the text goes on after a closing bracket", "a"),
        ('"Late" - she said', 7, "the text goes on after a closing quote", "-"),
        ("'Late' -", 7, "the text goes on after a closing quote", "-"),
        ("[Optional] - call", 11, "the text goes on after a closing bracket", "-"),
        ("{name} is shown", 7, "the text goes on after a closing bracket", "is"),
        ("@home it works", 0, "a text may not begin with this character", "@home"),
        ("`code` is odd", 0, "a text may not begin with this character", "`code`"),
        ("% of people leave", 0, "a text may not begin with this character", "%"),
        (", and then", 0, "a text may not begin with this character", ","),
        ("] a bracket", 0, "a text may not begin with this character", "]"),
        ("*very* slow", 0, 'a text may not begin with "*"', "*very*"),
        ("* slow", 0, 'a text may not begin with "*"', "*"),
        ("& more", 0, 'a text may not begin with "&"', "&"),
        ("> 5 minutes", 0, 'after ">" or "|" the text must begin on the next line', ">"),
        ("| a bar", 0, 'after ">" or "|" the text must begin on the next line', "|"),
        ("! important", 0, 'a word that begins with "!" is a tag of YAML', "!"),
        ("!Optional a mail", 0, 'a word that begins with "!" is a tag of YAML', "!Optional"),
        ("!! really", 0, 'a word that begins with "!" is a tag of YAML', "!!"),
        ("!!python/object:os.system x", 0, 'a word that begins with "!" is a tag of YAML', "!!python/object:os.system"),
        ("![a](b.png)", 0, 'a word that begins with "!" is a tag of YAML', "![a](b.png)"),
    ],
)
def test_what_people_type_gets_the_hint_to_quote_it(
    before: str, text: str, offset: int, problem: str, near: str
) -> None:
    hit, line, column = trouble(f"{before}{text}\n")

    assert hit.message == message(problem, near, QUOTE)
    assert line == before.count("\n") + 1
    assert column == len(before.rpartition("\n")[2]) + offset + 1


@pytest.mark.parametrize("text", ["Waits: 3 days", "Is it safe: really?", "12:30: late", "a 'b': c", "“b”: c"])
@pytest.mark.parametrize("before", ["goal: ", "stages:\n  - name: "])
def test_a_colon_within_a_text_is_shown_with_its_word(before: str, text: str) -> None:
    hit, line, column = trouble(f"{before}{text}\n")
    head = text[: text.index(": ")]

    assert hit.message == message('this ":" cannot stand here', head.split()[-1] + ":", QUOTE)
    assert (line, column) == (before.count("\n") + 1, len(before.rpartition("\n")[2] + head) + 1)


@pytest.mark.parametrize(
    ("text", "line", "column", "problem", "near", "hint"),
    [
        ("goal: ? why\n", 1, 7, 'a text may not begin with "?"', "?", QUOTE),
        ("goal: - a\n", 1, 7, 'a "-" cannot stand here', "-", "begin the list on a line of its own"),
        ("goal: a\n b: c\n", 2, 3, "this key is not indented like the keys above", "b:", INDENT),
        ("goal:\n  - a\n  b: c\n", 3, 3, "this does not go on the list above", "b:", INDENT),
        ("goal:\n - a\n- b\n", 3, 1, "this is not indented like the keys above", "-", INDENT),
        ("goal: a\n- b\n", 2, 1, "this is not indented like the keys above", "-", INDENT),
        ("name:Pay\nb: c\n", 1, 1, 'a ":" is missing after this key', "name:Pay", 'put a space after the ":"'),
        ("name\nb: c\n", 1, 1, 'a ":" is missing after this key', "name", f'write "key: text", or {QUOTE}'),
        ("just some text", 1, 1, 'a ":" is missing after this key', "just", f'write "key: text", or {QUOTE}'),
        ("goal: [a, , b]\n", 1, 11, "a text is missing before this", ",", f"delete it, or {QUOTE}"),
        ('goal: "a\\qb"\n', 1, 9, *BACKSLASH[:1], '\\qb"', *BACKSLASH[1:]),
        ('goal: "C:\\Users"\n', 1, 10, *BACKSLASH[:1], '\\Users"', *BACKSLASH[1:]),
        ("% of people: a\n", 1, 1, 'a line may not begin with "%"', "%", QUOTE),
        ("tags: [a, b],\n", 1, 13, "the text goes on after a closing bracket", ",", f"delete it, or {QUOTE}"),
        ('goal: "a"; # b\n', 1, 10, "the text goes on after a closing quote", ";", f"delete it, or {QUOTE}"),
        ("tags: [a:, b]\n", 1, 9, 'a text is missing after this ":"', "[a:,", f"write it, or {QUOTE}"),
        ("stages:\n  -\n  name: A\n", 3, 3, "this does not go on the list above", "name:", INDENT),
        ("goal:\xa0a\n", 1, 1, 'a ":" is missing after this key', "goal:", 'type a space after the ":"'),
        ("goal\uff1aa\n", 1, 1, 'a ":" is missing after this key', "goal\uff1aa", 'write ":" in place of "\uff1a"'),
        ("// a\ngoal: b\n", 1, 1, 'a ":" is missing after this key', "//", 'begin a comment with "#"'),
        ("tags:\n- a\n-b\n", 3, 1, 'this "-" begins no list', "-b", 'put a space after the "-"'),
        ("<<<<<<< HEAD\ngoal: a\n", 1, 1, *CONFLICT[:1], "<<<<<<<", *CONFLICT[1:]),
        ("=======\ngoal: a\n", 1, 1, *CONFLICT[:1], "=======", *CONFLICT[1:]),
        (">>>>>>> b\n", 1, 1, *CONFLICT[:1], ">>>>>>>", *CONFLICT[1:]),
        ("```\n", 1, 1, "a text may not begin with this character", "```", "delete this line"),
        ("goal: |\n    \n  Pay\n", 3, 3, "an empty line above holds too many spaces", "Pay", "delete them"),
        ("goal: >\n  \nPay\n", 3, 1, 'the text after ">" or "|" is not indented', "Pay", "indent it more than its key"),
        ("goal: >\n- Pay\n", 2, 1, 'the text after ">" or "|" is not indented', "-", "indent it more than its key"),
        ("tags:\n  - a\n  \xa0 b: c\n", 3, 3, "this line begins with another sign than a space", "b:", SPACES),
        ("goal: >\nPay\n", 2, 1, 'the text after ">" or "|" is not indented', "Pay", "indent it more than its key"),
        ("tags: [a, - b]\n", 1, 11, 'a "-" cannot stand in brackets', "-", f"delete it, or {QUOTE}"),
        ("goal: !e!a b\n", 1, 7, 'a word that begins with "!" is a tag of YAML', "!e!a", QUOTE),
        ("goal: *nobody\n", 1, 7, 'a text may not begin with "*"', "*nobody", QUOTE),
        ("*nobody : a\n", 1, 1, 'a text may not begin with "*"', "*nobody", QUOTE),
        ("goal: !a [b]\n", 1, 7, 'a word that begins with "!" is a tag of YAML', "!a", QUOTE),
        ("goal: @" + "x" * 50 + "\n", 1, 7, "a text may not begin with this character", "@" + "x" * 29, QUOTE),
    ],
)  # fmt: skip
def test_other_trouble_is_told_with_what_to_do(
    text: str, line: int, column: int, problem: str, near: str, hint: str
) -> None:
    hit, *place = trouble(text)

    assert hit.message == message(problem, near, hint)
    assert place == [line, column]


@pytest.mark.parametrize(
    ("text", "line", "problem", "near", "hint", "opened"),
    [
        ('goal: "Slow\ntags:\n  - a\n', 4, "a quote is never closed", '"Slow', CLOSE, 1),
        ("goal: 'Slow\n---\n", 2, "a quote is never closed", "---", CLOSE, 1),
        ("stages: [\n", 2, "a bracket is never closed", "[", CLOSE, 1),
        ("stages: {", 1, "a bracket is never closed", "{", CLOSE, 1),
        ("stages:\n  [{name: S},\n", 3, "a bracket is never closed", "[{name:", CLOSE, 2),
        ("stages: [\n  {name:\n", 3, "a bracket is never closed", "{name:", CLOSE, 2),
        ("tags: [a, b: # c\n", 2, "a bracket is never closed", "[a,", CLOSE, 1),
        ("tags: [a,\n---\n", 2, "a bracket is never closed", "---", CLOSE, 1),
        ("stages: [\n  - name: B\ntags: [a]\n", 2, "a bracket is never closed", "-", CLOSE, 1),
        (
            "stages: [\n  - name: B\n]\n",
            2,
            'a "-" cannot stand in brackets',
            "-",
            "delete the brackets around the list",
            1,
        ),
        ("tags: [ #a, #b]\ngoal: c\n", 3, "a bracket is never closed", "[", HASH, 1),
        ("scope: {starts: #a}\ngoal: b\n", 2, "a bracket is never closed", "goal:", HASH, 1),
        ('tags: ["#a]"\ngoal: b\n', 2, "a comma or a closing bracket is missing", "goal:", f"add it, or {QUOTE}", 1),
        ("tags: [a,\n  b\n", 3, "a bracket is never closed", "[a,", CLOSE, 1),
        ("tags: [a\ngoal: b\n", 2, "a comma or a closing bracket is missing", "goal:", f"add it, or {QUOTE}", 1),
        ("tags: {a: b\ngoal: b\n", 2, "a comma or a closing bracket is missing", "goal:", f"add it, or {QUOTE}", 1),
        ('goal: "Slow\n  and "fast"\n', 2, "the text goes on after a closing quote", 'fast"', QUOTE, 1),
        ('goal: "Slow\ntags:\n  - "a"\n', 2, "a quote is never closed", "tags:", KEYS, 1),
        ('goal: "Slow\nowner: Ana"\n', 2, "a quote is never closed", "owner:", KEYS, 1),
        ("tags:\r\n- 'a\r\n- b'\r\n", 3, "a quote is never closed", "-", KEYS, 2),
        ('scope: {starts: "a\ngoal: b"}\n', 2, "a quote is never closed", "goal:", KEYS, 1),
        ('scope: {starts: "a}\ngoal: b\n', 3, "a quote is never closed", '"a}', CLOSE, 1),
        ('tags: ["a" "b"]\n', 1, "a comma or a closing bracket is missing", '"b"]', f"add it, or {QUOTE}", 1),
        (
            "stages: [{name: a} {name: b}]\n",
            1,
            "a comma or a closing bracket is missing",
            "{name:",
            f"add it, or {QUOTE}",
            1,
        ),
        ('tags: ["Slow" is it, b]\n', 1, "the text goes on after a closing quote", "is", QUOTE, 1),
    ],
)
def test_what_was_left_open_gets_a_label(text: str, line: int, problem: str, near: str, hint: str, opened: int) -> None:
    hit, found, _ = trouble(text)
    document = read("a.yaml", HEAD + text)

    assert hit.message == message(problem, near, hint)
    assert found == line
    assert [(document.span(place).start.line - 2, label) for place, label in hit.also] == [(opened, "opened here")]


def test_a_space_before_the_first_key_moves_all_others() -> None:
    (hit,) = read("a.yaml", " jmap: 1\ngoal: a\n").hits

    assert hit.message == message("this is not indented like the keys above", "goal:", INDENT)


@pytest.mark.parametrize(
    "text",
    ['goal: "Slow\n  owner: Ana"\n', 'goal: "Slow\nand fast"\n', '"Slow\ngoal: a"', '{a: "b\nc: d"}', "- 'a\n  - b'\n"],
)
def test_a_text_in_quotes_may_go_on_with_what_looks_like_a_key(text: str) -> None:
    assert read("a.yaml", text).hits == ()


@pytest.mark.parametrize("text", ["tags: [a:, b]\n", 'scope:\n  "starts": a\n ends: b\n'])
def test_what_is_closed_gets_no_label(text: str) -> None:
    assert trouble(text)[0].also == ()


def test_what_stands_behind_the_map_is_told() -> None:
    (hit,) = read("a.yaml", "{jmap: 1}\ngoal: a\n").hits

    assert hit.message == message("this stands outside the map", "goal:", "delete it, or indent it")


@pytest.mark.parametrize("text", ["%YAML 1.2\n---\njmap: 1\n", "%YAML 1.1\n---\njmap: 1\n", "---\njmap: 1\n...\n"])
def test_directives_and_the_marks_of_one_document_are_fine(text: str) -> None:
    document = read("a.yaml", text)

    assert document.value == {"jmap": 1}
    assert document.hits == ()


def test_another_version_of_yaml_is_not_known() -> None:
    (hit,) = read("a.yaml", "%YAML 3.0\n---\njmap: 1\n").hits

    assert hit.message == message("this version of YAML is not known here", "%YAML", "delete this line")

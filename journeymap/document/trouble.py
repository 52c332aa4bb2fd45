"""What PyYAML complains of -> a sentence for people who do not know YAML, with the place and what to do."""

import re

import yaml

from journeymap.document.source import Source
from journeymap.finding import Hit, Place

_QUOTE = "put the whole text in quotes"
_NEEDS_QUOTES = re.compile(
    r"""(?:^|[:\-\[,{]\s+|^\s*)(?:
        "[^"]*"[ ]*[^\s#,\]}:]      # text after a closing quote
      | '[^']*'[ ]*[^\s#,\]}:]
      | [@`%*&!>|]                  # characters that mean something to YAML
      | [^\s"'\[{#][^"']*:\s        # a second colon
      | \[[^\]]*\][ ]*[^\s#,\]}:]   # text after a bracket
      | \{[^}]*\}[ ]*[^\s#,\]}:]
    )""",
    re.VERBOSE,
)
_VALUE = re.compile(r"^\s*(?:-\s+)*(?:[^\s:\"'\[{#][^:\"'\[{#]*:\s+)?(?P<value>.*)$")
_PROBLEMS = (
    ("mapping values are not allowed", 'this ":" cannot stand here'),
    ("end of stream", "a quote or bracket is never closed"),
    ("found unknown escape character", "a backslash in double quotes begins an unknown sign"),
    ("found character that cannot start any token", "a text may not begin with this character"),
    ("could not find expected ':'", 'a ":" is missing after this key'),
    ("did not find expected ',' or ", "a comma or a closing bracket is missing"),
    ("did not find expected node content", "a value is missing here"),
    ("did not find expected '-' indicator", "this does not go on the list above"),
    ("did not find expected key", "this is not indented like the keys above"),
    ("block sequence entries are not allowed", 'a "-" cannot stand here'),
    ("did not find expected comment or line break", 'after ">" or "|" the text must begin on the next line'),
    ("did not find expected alphabetic", 'a text may not begin with "*" or "&"'),
    ("directive", 'a line may not begin with "%"'),
    ("did not find expected <document start>", "this stands outside the map"),
)  # fmt: skip
_HINTS = (
    ("end of stream", "close it where it is meant to end"),
    ("found unknown escape character", "write single quotes, or two backslashes"),
    ("could not find expected ':'", 'write "key: text", or put the whole text in quotes'),
    ("did not find expected ',' or ", "add it, or put the whole text in quotes"),
    ("did not find expected", "indent it like its neighbours, or put the whole text in quotes"),
    ("block sequence entries", "begin the list on a line of its own"),
)


def explain(error: yaml.YAMLError, source: Source) -> Hit:
    """Return the hit on a text that is not YAML (JM005): the problem, the word where reading stopped, and a hint."""
    problem = str(getattr(error, "problem", None) or "it cannot be read")
    context = str(getattr(error, "context", None) or "")
    # For these the word that misled YAML begins before the place where it gave up.
    begins_before = "alias" in context or "anchor" in context or "directive" in context or "block scalar" in context
    mark = getattr(error, "context_mark" if begins_before else "problem_mark", None)
    offset = _offset(mark, source)
    token = _token(source.text, offset)
    sentence = next((ours for theirs, ours in _PROBLEMS if theirs in problem), problem)
    near = f' near "{token}"' if token else " at the end of the file"
    message = f"this is not valid YAML: {sentence}{near}; {_hint(problem, offset, source)}"
    opened = _opened(error, offset)
    return Hit(message, Place(span=(offset, offset + max(len(token), 1))), also=opened, code="JM005")


def _offset(mark: "yaml.Mark | None", source: Source) -> int:
    return min(mark.index, len(source.text)) if mark else 0


def _token(text: str, offset: int) -> str:
    """The word at `offset`, at most 30 characters of it."""
    match = re.compile(r"\S{1,30}").match(text, offset)
    return match[0] if match else ""


def _hint(problem: str, offset: int, source: Source) -> str:
    line = source.line(source.point(offset).line)
    value = _VALUE.match(line)
    if value and _NEEDS_QUOTES.match(value["value"]) and "end of stream" not in problem:
        return _QUOTE
    if "cannot start any token" in problem or "mapping values" in problem:
        return _QUOTE
    return next((hint for theirs, hint in _HINTS if theirs in problem), "mend this line")


def _opened(error: yaml.YAMLError, offset: int) -> tuple[tuple[Place, str], ...]:
    mark = getattr(error, "context_mark", None)
    context = str(getattr(error, "context", None) or "")
    if mark is None or mark.index >= offset or "block collection" in context or "block mapping" in context:
        return ()
    return ((Place(span=(mark.index, mark.index + 1)), "opened here"),)

"""What PyYAML complains of -> a sentence for people who do not know YAML, with the place and what to do."""

import re
from collections.abc import Sequence
from typing import NamedTuple

import yaml

from journeymap.document.source import Source
from journeymap.finding import Hit, Place

_COLON, _COMMA, _NO_COLON = (
    "mapping values are not allowed",
    "did not find expected ',' or ",
    "could not find expected ':'",
)
_GOES_ON = (_COMMA, "did not find expected '-' indicator", "did not find expected key")
_QUOTE = "put the whole text in quotes"
_CLOSE = "close it where it is meant to end"
_INDENT = "indent it like its neighbours, or put the whole text in quotes"


class _Trouble(NamedTuple):
    """A part of PyYAML's words and ours; `begins_before` if the word that misled it stands at the context mark."""

    theirs: str
    ours: str
    hint: str = _QUOTE
    begins_before: bool = False


_TROUBLES = (
    _Trouble(_COLON, 'this ":" cannot stand here'),
    _Trouble("mapping keys are not allowed", 'a text may not begin with "?"'),
    _Trouble("block sequence entries", 'a "-" cannot stand here', "begin the list on a line of its own"),
    _Trouble("cannot start any token", "a text may not begin with this character"),
    _Trouble("while parsing a flow node", "a text is missing before this", f"delete it, or {_QUOTE}"),
    _Trouble("did not find expected node content", "a text may not begin with this character"),
    _Trouble("scanning an alias", 'a text may not begin with "*"', begins_before=True),
    _Trouble("scanning an anchor", 'a text may not begin with "&"', begins_before=True),
    _Trouble(" a tag", 'a word that begins with "!" is a tag of YAML', begins_before=True),
    _Trouble("tag handle", 'a word that begins with "!" is a tag of YAML'),
    _Trouble("unexpected end of stream", "a quote is never closed", _CLOSE),
    _Trouble("unexpected document indicator", "a quote is never closed", _CLOSE),
    _Trouble(
        "parsing a quoted scalar",
        "a backslash in double quotes begins an unknown sign",
        "write single quotes, or two backslashes",
    ),
    _Trouble("a block scalar", 'after ">" or "|" the text must begin on the next line', begins_before=True),
    _Trouble(_NO_COLON, 'a ":" is missing after this key', f'write "key: text", or {_QUOTE}', begins_before=True),
    _Trouble(_COMMA, "a comma or a closing bracket is missing", f"add it, or {_QUOTE}"),
    _Trouble("did not find expected '-' indicator", "this does not go on the list above", _INDENT),
    _Trouble("did not find expected key", "this is not indented like the keys above", _INDENT),
    _Trouble("directive", 'a line may not begin with "%"', begins_before=True),
    _Trouble("found incompatible YAML", "this version of YAML is not known here", "delete this line"),
    _Trouble("did not find expected <document start>", "this stands outside the map", "delete it, or indent it"),
)
_CLOSING = {'"': "quote", "'": "quote", "]": "bracket", "}": "bracket"}
_KEY_ALONE = re.compile(r"\s*(?:-\s+)*[^\s:\"'\[{]+")
_NO_SPACE = re.compile(r"[^\s:]+:\S")
_WORD = re.compile(r"\S{1,30}")


def stopped_at(error: yaml.YAMLError, source: Source) -> int:
    """Return the offset at which the parser gave up."""
    return _offset(error, "problem_mark", source)


def explain(error: yaml.YAMLError, source: Source, scalars: Sequence[tuple[int, int, str]]) -> Hit:
    """Return the hit on a text that is not YAML (JM005): the problem, the word where reading stopped, and a hint.

    `scalars` are those that were read before, as (start, end, style).
    """
    trouble = _trouble(error)
    opened = _offset(error, "context_mark", source)
    offset = opened if trouble.begins_before else stopped_at(error, source)
    problem, hint = _in_words(trouble, source, offset)
    near = _word(source.text, offset) or _word(source.text, opened)
    message = f'this is not valid YAML: {problem} near "{near}"; {hint}'
    rest = _WORD.match(source.text, offset)
    place = Place(span=(offset, rest.end() if rest else offset))
    also = () if trouble.begins_before else _left_open(error, source, offset, scalars)
    return Hit(message, place, also=also, code="JM005")


def _trouble(error: yaml.YAMLError) -> _Trouble:
    said = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
    found = (trouble for trouble in _TROUBLES if trouble.theirs in said)
    return next(found, _Trouble("", "this cannot be read", "mend this line"))


def _offset(error: yaml.YAMLError, mark: str, source: Source) -> int:
    found = getattr(error, mark, None)
    return min(found.index, len(source.text)) if found else 0


def _word(text: str, offset: int) -> str:
    """The word that begins at `offset`, or around a colon there; at most 30 characters of it."""
    if text[offset : offset + 1] == ":":
        line = re.split(r"[\r\n]", text[max(0, offset - 30) : offset])[-1]
        offset -= len(line) - max(line.rfind(" "), line.rfind("\t")) - 1
    match = _WORD.match(text, offset)
    return match[0] if match else ""


def _in_words(trouble: _Trouble, source: Source, offset: int) -> tuple[str, str]:
    """What is wrong and what to do, as near to the cause as the line tells."""
    point = source.point(offset)
    before = source.line(point.line)[: point.column - 1]
    closing = _CLOSING.get(before.rstrip()[-1:])
    if trouble.theirs in _GOES_ON and closing:
        return f"the text goes on after a closing {closing}", _QUOTE
    if trouble.theirs == _COLON and _KEY_ALONE.fullmatch(before):
        return "this key is not indented like the keys above", _INDENT
    if trouble.theirs == _COMMA and offset == len(source.text):
        return "a bracket is never closed", _CLOSE
    if trouble.theirs == _NO_COLON and _NO_SPACE.match(source.text, offset):
        return trouble.ours, 'put a space after the ":"'
    return trouble.ours, trouble.hint


def _left_open(
    error: yaml.YAMLError, source: Source, offset: int, scalars: Sequence[tuple[int, int, str]]
) -> tuple[tuple[Place, str], ...]:
    """The quote or bracket that was opened, where that is in doubt; a text in quotes over several lines, too."""
    opened = _offset(error, "context_mark", source)
    if "block" not in str(getattr(error, "context", None) or "block") and opened < offset:
        return ((Place(span=(opened, opened + 1)), "opened here"),)
    start, end, style = scalars[-1] if scalars else (0, 0, "")
    if style in _CLOSING and not source.text[end:offset].strip() and source.point(start).line < source.point(end).line:
        return ((Place(span=(start, start + 1)), "opened here"),)
    return ()

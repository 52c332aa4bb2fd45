"""What PyYAML complains of -> a sentence for people who do not know YAML, with the place and what to do."""

import re
from typing import NamedTuple

import yaml

from journeymap.document.build import Builder, second_document
from journeymap.document.signs import Reading, comments
from journeymap.document.source import Source
from journeymap.finding import Hit, Place

_COLON, _COMMA, _NO_COLON, _DASH, _NO_TEXT, _NO_NODE, _NO_START, _OUTSIDE, _BACKSLASH, _BLOCK = (
    "mapping values are not allowed",
    "did not find expected ',' or ",
    "could not find expected ':'",
    "block sequence entries",
    "while parsing a flow node",
    "did not find expected node content",
    "cannot start any token",
    "did not find expected <document start>",
    "parsing a quoted scalar",
    "a block scalar",
)
_GOES_ON = (_COMMA, _DASH, "did not find expected '-' indicator", "did not find expected key")
_QUOTE = "put the whole text in quotes"
_CLOSE = "close it where it is meant to end"
_NO_KEY, _NO_SIGN = 'a ":" is missing after this key', "a text may not begin with this character"
_CONFLICT, _ONE_SIDE = "a merge in git was left half done", "keep one side, and delete the lines of signs"
_DELETE = "delete the brackets around the list"
_SPACES = "indent it with spaces"
_HASH = 'put the text with the "#" in quotes'
_INDENT = "indent it like its neighbours, or put the whole text in quotes"


class _Trouble(NamedTuple):
    """A part of PyYAML's words and ours; `begins_before` if the word that misled it stands at the context mark."""

    theirs: str
    ours: str
    hint: str = _QUOTE
    begins_before: bool = False


class _Sight(NamedTuple):
    """A part of PyYAML's words, what stands where it stopped, and our words."""

    theirs: str
    pattern: re.Pattern[str]
    ours: str
    hint: str


_TROUBLES = (
    _Trouble(_COLON, 'this ":" cannot stand here'),
    _Trouble("mapping keys are not allowed", 'a text may not begin with "?"'),
    _Trouble(_DASH, 'a "-" cannot stand here', "begin the list on a line of its own"),
    _Trouble(_NO_START, _NO_SIGN),
    _Trouble(_NO_TEXT, "a text is missing before this", f"delete it, or {_QUOTE}"),
    _Trouble(_NO_NODE, _NO_SIGN),
    _Trouble("scanning an alias", 'a text may not begin with "*"', begins_before=True),
    _Trouble("scanning an anchor", 'a text may not begin with "&"', begins_before=True),
    _Trouble(" a tag", 'a word that begins with "!" is a tag of YAML', begins_before=True),
    _Trouble("tag handle", 'a word that begins with "!" is a tag of YAML'),
    _Trouble("unexpected end of stream", "a quote is never closed", _CLOSE),
    _Trouble("unexpected document indicator", "a quote is never closed", _CLOSE),
    _Trouble(
        _BACKSLASH,
        "a backslash in double quotes begins an unknown sign",
        "write single quotes, or two backslashes",
    ),
    _Trouble(_BLOCK, 'after ">" or "|" the text must begin on the next line', begins_before=True),
    _Trouble(_NO_COLON, _NO_KEY, f'write "key: text", or {_QUOTE}', begins_before=True),
    _Trouble(_COMMA, "a comma or a closing bracket is missing", f"add it, or {_QUOTE}"),
    _Trouble("did not find expected '-' indicator", "this does not go on the list above", _INDENT),
    _Trouble("did not find expected key", "this is not indented like the keys above", _INDENT),
    _Trouble("found unexpected ':'", 'a text is missing after this ":"', f"write it, or {_QUOTE}"),
    _Trouble("directive", 'a line may not begin with "%"', begins_before=True),
    _Trouble("found incompatible YAML", "this version of YAML is not known here", "delete this line"),
    _Trouble(_OUTSIDE, "this stands outside the map", "delete it, or indent it"),
)
_CLOSING = {'"': "quote", "'": "quote", "]": "bracket", "}": "bracket"}
_OPENING = ('"', "'", "[", "{")
_PAIRS = {"[": "]", "{": "}"}
_END = re.compile(r"\Z|(?<![^\r\n])(?:---|\.\.\.)(?=\s|\Z)")
_ITEM = re.compile(r"-(?=\s|\Z)")
_BLOCK_HEAD = re.compile(r"[|>][^\r\n]*")
# Spaces of other kinds, as they come along from web pages and from word processors.
_STRANGE_INDENT = re.compile(r"[ \t]*[\xa0\u2000-\u200b\u202f\u3000\ufeff]")
_KEY_ALONE = re.compile(r"\s*(?:-\s+)*[^\s:\"'\[{]+")
# What stands where reading stopped often tells more than PyYAML does.
_SIGHTS = (
    _Sight(_NO_COLON, re.compile(r"(?<![^\r\n])(?:<{7}|={7})(?=\s)"), _CONFLICT, _ONE_SIDE),
    _Sight(_BLOCK, re.compile(r"(?<![^\r\n])>{7}(?=\s)"), _CONFLICT, _ONE_SIDE),
    _Sight(_NO_COLON, re.compile(r"-[^\s-]"), 'this "-" begins no list', 'put a space after the "-"'),
    _Sight(_NO_COLON, re.compile(r"[^\s:]+:[\xa0\u2007\u202f\u3000]"), _NO_KEY, 'type a space after the ":"'),
    _Sight(_NO_COLON, re.compile(r"[^\s:]+:\S"), _NO_KEY, 'put a space after the ":"'),
    _Sight(_NO_COLON, re.compile(r"[^\s:\uff1a]+\uff1a"), _NO_KEY, 'write ":" in place of "\uff1a"'),
    _Sight(_NO_COLON, re.compile(r"//|/\*|--|==|;|<!--"), _NO_KEY, 'begin a comment with "#"'),
    _Sight(_NO_START, re.compile(r"(?<![^\r\n])```"), _NO_SIGN, "delete this line"),
    _Sight(_NO_NODE, re.compile(r"[\"']?\w[^\s:]*:(?=\s|\Z)"), "this does not go on the list above", _INDENT),
)
# Behind a quote or bracket within brackets: the next text, or the next key.
_NEXT = re.compile(r"[\"'\[{]|[^\s:,\[\]{}\"']+:(?=\s)")
_STRAY = re.compile(r"[,;)\]}]+[ \t]*(?=[#\r\n]|\Z)")
_WORD = re.compile(r"[^\S\r\n]*(?P<word>\S{1,30})")


def stopped_at(error: yaml.YAMLError, source: Source) -> int:
    """Return the offset at which the parser gave up."""
    return _offset(error, "problem_mark", source)


def explain(error: yaml.YAMLError, builder: Builder) -> Hit:
    """Return the hit on a text that is not YAML (JM005): the problem, the word where reading stopped, and a hint.

    `builder` knows what was read before. What stands behind `...` is a second document (JM008).
    """
    source = builder.source
    trouble = _trouble(error)
    opened = _offset(error, "context_mark", source)
    offset = opened if trouble.begins_before else stopped_at(error, source)
    if trouble.theirs == _BACKSLASH:
        # PyYAML stops behind `\U`, where it wants a number.
        offset = max(0, source.text.rfind("\\", 0, offset + 1))
    rest = _WORD.match(source.text, offset)
    end = rest.end() if rest else offset
    if trouble.theirs == _OUTSIDE and builder.is_ended:
        return second_document(_word(source.text, offset), offset, end)
    problem, hint = _in_words(trouble, builder, offset)
    near = _word(source.text, offset) or _word(source.text, opened) or _word(source.text, builder.bracket or 0)
    message = f'this is not valid YAML: {problem} near "{near}"; {hint}'
    also = () if trouble.begins_before else _left_open(error, builder, offset)
    return Hit(message, Place(span=(offset, end)), also=also, code="JM005")


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
    return match["word"] if match else ""


def _in_words(trouble: _Trouble, builder: Builder, offset: int) -> tuple[str, str]:
    """What is wrong and what to do, as near to the cause as the line tells."""
    text = builder.source.text
    line, before = _line(builder.source, offset)
    closing = _CLOSING.get(before.rstrip()[-1:])
    is_next = trouble.theirs == _COMMA and _NEXT.match(text, offset)
    if trouble.theirs in _GOES_ON and closing and not is_next:
        hint = f"delete it, or {_QUOTE}" if _STRAY.match(text, offset) else _QUOTE
        return f"the text goes on after a closing {closing}", hint
    if trouble.theirs == _COLON and _KEY_ALONE.fullmatch(before):
        return "this key is not indented like the keys above", _INDENT
    if _STRANGE_INDENT.match(line):
        return "this line begins with another sign than a space", _SPACES
    if trouble.theirs == _OUTSIDE and builder.root and not builder.root.is_flow:
        return "this is not indented like the keys above", _INDENT
    if _is_never_closed(trouble, builder, offset):
        return "a bracket is never closed", _HASH if _is_eaten(builder, offset) else _CLOSE
    if trouble.theirs == _NO_TEXT and _ITEM.match(text, offset):
        return 'a "-" cannot stand in brackets', trouble.hint if before.strip() else _DELETE
    if trouble.theirs in (*_GOES_ON, _NO_COLON) and (blank := _blank_block(builder, offset)):
        if before and len(max(re.split(r"[\r\n]+", blank), key=len)) > len(before):
            return "an empty line above holds too many spaces", "delete them"
        return 'the text after ">" or "|" is not indented', "indent it more than its key"
    seen = (sight for sight in _SIGHTS if trouble.theirs == sight.theirs and sight.pattern.match(text, offset))
    sight = next(seen, trouble)
    return sight.ours, sight.hint


def _blank_block(builder: Builder, offset: int) -> str:
    """What stands between the sign of a block text and `offset`, if that is nothing but white space."""
    start, _, style = builder.scalars[-1] if builder.scalars else (0, 0, "")
    match = _BLOCK_HEAD.match(builder.text, start) if style in ("|", ">") else None
    blank = builder.text[match.end() : offset] if match else ""
    return "" if blank.strip() else blank


def _line(source: Source, offset: int) -> tuple[str, str]:
    """The line on which `offset` lies, and what stands on it before."""
    point = source.point(offset)
    line = source.line(point.line)
    return line, line[: point.column - 1]


def _is_never_closed(trouble: _Trouble, builder: Builder, offset: int) -> bool:
    """Whether the file ends within brackets, a comment hides their end, or a list of lines begins and nothing does."""
    text = builder.source.text
    if trouble.theirs not in (_COMMA, _NO_TEXT) or builder.bracket is None:
        return False
    if _END.match(text, offset):
        return True
    if trouble.theirs == _COMMA and _is_eaten(builder, offset):
        return True
    opening = text[builder.bracket]
    is_closed = text.count(_PAIRS[opening], offset) > text.count(opening, offset)
    return bool(_ITEM.match(text, offset)) and not _line(builder.source, offset)[1].strip() and not is_closed


def _is_eaten(builder: Builder, offset: int) -> bool:
    """Whether a comment between the innermost bracket and `offset`, maybe meant as a text, holds a closing one."""
    found = comments(Reading(builder.text, builder.scalars, (), offset))
    near = (comment for comment in found if (builder.bracket or 0) < comment.start < offset)
    return any(comment.text[1:2].isalnum() and {"]", "}"} & {*comment.text} for comment in near)


def _left_open(error: yaml.YAMLError, builder: Builder, offset: int) -> tuple[tuple[Place, str], ...]:
    """The quote or bracket that was opened, where that is in doubt; a text in quotes over several lines, too."""
    source = builder.source
    opened = _offset(error, "context_mark", source)
    # The library does not say within which brackets a text is missing.
    if _trouble(error).theirs == _NO_TEXT and (_END.match(source.text, offset) or _ITEM.match(source.text, offset)):
        opened = offset if builder.bracket is None else builder.bracket
    is_block = "block" in str(getattr(error, "context", None) or "block")
    if source.text[opened : opened + 1] in _OPENING and opened < offset and not is_block:
        return ((Place(span=(opened, opened + 1)), "opened here"),)
    start, end, style = builder.scalars[-1] if builder.scalars else (0, 0, "")
    if style in _CLOSING and not source.text[end:offset].strip() and source.point(start).line < source.point(end).line:
        return ((Place(span=(start, start + 1)), "opened here"),)
    return ()

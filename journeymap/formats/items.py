"""The text of a cell -> the items in it: lines, bullets, what stands between list separators; never between commas."""

import re
import unicodedata
from collections.abc import Iterator

_BULLET = re.compile(r"\A\s*(?:[-*+•‣▪◦●○■◆·・‧–—→➔➜►▶]\s+|[•‣▪◦●■◆・]\s*)")
_NUMBER = re.compile(r"\A\s*[(（]?(\d{1,2})[.)、）]\s*(?=\S)")
_BREAK = re.compile(r"<br\s*/?>|\r\n?|[\n\x0b\x0c\x85\u2028\u2029]", re.IGNORECASE)
_NOTHING = re.compile(r"(?:n/?a|none|null|nil|k\.\s?a\.|無し|なし|无|無|없음|нет)\Z", re.IGNORECASE)
_PLACEHOLDER = re.compile(
    r"\[[^\[\]]*\]|【[^【】]*】|\{[^{}]*\}|\{\{[^{}]*\}\}|<[^<>]*>|tbd|tba|todo|to do|xxx|t\.b\.d\.|"
    r"待定|待补充|待填写|未定|未記入|미정",
    re.IGNORECASE,
)
_OPENING = "([{（［【「『《〈“„«"
_CLOSING = ")]}）］】」』》〉”“»"
# A list of this sign has short items; between clauses of a sentence it is a comma.
_ENUMERATION = "、"
_LONGEST_ENUMERATED = 12
_CLAUSE = re.compile(r"\w[がをは]\w")
# `No signal / reception` is one item with two words for one thing.
_MANY_WORDS = 4
_NEAR = 200
_CJK = re.compile("[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_COLON = re.compile(r":\s|：")
_SLASH = re.compile("[;；/／]")
_WORDY = re.compile(r"[^\W\d_]")


def items(text: str) -> list[str]:
    """Return the items of a cell, in order; a text without separators is one item, a blank one none.

    Separators are line breaks, bullets, `;` `；` `؛` and ` / `, between CJK characters also `/` `・` `·`, and `、`
    between short words. None of them counts within brackets or quotation marks, nor in a line with a bullet.
    """
    lines = _unnumbered(_BREAK.split(text))
    found = (part.strip() for line in lines for part in (_parts(line) if not _BULLET.match(line) else [_bare(line)]))
    return [part for part in found if not is_blank(part)]


def is_blank(text: str) -> bool:
    """Whether a cell holds nothing, or only a dash or other punctuation: no letter, digit or picture."""
    return all(unicodedata.category(character)[0] in "PZCM" or character in "~+=<>|^`´¨" for character in text)


def is_placeholder(text: str) -> bool:
    """Whether a cell only shows where something shall be written: `[What do they do?]`, `TBD`, `{{name}}`."""
    return bool(_PLACEHOLDER.fullmatch(text.strip()))


def says_nothing(text: str) -> bool:
    """Whether a cell only says that there is nothing: `n/a`, `none`, `なし`."""
    return bool(_NOTHING.match(text.strip()))


def _bare(line: str) -> str:
    return _BULLET.sub("", line).rstrip().rstrip(";；")


def _unnumbered(lines: list[str]) -> list[str]:
    """Lines that count 1, 2, 3 … without their numbers."""
    full = [line for line in lines if line.strip()]
    numbers = [match[1] if (match := _NUMBER.match(line)) else "" for line in full]
    if len(full) > 1 and numbers == [str(number) for number in range(1, len(full) + 1)]:
        return [_NUMBER.sub("", line) for line in full]
    return full


def _parts(line: str) -> Iterator[str]:
    """A line cut at every separator outside of brackets and quotations."""
    start = 0
    slashes = _has_slash_list(line)
    enumerates = _enumerates(line)
    for index in _outside(line):
        character = line[index]
        if (
            character in ";；؛"
            or (character == _ENUMERATION and enumerates)
            or (
                character in "/／"
                and _is_slash(line, index, slashes)
                and _is_list(line[start:index], line[index + 1 : index + _NEAR])
            )
            or (character in "・·" and _is_dot(line, index) and not _COLON.search(line, start, index))
        ) and "://" not in line[start:index].rpartition(" ")[2]:
            yield line[start:index]
            start = index + 1
        elif character in "」』" and line[index + 1 : index + 2] in ("「", "『"):
            yield line[start : index + 1]
            start = index + 1
    yield line[start:]


def _outside(line: str) -> Iterator[int]:
    """The places that are not within brackets or quotation marks; where these do not match they count for nothing."""
    balanced = sum(line.count(sign) for sign in _OPENING) == sum(line.count(sign) for sign in _CLOSING)
    quotes = line.count('"') % 2 == 0
    depth, quoted = 0, False
    for index, character in enumerate(line):
        if quotes and character == '"':
            quoted = not quoted
        elif balanced and not quoted and character in _CLOSING and depth:
            depth -= 1
        elif balanced and not quoted and character in _OPENING:
            depth += 1
        if not depth and not quoted:
            yield index


def _has_slash_list(line: str) -> bool:
    """Whether a slash without blanks parts words of a script that needs no blanks."""
    return any(_CJK.match(line[i - 1]) or _CJK.match(line[i + 1]) for i in _slashes(line) if 0 < i < len(line) - 1)


def _slashes(line: str) -> Iterator[int]:
    return (index for index, character in enumerate(line) if character in "/／")


def _is_slash(line: str, index: int, slashes: bool) -> bool:
    before, after = line[max(index - 1, 0) : index], line[index + 1 : index + 2]
    if before.isspace() and after.isspace():
        return True
    return slashes and bool(before and after) and not before.isspace() and not (before.isdigit() and after.isdigit())


def _is_list(before: str, after: str) -> bool:
    """Whether a slash between two texts parts items: neither lists what stands before a colon, nor is one a synonym."""
    words = sorted((len(before.split()), len(_SLASH.split(after, 1)[0].split())))
    return not _COLON.search(before) and not (words[0] == 1 and words[1] >= _MANY_WORDS)


def _is_dot(line: str, index: int) -> bool:
    before, after = line[max(index - 1, 0) : index], line[index + 1 : index + 2]
    return after.isspace() or bool(_CJK.match(before) and _WORDY.match(after))


def _enumerates(line: str) -> bool:
    """Whether `、` stands between words, not between clauses."""
    if _ENUMERATION not in line or "。" in line:
        return False
    parts = re.split("[、;；/／]", line)
    return all(len(part.strip()) <= _LONGEST_ENUMERATED and not _CLAUSE.search(part) for part in parts)

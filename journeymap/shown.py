"""Text of a map -> text that is safe to show: what would steer a terminal or a build log is spelled out."""

import re

_MOST = 500
# Control characters, line separators, changes of direction, halves of characters; and "##[", "##vso[", "##teamcity[",
# which build servers take for commands wherever they stand in a line.
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]" r"|(?<=#)#(?=\w*\[)"
)
_NAMED = {"\n": r"\n", "\r": r"\r", "\t": r"\t"}
_TAB = " " * 4


def shown(text: str) -> str:
    """Return `text` on one line, unsafe characters written as in double-quoted YAML, cut after 500 characters."""
    return spelled(text if len(text) <= _MOST else text[:_MOST] + "…")


def spelled(text: str) -> str:
    """Return `text` on one line, unsafe characters written as in double-quoted YAML."""
    return _UNSAFE.sub(_spelled, text)


def _spelled(match: re.Match[str]) -> str:
    code = ord(match[0])
    return _NAMED.get(match[0]) or (f"\\x{code:02X}" if code < 0x100 else f"\\u{code:04X}")


def cells(line: str) -> list[str]:
    """Return what is shown for each code point of a line of source: itself, four spaces for a tab, or its escape."""
    spelled = {match.start(): _spelled(match) for match in _UNSAFE.finditer(line)}
    return [_TAB if char == "\t" else spelled.get(index, char) for index, char in enumerate(line)]


def width(text: str) -> int:
    """Return how many columns of a terminal `text` takes: wide characters two, combining ones none."""
    if text.isascii():
        return len(text)
    # Imported late: most texts need no table of wide characters.
    from wcwidth import wcswidth

    columns = wcswidth(text)
    return columns if columns >= 0 else len(text)

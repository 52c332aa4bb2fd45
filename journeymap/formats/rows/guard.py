"""Texts that a spreadsheet would run as a formula <-> texts that it shows."""

import re

# Full-width signs begin formulas in Japanese and Chinese editions. An edition that expects another sign between cells
# than the one we write sees a cell begin in the midst of a text, too.
# Source: OWASP, CSV Injection.
_AT_START = r"\A{}(?='*[=+\-@\t\r\n＝＋－＠])"
_AFTER_SIGN = r"(?<=[;,|\t\r\n]){}(?='*[=+\-@＝＋－＠])"
_DANGER = re.compile("|".join((_AT_START, _AFTER_SIGN)).format("", ""))
_GUARDED = re.compile("|".join((_AT_START, _AFTER_SIGN)).format("'", "'"))


def guarded(text: str) -> str:
    """Return `text` so that no spreadsheet takes it for a formula: with an apostrophe before it where it might."""
    return _DANGER.sub("'", text)


def unguarded(text: str) -> str:
    """Return the text that was guarded."""
    return _GUARDED.sub("", text)

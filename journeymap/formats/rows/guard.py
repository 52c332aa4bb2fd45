"""Texts that a spreadsheet would run as a formula <-> texts that it shows."""

import re

# Full-width signs begin formulas in Japanese and Chinese editions.
# Source: OWASP, CSV Injection.
_FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
_GUARD = "'"


def guarded(text: str) -> str:
    """Return `text` so that no spreadsheet takes it for a formula: with an apostrophe before it where it might."""
    return _GUARD + text if _FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """Return the text that was guarded."""
    return text[1:] if text.startswith(_GUARD) and _FORMULA.match(text) else text

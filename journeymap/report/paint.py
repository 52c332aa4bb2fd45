"""A piece of text and what it is -> the same text in ANSI colours, or as it was."""

from collections.abc import Callable

Paint = Callable[[str, str], str]
"""Takes a text and what it is: a severity, `frame` or `strong`."""

_STYLES = {"error": "1;31", "warning": "1;33", "info": "1;36", "frame": "1;34", "strong": "1"}


def painter(*, color: bool) -> Paint:
    """Return the function that paints, or the one that leaves text alone."""
    return _colored if color else _plain


def _colored(text: str, style: str) -> str:
    return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if text else ""


def _plain(text: str, _style: str) -> str:
    return text

"""Text -> text that Mermaid reads as just that, and back: `#58;` stands for a colon."""

import html
import re
from html.entities import html5

_ENTITY = re.compile(r"[#&](\w+);", re.ASCII)
# What ends a name or begins a comment, what a browser takes for markup, a directive or comment of Mermaid's own, and
# the marks it writes entities with meanwhile.
_SPECIAL = re.compile(r"[#;:,<>&{}]|%(?=%)|(?<=%)%|\A%|ﬂ(?=°)|¶(?=ß)")
_KEYWORD = re.compile(r"(?:journey|title|section|acctitle|accdescr)(?![^\W_])", re.IGNORECASE)


def encoded(text: str) -> str:
    """Return `text` on one line as it has to be written for Mermaid 11 to show it unchanged."""
    text = " ".join(text.replace("\ufeff", " ").split())
    text = _SPECIAL.sub(lambda match: _entity(match[0]), text)
    return _entity(text[0]) + text[1:] if _KEYWORD.match(text) else text


def decoded(text: str) -> str:
    """Return what Mermaid shows for `text`: entities resolved, without blanks around it."""
    return _ENTITY.sub(_resolved, text).strip()


def _entity(character: str) -> str:
    return f"#{ord(character)};"


def _resolved(match: re.Match[str]) -> str:
    if match[1].isdigit():
        return html.unescape(f"&#{match[1]};")
    return html5.get(f"{match[1]};", match[0])

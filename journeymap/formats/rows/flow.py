"""Plain values <-> YAML on one line, as it stands in a cell: `{severity: high, evidence: [interviews]}`."""

import json
import math
import re
from typing import Any

from journeymap.document import read
from journeymap.document.scalars import resolve

_PLAIN = re.compile(r"[\w][\w \-./%€$+]*[\w%]|[^\W\d_]")


def flow(value: Any) -> str:
    """Return plain values on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_text(str(key))}: {flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(item) for item in value) + "]"
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, float) and not math.isfinite(value):
        return f"{'-' if value < 0 else ''}.{'nan' if math.isnan(value) else 'inf'}"
    return json.dumps(value)


def read_flow(text: str) -> Any:
    """Return the values that `text` stands for; `None` if it cannot be read."""
    return read("", text).value


def _text(text: str) -> str:
    is_plain = _PLAIN.fullmatch(text) and resolve(text) == text and "  " not in text
    return text if is_plain else json.dumps(text, ensure_ascii=False)

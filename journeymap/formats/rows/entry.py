"""An entry of a list <-> one line: its text, and after it whose it is (`@ana`), or in braces all else that is known."""

import re
from typing import Any

from journeymap.formats.rows.flow import flow, read_flow
from journeymap.model import Metric, MetricUse, Part

_MENTION = re.compile(r"@[^\s@{}]+")
_BRACE = re.compile(r"(?:\A| )\{")
_MOST_BRACES = 8


def line_of(part: type[Part] | None, entry: Any) -> str:
    """Return an entry (a text, or a mapping) of a list of `part` (`None`: of texts) on one line."""
    face = face_of(part)
    line = str(entry)
    if isinstance(entry, dict):
        others = {key: value for key, value in entry.items() if key != face}
        line = f"{entry[face]} {_spelled(others)}" if others and face in entry else flow(entry)
    is_exact = "\n" not in line and read_line(part, line) == entry
    return line if is_exact else flow(entry if isinstance(entry, dict) else {face: entry})


def read_line(part: type[Part] | None, line: str) -> Any:
    """Return the entry on a line; braces count only where what stands in them are keys of an entry."""
    line = line.strip()
    if line.endswith("}"):
        face = face_of(part)
        for match in list(_BRACE.finditer(line))[:_MOST_BRACES]:
            record = read_flow(line[match.start() :])
            if isinstance(record, dict) and _is_record(part, record):
                text = line[: match.start()].strip()
                return shortest(part, {face: text} | record if text else record)
    text, personas = _mentions(line)
    if personas and part and "personas" in part.model_fields:
        return {face_of(part): text, "personas": personas}
    return line


def _mentions(line: str) -> tuple[str, list[str]]:
    """A line in two: its text, and the ids behind the signs at its end."""
    words = line.split(" ")
    count = 0
    while count < len(words) - 1 and _MENTION.fullmatch(words[-1 - count]):
        count += 1
    # Only one space stands before the first of them.
    count -= bool(count) and not words[-1 - count][-1:].strip()
    return (" ".join(words[:-count]), [word[1:] for word in words[-count:]]) if count else (line, [])


def _spelled(others: dict[str, Any]) -> str:
    """What is known beside the text: if it is only whose it is, just that."""
    personas = others.get("personas")
    if list(others) == ["personas"] and isinstance(personas, list) and all(isinstance(id_, str) for id_ in personas):
        return " ".join(f"@{id_}" for id_ in personas)
    return flow(others)


def face_of(part: type[Part] | None) -> str:
    """Return the key of the text that an entry shows."""
    return "name" if part is MetricUse else part.shorthand if part else "text"


def _is_record(part: type[Part] | None, record: dict[Any, Any]) -> bool:
    known = (Metric if part is MetricUse else part).keys() if part else ("text",)
    return bool(record) and all(isinstance(key, str) and (key in known or key.startswith("x-")) for key in record)


def shortest(part: type[Part] | None, entry: Any) -> Any:
    """Return the text alone where that is all and says the same: a word instead of a metric refers to another one."""
    face = face_of(part)
    text = entry.get(face) if isinstance(entry, dict) and list(entry) == [face] else None
    return text if isinstance(text, str) and (face != "name" or re.search(r"[\s\d]", text)) else entry

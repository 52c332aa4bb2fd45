"""The text of a mapping file -> a table from keys of the format to paths of the source, or the mistakes in it."""

from dataclasses import dataclass, field
from typing import Any, Literal

from journeymap.document import Document, read
from journeymap.errors import JourneymapError
from journeymap.finding import Hit, Place
from journeymap.formats.data.path import Path, path_of
from journeymap.formats.data.targets import MAPS, is_constant, target_of, trouble_of
from journeymap.wording import near


@dataclass(frozen=True, slots=True)
class Table:
    """What becomes what: paths by key of the format (`stages.touchpoints.emotion`), and texts that are always so.

    Paths below a list of records begin at such a record.
    """

    paths: dict[str, tuple[Path, ...]] = field(default_factory=dict)
    constants: dict[str, Any] = field(default_factory=dict)


def table_of(text: str) -> Table:
    """Return the table that the text of a mapping holds.

    Raises:
        JourneymapError: there are mistakes in it; the message tells all of them, with their lines.
    """
    document = read("the mapping", text)
    table, hits = checked(document)
    if hits:
        lines = [f"{_line(document, hit)}: {hit.message}" for hit in hits]
        raise JourneymapError("the mapping has mistakes\n  " + "\n  ".join(lines), "see docs/import-export.md")
    return table


def checked(document: Document) -> tuple[Table, list[Hit]]:
    """Return the table that a mapping file holds, and a hit at every mistake in it."""
    hits = list(document.hits)
    table = Table()
    if not isinstance(document.value, dict):
        return table, hits or [Hit('a mapping is a list of lines "key: path"', Place(span=(0, 0)), code="JM940")]
    for key, value in document.value.items():
        if trouble := _enter(table, key, value):
            part: Literal["key", "value"] = "key" if trouble.startswith("there is no key") else "value"
            hits.append(Hit(trouble, Place((key,), part), code="JM940"))
    if "stages" not in table.paths and "personas" not in table.paths and not hits:
        hits.append(Hit('nothing leads to the stages; add "stages: path[]"', Place(span=(0, 0)), code="JM940"))
    return table, hits


def _enter(table: Table, key: str, value: Any) -> str:
    """Take over one line; return what is wrong with it, or nothing."""
    if key != MAPS and (unknown := target_of(key).unknown):
        place = f' in "{key}"' if unknown != key else ""
        return f'there is no key "{unknown}"{place}; {near(unknown, target_of(key).known)}'
    if is_constant(key) or (isinstance(value, str) and value.startswith("=")):
        text = str(value).removeprefix("=").strip()
        table.constants[key] = text
        return trouble_of(key, text)
    texts = value if isinstance(value, list) else [value]
    paths = [path_of(text) if isinstance(text, str) else None for text in texts]
    if None in paths or not paths:
        wrong = next((text for text, path in zip(texts, paths, strict=True) if path is None), "")
        named = f'"{wrong}"' if isinstance(wrong, str) else "what stands here"
        return f'{named} is no path; write it like "phases[].name" or "/nodes[stage=id]", a fixed text like "=text"'
    table.paths[key] = tuple(path for path in paths if path)
    return ""


def _line(document: Document, hit: Hit) -> str:
    point = document.span(hit.place).start
    return f"line {point.line}, column {point.column}"

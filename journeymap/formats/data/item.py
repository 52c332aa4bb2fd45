"""An entry of a list of the source, a text or a record -> an entry of a lane: text, severity, impact and the rest."""

from typing import Any

from journeymap.formats.data.fit import fit_into
from journeymap.formats.data.keys import is_machine, label_of, spoken, text_key
from journeymap.formats.data.tree import Twig
from journeymap.formats.rows.cell import fields
from journeymap.model import Barrier, Metric, Opportunity, PainPoint, Part

PARTS: dict[str, type[Part]] = {
    "pain_points": PainPoint,
    "opportunities": Opportunity,
    "barriers": Barrier,
    "metrics": Metric,
}
"""The lanes whose entries can say more than a text."""
# What a word of the source must not be taken for: a reference into the project.
_UNSAFE = ("personas", "solutions", "metric", "owner", "source", "id", "text", "name", "kind", "method", "direction")


def item_of(key: str, twig: Twig) -> Any:
    """Return the entry that a value becomes in the lane `key`, `None` if it says nothing.

    What the lane has no key for stands in brackets behind the text.
    """
    part = PARTS.get(key)
    value: dict[str, Any] = {}
    if twig.is_leaf:
        text = twig.take()
    else:
        first = text_key(twig)
        text = twig.entries[first].take() if first else ""
        if part:
            _fill(part, twig, value)
        more = ", ".join(asides(twig))
        text = f"{text} ({more})" if text and more else text or more
    value["name" if part is Metric else "text"] = text
    if not text.strip():
        return None
    return value if part is Metric or len(value) > 1 else text


def _fill(part: type[Part], record: Twig, value: dict[str, Any]) -> None:
    for key, twig in record.entries.items():
        name = spoken(key).replace(" ", "_")
        if name in fields(part) and name not in _UNSAFE:
            fit_into(value, name, part, twig)


def asides(record: Twig, label: str = "") -> list[str]:
    """Return what is left in a record as `key: text`, and hold it as used; what is for programs stays."""
    if record.is_leaf:
        is_told = record.used or not record.text.strip()
        return [] if is_told else [f"{label}: {record.take()}" if label else record.take()]
    found = [aside for item in record.items for aside in asides(item, label)]
    for key, twig in record.entries.items():
        if not is_machine(key):
            name = label_of(key).lower() if key.isascii() else key
            found += [name] if _says_yes(twig) else asides(twig, name)
    return found


def _says_yes(twig: Twig) -> bool:
    is_yes = twig.leaf is True and not twig.used
    twig.used = twig.used or is_yes
    return is_yes

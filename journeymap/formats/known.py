"""What came in, and a project -> the same without the shared definitions that the project has already, just so."""

from collections.abc import Collection, Iterable, Sequence
from copy import deepcopy
from dataclasses import replace
from typing import Any

from journeymap.atlas import Atlas
from journeymap.dump import dump
from journeymap.formats.draft import Draft
from journeymap.formats.incoming import Outcome
from journeymap.formats.rows.rows import SHARED
from journeymap.load import load
from journeymap.model import Part, PersonaUse

_Known = tuple[str, str]
"""The kind of a definition, and all that it says."""


def without_known(outcomes: Iterable[Outcome], atlas: Atlas) -> list[Outcome]:
    """Return the outcomes; a definition for all maps stays out if the project has it, as that does which it is from.

    Sources that hold nothing but definitions keep them all.
    """
    known = {(definition.kind, repr(definition.part)) for definition in atlas.definitions if not definition.is_local}
    known |= {("channel", repr(channel)) for channel in atlas.settings.config.channels}
    return [_without(outcome, known) for outcome in outcomes]


def _without(outcome: Outcome, known: Collection[_Known]) -> Outcome:
    if not any(draft.kind == "map" for draft in outcome.drafts):
        return outcome
    drafts = [_trimmed(draft, known) if draft.kind == "definitions" else draft for draft in outcome.drafts]
    return replace(outcome, drafts=[draft for draft in drafts if draft.value])


def _trimmed(draft: Draft, known: Collection[_Known]) -> Draft:
    value = deepcopy(draft.value)
    for kind, (key, _) in SHARED.items():
        kept = [item for item in value.pop(key, []) if (kind, _spelled(key, item)) not in known]
        value |= {key: kept} if kept else {}
    return replace(draft, value=value)


def _spelled(key: str, item: Any) -> str:
    """An item of a list as the model spells it."""
    model = load("", dump({"jmap": 1, key: [item]})).model
    parts: Sequence[Part] = getattr(model, key) if model else []
    part = next(iter(parts), None)
    return repr(part.persona if isinstance(part, PersonaUse) else part)

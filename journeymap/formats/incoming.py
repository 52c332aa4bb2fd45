"""A source -> what came of it: drafts and losses, or why it was not read; whatever it holds, never an exception."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from journeymap.finding import Hit
from journeymap.formats.draft import Draft, Given, Imported, Importer, Loss, NotAMapError, UnsafeSourceError

_SURE = 2
_MOST_LINES = 500_000
_MOST_DRAFTS = 500
_MOST_VALUES = 150_000


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one source.

    `formats` are the names of the importers that read it. `refusal` says why nothing came of it (JM941, JM943).
    """

    given: Given
    formats: tuple[str, ...] = ()
    drafts: Sequence[Draft] = ()
    losses: Sequence[Loss] = ()
    refusal: Hit | None = None


def incoming(given: Given, importers: Sequence[Importer], name: str = "") -> Outcome:
    """Return what comes of a source, read by those of the `importers` that recognise it, or by the one called `name`.

    All that are sure of a source read it: a page may hold a diagram beside a table. Of those that only know the form,
    the first one reads it.
    """
    names: tuple[str, ...] = ()
    try:
        _check_lines(given)
        chosen = [importer for importer in importers if importer.name == name] or _chosen(given, importers)
        names = tuple(importer.name for importer in chosen)
        imported = _read(given, chosen)
    except NotAMapError as error:
        return Outcome(given, names, refusal=Hit(f'"{given.name}" holds no journey map: {error}', code="JM941"))
    except UnsafeSourceError as error:
        return Outcome(given, names, refusal=Hit(f'"{given.name}" is {error}; not read', code="JM943"))
    return Outcome(given, names, imported.drafts, sorted(imported.losses, key=lambda loss: loss.line))


def _check_lines(given: Given) -> None:
    if given.text.count("\n") + given.text.count("\r") > _MOST_LINES:
        raise UnsafeSourceError(f"over the limit of {_MOST_LINES} lines")


def _chosen(given: Given, importers: Sequence[Importer]) -> list[Importer]:
    sureness = [(importer.recognises(given), importer) for importer in importers]
    sure = [importer for level, importer in sureness if level == _SURE]
    chosen = sure or [importer for level, importer in sureness if level][:1]
    if not chosen:
        raise NotAMapError("nothing in it is like any format that jmap can read")
    return chosen


def _read(given: Given, importers: Sequence[Importer]) -> Imported:
    """Read with every importer; the refusal of one counts only if none of them finds a map."""
    everything = Imported()
    if given.encoding:
        everything.lose(1, f'the text of "{given.name}"', f"read as {given.encoding}, for it is not UTF-8")
    refusals = []
    for importer in importers:
        try:
            imported = importer.read(given)
        except NotAMapError as error:
            refusals.append(error)
            continue
        everything.drafts += imported.drafts
        everything.losses += imported.losses
    if not everything.drafts:
        raise refusals[0] if refusals else NotAMapError("there is nothing in it")
    _check_size(everything.drafts)
    return everything


def _check_size(drafts: Sequence[Draft]) -> None:
    if len(drafts) > _MOST_DRAFTS:
        raise UnsafeSourceError(f"over the limit of {_MOST_DRAFTS} maps")
    if any(_count(draft.value) > _MOST_VALUES for draft in drafts):
        raise UnsafeSourceError(f"over the limit of {_MOST_VALUES} entries for one map")


def _count(value: Any) -> int:
    """How many values there are in plain values, those that hold others among them."""
    waiting, count = [value], 0
    while waiting:
        value = waiting.pop()
        count += 1
        inner: Iterable[Any] = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
        waiting.extend(inner)
    return count

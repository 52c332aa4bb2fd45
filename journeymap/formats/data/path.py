"""A path of a mapping (`phases[]`, `/nodes[stage=id]`, `feelings.score`) -> the values of the source it leads to."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from journeymap.formats.data.tree import Twig

_STEP = re.compile(r"""(?P<name>"[^"]+"|[^.\[\]{}/"'=]*)(?P<list>\[(?P<within>[^\[\]]*)\])?(?:\.|\Z)""")
_FILTER = re.compile(r"""\s*(?P<theirs>[^='"]+?)\s*=\s*(?:'(?P<text>[^']*)'|(?P<ours>[^='"]+?))\s*""")
_GROUP = re.compile(r"\s*by\s+(?P<key>\S.*?)\s*")
OWN_KEY = "@key"
"""The name for the key that an entry stands under, where entries of a mapping are taken as a list."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a path: into the entry `name` (empty: stay), and then, if `each`, to every item of it.

    Of the items only those are taken whose entry `theirs` is the text `text`, or what the entry `ours` of the record
    says; with `group`, rows that say the same there become one.
    """

    name: str
    each: bool = False
    theirs: str = ""
    ours: str = ""
    text: str | None = None
    group: str = ""


@dataclass(frozen=True, slots=True)
class Path:
    """Steps from a record, or with `is_absolute` from the top of the source."""

    steps: tuple[Step, ...]
    is_absolute: bool = False

    def __str__(self) -> str:
        """Return the path as a mapping has it."""
        return ("/" if self.is_absolute else "") + ".".join(_written(step) for step in self.steps)

    def find(self, record: Twig, tops: Iterable[Twig]) -> Iterator[Twig]:
        """Yield what the path leads to."""
        found = list(tops) if self.is_absolute else [record]
        for step in self.steps:
            found = [inner for twig in found for inner in _walk(step, twig, record)]
        yield from found


def path_of(text: str) -> Path | None:
    """Return the path that `text` spells; `None` if it is none."""
    rest = text.strip()
    is_absolute = rest.startswith("/")
    rest = rest.removeprefix("/")
    steps, position = [], 0
    while position < len(rest):
        match = _STEP.match(rest, position)
        if not match or match.end() == position or not (match["name"] or match["list"] or rest == "."):
            return None
        step = _step(match)
        if step is None:
            return None
        steps.append(step)
        position = match.end()
    is_open = rest.endswith(".") and rest != "."
    return None if is_open or not steps else Path(tuple(steps), is_absolute)


def _written(step: Step) -> str:
    link = f"'{step.text}'" if step.text is not None else step.ours
    within = f"by {step.group}" if step.group else f"{step.theirs}={link}" if step.theirs else ""
    return step.name + (f"[{within}]" if step.each else "")


def _step(match: re.Match[str]) -> Step | None:
    name, within = match["name"].strip().strip('"'), match["within"]
    if not match["list"] or not within.strip():
        return Step(name, each=bool(match["list"]))
    if group := _GROUP.fullmatch(within):
        return Step(name, each=True, group=group["key"])
    if chosen := _FILTER.fullmatch(within):
        return Step(name, each=True, theirs=chosen["theirs"], ours=chosen["ours"] or "", text=chosen["text"])
    return None


def _walk(step: Step, twig: Twig, record: Twig) -> Iterator[Twig]:
    inner = twig
    if step.name == OWN_KEY:
        yield Twig(twig.line, twig.trail, leaf=twig.key)
        return
    if step.name:
        if step.name not in twig.entries:
            return
        inner = twig.entries[step.name]
    if not step.each:
        yield inner
        return
    rows = inner.items or list(inner.entries.values()) or ([inner] if inner.leaf is not None else [])
    if step.group:
        yield from _grouped(rows, step.group)
    else:
        yield from _chosen(rows, step, record) if step.theirs else rows


def _chosen(rows: Iterable[Twig], step: Step, record: Twig) -> Iterator[Twig]:
    """The rows whose entry says what the step asks for; of a link nothing is left to tell: it is where the row goes."""
    wanted = {step.text} if step.text is not None else set(_texts(record.entries.get(step.ours)))
    for row in rows:
        link = row.entries.get(step.theirs)
        if link and (link.text in wanted if link.is_leaf else wanted & set(_texts(link))):
            for leaf in link.leaves():
                leaf.used = leaf.used or step.text is None
            yield row


def _texts(twig: Twig | None) -> list[str]:
    return [text for leaf in (twig.leaves() if twig else ()) if (text := leaf.text.strip())]


def _grouped(rows: Iterable[Twig], key: str) -> Iterator[Twig]:
    """Rows that say the same of `key` as one record: its items are the rows."""
    groups: dict[str, Twig] = {}
    for row in rows:
        name = row.entries.get(key) or Twig(row.line, row.trail)
        group = groups.setdefault(name.text, Twig(row.line, row.trail, entries={key: name}))
        name.used = name.used or bool(group.items)
        group.items.append(row)
    yield from groups.values()

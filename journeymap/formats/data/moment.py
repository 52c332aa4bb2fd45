"""A record of the source, by a table and by the words of its keys -> a stage or touchpoint with nothing left behind."""

from journeymap.formats.data.fit import fit
from journeymap.formats.data.item import asides, item_of
from journeymap.formats.data.keys import is_machine, label_of, spoken
from journeymap.formats.data.tree import Twig
from journeymap.formats.draft import Imported
from journeymap.formats.filling import Filler, Moment
from journeymap.formats.grid import Cell
from journeymap.formats.words.vocabulary import Vocabulary
from journeymap.model import Stage, Touchpoint

_LISTS = (
    "goals", "actions", "thoughts", "questions", "quotes", "motivations", "doubts", "gains", "alternatives",
    "frontstage", "backstage", "support", "systems", "physical_evidence", "content", "pain_points", "opportunities",
    "metrics",
)  # fmt: skip
_STAGE_LISTS = ("barriers", "entry", "exit")
_OWN = {
    "customer": "actions", "evidence": "physical_evidence", "onstage": "frontstage", "tags": "tags",
    "customer quote": "quotes", "entry conditions": "entry", "exit conditions": "exit", "owner": "owner",
    "narrative description": "description", "summary": "description", "conclusion": "description",
    "thoughts feelings": "thoughts", "is moment of truth": "moment_of_truth", "make or break": "moment_of_truth",
}  # fmt: skip


class Teller:
    """Puts what records say on stages and touchpoints; `told` hears of every guess, once for every key."""

    def __init__(self, told: Imported, words: Vocabulary) -> None:
        self.told = told
        self.words = words
        self.filler = Filler(told, words)
        self.people: dict[str, str] = {}
        """The personas of the map by what stands for them: their ids in the source and their names."""
        self._guessed: set[tuple[str, ...]] = set()

    def key(self, key: str) -> str:
        """Return the key of the format that a key of the source stands for; empty if none."""
        label = spoken(key)
        reading = self.words.read(label)
        return _OWN.get(label, reading.key if reading else "")

    def put(self, moment: Moment, key: str, twig: Twig, label: str) -> None:
        """Put a value below `key`, on a lane of its own called `label` if it has no place there."""
        is_list = key in _LISTS or (key in _STAGE_LISTS and "touchpoints" in moment)
        if key == "tags":
            self._tag(moment, twig)
        elif is_list or not twig.is_leaf:
            self._extend(moment, key if is_list else "", twig, label)
        elif isinstance(twig.leaf, bool):
            self._mark(moment, key, twig)
        elif twig.text.strip():
            self._leaf(moment, key, twig, label)

    def _leaf(self, moment: Moment, key: str, twig: Twig, label: str) -> None:
        text, line = twig.take(), twig.line
        part = Stage if "touchpoints" in moment else Touchpoint
        if key in ("id", "importance", "link", "wait") and (value := fit(part, key, twig.leaf, text)) is not None:
            moment.setdefault(key, value)
            return
        known = key not in ("", "persona", "id", "importance", "link", "wait", "severity", "impact", "effort")
        if known and not (key == "description" and moment.get("description") == text):
            self.filler.put(moment, key, Cell(label, line), Cell(text, line))
        elif not known:
            moment.setdefault("lanes", {}).setdefault(label, []).append(text)

    def _extend(self, moment: Moment, key: str, twig: Twig, label: str) -> None:
        items = [item for entry in twig.each if (item := item_of(key, entry)) is not None]
        found = moment.setdefault(key, []) if key else moment.setdefault("lanes", {}).setdefault(label, [])
        found += items

    def _tag(self, moment: Moment, twig: Twig) -> None:
        for entry in twig.each:
            if text := (entry.take() if entry.is_leaf else "; ".join(asides(entry))):
                moment.setdefault("tags", []).append(text)

    def _mark(self, moment: Moment, key: str, twig: Twig) -> None:
        if key == "moment_of_truth" and "touchpoints" not in moment:
            twig.used = True
            if twig.leaf:
                moment["moment_of_truth"] = True

    def rest(self, moment: Moment, record: Twig, above: str = "", inherited: str = "") -> None:
        """Put all that no path of the table has taken, by the words of its keys.

        `above` is the label of the record it stands in, `inherited` the key of the format that stands for.
        """
        for name, twig in record.entries.items():
            if is_machine(name) or twig.is_done:
                continue
            key = self.key(name)
            label = f"{above}: {label_of(name).lower()}" if above else label_of(name)
            if key and (key != "emotion" or spoken(name) != "emotions"):
                self._tell_guess(name, key, twig)
            if twig.entries and self._is_divided(twig, key):
                self.rest(moment, twig, label, key)
            elif twig.entries and not key and inherited not in _LISTS:
                self._fields(moment, twig, label)
            elif key == "touchpoints" and "touchpoints" in moment:
                self._touch(moment, twig)
            elif key == "emotion" and not twig.is_leaf:
                self._feel(moment, twig, label)
            else:
                self.put(moment, key or (inherited if inherited in _LISTS else ""), twig, label)

    def _is_divided(self, twig: Twig, key: str) -> bool:
        """Whether the keys within a record say themselves where they belong."""
        inner = [self.key(name) for name, value in twig.entries.items() if not is_machine(name)]
        is_whole = 2 * sum(map(bool, inner)) >= len(inner) > 0
        return (is_whole or (key == "emotion" and any(inner))) and key not in _LISTS and key not in _STAGE_LISTS

    def _fields(self, moment: Moment, record: Twig, label: str) -> None:
        items = asides(record)
        if items:
            moment.setdefault("lanes", {}).setdefault(label, []).extend(items)

    def _touch(self, stage: Moment, twig: Twig) -> None:
        for entry in twig.each:
            if text := item_of("", entry):
                stage["touchpoints"].append({"name": text})

    def _feel(self, moment: Moment, twig: Twig, label: str) -> None:
        if twig.entries and all(key in self.people and inner.is_leaf for key, inner in twig.entries.items()):
            for key, inner in twig.entries.items():
                cell = Cell(inner.take(), inner.line)
                self.filler.put(moment, "emotion", Cell(label, inner.line), cell, [self.people[key]])
            return
        for entry in twig.each:
            if text := item_of("", entry):
                self.filler.put(moment, "emotion", Cell(label, entry.line), Cell(text, entry.line))

    def _tell_guess(self, name: str, key: str, twig: Twig) -> None:
        trail = tuple("[]" if part.isdigit() else part for part in twig.trail)
        if trail not in self._guessed and spoken(name).replace(" ", "_") != key:
            self._guessed.add(trail)
            self.told.lose(twig.line, f'"{name}"', f'read as "{key}"')

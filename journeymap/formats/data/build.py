"""A tree and a table of what is where in it -> the values of maps."""

from collections.abc import Iterator, Sequence
from typing import Any

from journeymap.formats.data.fit import fit_into
from journeymap.formats.data.item import PARTS, item_of
from journeymap.formats.data.keys import is_machine, label_of, name_key, spoken
from journeymap.formats.data.mapping import Table
from journeymap.formats.data.moment import Teller
from journeymap.formats.data.persona import persona_value
from journeymap.formats.data.targets import MAPS, target_of
from journeymap.formats.data.tree import Twig, lose
from journeymap.formats.draft import Given, Imported, UnsafeSourceError
from journeymap.formats.feelings import emotion, feeling_of, fits
from journeymap.formats.filling import Moment
from journeymap.formats.persona_names import persona_of
from journeymap.formats.titles import title_of
from journeymap.formats.words.vocabulary import Vocabulary
from journeymap.model import File, Part, Stage, Touchpoint, bounds, slug

_OF_MAP = {
    "title": "title", "name": "title", "label": "title", "journey name": "title", "map name": "title",
    "description": "description", "summary": "description", "subtitle": "description", "scenario": "scenario",
    "context": "scenario", "point of view": "scenario", "pov": "scenario", "goal": "goal", "user goal": "goal",
    "business goal": "business_goal", "expectations": "expectations", "timeframe": "timeframe", "owner": "owner",
    "tags": "tags", "タイトル": "title", "标题": "title", "標題": "title", "titel": "title", "titre": "title",
    "título": "title", "название": "title", "제목": "title", "名称": "title", "旅程": "title",
    "目标": "goal", "目標": "goal", "場景": "scenario",
    "场景": "scenario", "シナリオ": "scenario", "szenario": "scenario", "ziel": "goal", "objectif": "goal",
    "objetivo": "goal", "escenario": "scenario", "cenário": "scenario",
}  # fmt: skip
_PEOPLE = (
    "persona", "personas", "ペルソナ", "人物", "角色", "用户", "用戶", "使用者", "페르소나", "персона", "persona name",
    "persona id", "actor", "actors", "user persona", "profile", "profil",
)  # fmt: skip
_MOST_STAGES = 200
_MANY = ("expectations", "tags")
_OUTER = ("stages", "personas", MAPS)


class Builder:
    """Makes maps of the trees `tops` by a table; what is guessed or left out is told to `told`."""

    def __init__(self, table: Table, tops: Sequence[Twig], told: Imported, given: Given, words: Vocabulary) -> None:
        self.table = table
        self.tops = tops
        self.told = told
        self.given = given
        self.teller = Teller(told, words)

    def maps(self) -> list[dict[str, Any]]:
        """Return every map with a stage that the table leads to, as its values, and use up what it says.

        Raises:
            UnsafeSourceError: there are too many stages for one map.
        """
        roots = list(self._found(MAPS, self.tops[0])) if MAPS in self.table.paths else list(self.tops)
        made = [(root, self._map(root)) for root in roots]
        maps = [value for _, value in made if value["stages"]]
        if len(maps) == 1:
            for top in self.tops:
                self._header(maps[0], top)
        for value in maps:
            self._finish(value)
        return maps

    def _found(self, key: str, record: Twig) -> Iterator[Twig]:
        for path in self.table.paths.get(key, ()):
            yield from path.find(record, self.tops)

    def _map(self, root: Twig) -> dict[str, Any]:
        value: dict[str, Any] = {"personas": []}
        self.teller.people = _people(root)
        rows = list(self._found("stages", root))
        if len(rows) > _MOST_STAGES:
            raise UnsafeSourceError(f"over the limit of {_MOST_STAGES} stages for one map")
        stages = [self._stage(row, number) for number, row in enumerate(rows, start=1)]
        self._personas(value, self._found("personas", root))
        self._single(value, "", root, File)
        value["stages"] = stages
        value |= {key: text for key, text in self.table.constants.items() if "." not in key}
        self._header(value, root)
        return value

    def _personas(self, value: dict[str, Any], twigs: Iterator[Twig] | Sequence[Twig]) -> None:
        known = {slug(persona["name"]) for persona in value["personas"]}
        for twig in twigs:
            persona = persona_value(twig)
            if persona and slug(persona["name"]) not in known:
                known.add(slug(persona["name"]))
                value["personas"].append(persona)

    def _stage(self, row: Twig, number: int) -> Moment:
        row.used = True
        stage: Moment = {"touchpoints": []}
        self._name(stage, "stages", row, f"Stage {number}")
        steps = [self._touchpoint(step, count) for count, step in enumerate(self._found("stages.touchpoints", row), 1)]
        self._moment(stage, "stages", row, Stage)
        stage["touchpoints"] = steps + stage["touchpoints"]
        return stage

    def _touchpoint(self, row: Twig, number: int) -> Moment:
        touchpoint: Moment = {}
        row.used = True
        if row.is_leaf:
            touchpoint["name"] = row.take() or f"Step {number}"
            return touchpoint
        self._name(touchpoint, "stages.touchpoints", row, f"Step {number}")
        self._moment(touchpoint, "stages.touchpoints", row, Touchpoint)
        return touchpoint

    def _name(self, moment: Moment, prefix: str, row: Twig, otherwise: str) -> None:
        if row.is_leaf:
            text = row.take()
        else:
            named = next((twig for twig in self._found(f"{prefix}.name", row) if twig.text.strip()), None)
            key = name_key(row) if named is None else ""
            twig = row.entries[key] if key else named
            text = twig.take() if twig else ""
        title = title_of(text) if prefix == "stages" else None
        moment["name"] = title.name if title and not title.counted else text
        if title and title.duration and not title.counted:
            moment["duration"] = title.duration
        if title and text.strip() and not title.counted and title.is_numbered:
            self.told.lose(row.line, f'"{text.strip()}"', f'read as the stage "{title.name}"')
        if not moment["name"].strip():
            moment["name"] = otherwise
            self.told.lose(row.line, "a name, which a record lacks,", f'read as "{otherwise}"')

    def _moment(self, moment: Moment, prefix: str, row: Twig, part: type[Part]) -> None:
        if row.is_leaf:
            return
        self._single(moment, prefix, row, part)
        self.teller.rest(moment, row)

    def _single(self, value: dict[str, Any], prefix: str, record: Twig, part: type[Part]) -> None:
        """Put what the table has for the keys of one part, except those that hold stages, steps and personas."""
        for full in self.table.paths:
            own = full.removeprefix(f"{prefix}." if prefix else "")
            if not full.startswith(prefix) or own in (*_OUTER, "name", "touchpoints") or own.startswith(_SKIPPED):
                continue
            if prefix == "" and full.startswith(("stages.", "personas.")):
                continue
            self._put(value, full, own, record, part)

    def _put(self, value: dict[str, Any], full: str, own: str, record: Twig, part: type[Part]) -> None:
        head, _, below = own.partition(".")
        for twig in self._found(full, record):
            if head == "lanes" and below:
                self.teller.put(value, "", twig, below)
            elif part is File:
                self._of_map(value, head, below, twig)
            elif head in PARTS and not below:
                self._records(value, full, head, twig)
            elif head == "emotion":
                self.teller.put(value, "emotion", twig, "Emotion")
            elif not below:
                self.teller.put(value, head, twig, label_of(head))

    def _records(self, value: dict[str, Any], full: str, key: str, twig: Twig) -> None:
        for entry in twig.each:
            given = self._given(full, PARTS[key], entry)
            if not given:
                item = item_of(key, entry)
            else:
                main = "name" if key == "metrics" else "text"
                item = given if main in given else None
            if item is not None:
                value.setdefault(key, []).append(item)

    def _given(self, full: str, part: type[Part], entry: Twig) -> dict[str, Any]:
        """What the table has for the keys of one entry: for each the first value that it can hold."""
        given: dict[str, Any] = {}
        for inner in self.table.paths:
            name = inner.removeprefix(f"{full}.")
            for twig in self._found(inner, entry) if name != inner else ():
                if fit_into(given, name, part, twig):
                    break
        return given

    def _of_map(self, value: dict[str, Any], head: str, below: str, twig: Twig) -> None:
        if head in _MANY or target_of(head).is_list:
            value.setdefault(head, []).extend(text for entry in twig.each if (text := item_of("", entry)) is not None)
        elif head == "scope" and below and twig.is_leaf:
            value.setdefault("scope", {}).setdefault(below, twig.take())
        else:
            fit_into(value, head, File, twig)

    def _header(self, value: dict[str, Any], record: Twig) -> None:
        """Put what a record says of the map as a whole: where the format has a key, else into its description."""
        for name, twig in record.entries.items():
            if twig.is_done:
                continue
            words = spoken(name)
            if words in _PEOPLE:
                self._personas(value, twig.each)
            elif words in _OF_MAP:
                self._known(value, _OF_MAP[words], twig, label_of(name))
            elif words in ("metadata", "meta", "info", "header") and twig.entries:
                self._header(value, twig)
            elif not is_machine(name) and not twig.entries and all(_is_flat(item) for item in twig.items):
                self._describe(value, twig, label_of(name))

    def _known(self, value: dict[str, Any], key: str, twig: Twig, label: str) -> None:
        if key in _MANY:
            self._of_map(value, key, "", twig)
        elif twig.is_leaf and not value.get(key):
            value[key] = twig.take()
        else:
            self._describe(value, twig, label)

    def _describe(self, value: dict[str, Any], twig: Twig, label: str) -> None:
        texts = [text for entry in twig.each if (text := item_of("", entry)) is not None]
        if text := "; ".join(texts):
            value["description"] = "\n".join(filter(None, (value.get("description"), f"{label}: {text}")))

    def _finish(self, value: dict[str, Any]) -> None:
        """Give a map its title and write its emotions, on the scale of the table or the one they show."""
        if not str(value.get("title", "")).strip():
            people = value["personas"]
            value["title"] = f"{self.given.spoken_name}: {people[0]['name']}" if people else self.given.spoken_name
            self.told.lose(1, "the title, which the source lacks,", f'read as "{value["title"]}"')
        if constant := str(self.table.constants.get("emotion_scale", "")):
            self._feel(value["stages"], bounds(constant))
            self.teller.filler.define_channels(value)
        else:
            self.teller.filler.settle(value)

    def _feel(self, stages: Sequence[Moment], scale: tuple[float, float]) -> None:
        for moment in (moment for stage in stages for moment in (stage, *stage["touchpoints"])):
            if cells := moment.get("emotion"):
                feeling = feeling_of("\n".join(cell.text for cell in sorted(cells, key=_is_word)))
                if feeling.score is not None and not fits(feeling, scale):
                    what = f'the score "{feeling.written}"'
                    self.told.lose(cells[0].line, what, "read as a word: it is off the scale")
                moment["emotion"] = emotion(feeling, scale)
            for persona, cells in moment.get("emotions", {}).items():
                moment["emotions"][persona] = emotion(feeling_of("\n".join(cell.text for cell in cells)), scale)

    def tell_rest(self) -> None:
        """Tell of all values that went nowhere, together for each key."""
        left: dict[tuple[str, ...], list[Twig]] = {}
        for leaf in (leaf for top in self.tops for leaf in top.leaves()):
            if not leaf.used and leaf.leaf is not None:
                left.setdefault(leaf.trail, []).append(leaf)
        for trail, twigs in left.items():
            lose(self.told, twigs, f'"{_spelled(trail)}"')


def _people(root: Twig) -> dict[str, str]:
    """The ids of the personas of a map by what the source calls them."""
    found: dict[str, str] = {}
    for key, twig in root.entries.items():
        for person in twig.each if spoken(key) in _PEOPLE else ():
            name = person if person.is_leaf else person.entries.get("name")
            if name and name.is_leaf and (persona := slug(persona_of(name.text).get("name", ""))):
                called = [name.text, *(person.entries[word].text for word in ("id", "key") if word in person.entries)]
                found |= dict.fromkeys(filter(None, called), persona)
    return found


def _is_flat(twig: Twig) -> bool:
    return not twig.items and all(inner.is_leaf for inner in twig.entries.values())


_SKIPPED = ("touchpoints.", "name.")


def _is_word(cell: Any) -> bool:
    return not cell.text.strip().lstrip("+-").replace(".", "").isdigit()


def _spelled(trail: Sequence[str]) -> str:
    return ".".join(trail).replace(".[]", "[]") or "the source"

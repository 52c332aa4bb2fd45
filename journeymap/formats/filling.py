"""A labelled text of a source -> its place on a stage or touchpoint; what has no place becomes a lane of its own."""

from collections.abc import Iterable, Sequence
from typing import Any

from journeymap.channels import BUILT_IN, canonical
from journeymap.formats.draft import Imported
from journeymap.formats.feelings import Feeling, Scale, emotion, feeling_of, fits, scale_in, scale_of, spelled
from journeymap.formats.grid import Cell
from journeymap.formats.items import says_nothing
from journeymap.formats.words.vocabulary import Reading, Vocabulary
from journeymap.model import slug

Moment = dict[str, Any]
"""A stage (it has `touchpoints`) or a touchpoint, in the keys of the format; emotions are cells until `finish`."""

_LISTS = frozenset((
    "goals", "actions", "thoughts", "questions", "quotes", "motivations", "doubts", "gains", "alternatives",
    "frontstage", "backstage", "support", "systems", "physical_evidence", "content", "pain_points", "opportunities",
    "barriers", "entry", "exit",
))  # fmt: skip
_STAGE_ONLY = ("barriers", "entry", "exit", "touchpoints")
_RATED = {"severity": "pain_points", "impact": "opportunities", "effort": "opportunities"}
_SEVERITY = {
    "low": "low minor niedrig gering faible bajo baja baixo baixa низкая низкий 低 낮음",
    "medium": "medium moderate mittel moyen moyenne medio media médio média средняя средний 中 보통 중간",
    "high": "high major hoch élevé élevée fort forte alto alta высокая высокий 高 높음",
    "blocker": "blocker critical kritisch critique crítico crítica критическая критичная 严重 嚴重 심각",
}
_LEVELS = {word: level for level, words in _SEVERITY.items() for word in words.split()}
_POINTS = {str(points): points for points in range(1, 6)}
_MARKS = frozenset("✓✔☑✅⭐★🌟✨🔥❗💡\ufe0f \t")
_LONGEST_CHANNEL = 40
# What the format takes for granted.
_OWN_SCALE = "-2..2"
_SPOKEN = {
    "app": "mobile_app", "web": "website", "web_site": "website", "e_mail": "email", "mail": "email", "call": "phone",
    "telephone": "phone", "phone_call": "phone", "call_center": "phone", "call_centre": "phone", "shop": "store",
    "in_store": "store", "social_media": "social",
    "live_chat": "chat", "text_message": "sms", "in_person": "face_to_face",
}  # fmt: skip
_YES = frozenset(("x", "yes", "true", "y", "ja", "oui", "sí", "sim", "да", "はい", "예", "是"))


def new_stage(name: str, duration: str) -> Moment:
    """Return a stage without anything in it."""
    return {"name": name, "duration": duration, "touchpoints": []}


class Filler:
    """Puts labelled texts where they belong, with the words for lanes `words`; `out` is told what was guessed.

    `channels` are those the map has to define: names by id. `labels` are those that were known, with what they mean.
    """

    def __init__(self, out: Imported, words: Vocabulary) -> None:
        self.out = out
        self.words = words
        self.channels: dict[str, str] = {}
        self.labels: dict[str, str] = {}
        self._scale: Scale | None = None
        self._told: set[str] = set()
        self._starts: dict[str, int] = {}
        self._said: dict[tuple[int, str], dict[str, Any]] = {}

    def fill_all(self, moment: Moment, pairs: Iterable[tuple[Cell, Cell]], personas: Sequence[str] = ()) -> None:
        """Put texts with their labels on one stage or touchpoint: what rates a text after what it rates."""
        self._starts = {key: len(moment.get(key, ())) for key in _RATED.values()}
        read = [(label, cell, None if label.is_item else self.words.read(label.text)) for label, cell in pairs]
        for label, cell, reading in sorted(read, key=lambda entry: bool(entry[2] and entry[2].key in _RATED)):
            self._fill(moment, label, cell, reading, personas)

    def fill(self, moment: Moment, label: Cell, cell: Cell, personas: Sequence[str] = ()) -> None:
        """Put one text on a stage or touchpoint, for everybody or for `personas` (ids)."""
        self._starts = {}
        self._fill(moment, label, cell, self.words.read(label.text), personas)

    def _fill(self, moment: Moment, label: Cell, cell: Cell, reading: Reading | None, personas: Sequence[str]) -> None:
        if cell.is_blank:
            return
        if says_nothing(cell.text):
            self.out.lose(cell.line, f'"{cell.words}"', "read as nothing")
            return
        name, _, explained = label.text.partition("\n")
        if reading and reading.key == "emotion":
            self._scale = self._scale or scale_in(label.text)
        if label.text not in self._told:
            self._told.add(label.text)
            if reading and reading.is_whole:
                self.labels[name] = reading.key
            if reading and not reading.is_whole:
                self.out.lose(label.line, f'"{name}"', f'read as "{reading.key}"')
            if explained:
                self.out.lose(label.line, f'"{" ".join(explained.split())}"')
        self.put(moment, reading.key if reading else "", Cell(name, label.line), cell, personas)

    def put(self, moment: Moment, key: str, label: Cell, cell: Cell, personas: Sequence[str] = ()) -> None:
        """Put one text on the lane `key`; on a lane of its own, called as its label is, if that cannot hold it."""
        if key in _STAGE_ONLY and "touchpoints" not in moment:
            key = "channel" if key == "touchpoints" and _are_built_in(cell) else ""
        if key in _LISTS:
            self.extend(moment.setdefault(key, []), cell, personas)
        elif key == "emotion":
            _feel(moment, cell, personas)
        elif key == "touchpoints":
            self._touch(moment, cell, personas)
        elif personas or not self._put_single(moment, key, cell):
            own = moment.setdefault("lanes", {}).setdefault(label.words or "Notes", [])
            self.extend(own, cell, personas)

    def _put_single(self, moment: Moment, key: str, cell: Cell) -> bool:
        """Put a text where no list is; whether there is such a place."""
        if key in ("owner", "description", "expectation"):
            moment[key] = "\n".join(filter(None, (moment.get(key), cell.full)))
        elif key == "duration" and not moment.get("duration"):
            moment["duration"] = cell.words
        elif key == "metrics":
            moment.setdefault("metrics", []).extend({"name": item} for item in cell.items)
        elif key == "channel" and "touchpoints" not in moment:
            return self._meet(moment, cell)
        elif key == "moment_of_truth":
            return self._mark(moment, cell)
        elif key in _RATED:
            return self._rate(moment, key, cell)
        else:
            return False
        return True

    def extend(self, found: list[Any], cell: Cell, personas: Sequence[str]) -> None:
        """Add the items of a cell to a list; what is said for other personas already is theirs together."""
        for text in cell.items:
            text = f"{text} ({cell.link})" if cell.link else text  # noqa: PLW2901 - the item in full
            if not personas:
                found.append(text)
            elif not self._is_shared(found, text, "personas", cell, personas):
                found.append(self._said.setdefault((id(found), text), {"text": text, "personas": [*personas]}))

    def _touch(self, stage: Moment, cell: Cell, personas: Sequence[str]) -> None:
        """Add the touchpoints that a cell lists to a stage; the personas act there."""
        found = stage["touchpoints"]
        for name in cell.items:
            if not personas or not self._is_shared(found, name, "actors", cell, personas):
                touchpoint = {"name": name, "link": cell.link, "actors": [*personas]}
                found.append(self._said.setdefault((id(found), name), touchpoint) if personas else touchpoint)

    def _is_shared(self, found: list[Any], text: str, key: str, cell: Cell, personas: Sequence[str]) -> bool:
        """Whether a text stands in a list already: then it is that of these personas, too."""
        if same := self._said.get((id(found), text)):
            first = same[key][0]
            same[key] = [*same[key], *personas]
            self.out.lose(cell.line, f'"{text}" of "{", ".join(personas)}"', f'read as the same as that of "{first}"')
        return same is not None

    def _meet(self, touchpoint: Moment, cell: Cell) -> bool:
        """Set the channels of a touchpoint; those that the format does not know are collected to be defined."""
        names = _names(cell)
        if not all(0 < len(slug(name)) <= _LONGEST_CHANNEL for name in names):
            return False
        for name in names:
            id_ = _channel_of(name)
            if id_ in BUILT_IN and id_ != canonical(name) and name not in self._told:
                self._told.add(name)
                self.out.lose(cell.line, f'the channel "{name}"', f'read as "{id_}"')
            if id_ not in BUILT_IN:
                self.channels.setdefault(id_, name)
            touchpoint["channel"] = list(dict.fromkeys([*touchpoint.get("channel", ()), id_]))
        return True

    def _mark(self, moment: Moment, cell: Cell) -> bool:
        """Mark a moment of truth: by a sign the touchpoint itself, or the only one of a stage; by words a new one."""
        is_word = cell.words.lower() in _YES
        if "touchpoints" in moment and not is_word and not set(cell.text) <= _MARKS:
            moment["touchpoints"] += [{"name": name, "moment_of_truth": True} for name in cell.items]
            return True
        marked = moment.get("touchpoints", [moment])
        if len(marked) != 1 or not (is_word or set(cell.text) <= _MARKS):
            return False
        marked[0]["moment_of_truth"] = True
        if is_word:
            self.out.lose(cell.line, f'"{cell.words}"', "read as a moment of truth")
        return True

    def _rate(self, moment: Moment, key: str, cell: Cell) -> bool:
        """Rate the only pain point or opportunity that came with it, if the text is a rating of ours."""
        start = self._starts.get(_RATED[key], 0)
        rated = moment.get(_RATED[key], [])
        text = cell.words.lower().strip("🔴🟠🟡🟢 ")
        rating: str | int | None = _LEVELS.get(text) if key == "severity" else _POINTS.get(text)
        if rating is None or len(rated) != start + 1:
            return False
        rated[start] = (rated[start] if isinstance(rated[start], dict) else {"text": rated[start]}) | {key: rating}
        if text != str(rating):
            self.out.lose(cell.line, f'"{cell.words}"', f'read as the {key} "{rating}"')
        return True

    def settle(self, value: dict[str, Any]) -> None:
        """Write the emotions of a map with their scale, if that is not the usual one, and the channels it needs."""
        scale = self.finish(value["stages"])
        if scale and spelled(scale) != _OWN_SCALE:
            value["emotion_scale"] = spelled(scale)
        self.define_channels(value)

    def define_channels(self, value: dict[str, Any]) -> None:
        """Define the channels of the touchpoints of a map that neither it nor the format knows."""
        met = {id_ for stage in value["stages"] for moment in stage["touchpoints"] for id_ in moment.get("channel", ())}
        known = value.setdefault("channels", [])
        new = met.difference(channel.get("id") for channel in known)
        known += [{"id": id_, "name": name} for id_, name in self.channels.items() if id_ in new]

    def finish(self, stages: Sequence[Moment]) -> Scale | None:
        """Write the emotions of all stages and touchpoints; return the scale of their scores, if there are any."""
        moments = [moment for stage in stages for moment in (stage, *stage["touchpoints"])]
        read = {id(cells): feeling_of(_joined(cells)) for cells in _emotion_cells(moments)}
        found = scale_of(read.values())
        scale = self._scale if found and self._scale else found
        self._tell_scale(_emotion_cells(moments), read, scale)
        for moment in moments:
            if "emotion" in moment:
                moment["emotion"] = emotion(read[id(moment["emotion"])], scale)
            for persona, cells in moment.get("emotions", {}).items():
                moment["emotions"][persona] = emotion(read[id(cells)], scale)
        return scale

    def _tell_scale(self, written: list[list[Cell]], read: dict[int, Feeling], scale: Scale | None) -> None:
        scored = [(cells[0], read[id(cells)]) for cells in written if read[id(cells)].score is not None]
        bare = [(cell, feeling) for cell, feeling in scored if not feeling.scale]
        if scale and bare and not self._scale:
            numbers = ", ".join(dict.fromkeys(feeling.written for _, feeling in bare))
            self.out.lose(bare[0][0].line, f"emotion {numbers}", f"read as a score on a scale of {spelled(scale)}")
        for cells in written:
            several = [feeling for cell in cells if (feeling := feeling_of(cell.text)).score is not None]
            for other in several[1:]:
                self.out.lose(cells[-1].line, f'the score "{other.written}", beside another one,', "read as words")
        for cell, feeling in scored:
            if scale is None or not fits(feeling, scale):
                self.out.lose(cell.line, f'the score "{feeling.written}"', "read as words, for it is on another scale")


def _joined(cells: Sequence[Cell]) -> str:
    """The texts of cells on lines of their own, a score before the words."""
    return "\n".join(cell.text for cell in sorted(cells, key=lambda cell: feeling_of(cell.text).score is None))


def _emotion_cells(moments: Iterable[Moment]) -> list[list[Cell]]:
    return [
        cells
        for moment in moments
        for cells in (*([moment["emotion"]] if "emotion" in moment else []), *moment.get("emotions", {}).values())
    ]


def _feel(moment: Moment, cell: Cell, personas: Sequence[str]) -> None:
    if not personas:
        moment.setdefault("emotion", []).append(cell)
    for persona in personas:
        moment.setdefault("emotions", {}).setdefault(persona, []).append(cell)


def _channel_of(name: str) -> str:
    """The id of a channel: that of a built-in one, also by what people call it; else one of its own."""
    known = _SPOKEN.get(canonical(name), canonical(name))
    return known if known in BUILT_IN else slug(name)


def _names(cell: Cell) -> list[str]:
    return [name.strip() for item in cell.items for name in item.split(",") if name.strip()]


def _are_built_in(cell: Cell) -> bool:
    """Whether all that a cell names are channels that the format knows."""
    return all(canonical(name) in BUILT_IN for name in _names(cell))

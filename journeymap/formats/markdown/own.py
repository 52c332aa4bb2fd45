"""A page that we wrote, and that colleagues may have changed -> the map on it."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from journeymap.channels import BUILT_IN, canonical
from journeymap.formats.cast import Cast, id_of
from journeymap.formats.grid import Cell
from journeymap.formats.items import items
from journeymap.formats.markdown.asides import parted, read
from journeymap.formats.markdown.blocks import Bullets, Table, Text
from journeymap.formats.markdown.columns import HEAD, JOURNEY, LANES, NAME, PERSONAS, SOURCES, WHOLE
from journeymap.formats.markdown.escape import BULLET
from journeymap.formats.markdown.feeling import emotion_of_text
from journeymap.formats.markdown.lanes import SINGLE
from journeymap.formats.markdown.outline import Content, Section
from journeymap.formats.markdown.page import Page, text_of
from journeymap.formats.markdown.personas import person_in
from journeymap.formats.sound import sound

_COUNT = re.compile(r"\A\d+\. ")
_HEAD = {label: key for key, label in HEAD.items()}
_LANES = {label: key for key, label in LANES.items()}
_OF_STAGES = ("entry", "exit", "barriers")
_OF_TOUCHPOINTS = (
    "channel",
    "actors",
    "moment_of_truth",
    "importance",
    "wait",
    "link",
    "optional",
    "failure.mode",
    "failure.recovery",
)
_SCOPE = ("starts", "ends")
_LISTS = ("tags", "expectations")
_YES_OR_NO = {"yes": True, "no": False}

Moment = dict[str, Any]


def own_map(page: Page) -> tuple[dict[str, Any], list[str]]:
    """Return the map on a page of ours, and its sources as notes."""
    top = next(section for section in page.root.sections if section.level == 1)
    parts = {section.title: section for section in top.sections}
    cast = Cast()
    for section in parts.get(PERSONAS, Section()).sections:
        cast.add_persona(person_in(page, section))
    reader = _Reader({person["name"]: id_of(person) for person in cast.personas})
    value = {"title": top.title or "…"} | _head(top.blocks)
    value |= {"personas": cast.personas, "stages": reader.stages(parts.get(JOURNEY, Section()))}
    for section in (top, *parts.values()):
        if section.title in (top.title, JOURNEY, PERSONAS, SOURCES):
            page.use_all(section) if section is not top else page.use(section, *section.blocks)
    sources = [cell.words for block in parts.get(SOURCES, Section()).blocks for cell in text_of(block)]
    notes = [f"{SOURCES} of the page: {'; '.join(sources)}"] if sources else []
    return sound(value, page.out, lambda _: top.line), notes


def is_whole(page: Page) -> bool:
    """Whether a page of ours still has its title and its journey."""
    top = next((section for section in page.root.sections if section.level == 1), None)
    return page.is_own and top is not None and any(section.title == JOURNEY for section in top.sections)


def _head(blocks: Sequence[Content]) -> dict[str, Any]:
    value: dict[str, Any] = {}
    texts = [line.cell.full for block in blocks if isinstance(block, Text) for line in block.lines]
    for entry in (entry for block in blocks if isinstance(block, Bullets) for entry in block.entries):
        label = entry.lines[0].label if entry.lines else ""
        if label not in _HEAD:
            texts += [line.cell.full for line in entry.lines]
            continue
        key, text = (
            _HEAD[label],
            " ".join(filter(None, [entry.lines[0].rest, *(line.text for line in entry.lines[1:])])),
        )
        if key in _LISTS:
            within = [cell.full for block in entry.blocks if isinstance(block, Bullets) for cell in text_of(block)]
            value[key] = [*([text] if text else []), *within]
        elif key in _SCOPE:
            value.setdefault("scope", {})[key] = text
        else:
            value[key] = text
    return value | ({"description": "\n".join(texts)} if texts else {})


class _Reader:
    """Reads the tables of a page; `ids` are those of its personas by name."""

    def __init__(self, ids: dict[str, str]) -> None:
        self._ids = ids

    def stages(self, journey: Section) -> list[Moment]:
        """Return the stages: of one table with a column for each, or of a section for each."""
        if journey.tables and not journey.sections:
            return self._columns(journey.tables[0])
        return [self._stage(section) for section in journey.sections]

    def _columns(self, table: Table) -> list[Moment]:
        header, *rows = table.grid.rows
        stages = [_moment(cell.words) for cell in header[1:]]
        for label, *cells in rows:
            for stage, cell in zip(stages, cells, strict=True):
                self._put(stage, label.words, cell)
        return stages

    def _stage(self, section: Section) -> Moment:
        stage = _moment(section.title)
        for table in section.tables:
            header, *rows = table.grid.rows
            moments = [self._column(stage, cell) for cell in header[1:]]
            for label, *cells in rows:
                for moment, cell in zip(moments, cells, strict=True):
                    self._put(moment, label.words, cell)
        texts = [cell for block in section.blocks if not isinstance(block, Table) for cell in text_of(block)]
        for text in texts:
            self._put(stage, LANES["description"], text)
        return stage

    def _column(self, stage: Moment, header: Cell) -> Moment:
        """What a column tells of: the stage, or a new touchpoint."""
        if header.words == WHOLE:
            return stage
        touchpoint = {"name": _COUNT.sub("", header.full) or "…"}
        stage["touchpoints"].append(touchpoint)
        return touchpoint

    def _put(self, moment: Moment, label: str, cell: Cell) -> None:
        """Put a cell where its label says; on a lane of its own if there is no such place."""
        texts = _texts(cell)
        key = _LANES.get(label, "")
        if not texts:
            return
        if label == NAME and "touchpoints" in moment:
            moment["touchpoints"] += [self._short(text) for text in texts]
        elif key in (_OF_TOUCHPOINTS if "touchpoints" in moment else _OF_STAGES) or not self._set(moment, key, cell):
            self._lane(moment, label or "Notes", texts)

    def _lane(self, moment: Moment, label: str, texts: Sequence[str]) -> None:
        if texts:
            own = moment.setdefault("lanes", {}).setdefault(label, [])
            own.extend(read(text, "lanes", self._id) for text in texts)

    def _set(self, moment: Moment, key: str, cell: Cell) -> bool:
        """Put a cell on a lane of the format; whether there is such a lane."""
        texts = _texts(cell)
        if key == "emotion":
            self._feel(moment, texts)
        elif key in ("importance", "moment_of_truth", "optional"):
            moment[key] = int(cell.text) if cell.text.isdecimal() else _YES_OR_NO.get(cell.text, cell.text)
        elif key.startswith("failure."):
            moment.setdefault("failure", {})[key.removeprefix("failure.")] = cell.full
        elif key in SINGLE:
            moment[key] = "\n".join(filter(None, [moment.get(key), cell.full]))
        elif key == "channel":
            known = [text for text in texts if canonical(text) in BUILT_IN]
            moment.setdefault(key, []).extend(map(canonical, known))
            self._lane(moment, LANES[key], [text for text in texts if text not in known])
        elif key == "actors":
            moment[key] = [self._id(text) or text for text in texts]
        elif key in ("", "evidence"):
            return False
        elif key == "tags":
            moment[key] = texts
        else:
            entries = [{"name": text} if key == "metrics" else read(text, key, self._id) for text in texts]
            moment.setdefault(key, []).extend(entries)
        return True

    def _feel(self, moment: Moment, texts: Sequence[str]) -> None:
        common = []
        for text in texts:
            name, sign, rest = text.partition(": ")
            if sign and self._id(name):
                moment.setdefault("emotions", {})[self._id(name)] = emotion_of_text(rest)
            else:
                common.append(text)
        if common:
            moment["emotion"] = emotion_of_text(", ".join(common))

    def _short(self, text: str) -> Moment:
        """A touchpoint of a short map: its name, and in a bracket where it is and how it feels."""
        name, pairs = parted(text)
        if not pairs or not pairs.keys() <= {"channel", "emotion"}:
            return {"name": text}
        touchpoint: Moment = {"name": name}
        for key, value in pairs.items():
            texts = value.split(", ") if key == "channel" else [value]
            self._put(touchpoint, LANES[key], Cell("\n".join(f"{BULLET}{text}" for text in texts)))
        return touchpoint

    def _id(self, name: str) -> str:
        return self._ids.get(name, "")


def _moment(title: str) -> Moment:
    return {"name": _COUNT.sub("", title) or "…", "touchpoints": []}


def _texts(cell: Cell) -> list[str]:
    """The items of a cell: its lines if each has our bullet, else whatever people part items with."""
    lines = list(_bulleted(cell.full))
    return lines if lines and all(lines) else items(cell.full)


def _bulleted(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        yield line.removeprefix(BULLET) if line.startswith(BULLET) else ""

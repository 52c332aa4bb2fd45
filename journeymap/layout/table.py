"""A journey into words: for every stage and touchpoint what is said of it, lane by lane, for those who read on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from journeymap.channels import canonical
from journeymap.finding import KeyPath
from journeymap.journey import Journey
from journeymap.layout.entries import Entry
from journeymap.layout.excerpt import WHOLE, Excerpt
from journeymap.layout.facts import told_source
from journeymap.layout.lanes import Lane
from journeymap.layout.readings import Reading, Track
from journeymap.layout.scene import Scene, make_scene
from journeymap.layout.touchpoints import in_full, of_stage
from journeymap.layout.typeset import SMALL, Paragraph
from journeymap.model import Moment, Part, Source, Stage, Touchpoint, slug
from journeymap.theme import Role, stage_role

EMOTION = "emotion"
"""The key of the lane of what people feel."""

Personas = tuple[str, ...]
"""The keys of the personas that something belongs to; none: everybody."""


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing that is said in a lane, and of whom."""

    entry: Entry
    personas: Personas = ()


@dataclass(frozen=True, slots=True)
class Account:
    """What is said of a stage or touchpoint. `lanes` holds the remarks by the key of the lane, where there are any.

    `key` is its number in the map: `2` for the third stage, `2-0` for its first touchpoint.
    """

    key: str
    name: str
    about: tuple[Paragraph, ...]
    lanes: Mapping[str, tuple[Remark, ...]]
    source: KeyPath
    link: str = ""
    channels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Chapter:
    """A stage: what is said of it as a whole, and of its touchpoints; `role` is its colour."""

    stage: Account
    touchpoints: tuple[Account, ...]
    role: Role


@dataclass(frozen=True, slots=True)
class Table:
    """A whole map in words. `lanes`, `personas` and `channels` hold what each is called, by key.

    `owners` says whose an item is that is not everybody's, by the way to it in the map file; `voices` says who speaks
    in a colour.
    """

    chapters: tuple[Chapter, ...]
    lanes: Mapping[str, str]
    personas: Mapping[str, str]
    channels: Mapping[str, str]
    owners: Mapping[KeyPath, Personas]
    voices: Mapping[Role, Personas]

    @property
    def touchpoints(self) -> tuple[Account, ...]:
        """What is said of all touchpoints, in the order of the map."""
        return tuple(account for chapter in self.chapters for account in chapter.touchpoints)


@dataclass(frozen=True, slots=True)
class Rows:
    """A comparison in words: rows under `heads`, each cell of any number of texts.

    The first cell of a row names what is compared: a fact, or a touchpoint.
    """

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[tuple[str, ...], ...], ...]


Words = Table | Rows
"""What a picture shows, in words."""


def make_table(journey: Journey, excerpt: Excerpt = WHOLE) -> Table:
    """Return all that a map, or a part of it, says in words."""
    scene = make_scene(journey, excerpt)
    used = scene.lanes()
    owners = {path: whose for path, part in journey.parts() if (whose := _owners(path, part))} | _feelers(scene)
    felt = {EMOTION: "Emotion"} if _tells_feelings(scene) else {}
    return Table(
        tuple(_chapters(scene, used, owners)),
        felt | {lane.key: lane.label for lane in used},
        {member.key: member.name for member in scene.members},
        dict(_channels(scene)),
        owners,
        _voices(scene),
    )


def _feelers(scene: Scene) -> dict[KeyPath, Personas]:
    """Return who feels what not everybody feels."""
    several = scene.curves if len(scene.curves) > 1 else ()
    return {reading.source: _members(track) for track in several for reading in track.readings if not reading.is_shared}


def _voices(scene: Scene) -> dict[Role, Personas]:
    """Return the personas by their colours; a curve has the colour of the first who feel so."""
    alone = {member.sign.fill: (member.key,) for member in scene.members}
    return alone | {track.members[0].sign.fill: _members(track) for track in scene.curves if track.members}


def _owners(path: KeyPath, part: Part) -> Personas:
    named = getattr(part, "personas", ()) if path else ()
    return tuple(slug(word) for word in named)


def _members(track: Track) -> Personas:
    return tuple(member.key for member in track.members)


def _tells_feelings(scene: Scene) -> bool:
    return bool(scene.curves) and scene.excerpt.shows(EMOTION, "Emotion")


def _channels(scene: Scene) -> Iterator[tuple[str, str]]:
    """Yield the channels by their id, in the order they appear."""
    for column in scene.grid.columns:
        for word in column.point.touchpoint.channel if column.point.touchpoint else ():
            if word != "none":
                yield canonical(word), scene.journey.atlas.channel_name(word)


def _chapters(scene: Scene, used: list[Lane], owners: Mapping[KeyPath, Personas]) -> Iterator[Chapter]:
    for span in scene.grid.spans:
        columns = scene.grid.columns[span.first : span.last + 1]
        yield Chapter(
            _account(scene, str(span.number), span.stage, {
                EMOTION: tuple(_felt(scene, span.first, of_stage=True)),
                **{lane.key: _remarks(lane.stages.get(span.number, ()), owners) for lane in used},
            }),
            tuple(
                _account(scene, f"{span.number}-{column.number - span.first}", column.point.touchpoint, {
                    EMOTION: tuple(_felt(scene, column.number, of_stage=False)),
                    **{lane.key: _remarks(lane.columns.get(column.number, ()), owners) for lane in used},
                })
                for column in columns
                if column.point.touchpoint
            ),
            stage_role(span.number),
        )  # fmt: skip


def _account(scene: Scene, key: str, moment: Moment, told: Mapping[str, tuple[Remark, ...]]) -> Account:
    about = _about(scene, moment)
    channels = moment.channel if isinstance(moment, Touchpoint) else []
    return Account(
        key,
        moment.name,
        tuple(paragraph for paragraph in about if paragraph.text),
        {lane: remarks for lane, remarks in told.items() if remarks},
        scene.journey.paths[id(moment)],
        (moment.link or "") if isinstance(moment, Touchpoint) else "",
        tuple(map(canonical, channels)),
    )


def _about(scene: Scene, moment: Moment) -> Iterator[Paragraph]:
    """Yield what is known beside the lanes, the name left out."""
    journey, clerk = scene.journey, scene.clerk
    if isinstance(moment, Touchpoint):
        yield from islice(in_full(journey, moment, "muted", clerk), 1, None)
    elif isinstance(moment, Stage):
        yield from of_stage(moment, clerk)
    found = (journey.atlas.find("source", word, journey) for word in moment.evidence)
    sources = [told_source(source.part) for source in found if source and isinstance(source.part, Source)]
    yield Paragraph(f"Rests on: {'; '.join(sources)}" if sources else "", SMALL)
    yield Paragraph(f"Tags: {', '.join(moment.tags)}" if moment.tags else "", SMALL)


def _remarks(entries: tuple[Entry, ...], owners: Mapping[KeyPath, Personas]) -> tuple[Remark, ...]:
    return tuple(Remark(entry, owners.get(entry.source, ())) for entry in entries)


def _felt(scene: Scene, column: int, *, of_stage: bool) -> Iterator[Remark]:
    """Yield how it feels in a column, or in the stage that begins there: once for all who feel alike."""
    several = len(scene.curves) > 1
    for number, track in enumerate(scene.curves if _tells_feelings(scene) else ()):
        for reading in track.readings:
            is_here = reading.first == column and reading.is_whole_stage == of_stage
            if is_here and not (reading.is_shared and number):
                own = several and not reading.is_shared
                entry = Entry(_feeling(reading, track.name if own else ""), reading.source)
                yield Remark(entry, _members(track) if own else ())


def _feeling(reading: Reading, whose: str) -> tuple[Paragraph, ...]:
    note = (Paragraph(reading.note, SMALL),) if reading.note else ()
    return (Paragraph(f"{whose}: {reading.told}" if whose else reading.told), *note)

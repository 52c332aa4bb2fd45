"""What an importer makes of a source: drafts of files in plain values, and losses it has to tell."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal

from journeymap.document.source import Source

_MOST_LOSSES = 20_000


@dataclass(frozen=True, slots=True)
class Loss:
    """Something in the source that has no place in the map, or was guessed.

    `what` is told as it stands in the source (in quotes); `done` is what happened to it: `left out`, or
    `read as …`. `line` counts from 1.
    """

    line: int
    what: str
    done: str

    @property
    def message(self) -> str:
        """The sentence of JM940."""
        return f"{self.what} was {self.done}"


@dataclass(slots=True)
class Draft:
    """One file to be: `value` holds plain values in the keys of the format (without `jmap`).

    `name` is the file's name without suffix, an id; empty: made of the title or the persona's name. `notes` are
    comments of the source; they become comments above the map.
    """

    value: dict[str, Any]
    name: str = ""
    kind: Literal["map", "definitions"] = "map"
    notes: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Imported:
    """The drafts of one source, and the losses on the way."""

    drafts: list[Draft] = field(default_factory=list)
    losses: list[Loss] = field(default_factory=list)

    def lose(self, line: int, what: str, done: str = "left out") -> None:
        """Tell that something of the source was left out or read as something else.

        Raises:
            UnsafeSourceError: nearly all of the source is being lost.
        """
        if len(self.losses) >= _MOST_LOSSES:
            raise UnsafeSourceError(f"unlike a map in over {_MOST_LOSSES} places")
        self.losses.append(Loss(line, what, done))


class NotAMapError(Exception):
    """The source holds no journey map (JM941); the text says why: an empty grid, a click-stream, a checklist."""


class UnsafeSourceError(Exception):
    """The source may not be read (JM943); the text says why: over a limit, external references."""


@dataclass(frozen=True, slots=True)
class Importer:
    """How files of one format come in.

    `recognises` looks at a source (its name and text; bytes for binary formats) and says how sure it is: 0 not at
    all, 1 by its form, 2 by a mark that only this format has. `read` makes drafts of it.
    """

    name: str
    recognises: Callable[["Given"], int]
    read: Callable[["Given"], Imported]


@dataclass(frozen=True, slots=True)
class Given:
    """A source as it was given: its name, its bytes, its text (empty for binary formats), and what helps to read it.

    `lane_words` are the project's own words for lanes: label in lower case -> key of the format.
    `mapping` is the text of a mapping file for data of other shapes, empty if none was given. `encoding` is what the
    text was read in if that was a guess.
    """

    name: str
    data: bytes
    source: Source
    lane_words: dict[str, str] = field(default_factory=dict)
    mapping: str = ""
    encoding: str = ""

    @property
    def text(self) -> str:
        """The text of the source; empty if it is not text."""
        return self.source.text

    @property
    def lines(self) -> list[str]:
        """The lines of the text without their ends."""
        return [self.source.line(number) for number in range(1, len(self.source.line_starts) + 1)]

    @property
    def spoken_name(self) -> str:
        """The name of the file as words, for a map without a title: `order-a-pizza.mmd` is "Order a pizza"."""
        stem = self.name.replace("\\", "/").rpartition("/")[2].partition(".")[0]
        words = " ".join(stem.replace("-", " ").replace("_", " ").split())
        return words[:1].upper() + words[1:] or "Imported map"

"""A board into the picture on a page: its parts can be found, its colours follow the reader's setting."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from journeymap.finding import KeyPath
from journeymap.layout.board import Board, Box, Curve, Image
from journeymap.layout.table import EMOTION, Personas, Rows, Table, Words
from journeymap.render.dot import safe_link, to_dot
from journeymap.render.graphviz import Engine, draw
from journeymap.render.svg import to_inline
from journeymap.theme import ROLES, Theme

_FEELINGS = ("point", "feeling", "feelings", "scale", "name", "curve")
"""What belongs to the lane of emotions on a board, by kind or key."""

# Colours that stand for roles until the reader's setting decides: no two alike, and none that Graphviz has a name for.
_MARKS: Theme = {role: f"#fe01{number:02x}" for number, role in enumerate(ROLES)}
_ROLE_OF = {mark: role for role, mark in _MARKS.items()}
_TAG = re.compile(r"<[^<>]*>")
_MARK = re.compile(r'(?<=")#fe01[0-9a-f]{2}(?=")')

Locate = Callable[[KeyPath], str]
"""Says where the way to a part of a map leads: `maps/shoes.yaml:31`; empty for no way."""


@dataclass(frozen=True, slots=True)
class Exhibit:
    """What a page shows: a board, maybe the same in words, and where both stand in the map file."""

    board: Board
    words: Words | None
    locate: Locate

    @property
    def table(self) -> Table | None:
        """The words, if they are those of a whole map."""
        return self.words if isinstance(self.words, Table) else None

    @property
    def rows(self) -> Rows | None:
        """The words, if they are those of a comparison."""
        return self.words if isinstance(self.words, Rows) else None


def picture_of(exhibit: Exhibit, *, engine: Engine = "embedded") -> str:
    """Return the board as SVG for a page that gives every role its colour: `--ink`, `--stage-1` …

    Its parts have attributes: `data-source` (file and line), `data-stage`, `data-touchpoint` (keys of the table),
    `data-lane` and `data-personas`. Touchpoints are buttons.

    Raises:
        DrawingError: when Graphviz is missing or refuses the picture.
    """
    tailor = _Tailor(exhibit)
    # A touchpoint opens what is said of it, its link with the rest.
    boxes = (replace(box, link="") if tailor.is_button(box) else box for box in exhibit.board.boxes)
    board = replace(exhibit.board, boxes=tuple(boxes))
    drawn = draw(to_dot(board, _MARKS), "svg", engine=engine).decode()
    return _TAG.sub(_with_roles, to_inline(board, drawn, _MARKS, tailor.dress))


def place_of(source: KeyPath) -> dict[str, str]:
    """Return the stage and the touchpoint that the way to a part of a map leads through, as attributes."""
    if source[:1] != ("stages",) or len(source) < 2:
        return {}
    stage = {"data-stage": str(source[1])}
    return stage | ({"data-touchpoint": f"{source[1]}-{source[3]}"} if source[2:3] == ("touchpoints",) else {})


def _with_roles(tag: re.Match[str]) -> str:
    return _MARK.sub(lambda mark: f"var(--{_ROLE_OF[mark[0]]})", tag[0])


class _Tailor:
    """Gives the parts of a picture what the page finds them by."""

    def __init__(self, exhibit: Exhibit) -> None:
        self._table = exhibit.table
        self._locate = exhibit.locate
        self._touchpoints = [account.source for account in exhibit.table.touchpoints] if exhibit.table else []

    def is_button(self, part: Box | Curve) -> bool:
        """Whether a part is the card of a touchpoint."""
        return isinstance(part, Box) and part.kind == "touchpoint" and part.source in self._touchpoints

    def dress(self, part: Box | Curve | Image) -> Mapping[str, str]:
        """Return the attributes of a part of the picture."""
        if isinstance(part, Image):
            return place_of(part.source) if self._table else {}
        source = part.source if isinstance(part, Box) else ()
        found = {
            "data-source": self._locate(source),
            **(place_of(source) if self._table else {}),
            "data-lane": self._lane(part),
            "data-personas": " ".join(self._owners(part, source)),
            **self._manners(part, source),
        }
        return {key: value for key, value in found.items() if value}

    def _manners(self, part: Box | Curve, source: KeyPath) -> dict[str, str]:
        """Return how a part behaves towards those who do not see it."""
        if not isinstance(part, Box) or not (self.is_button(part) or safe_link(part.link)):
            # The same stands below in words, in an order that can be listened to.
            return {"aria-hidden": "true"}
        if not self.is_button(part):
            return {}
        is_first = source == self._touchpoints[0]
        label = " ".join(line.text for line in part.lines)
        return {"role": "button", "tabindex": "0" if is_first else "-1", "aria-expanded": "false", "aria-label": label}

    def _lane(self, part: Box | Curve) -> str:
        key = part.id.removeprefix("lane_") if part.kind == "label" else part.kind
        key = EMOTION if key in _FEELINGS else key
        return key if self._table and key in self._table.lanes else ""

    def _owners(self, part: Box | Curve, source: KeyPath) -> Personas:
        """Return whose something is, by the colours it is drawn in or else by the map."""
        if self._table is None or part.kind == "touchpoint":
            return ()
        roles = (
            [part.role] if isinstance(part, Curve) else [part.fill, part.stroke, *(mark.fill for mark in part.marks)]
        )
        drawn = (key for role in roles if role for key in self._table.voices.get(role, ()))
        return tuple(dict.fromkeys(drawn)) or self._table.owners.get(source, ())

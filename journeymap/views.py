"""A map or a persona, and the name of a view -> its board or pages, and what has to be said of the picture."""

from collections.abc import Callable
from time import monotonic

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.layout.board import Board
from journeymap.layout.empathy import empathy_board
from journeymap.layout.flow import Arrange, flow_board, plain_board
from journeymap.layout.map import map_board
from journeymap.layout.persona import persona_pages
from journeymap.portrait import Portrait
from journeymap.render import Engine, LayoutTimeoutError, arrange

Drawn = tuple[Board, list[Hit]]


def draw_view(journey: Journey, view: str, *, engine: Engine = "embedded", max_seconds: float = 10.0) -> Drawn:
    """Return the board of a view of `MAP_VIEWS`, and hits on the map where it could not be drawn as it should.

    A graph that takes longer than `max_seconds` to lay out is drawn in a plainer way (JM932).

    Raises:
        DrawingError: when Graphviz is missing or reports anything beside a layout.
    """
    return MAP_VIEWS[view](journey, engine, max_seconds)


def draw_persona(portrait: Portrait, view: str) -> tuple[Board, ...]:
    """Return the pages of a view of `PERSONA_VIEWS`."""
    return PERSONA_VIEWS[view](portrait)


def _map(journey: Journey, _engine: Engine, _max_seconds: float) -> Drawn:
    return map_board(journey), []


def _flow(journey: Journey, engine: Engine, max_seconds: float) -> Drawn:
    try:
        return flow_board(journey, _arranger(engine, max_seconds)), []
    except LayoutTimeoutError:
        message = f'the flow of "{journey.title}" is too dense to lay out in {max_seconds:g} s; it is drawn in columns'
        return plain_board(journey), [Hit(message, journey.place(key="title"), code="JM932")]


def _arranger(engine: Engine, max_seconds: float) -> Arrange:
    """Return a function that lays graphs out, all of them together within `max_seconds`."""
    end = monotonic() + max_seconds
    return lambda dot: arrange(dot, seconds=max(end - monotonic(), 0.0), engine=engine)


def _empathy(portrait: Portrait) -> tuple[Board, ...]:
    return (empathy_board(portrait),)


MAP_VIEWS: dict[str, Callable[[Journey, Engine, float], Drawn]] = {"map": _map, "flow": _flow}
PERSONA_VIEWS: dict[str, Callable[[Portrait], tuple[Board, ...]]] = {"persona": persona_pages, "empathy": _empathy}
VIEWS = (*MAP_VIEWS, *PERSONA_VIEWS)
"""The names of all views."""

"""A map or a persona, and the name of a view -> its board or pages, and what has to be said of the picture."""

from collections.abc import Callable
from time import monotonic

from journeymap.config import LAYOUT_SECONDS
from journeymap.errors import JourneymapError
from journeymap.finding import Hit
from journeymap.illustration import undrawn_images
from journeymap.journey import Journey
from journeymap.layout.blueprint import BLUEPRINT
from journeymap.layout.board import Board
from journeymap.layout.empathy import empathy_board
from journeymap.layout.excerpt import WHOLE, Excerpt
from journeymap.layout.flow import Arrange, flow_board, plain_board
from journeymap.layout.map import MAP
from journeymap.layout.pages import A3_ACROSS, A4_ACROSS, LETTER_ACROSS
from journeymap.layout.persona import persona_pages
from journeymap.layout.poster import poster
from journeymap.layout.scene import points_in
from journeymap.layout.spread import spread
from journeymap.layout.storyboard import LABEL, LANE
from journeymap.portrait import Portrait
from journeymap.render.graphviz import Engine, LayoutTimeoutError, arrange
from journeymap.wording import either

Drawn = tuple[Board, list[Hit]]
DrawnPages = tuple[tuple[Board, ...], list[Hit]]


def draw_view(
    journey: Journey,
    view: str,
    *,
    excerpt: Excerpt = WHOLE,
    engine: Engine = "embedded",
    max_seconds: float = LAYOUT_SECONDS,
) -> Drawn:
    """Return the board of a view of `MAP_VIEWS`, and hits on the map where it could not be drawn as it should.

    A graph that takes longer than `max_seconds` to lay out is drawn in a plainer way (JM932).

    Raises:
        DrawingError: when Graphviz is missing or reports anything beside a layout.
        JourneymapError: when the map has not what the excerpt asks for, or the view shows no excerpts.
    """
    if view in DESIGNS:
        return poster(journey, DESIGNS[view], excerpt), _undrawn(journey, view, excerpt)
    if excerpt != WHOLE:
        raise JourneymapError(
            f'the view "{view}" shows a whole map', f"parts are drawn with --view {either(list(DESIGNS))}"
        )
    return _flow(journey, engine, max_seconds)


def draw_pages(journey: Journey, view: str, paper: str, excerpt: Excerpt = WHOLE) -> DrawnPages:
    """Return a view of `DESIGNS` on as many pages of `PAPERS` as it takes, and hits on what could not be drawn.

    Raises:
        JourneymapError: when the map has not what the excerpt asks for.
    """
    return spread(journey, DESIGNS[view], PAPERS[paper], excerpt), _undrawn(journey, view, excerpt)


def _undrawn(journey: Journey, view: str, excerpt: Excerpt) -> list[Hit]:
    """Return hits on the images that a view should show and cannot."""
    shows_images = view == "map" and excerpt.shows(LANE, LABEL)
    return list(undrawn_images(journey, points_in(journey, excerpt))) if shows_images else []


def draw_persona(portrait: Portrait, view: str) -> tuple[Board, ...]:
    """Return the pages of a view of `PERSONA_VIEWS`."""
    return PERSONA_VIEWS[view](portrait)


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


DESIGNS = {"map": MAP, "blueprint": BLUEPRINT}
"""Views of maps that can show a part, and be divided onto pages."""

PAPERS = {"a4": A4_ACROSS, "a3": A3_ACROSS, "letter": LETTER_ACROSS}

MAP_VIEWS = ("map", "flow", "blueprint")
PERSONA_VIEWS: dict[str, Callable[[Portrait], tuple[Board, ...]]] = {"persona": persona_pages, "empathy": _empathy}
VIEWS = (*MAP_VIEWS, "compare", *PERSONA_VIEWS)
"""The names of all views."""

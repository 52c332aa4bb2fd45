"""Pages of maps for tests, and a browser's visit to one."""

from collections.abc import Callable
from functools import partial

from playwright.sync_api import ConsoleMessage, Locator, Page, Request

from journeymap.comparison import Side
from journeymap.finding import KeyPath, Place
from journeymap.journey import Journey
from journeymap.layout.blueprint import BLUEPRINT
from journeymap.layout.board import Board
from journeymap.layout.compare import compare_board
from journeymap.layout.compare.words import compare_rows
from journeymap.layout.flow import plain_board
from journeymap.layout.map import MAP
from journeymap.layout.poster import poster
from journeymap.layout.table import make_table
from journeymap.render.render import render_page

VIEWS: dict[str, Callable[[Journey], Board]] = {
    "map": partial(poster, design=MAP),
    "flow": plain_board,
    "blueprint": partial(poster, design=BLUEPRINT),
}


def locate(found: Journey) -> Callable[[KeyPath], str]:
    """Return what says where a part of a map stands."""
    return lambda path: found.where(Place(found.loaded.written(path))) if path else ""


def page_of(found: Journey, view: str = "map") -> str:
    """Return the page of a map."""
    return render_page([VIEWS[view](found)], make_table(found), locate(found)).decode()


def page_of_both(before: Side, after: Side) -> str:
    """Return the page of a comparison."""
    return render_page([compare_board(before, after)], compare_rows(before, after), locate(after.journey)).decode()


class Visit:
    """A window of the browser, with what was said on its console and what it asked for."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.said: list[str] = []
        self.asked: list[str] = []
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.said.append(str(error)))
        page.on("dialog", lambda dialog: self.said.append(dialog.message))
        page.on("request", self._see)

    def begin(self) -> None:
        """Make the window as it was when it was new."""
        self.page.set_viewport_size({"width": 1280, "height": 800})
        self.page.emulate_media(media="null", color_scheme="null")
        self.page.mouse.move(0, 0)
        self.said.clear()
        self.asked.clear()

    def _hear(self, message: ConsoleMessage) -> None:
        self.said.append(message.text)

    def _see(self, request: Request) -> None:
        self.asked.append(request.url)

    def spot(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name)

    @property
    def panel(self) -> Locator:
        return self.page.locator(".panel")

    def heading(self) -> str:
        return self.panel.locator("h2:visible").inner_text()

    def focused(self) -> str:
        return str(self.page.evaluate("document.activeElement.getAttribute('aria-label') ?? document.activeElement.id"))


Open = Callable[[str], Visit]
"""Opens a page from disk."""

"""Options of the command line or of a recipe -> an `Order`: what is drawn of some files, and what it is called."""

from collections.abc import Iterator
from dataclasses import dataclass

from journeymap.layout.excerpt import Excerpt
from journeymap.model import slug
from journeymap.theme import ThemeName

_LONGEST = 80
"""Characters that the options may add to the name of a picture."""

_WORDS = {"map": "", "persona": "", "compare": "compared"}
"""How a view is told in the name of a picture, if not by its own name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is to be drawn of some files; what is left open is `None`.

    Several personas, lanes and stages have commas between them. `against` is the id of the map that another is
    compared with, `part` the number of the only page to draw.
    """

    view: str | None = None
    persona: str | None = None
    against: str | None = None
    lanes: str | None = None
    hide: str | None = None
    stage: str | None = None
    page: str | None = None
    part: str | None = None
    theme: ThemeName | None = None

    @property
    def personas(self) -> tuple[str, ...]:
        """The personas that are named."""
        return _words(self.persona)

    @property
    def excerpt(self) -> Excerpt:
        """The part of a map to draw."""
        return Excerpt(_words(self.lanes), _words(self.hide), _words(self.stage), self.personas)

    def named(self, name: str) -> str:
        """Return `name`, that of a map or persona, with what tells this picture of it from the others."""
        told = "-".join(filter(None, map(slug, self._tell())))[:_LONGEST]
        return f"{name}-{told}" if told else name

    def _tell(self) -> Iterator[str]:
        yield _WORDS.get(self.view or "", self.view or "")
        yield f"with {self.against}" if self.against else ""
        yield from _words(self.stage)
        yield from _words(self.persona)
        yield from _words(self.lanes)
        yield from (f"without {lane}" for lane in _words(self.hide))
        yield self.page or ""


def _words(written: str | None) -> tuple[str, ...]:
    """Return the words of a list with commas."""
    return tuple(word for part in (written or "").split(",") if (word := part.strip()))

"""A board and the words of its map into one HTML file: the picture to explore, and everything it says as text."""

import base64
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from journeymap.layout.board import Board, Line
from journeymap.layout.table import EMOTION, Account, Table
from journeymap.layout.text import clean
from journeymap.render.dot import safe_link
from journeymap.render.exhibit import Exhibit, picture_of, place_of
from journeymap.render.graphviz import Engine
from journeymap.render.webfont import fonts
from journeymap.theme import ROLES, Theme, contrast

_FOLDER = Path(__file__).parent / "page"
_VIEWS = {"map": "journey map", "compare": "comparison", "empathy": "empathy map", "blueprint": "service blueprint"}
_BESIDE = ("page", "key", "face")
"""What has nothing to say in words, by kind."""

_APART = 1.5
"""Lines of one paragraph are less than this apart, in their size of type."""


def to_html(exhibit: Exhibit, themes: Sequence[Theme], *, engine: Engine = "embedded") -> str:
    """Return a page that needs no other file and no network.

    Args:
        exhibit: what it shows.
        themes: one for everybody, or two: for those who set their machine to light, and to dark.
        engine: what draws the picture.

    Raises:
        DrawingError: when Graphviz is missing or refuses the picture.
    """
    body = _body(exhibit, picture_of(exhibit, engine=engine))
    family, faces = fonts({"regular": body, "medium": body})
    style = Markup(f"{faces}{_colours(themes)}body{{font-family:{family}}}{_file('page.css')}")
    script = Markup(_file("page.js"))
    return _filled(
        "page",
        title=exhibit.board.title,
        description=exhibit.board.description,
        body=body,
        style=style,
        script=script,
        policy=_policy(style, script),
        schemes=" ".join(map(_scheme, themes)),
    )


def _policy(style: str, script: str) -> str:
    """Return the rule that nothing comes from elsewhere, and nothing runs but what was written here."""
    parts = ("default-src 'none'", f"style-src {_hash(style)}", f"script-src {_hash(script)}", "img-src data:",
             "font-src data:", "base-uri 'none'", "form-action 'none'")  # fmt: skip
    return "; ".join(parts)


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _colours(themes: Sequence[Theme]) -> str:
    first, *others = [";".join(f"--{role}:{theme[role]}" for role in ROLES) for theme in themes]
    dark = "".join(f"@media screen and (prefers-color-scheme:dark){{:root{{{colours}}}}}" for colours in others)
    return f":root{{{first}}}{dark}"


def _scheme(theme: Theme) -> str:
    return "dark" if contrast(theme["paper"], "#ffffff") > contrast(theme["paper"], "#000000") else "light"


def _body(exhibit: Exhibit, picture: str) -> Markup:
    board, table = exhibit.board, exhibit.table
    view = _VIEWS.get(board.view, board.view)
    return _filled(
        "body",
        title=board.title,
        view="" if view in board.title.lower() else view,
        description=board.description,
        picture=Markup(picture),
        table=table,
        rows=exhibit.rows,
        texts=[] if exhibit.words else list(_texts(board)),
        choices=list(_choices(table)) if table else [],
        hints={account.key: _hint(account, table.channels) for account in table.touchpoints} if table else {},
        locate=exhibit.locate,
        safe=safe_link,
        place=lambda account: _attributes(place_of(account.source)),
    )


def _attributes(found: Mapping[str, str]) -> Markup:
    return Markup("").join(Markup(' {}="{}"').format(key, value) for key, value in found.items())


def _choices(table: Table) -> Iterator[tuple[str, str, str, list[tuple[str, str]]]]:
    """Yield the filters that have something to choose from: name, label, all of them, and what there is."""
    stages = [(chapter.stage.key, chapter.stage.name) for chapter in table.chapters]
    for name, label, everything, options in (
        ("stage", "Stage", "All stages", stages),
        ("lane", "Lane", "All lanes", list(table.lanes.items())),
        ("persona", "Persona", "Everybody", list(table.personas.items())),
        ("channel", "Channel", "All channels", list(table.channels.items())),
    ):
        if len(options) > 1:
            yield name, label, everything, options


def _hint(account: Account, channels: Mapping[str, str]) -> str:
    """Return what the pointer is told of a touchpoint: its name, channels, feeling and what hurts."""
    felt = (remark.entry.paragraphs[0].text for remark in account.lanes.get(EMOTION, ()))
    pains = len(account.lanes.get("pain_points", ()))
    lines = (
        account.name,
        ", ".join(channels[word] for word in account.channels if word in channels),
        *felt,
        f"{pains} pain point{'s' * (pains > 1)}" if pains else "",
    )
    return "\n".join(filter(None, lines))


def _texts(board: Board) -> Iterator[list[tuple[str, bool]]]:
    """Yield what is written in each box: its paragraphs, and whether they are strong."""
    for box in board.boxes:
        if box.lines and box.kind not in _BESIDE:
            paragraphs = [[box.lines[0]]]
            for above, line in pairwise(box.lines):
                if _is_apart(above, line):
                    paragraphs.append([])
                paragraphs[-1].append(line)
            yield [(" ".join(line.text for line in lines), lines[0].weight == "medium") for lines in paragraphs]


def _is_apart(above: Line, line: Line) -> bool:
    """Whether a line begins a paragraph: it looks other than the one above, or stands further below."""
    looks = [(one.weight, one.size, one.role) for one in (above, line)]
    return looks[0] != looks[1] or line.y - above.y > _APART * line.size


def _filled(template: str, **values: object) -> Markup:
    return Markup(_templates().get_template(f"{template}.html.j2").render(values))


@cache
def _templates() -> Environment:
    loader = FileSystemLoader(_FOLDER)
    return Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, finalize=_shown, loader=loader)


def _shown(value: object) -> object:
    """Show what can be shown of a text from a map."""
    return clean(value) if type(value) is str else value


@cache
def _file(name: str) -> str:
    return (_FOLDER / name).read_text("utf-8")

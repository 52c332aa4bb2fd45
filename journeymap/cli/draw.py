"""Pictures to draw -> files or standard output, told as they come, with a bar where many of them take long."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from time import monotonic

from journeymap.cli.gallery import recipe_for
from journeymap.cli.pictures import Picture
from journeymap.cli.report import print_report
from journeymap.cli.scripts import unwritten
from journeymap.cli.write import write
from journeymap.errors import JourneymapError
from journeymap.finding import Hit
from journeymap.layout.board import Board
from journeymap.lint import findings_of
from journeymap.recipe import AnyFormat, with_recipe
from journeymap.render.graphviz import Engine
from journeymap.render.render import render_page, render_pages
from journeymap.theme import THEMES, day_and_night

_PATIENCE = 1.0
"""Seconds after which people want to see that something goes on."""


@dataclass(frozen=True, slots=True)
class Job:
    """A picture, its format, and where it goes: `None` is standard output."""

    picture: Picture
    form: AnyFormat
    target: Path | None


def draw_all(jobs: Sequence[Job], engine: Engine) -> None:
    """Draw pictures one after the other, each with its recipe, and write them.

    Raises:
        DrawingError: when Graphviz is missing or refuses a picture.
        JourneymapError: when a file cannot be written.
    """
    told = set[tuple[str, Hit]]()
    with _progress(len(jobs)) as advance:
        for job in jobs:
            pages, hits = job.picture.draw()
            _tell(job.picture, [*hits, *unwritten(job.picture, pages)], told)
            for part, on_it in _parts(job, pages):
                _write(part, on_it, engine)
            advance()


def _tell(picture: Picture, hits: Sequence[Hit], told: set[tuple[str, Hit]]) -> None:
    """Print what there is to say of a picture, but for what has been told of another one of the same file."""
    fresh = [hit for hit in hits if (picture.sheet.name, hit) not in told]
    if fresh:
        print_report(findings_of(picture.atlas, picture.sheet, fresh))
    told |= {(picture.sheet.name, hit) for hit in fresh}


def _parts(job: Job, pages: Sequence[Board]) -> Iterator[tuple[Job, Sequence[Board]]]:
    """Yield what goes into a file each: of printed pages every one, where the format has none, else all together."""
    order = job.picture.order
    if order.page is None or job.form == "pdf" or len(pages) == 1:
        yield job, pages
        return
    if job.target is None:
        hint = 'add "--format pdf", or give the picture a name'
        raise JourneymapError(f"{len(pages)} pages of {job.form} do not fit into standard output", hint)
    for number, page in enumerate(pages, start=1):
        picture = replace(job.picture, order=replace(order, part=str(number)))
        yield Job(picture, job.form, job.target.with_stem(f"{job.target.stem}-{number}")), (page,)


def _write(job: Job, pages: Sequence[Board], engine: Engine) -> None:
    picture = job.picture
    drawn = _drawn(job, pages, engine)
    recipe = recipe_for(picture, job.target, picture.digest(pages, job.form))
    drawn = with_recipe(drawn, job.form, recipe) if recipe else drawn
    if job.target is None:
        sys.stdout.buffer.write(drawn)
        sys.stdout.buffer.flush()
        return
    write(job.target, drawn)
    print(f"drew {_near(job.target)}", file=sys.stderr)


def _near(path: Path) -> Path:
    """Return a path as one would write it from here."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path


def _drawn(job: Job, pages: Sequence[Board], engine: Engine) -> bytes:
    config, theme = job.picture.atlas.settings.config, job.picture.order.theme
    if job.form != "html":
        return render_pages(pages, job.form, theme=THEMES[theme] if theme else config.colours, engine=engine)
    base = config.theme.base if config.theme else "light"
    themes = (THEMES[theme],) if theme else day_and_night(base, config.colours)
    return render_page(pages, job.picture.tell(), job.picture.locate, themes=themes, engine=engine)


@contextmanager
def _progress(count: int) -> Iterator[Callable[[], None]]:
    """Yield what is called after each of `count` pictures: on a terminal it shows a bar once they take long."""
    if count < 2 or not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import Progress

    # It refreshes only between pictures: while one is drawn, Graphviz alone may write to standard error.
    progress = Progress(console=Console(stderr=True), transient=True, auto_refresh=False)
    task = progress.add_task("drawing", total=count)
    begin = monotonic()

    def advance() -> None:
        progress.advance(task)
        if monotonic() - begin > _PATIENCE:
            progress.start()
            progress.refresh()

    try:
        yield advance
    finally:
        progress.stop()

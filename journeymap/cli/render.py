"""`jmap render`: maps drawn as pictures."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from journeymap.cli.options import DASH, ConfigFile, StdinName
from journeymap.errors import JourneymapError

if TYPE_CHECKING:
    from journeymap.atlas import Atlas, Sheet
    from journeymap.cli.order import Order
    from journeymap.cli.pictures import Picture
    from journeymap.recipe import AnyFormat
    from journeymap.render.graphviz import Engine

Word = TypeVar("Word", bound=str)


Inputs = Annotated[
    list[Path] | None,
    typer.Argument(
        help="Maps or folders of maps, - for standard input; none: draws every picture of the project again.",
        show_default=False,
    ),
]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output", "-o", help="The picture; - for standard output; a folder for many. Default: beside each map.",
        metavar="FILE",
    ),
]  # fmt: skip
View = Annotated[
    str | None,
    typer.Option(
        "--view",
        help="map, flow, blueprint, compare, persona or empathy; default: map, for files of personas persona.",
        metavar="NAME",
    ),
]
PersonaIds = Annotated[
    list[str] | None,
    typer.Option(
        "--persona",
        metavar="ID",
        help="The persona to draw, to compare or, on a map, to let stand out; may be repeated.",
    ),
]
Lanes = Annotated[
    list[str] | None,
    typer.Option("--lanes", help="The only lanes to draw, by key or label, with commas between.", metavar="NAMES"),
]
Hidden = Annotated[
    list[str] | None, typer.Option("--hide", help="Lanes to leave out, with commas between.", metavar="NAMES")
]
Stages = Annotated[
    list[str] | None, typer.Option("--stage", help="The only stage to draw; may be repeated.", metavar="ID")
]
Paper = Annotated[
    str | None, typer.Option("--page", help="Divide a map onto pages of a4, a3 or letter.", metavar="PAPER")
]
Form = Annotated[
    str | None, typer.Option("--format", help="svg, png, pdf, html, dot or json; default: by the name of the picture.")
]
Colours = Annotated[
    str | None,
    typer.Option("--theme", help="light, dark or print; default: the project's own colours.", metavar="NAME"),
]
Drawer = Annotated[str, typer.Option("--engine", help="embedded, or system for the dot on the path.")]


def render(
    inputs: Inputs = None,
    output: Output = None,
    view: View = None,
    persona: PersonaIds = None,
    lanes: Lanes = None,
    hide: Hidden = None,
    stage: Stages = None,
    page: Paper = None,
    format_: Form = None,
    theme: Colours = None,
    engine: Drawer = "embedded",
    config: ConfigFile = None,
    stdin_filename: StdinName = "stdin.yaml",
) -> int:
    """Draw maps and personas as svg, png, pdf or html; without arguments every picture that says how it was drawn."""
    from journeymap.cli.check import load
    from journeymap.cli.order import Order
    from journeymap.theme import THEMES
    from journeymap.views import PAPERS, VIEWS

    order = Order(
        view=_known("view", view, VIEWS) if view else None,
        persona=_listed(persona),
        lanes=_listed(lanes),
        hide=_listed(hide),
        stage=_listed(stage),
        page=_known("paper", page, PAPERS) if page else None,
        theme=_known("theme", theme, THEMES) if theme else None,
    )
    drawer: Engine = _known("engine", engine, ("embedded", "system"))
    if not inputs and (output or format_ or order != Order()):
        raise JourneymapError("no map is named", "name one, or leave out all options to draw every picture again")
    form = _format(format_, output)
    if page and form == "html":
        raise JourneymapError("an HTML page is not divided", 'leave out "--page", or draw svg, png or pdf')
    atlases = load(inputs or [], config, stdin_filename)
    if _is_misconfigured(atlases):
        return 2
    if not inputs:
        return _draw_again(atlases, drawer)
    return _draw(_in_order(atlases, inputs), order, output, form, drawer)


def _listed(words: list[str] | None) -> str | None:
    return ",".join(words) if words else None


def _in_order(atlases: "list[Atlas]", inputs: list[Path]) -> "list[tuple[Atlas, Sheet]]":
    """Return the files to draw, those that are named in the order in which they are."""
    named = {path.resolve(): number for number, path in enumerate(inputs)}
    found = [(atlas, sheet) for atlas in atlases for sheet in atlas.sheets if atlas.reports_on(sheet.name)]
    return sorted(found, key=lambda pair: named.get((pair[0].project.base / pair[1].name).resolve(), len(named)))


def _draw(
    files: "list[tuple[Atlas, Sheet]]", order: "Order", output: Path | None, form: "AnyFormat", engine: "Engine"
) -> int:
    """Draw what is in the files, but for those with errors."""
    from journeymap.cli.draw import Job, draw_all
    from journeymap.cli.pictures import pictures

    atlases = {id(atlas): atlas for atlas, _ in files}
    failed = set().union(*map(_tell_errors, atlases.values()))
    sound = [(atlas, sheet) for atlas, sheet in files if sheet.name not in failed]
    is_whole = not (failed and order.view == "compare")
    if is_whole and (sound or not failed):
        wanted = pictures(sound, order, engine)
        targets = _targets(wanted, output, form)
        draw_all([Job(picture, form, target) for picture, target in zip(wanted, targets, strict=True)], engine)
    return int(bool(failed))


def _draw_again(atlases: "list[Atlas]", engine: "Engine") -> int:
    """Draw every picture of the project that carries a recipe, and tell which cannot be drawn."""
    from journeymap.cli.draw import Job, draw_all
    from journeymap.cli.gallery import Gallery
    from journeymap.cli.kept import kept_pictures

    jobs, lost = list[Job](), 0
    for atlas in atlases:
        gallery = Gallery(atlas, engine)
        for kept in kept_pictures(atlas):
            try:
                again = [(gallery.original(kept), kept.path), *gallery.further_pages(kept)]
                jobs += [Job(picture, kept.form, Path(os.path.relpath(path))) for picture, path in again]
            except JourneymapError as error:
                lost += 1
                print(f'error: picture "{kept.name}" cannot be drawn again: {error.message}', file=sys.stderr)
                print(f"  = help: {error.hint}", file=sys.stderr)
    if not jobs and not lost:
        raise JourneymapError("there is no picture to draw again here", "name a map to draw it")
    draw_all(jobs, engine)
    return int(lost > 0)


def _is_misconfigured(atlases: "list[Atlas]") -> bool:
    """Print what is wrong with the configuration, if anything is; return whether something is an error."""
    from journeymap.cli.report import print_report
    from journeymap.finding import Severity
    from journeymap.lint import configuration_report, merged

    report = merged([configuration_report(atlas) for atlas in atlases])
    print_report(report)
    return report.count(Severity.ERROR) > 0


def _known(what: str, word: str, known: Iterable[Word]) -> Word:
    from journeymap.wording import near

    words = list(known)
    if word not in words:
        raise JourneymapError(f'there is no {what} "{word}"', near(word, words))
    return words[words.index(word)]


def _format(written: str | None, output: Path | None) -> "AnyFormat":
    """The format asked for, else the one that the name of the picture ends in, else svg."""
    from journeymap.recipe import FORMATS

    suffix = output.suffix.removeprefix(".").lower() if output and output != DASH and not _is_folder(output) else ""
    return _known("picture format", written or suffix or "svg", FORMATS)


def _is_folder(output: Path) -> bool:
    return output.is_dir() or output.suffix == ""


def _tell_errors(atlas: "Atlas") -> set[str]:
    """Print the findings of maps that cannot be drawn; returns the names of their files."""
    from journeymap.cli.report import print_report
    from journeymap.lint import reading_errors

    report = reading_errors(atlas)
    print_report(report)
    return {finding.file for finding in report.findings}


def _targets(pictures: "list[Picture]", output: Path | None, form: str) -> list[Path | None]:
    """Where each picture goes: `None` is standard output."""
    if output is None:
        return [picture.beside.with_name(f"{picture.beside.name}.{form}") for picture in pictures]
    if output == DASH and len(pictures) == 1:
        return [None]
    if output != DASH and _is_folder(output):
        return [output / f"{picture.name}.{form}" for picture in pictures]
    if len(pictures) > 1:
        raise JourneymapError(
            f'{len(pictures)} pictures do not fit into "{output}"', 'ask for one, or name a folder: "-o pictures/"'
        )
    return [output]

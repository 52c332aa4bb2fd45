"""`jmap render`: maps drawn as pictures."""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from journeymap.cli.options import ConfigFile, StdinName

if TYPE_CHECKING:
    from journeymap.atlas import Atlas, Sheet
    from journeymap.cli.pictures import Picture
    from journeymap.finding import Hit
    from journeymap.layout.board import Board
    from journeymap.lint import Report
    from journeymap.render import AnyFormat, Engine
    from journeymap.theme import ThemeName

FORMATS: "tuple[AnyFormat, ...]" = ("svg", "png", "pdf", "html", "dot", "json")
Word = TypeVar("Word", bound=str)


Inputs = Annotated[list[Path], typer.Argument(help="Maps or folders of maps, - for standard input.")]
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
        "--view", help="map, flow, persona or empathy; default: map, for files of personas persona.", metavar="NAME"
    ),
]
PersonaId = Annotated[
    str | None, typer.Option("--persona", help="The one persona to draw; default: all.", metavar="ID")
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
    inputs: Inputs,
    output: Output = None,
    view: View = None,
    persona: PersonaId = None,
    format_: Form = None,
    theme: Colours = None,
    engine: Drawer = "embedded",
    config: ConfigFile = None,
    stdin_filename: StdinName = "stdin.yaml",
) -> int:
    """Draw maps and personas as svg, png, pdf or html."""
    from journeymap.cli.check import load
    from journeymap.cli.pictures import pictures
    from journeymap.theme import THEMES
    from journeymap.views import VIEWS

    _known("view", view or "map", VIEWS)
    colours = _known("theme", theme, THEMES) if theme else None
    drawer: Engine = _known("engine", engine, ("embedded", "system"))
    form = _format(format_, output)
    atlases = load(inputs, config, stdin_filename)
    if _is_misconfigured(atlases):
        return 2
    failed = set().union(*map(_tell_errors, atlases))
    sheets = [(atlas, sheet) for atlas in atlases for sheet in atlas.sheets if atlas.reports_on(sheet.name)]
    sound = [(atlas, sheet) for atlas, sheet in sheets if sheet.name not in failed]
    if sound or not failed:
        wanted = pictures(sound, view, persona, drawer)
        for picture, target in zip(wanted, _targets(wanted, output, form), strict=True):
            _draw(picture, target, form=form, theme=colours, engine=drawer)
    return int(bool(failed))


def _is_misconfigured(atlases: "list[Atlas]") -> bool:
    """Print what is wrong with the configuration, if anything is; return whether something is an error."""
    from journeymap.finding import Severity
    from journeymap.lint import configuration_report, merged

    report = merged([configuration_report(atlas) for atlas in atlases])
    if report.findings:
        _print_report(report)
    return report.count(Severity.ERROR) > 0


def _known(what: str, word: str, known: Iterable[Word]) -> Word:
    from journeymap.errors import JourneymapError
    from journeymap.wording import near

    words = list(known)
    if word not in words:
        raise JourneymapError(f'there is no {what} "{word}"', near(word, words))
    return words[words.index(word)]


def _format(written: str | None, output: Path | None) -> "AnyFormat":
    """The format asked for, else the one that the name of the picture ends in, else svg."""
    suffix = output.suffix.removeprefix(".").lower() if output and str(output) != "-" and not _is_folder(output) else ""
    return _known("picture format", written or suffix or "svg", FORMATS)


def _is_folder(output: Path) -> bool:
    return output.is_dir() or output.suffix == ""


def _tell_errors(atlas: "Atlas") -> set[str]:
    """Print the findings of maps that cannot be drawn; returns the names of their files."""
    from journeymap.lint import reading_errors

    report = reading_errors(atlas)
    if report.findings:
        _print_report(report)
    return {finding.file for finding in report.findings}


def _print_report(report: "Report") -> None:
    from journeymap.cli.options import Color, wants_color
    from journeymap.report import REPORTERS

    print(REPORTERS["full"](report, color=wants_color(Color.AUTO, sys.stderr)), end="", file=sys.stderr)


def _targets(pictures: "list[Picture]", output: Path | None, form: str) -> list[Path | None]:
    """Where each picture goes: `None` is standard output."""
    from journeymap.errors import JourneymapError

    if output is None:
        return [picture.beside.with_name(f"{picture.beside.name}.{form}") for picture in pictures]
    if str(output) == "-" and len(pictures) == 1:
        return [None]
    if str(output) != "-" and _is_folder(output):
        return [output / f"{picture.name}.{form}" for picture in pictures]
    if len(pictures) > 1:
        raise JourneymapError(
            f'{len(pictures)} pictures do not fit into "{output}"', 'ask for one, or name a folder: "-o pictures/"'
        )
    return [output]


def _draw(
    picture: "Picture", target: Path | None, *, form: "AnyFormat", theme: "ThemeName | None", engine: "Engine"
) -> None:
    from journeymap.cli.write import write

    pages, hits = picture.draw()
    _tell_hits(picture.atlas, picture.sheet, hits)
    drawn = _drawn(picture, pages, form=form, theme=theme, engine=engine)
    if target is None:
        sys.stdout.buffer.write(drawn)
        sys.stdout.buffer.flush()
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    write(target, drawn)
    print(f"drew {target}", file=sys.stderr)


def _drawn(
    picture: "Picture", pages: "Sequence[Board]", *, form: "AnyFormat", theme: "ThemeName | None", engine: "Engine"
) -> bytes:
    from journeymap.render import render_page, render_pages
    from journeymap.theme import THEMES, day_and_night

    config = picture.atlas.settings.config
    if form != "html":
        return render_pages(pages, form, theme=THEMES[theme] if theme else config.colours, engine=engine)
    themes = (
        (THEMES[theme],) if theme else day_and_night(config.theme.base if config.theme else "light", config.colours)
    )
    return render_page(pages, picture.tell(), picture.locate, themes=themes, engine=engine)


def _tell_hits(atlas: "Atlas", sheet: "Sheet", hits: "list[Hit]") -> None:
    """Print what is said of a picture that was drawn all the same."""
    from journeymap.lint import findings_of

    if hits:
        _print_report(findings_of(atlas, sheet, hits))

"""`jmap render`: maps drawn as pictures."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from journeymap.cli.options import ConfigFile, StdinName

if TYPE_CHECKING:
    from journeymap.atlas import Atlas, Sheet
    from journeymap.finding import Hit
    from journeymap.lint import Report

FORMATS = ("svg", "png", "pdf", "dot", "json")


def render(
    inputs: Annotated[list[Path], typer.Argument(help="Maps or folders of maps, - for standard input.")],
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            help="The picture; - for standard output; a folder for many. Default: beside each map.",
            metavar="FILE",
        ),
    ] = None,
    view: Annotated[str, typer.Option("--view", help="What is drawn: map or flow.")] = "map",
    format_: Annotated[
        str | None, typer.Option("--format", help="svg, png, pdf, dot or json; default: by the name of the picture.")
    ] = None,
    theme: Annotated[
        str | None,
        typer.Option("--theme", help="light, dark or print; default: the project's own colours.", metavar="NAME"),
    ] = None,
    engine: Annotated[str, typer.Option("--engine", help="embedded, or system for the dot on the path.")] = "embedded",
    config: ConfigFile = None,
    stdin_filename: StdinName = "stdin.yaml",
) -> int:
    """Draw maps as svg, png or pdf."""
    from journeymap.cli.check import load
    from journeymap.theme import THEMES

    _must_be_known("view", view, _views())
    _must_be_known("theme", theme or "light", tuple(THEMES))
    _must_be_known("engine", engine, ("embedded", "system"))
    form = _format(format_, output)
    atlases = load(inputs, config, stdin_filename)
    if _is_misconfigured(atlases):
        return 2
    maps = [(atlas, sheet) for atlas in atlases for sheet in atlas.sheets if atlas.reports_on(sheet.name)]
    failed = [_tell_errors(atlas) for atlas in atlases]
    drawable = [(atlas, sheet) for atlas, sheet in maps if sheet.is_map and sheet.name not in set().union(*failed)]
    _must_be_something(maps, drawable, failed)
    targets = _targets([sheet for _, sheet in drawable], atlases, output, form)
    for (atlas, sheet), target in zip(drawable, targets, strict=True):
        _draw(atlas, sheet, target, view=view, form=form, theme=theme, engine=engine)
    return int(any(failed))


def _views() -> tuple[str, ...]:
    from journeymap.views import VIEWS

    return tuple(VIEWS)


def _is_misconfigured(atlases: "list[Atlas]") -> bool:
    """Print what is wrong with the configuration, if anything is."""
    from journeymap.lint import configuration_report, merged

    report = merged([configuration_report(atlas) for atlas in atlases])
    if report.findings:
        _print_report(report)
    return bool(report.findings)


def _must_be_known(what: str, word: str, known: tuple[str, ...]) -> None:
    from journeymap.errors import JourneymapError
    from journeymap.wording import near

    if word not in known:
        raise JourneymapError(f'there is no {what} "{word}"', near(word, known))


def _format(written: str | None, output: Path | None) -> str:
    """The format asked for, else the one that the name of the picture ends in, else svg."""
    suffix = output.suffix.removeprefix(".").lower() if output and str(output) != "-" and not _is_folder(output) else ""
    form = written or suffix or "svg"
    _must_be_known("picture format", form, FORMATS)
    return form


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


def _must_be_something(
    maps: "list[tuple[Atlas, Sheet]]", drawable: "list[tuple[Atlas, Sheet]]", failed: list[set[str]]
) -> None:
    from journeymap.errors import JourneymapError

    if drawable or any(failed):
        return
    names = ", ".join(f'"{sheet.name}"' for _, sheet in maps[:3])
    if names:
        raise JourneymapError(f"{names} has no stages to draw", 'a map needs a "title" and "stages"')
    raise JourneymapError("there is no map to draw here", "name a map file or a folder that holds maps")


def _targets(sheets: "list[Sheet]", atlases: "list[Atlas]", output: Path | None, form: str) -> list[Path | None]:
    """Where each picture goes: `None` is standard output."""
    from journeymap.errors import JourneymapError

    base = {sheet.name: atlas.project.base for atlas in atlases for sheet in atlas.sheets}
    if output is None:
        return [base[sheet.name] / _picture(Path(sheet.name), form) for sheet in sheets]
    if len(sheets) == 1 and not _is_folder(output):
        return [None if str(output) == "-" else output]
    if str(output) == "-" or not _is_folder(output):
        if len(sheets) == 1:
            return [None]
        raise JourneymapError(
            f'{len(sheets)} maps do not fit into "{output}"', 'name one map, or a folder: "-o pictures/"'
        )
    return [output / f"{sheet.id}.{form}" for sheet in sheets]


def _picture(path: Path, form: str) -> Path:
    stem = path.name.removesuffix(path.suffix).removesuffix(".jmap")
    return path.with_name(f"{stem}.{form}")


def _draw(
    atlas: "Atlas", sheet: "Sheet", target: Path | None, *, view: str, form: str, theme: str | None, engine: str
) -> None:
    from journeymap.cli.write import write
    from journeymap.journey import Journey
    from journeymap.render import render as draw
    from journeymap.theme import THEMES
    from journeymap.views import draw_view

    board, hits = draw_view(Journey(sheet, atlas), view, engine=engine)
    _tell_hits(atlas, sheet, hits)
    colours = THEMES[theme] if theme else atlas.settings.config.colours
    picture = draw(board, form, theme=colours, engine=engine)
    if target is None:
        sys.stdout.buffer.write(picture)
        sys.stdout.buffer.flush()
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    write(target, picture)
    print(f"drew {target}", file=sys.stderr)


def _tell_hits(atlas: "Atlas", sheet: "Sheet", hits: "list[Hit]") -> None:
    """Print what is said of a picture that was drawn all the same."""
    from journeymap.lint import findings_of

    if hits:
        _print_report(findings_of(atlas, sheet, hits))

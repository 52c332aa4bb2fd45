"""`jmap export`: maps in the formats of other tools, and a word on all that these cannot hold."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from journeymap.cli.options import DASH, ConfigFile, StdinName

if TYPE_CHECKING:
    from journeymap.atlas import Atlas
    from journeymap.finding import Finding, Hit
    from journeymap.formats.outgoing import Exported, Exporter
    from journeymap.journey import Journey


def export(
    inputs: Annotated[list[Path], typer.Argument(help="Maps or folders of maps, - for standard input.")],
    to: Annotated[str, typer.Option("--to", help="The format to write.", metavar="NAME")],
    output: Annotated[
        Path,
        typer.Option("--output", "-o", help="A file, or a folder for many; - for standard output.", metavar="FILE"),
    ] = DASH,
    config: ConfigFile = None,
    stdin_filename: StdinName = "stdin.yaml",
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Do not say what the format cannot hold.")] = False,
) -> int:
    """Write maps in the formats of other tools."""
    from journeymap.cli.check import load
    from journeymap.cli.report import print_report
    from journeymap.lint import merged, reading_errors

    exporter = _exporter(to)
    atlases = load(inputs, config, stdin_filename)
    errors = merged([reading_errors(atlas) for atlas in atlases])
    print_report(errors)
    broken = {finding.file for finding in errors.findings}
    journeys = _journeys(atlases, broken)
    if journeys:
        losses = _write(journeys, exporter, output)
        for atlas, journey in [] if quiet else journeys:
            _tell(atlas, journey, losses)
    return int(bool(broken))


def _exporter(name: str) -> "Exporter":
    from journeymap.errors import JourneymapError
    from journeymap.formats import EXPORTERS
    from journeymap.wording import near

    known = {exporter.name: exporter for exporter in EXPORTERS}
    if name not in known:
        raise JourneymapError(f'jmap cannot write a format "{name}"', near(name, known))
    return known[name]


def _journeys(atlases: "Sequence[Atlas]", broken: set[str]) -> "list[tuple[Atlas, Journey]]":
    """The maps that were named and can be read.

    Raises:
        JourneymapError: no map was named.
    """
    from journeymap.errors import JourneymapError
    from journeymap.journey import Journey

    named = [(atlas, sheet) for atlas in atlases for sheet in atlas.maps if atlas.reports_on(sheet.name)]
    if not named and not broken:
        raise JourneymapError("there is no map to export here", "name a map file or a folder that holds maps")
    return [(atlas, Journey(sheet, atlas)) for atlas, sheet in named if sheet.name not in broken]


def _tell(atlas: "Atlas", journey: "Journey", losses: "Sequence[Hit]") -> None:
    """Print what a format cannot hold of a map, a line each."""
    from journeymap.cli.report import print_report
    from journeymap.lint import findings_of

    print_report(findings_of(atlas, journey, [hit for hit in losses if hit.place.file == journey.name]), "concise")


def _write(journeys: "Sequence[tuple[Atlas, Journey]]", exporter: "Exporter", output: Path) -> "list[Hit]":
    """Write one file for all maps, where the format can and no folder is asked for, else one a map."""
    from journeymap.errors import JourneymapError

    is_folder = output != DASH and (output.is_dir() or not output.suffix)
    if len(journeys) > 1 and not is_folder and not exporter.write_all:
        raise JourneymapError(f"{len(journeys)} maps do not fit into one file", 'name a folder: "-o exported/"')
    losses: list[Hit] = []
    for group in [[one] for one in journeys] if is_folder else [journeys]:
        exported = _exported(group, exporter)
        _put(exported.data, output / f"{group[0][1].id}.{exporter.suffix}" if is_folder else output)
        losses += exported.losses
    return losses


def _exported(journeys: "Sequence[tuple[Atlas, Journey]]", exporter: "Exporter") -> "Exported":
    maps = [journey for _, journey in journeys]
    if exporter.write_linted:
        return exporter.write_linted(maps, _findings(journeys))
    return exporter.write_all(maps) if exporter.write_all else exporter.write(maps[0])


def _findings(journeys: "Sequence[tuple[Atlas, Journey]]") -> "list[Finding]":
    """What lint finds in the files of the maps."""
    from journeymap.lint import lint
    from journeymap.rules.catalogue import RULES

    atlases = {id(atlas): atlas for atlas, _ in journeys}
    named = {journey.name for _, journey in journeys}
    found = [finding for atlas in atlases.values() for finding in lint(atlas, RULES).findings]
    return [finding for finding in found if finding.file in named]


def _put(data: bytes, target: Path) -> None:
    from journeymap.cli.write import write_result
    from journeymap.errors import JourneymapError

    if target != DASH:
        write_result(target, data)
        print(f"wrote {target}", file=sys.stderr)
        return
    if sys.stdout.isatty() and b"\0" in data:
        raise JourneymapError("this format is not for a terminal", 'name a file: "-o map.xlsx"')
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()

"""`jmap import`: maps from other tools' files, as drafts in YAML, with an account of all that was lost or guessed."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from journeymap.cli.options import (
    DASH,
    Color,
    ColorWhen,
    ConfigFile,
    FailOn,
    FailOnLevel,
    Formats,
    OutputFiles,
    Quiet,
    StdinName,
)

if TYPE_CHECKING:
    from journeymap.atlas import Atlas
    from journeymap.formats.files import NewFile
    from journeymap.formats.incoming import Outcome

_SCHEMA = Path("schemas", "jmap.schema.json")


def import_(
    sources: Annotated[list[Path], typer.Argument(help="Files of other tools, - for standard input.", metavar="FILE…")],
    output: Annotated[
        Path,
        typer.Option(
            "--output", "-o", help="The folder for the maps, or a file for one; - for standard output.", metavar="DIR"
        ),
    ] = Path("maps"),
    from_: Annotated[
        str | None, typer.Option("--from", help="The format of the files; default: by their content.", metavar="NAME")
    ] = None,
    mapping: Annotated[
        Path | None, typer.Option("--mapping", help="What the keys of data in another shape mean.", metavar="FILE")
    ] = None,
    report: Annotated[
        Path | None,
        typer.Option("--report", help="Where to keep the account, as JSON (.json) or Markdown.", metavar="FILE"),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Write over files that are there.")] = False,
    output_format: Formats = None,
    output_file: OutputFiles = None,
    fail_on: FailOnLevel = FailOn.WARNING,
    color: ColorWhen = Color.AUTO,
    config: ConfigFile = None,
    stdin_filename: StdinName = "stdin",
    quiet: Quiet = False,
) -> int:
    """Bring in maps from other tools' files; what cannot be carried over or had to be guessed is a warning."""
    from journeymap.cli.check import Request, fails, outputs_of, tell
    from journeymap.cli.sources import outcomes_of, surroundings
    from journeymap.finding import Severity
    from journeymap.formats.findings import findings
    from journeymap.lint import configuration_report

    request = Request(
        inputs=sources, config=config, stdin_name=stdin_filename, formats=output_format or [],
        files=output_file or [], fail_on=fail_on, color=color, quiet=quiet, exit_zero=False, allow_empty=True,
        aside=output == DASH,
    )  # fmt: skip
    outputs = outputs_of(request)
    around = surroundings(config)
    settings = configuration_report(around)
    if settings.count(Severity.ERROR):
        tell(settings, outputs, request)
        return 2
    outcomes = outcomes_of(sources, stdin_filename, from_, mapping, around.settings.config)
    outcomes = _new(outcomes, around)
    made = _files(outcomes, output, around, force=force)
    _write(made, _targets(made, sources, output, force=force), quiet=quiet)
    if report is not None:
        _keep(report, outcomes, made)
    found = findings(outcomes, around)
    tell(found, outputs, request)
    return int(fails(found, fail_on))


def _new(outcomes: "list[Outcome]", around: "Atlas") -> "list[Outcome]":
    """What came in without what the project around defines already."""
    from journeymap.atlas import load_atlas
    from journeymap.formats.known import without_known

    if all(draft.kind == "map" for outcome in outcomes for draft in outcome.drafts):
        return outcomes
    return without_known(outcomes, load_atlas(around.project))


def _files(outcomes: "Sequence[Outcome]", output: Path, around: "Atlas", *, force: bool) -> "list[NewFile]":
    from journeymap.formats.files import files

    folder = output if _is_folder(output) else output.parent
    there = [path.name for path in folder.iterdir()] if folder.is_dir() and not force else []
    several = sum(len(outcome.drafts) for outcome in outcomes) > 1
    known = _personas_around(around, besides=folder if force else None) if several else ()
    return files(outcomes, _schema_from(folder, around), known, there)


def _is_folder(output: Path) -> bool:
    return output != DASH and (output.is_dir() or output.suffix not in (".yaml", ".yml"))


def _schema_from(folder: Path, around: "Atlas") -> str:
    """The way from a folder to the schema of the project."""
    schema = around.project.root / _SCHEMA
    try:
        return Path(os.path.relpath(schema, folder.resolve())).as_posix()
    except ValueError:  # on another drive
        return _SCHEMA.as_posix()


def _personas_around(around: "Atlas", besides: Path | None) -> set[str]:
    """The ids of the personas that the project defines for all of its maps; without those of an earlier import."""
    from journeymap.atlas import load_atlas
    from journeymap.formats.files import PERSONAS

    earlier = around.project.name((besides / PERSONAS).resolve()) if besides else ""
    definitions = load_atlas(around.project).definitions
    return {
        item.id for item in definitions if item.kind == "persona" and not item.is_local and item.sheet.name != earlier
    }


def _targets(made: "Sequence[NewFile]", sources: Sequence[Path], output: Path, *, force: bool) -> list[Path | None]:
    """Where each file goes; `None` is standard output.

    Raises:
        JourneymapError: something would be overwritten, or several files do not fit into one.
    """
    from journeymap.errors import JourneymapError

    if not _is_folder(output):
        if len(made) > 1:
            raise JourneymapError(f'{len(made)} files do not fit into "{output}"', 'name a folder: "-o maps/"')
        targets = [output for _ in made]
    else:
        targets = [output / file.name for file in made]
    there = [target for target in targets if target != DASH and target.exists()]
    given = {path.resolve() for path in sources}
    if overwritten := [target for target in there if target.resolve() in given]:
        raise JourneymapError(f'"{overwritten[0]}" is a source and would be written over', "choose another -o")
    if there and not force:
        names = ", ".join(f'"{target}"' for target in there[:3]) + (", …" if len(there) > 3 else "")
        raise JourneymapError(f"{names} is there already; nothing was written", "choose another -o, or add --force")
    return [None if target == DASH else target for target in targets]


def _write(made: "Sequence[NewFile]", targets: Sequence[Path | None], *, quiet: bool) -> None:
    from journeymap.cli.write import write
    from journeymap.shown import shown

    for file, target in zip(made, targets, strict=True):
        if target is None:
            sys.stdout.write(file.text)
            sys.stdout.flush()
            continue
        write(target, file.text.encode())
        if not quiet:
            print(f"wrote {shown(str(target))}", file=sys.stderr)


def _keep(path: Path, outcomes: "Sequence[Outcome]", made: "Sequence[NewFile]") -> None:
    from journeymap.cli.write import write_result
    from journeymap.formats.account import as_json, as_markdown

    account = as_json if path.suffix.lower() == ".json" else as_markdown
    write_result(path, account(outcomes, made).encode())

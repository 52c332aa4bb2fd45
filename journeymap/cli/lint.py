"""`jmap lint`: everything `validate` checks, and the gaps: what a map leaves out, claims or contradicts."""

from pathlib import Path
from typing import Annotated

import typer

from journeymap.cli.options import (
    AllowEmpty,
    Color,
    ColorWhen,
    ConfigFile,
    ExitZero,
    FailOn,
    FailOnLevel,
    Formats,
    Inputs,
    OutputFiles,
    ProfileName,
    Quiet,
    StdinName,
)


def lint(
    inputs: Inputs = None,
    select: Annotated[
        list[str] | None,
        typer.Option("--select", help="Only these rules: codes, names or beginnings (JM3).", metavar="RULE"),
    ] = None,
    ignore: Annotated[list[str] | None, typer.Option("--ignore", help="Not these rules.", metavar="RULE")] = None,
    profile: Annotated[
        ProfileName | None,
        typer.Option("--profile", help="How strict; default: by the status of each map.", show_default=False),
    ] = None,
    output_format: Formats = None,
    output_file: OutputFiles = None,
    fail_on: FailOnLevel = FailOn.ERROR,
    color: ColorWhen = Color.AUTO,
    config: ConfigFile = None,
    stdin_filename: StdinName = "stdin.yaml",
    quiet: Quiet = False,
    exit_zero: ExitZero = False,
    allow_empty: AllowEmpty = False,
) -> int:
    """Check maps and find their gaps: stages without touchpoints, pains nobody answers, claims without evidence."""
    from journeymap.cli.check import Request, check
    from journeymap.lint import chosen
    from journeymap.lint import lint as run
    from journeymap.rules.catalogue import RULES

    choice = chosen(_words(select), _words(ignore), RULES)
    request = Request(
        inputs=inputs or list[Path](), config=config, stdin_name=stdin_filename, formats=output_format or [],
        files=output_file or [], fail_on=fail_on, color=color, quiet=quiet, exit_zero=exit_zero,
        allow_empty=allow_empty,
    )  # fmt: skip
    return check(request, lambda atlas: run(atlas, RULES, choice, profile.value if profile else None))


def _words(given: list[str] | None) -> list[str]:
    """Several rules may be given at once, with commas."""
    return [word.strip() for text in given or [] for word in text.split(",") if word.strip()]

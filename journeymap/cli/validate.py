"""`jmap validate`: are the maps readable, do they follow the format, does every reference lead somewhere."""

from pathlib import Path

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
    OnlyMaps,
    OutputFiles,
    Quiet,
    StdinName,
)


def validate(
    inputs: Inputs = None,
    output_format: Formats = None,
    output_file: OutputFiles = None,
    fail_on: FailOnLevel = FailOn.ERROR,
    color: ColorWhen = Color.AUTO,
    config: ConfigFile = None,
    stdin_filename: StdinName = "stdin.yaml",
    quiet: Quiet = False,
    exit_zero: ExitZero = False,
    allow_empty: AllowEmpty = False,
    only_maps: OnlyMaps = False,
) -> int:
    """Check that maps can be read, follow the format and refer to things that exist."""
    from journeymap.cli.check import Request, check
    from journeymap.lint import validate as run

    request = Request(
        inputs=inputs or list[Path](), config=config, stdin_name=stdin_filename, formats=output_format or [],
        files=output_file or [], fail_on=fail_on, color=color, quiet=quiet, exit_zero=exit_zero,
        allow_empty=allow_empty, only_maps=only_maps,
    )  # fmt: skip
    return check(request, run)

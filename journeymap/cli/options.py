"""The options that several commands share, and what follows from them."""

import os
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TextIO

import typer

DASH = Path("-")
"""What stands for standard input or standard output."""

Inputs = Annotated[
    list[Path] | None,
    typer.Argument(help="Map files or folders, - for standard input; none: the whole project.", show_default=False),
]
ConfigFile = Annotated[
    Path | None,
    typer.Option("--config", help="The configuration file; its folder is the project.", metavar="FILE"),
]
StdinName = Annotated[
    str, typer.Option("--stdin-filename", help="What standard input is called in findings.", metavar="NAME")
]
Formats = Annotated[
    list[str] | None,
    typer.Option(
        "--output-format",
        help="full, concise, json, github, sarif, gitlab, junit, markdown or rdjson; may be repeated.",
        metavar="FORMAT",
    ),
]
OutputFiles = Annotated[
    list[Path] | None,
    typer.Option("--output-file", help="Where the first, second, … format is written.", metavar="FILE"),
]
AllowEmpty = Annotated[bool, typer.Option("--allow-empty", help="Finding no map is no failure.")]
OnlyMaps = Annotated[
    bool,
    typer.Option("--only-maps", help="Leave out named files that are no maps of the project; none left is no failure."),
]
ExitZero = Annotated[bool, typer.Option("--exit-zero", help="Leave with 0 whatever was found.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No summary.")]


class Color(StrEnum):
    """When to write in colour."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


class FailOn(StrEnum):
    """The least severity that makes the run fail."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    NEVER = "never"


class ProfileName(StrEnum):
    """How strict lint is."""

    DRAFT = "draft"
    ACTIVE = "active"
    STRICT = "strict"


ColorWhen = Annotated[Color, typer.Option("--color", help="When to write in colour.")]
FailOnLevel = Annotated[FailOn, typer.Option("--fail-on", help="The least severity that fails the run.")]


def wants_color(color: Color, stream: TextIO) -> bool:
    """Whether to write colour: the option, then NO_COLOR, then FORCE_COLOR, then whether `stream` is a terminal."""
    if color is not Color.AUTO:
        return color is Color.ALWAYS
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") not in ("", "0") or os.environ.get("CLICOLOR_FORCE", "0") not in ("", "0"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


Profiled = Annotated[
    ProfileName | None,
    typer.Option("--profile", help="How strict; default: by the status of each map.", show_default=False),
]

"""`jmap schema`: the JSON Schema of the map format, for editors."""

from pathlib import Path
from typing import Annotated

import typer


def schema(
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Where to write it; default: standard output.", metavar="FILE")
    ] = None,
) -> None:
    """Print the JSON Schema of map files, so that editors complete and check as you type."""
    from journeymap.cli.write import write
    from journeymap.schema import map_schema

    text = map_schema()
    if output is None:
        typer.echo(text, nl=False)
    else:
        write(output, text.encode())

"""`jmap schema`: the map format as JSON Schema for editors, or as Markdown for readers."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class SchemaFormat(StrEnum):
    """How the format is written down."""

    JSON = "json"
    MARKDOWN = "markdown"


class Subject(StrEnum):
    """What the schema is of."""

    MAP = "map"
    CONFIG = "config"


def schema(
    of: Annotated[Subject, typer.Argument(help="Map files, or jmap.yaml.")] = Subject.MAP,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Where to write it; default: standard output.", metavar="FILE")
    ] = None,
    format_: Annotated[
        SchemaFormat, typer.Option("--format", help="A JSON Schema for editors, or a reference for readers.")
    ] = SchemaFormat.JSON,
) -> None:
    """Print the map format: the JSON Schema with which editors complete and check as you type, or its reference."""
    from journeymap.cli.write import write_result
    from journeymap.reference import format_reference
    from journeymap.schema import map_schema

    if of is Subject.CONFIG:
        text = schema_of_config()
    else:
        text = map_schema() if format_ is SchemaFormat.JSON else format_reference()
    if output is None:
        typer.echo(text, nl=False)
    else:
        write_result(output, text.encode())


def schema_of_config() -> str:
    """Return the schema of `jmap.yaml`, with the rules there are, as JSON text."""
    from journeymap.rules.catalogue import RULES
    from journeymap.schema import config_schema

    return config_schema((word, rule.headline) for rule in RULES for word in (rule.code, rule.name))

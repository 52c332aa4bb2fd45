"""`jmap rules`: the list of all rules."""

from enum import StrEnum
from typing import Annotated

import typer


class ListFormat(StrEnum):
    """How the list is written."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"


def rules(
    format_: Annotated[ListFormat, typer.Option("--format", help="How the list is written.")] = ListFormat.TEXT,
) -> None:
    """List all rules with their severity in the profiles draft, active and strict."""
    from journeymap import listing
    from journeymap.rules.catalogue import RULES

    writers = {
        ListFormat.TEXT: listing.as_text,
        ListFormat.JSON: listing.as_json,
        ListFormat.MARKDOWN: listing.as_markdown,
    }
    typer.echo(writers[format_](RULES), nl=False)

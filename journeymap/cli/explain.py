"""`jmap explain`: the lesson of one rule, with examples."""

from typing import Annotated

import typer


def explain(
    rule: Annotated[str, typer.Argument(help="The code or the name of a rule: JM301.", metavar="RULE")],
) -> None:
    """Explain a rule: what it finds, why it matters, how to fix it, with a bad and a good example."""
    from journeymap.lesson import lesson
    from journeymap.rules.catalogue import find

    typer.echo(lesson(find(rule)), nl=False)

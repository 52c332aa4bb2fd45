"""The commands of `jmap`, in the order of the help."""

from typing import Annotated

import typer

from journeymap import __version__
from journeymap.cli import baseline, config, explain, export, import_, init, lint, render, rules, schema, validate

app = typer.Typer(
    name="jmap",
    help="Customer-journey maps as code: check them, lint them, draw them.",
    no_args_is_help=True,
    # Rich costs 60 ms on every start.
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"jmap {__version__}")
        raise typer.Exit


@app.callback()
def jmap(
    version: Annotated[
        bool, typer.Option("--version", "-V", callback=_print_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Customer-journey maps as code: check them, lint them, draw them."""


app.command()(init.init)
app.command()(validate.validate)
app.command()(lint.lint)
app.command("check", help="Check all there is to check, with the options of lint: the one command for CI.")(lint.lint)
app.command()(render.render)
app.command("import")(import_.import_)
app.command()(export.export)
app.command()(explain.explain)
app.command()(rules.rules)
app.command()(schema.schema)
app.add_typer(config.config, name="config")
app.add_typer(baseline.baseline, name="baseline")

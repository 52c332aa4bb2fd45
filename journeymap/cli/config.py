"""`jmap config`: the settings that are in force, and where each comes from."""

from typing import Annotated

import typer

from journeymap.cli.options import ConfigFile

config = typer.Typer(help="Show the settings that are in force.", no_args_is_help=True, rich_markup_mode=None)


@config.command()
def show(
    origin: Annotated[bool, typer.Option("--origin", help="Say where each value comes from.")] = False,
    config: ConfigFile = None,
) -> int:
    """Show every setting with its value, as it would stand in jmap.yaml."""
    from journeymap.cli.check import load
    from journeymap.finding import Severity
    from journeymap.lint import configuration_report
    from journeymap.report import REPORTERS
    from journeymap.settings import shown_settings

    (atlas,) = load([], config, "")
    report = configuration_report(atlas)
    if report.count(Severity.ERROR):
        typer.echo(REPORTERS["full"](report), nl=False)
        return 2
    typer.echo(shown_settings(atlas.settings, with_origin=origin), nl=False)
    return 0

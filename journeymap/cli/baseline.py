"""`jmap baseline`: the list of findings that a team lives with for now, written or cleared of what is mended."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from journeymap.cli.options import ConfigFile, Profiled

if TYPE_CHECKING:
    from collections import Counter

    from journeymap.atlas import Atlas
    from journeymap.baseline import Key
    from journeymap.lint import Report

baseline = typer.Typer(
    help="List the findings to live with for now, so that only new ones fail.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@baseline.command()
def write(
    fix: Annotated[bool, typer.Option("--fix/--no-fix", help="Mend what is safe to mend first.")] = True,
    profile: Profiled = None,
    config: ConfigFile = None,
) -> None:
    """Write all findings of the project into the baseline, after mending what is safe to mend."""
    from journeymap.baseline import counted
    from journeymap.cli.fix import Mending, mend_all
    from journeymap.lint import lint
    from journeymap.rules.catalogue import RULES
    from journeymap.silence import may_be_silenced

    def look(atlas: "Atlas") -> "Report":
        return lint(atlas, RULES, profile=profile.value if profile else None)

    atlas = _project(config)
    if fix:
        (atlas,) = mend_all([atlas], look, Mending(fix=True, unsafe=False, diff=False, reason=None))
    findings = look(atlas).findings
    _save(atlas, counted(finding for finding in findings if may_be_silenced(atlas, finding.code)))


@baseline.command()
def prune(config: ConfigFile = None) -> None:
    """Take out of the baseline what no longer occurs."""
    from journeymap.baseline import baseline_place, read_baseline
    from journeymap.errors import JourneymapError
    from journeymap.lint import stale_entries
    from journeymap.rules.catalogue import RULES

    atlas = _project(config)
    path, name = baseline_place(atlas)
    if not path.is_file():
        raise JourneymapError(f'there is no baseline "{name}"', 'write one with "jmap baseline write"')
    known = read_baseline(path, name)
    _save(atlas, known.counts - stale_entries(atlas, RULES, known))


def _project(config: Path | None) -> "Atlas":
    from journeymap.cli.check import load
    from journeymap.errors import JourneymapError
    from journeymap.finding import Severity
    from journeymap.lint import configuration_report

    (atlas,) = load([], config, "")
    if configuration_report(atlas).count(Severity.ERROR):
        raise JourneymapError("the configuration has mistakes", 'see them with "jmap lint"')
    return atlas


def _save(atlas: "Atlas", counts: "Counter[Key]") -> None:
    from journeymap.baseline import baseline_place, baseline_text
    from journeymap.cli.write import write as write_file
    from journeymap.wording import amount

    path, name = baseline_place(atlas)
    write_file(path, baseline_text(counts).encode())
    print(f"{name}: {amount(counts.total(), 'known finding')}", file=sys.stderr)

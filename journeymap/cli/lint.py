"""`jmap lint`: everything `validate` checks, and the gaps: what a map leaves out, claims or contradicts."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from journeymap.cli.options import (
    DASH,
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
    Profiled,
    Quiet,
    StdinName,
)

if TYPE_CHECKING:
    from journeymap.atlas import Atlas
    from journeymap.config import Profile
    from journeymap.finding import Hit
    from journeymap.lint import Choice, Report


Selected = Annotated[
    list[str] | None,
    typer.Option("--select", help="Only these rules: codes, names or beginnings (JM3).", metavar="RULE"),
]
Ignored = Annotated[list[str] | None, typer.Option("--ignore", help="Not these rules.", metavar="RULE")]
UnsafeFixes = Annotated[
    bool, typer.Option("--unsafe-fixes", help="With --fix, also mend where the meaning is guessed.")
]
AddIgnore = Annotated[
    str | None,
    typer.Option(
        "--add-ignore",
        help="Silence what is found by comments with this reason.",
        metavar="REASON",
        show_default=False,
    ),
]
WithBaseline = Annotated[bool, typer.Option("--baseline/--no-baseline", help="Whether the baseline hides findings.")]
AllowStale = Annotated[
    bool, typer.Option("--allow-stale-baseline", help="An entry of the baseline that is gone is no finding.")
]


def lint(
    context: typer.Context,
    inputs: Inputs = None,
    select: Selected = None,
    ignore: Ignored = None,
    profile: Profiled = None,
    fix: Annotated[bool, typer.Option("--fix", help="Mend what can be mended without changing a meaning.")] = False,
    unsafe_fixes: UnsafeFixes = False,
    diff: Annotated[bool, typer.Option("--diff", help="Show what --fix would change, and change nothing.")] = False,
    add_ignore: AddIgnore = None,
    ignores: Annotated[bool, typer.Option("--ignores/--no-ignores", help="Whether comments silence findings.")] = True,
    baseline: WithBaseline = True,
    allow_stale_baseline: AllowStale = False,
    statistics: Annotated[bool, typer.Option("--statistics", help="Count the findings of each rule.")] = False,
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
    """Check maps and find their gaps: stages without touchpoints, pains nobody answers, claims without evidence."""
    from journeymap.cli.check import Request, check
    from journeymap.cli.fix import Mending, mend_all
    from journeymap.errors import JourneymapError
    from journeymap.lint import chosen
    from journeymap.rules.catalogue import RULES

    choice = chosen(_words(select), _words(ignore), RULES)
    linting = Linting(
        choice=choice, profile=profile.value if profile else None, ignores=ignores, baseline=baseline,
        allow_stale=allow_stale_baseline, pictures=context.info_name == "check",
    )  # fmt: skip
    request = Request(
        inputs=inputs or list[Path](), config=config, stdin_name=stdin_filename, formats=output_format or [],
        files=output_file or [], fail_on=fail_on, color=color, quiet=quiet, exit_zero=exit_zero,
        allow_empty=allow_empty, only_maps=only_maps, statistics=statistics,
    )  # fmt: skip
    if not (fix or diff or add_ignore is not None):
        return check(request, linting)
    if DASH in request.inputs and not diff:
        raise JourneymapError("standard input cannot be changed", "add --diff to see what would change")
    mending = Mending(fix=fix or (diff and add_ignore is None), unsafe=unsafe_fixes, diff=diff, reason=add_ignore)
    return check(replace(request, aside=diff), linting, before=lambda atlases: mend_all(atlases, linting, mending))


@dataclass(frozen=True, slots=True, kw_only=True)
class Linting:
    """The options of a lint run; called with a project, it gives the report."""

    choice: "Choice"
    profile: "Profile | None"
    ignores: bool
    baseline: bool
    allow_stale: bool
    pictures: bool

    def __call__(self, atlas: "Atlas") -> "Report":
        """Lint one project."""
        from journeymap.baseline import baseline_place, read_baseline
        from journeymap.lint import lint as run
        from journeymap.lint import merged
        from journeymap.rules.catalogue import RULES

        known = read_baseline(*baseline_place(atlas)) if self.baseline else None
        stale = self._stale(atlas)
        hits = [hit for owner, hit in stale if owner is atlas]
        report = run(atlas, RULES, self.choice, self.profile, baseline=known, with_ignores=self.ignores, beside=hits)
        if self.allow_stale:
            kept = tuple(item for item in report.findings if item.code != "JM906")
            report = replace(report, findings=kept)
        return merged([report, *(self._elsewhere(owner, hit) for owner, hit in stale if owner is not atlas)])

    def _stale(self, atlas: "Atlas") -> "list[tuple[Atlas, Hit]]":
        """Return hits on the pictures of the project that are out of date, with the projects of their maps."""
        from journeymap.runner import rule_of

        if not self.pictures or not self.choice.wants(rule_of("JM930")):
            return []
        from journeymap.cli.kept import kept_pictures

        pictures = list(kept_pictures(atlas))
        if not pictures:
            return []
        # Drawing loads libraries that take longer than linting.
        from journeymap.cli.gallery import Gallery

        return list(Gallery(atlas, "embedded").stale(pictures))

    def _elsewhere(self, owner: "Atlas", hit: "Hit") -> "Report":
        """Return the report of a picture whose map belongs to another project, and is told as strictly as there."""
        from journeymap.lint import Choice
        from journeymap.lint import lint as run
        from journeymap.runner import rule_of

        only = Choice(("JM930",))
        report = run(owner, [rule_of("JM930")], only, self.profile, with_ignores=self.ignores, beside=[hit])
        return replace(report, files=0, maps=0, drafts=0)


def _words(given: list[str] | None) -> list[str]:
    """Several rules may be given at once, with commas."""
    return [word.strip() for text in given or [] for word in text.split(",") if word.strip()]

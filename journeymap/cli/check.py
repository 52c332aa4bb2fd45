"""What was given on the command line -> a report, printed and written, and the exit code it means."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from journeymap.atlas import Atlas, load_atlas, projects
from journeymap.cli.options import DASH, Color, FailOn, wants_color
from journeymap.cli.write import write_result
from journeymap.errors import JourneymapError
from journeymap.finding import Severity
from journeymap.lint import Report, configuration_report, merged
from journeymap.wording import near


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What a checking command was asked for, as it was written.

    With `aside` something else is on standard output; reports that would stand there go to standard error.
    """

    inputs: Sequence[Path]
    config: Path | None
    stdin_name: str
    formats: Sequence[str]
    files: Sequence[Path]
    fail_on: FailOn
    color: Color
    quiet: bool
    exit_zero: bool
    allow_empty: bool
    only_maps: bool = False
    statistics: bool = False
    aside: bool = False


def check(
    request: Request,
    run: Callable[[Atlas], Report],
    before: Callable[[list[Atlas]], list[Atlas]] | None = None,
) -> int:
    """Load what was asked for, `run` the check on each project, tell the result; returns the exit code.

    `before` may change the projects between loading and checking.

    Raises:
        JourneymapError: an input or format does not exist, or there is nothing to check.
    """
    outputs = outputs_of(request)
    atlases = load(request.inputs, request.config, request.stdin_name, only_maps=request.only_maps)
    atlases = before(atlases) if before else atlases
    reports = [configuration_report(atlas) for atlas in atlases]
    misconfigured = any(report.count(Severity.ERROR) for report in reports)
    if not misconfigured:
        reports += [run(atlas) for atlas in atlases]
    report = merged(reports)
    tell(report, outputs, request)
    if misconfigured:
        return 2
    if report.files == 0 and not (request.allow_empty or (request.only_maps and request.inputs)):
        raise JourneymapError(
            "there is no map to check here",
            'write one with a line "jmap: 1", or name the files or the folder that hold your maps',
        )
    return 0 if request.exit_zero else int(fails(report, request.fail_on))


def load(inputs: Sequence[Path], config: Path | None, stdin_name: str, *, only_maps: bool = False) -> list[Atlas]:
    """Return the projects that the inputs belong to, loaded; `-` among them is standard input, whose project is last.

    With `only_maps`, named files that are no map files are left alone.

    Raises:
        JourneymapError: an input or `config` does not exist, or `stdin_name` is empty.
    """
    given = [path for path in inputs if path != DASH]
    here = Path.cwd()
    found = projects(given, here, config) if given or DASH not in inputs else []
    atlases = [load_atlas(replace(project, only_maps=only_maps)) for project in found]
    if DASH in inputs:
        around = projects([], here, config)[0]
        path = around.root / stdin_name
        if path == around.root:
            raise JourneymapError('"--stdin-filename" is empty', "give it the name of a file, or leave it out")
        project = replace(around, only=frozenset({path}))
        atlases.append(load_atlas(project, {path: sys.stdin.buffer.read()}))
    return atlases


def outputs_of(request: Request) -> list[tuple[str, Path | None]]:
    """Return each format with its file, in order; `None` stands for standard output.

    Raises:
        JourneymapError: there is no such format, or two of them would share standard output.
    """
    from journeymap.report import REPORTERS

    formats = list(request.formats) or ["full"]
    for name in formats:
        if name not in REPORTERS:
            raise JourneymapError(f'there is no report format "{name}"', near(name, REPORTERS))
    files: list[Path | None] = [*request.files]
    if len(files) > len(formats):
        raise JourneymapError("there are more output files than formats", 'give every "--output-file" a format')
    pairs = list(zip(formats, files + [None] * (len(formats) - len(files)), strict=True))
    if sum(file is None for _, file in pairs) > 1:
        raise JourneymapError("two formats cannot share standard output", 'give all but one of them an "--output-file"')
    return pairs


def tell(report: Report, outputs: list[tuple[str, Path | None]], request: Request) -> None:
    """Print and write a report in all formats that were asked for, then the summary."""
    from journeymap.report import REPORTERS, statistics, summary

    stream = sys.stderr if request.aside else sys.stdout
    for name, file in outputs:
        color = file is None and wants_color(request.color, stream)
        text = REPORTERS[name](report, color=color)
        if file is None:
            stream.write(text)
            stream.flush()
        else:
            write_result(file, text.encode())
    if request.statistics:
        print(statistics(report), end="", file=sys.stderr)
    if not request.quiet:
        print(summary(report), file=sys.stderr)


def fails(report: Report, fail_on: FailOn) -> bool:
    """Whether some finding is as severe as `fail_on`."""
    if fail_on is FailOn.NEVER:
        return False
    limit = Severity(fail_on.value).rank
    return any(finding.severity.rank <= limit for finding in report.findings)

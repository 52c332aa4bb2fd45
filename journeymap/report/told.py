"""A finding -> sentences: its place, what it says, what helps."""

from journeymap.finding import Finding, Fix, Span
from journeymap.shown import shown


def place(file: str, span: Span) -> str:
    """Return `file:line:column`, which terminals and editors turn into a link."""
    # At the start of a line GitHub's runner would take "::error::" for a command.
    folder = "./" if file.lstrip().startswith("::") else ""
    return f"{folder}{shown(file)}:{span.start.line}:{span.start.column}"


def told(finding: Finding) -> list[str]:
    """Return the message, the second places and what helps, a line each."""
    seconds = [f"{place(label.file, label.span)}: {shown(label.text)}" for label in finding.labels]
    return [shown(finding.message), *seconds, *advice(finding)]


def advice(finding: Finding) -> list[str]:
    """Return the hint and the fix, as far as there are any, a line each."""
    hints = [f"help: {shown(finding.hint)}"] if finding.hint else []
    return [*hints, f"{kind(finding.fix)}: {shown(finding.fix.title)}"] if finding.fix else hints


def kind(fix: Fix) -> str:
    """Return how far a fix can be trusted; `[*]` marks what `--fix` does."""
    return "[*] safe fix" if fix.safe else "unsafe fix"

"""A rule -> its lesson as text: what `jmap explain` prints."""

from textwrap import indent
from typing import Any

from journeymap.config import PROFILES
from journeymap.rule import Rule
from journeymap.shown import shown

_FIXES = {
    (): "by hand",
    ("safe",): "`jmap lint --fix` mends what it can without changing a meaning",
    ("unsafe",): "`jmap lint --fix --unsafe-fixes` mends what it can guess; look at the result",
    ("safe", "unsafe"): "`jmap lint --fix` mends what it can without changing a meaning, `--unsafe-fixes` guesses, too",
}


def lesson(rule: Rule) -> str:
    """Return what there is to know about `rule`, with its first bad and good example."""
    parts = [
        str(rule),
        rule.lesson.strip(),
        f"Severity: {_severities(rule)}",
        f"Found by: {found_by(rule)}",
        f"Fixes: {fixes(rule)}",
        *([f"Options, in jmap.yaml:\n\n{indent(settings(rule), '    ')}"] if rule.options else []),
        f"Source: {rule.source}",
        f"Bad:\n\n{indent(example(rule.bad[0]), '    ')}",
        f"Good:\n\n{indent(example(rule.good[0]), '    ')}",
    ]
    return "\n\n".join(part.rstrip("\n") for part in parts) + "\n"


def found_by(rule: Rule) -> str:
    """Return the command that looks for it."""
    return f"`jmap {rule.found_by}`"


def fixes(rule: Rule) -> str:
    """Return how findings can be mended: by which options of `jmap lint`, or by hand."""
    return _FIXES[rule.fixes]


def settings(rule: Rule) -> str:
    """Return the lines of `jmap.yaml` that set every option to its default."""
    lines = [f"    {name}: {_value(value)}{_in_draft(rule, name)}\n" for name, value in rule.options.items()]
    return f"rules:\n  {rule.code}:\n{''.join(lines)}"


def example(text: str) -> str:
    """Return an example with its marks; it may hold just the characters that a terminal must not get."""
    return "".join(f"{shown(line)}\n" for line in text.strip("\n").split("\n"))


def _severities(rule: Rule) -> str:
    words = [f"{rule.severity(profile) or 'off'} in {profile}" for profile in PROFILES]
    return ", ".join(words) + ("; it cannot be silenced" if rule.is_locked else "")


def _in_draft(rule: Rule, option: str) -> str:
    key = option.replace("-", "_")
    return f" # in drafts {_value(rule.in_draft[key])}" if key in rule.in_draft else ""


def _value(value: Any) -> str:
    """A value as it is written in YAML."""
    if isinstance(value, tuple):
        return f"[{', '.join(map(_value, value))}]"
    return str(value).lower() if isinstance(value, bool) else str(value)

"""A rule -> its lesson as text: what `jmap explain` prints."""

from textwrap import indent

from journeymap.config import PROFILES
from journeymap.rule import Rule
from journeymap.shown import shown


def lesson(rule: Rule) -> str:
    """Return what there is to know about `rule`, with its first bad and good example."""
    parts = [
        f"{rule.code} {rule.name}",
        rule.lesson.strip(),
        _severities(rule),
        *_options(rule),
        f"Source: {rule.source}",
        f"Bad:\n\n{_example(rule.bad[0])}",
        f"Good:\n\n{_example(rule.good[0])}",
    ]
    return "\n\n".join(parts) + "\n"


def _severities(rule: Rule) -> str:
    words = [f"{rule.severity(profile) or 'off'} in {profile}" for profile in PROFILES]
    locked = "; it cannot be silenced" if rule.is_locked else ""
    return f"Severity: {', '.join(words)}{locked}"


def _options(rule: Rule) -> list[str]:
    if not rule.options:
        return []
    lines = [f"  {name}: {_value(value)}" for name, value in rule.options.items()]
    return [f'Options, under "rules: {{{rule.code}: …}}" in jmap.yaml:\n' + "\n".join(lines)]


def _value(value: object) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(map(str, value))}]"
    return str(value)


def _example(text: str) -> str:
    # An example may hold just the characters that a terminal must not get.
    return indent("\n".join(map(shown, text.strip("\n").split("\n"))), "    ")

"""The rules -> the pages of the rule book in Markdown: one a rule, and an index by family."""

import re
from collections.abc import Mapping, Sequence

from journeymap.config import PROFILES
from journeymap.lesson import example, fixes, found_by, settings
from journeymap.listing import as_markdown
from journeymap.rule import Rule

INDEX = "README.md"
_PARAGRAPH = re.compile(r"^(?:What it finds|Why it matters|How to fix):", re.MULTILINE)
_CODE = re.compile(r"\bJM\d{3}\b")
_MARK = "<!-- Written from the code by the tests (--update); do not edit. -->"
_PREFACE = f"""\
{_MARK}
# The rules

Nearly all of them are run by `jmap lint`; a page says so where another command finds it. `jmap explain JM301` tells the
same on the terminal. How severe a rule is depends on the profile: *draft* while a map takes shape, *active* when the
team relies on it, *strict* for those who want everything said. A rule that is an error in all three cannot be silenced;
all others can be set in `jmap.yaml`, by code or name, or silenced in one place by a comment with a reason:
`# jmap: ignore[JM301] reason`.
"""


def pages(families: Mapping[str, Sequence[Rule]]) -> dict[str, str]:
    """Return the texts of the pages by the names of their files; `families` holds the rules by title."""
    sections = [f"## {title}\n\n{as_markdown(rules, linked=True)}" for title, rules in families.items()]
    known = {rule.code for rules in families.values() for rule in rules}
    book = {f"{rule.code}.md": _page(rule, known) for rules in families.values() for rule in rules}
    return {INDEX: "\n".join([_PREFACE, *sections]), **book}


def _page(rule: Rule, known: set[str]) -> str:
    parts = [
        f"{_MARK}\n# {rule}",
        _linked(_PARAGRAPH.sub(r"**\g<0>**", rule.lesson.strip()), known - {rule.code}),
        _severities(rule),
        f"**Found by:** {found_by(rule)}",
        f"**Fixes:** {fixes(rule)}",
        *([f"## Options\n\nWith their defaults, in `jmap.yaml`:\n\n{_block(settings(rule))}"] if rule.options else []),
        "## Bad\n\nCarets in a comment mark the place above them where the rule fires.",
        *(_block(example(text)) for text in rule.bad),
        "## Good",
        *(_block(example(text)) for text in rule.good),
        f"## Source\n\n{rule.source}",
        f"[All rules]({INDEX})",
    ]
    return "\n\n".join(parts) + "\n"


def _severities(rule: Rule) -> str:
    words = [rule.severity(profile) or "off" for profile in PROFILES]
    rows = [*PROFILES, "since edition"], ["---"] * (len(PROFILES) + 1), [*words, rule.edition]
    table = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    return f"{table}\n\nIt cannot be silenced." if rule.is_locked else table


def _linked(text: str, codes: set[str]) -> str:
    """Make the codes of other rules links to their pages."""
    return _CODE.sub(lambda match: f"[{match[0]}]({match[0]}.md)" if match[0] in codes else match[0], text)


def _block(text: str) -> str:
    return f"```yaml\n{text}```"

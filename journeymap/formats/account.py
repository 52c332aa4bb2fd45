"""What came of the sources of one run -> a report to keep, as JSON or as Markdown."""

import json
import re
from collections.abc import Iterator, Sequence

from journeymap.formats.files import NewFile
from journeymap.formats.incoming import Outcome

_MARKUP = re.compile(r"[\\`*_\[\]<>|~&@:$#]")


def as_json(outcomes: Sequence[Outcome], made: Sequence[NewFile]) -> str:
    """Return the report as JSON: by source its formats, the files made of it, why not, and every loss by line."""
    record = {
        "version": 1,
        "sources": [
            {
                "file": outcome.given.name,
                "formats": list(outcome.formats),
                "files": _files_of(outcome, made),
                "refused": outcome.refusal.message if outcome.refusal else None,
                "losses": [{"line": loss.line, "what": loss.what, "done": loss.done} for loss in outcome.losses],
            }
            for outcome in outcomes
        ],
    }
    return json.dumps(record, indent=2, ensure_ascii=False) + "\n"


def as_markdown(outcomes: Sequence[Outcome], made: Sequence[NewFile]) -> str:
    """Return the report as Markdown: a heading a source, and a table of all that was lost or guessed."""
    return "\n".join(["# What came in", "", *(line for outcome in outcomes for line in _section(outcome, made))])


def _section(outcome: Outcome, made: Sequence[NewFile]) -> Iterator[str]:
    yield from (f"## {_escaped(outcome.given.name)}", "")
    if outcome.refusal:
        yield from (f"{_escaped(outcome.refusal.message)}.", "")
        return
    names = ", ".join(_escaped(name) for name in _files_of(outcome, made))
    yield from (f"Read as {', '.join(outcome.formats)}; made {names}.", "")
    if not outcome.losses:
        yield from ("Nothing was left out or guessed.", "")
        return
    yield from ("| line | in the source | what was done |", "|---|---|---|")
    for loss in outcome.losses:
        yield f"| {loss.line} | {_escaped(loss.what)} | {_escaped(loss.done)} |"
    yield ""


def _files_of(outcome: Outcome, made: Sequence[NewFile]) -> list[str]:
    return [file.name for file in made if outcome.given.name in file.sources]


def _escaped(text: str) -> str:
    """Any text as words of Markdown, on one line."""
    return _MARKUP.sub(r"\\\g<0>", " ".join(text.split()))

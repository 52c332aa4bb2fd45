"""The comments of a document -> what they silence: `# jmap: ignore[JM408] reason`, and what is wrong with them."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from journeymap.dates import today
from journeymap.document import Comment, Document, Node
from journeymap.finding import Edit, Finding, Fix, Hit, Place
from journeymap.rule import Rule
from journeymap.wording import near, nearest

_OURS = re.compile(r"#\s*jmap:\s*(?!\d)(?P<said>.*)")
_FORM = re.compile(r"(?P<kind>ignore-file|ignore|fixme)\[(?P<rules>[^\]]*)\](?P<rest>.*)")
_UNTIL = re.compile(r"\buntil=(\S*)")
_WORD = re.compile(r"[^\s,]+")

Find = Callable[[str], "Rule | None"]
"""Looks a rule up by its code or name."""


@dataclass(slots=True)
class Ignore:
    """One comment that silences rules on the part of the file from `start` to `end` (offsets).

    `words` are the rules as written with their offsets; `used` those that hid something.
    """

    kind: Literal["ignore", "ignore-file", "fixme"]
    comment: Comment
    words: list[tuple[str, int, int]]
    reason: str
    until: date | None
    start: int
    end: int
    used: set[str] = field(default_factory=set)

    @property
    def is_over(self) -> bool:
        """Whether its `until` lies before today."""
        return self.until is not None and self.until < today()

    def hides(self, finding: Finding) -> bool:
        """Whether it covers the place of `finding` and names its rule."""
        covers = self.start <= finding.span.start.offset < max(self.end, self.start + 1)
        words = [word for word, _, _ in self.words if word.upper() == finding.code or word.lower() == finding.name]
        if covers and words and not self.is_over:
            self.used.update(words)
            return True
        return False


def ignores(document: Document) -> tuple[list[Ignore], list[Hit]]:
    """Return what the comments of a file silence, and hits on comments that silence nothing (JM907)."""
    if document.root is None or not _OURS.search(document.text):
        return [], []
    comments = [(comment, _OURS.match(comment.text)) for comment in document.comments]
    parsed = [_parse(comment, said, document) for comment, said in comments if said]
    found = [ignore for ignore in parsed if isinstance(ignore, Ignore)]
    return found, [hit for hit in parsed if isinstance(hit, Hit)]


def _parse(comment: Comment, said: re.Match[str], document: Document) -> Ignore | Hit:
    form = _FORM.fullmatch(said["said"].strip())
    until, valid = _until(form["rest"]) if form else (None, False)
    if form is None or not valid or not _WORD.search(form["rules"]):
        message = f'"{comment.text.strip()}" ignores nothing; write "# jmap: ignore[JM301] reason"'
        return Hit(message, _place(comment), code="JM907")
    begin = comment.start + comment.text.index("[") + 1
    words = [(word[0], begin + word.start(), begin + word.end()) for word in _WORD.finditer(form["rules"])]
    start, end = (0, len(document.text)) if form["kind"] == "ignore-file" else covered(comment, document)
    reason = _UNTIL.sub("", form["rest"]).strip()
    return Ignore(form["kind"], comment, words, reason, until, start, end)  # type: ignore[arg-type]


def _until(text: str) -> tuple[date | None, bool]:
    """The day after which an ignore ends, and whether what is written is a day at all."""
    match = _UNTIL.search(text)
    if match is None:
        return None, True
    try:
        return date.fromisoformat(match[1]), True
    except ValueError:
        return None, False


def _place(comment: Comment) -> Place:
    return Place(span=(comment.start, comment.end))


def covered(comment: Comment, document: Document) -> tuple[int, int]:
    """Return the offsets of the whole node that begins on the line of `comment`, or on the next line with a value."""
    source = document.source
    line = source.point(comment.start).line
    alone = not source.line(line)[: source.point(comment.start).column - 1].strip()
    starts = [(source.point(start).line, start, end) for start, end in _nodes(document.root)]
    if alone:
        line = min((begun for begun, _, _ in starts if begun > line), default=line)
    on_line = [(start, end) for begun, start, end in starts if begun == line]
    # The outermost of the nodes that begin there: a stage with all that is in it.
    return max(on_line, key=lambda pair: pair[1] - pair[0], default=(comment.start, comment.end))


def _nodes(node: Node | None) -> Iterator[tuple[int, int]]:
    """The offsets of every entry and item below `node`, each from its key on."""
    for entry in (node.entries or {}).values() if node else ():
        yield entry.start, max(entry.node.end, entry.end)
        yield from _nodes(entry.node)
    for item in node.items or () if node else ():
        yield item.start, item.end
        yield from _nodes(item)


def hits_on(
    found: Iterable[Ignore], find: Find, did_run: Callable[[Rule], bool], rules: Sequence[Rule]
) -> Iterator[Hit]:
    """Yield hits on ignore comments that are over, unused, without reason or name no rule (JM901 to JM904).

    `did_run` says whether a rule looked at this file: one that did not may have found nothing for that reason.
    """
    for ignore in found:
        for word, start, end in ignore.words:
            yield from _on_word(ignore, word, (start, end), find(word), did_run, rules)
        if not ignore.reason:
            message = f'the ignore of "{ignore.words[0][0]}" gives no reason; write it after the bracket'
            yield Hit(message, _place(ignore.comment), code="JM904")


def _on_word(
    ignore: Ignore, word: str, span: tuple[int, int], rule: Rule | None, did_run: Callable[[Rule], bool],
    rules: Sequence[Rule],
) -> Iterator[Hit]:  # fmt: skip
    if rule is None:
        known = [name for rule in rules for name in (rule.code, rule.name)]
        guess = nearest(word, known)
        fix = Fix(f'write "{guess}"', (Edit(*span, guess),), safe=False) if guess else None
        yield Hit(f'no rule "{word}"; {near(word, known)}', Place(span=span), fix=fix, code="JM903")
    elif ignore.is_over:
        message = f'the ignore of "{word}" ended {ignore.until}; fix the finding or set a new date'
        yield Hit(message, _place(ignore.comment), code="JM902")
    elif word not in ignore.used and did_run(rule):
        message = f'nothing to ignore for "{word}" here; remove the comment'
        yield Hit(message, _place(ignore.comment), fix=_removal(ignore, span), code="JM901")


def _removal(ignore: Ignore, span: tuple[int, int]) -> Fix:
    """Take the word out of the bracket, or the whole comment if it is the only one."""
    if len(ignore.words) == 1:
        return Fix("remove the comment", (Edit(ignore.comment.start, ignore.comment.end, ""),), safe=True)
    last = ignore.words[-1][1:] == span
    index = [word[1:] for word in ignore.words].index(span)
    start, end = (ignore.words[index - 1][2], span[1]) if last else (span[0], ignore.words[index + 1][1])
    return Fix("remove the rule from the comment", (Edit(start, end, ""),), safe=True)

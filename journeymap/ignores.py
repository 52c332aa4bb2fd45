"""The comments of a document -> what they silence: `# jmap: ignore[JM408] reason`, and what is wrong with them."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from journeymap.dates import today
from journeymap.document import Comment, Document, Node
from journeymap.finding import Edit, Finding, Fix, Hit, Place
from journeymap.rule import Rule
from journeymap.wording import Vocabulary

_OURS = re.compile(r"#\s*jmap:(?!\s*\d)(?P<said>.*)")
_FORM = re.compile(r"(?P<kind>ignore-file|ignore|fixme)\[(?P<rules>[^\]]*)\](?P<rest>.*)")
_UNTIL = re.compile(r"\buntil=(\S*)")
_OPENING = re.compile(r"[\s\-?]*(?:[&!]\S*\s+)*")
_TAIL = re.compile(r"(?:[ \t]+#[^\r\n]*)?")
_SPACE = re.compile(r"[ \t]+\Z")
_WORD = re.compile(r"[^\s,]+")

Reach = dict[int, tuple[int, int]]
"""From where to where (offsets) the parts of a file reach that begin on a line, by its number, in order."""

Find = Callable[[str], "Rule | None"]
"""Looks a rule up by its code or name."""


@dataclass(slots=True)
class Ignore:
    """One comment that silences rules on the part of the file from `start` to `end` (offsets).

    `words` are the rules as written with their offsets; `used` those that a finding bears out. `cut` is what to
    delete to be rid of the comment.
    """

    kind: Literal["ignore", "ignore-file", "fixme"]
    comment: Comment
    words: list[tuple[str, int, int]]
    reason: str
    until: date | None
    start: int
    end: int
    cut: tuple[int, int]
    used: set[str] = field(default_factory=set)

    @property
    def is_over(self) -> bool:
        """Whether its `until` lies before today."""
        return self.until is not None and self.until < today()

    def covers(self, finding: Finding) -> bool:
        """Whether it names the rule of `finding` and covers its place; the word it names it by is used then."""
        words = [word for word, _, _ in self.words if word.upper() == finding.code or word.lower() == finding.name]
        if words and self.start <= finding.span.start.offset <= self.end and not self.is_over:
            self.used.update(words)
            return True
        return False


def ignores(document: Document) -> tuple[list[Ignore], list[Hit]]:
    """Return what the comments of a file silence, and hits on comments that silence nothing (JM907)."""
    if document.root is None or not _OURS.search(document.text):
        return [], []
    comments = [(comment, said) for comment in document.comments if (said := _OURS.match(comment.text))]
    reach = reach_of(document) if comments else {}
    parsed = [_parse(comment, said, document, reach) for comment, said in comments]
    found = [ignore for ignore in parsed if isinstance(ignore, Ignore)]
    return found, [hit for hit in parsed if isinstance(hit, Hit)]


def _parse(comment: Comment, said: re.Match[str], document: Document, reach: Reach) -> Ignore | Hit:
    form = _FORM.fullmatch(said["said"].strip())
    until, valid = _until(form["rest"]) if form else (None, False)
    if form is None or not valid or not _WORD.search(form["rules"]):
        message = f'"{comment.text.strip()}" ignores nothing; write "# jmap: ignore[JM301] reason"'
        return Hit(message, _place(comment), code="JM907")
    begin = comment.start + comment.text.index("[") + 1
    words = [(word[0], begin + word.start(), begin + word.end()) for word in _WORD.finditer(form["rules"])]
    whole = form["kind"] == "ignore-file"
    start, end = (0, len(document.text)) if whole else _covered(comment, document, reach)
    reason = _UNTIL.sub("", form["rest"]).strip()
    cut = _cut(comment, document)
    return Ignore(form["kind"], comment, words, reason, until, start, end, cut)  # type: ignore[arg-type]


def _until(text: str) -> tuple[date | None, bool]:
    """The day after which an ignore ends, and whether what is written is a day at all."""
    match = _UNTIL.search(text)
    if match is None:
        return None, True
    try:
        return date.fromisoformat(match[1].rstrip(".,;:")), True
    except ValueError:
        return None, False


def _place(comment: Comment) -> Place:
    return Place(span=(comment.start, comment.end))


def _covered(comment: Comment, document: Document, reach: Reach) -> tuple[int, int]:
    """From where to where a comment reaches: all that begins on its line; for a line of its own, on the next one."""
    line = document.source.point(comment.start).line
    if line not in reach and _OPENING.fullmatch(document.text, document.source.line_starts[line - 1], comment.start):
        lines = list(reach)
        after = bisect_right(lines, line)
        line = lines[after] if after < len(lines) else line
    start, end = reach.get(line, (comment.start, comment.end))
    return min(start, comment.start), end


def _cut(comment: Comment, document: Document) -> tuple[int, int]:
    """A comment with the space before it, or the whole line where it stands alone."""
    starts = [*document.source.line_starts, len(document.text)]
    line = document.source.point(comment.start).line
    space = _SPACE.search(document.text, starts[line - 1], comment.start)
    start = space.start() if space else comment.start
    return (start, starts[line]) if start == starts[line - 1] else (start, comment.end)


def reach_of(document: Document) -> Reach:
    """Return how far the nodes reach that begin on each line: a stage to the end of all that is in it."""
    reach = Reach()
    for start, end in _nodes(document.root):
        line = document.source.point(start).line
        # The end mark of a block collection lies at the next token; what a comment cut off belongs to the text.
        last = _TAIL.match(document.text, start + len(document.text[start:end].rstrip()))
        first, furthest = reach.get(line, (start, end))
        reach[line] = min(first, start), max(furthest, last.end() if last else end)
    return dict(sorted(reach.items()))


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
    known = Vocabulary(name for rule in rules for name in (rule.code, rule.name))
    for ignore in found:
        for word, start, end in ignore.words:
            yield from _on_word(ignore, word, (start, end), find(word), did_run, known)
        if not ignore.reason:
            message = f'the ignore of "{ignore.words[0][0]}" gives no reason; write it after the bracket'
            yield Hit(message, _place(ignore.comment), code="JM904")


def _on_word(
    ignore: Ignore, word: str, span: tuple[int, int], rule: Rule | None, did_run: Callable[[Rule], bool],
    known: Vocabulary,
) -> Iterator[Hit]:  # fmt: skip
    if rule is None:
        guess = known.nearest(word)
        fix = Fix(f'write "{guess}"', (Edit(*span, guess),), safe=False) if guess else None
        yield Hit(f'no rule "{word}"; {known.advice(guess)}', Place(span=span), fix=fix, code="JM903")
    elif ignore.is_over:
        message = f'the ignore of "{word}" ended {ignore.until}; fix the finding or set a new date'
        yield Hit(message, _place(ignore.comment), code="JM902")
    elif word not in ignore.used and did_run(rule):
        message = f'nothing to ignore for "{word}" here; remove the comment'
        yield Hit(message, _place(ignore.comment), fix=_removal(ignore, span), code="JM901")


def _removal(ignore: Ignore, span: tuple[int, int]) -> Fix:
    """Take the word out of the bracket, or the whole comment if it is the only one."""
    if len(ignore.words) == 1:
        return Fix("remove the comment", (Edit(*ignore.cut, ""),), safe=True)
    last = ignore.words[-1][1:] == span
    index = [word[1:] for word in ignore.words].index(span)
    start, end = (ignore.words[index - 1][2], span[1]) if last else (span[0], ignore.words[index + 1][1])
    return Fix("remove the rule from the comment", (Edit(start, end, ""),), safe=True)

"""One line of a journey diagram -> the task it names, read as its author meant it where Mermaid would lose it."""

import re
from dataclasses import dataclass, replace

from journeymap.emotion_words import score_of
from journeymap.formats.mermaid.entities import decoded
from journeymap.wording import text_of

_NUMBER = r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?"
# `Name: 5: Ana` and `Name: 5`. The last number that people follow counts: names hold colons, too.
_FULL = re.compile(rf"(?P<name>.*):\s*(?P<score>{_NUMBER}|\d+,\d+|{_NUMBER}\s*/\s*\d+)\s*:(?P<people>.*)")
_BARE = re.compile(rf"(?P<name>.*):\s*(?P<score>{_NUMBER}|{_NUMBER}\s*/\s*\d+)(?P<people>\s*)")
# Slips that Mermaid reads without a score: `Name: 5, Ana` and `Name -> 5: Ana`.
_ARROW = re.compile(rf"(?P<name>.*)(?:[-=]>|→)\s*(?P<score>{_NUMBER})\s*(?:[:,](?P<people>.*))?")
_COMMA = re.compile(rf"(?P<name>.*):\s*(?P<score>{_NUMBER})\s*,(?P<people>.*)")
_MOST = 1_000_000


@dataclass(frozen=True, slots=True)
class Task:
    """A task: its name, how good it feels, who takes part, and what else its line says.

    `top` is the end of the scale if the line names it (`4/5`). `words` say how it feels where a score should be.
    `guess` is told if it had to be guessed how the line is meant.
    """

    name: str
    score: float | None = None
    top: float | None = None
    words: str = ""
    people: tuple[str, ...] = ()
    remark: str = ""
    guess: str = ""


def task_of(text: str) -> Task:
    """Return the task that a line, without its comment, names."""
    if ":" not in text:
        text = text.replace("：", ":").replace("，", ",")
    for pattern in (_FULL, _BARE, _ARROW, _COMMA):
        match = pattern.fullmatch(text)
        if match and match["name"].strip() and (scored := _score(match["score"])):
            task = _with_people(Task(decoded(match["name"]), *scored), match["people"] or "")
            return task if _agrees(text, task) else replace(task, guess=_told(task))
    return _unscored(text)


def _score(text: str) -> tuple[float, float | None] | None:
    """The score and the end of its scale; nothing for a number that is no score."""
    number, _, top = text.replace(",", ".").partition("/")
    score = float(number)
    if abs(score) > _MOST or abs(float(top or 0)) > _MOST:
        return None
    return (int(score) if score.is_integer() else score), (float(top) if top else None)


def _with_people(task: Task, text: str) -> Task:
    people, _, remark = text.partition(":")
    names = tuple(name for part in people.split(",") if (name := decoded(part)))
    return replace(task, people=names, remark=decoded(remark))


def _agrees(text: str, task: Task) -> bool:
    """Whether Mermaid, for which the first colon ends the name and the second the score, reads the same."""
    name, _, data = text.partition(":")
    return decoded(name) == task.name and bool(re.fullmatch(_NUMBER, data.partition(":")[0].strip()))


def _unscored(text: str) -> Task:
    """A line without a number: its name, perhaps words where the score should be, and people."""
    name, *rest = text.split(":")
    if not any(part.strip() for part in rest):
        task = Task(decoded(name))
        return task if rest else replace(task, guess=_told(task))
    if not rest[0].strip():
        return _with_people(Task(decoded(name)), ":".join(rest[1:]))
    *middle, last = rest
    words = ""
    if not middle and _is_feeling(last):
        words, last = last, ""
    elif middle:
        *middle, words = middle
    task = _with_people(Task(decoded(":".join([name, *middle])), words=decoded(words)), last)
    return replace(task, guess=_told(task))


def _is_feeling(text: str) -> bool:
    return score_of([decoded(text)], {}) is not None


def _told(task: Task) -> str:
    """What a line was read as."""
    people = f" and {', '.join(task.people)}" if task.people else ""
    score = f'the words "{task.words}"' if task.words else "no score"
    if task.score is not None:
        score = f"the score {text_of(task.score)}"
    return f'read as the task "{task.name}" with {score}{people}'

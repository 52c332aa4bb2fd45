"""A score that does not lie on the scale of its file.

What it finds: a score in `emotion` or `emotions` outside `emotion_scale`, which is -2..2 where the file sets none.

Why it matters: the point would leave the picture, and no two readers would agree on what it means. Most often the
file was scored from 1 to 5 or from 0 to 10 and does not say so.

How to fix: correct the score, or set `emotion_scale` to the scale that was meant. Where all scores of the file lie in
1..5 or 0..10, that scale is offered as a fix.
"""

from collections.abc import Iterator
from functools import reduce
from operator import getitem
from typing import Any

from journeymap.document.insert import insertion
from journeymap.finding import Edit, Fix, Hit
from journeymap.journey import Journey, emotions_of
from journeymap.model import Emotion
from journeymap.rule import Rule


def check(journey: Journey) -> Iterator[Hit]:
    emotions = [emotion for moment in journey.moments for emotion in emotions_of(moment)]
    outside = [emotion for emotion in emotions if emotion.score is not None and abs(emotion.score) > 2]
    fix = _fix(journey, emotions) if outside else None
    for emotion in outside:
        scale = journey.model.emotion_scale
        message = f'score "{_written(journey, emotion)}" is outside {scale}; correct it or set "emotion_scale"'
        yield Hit(message, journey.place(emotion), fix=fix)


def _written(journey: Journey, emotion: Emotion) -> Any:
    """The value that stands in the file: the score where one is written, else the words."""
    return reduce(getitem, journey.place(emotion).path, journey.document.value)


def _fix(journey: Journey, emotions: list[Emotion]) -> Fix | None:
    written = [_written(journey, emotion) for emotion in emotions]
    scores = [value for value in written if isinstance(value, int | float)]
    for scale, low, high in (("1..5", 1, 5), ("0..10", 0, 10)):
        if all(low <= score <= high for score in scores) and (edit := _edit(journey, scale)):
            return Fix(f'set "emotion_scale" to {scale}', (edit,), safe=False)
    return None


def _edit(journey: Journey, scale: str) -> Edit | None:
    node = journey.document.node(("emotion_scale",))
    if node is None:
        return insertion(journey.document, "title", "emotion_scale", scale)
    return Edit(node.start, node.end, f"{node.style}{scale}{node.style}") if node.style in ("", '"', "'") else None


RULE = Rule(
    code="JM401",
    name="score-out-of-scale",
    severities="EEE",
    source="mermaid-js/mermaid#6262: faces leave the frame",
    lesson=__doc__,
    check=check,
    fixes=("unsafe",),
    good=(
        """
jmap: 1
title: Staying at a hotel
emotion_scale: 1..5
personas:
  - name: Lin
stages:
  - name: Arrive
    touchpoints:
      - name: Checks in
        emotion: 5
      - name: Opens the door of the room
        emotions:
          lin: 1.5
""",
    ),
    bad=(
        """
jmap: 1
title: Staying at a hotel
personas:
  - name: Lin
stages:
  - name: Arrive
    touchpoints:
      - name: Checks in
        emotion:
          words: welcome
          score: 4
          #      ^
      - name: Opens the door of the room
        emotions:
          lin: 2.5
          #    ^^^
      - name: Looks out of the window
        emotion: 2
""",
    ),
)

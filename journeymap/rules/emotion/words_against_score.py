"""Words that say the opposite of their score.

What it finds: a score above zero with one of the `negative-words` among its words, or a score below zero with one of
the `positive-words` and none of the negative ones. Zero is the middle of the scale of the file.

Why it matters: a minus sign forgotten, or a scale read the wrong way round, turns a valley into a peak. The words show
what was meant.

How to fix: correct the sign of the score or the words. Mixed feelings are fine: score the stronger one.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey, emotions_of
from journeymap.model import Emotion
from journeymap.rule import Rule
from journeymap.wording import folded

_NEGATIVE = (
    "angry", "annoyed", "anxious", "confused", "disappointed", "disgusted", "frustrated", "lost", "sad", "stressed",
    "worried",
)  # fmt: skip
_POSITIVE = ("confident", "delighted", "excited", "glad", "happy", "proud", "relieved", "satisfied")


def check(
    journey: Journey, *, negative_words: tuple[str, ...] = _NEGATIVE, positive_words: tuple[str, ...] = _POSITIVE
) -> Iterator[Hit]:
    negative, positive = set(map(folded, negative_words)), set(map(folded, positive_words))
    for moment in journey.moments:
        for emotion in emotions_of(moment):
            if word := _contradiction(emotion, negative, positive):
                score = journey.written_score(emotion.score or 0)
                message = f'"{word}" and score {score} contradict each other; correct one'
                yield Hit(message, journey.place(emotion))


def _contradiction(emotion: Emotion, negative: set[str], positive: set[str]) -> str | None:
    """The first word that does not go with the score."""
    score = emotion.score or 0
    sad = [word for word in emotion.words if folded(word) in negative]
    happy = [word for word in emotion.words if folded(word) in positive]
    wrong = sad if score > 0 else happy if score < 0 and not sad else []
    return wrong[0] if wrong else None


RULE = Rule(
    code="JM415",
    name="words-against-score",
    severities="-IW",
    source="own: a wrong sign turns the curve over",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Sending a child to camp
stages:
  - name: Say goodbye
    touchpoints:
      - name: Waves at the bus
        emotion:
          score: -1
          words: proud, worried
      - name: Gets the first message
        emotion:
          score: 1
          words:
            - relieved
            - not worried any more
""",
    ),
    bad=(
        """
jmap: 1
title: Sending a child to camp
emotion_scale: 1..5
personas:
  - name: Carla
stages:
  - name: Say goodbye
    touchpoints:
      - name: Waves at the bus
        emotion:
          score: 4
          #      ^
          words: proud, worried
      - name: Gets the first message
        emotions:
          carla:
            words: Relieved!
            score: 2
            #      ^
""",
    ),
)

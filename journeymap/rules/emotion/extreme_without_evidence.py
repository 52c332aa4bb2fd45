"""A peak or a valley with nothing behind it.

What it finds: a stage or touchpoint with a score of 1.5 or more either way (option `min-score`, on the scale of -2 to
2), without evidence and without `quotes`, that the map does not call a guess. If nothing on the map has evidence,
JM501 unlabelled-assumption or JM502 research-without-source says so instead.

Why it matters: peaks and valleys are what people remember of a map and what money is spent on. If they are made up,
so is the rest.

How to fix: cite in `evidence` the source that shows it, add a quote of a customer, or set `basis: assumed` until you
know.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Feeling, Journey, emotions_of
from journeymap.rule import Rule


def check(journey: Journey, *, min_score: float = 1.5) -> Iterator[Hit]:
    for feeling in journey.feelings:
        extremes = [score for score in _claimed(journey, feeling) if abs(score) >= min_score]
        if extremes and not any(moment.quotes or journey.has_evidence(moment) for moment in feeling.moments):
            score, name = journey.written_score(max(extremes, key=abs)), feeling.moment.name
            message = f'"{name}" is {score} with nothing behind it; add "evidence" or a quote'
            yield Hit(message, journey.place(feeling.moment, "emotion"))


def _claimed(journey: Journey, feeling: Feeling) -> list[float]:
    """The scores that are not called a guess."""
    emotions = emotions_of(feeling.moment)
    return [one.score for one in emotions if one.score is not None and not journey.is_guess(feeling.moment, one)]


RULE = Rule(
    code="JM407",
    name="extreme-without-evidence",
    severities="-WW",
    source="unconsultancy.sh: anchor every peak and valley",
    lesson=__doc__,
    check=check,
    silent_if=("JM501", "JM502"),
    good=(
        """
jmap: 1
title: Giving birth
basis: mixed
sources:
  - id: interviews-2026
stages:
  - name: At home
    touchpoints:
      - name: Calls the ward
        emotion: -2
        quotes:
          - They told me to call again later
      - name: Drives to the hospital
        emotion: -1
  - name: On the ward
    emotion: 2
    touchpoints:
      - name: Meets the midwife
        evidence:
          - interviews-2026
      - name: Holds the baby
  - name: Home again
    touchpoints:
      - name: Has the first night alone
        emotion:
          score: -2
          basis: assumed
""",
    ),
    bad=(
        """
jmap: 1
title: Giving birth
basis: mixed
sources:
  - id: interviews-2026
stages:
  - name: At home
    touchpoints:
      - name: Calls the ward
        emotion: -2
        #        ^^
  - name: On the ward
    touchpoints:
      - name: Meets the midwife
        emotion: 1.5
        #        ^^^
        basis: reported
      - name: Holds the baby
        emotion: 2
        evidence:
          - interviews-2026
""",
    ),
)

"""A stage that tells only part of the story.

What it finds: a stage that is filled in, but where, with its touchpoints, actions, motivations or obstacles are missing
(option `require`). Motivations are `motivations` or `doubts`, obstacles are `barriers` or `pain_points`.

Why it matters: what people do, why they do it and what stands in their way belong together. One without the others is
a log file, a wish or a complaint.

How to fix: fill in the part that is missing, or remove from `require` what your maps leave out on purpose.
"""

from collections.abc import Iterator
from typing import Literal

from journeymap.finding import Hit
from journeymap.journey import Journey, is_empty
from journeymap.model import Stage
from journeymap.rule import Rule
from journeymap.wording import either

_LANES = {
    "actions": ("actions",),
    "motivations": ("motivations", "doubts"),
    "obstacles": ("barriers", "pain_points"),
}


Required = Literal["actions", "motivations", "obstacles"]


def check(
    journey: Journey, *, require: tuple[Required, ...] = ("actions", "motivations", "obstacles")
) -> Iterator[Hit]:
    for stage in journey.stages:
        missing = [part for part in require if not _has(stage, part)]
        if missing and not is_empty(stage):
            message = f'stage "{stage.name}" has no {either(missing)}; add them'
            yield Hit(message, journey.place(stage, "name"))


def _has(stage: Stage, part: str) -> bool:
    return any(getattr(moment, lane, None) for moment in (stage, *stage.touchpoints) for lane in _LANES[part])


RULE = Rule(
    code="JM325",
    name="thin-stage",
    severities="--I",
    source="a marketing FAQ: actions, motivations and obstacles in each stage; "
    "an experience roadmap: motivations and doubts at every moment",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Learning a language
stages:
  - name: Begin
    motivations:
      - Wants to talk to her grandmother
    barriers:
      - No evening is free
    touchpoints:
      - name: Tries the first lesson
        actions:
          - Repeats ten words aloud
  - name: Keep at it
    touchpoints:
      - name: Skips a week
        actions:
          - Mutes the reminders
        doubts:
          - Is it too late for me?
        pain_points:
          - All progress is lost after a break
  - name: Talk
""",
    ),
    bad=(
        """
jmap: 1
title: Learning a language
stages:
  - name: Begin
  #       ^^^^^
    motivations:
      - Wants to talk to her grandmother
    touchpoints:
      - name: Tries the first lesson
  - name: Keep at it
    barriers:
      - No evening is free
    doubts:
      - Is it too late for me?
    actions:
      - Mutes the reminders
""",
    ),
)

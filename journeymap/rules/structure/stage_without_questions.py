"""A stage in which nobody asks anything.

What it finds: a stage that is filled in, but has no `questions`, neither its own nor on its touchpoints.

Why it matters: in every stage people look for answers: does it fit me, what if it breaks, what comes next? Content
that answers no question is in the way, and a question without an answer is where they leave.

How to fix: add `questions`, taken from search terms, calls and interviews, to the stage or its touchpoints.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey, is_empty
from journeymap.rule import Rule


def check(journey: Journey) -> Iterator[Hit]:
    for stage in journey.stages:
        if not is_empty(stage) and not any(moment.questions for moment in (stage, *stage.touchpoints)):
            message = f'stage "{stage.name}" has no customer question; write what people ask themselves there'
            yield Hit(message, journey.place(stage, "name"))


RULE = Rule(
    code="JM324",
    name="stage-without-questions",
    severities="--I",
    source="a seven-step guide: which questions are they trying to answer?; "
    "four easy steps to a journey map: the tough questions at each touchpoint",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Choosing a school
stages:
  - name: Look around
    touchpoints:
      - name: Visits on the open day
        questions:
          - Who helps if she is bullied?
  - name: Decide
    questions:
      - Will her friends be there?
  - name: First day
""",
    ),
    bad=(
        """
jmap: 1
title: Choosing a school
stages:
  - name: Look around
  #       ^^^^^^^^^^^
    touchpoints:
      - name: Visits on the open day
  - name: Decide
    questions:
      - Will her friends be there?
""",
    ),
)

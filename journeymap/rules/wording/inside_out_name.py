"""A stage named after your own work.

What it finds: a stage whose `name` holds a word from inside a company, such as "funnel", "lead", "submission" or
"fulfilment". The option `words` holds the list; `extend-words` adds yours.

Why it matters: customers do not convert, they buy shoes. Named from the inside, a stage fills with what you do, and
the map becomes a chart of departments.

How to fix: name the stage as the customer would tell it to a friend: "Deciding", "Waiting for the parcel".
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.rule import Rule
from journeymap.rules.word_list import finding

_WORDS = (
    "backend", "conversion", "crm", "cross-sell", "erp", "fulfilment", "fulfillment", "funnel", "internal", "lead",
    "marketing", "mql", "nurture", "nurturing", "operations", "pipeline", "processing", "prospect", "sales", "sql",
    "submission", "submit", "upsell",
)  # fmt: skip


def check(journey: Journey, *, words: tuple[str, ...] = _WORDS) -> Iterator[Hit]:
    for stage in journey.stages:
        if word := finding(words).search(stage.name):
            message = f'stage "{stage.name}" is named from the inside ("{word[0]}"); name it as the customer would'
            yield Hit(message, journey.place(stage, "name"))


RULE = Rule(
    code="JM801",
    name="inside-out-name",
    severities="-II",
    source="Smaply, Why journey maps fail; flyfone.com; Custory docs, journeys",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Leasing a copier
stages:
  - name: Finding out what it costs
  - name: Leading the team through the change
""",
    ),
    bad=(
        """
jmap: 1
title: Leasing a copier
stages:
  - name: Lead nurturing
    #     ^^^^^^^^^^^^^^
  - name: Deciding
  - name: Order processing and cross-sell
    #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
""",
    ),
)

"""An opportunity that answers a pain point which is not there.

What it finds: a word in `addresses` that names no pain point of this map, neither of its stages and touchpoints nor
of its personas. The id of a pain point is the one written in it, else its text in lower case, joined by hyphens.

Why it matters: an idea is worth doing for the pain it ends. When the link is broken, the pain looks unanswered and
the idea looks like a whim.

How to fix: correct the id, or give the pain point an `id` and name that.
"""

from collections.abc import Iterator

from journeymap.finding import Hit, first_of
from journeymap.journey import Journey
from journeymap.model import slug
from journeymap.rule import Rule
from journeymap.rules.unresolved import unresolved
from journeymap.wording import Vocabulary


def check(journey: Journey) -> Iterator[Hit]:
    known = Vocabulary(journey.pains_by_id)
    addressed = (
        (opportunity, index, word)
        for _, opportunity in journey.opportunities()
        for index, word in enumerate(opportunity.addresses)
        if slug(word) not in journey.pains_by_id
    )
    message = 'no pain point "{word}" on this map; {near}'
    yield from first_of(
        unresolved(journey, journey.place(opportunity, "addresses", index), word, known, message)
        for opportunity, index, word in addressed
    )


RULE = Rule(
    code="JM211",
    name="unknown-pain-point",
    severities="WEE",
    source="TheyDo, How everything connects",
    lesson=__doc__,
    check=check,
    fixes=("unsafe",),
    good=(
        """
jmap: 1
title: Buying shoes
personas:
  - name: Ana
    pain_points:
      - id: no-time
        text: No time to go to a shop
stages:
  - name: Pay
    pain_points:
      - Has to make an account
    opportunities:
      - text: Pay as a guest
        addresses: [has-to-make-an-account, no-time]
""",
    ),
    bad=(
        """
jmap: 1
title: Buying shoes
stages:
  - name: Pay
    pain_points:
      - id: account
        text: Has to make an account
    touchpoints:
      - name: Pays by card
        opportunities:
          - text: Pay as a guest
            addresses: [acount, has-to-make-an-account]
            #           ^^^^^^
            #                   ^^^^^^^^^^^^^^^^^^^^^^
""",
    ),
)

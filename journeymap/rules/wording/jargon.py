"""The customer's side of the map in the company's words.

What it finds: in the names of stages and touchpoints and in the lanes of the customer (goals, actions, thoughts,
questions, motivations, doubts, gains, expectation), an acronym of three or more capitals, or one of your own `words`.
Acronyms that people use at home, such as PIN or SMS, are in the list `allow`. Quotes are left as they were said.

Why it matters: who writes "KYC" in a customer's head has stopped listening. Readers from other teams will not
understand it, and the word hides what the customer really goes through.

How to fix: use the customer's word ("shows the passport"), or add the acronym to `allow` if customers say it.
"""

import re
from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.rule import Rule
from journeymap.rules.customer_text import customer_texts
from journeymap.rules.word_list import finding

_ALLOWED = ("ATM", "CEO", "FAQ", "GPS", "PDF", "PIN", "SMS", "USB", "VAT")
_WORD = re.compile(r"[^\W_]+")


def check(
    journey: Journey, *, words: tuple[str, ...] = (), min_letters: int = 3, allow: tuple[str, ...] = _ALLOWED
) -> Iterator[Hit]:
    for text in customer_texts(journey):
        acronyms = [word for word in _WORD.findall(text.text) if _is_acronym(word, min_letters, allow)]
        for word in dict.fromkeys([*finding(words).findall(text.text), *acronyms]):
            yield Hit(f'"{word}" is inside language; use the customer\'s word or allow it', journey.place_of(text))


def _is_acronym(word: str, min_letters: int, allow: tuple[str, ...]) -> bool:
    word = word.removesuffix("s")
    return word.isupper() and sum(map(str.isupper, word)) >= min_letters and word not in allow


RULE = Rule(
    code="JM802",
    name="jargon",
    severities="--I",
    source="BilLogic blueprint audits: jargon-lint",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Opening a business account
stages:
  - name: Prove who we are
    thoughts:
      - A PIN, a PDF, an SMS, and I am still not in
    quotes:
      - Nobody told me what KYC is
    touchpoints:
      - name: Shows the passport on video
        systems:
          - KYC provider
""",
    ),
    bad=(
        """
jmap: 1
title: Opening a business account
stages:
  - name: Prove who we are
    touchpoints:
      - name: Passes KYC
        #     ^^^^^^^^^^
        goals:
          - text: Have the UBOs accepted
            #     ^^^^^^^^^^^^^^^^^^^^^^
        expectation: A letter from BAFIN, no more
        #            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
""",
    ),
)

"""Software showing through the customer's side of the map.

What it finds: in the names of stages and touchpoints and in the lanes of the customer, an HTTP verb with a path
("POST /orders"), a call ("checkout()"), a snake_case or UPPER_SNAKE word, or HTTP with a status number.

Why it matters: no customer sees an endpoint. They see a button that does nothing. Written as software, the moment
can only be discussed by the people who built it.

How to fix: say what the customer sees or does; put the software into the lane `systems`.
"""

import re
from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.rule import Rule
from journeymap.rules.customer_text import customer_texts

# A quick look first: there are many texts and few leaks.
_HINT = re.compile(r"[_/]|\(\)|HTTP")
_LEAK = re.compile(
    r"""\b(?: (?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)[ ]/\S{0,60}
        | HTTP(?:/\d(?:\.\d)?)?[ -]?[1-5]\d\d\b
        | [^\W\d]\w*\(\)
        | [a-z][a-z\d]*(?:_[a-z\d]+)+\b
        | [A-Z][A-Z\d]*(?:_[A-Z\d]+)+\b )""",
    re.VERBOSE,
)


def check(journey: Journey) -> Iterator[Hit]:
    for text in customer_texts(journey):
        if _HINT.search(text.text) and (leak := _LEAK.search(text.text)):
            message = f'"{leak[0]}" is implementation; say what the customer sees'
            yield Hit(message, journey.place_of(text))


RULE = Rule(
    code="JM803",
    name="implementation-leak",
    severities="-WW",
    source="rothnic/udd: capability leak",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Ordering a birthday cake
stages:
  - name: Order
    touchpoints:
      - name: Sees the order confirmed
        thoughts:
          - Get / post / put, my son says, whatever that is
          - Do I pay (now) or at the door?
        systems:
          - POST /orders
          - order_service
""",
    ),
    bad=(
        """
jmap: 1
title: Ordering a birthday cake
stages:
  - name: Order
    actions:
      - Triggers checkout() by accident
      # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    touchpoints:
      - name: Gets POST /orders confirmed
        #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^
        doubts:
          - Is HTTP 500 my fault?
          # ^^^^^^^^^^^^^^^^^^^^^
        expectation: Sees ORDER_PLACED, then delivery_date
        #            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
""",
    ),
)

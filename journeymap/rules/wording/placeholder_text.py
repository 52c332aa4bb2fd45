"""A text that only keeps a place.

What it finds: a text that is "TBD", "TODO", "n/a", "lorem ipsum" or another of `words`, or nothing but punctuation,
anywhere in a file.

Why it matters: on the picture it looks as if something were known. It survives the workshop, and the gap it stands
for is not counted by anything.

How to fix: fill it in, or delete it: an absent text is an honest gap, and the other rules will find it.
"""

import re
import unicodedata
from collections.abc import Iterator

from journeymap.atlas import Sheet
from journeymap.finding import Hit
from journeymap.rule import Rule
from journeymap.rules.word_list import matching

_WORDS = ("fixme", "lorem ipsum", "n/a", "tba", "tbd", "todo", "xxx")
_NO_LETTER = re.compile(r"[\W_]+\Z")
# Units (`%`), patterns (`**`) and faces for feelings (`:-)`) are punctuation by nature.
_SIGNS = ("unit", "code", "words")


def check(sheet: Sheet, *, words: tuple[str, ...] = _WORDS) -> Iterator[Hit]:
    placeholder = matching(words)
    for text in sheet.texts:
        has_letter = text.text[:1].isalnum()
        if placeholder.match(text.text) or not (has_letter or text.key in _SIGNS or not _is_punctuation(text.text)):
            yield Hit(f'"{text.text}" is a placeholder; fill it in or delete it', sheet.place_of(text))


def _is_punctuation(text: str) -> bool:
    """Whether there are only punctuation and drawn signs; an emoji or a currency says something."""
    return bool(_NO_LETTER.match(text)) and all(
        unicodedata.category(letter) in ("Sm", "Sk") or unicodedata.category(letter)[0] in "PZC" for letter in text
    )


RULE = Rule(
    code="JM805",
    name="placeholder-text",
    severities="-WW",
    source="Custory docs, items: what to avoid",
    lesson=__doc__,
    check=check,
    subject="file",
    good=(
        """
jmap: 1
title: Todo lists for two
stages:
  - name: Start
    description: What happens after the first week is to be observed in January.
    emotion: ":-)"
    thoughts:
      - 👍
    metrics:
      - name: Lists shared
        unit: "%"
""",
    ),
    bad=(
        """
jmap: 1
title: Todo lists for two
owner: TBD
#      ^^^
stages:
  - name: Start
    thoughts:
      - Will he see what I tick off?
      - "???"
      # ^^^^^
      - text: Lorem ipsum ...
        #     ^^^^^^^^^^^^^^^
    pain_points:
      - N/A
      # ^^^
""",
        """
# file: personas/ana.yaml
jmap: 1
personas:
  - name: Ana
    demographics:
      age: 34
      occupation: "[todo]"
      #           ^^^^^^^^
    quote: …
    #      ^
""",
    ),
)

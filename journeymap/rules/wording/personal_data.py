"""Data by which a real person can be found.

What it finds: an e-mail address, a phone number, an IBAN or a card number in `quotes`, `thoughts`, `questions`,
`doubts`, `pain_points`, `note`, `lanes` or anything written on a persona but its `owner` and `photo`. Addresses at
example.com, .example and .test are made up and fine. IBANs and card numbers count if their check digits are right;
phone numbers if they have `min-digits` or more and begin with `+`, `0` or a bracket.

Why it matters: what participants told you in confidence ends up in a repository, in pictures and on walls. Taken
out later, it stays in the history of the files.

How to fix: delete it, and name people by role and place: "teacher, Leeds". If it has been committed, ask whoever
looks after data protection whether the history must be rewritten too.
"""

from collections.abc import Iterator

from journeymap.atlas import Sheet, Text
from journeymap.finding import Hit
from journeymap.rule import Rule
from journeymap.rules.identifying import HINT, kind_of_data

_LANES = ("quotes", "thoughts", "questions", "doubts", "pain_points", "note", "lanes")
_PERSONA_FREE = ("owner", "photo")
_REFERENCES = ("id", "evidence", "personas")


def check(sheet: Sheet, *, min_digits: int = 9) -> Iterator[Hit]:
    for text in sheet.texts:
        if HINT.search(text.text) and (kind := kind_of_data(text.text, min_digits)) and (key := _watched(text)):
            message = f'"{key}" holds what looks like {kind}; remove it and name people by role and place'
            yield Hit(message, sheet.place_of(text))


def _watched(text: Text) -> str | None:
    """The key under which research may have left personal data; it is one of the format's, never a user's."""
    if text.key in _REFERENCES:
        return None
    if text.path[0] == "personas" and text.path[2] == "persona":
        return None if text.path[3] in _PERSONA_FREE else str(text.path[3])
    return next((str(key) for key in text.path if key in _LANES), None)


RULE = Rule(
    code="JM861",
    name="personal-data",
    severities="WEE",
    source="GOV.UK Service Manual, research privacy; DfE user research manual",
    lesson=__doc__,
    check=check,
    subject="file",
    is_discreet=True,
    good=(
        """
jmap: 1
title: Renewing a passport
owner: passports@office.gov
personas:
  - name: Priya
    owner: research@office.gov
    quote: I wrote to help@office.example and to you@example.com
    facts:
      Appointments: 05.12.2025 14, 08.01.2026 09
stages:
  - name: Apply
    frontstage:
      - Helpline 0300 222 0000
    quotes:
      - I held for 45 minutes, then 30 more
      - Reference 4111 1111 1111 1112 told me nothing
""",
    ),
    bad=(
        """
jmap: 1
title: Renewing a passport
personas:
  - name: Priya
    bio: Nurse in Leeds, reach her at priya.k@mail-box.co.uk
    #    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
sources:
  - id: calls
    note: Ring (0113) 496 0000 before five
    #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
stages:
  - name: Apply
    quotes:
      - They said pay to DE89 3704 0044 0532 0130 00 by Friday
      # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    lanes:
      What we saw:
        - text: Typed 4111-1111-1111-1111 into the wrong box
          #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
""",
    ),
)

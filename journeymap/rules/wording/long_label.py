"""A title or name too long to be read at a glance.

What it finds: a `title` or a `name` that is wider than `max` columns; a Chinese, Japanese or Korean character
counts two.

Why it matters: names are what people say in meetings and what every picture, table and message repeats. A sentence
in that place is skipped, or cut by the next tool.

How to fix: keep the few words people would say, and move the rest to `description`.
"""

from collections.abc import Iterator

from journeymap.atlas import Sheet
from journeymap.finding import Hit
from journeymap.rule import Rule
from journeymap.shown import width

_SHOWN = 30


def check(sheet: Sheet, *, max: int = 60) -> Iterator[Hit]:  # noqa: A002 - the name of the option
    for text in sheet.texts:
        # A character is two columns wide at most.
        if text.path[-1] in ("title", "name") and len(text.text) * 2 > max and (columns := width(text.text)) > max:
            start = text.text[:_SHOWN].rstrip() + "…"
            message = f'"{start}" is {columns} columns wide; keep it within {max} and move the rest to "description"'
            yield Hit(message, sheet.place_of(text))


RULE = Rule(
    code="JM807",
    name="long-label",
    severities="-II",
    source="mermaid-js/mermaid#6243: long text is clipped",
    lesson=__doc__,
    check=check,
    subject="file",
    good=(
        """
jmap: 1
title: Getting a second opinion
description: From the first doubt about the diagnosis to the decision for or against the operation
stages:
  - name: Asking at another hospital
""",
    ),
    bad=(
        """
jmap: 1
title: Getting a second opinion from another hospital before an operation
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
personas:
  - name: 手術を受ける前に別の病院でもう一度ほかの医師の意見を聞きたいと思っている人
    #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
stages:
  - name: Asking
""",
    ),
)

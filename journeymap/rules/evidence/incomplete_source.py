"""A source that cannot be judged.

What it finds: an entry of `sources` with no `date` or no `method`.

Why it matters: twelve interviews of last spring and a desk study of 2019 both look like "a source". How the knowledge
was won and when tells readers how far to trust it, and lets jmap say when it has grown old.

How to fix: add `method` (interview, survey, analytics, …) and the `date` on which the work was done. For a long study
take its last day.
"""

from collections.abc import Iterator

from journeymap.atlas import Sheet
from journeymap.finding import Hit
from journeymap.rule import Rule
from journeymap.wording import either


def check(sheet: Sheet) -> Iterator[Hit]:
    for source in sheet.model.sources:
        missing = [key for key in ("date", "method") if getattr(source, key) is None]
        if missing:
            message = f'source "{source.id}" has no {either(missing)}; add it so readers can judge it'
            yield Hit(message, sheet.place(source, "id"))


RULE = Rule(
    code="JM505",
    name="incomplete-source",
    severities="-IW",
    source="Customer Science, Audit your journey maps: a register of method and date",
    lesson=__doc__,
    check=check,
    subject="file",
    good=(
        """
jmap: 1
sources:
  - id: parents-2026
    name: Interviews with parents
    method: interview
    date: 2026-05-12
    participants: 12
""",
    ),
    bad=(
        """
jmap: 1
sources:
  - id: parents-2026
    #   ^^^^^^^^^^^^
    method: interview
  - id: enrolment-survey
    #   ^^^^^^^^^^^^^^^^
    date: 2026-02-01
  - id: web-statistics
    #   ^^^^^^^^^^^^^^
    name: Visits to the enrolment page
""",
    ),
)

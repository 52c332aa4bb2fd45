"""A date that is no day of the calendar.

What it finds: a `reviewed`, `date`, `as_of` or `due` that is not written as year-month-day, or a day that
does not exist.

Why it matters: jmap reminds you of reviews and old evidence by these dates.

How to fix: write the day as `2026-01-31`.
"""

from journeymap.rule import Rule

RULE = Rule(
    code="JM108",
    name="bad-date",
    severities="EEE",
    source="ISO 8601",
    lesson=__doc__,
    fixes=("safe",),
    good=(
        """
jmap: 1
title: Buying shoes
reviewed: 2026-10-02
""",
    ),
    bad=(
        """
jmap: 1
title: Buying shoes
reviewed: 2026/10/2
#         ^^^^^^^^^
""",
        """
jmap: 1
title: Buying shoes
reviewed: 2 Oct 2026
#         ^^^^^^^^^^
""",
        """
jmap: 1
title: Buying shoes
reviewed: 2026-02-30
#         ^^^^^^^^^^
""",
    ),
)

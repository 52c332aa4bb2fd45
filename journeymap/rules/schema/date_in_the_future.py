"""A day that has not come yet.

What it finds: a `reviewed`, an `as_of` or the `date` of a source that is later than tomorrow.

Why it matters: these are days on which something happened; a day ahead keeps jmap from reminding you.

How to fix: give the day it happened.
"""

from journeymap.rule import Rule

RULE = Rule(
    code="JM111",
    name="date-in-the-future",
    severities="WEE",
    source="the project's own: a date ahead of time switches the age rules off",
    lesson=__doc__,
    good=(
        """
jmap: 1
title: Buying shoes
reviewed: 2026-11-20
""",
    ),
    bad=(
        """
jmap: 1
title: Buying shoes
reviewed: 2027-01-31
#         ^^^^^^^^^^
""",
    ),
)

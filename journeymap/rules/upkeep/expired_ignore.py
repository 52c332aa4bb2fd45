"""An ignore comment that is over.

What it finds: an ignore comment whose `until=` lies before today. It hides nothing any more.

Why it matters: somebody promised to look again by that day.

How to fix: mend the finding, or set a new day with a reason.
"""

from journeymap.rule import Rule

RULE = Rule(
    code="JM902",
    name="expired-ignore",
    severities="WWW",
    source="TomHennen/wrangle#613: suppressions that pile up",
    lesson=__doc__,
    good=(
        """
jmap: 1
# jmap: ignore[JM304] until=2027-01-31 agreed in the next workshop
title: Buying shoes
stages: []
""",
    ),
    bad=(
        """
jmap: 1
# jmap: ignore[JM304] until=2026-01-31 agreed later
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
title: Buying shoes
stages: []
""",
    ),
)

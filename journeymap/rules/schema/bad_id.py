"""An id with characters that ids do not have.

What it finds: a written `id` with anything but lower-case letters and digits of any script and hyphens; a
channel's may hold `_` too.

Why it matters: ids stand in references, in file names and in addresses, where spaces and capitals are mixed
up.

How to fix: write the id that is suggested.
"""

from journeymap.rule import Rule

RULE = Rule(
    code="JM107",
    name="bad-id",
    severities="EEE",
    source="the project's own: ids live in references, file names and web addresses",
    lesson=__doc__,
    fixes=("unsafe",),
    good=(
        """
jmap: 1
title: Buying shoes
id: buying-shoes
""",
    ),
    bad=(
        """
jmap: 1
title: Buying shoes
id: Buying Shoes
#   ^^^^^^^^^^^^
""",
    ),
)

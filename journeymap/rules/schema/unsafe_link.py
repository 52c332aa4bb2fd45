"""A link that a page must not follow.

What it finds: a `link`, `image` or `photo` with a scheme other than http, https or mailto. Relative paths are
fine.

Why it matters: maps become web pages that colleagues click on.

How to fix: use an address that begins with https, or a path inside the project.
"""

from journeymap.rule import Rule

RULE = Rule(
    code="JM112",
    name="unsafe-link",
    severities="EEE",
    source="the project's own: maps are drawn into web pages",
    lesson=__doc__,
    good=(
        """
jmap: 1
title: Buying shoes
stages:
  - name: Compare
    touchpoints:
      - name: Reads reviews
        link: https://example.com/reviews
""",
    ),
    bad=(
        """
jmap: 1
title: Buying shoes
stages:
  - name: Compare
    touchpoints:
      - name: Reads reviews
        link: javascript:alert(1)
#             ^^^^^^^^^^^^^^^^^^^
""",
    ),
)

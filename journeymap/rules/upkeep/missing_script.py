"""Text in a script that no font here holds.

What it finds: while `jmap render` draws, a text has letters that neither the font of the pictures (Roboto: Latin,
Greek, Cyrillic) nor any font on this machine has.

Why it matters: the boxes are made as wide as such letters can be, so nothing overlaps. But where the font is missing,
png and pdf show empty boxes in place of the letters, and svg and html depend on the fonts of whoever looks at them.

How to fix: install a font for the script on the machine that draws, such as one of the Noto fonts. Where pictures are
drawn in continuous integration, install it there too.
"""

from journeymap.rule import Rule

RULE = Rule(
    code="JM933",
    name="missing-script",
    severities="IWW",
    source="own: a picture of empty boxes tells nothing",
    lesson=__doc__,
    found_by="render",
    good=(
        """
jmap: 1
title: Booking a table in Kyoto
stages:
  - name: Decide
    touchpoints:
      - {name: Reads the menu outside, channel: print}
""",
    ),
    bad=(
        """
jmap: 1
title: Booking a table in Kyoto
stages:
  - name: Decide
    touchpoints:
      # on a machine without a Japanese font
      - {name: 店の前でメニューを読む, channel: print}
      #        ^^^^^^^^^^^
""",
    ),
)

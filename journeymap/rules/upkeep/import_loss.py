"""Something in another tool's file that has no place in the map, or whose meaning was guessed.

What it finds: while `jmap import` reads a file, something that it could not carry over, or that can be read in more
than one way: a text beside the table, a score outside of the scale, a diagram without a title. The finding stands on
the line of the source.

Why it matters: an import that drops things without a word is found out months later, when nobody has the source any
more. Told at once, each of them is a minute's work.

How to fix: look at the line of the source and at the new map, and put right by hand what went wrong. `--report` keeps
the whole list. Where a label of your own was not understood, name it in `jmap.yaml` under `import: {lane_words}` and
import again.
"""

from journeymap.rule import Rule

RULE = Rule(
    code="JM940",
    name="import-loss",
    severities="WWW",
    source="own: imports say what they could not carry",
    lesson=__doc__,
    found_by="import",
    good=(
        """
journey
    title Borrowing a cargo bike
    section Reserving
      Finds a free bike: 4: Noor
      Pays the deposit: 2: Noor
""",
    ),
    bad=(
        """
journey
    title Borrowing a cargo bike
    section Reserving
      Finds a free bike at 5:30: 4: Noor
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      Pays the deposit -> 2: Noor
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^
""",
    ),
)

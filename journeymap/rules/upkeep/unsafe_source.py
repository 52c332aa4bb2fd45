"""A file that was to be imported and that may not be opened.

What it finds: while `jmap import` looks at a file, that reading it could take for ever or reach beyond it: it has too
many bytes, rows or parts, it is compressed out of all proportion, or it fetches what stands elsewhere.

Why it matters: files to import come from anywhere. One of them must never stop a build, fill a disk or ask a server on
the inside for something.

How to fix: take out of the file what belongs to the map, without pictures, links to other files and empty rows, and
import that. A very large map is better off as several.
"""

from journeymap.rule import Rule

RULE = Rule(
    code="JM943",
    name="unsafe-source",
    severities="EEE",
    source="own: what comes from strangers stops no run",
    lesson=__doc__,
    found_by="import",
    good=(
        """
Stage,Feels,Pain point
Reserves,hopeful,
Pays,annoyed,The deposit is a shock
""",
    ),
    bad=(
        """
Stage,Feels,Pain point
# ^^^^^^^^^^^^^^^^^^^^
Reserves,hopeful,
(and three hundred thousand more lines)
""",
    ),
)

"""A file that was to be imported and holds no journey map.

What it finds: while `jmap import` reads a file, that nothing in it tells of a journey: a table with nothing in its
cells, a log of clicks, a list of screens or API calls, a checklist, or a form of writing that jmap cannot read.

Why it matters: an empty map, or one made of things that are none, looks like work that was done. Steps of a system are
no experience of a customer.

How to fix: name the file that holds the map. If this is one, `--from` says what it is written in, `--mapping` what its
keys mean, and `import: {lane_words}` in `jmap.yaml` what the labels of its lanes mean.
"""

from journeymap.rule import Rule

RULE = Rule(
    code="JM941",
    name="not-a-journey-map",
    severities="EEE",
    source="own: an empty map is worse than none",
    lesson=__doc__,
    found_by="import",
    good=(
        """
| Stage    | Feels    | Pain point             |
|----------|----------|------------------------|
| Reserves | hopeful  |                        |
| Pays     | annoyed  | The deposit is a shock |
""",
    ),
    bad=(
        """
user_id,timestamp,page,event
# ^^^^^^^^^^^^^^^^^^^^^^^^^^
4711,2026-03-01T09:12:44,/bikes,click
4711,2026-03-01T09:12:51,/bikes/12,view
""",
    ),
)

"""A link or picture that leads nowhere.

What it finds: a relative `link` that names no file inside the project; an `image` or `photo` that is anything else
than such a file. Paths are told from the file they stand in. Nothing is fetched: a picture on the web counts as
missing, because it could not be drawn. `jmap render` also names the files that are no image it can draw, and leaves
them out.

Why it matters: readers follow a link once. Behind a dead one the report, the ticket or the face they were promised is
missing, and with it the reason to believe the map.

How to fix: correct the path; for a picture on the web, save it beside the map if you may. Images are drawn from PNG,
JPEG, WebP and GIF.
"""

import re
from collections.abc import Iterator
from functools import cache

from journeymap.atlas import Atlas, leads_to_file
from journeymap.finding import Hit
from journeymap.model import Part
from journeymap.rule import Rule

_ABSOLUTE = re.compile(r"\s*[A-Za-z][A-Za-z0-9+.\-]*:")


def check(atlas: Atlas) -> Iterator[Hit]:
    for sheet in atlas.sheets:
        for _, part in sheet.parts():
            for key in _keys(type(part)):
                path = getattr(part, key)
                if path is None or (key == "link" and _ABSOLUTE.match(path)):
                    continue
                if not leads_to_file(atlas.project, sheet.name, path):
                    yield Hit(f'"{path}" is no file of this project; correct the path', sheet.place(part, key))


@cache
def _keys(model: type[Part]) -> list[str]:
    return [key for key in ("link", "image", "photo") if key in model.model_fields]


RULE = Rule(
    code="JM915",
    name="missing-file",
    severities="IWW",
    source="BilLogic blueprint audits: obsolete source",
    lesson=__doc__,
    check=check,
    subject="project",
    good=(
        """
jmap: 1
title: Borrowing a book
sources:
  - id: visits
    link: ../reports/visits.md#findings
stages:
  - name: Search
    touchpoints:
      - name: Types a title
        link: https://library.example/search
        image: search.txt
# file: maps/search.txt
A drawing of the search page
# file: reports/visits.md
We went along twice.
""",
    ),
    bad=(
        """
jmap: 1
title: Borrowing a book
sources:
  - id: visits
    link: reports/two-visits.md
    #     ^^^^^^^^^^^^^^^^^^^^^
stages:
  - name: Search
    touchpoints:
      - name: Types a title
        image: https://library.example/search.png
        #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# file: personas/omar.yaml
jmap: 1
personas:
  - name: Omar
    photo: ../../../omar.jpg
    #      ^^^^^^^^^^^^^^^^^
""",
    ),
)

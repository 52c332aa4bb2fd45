"""An owner that is none of the teams.

What it finds: an `owner` (of a map, persona, stage, touchpoint, opportunity, solution or metric) that is neither the
id nor the name of a team. It looks only where the project defines `teams`; without them an owner is free text.

Why it matters: a list of teams is worth having when it is complete. An owner outside it is a misspelling, a team that
was renamed, or a person who left: nobody who will do the work.

How to fix: name one of the teams, or add the team to `teams`.
"""

from collections.abc import Iterator

from journeymap.atlas import Atlas
from journeymap.finding import Hit
from journeymap.model import slug
from journeymap.rule import Rule
from journeymap.rules.unresolved import first_of_files, unresolved
from journeymap.wording import Vocabulary


def check(atlas: Atlas) -> Iterator[Hit]:
    teams = [definition for definition in atlas.definitions if definition.kind == "team"]
    known = {slug(word) for team in teams for word in (team.id, team.name)}
    ids = Vocabulary(team.id for team in teams)
    owners = atlas.mentions.get("team", ()) if teams else ()
    message = 'no team "{word}" is defined; {near}'
    return first_of_files(
        (owner for owner in owners if slug(owner.word) not in known),
        lambda owner: unresolved(owner.sheet, owner.place, owner.word, ids, message),
    )


RULE = Rule(
    code="JM208",
    name="unknown-team",
    severities="IWW",
    source="Smaply, Journey map governance",
    lesson=__doc__,
    check=check,
    subject="project",
    fixes=("unsafe",),
    good=(
        """
# file: maps/shoes.yaml
jmap: 1
title: Buying shoes
owner: Checkout crew
stages:
  - name: Pay
    owner: checkout
# file: shared/teams.yaml
jmap: 1
teams:
  - id: checkout
    name: Checkout crew
""",
        """
jmap: 1
title: Buying shoes
owner: Maria, as long as she is here
stages:
  - name: Pay
""",
    ),
    bad=(
        """
# file: maps/shoes.yaml
jmap: 1
title: Buying shoes
owner: chekout
#      ^^^^^^^
stages:
  - name: Pay
    opportunities:
      - text: Pay as a guest
        owner: Maria
        #      ^^^^^
# file: shared/teams.yaml
jmap: 1
teams:
  - id: checkout
    name: Checkout crew
""",
    ),
)

"""A channel that is neither built in nor defined.

What it finds: a touchpoint whose `channel` is not built in (such as `website`, `email`, `store` or `word_of_mouth`)
and stands in no `channels`, neither of a file nor of the configuration. `-` and `_` count as the same.

Why it matters: channels are counted and compared over all maps. `web` here and `website` there are two channels to
every such count, and neither number is true.

How to fix: use the channel that is known, or add yours to `channels` once, with a name and a kind.
"""

from collections.abc import Iterator

from journeymap.atlas import Atlas
from journeymap.channels import canonical, meant
from journeymap.finding import Hit
from journeymap.rule import Rule
from journeymap.rules.unresolved import first_of_files, unresolved
from journeymap.wording import Vocabulary


def check(atlas: Atlas) -> Iterator[Hit]:
    known = Vocabulary(atlas.channels)
    by_name = {canonical(channel.name): id_ for id_, channel in atlas.channels.items() if channel.name}
    used = (mention for mention in atlas.mentions.get("channel", ()) if mention.key == "channel")
    message = 'channel "{word}" is not known; {near}, or add it to "channels"'
    return first_of_files(
        (mention for mention in used if canonical(mention.word) not in atlas.channels),
        lambda mention: unresolved(
            mention.sheet,
            mention.place,
            mention.word,
            known,
            message,
            by_name.get(canonical(mention.word)) or meant(mention.word),
        ),
    )


RULE = Rule(
    code="JM205",
    name="unknown-channel",
    severities="EEE",
    source="diagrammo/dgmo: a tag value outside its list is an error",
    lesson=__doc__,
    check=check,
    subject="project",
    fixes=("unsafe",),
    good=(
        """
jmap: 1
title: Buying shoes
channels:
  - id: fitting-room
    name: Fitting room
stages:
  - name: Choose
    touchpoints:
      - name: Tries both sizes on
        channel: fitting_room
      - name: Asks a friend
        channel: [word-of-mouth, chat]
      - name: Sleeps on it
        channel: none
""",
    ),
    bad=(
        """
jmap: 1
title: Buying shoes
stages:
  - name: Choose
    touchpoints:
      - name: Opens the product page
        channel: websit
        #        ^^^^^^
      - name: Tries both sizes on
        channel: [store, fitting-room]
        #                ^^^^^^^^^^^^
""",
    ),
)

"""Colours of your own that are too close to each other.

What it finds: a colour under `theme` in `jmap.yaml` that stands on another one, or under it, with too little contrast:
below 4.5 for text, below 3 for lines and signs. The worst pair of each colour is named.

Why it matters: one man in twelve sees colours differently, and pale text is lost on many people over sixty, on a
projector and on an office printer. The numbers are those of the web's own guidelines for accessibility, and in many
countries of the law.

How to fix: make one of the two darker or the other lighter. `stage-1` to `stage-6`, the scores and the personas are
colours of text, too, and need to stand out from every ground; a pale brand colour does as a ground (`cell`, `said`).
"""

from collections.abc import Collection, Iterator

from journeymap.atlas import Atlas
from journeymap.finding import Hit, Place
from journeymap.rule import Rule
from journeymap.theme import Role, Theme, contrast, pairs


def check(atlas: Atlas) -> Iterator[Hit]:
    settings = atlas.settings
    own = settings.config.theme.colors if settings.config.theme else {}
    for role in own:
        poor = min(_poor_pairs(role, own, settings.config.colours), default=None)
        if poor:
            _, one, other, least, found = poor
            message = f'"{one}" on "{other}" has contrast {found}; {least:g} is needed'
            yield Hit(message, Place(("theme", "colors", role), file=settings.name))


def _poor_pairs(role: str, own: Collection[str], colours: Theme) -> Iterator[tuple[float, Role, Role, float, float]]:
    """Yield the pairs of a role without the contrast they need: how near they come to it, the pair, least, found.

    Where both colours of a pair are the project's own, it is told of the one above.
    """
    for one, other, least in pairs():
        if role == one or (role == other and one not in own):
            # Rounded down, so that nothing is told to have the contrast it lacks.
            found = int(contrast(colours[one], colours[other]) * 100) / 100
            if found < least:
                yield found / least, one, other, least, found


RULE = Rule(
    code="JM931",
    name="low-contrast",
    severities="WEE",
    source="WCAG 2.2, 1.4.3 contrast (minimum) and 1.4.11 non-text contrast",
    lesson=__doc__,
    check=check,
    subject="project",
    good=(
        """
# file: jmap.yaml
theme:
  base: light
  colors:
    stage-1: "#00558c"
    said: "#fff7d6"
""",
        """
# file: jmap.yaml
theme: dark
""",
    ),
    bad=(
        """
# file: jmap.yaml
theme:
  base: light
  colors:
    stage-1: "#f2b705"
    #        ^^^^^^^^^
    said: "#fff7d6"
""",
        """
# file: jmap.yaml
theme:
  colors:
    ink: "#888888"
    #    ^^^^^^^^^
    pain-mark: "#e0a0a0"
    #          ^^^^^^^^^
""",
    ),
)

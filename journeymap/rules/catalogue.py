"""Every rule there is, in the order of the codes."""

from journeymap.errors import JourneymapError
from journeymap.rule import Rule
from journeymap.rules import (
    action,
    emotion,
    evidence,
    file,
    metrics,
    references,
    schema,
    structure,
    upkeep,
    wording,
)
from journeymap.wording import near

RULES: tuple[Rule, ...] = (
    *file.RULES,
    *schema.RULES,
    *references.RULES,
    *structure.RULES,
    *emotion.RULES,
    *evidence.RULES,
    *action.RULES,
    *metrics.RULES,
    *wording.RULES,
    *upkeep.RULES,
)


def find(word: str) -> Rule:
    """Return the rule with this code or name.

    Raises:
        JourneymapError: there is none.
    """
    for rule in RULES:
        if word.upper() == rule.code or word.lower() == rule.name:
            return rule
    known = [name for rule in RULES for name in (rule.code, rule.name)]
    raise JourneymapError(f'no rule "{word}"', f'{near(word, known)}; "jmap rules" lists them all')

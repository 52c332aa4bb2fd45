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

FAMILIES: dict[str, tuple[Rule, ...]] = {
    "The file itself": file.RULES,
    "The schema": schema.RULES,
    "Ids and references": references.RULES,
    "The structure of a map": structure.RULES,
    "Emotion": emotion.RULES,
    "Evidence, research and personas": evidence.RULES,
    "From pain to solution": action.RULES,
    "Metrics": metrics.RULES,
    "Wording, channels, blueprint and people": wording.RULES,
    "Upkeep": upkeep.RULES,
}
"""The rules by the first digit of their codes."""

RULES: tuple[Rule, ...] = tuple(rule for rules in FAMILIES.values() for rule in rules)


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

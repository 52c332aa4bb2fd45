"""Every rule there is, in the order of the codes."""

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

"""Rules on ids and references (JM2xx)."""

from journeymap.rule import Rule
from journeymap.rules.references import (
    unknown_channel,
    unknown_map,
    unknown_metric,
    unknown_pain_point,
    unknown_persona,
    unknown_source,
    unknown_team,
    unknown_touchpoint,
)

RULES: tuple[Rule, ...] = (
    unknown_persona.RULE,
    unknown_channel.RULE,
    unknown_source.RULE,
    unknown_metric.RULE,
    unknown_team.RULE,
    unknown_map.RULE,
    unknown_touchpoint.RULE,
    unknown_pain_point.RULE,
)

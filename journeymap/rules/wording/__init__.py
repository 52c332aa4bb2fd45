"""Rules on wording, channels, blueprint and people (JM8xx)."""

from journeymap.rule import Rule
from journeymap.rules.wording import (
    touchpoint_without_channel,
)

RULES: tuple[Rule, ...] = (touchpoint_without_channel.RULE,)

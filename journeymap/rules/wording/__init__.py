"""Rules on wording, channels, blueprint and people (JM8xx)."""

from journeymap.rule import Rule

RULES: tuple[Rule, ...] = ()

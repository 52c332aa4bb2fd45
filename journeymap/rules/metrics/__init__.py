"""Rules on metrics (JM7xx)."""

from journeymap.rule import Rule

RULES: tuple[Rule, ...] = ()

"""Rules on the file itself (JM0xx)."""

from journeymap.rule import Rule

RULES: tuple[Rule, ...] = ()

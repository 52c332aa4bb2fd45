"""Rules on evidence, research and personas (JM5xx)."""

from journeymap.rule import Rule

RULES: tuple[Rule, ...] = ()

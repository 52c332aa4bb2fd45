"""Rules on emotion (JM4xx)."""

from journeymap.rule import Rule

RULES: tuple[Rule, ...] = ()

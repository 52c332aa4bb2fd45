"""Rules on the schema (JM1xx)."""

from journeymap.rule import Rule

RULES: tuple[Rule, ...] = ()

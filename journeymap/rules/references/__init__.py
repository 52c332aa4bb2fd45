"""Rules on ids and references (JM2xx)."""

from journeymap.rule import Rule

RULES: tuple[Rule, ...] = ()

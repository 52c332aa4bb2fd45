"""Rules on the action chain from pain to solution (JM6xx)."""

from journeymap.rule import Rule

RULES: tuple[Rule, ...] = ()

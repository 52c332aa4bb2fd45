"""Rules on upkeep: suppression, baseline, review, configuration and pictures (JM9xx)."""

from journeymap.rule import Rule

RULES: tuple[Rule, ...] = ()

"""A portrait into the pages of a persona: the one-to-two-page summary to print and hang up."""

from journeymap.layout.persona.persona import persona_pages

__all__ = ["persona_pages"]

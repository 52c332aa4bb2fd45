"""A portrait into its empathy map: the XPLANE canvas, or four quarters where it is written in the simple form."""

from journeymap.layout.empathy.empathy import empathy_board

__all__ = ["empathy_board"]

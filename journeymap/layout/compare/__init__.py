"""A comparison into its board: two journeys over each other, what changes below, and both curves in one."""

from journeymap.layout.compare.compare import compare_board

__all__ = ["compare_board"]

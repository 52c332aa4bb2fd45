"""A journey into its flow: the graph of the ways people take, with stages as columns."""

from journeymap.layout.flow.flow import flow_board, plain_board
from journeymap.layout.flow.ranks import Arrange

__all__ = ["Arrange", "flow_board", "plain_board"]

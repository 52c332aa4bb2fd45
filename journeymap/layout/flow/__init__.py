"""A journey into its flow: the graph of the ways people take, with stages as columns."""

from journeymap.layout.flow.flow import Arrange, flow_board, plain_board

__all__ = ["Arrange", "flow_board", "plain_board"]

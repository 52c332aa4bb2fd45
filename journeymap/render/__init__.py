"""A board into the bytes of a picture, by way of DOT and Graphviz."""

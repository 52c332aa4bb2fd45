"""The bytes of a file -> a `Document`: plain values, the span of every key and value, comments, and hits (JM0xx)."""

from journeymap.document.insert import insertion
from journeymap.document.read import Document, Limits, read
from journeymap.document.tree import Comment, Entry, Node

__all__ = ["Comment", "Document", "Entry", "Limits", "Node", "insertion", "read"]

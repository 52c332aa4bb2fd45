"""A document and a new `key: value` at its top level -> the edit that writes it."""

from journeymap.document.read import Document
from journeymap.finding import Edit


def insertion(document: Document, after: str, key: str, value: str) -> Edit | None:
    """Return the edit that adds `key: value` behind the key `after`, whose value is a text, in the style of the file.

    `value` must need no quotes in YAML. `None` if `after` is not written, stands as a block text (where that ends is
    not for sure), or `key` is there already.
    """
    root = document.root
    if root is None or root.entries is None or after not in root.entries or key in root.entries:
        return None
    entry = root.entries[after]
    if not entry.node.is_scalar or entry.node.style in ("|", ">"):
        return None
    if root.style == "{":
        quote = '"' if document.text[entry.start] == '"' else ""
        return Edit(entry.node.end, entry.node.end, f", {quote}{key}{quote}: {quote}{value}{quote}")
    line = document.source.point(entry.node.end).line
    end = document.source.line_starts[line - 1] + len(document.source.line(line))
    indent = " " * (document.source.point(entry.start).column - 1)
    return Edit(end, end, f"{document.source.line_end}{indent}{key}: {value}")

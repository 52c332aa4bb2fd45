"""Mermaid's `journey` diagrams, alone in a file or in fenced blocks of a page, into maps and back."""

from journeymap.formats.draft import Importer
from journeymap.formats.mermaid.blocks import recognises
from journeymap.formats.mermaid.read import read
from journeymap.formats.mermaid.write import write
from journeymap.formats.outgoing import Exporter

IMPORTER = Importer("mermaid", recognises, read)
EXPORTER = Exporter("mermaid", "mmd", write)

__all__ = ["EXPORTER", "IMPORTER"]

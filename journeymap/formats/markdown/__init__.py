"""Pages in Markdown: tables, headings with labels and lists, service blueprints, personas."""

from journeymap.formats.draft import Importer
from journeymap.formats.markdown.read import read, recognises

IMPORTER = Importer("markdown", recognises, read)

__all__ = ["IMPORTER"]

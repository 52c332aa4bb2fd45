"""Pages in Markdown: tables, headings with labels and lists, service blueprints, personas; and maps as such pages."""

from journeymap.formats.draft import Importer
from journeymap.formats.markdown.read import read, recognises
from journeymap.formats.markdown.write import write
from journeymap.formats.outgoing import Exporter

IMPORTER = Importer("markdown", recognises, read)
EXPORTER = Exporter("markdown", "md", write)

__all__ = ["EXPORTER", "IMPORTER"]

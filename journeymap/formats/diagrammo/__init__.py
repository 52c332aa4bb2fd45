"""Journey maps of diagrammo (`journey-map`, .dgmo), in all of its dialects, into maps and back."""

from journeymap.formats.diagrammo.read import read, recognises
from journeymap.formats.diagrammo.write import write
from journeymap.formats.draft import Importer
from journeymap.formats.outgoing import Exporter

IMPORTER = Importer("diagrammo", recognises, read)
EXPORTER = Exporter("diagrammo", "dgmo", write)

__all__ = ["EXPORTER", "IMPORTER"]

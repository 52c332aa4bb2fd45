"""Tables as text: our own, and other people's in any dialect and encoding."""

from journeymap.formats.csv.read import read, recognises
from journeymap.formats.csv.write import CSV, TSV
from journeymap.formats.draft import Importer

EXPORTERS = (CSV, TSV)
IMPORTER = Importer("csv", recognises, read)

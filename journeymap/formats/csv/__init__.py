"""Tables as text: our own, with a row for each part of a map, and other people's."""

from journeymap.formats.csv.own import read, recognises
from journeymap.formats.csv.write import CSV, TSV
from journeymap.formats.draft import Importer

EXPORTERS = (CSV, TSV)
IMPORTER = Importer("csv", recognises, read)

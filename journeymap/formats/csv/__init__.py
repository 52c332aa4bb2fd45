"""Tables in CSV and TSV, of any dialect and encoding, into maps."""

from journeymap.formats.csv.read import read, recognises
from journeymap.formats.draft import Importer

IMPORTER = Importer("csv", recognises, read)

"""Excel workbooks into maps."""

from journeymap.formats.draft import Importer
from journeymap.formats.excel.read import read, recognises

IMPORTER = Importer("excel", recognises, read)

"""Excel workbooks: our own, with a sheet a map, and other people's."""

from journeymap.formats.draft import Importer
from journeymap.formats.excel.read import read, recognises
from journeymap.formats.excel.write import EXPORTER

IMPORTER = Importer("excel", recognises, read)

__all__ = ["EXPORTER", "IMPORTER"]

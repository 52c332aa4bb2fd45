"""YAML and JSON in other shapes, by a mapping, by what is known of a tool, or by a guess, into maps and personas."""

from journeymap.formats.data.read import read, recognises
from journeymap.formats.draft import Importer

IMPORTER = Importer("data", recognises, read)

__all__ = ["IMPORTER"]

"""Other tools' files into maps, and maps into other tools' files: a folder a format; beside them what they share."""

from journeymap.formats import csv, data, diagrammo, excel, jmap, markdown, mermaid
from journeymap.formats.draft import Importer
from journeymap.formats.outgoing import Exporter

IMPORTERS: tuple[Importer, ...] = (
    jmap.IMPORTER, mermaid.IMPORTER, markdown.IMPORTER, diagrammo.IMPORTER, excel.IMPORTER, data.IMPORTER, csv.IMPORTER,
)  # fmt: skip
"""Every format that can come in; where two know a source only by its form, the first one reads it: rows of text are CSV
only if they are nothing else."""

EXPORTERS: tuple[Exporter, ...] = (
    mermaid.EXPORTER, markdown.EXPORTER, diagrammo.EXPORTER, *csv.EXPORTERS, excel.EXPORTER, jmap.EXPORTER,
)  # fmt: skip
"""Every format that maps can go out in."""

"""Files of jmap itself, in YAML or JSON, into maps; and a whole map as JSON."""

import json
import re

from journeymap.finding import Severity
from journeymap.formats.draft import Draft, Given, Imported, Importer, NotAMapError
from journeymap.formats.outgoing import Exported, Exporter
from journeymap.formats.plain import plain
from journeymap.journey import Journey
from journeymap.load import load
from journeymap.runner import rule_of

_MARK = re.compile(r"""^(?:[{\s]*)["']?jmap["']?\s*:""", re.MULTILINE)


def recognises(given: Given) -> int:
    """Return 2 if a source is a file of this format, in JSON or YAML, else 0."""
    return 2 if _MARK.search(given.text) and load(given.name, given.text).model else 0


def read(given: Given) -> Imported:
    """Return the one draft of a file of this format, with nothing lost.

    Raises:
        NotAMapError: there are mistakes in it.
    """
    loaded = load(given.name, given.text)
    mistake = next((hit for hit in loaded.hits if rule_of(hit.code).severity("draft") is Severity.ERROR), None)
    if mistake or loaded.model is None:
        reason = f": {mistake.message}" if mistake else ""
        raise NotAMapError(f"it is a file of jmap with mistakes{reason}")
    values = plain(loaded.model, short=True)
    del values["jmap"]
    return Imported([Draft(values, kind="map" if loaded.is_map else "definitions")])


def write(journey: Journey) -> Exported:
    """Return the whole map as JSON in UTF-8; nothing is lost."""
    text = json.dumps(plain(journey.model), indent=2, ensure_ascii=False)
    return Exported(f"{text}\n".encode(), [])


IMPORTER = Importer("jmap", recognises, read)
EXPORTER = Exporter("json", "json", write)

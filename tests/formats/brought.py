"""Sources -> the maps that come in, checked as `jmap validate` would check them."""

from collections.abc import Sequence

from journeymap.atlas import Atlas
from journeymap.finding import Severity
from journeymap.formats import IMPORTERS
from journeymap.formats.files import NewFile, files
from journeymap.formats.given import given_of
from journeymap.formats.incoming import Outcome, incoming
from journeymap.journey import Journey
from journeymap.lint import validate
from tests.project import atlas_in_memory


def brought(name: str, content: str | bytes, format_: str = "") -> Outcome:
    """Return what comes of a source."""
    data = content.encode() if isinstance(content, str) else content
    return incoming(given_of(name, data), IMPORTERS, format_)


def made(outcomes: Sequence[Outcome]) -> list[NewFile]:
    """Return the files that come of sources, all of them free of errors."""
    new = files(outcomes, "../schemas/jmap.schema.json")
    report = validate(_atlas(new))
    assert [finding.message for finding in report.findings if finding.severity is Severity.ERROR] == []
    return new


def maps_of(outcome: Outcome) -> list[Journey]:
    """Return the maps that come of one source, all of them free of errors."""
    assert outcome.refusal is None, outcome.refusal
    atlas = _atlas(made([outcome]))
    return [Journey(sheet, atlas) for sheet in atlas.maps]


def _atlas(new: Sequence[NewFile]) -> Atlas:
    return atlas_in_memory({f"maps/{file.name}": file.text for file in new})

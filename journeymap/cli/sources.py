"""Files as they were named -> what came of each of them; reading is the only thing done here to the disk."""

import sys
from collections.abc import Sequence
from pathlib import Path

from journeymap.atlas import Atlas, projects
from journeymap.cli.options import DASH
from journeymap.config import Config, read_config
from journeymap.errors import JourneymapError
from journeymap.finding import Hit
from journeymap.formats import IMPORTERS
from journeymap.formats.given import given_of
from journeymap.formats.incoming import Outcome, incoming
from journeymap.wording import near, nearest

_MOST_BYTES = 20_000_000


def surroundings(config: Path | None) -> Atlas:
    """Return the project around this folder, without its maps."""
    (project,) = projects([], Path.cwd(), config)
    return Atlas(project, read_config(project.config_file, project.name(project.config_file)), ())


def outcomes_of(
    sources: Sequence[Path], stdin_name: str, format_: str | None, mapping: Path | None, config: Config
) -> list[Outcome]:
    """Return what came of each source, in order, read as `format_` or else as what it looks like.

    Raises:
        JourneymapError: there is no such format, or a file cannot be read.
    """
    if format_ is not None and format_ not in (known := [importer.name for importer in IMPORTERS]):
        raise JourneymapError(f'jmap cannot read a format "{format_}"', near(format_, known))
    mapped = _read(mapping, _MOST_BYTES).decode("utf-8", "replace") if mapping else ""
    outcomes = []
    for path in sources:
        data = _read(path, _MOST_BYTES + 1)
        name = stdin_name if path == DASH else path.as_posix()
        given = given_of(name, data, config.import_.lane_words, mapped)
        outcomes.append(incoming(given, IMPORTERS, format_ or "") if len(data) <= _MOST_BYTES else _too_large(name))
    return outcomes


def _read(path: Path, most: int) -> bytes:
    """At most so many bytes of a file."""
    if path == DASH:
        return sys.stdin.buffer.read(most)
    try:
        with path.open("rb") as file:
            return file.read(most)
    except FileNotFoundError as error:
        siblings = [sibling.name for sibling in path.parent.iterdir()] if path.parent.is_dir() else []
        guess = nearest(path.name, siblings)
        hint = f'did you mean "{guess}"?' if guess else "check the spelling, or run jmap where the file is"
        raise JourneymapError(f'there is no file "{path}"', hint) from error
    except OSError as error:
        reason = (error.strerror or "it cannot be opened").lower()
        raise JourneymapError(f'cannot read "{path}": {reason}', "name a file that you may read") from error


def _too_large(name: str) -> Outcome:
    message = f'"{name}" is over the limit of {_MOST_BYTES} bytes; not read'
    return Outcome(given_of(name, b""), refusal=Hit(message, code="JM943"))

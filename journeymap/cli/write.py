"""Bytes -> a file that is either whole or not there, in a folder that is made if need be."""

import os
import tempfile
from pathlib import Path

from journeymap.atlas.discover import is_map_file
from journeymap.errors import JourneymapError


def write_result(path: Path, data: bytes) -> None:
    """Write what was made of maps, as `write` does, but never over a map.

    Raises:
        JourneymapError: there is a map at `path`, or it cannot be written.
    """
    if path.suffix.lower() in (".yaml", ".yml") and is_map_file(path):
        raise JourneymapError(f'"{path}" is a map and would be written over', "choose another name")
    write(path, data)


def write(path: Path, data: bytes) -> None:
    """Write `data` to `path` atomically, keeping the mode of a file that is there; its folder is made if need be.

    Raises:
        JourneymapError: the folder cannot be made or may not be written to.
    """
    make_folder(path.parent)
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)  # a device or a pipe cannot be replaced
        else:
            _replace(path, data)
    except OSError as error:
        reason = (error.strerror or "it failed").lower()
        raise JourneymapError(
            f'cannot write "{path}": {reason}', "see that its folder is there and may be written to"
        ) from error


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, if they are not there.

    Raises:
        JourneymapError: it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = (error.strerror or "it failed").lower()
        raise JourneymapError(f'cannot make the folder "{folder}": {reason}', "choose another place") from error


def _replace(path: Path, data: bytes) -> None:
    target = path.resolve()
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        mode = target.stat().st_mode if target.exists() else 0o666 & ~_umask()
        temporary.chmod(mode)
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask

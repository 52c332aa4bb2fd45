"""Files and folders as given -> the projects they belong to and the map files in them."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from journeymap.config import FILE_NAME
from journeymap.document.marker import has_key
from journeymap.document.source import other_encoding
from journeymap.errors import JourneymapError
from journeymap.wording import nearest

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

# A top-level key as most files have it; JSON maps quote it.
_MARKER = re.compile(rb"""(?:^|(?<=\r)|\A\xef\xbb\xbf|\A\s*\{\s*)["']?jmap["']?\s*:""", re.MULTILINE)
# Any key of that name; where it stands must be read.
_KEY = re.compile(rb"""(?<![\w/.-])jmap["']?\s*:""")
_SUFFIXES = (".yaml", ".yml", ".json")
_MOST_STARS = 3
_NEVER = frozenset({"node_modules", "__pycache__"})


@dataclass(frozen=True)
class Project:
    """A folder of maps: `root` holds `jmap.yaml`, or is the top of the git repository, or where the user stands.

    `only` are the files and folders that are to be reported on; empty for all of the project. With `only_maps` those
    among them that are no map files of the project are left alone; without it they are taken for maps. `config` is
    the configuration file, if it was named.
    """

    root: Path
    only: frozenset[Path] = field(default_factory=frozenset)
    only_maps: bool = False
    config: Path | None = None

    @property
    def config_file(self) -> Path:
        """The configuration file, there or not."""
        return self.config or self.root / FILE_NAME

    @cached_property
    def base(self) -> Path:
        """The folder that file names are told from: the top of the git repository, else the root."""
        return git_root(self.root) or self.root

    def name(self, path: Path) -> str:
        """Return how `path` is called in findings: from the base, with forward slashes."""
        return path.relative_to(self.base).as_posix() if path.is_relative_to(self.base) else path.as_posix()


def git_root(folder: Path) -> Path | None:
    """Return the nearest folder at or above `folder` that holds `.git`, a folder or (in a worktree) a file."""
    return next((parent for parent in (folder, *folder.parents) if (parent / ".git").exists()), None)


def projects(inputs: Iterable[Path], here: Path, config: Path | None = None) -> list[Project]:
    """Return the projects of what was given on the command line, each with what to report on in it.

    Nothing given means the project around `here`; a folder brings in the projects below it.

    Raises:
        JourneymapError: something given does not exist.
    """
    given = [here / path for path in inputs]
    if config is not None:
        config = (here / config).resolve()
        config = config / FILE_NAME if config.is_dir() else config
        _must_exist(config, here)
    if not given:
        return [Project(_root_of(here, here, config), config=config)]
    by_root: dict[Path, set[Path]] = {}
    for path in given:
        _must_exist(path, here)
        path = path.resolve()  # noqa: PLW2901 - links and dots are not part of a name
        root = _root_of(path if path.is_dir() else path.parent, here, config)
        by_root.setdefault(root, set()).add(path)
        for inner in _inner_projects(path, Project(root)) if path.is_dir() else ():
            by_root.setdefault(inner, set()).add(inner)
    return [
        Project(root, frozenset() if root in only else frozenset(only), config=config) for root, only in by_root.items()
    ]


def _inner_projects(folder: Path, project: Project) -> Iterator[Path]:
    """The folders below `folder` that are projects of their own."""
    for path in _kept(folder, _Ignored(project)):
        if path.is_dir() and not path.is_symlink():
            if (path / FILE_NAME).is_file():
                yield path
            yield from _inner_projects(path, project)


def _must_exist(path: Path, here: Path) -> None:
    if _is_there(path):
        return
    siblings = [sibling.name for sibling in _entries(path.parent) if sibling.name != path.name]
    guess = nearest(path.name, siblings)
    hint = f'did you mean "{guess}"?' if guess else "check the spelling, or run jmap where the file is"
    name = path.relative_to(here) if path.is_relative_to(here) else path
    raise JourneymapError(f'there is no file or folder "{name.as_posix()}"', hint)


def _is_there(path: Path) -> bool:
    """Whether a path leads somewhere: not round in a loop of links nor into a locked folder."""
    try:
        return path.exists()
    except OSError:
        return False


def _entries(folder: Path) -> list[Path]:
    """What is in a folder, sorted; nothing where one may not look."""
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []


def _root_of(folder: Path, here: Path, config: Path | None) -> Path:
    if config is not None:
        return config.parent
    for parent in (folder, *folder.parents):
        if (parent / FILE_NAME).is_file():
            return parent
    fallback = here.resolve() if folder.is_relative_to(here.resolve()) else folder
    return git_root(folder) or fallback


def map_files(project: Project, include: list[str], exclude: list[str]) -> list[Path]:
    """Return the map files of a project, sorted by path.

    A file is one if it holds a top-level `jmap:` key, matches `include`, or is called `*.jmap.yaml`. Left out are
    hidden folders, what `.gitignore` or `exclude` names, links that lead out of the project, and folders that are
    projects of their own.
    """
    included, excluded = matcher(include), matcher(exclude)
    found = []
    for path in _walk(project.root, project, _Ignored(project)):
        name = path.relative_to(project.root).as_posix()
        is_yaml = path.suffix.lower() in _SUFFIXES and path.name != FILE_NAME
        if is_yaml and not excluded(name) and (included(name) or is_map_file(path)):
            found.append(path)
    return sorted(found)


def picture_files(project: Project, exclude: list[str], suffixes: Collection[str]) -> list[Path]:
    """Return the files of a project with one of these suffixes, sorted by path; left out is what no map may be in."""
    excluded = matcher(exclude)
    found = (path for path in _walk(project.root, project, _Ignored(project)) if path.suffix.lower() in suffixes)
    return sorted(path for path in found if not excluded(path.relative_to(project.root).as_posix()))


def matcher(patterns: list[str]) -> Callable[[str], bool]:
    """Whether a name matches one of the patterns, which are written as in `.gitignore`."""
    if not patterns:
        return lambda _: False
    import pathspec

    return pathspec.GitIgnoreSpec.from_lines(_quick(patterns)).match_file


def _quick(patterns: Iterable[str]) -> list[str]:
    """Leave out patterns with more than three stars in one name: matching could take hours, and nobody means them."""
    return [pattern for pattern in patterns if all(name.count("*") <= _MOST_STARS for name in pattern.split("/"))]


def _walk(folder: Path, project: Project, ignored: "_Ignored") -> Iterator[Path]:
    for path in _kept(folder, ignored):
        if path.is_symlink() and not path.resolve().is_relative_to(project.root):
            continue
        if path.is_dir():
            if not path.is_symlink() and not (path / FILE_NAME).is_file():
                yield from _walk(path, project, ignored)
        elif path.is_file():
            yield path


def _kept(folder: Path, ignored: "_Ignored") -> Iterator[Path]:
    """What is in a folder, without what is hidden or ignored."""
    for path in _entries(folder):
        if path.name.startswith(".") or path.name in _NEVER or not _is_there(path):
            continue
        if not ignored.covers(path):
            yield path


def is_map_file(path: Path) -> bool:
    """Whether a file is ours by its name or its top-level key `jmap:`."""
    if path.name.endswith((".jmap.yaml", ".jmap.yml")):
        return True
    try:
        return _has_marker(path.read_bytes())
    except OSError:
        return False


def _has_marker(data: bytes) -> bool:
    if encoding := other_encoding(data):
        data = data.decode(encoding, "replace").removeprefix("\ufeff").encode("utf-8", "replace")
    if b"jmap" not in data:
        return False
    if _MARKER.search(data):
        return True
    return bool(_KEY.search(data)) and has_key(data.decode("utf-8-sig", "replace"), "jmap")


class _Ignored:
    """What the `.gitignore` files from the base of the project down leave out."""

    def __init__(self, project: Project) -> None:
        self._base = project.base
        self._specs: dict[Path, GitIgnoreSpec | None] = {}

    def covers(self, path: Path) -> bool:
        """Whether git would ignore `path`."""
        if not path.is_relative_to(self._base):
            return False
        suffix = "/" if path.is_dir() else ""
        verdict = False
        for folder in reversed(path.relative_to(self._base).parents):
            spec = self._spec(self._base / folder)
            result = spec.check_file(path.relative_to(self._base / folder).as_posix() + suffix) if spec else None
            if result is not None and result.include is not None:
                verdict = bool(result.include)
        return verdict

    def _spec(self, folder: Path) -> "GitIgnoreSpec | None":
        if folder not in self._specs:
            self._specs[folder] = _read_gitignore(folder)
        return self._specs[folder]


def _read_gitignore(folder: Path) -> "GitIgnoreSpec | None":
    file = folder / ".gitignore"
    if not file.is_file():
        return None
    import pathspec

    return pathspec.GitIgnoreSpec.from_lines(_quick(file.read_text("utf-8", "replace").splitlines()))

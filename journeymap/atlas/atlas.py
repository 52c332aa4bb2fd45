"""The files of one project -> an `Atlas`, where a broken file becomes findings and never stops the others."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from journeymap.atlas.discover import Project, map_files
from journeymap.atlas.disk import has_match
from journeymap.atlas.mention import Mention, mentions
from journeymap.atlas.sheet import Definition, Kind, Sheet, key_of
from journeymap.channels import BUILT_IN, canonical
from journeymap.config import FILE_NAME, Settings, read_config
from journeymap.document import Document, Limits
from journeymap.document.source import Source, unreadable
from journeymap.history import History
from journeymap.load import Loaded, load
from journeymap.model import Channel, slug


@dataclass(frozen=True)
class Atlas:
    """All files of a project, in the order of their names, and their definitions.

    `only` are the names of the files to report on; empty for all.
    """

    project: Project
    settings: Settings
    sheets: tuple[Sheet, ...]
    only: frozenset[str] = field(default_factory=frozenset)

    @cached_property
    def maps(self) -> tuple[Sheet, ...]:
        """The files that are maps."""
        return tuple(sheet for sheet in self.sheets if sheet.is_map)

    @cached_property
    def definitions(self) -> tuple[Definition, ...]:
        """Everything the project defines, by file and then in the order of the file."""
        return tuple(definition for sheet in self.sheets for definition in sheet.definitions())

    @cached_property
    def mentions_by_file(self) -> dict[str, list[Mention]]:
        """Every word of the project that refers to something, by the name of the file."""
        return {sheet.name: list(mentions(sheet)) for sheet in self.sheets}

    @cached_property
    def mentions(self) -> dict[Kind, list[Mention]]:
        """Every word of the project that refers to something, by the kind of thing, by file."""
        found: dict[Kind, list[Mention]] = {}
        for mentioned in self.mentions_by_file.values():
            for mention in mentioned:
                found.setdefault(mention.kind, []).append(mention)
        return found

    @cached_property
    def _index(self) -> dict[tuple[Kind, str], list[Definition]]:
        index: dict[tuple[Kind, str], list[Definition]] = {}
        for definition in self.definitions:
            index.setdefault(definition.key, []).append(definition)
        return index

    def find(self, kind: Kind, word: str, seen_from: Sheet) -> Definition | None:
        """Return what `word` refers to when written in `seen_from`: its own definitions first; ids match as slugs."""
        found = None
        for item in self._index.get(key_of(kind, word), ()):
            if item.sheet.name == seen_from.name:
                return item
            if found is None and not item.is_local:
                found = item
        return found

    @cached_property
    def _shared(self) -> dict[Kind, set[str]]:
        shared: dict[Kind, set[str]] = {}
        for definition in self.definitions:
            if not definition.is_local:
                shared.setdefault(definition.kind, set()).add(definition.id)
        return shared

    def known(self, kind: Kind, seen_from: Sheet) -> list[str]:
        """Return the ids that a file may refer to, sorted."""
        local = {item.id for item in seen_from.definitions() if item.kind == kind and item.is_local}
        return sorted(self._shared.get(kind, set()) | local)

    @cached_property
    def channels(self) -> dict[str, Channel]:
        """Every channel by its canonical id: the built-in ones, those of the configuration, those of the files."""
        channels = {
            name: Channel(id=name, name=name.replace("_", " "), kind=kind)  # type: ignore[arg-type]
            for name, kind in BUILT_IN.items()
        }
        own = [*self.settings.config.channels, *(channel for sheet in self.sheets for channel in sheet.model.channels)]
        return channels | {canonical(channel.id): channel for channel in own}

    def channel_name(self, word: str) -> str:
        """Return what the channel that `word` refers to is called; the word itself where there is none."""
        channel = self.channels.get(canonical(word))
        return (channel.name or channel.id) if channel else word

    def team_name(self, owner: str, seen_from: Sheet) -> str:
        """Return what an owner is called: the name of the team that it refers to, else as written."""
        found = self.find("team", owner, seen_from)
        return found.name if found else owner

    @cached_property
    def history(self) -> History:
        """What git knows about the files of the project."""
        return History(self.project.base, self.project.root)

    def has_file(self, pattern: str) -> bool:
        """Return whether `pattern` matches a file of the project; the disk is asked once."""
        if pattern not in self._asked:
            self._asked[pattern] = has_match(self.project, pattern)
        return self._asked[pattern]

    @cached_property
    def _asked(self) -> dict[str, bool]:
        return {}

    def with_contents(self, contents: Mapping[str, bytes]) -> "Atlas":
        """Return the same project with other bytes in some of its files, by their names; nothing is read again."""
        limits = self.settings.config.limits
        sheets = (
            Sheet(load(sheet.name, contents[sheet.name], limits), sheet.default_id) if sheet.name in contents else sheet
            for sheet in self.sheets
        )
        return replace(self, sheets=tuple(sheets))

    def reports_on(self, name: str) -> bool:
        """Whether findings in the file `name` are wanted."""
        return not self.only or name in self.only


def load_atlas(project: Project, contents: Mapping[Path, bytes] | None = None) -> Atlas:
    """Find and load all files of a project, sorted by path; one that cannot be read is a sheet with a hit (JM001).

    `contents` take the place of what stands in files, there or not.
    """
    contents = contents or {}
    settings = read_config(project.config_file, project.name(project.config_file))
    paths = set(map_files(project, settings.config.include, settings.config.exclude))
    if not project.only_maps:
        paths |= {path for path in project.only if path.is_file() and path.name != FILE_NAME}
    sheets = [_sheet(path, project, contents, settings.config.limits) for path in sorted(paths | contents.keys())]
    below = {path for path in paths if not project.only.isdisjoint(path.parents)}
    only = {project.name(path) for path in project.only | below}
    return Atlas(project, settings, tuple(sheets), frozenset(only))


def _sheet(path: Path, project: Project, contents: Mapping[Path, bytes], limits: Limits) -> Sheet:
    name = project.name(path)
    try:
        data = contents[path] if path in contents else path.read_bytes()
        loaded = load(name, data, limits)
    except OSError as error:
        reason = (error.strerror or "it cannot be opened").lower()
        loaded = Loaded(name, Document(Source(name, "")), hits=(unreadable(name, reason),))
    return Sheet(loaded, default_id(path, project.root))


def default_id(path: Path, root: Path) -> str:
    """Return the id of a map without a written one: its path from the root without `maps/` and without suffixes."""
    parts = list(path.relative_to(root).parts) if path.is_relative_to(root) else [path.name]
    if parts[0] == "maps" and len(parts) > 1:
        parts = parts[1:]
    parts[-1] = re.sub(r"(?:\.jmap)?\.[^.]+\Z", "", parts[-1])
    return slug("-".join(parts)) or "map"

"""What `rules:` in `jmap.yaml` says -> severity and options of a rule, for a file or a part of one."""

from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase
from typing import Any

from journeymap.atlas import Atlas, matcher
from journeymap.dates import days
from journeymap.finding import Hit, Place
from journeymap.nodes import node_paths
from journeymap.rule import Rule

SEVERITIES = ("error", "warning", "info", "off")


class Tuning:
    """What the settings of a project say about its rules."""

    def __init__(self, atlas: Atlas) -> None:
        self._config = atlas.settings.config
        root, base = atlas.project.root, atlas.project.base
        self._prefix = "" if root == base else f"{root.relative_to(base).as_posix()}/"
        written = (self._config.rules, *(override.rules for override in self._config.overrides))
        self._spoken_of = frozenset(word for rules in written for word in rules)
        self._overrides = [
            (matcher([file.partition("#")[0]]), file.partition("#")[2], override.rules)
            for override in self._config.overrides
            for file in override.files
        ]
        self._by_file: dict[str, list[tuple[str, dict[str, Any]]]] = {}

    def severity(self, rule: Rule, file: str, node: str) -> str | None:
        """Return the severity set for `rule` at a node of a file: error, warning, info or off; `None` if none is."""
        for written in self._written(rule, file, node):
            severity = written.get("severity") if isinstance(written, dict) else written
            if severity in SEVERITIES:
                return str(severity)
        return None

    def options(self, rule: Rule, file: str = "") -> dict[str, Any]:
        """Return the options set for `rule` in a file, by the names its check takes."""
        options: dict[str, Any] = {}
        for written in reversed([*self._written(rule, file, "")]):
            options |= _options(rule, written) if isinstance(written, dict) else {}
        return options

    def has_parts(self, rule: Rule, file: str) -> bool:
        """Whether an override speaks of `rule` for a part of a file."""
        return any(part and _entry(rules, rule) is not None for part, rules in self._on(file))

    def _written(self, rule: Rule, file: str, node: str) -> Iterator[Any]:
        """What is written about `rule`, the last override first."""
        if rule.code not in self._spoken_of and rule.name not in self._spoken_of:
            return
        for part, rules in reversed(self._on(file)):
            if (written := _entry(rules, rule)) is not None and covers(part, node):
                yield written
        if (written := _entry(self._config.rules, rule)) is not None:
            yield written

    def _on(self, file: str) -> list[tuple[str, dict[str, Any]]]:
        """The overrides for a file: the part each is for (empty: all of it), and the rules."""
        if file not in self._by_file:
            name = self.relative(file)
            self._by_file[file] = [(part, rules) for matches, part, rules in self._overrides if matches(name)]
        return self._by_file[file]

    def relative(self, file: str) -> str:
        """Return the name of a file from the root of the project."""
        return file.removeprefix(self._prefix)


def idle_overrides(atlas: Atlas) -> Iterator[Hit]:
    """Yield a hit for every pattern of `overrides` that selects no file of the project, or no part of one (JM905)."""
    tuning = Tuning(atlas)
    for number, override in enumerate(atlas.settings.config.overrides):
        for index, pattern in enumerate(override.files):
            file, _, part = pattern.partition("#")
            matches = matcher([file])
            chosen = [sheet for sheet in atlas.sheets if matches(tuning.relative(sheet.name))]
            if not any(any(covers(part, node) for node in node_paths(sheet.document.value)) for sheet in chosen):
                place = Place(("overrides", number, "files", index), file=atlas.settings.name)
                message = f'"{pattern}" matched nothing in the project; check what it selects'
                yield Hit(message, place, code="JM905")


def covers(part: str, node: str) -> bool:
    """Whether a node (`stages/pay/touchpoints/card`) is, or lies within, a part of a map; `*` stands for any id."""
    wanted, steps = [step for step in part.split("/") if step], node.split("/")
    return len(wanted) <= len(steps) and all(map(fnmatchcase, steps, wanted)) if wanted else True


def _entry(rules: dict[str, Any], rule: Rule) -> Any:
    return rules.get(rule.code, rules.get(rule.name))


def _options(rule: Rule, written: dict[str, Any]) -> dict[str, Any]:
    options = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in written.items()
        if name in rule.options and fits(value, rule.options[name], rule.words(name))
    }
    for name in [name for name in options if name.startswith("extend-")]:
        extended = name.removeprefix("extend-")
        options[extended] = (*options.get(extended, rule.options[extended]), *options.pop(name))
    return {name.replace("-", "_"): value for name, value in options.items()}


def fits(value: Any, default: Any, words: Sequence[str]) -> bool:
    """Whether `value` is of the same sort as the default of an option, and one of its `words` if it has such."""
    if isinstance(default, tuple):
        return isinstance(value, list) and all(isinstance(item, str) and _is_one(item, words) for item in value)
    if isinstance(default, bool) or isinstance(value, bool):
        return isinstance(value, bool) and isinstance(default, bool)
    if isinstance(default, int | float):
        return isinstance(value, int | float)
    is_time = isinstance(default, str) and days(default) is not None
    return isinstance(value, str) and _is_one(value, words) and (not is_time or days(value) is not None)


def _is_one(word: str, words: Sequence[str]) -> bool:
    return not words or word in words

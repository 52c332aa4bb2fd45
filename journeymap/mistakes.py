"""What `rules:` in `jmap.yaml` says -> hits on what it may not say (JM920)."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Literal

from journeymap.config import Settings
from journeymap.finding import Fix, Hit, KeyPath, Place
from journeymap.rule import Rule
from journeymap.selection import names
from journeymap.tuning import SEVERITIES, fits
from journeymap.wording import Vocabulary, listing

Written = Literal["key", "value"]


def mistakes(settings: Settings, rules: Sequence[Rule]) -> Iterator[Hit]:
    """Yield a hit for every rule, severity and option in the settings that jmap does not know, or cannot heed."""
    return _Mistakes(settings, rules).hits()


class _Mistakes:
    """Looks through all that settings say of rules."""

    def __init__(self, settings: Settings, rules: Sequence[Rule]) -> None:
        self._config, self._document = settings.config, settings.document
        self._rules = rules
        self._by_word = {word: rule for rule in rules for word in (rule.code, rule.name)}

    def hits(self) -> Iterator[Hit]:
        yield from self._in_rules(self._config.rules, ("rules",), ())
        for number, override in enumerate(self._config.overrides):
            yield from self._in_rules(override.rules, ("overrides", number, "rules"), override.files)
        for number, word in enumerate(self._config.mandatory):
            if not any(names(word, rule) for rule in self._rules):
                yield self._unknown(("mandatory", number), word, self._by_word)

    def _in_rules(self, written: dict[str, Any], path: KeyPath, files: Sequence[str]) -> Iterator[Hit]:
        seen: set[str] = set()
        for word, value in written.items():
            rule = self._by_word.get(word)
            if rule is None:
                yield self._unknown((*path, word), word, self._by_word, "key")
            elif rule.code in seen:
                yield _hit((*path, word), word, f"{rule} is set twice here", "key")
            elif isinstance(value, dict):
                yield from self._in_mapping(rule, (*path, word), value, files)
            else:
                yield from self._in_severity(rule, (*path, word), word, value)
            seen |= {rule.code} if rule else set()

    def _in_mapping(self, rule: Rule, way: KeyPath, written: dict[str, Any], files: Sequence[str]) -> Iterator[Hit]:
        for name, value in written.items():
            path = (*way, name)
            if name == "severity":
                yield from self._in_severity(rule, path, name, value)
            elif name not in rule.options:
                yield self._unknown(path, name, ["severity", *rule.options], "key")
            elif files and (rule.subject == "project" or rule.reading):
                yield _hit(path, name, f'{rule} has it for all files, so set it under "rules"', "key")
            elif any("#" in pattern for pattern in files):
                advice = 'a part of a file can have another severity only; leave out what follows "#"'
                yield _hit(path, name, advice, "key")
            elif not fits(value, rule.options[name], rule.words(name)):
                yield _hit(path, name, _example(rule.options[name], rule.words(name)))

    def _in_severity(self, rule: Rule, path: KeyPath, key: str, value: Any) -> Iterator[Hit]:
        if value not in SEVERITIES:
            yield self._unknown(path, key, SEVERITIES, "value", str(value))
        elif rule.is_locked and value != "error":
            yield _hit(path, key, f"{rule} is always an error")

    def _unknown(
        self, path: KeyPath, key: str, known: Iterable[str], part: Written = "value", word: str | None = None
    ) -> Hit:
        """A hit on a word (`key` if no other) that is not among the `known` ones; its fix writes the nearest."""
        vocabulary = Vocabulary(known)
        meant = vocabulary.nearest(key if word is None else word)
        fix = None
        if meant and self._document:
            edit = self._document.rewrite(Place(path, part), meant)
            fix = Fix(f'rename to "{meant}"' if part == "key" else f'write "{meant}"', (edit,), safe=False)
        return _hit(path, key, vocabulary.advice(meant), part, fix)


def _example(default: Any, words: Sequence[str]) -> str:
    if words:
        return f"known: {listing(words)}"
    if isinstance(default, tuple):
        return f"write it like [{', '.join(default[:3] or ('a word',))}]"
    return f'write it like "{default}"' if isinstance(default, str) else f"write it like {str(default).lower()}"


def _hit(path: KeyPath, key: str, advice: str, part: Written = "value", fix: Fix | None = None) -> Hit:
    return Hit(f'setting "{key}" is not valid; {advice}', Place(path, part), fix=fix, code="JM920")

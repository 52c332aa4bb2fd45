"""Words for rules on the command line and in settings -> the rules they choose."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from journeymap.errors import JourneymapError
from journeymap.rule import Rule
from journeymap.wording import near

READING = ("JM0", "JM1")
"""The families that reading a file finds; they always run."""


def names(word: str, rule: Rule) -> bool:
    """Whether `word` is the code, the name, or the beginning of the code (`JM3`) of `rule`."""
    return rule.name == word.lower() or rule.code.startswith(word.upper())


@dataclass(frozen=True, slots=True)
class Choice:
    """Which rules are wanted: codes, names or beginnings of codes (`JM3`); nothing selected means all."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def wants(self, rule: Rule) -> bool:
        """Whether `rule` is chosen; a locked rule of reading always is, so that nobody hides a broken file."""
        if rule.is_locked and rule.code.startswith(READING):
            return True
        chosen = not self.select or any(names(word, rule) for word in self.select)
        return chosen and not any(names(word, rule) for word in self.ignore)


def chosen(select: Sequence[str], ignore: Sequence[str], rules: Iterable[Rule]) -> Choice:
    """Return the choice of rules from words of the command line.

    Raises:
        JourneymapError: a word is neither code, name nor beginning of a code of any rule.
    """
    rules = tuple(rules)
    known = [word for rule in rules for word in (rule.code, rule.name)]
    for word in (*select, *ignore):
        if not any(names(word, rule) for rule in rules):
            raise JourneymapError(f'no rule "{word}"', near(word, known))
    return Choice(tuple(select), tuple(ignore))

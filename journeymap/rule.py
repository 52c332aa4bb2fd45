"""What a lint rule is: its code and name, how strict each profile takes it, its lesson, its check, its examples."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, Literal, get_args, get_origin

from journeymap.config import PROFILES, Profile
from journeymap.finding import Hit, Severity

_LETTERS = {"E": Severity.ERROR, "W": Severity.WARNING, "I": Severity.INFO, "-": None}

Subject = Literal["map", "file", "project"]
Trust = Literal["safe", "unsafe"]
Command = Literal["lint", "check", "render", "import", "export"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule of the catalogue.

    Args:
        code: `JM` and three digits; never used again for another rule.
        name: what is wrong, in words joined by hyphens.
        severities: one letter for each of the profiles draft, active and strict: E, W, I, or `-` for off.
        source: the author or standard the rule comes from; `own` and a reason where it is the project's.
        lesson: what it finds, why it matters, how to fix it (the docstring of its module).
        good: maps on which the rule is silent.
        bad: maps on which it fires just at the places marked `^^^` in a comment below the line.
        check: yields the hits of a `Journey` (subject `map`), a `Sheet` (`file`) or an `Atlas` (`project`); its
            keyword-only arguments are the options of the rule. `None` where reading the file finds it.
        subject: what `check` is given.
        reading: options, as `Limits` takes them, of a rule that reading decides, and their defaults.
        in_draft: options, as the check takes them, whose default is another one for drafts.
        silent_if: codes of rules that name the cause: where one of them fires on a file, this one says nothing there.
        silent_beside: codes of rules that, where they fire at the same place and as severely, say enough.
        found_by: the command that finds it; all but `lint` find what stands outside of the map files.
        is_discreet: whether its findings must not repeat what is written, not even as the id of its place.
        fixes: whether some of its findings can be mended safely, without changing a meaning, or unsafely, by a guess.
        edition: the edition of the default rules in which it joined.
    """

    code: str
    name: str
    severities: str
    source: str
    lesson: str
    good: tuple[str, ...]
    bad: tuple[str, ...]
    check: Callable[..., Iterable[Hit]] | None = None
    subject: Subject = "map"
    reading: dict[str, Any] = field(default_factory=dict, hash=False)
    in_draft: dict[str, Any] = field(default_factory=dict, hash=False)
    silent_if: tuple[str, ...] = ()
    silent_beside: tuple[str, ...] = ()
    found_by: Command = "lint"
    is_discreet: bool = False
    fixes: tuple[Trust, ...] = ()
    edition: str = "2026"

    def severity(self, profile: Profile) -> Severity | None:
        """Return how bad a finding is in `profile`; `None` if the rule is off there."""
        return _LETTERS[self.severities[PROFILES.index(profile)]]

    @property
    def headline(self) -> str:
        """What it finds, in one sentence."""
        return self.lesson.strip().splitlines()[0]

    @property
    def is_locked(self) -> bool:
        """Whether it is an error in every profile, and so cannot be silenced or lowered."""
        return self.severities == "EEE"

    @property
    def options(self) -> dict[str, Any]:
        """The options and their defaults, by the name that is written in `jmap.yaml`.

        Beside a list of words there is `extend-` and its name, for words to add to it.
        """
        defaults = getattr(self.check, "__kwdefaults__", None) or self.reading
        options: dict[str, Any] = {name.replace("_", "-"): value for name, value in defaults.items()}
        return options | {f"extend-{name}": () for name in options if name.endswith("words")}

    def words(self, option: str) -> tuple[str, ...]:
        """Return the words that an option may hold; none if it may hold any."""
        return _choices(getattr(self.check, "__annotations__", {}).get(option.replace("-", "_")))

    def __str__(self) -> str:
        return f"{self.code} {self.name}"


def _choices(annotation: Any) -> tuple[str, ...]:
    if get_origin(annotation) is Literal:
        return get_args(annotation)
    return tuple(word for argument in get_args(annotation) for word in _choices(argument))

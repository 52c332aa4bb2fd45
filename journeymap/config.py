"""`jmap.yaml` -> `Config`; its mistakes are findings like those of any file (JM920)."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, ClassVar, Literal

from pydantic import Field, ValidationError

from journeymap.coerce import coerce
from journeymap.document import Document, Limits, read
from journeymap.finding import Hit, Place
from journeymap.model import Channel, Part
from journeymap.theme import LIGHT, ROLES, THEMES, Theme, ThemeName, is_colour
from journeymap.wording import listing, near

FILE_NAME = "jmap.yaml"
Profile = Literal["draft", "active", "strict"]
LAYOUT_SECONDS = 10.0
"""How long the layout of a graph may take, if `jmap.yaml` says nothing else (JM932)."""
PROFILES: tuple[Profile, ...] = ("draft", "active", "strict")
LaneKey = Literal[
    "description", "tags", "owner", "duration", "goals", "actions", "thoughts", "questions", "quotes", "motivations",
    "doubts", "gains", "alternatives", "expectation", "emotion", "pain_points", "opportunities", "metrics",
    "frontstage", "backstage", "support", "systems", "physical_evidence", "content", "entry", "exit", "barriers",
    "touchpoints", "channel", "actors", "moment_of_truth", "importance", "wait",
]  # fmt: skip
"""The keys of a stage or touchpoint that a lane of a table may stand for."""


class Override(Part):
    """Other rules for some files, or for one part of them."""

    files: list[str] = Field(description="Patterns of files; `#stages/checkout` behind one means that part only.")
    rules: dict[str, Any] = Field(description="By code or name of a rule: a severity, or `severity` and options.")


class OwnTheme(Part):
    """The colours of pictures: those of a theme, some of them changed."""

    shorthand: ClassVar[str] = "base"

    base: ThemeName = Field("light", description="The theme to start from.")
    colors: dict[str, str] = Field(
        default_factory=dict, description='Colours by what they stand for, each in quotes: `stage-1: "#2f5d9b"`.'
    )


class ImportSettings(Part):
    """What helps to read other people's maps."""

    lane_words: dict[str, LaneKey] = Field(
        default_factory=dict,
        description="Labels of lanes as your maps write them, and the key of the format that each stands for.",
    )


class Config(Part):
    """The settings of a project."""

    include: list[str] = Field(default_factory=list, description="Patterns of map files that have no `jmap:` key yet.")
    exclude: list[str] = Field(default_factory=list, description="Patterns of files and folders to leave alone.")
    edition: Literal["2026"] = Field("2026", description="The set of rules and severities this project relies on.")
    profile: Profile | None = Field(
        None, description="How strict lint is for all files; without it the status of each map decides."
    )
    rules: dict[str, Any] = Field(
        default_factory=dict, description="By code or name of a rule: a severity, or `severity` and options."
    )
    overrides: list[Override] = Field(default_factory=list, description="Other rules for some files.")
    mandatory: list[str] = Field(
        default_factory=list,
        description="Codes, names or beginnings of codes that nobody may silence.",
    )
    require_reason: bool = Field(
        False, alias="require-reason", description="Whether an ignore comment without a reason is an error."
    )
    baseline: str = Field("jmap-baseline.json", description="The file that lists findings to live with for now.")
    channels: list[Channel] = Field(default_factory=list, description="Channels beside the built-in ones.")
    emotion_words: dict[str, float] = Field(
        default_factory=dict, description="Words for emotions and the score they stand for, -2 to 2."
    )
    import_: ImportSettings = Field(
        default_factory=ImportSettings, alias="import", description="What helps `jmap import` to read maps."
    )
    theme: OwnTheme | None = Field(None, description="The colours of pictures: a theme, or a theme and own colours.")

    @property
    def limits(self) -> Limits:
        """How large files may be: as the rule JM012 is set, else the default."""
        options = self._options("JM012", "limit-exceeded")
        set_ = {name: options.get(name.replace("_", "-")) for name in asdict(Limits())}
        return replace(Limits(), **{name: value for name, value in set_.items() if type(value) is int})

    @property
    def layout_seconds(self) -> float:
        """How long the layout of a graph may take: as the rule JM932 is set, else the default."""
        seconds: Any = self._options("JM932", "layout-fallback").get("max-seconds")
        return float(seconds) if type(seconds) in (int, float) else LAYOUT_SECONDS

    def _options(self, code: str, name: str) -> dict[str, Any]:
        """What is written for a rule by code or name, if it is more than a severity."""
        written = self.rules.get(code, self.rules.get(name))
        return written if isinstance(written, dict) else {}

    @property
    def colours(self) -> Theme:
        """The colour of every role on pictures, where no other theme is asked for."""
        return {**THEMES[self.theme.base], **self.theme.colors} if self.theme else LIGHT  # type: ignore[dict-item]


@dataclass(frozen=True)
class Settings:
    """The configuration of one project: the file it was read from (if any), its document, and what is wrong in it."""

    config: Config
    name: str = FILE_NAME
    document: Document | None = None
    hits: tuple[Hit, ...] = ()


def read_config(path: Path, name: str) -> Settings:
    """Return the settings in the file at `path`, called `name` in messages; without a file all are defaults.

    What is wrong with it is in their hits (JM0xx, JM920); what is right beside that counts.
    """
    if not path.is_file():
        return Settings(Config(), name)
    document = read(name, path.read_bytes())
    errors = tuple(hit for hit in document.hits if hit.code not in ("JM009", "JM013"))
    if document.root is None or document.value is None:
        return Settings(Config(), name, document, errors)
    if not isinstance(document.value, dict):
        hit = Hit('setting "jmap.yaml" is not valid; write one setting a line, as "key: value"', Place(), code="JM920")
        return Settings(Config(), name, document, (*errors, hit))
    return _validated(name, document, errors)


def _validated(name: str, document: Document, errors: tuple[Hit, ...]) -> Settings:
    assert document.root is not None  # read_config has looked
    shaped, _ = coerce(Config, document.value, document.root, document.text)
    errors += tuple(_wrong_colours(document.value.get("theme")))
    try:
        return Settings(Config.model_validate(shaped), name, document, errors)
    except ValidationError as error:
        from journeymap.misfit import hits_of

        found, saved = hits_of(Config, shaped, error.errors(include_url=False), document)
        hits = tuple(_as_setting(hit) for hit in found)
        return Settings(saved.model or Config(), name, document, (*errors, *hits))


def _as_setting(hit: Hit) -> Hit:
    """The same mistake, told as one in a setting."""
    from journeymap.misfit import suggestion

    key = next((str(segment) for segment in reversed(hit.place.path) if isinstance(segment, str)), FILE_NAME)
    advice = hit.hint or hit.message
    if hit.code == "JM101" and len(hit.place.path) == 1:
        known = sorted(Config.keys())
        meant = suggestion(key, known)
        advice = f'did you mean "{meant}"?' if meant else f"known: {listing(known)}"
    elif hit.code == "JM101":
        advice = hit.message.rpartition("; ")[2]
    return Hit(f'setting "{key}" is not valid; {advice}', hit.place, fix=hit.fix, code="JM920")


def _wrong_colours(theme: Any) -> Iterator[Hit]:
    """Yield a hit for every colour of a theme that stands for nothing, or is none."""
    colours = theme.get("colors") if isinstance(theme, dict) else None
    for role, colour in colours.items() if isinstance(colours, dict) else ():
        place = ("theme", "colors", role)
        if role not in ROLES:
            message = f'setting "{role}" is not valid; {near(role, ROLES)}'
            yield Hit(message, Place(place, "key"), code="JM920")
        elif not isinstance(colour, dict | list) and not (isinstance(colour, str) and is_colour(colour)):
            message = f'setting "{role}" is not valid; write a colour in quotes, like "{LIGHT[role]}"'
            yield Hit(message, Place(place), code="JM920")

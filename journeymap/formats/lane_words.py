"""A label of a lane in any language -> the key of the format it stands for; a header cell -> what runs along there.

Words are those that maps in the wild use; a project adds its own in `jmap.yaml` under `import: {lane_words}`.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from journeymap.formats.words.axes import AXES
from journeymap.formats.words.latin import LATIN
from journeymap.formats.words.other import OTHER
from journeymap.formats.words.stages import STAGE_NAMES
from journeymap.formats.words.vocabulary import Vocabulary, vocabulary

# Lanes whose words tell them even within a longer label: "Emotion (anticipated)", "Opportunities for us".
_TELLING = (
    "actions", "thoughts", "emotion", "pain_points", "opportunities", "goals", "touchpoints", "frontstage", "backstage",
    "support", "systems",
)  # fmt: skip
# Within a longer label these say too little.
_FAINT = (
    "does", "what", "tools", "think", "feel", "feels", "says", "wants", "aktion", "buts", "hace", "piensa", "siente",
    "sente", "pensa", "meta", "metas", "state", "system", "systems", "screen", "screens", "価値", "价值", "價值",
    "建议", "建議", "状态", "狀態", "活动", "活動", "操作", "画面", "页面", "頁面", "界面", "介面", "心理", "要求",
    "目的", "需求",
)  # fmt: skip

EXPERIENCE = frozenset((
    "goals", "thoughts", "questions", "quotes", "motivations", "doubts", "gains", "alternatives", "expectation",
    "emotion", "pain_points", "opportunities", "touchpoints", "barriers", "moment_of_truth", "frontstage", "backstage",
    "support", "physical_evidence",
))  # fmt: skip
"""Lanes of which at least one makes a journey map of a table; a list of actions and systems alone is a procedure."""

# These say something about a lane or a stage; they are no lanes that prove a map.
_BESIDE = frozenset(("severity", "impact", "effort", "persona", "owner", "duration", "description"))


def proving(keys: Iterable[str]) -> frozenset[str]:
    """Return those of the keys that are lanes: two of them, one of an experience, make a map."""
    return frozenset(keys) - _BESIDE


def lanes(own: Mapping[str, str] | None = None) -> Vocabulary:
    """Return the vocabulary of lanes, with a project's own words (label -> key) before all others."""
    return _lanes(tuple(sorted((own or {}).items())))


@lru_cache(maxsize=8)
def _lanes(own: tuple[tuple[str, str], ...]) -> Vocabulary:
    known = vocabulary((LATIN, OTHER), dict(own), _TELLING)
    return Vocabulary(known.words, {word: key for word, key in known.parts.items() if word not in _FAINT})


@lru_cache(maxsize=1)
def axes() -> Vocabulary:
    """Return the vocabulary of header cells: `stage`, `step`, `lane`, `number`, `time`, `detail`, `other`."""
    return vocabulary((AXES,))


@lru_cache(maxsize=1)
def stage_names() -> Vocabulary:
    """Return the vocabulary of names that stages have everywhere: `stage` for all of them."""
    return vocabulary((STAGE_NAMES,))

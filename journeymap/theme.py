"""The roles of colours on pictures -> colours, by theme, with the contrast everybody needs to see them."""

import re
from collections.abc import Iterator, Mapping
from itertools import product
from typing import Literal, get_args

Role = Literal[
    "paper", "ink", "muted", "hairline",
    "stage-1", "stage-2", "stage-3", "stage-4", "stage-5", "stage-6", "on-stage",
    "band-high", "band-middle", "band-low", "scale", "aside", "curve", "way-back",
    "very-positive", "positive", "neutral", "negative", "very-negative", "on-score",
    "persona-1", "persona-2", "persona-3", "persona-4", "persona-5", "persona-6",
    "cell", "said", "pain", "gain", "pain-mark", "gain-mark", "unfilled", "star",
]  # fmt: skip
"""What a colour stands for; a theme gives each role its colour."""

ROLES: tuple[Role, ...] = get_args(Role)

Theme = Mapping[Role, str]
ThemeName = Literal["light", "dark", "print"]

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")

LIGHT: Theme = {
    "paper": "#ffffff",
    "ink": "#1b2430",
    "muted": "#525e6e",
    "hairline": "#d5dbe3",
    "stage-1": "#2f5d9b",
    "stage-2": "#1f7569",
    "stage-3": "#80600d",
    "stage-4": "#a04a32",
    "stage-5": "#67509a",
    "stage-6": "#93426a",
    "on-stage": "#ffffff",
    "band-high": "#e9f4ee",
    "band-middle": "#f3f5f7",
    "band-low": "#fbeeec",
    "scale": "#ffffff",
    "aside": "#75808f",
    "curve": "#3d4959",
    "way-back": "#a3325f",
    "very-positive": "#146c43",
    "positive": "#39784d",
    "neutral": "#5b6675",
    "negative": "#a8502a",
    "very-negative": "#ad2620",
    "on-score": "#ffffff",
    "persona-1": "#2f5d9b",
    "persona-2": "#a04a32",
    "persona-3": "#1f7569",
    "persona-4": "#67509a",
    "persona-5": "#80600d",
    "persona-6": "#93426a",
    "cell": "#f3f5f7",
    "said": "#fdf6e1",
    "pain": "#fbeeec",
    "gain": "#e9f4ee",
    "pain-mark": "#ad2620",
    "gain-mark": "#146c43",
    "unfilled": "#ffffff",
    "star": "#8f6400",
}

DARK: Theme = {
    "paper": "#14191f",
    "ink": "#e8edf3",
    "muted": "#aab5c2",
    "hairline": "#343e4a",
    "stage-1": "#78a5de",
    "stage-2": "#58b0a2",
    "stage-3": "#c4a456",
    "stage-4": "#db9079",
    "stage-5": "#ae99de",
    "stage-6": "#d08db1",
    "on-stage": "#10151b",
    "band-high": "#18291f",
    "band-middle": "#1e252e",
    "band-low": "#32201e",
    "scale": "#14191f",
    "aside": "#8d99a8",
    "curve": "#c3cdd9",
    "way-back": "#f082ab",
    "very-positive": "#62d39b",
    "positive": "#8ac79d",
    "neutral": "#a6b1be",
    "negative": "#e99b75",
    "very-negative": "#f58d85",
    "on-score": "#10151b",
    "persona-1": "#86b4ef",
    "persona-2": "#ea9d84",
    "persona-3": "#62c3b3",
    "persona-4": "#bda7ee",
    "persona-5": "#d6b45f",
    "persona-6": "#e29bc0",
    "cell": "#1e252e",
    "said": "#2a2617",
    "pain": "#32201e",
    "gain": "#18291f",
    "pain-mark": "#f58d85",
    "gain-mark": "#62d39b",
    "unfilled": "#14191f",
    "star": "#e3b341",
}

# Shades of grey: what they tell apart, shapes and words tell, too.
PRINT: Theme = {
    "paper": "#ffffff",
    "ink": "#111111",
    "muted": "#4f4f4f",
    "hairline": "#c8c8c8",
    "stage-1": "#3a3a3a",
    "stage-2": "#5a5a5a",
    "stage-3": "#3a3a3a",
    "stage-4": "#5a5a5a",
    "stage-5": "#3a3a3a",
    "stage-6": "#5a5a5a",
    "on-stage": "#ffffff",
    "band-high": "#fafafa",
    "band-middle": "#f3f3f3",
    "band-low": "#ececec",
    "scale": "#ffffff",
    "aside": "#757575",
    "curve": "#333333",
    "way-back": "#111111",
    "very-positive": "#1f1f1f",
    "positive": "#404040",
    "neutral": "#5f5f5f",
    "negative": "#404040",
    "very-negative": "#1f1f1f",
    "on-score": "#ffffff",
    "persona-1": "#1f1f1f",
    "persona-2": "#5a5a5a",
    "persona-3": "#333333",
    "persona-4": "#4a4a4a",
    "persona-5": "#292929",
    "persona-6": "#525252",
    "cell": "#f3f3f3",
    "said": "#fafafa",
    "pain": "#ececec",
    "gain": "#fafafa",
    "pain-mark": "#1f1f1f",
    "gain-mark": "#404040",
    "unfilled": "#ffffff",
    "star": "#111111",
}

THEMES: Mapping[ThemeName, Theme] = {"light": LIGHT, "dark": DARK, "print": PRINT}

PERSONAS: tuple[Role, ...] = ("persona-1", "persona-2", "persona-3", "persona-4", "persona-5", "persona-6")

_GROUNDS: tuple[Role, ...] = ("paper", "cell", "said", "pain", "gain", "band-high", "band-middle", "band-low")
_STAGES: tuple[Role, ...] = ("stage-1", "stage-2", "stage-3", "stage-4", "stage-5", "stage-6")
_SCORES: tuple[Role, ...] = ("very-positive", "positive", "neutral", "negative", "very-negative")
_TEXTS: tuple[Role, ...] = ("ink", "muted", "star", *_STAGES, *_SCORES, *PERSONAS)
_MARKS: tuple[Role, ...] = ("pain-mark", "gain-mark")
_SIGNS: tuple[Role, ...] = ("curve", "aside", "way-back", *_MARKS)


def pairs() -> Iterator[tuple[Role, Role, float]]:
    """Yield what may stand on what, and the contrast it needs: 4.5 for text, 3 for signs (WCAG 2.2, 1.4.3, 1.4.11)."""
    yield from ((text, ground, 4.5) for text, ground in product(_TEXTS, _GROUNDS))
    yield from (("on-stage", stage, 4.5) for stage in _STAGES)
    yield from (("on-score", colour, 4.5) for colour in ("curve", *_SCORES, *PERSONAS))
    yield from ((sign, ground, 3.0) for sign, ground in product(_SIGNS, _GROUNDS))
    yield from ((mark, "unfilled", 3.0) for mark in _MARKS)


def day_and_night(base: ThemeName, colours: Theme) -> tuple[Theme, ...]:
    """Return the colours of a page by day and by night: `colours` at their time of `base`, at the other one ours.

    What is to be printed has the same colours at all times.
    """
    return {"light": (colours, DARK), "dark": (LIGHT, colours), "print": (colours,)}[base]


def stage_role(number: int) -> Role:
    """Return the colour of the stage with this number, from 0."""
    return _STAGES[number % len(_STAGES)]


def is_colour(text: str) -> bool:
    """Whether `text` is a colour as themes write it: `#2f5d9b`."""
    return _COLOUR.fullmatch(text) is not None


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours `#rrggbb`, 1 to 21 (WCAG 2.2, contrast ratio)."""
    dark, bright = sorted((_luminance(one), _luminance(other)))
    return (bright + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

"""Roles into colours, with the contrast that text and shapes need to be seen by everybody."""

from collections.abc import Iterator, Mapping
from itertools import product
from typing import Literal

from journeymap.layout.board import Role

Theme = Mapping[Role, str]
ThemeName = Literal["light"]

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

THEMES: Mapping[ThemeName, Theme] = {"light": LIGHT}


_GROUNDS: tuple[Role, ...] = ("paper", "cell", "said", "pain", "gain", "band-high", "band-middle", "band-low")
_STAGES: tuple[Role, ...] = ("stage-1", "stage-2", "stage-3", "stage-4", "stage-5", "stage-6")
_SCORES: tuple[Role, ...] = ("very-positive", "positive", "neutral", "negative", "very-negative")
_PERSONAS: tuple[Role, ...] = ("persona-1", "persona-2", "persona-3", "persona-4", "persona-5", "persona-6")
_TEXTS: tuple[Role, ...] = ("ink", "muted", "star", *_STAGES, *_SCORES, *_PERSONAS)
_SIGNS: tuple[Role, ...] = ("curve", "aside", "way-back", "pain-mark", "gain-mark")


def pairs() -> Iterator[tuple[Role, Role, float]]:
    """Yield what may stand on what, and the contrast it needs: 4.5 for text, 3 for signs (WCAG 2.2, 1.4.3, 1.4.11)."""
    yield from ((text, ground, 4.5) for text, ground in product(_TEXTS, _GROUNDS))
    yield from (("on-stage", stage, 4.5) for stage in _STAGES)
    yield from (("on-score", colour, 4.5) for colour in ("curve", *_SCORES, *_PERSONAS))
    yield from ((sign, ground, 3.0) for sign, ground in product(_SIGNS, _GROUNDS))


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours `#rrggbb`, 1 to 21 (WCAG 2.2, contrast ratio)."""
    dark, bright = sorted((_luminance(one), _luminance(other)))
    return (bright + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

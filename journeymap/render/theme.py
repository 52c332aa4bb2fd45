"""Roles into colours, with the contrast that text and shapes need to be seen by everybody."""

from collections.abc import Mapping
from typing import Literal

from journeymap.layout.board import Role

Theme = Mapping[Role, str]
ThemeName = Literal["light"]

LIGHT: Theme = {
    "paper": "#ffffff",
    "ink": "#1b2430",
    "muted": "#525e6e",
    "hairline": "#d5dbe3",
    "ground": "#f4f6f8",
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
    "on-persona": "#ffffff",
    "cell": "#f3f5f7",
    "said": "#fdf6e1",
    "pain": "#fbeeec",
    "gain": "#e9f4ee",
    "pain-mark": "#ad2620",
    "gain-mark": "#146c43",
    "unfilled": "#ffffff",
    "star": "#8f6400",
    "link": "#1d5a9e",
}

THEMES: Mapping[ThemeName, Theme] = {"light": LIGHT}


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours `#rrggbb`, 1 to 21 (WCAG 2.2, contrast ratio)."""
    dark, bright = sorted((_luminance(one), _luminance(other)))
    return (bright + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

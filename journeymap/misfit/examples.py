"""A key of the model and the kind of value it holds -> how a value may be written, so that it is right where shown."""

import re
from math import inf

from journeymap.model import bounds, slug
from journeymap.wording import text_of

# Keys whose texts have a form: what YAML misread, put in quotes, would be wrong again.
_WITH_FORM = {
    "id": "an-id", "link": "https://example.com", "image": "pictures/page.png", "photo": "pictures/ana.png",
    "duration": "10 minutes", "wait": "3 days", "review_every": "6 months", "emotion_scale": '"1..5"',
    "channel": "[website, email]", "channels": "[website, email]", "personas": "[ana, ben]",
    "evidence": "[interviews, survey]", "next": "[pays]",
    "to": "pays", "based_on": "today", "journey": "returns",
}  # fmt: skip
_BOUNDS = {
    "share": (0.0, 1.0), "participants": (1.0, inf), "value": (-inf, inf), "baseline": (-inf, inf),
    "target": (-inf, inf),
}  # fmt: skip
_POINTS = (1.0, 5.0)
_USUAL = {"share": 0.6, "value": 3.0, "baseline": 3.0, "target": 3.0}
_ONE_NUMBER = re.compile(r"(?:\D*[\s<=>~$€£])?(-?\d+(?:\.\d+)?)[^\d.,]*", re.ASCII)
_LONGEST = 40
_NO = ("no", "n", "off", "never", "0", "false")
_PLAIN = re.compile(r"\w[\w .-]*")
_MAPPINGS = {
    "skills": "skill: 3", "emotions": "persona: positive", "rules": "JM301: warning", "emotion_words": "relieved: 1",
}  # fmt: skip


def of_text(key: str) -> str:
    """Return how a text for `key` may be written."""
    return f"{key}: {_WITH_FORM.get(key, 'some words')}"


def has_form(key: str) -> bool:
    """Whether not every text will do for `key`."""
    return key in _WITH_FORM


def of_number(key: str, value: object, scale: object, *, whole: bool) -> str:
    """Return a number that lies within the bounds of `key`, the key of the model: the one in `value`, if it does.

    `scale` is that of the scores of the file.
    """
    # All decimals without bounds of their own are scores.
    others = _POINTS if whole else bounds(scale if isinstance(scale, str) else "")
    low, high = _BOUNDS.get(key, others)
    match = _ONE_NUMBER.fullmatch(value) if isinstance(value, str) and len(value) < _LONGEST else None
    if match and low <= float(match[1]) <= high and not (whole and "." in match[1]):
        return match[1]
    usual = _USUAL.get(key, 3.0 if whole else 1.0)
    return text_of(usual if low <= usual <= high else high)


def of_choice(value: object) -> str:
    """Return `false` for what means no, else `true`."""
    return "false" if str(value).strip().lower() in _NO else "true"


def of_items(name: str, needed: str) -> str:
    """Return how things that stand by their names are written as a list; empty where `name` is no plain text."""
    return f'write each as "- {of_name(needed, name)}", its keys below that' if _PLAIN.fullmatch(name) else ""


def of_mapping(key: str) -> str:
    """Return what the lines below `key` look like where their labels are free."""
    return f'one "{_MAPPINGS.get(key, "label: text")}" a line below it'


def of_name(key: str, name: str) -> str:
    """Return how the name of a thing, or its id, is written with its key."""
    if key == "id":
        return f"id: {slug(name) or _WITH_FORM['id']}"
    return f"{key}: {name}"

"""A key of the model and the kind of value it holds -> how a value may be written, so that it is right where shown."""

from journeymap.model import bounds, slug
from journeymap.wording import text_of

# Keys whose texts have a form: what YAML misread, put in quotes, would be wrong again.
_WITH_FORM = {
    "id": "an-id", "link": "https://example.com", "image": "pictures/page.png", "photo": "pictures/ana.png",
    "duration": "10 minutes", "wait": "3 days", "review_every": "6 months", "emotion_scale": '"1..5"',
    "channel": "[website, email]", "channels": "[website, email]", "personas": "[ana, ben]",
    "actors": "[ana, courier]", "evidence": "[interviews, survey]", "addresses": "[slow-page]", "next": "[pays]",
    "to": "pays", "based_on": "today", "journey": "returns",
}  # fmt: skip
_MAPPINGS = {"skills": "skill: 3", "emotions": "persona: positive", "lanes": "label: text"}


def of_text(key: str) -> str:
    """Return how a text for `key` may be written."""
    return f"{key}: {_WITH_FORM.get(key, 'some words')}"


def has_form(key: str) -> bool:
    """Whether not every text will do for `key`."""
    return key in _WITH_FORM


def of_number(key: str, scale: object) -> str:
    """Return a number that lies within the bounds of `key`, the key of the model; `scale` is that of the scores."""
    if key == "score":
        low, high = bounds(scale if isinstance(scale, str) else "")
        return text_of(1 if low <= 1 <= high else high)
    return "0.6" if key == "share" else "3"


def of_mapping(key: str) -> str:
    """Return what the lines below `key` look like where their labels are free."""
    return f'one "{_MAPPINGS.get(key, "label: text")}" a line below it'


def of_name(key: str, name: str) -> str:
    """Return how the name of a thing, or its id, is written with its key."""
    if key == "id":
        return f"id: {slug(name) or _WITH_FORM['id']}"
    return f"{key}: {name}"

"""An emotion of the format <-> a short text on our own pages: `🙂 +1, hopeful — the price is clear`."""

import re
from typing import Any

from journeymap.journey import Journey
from journeymap.model import Emotion, bounds

_FACES = {2: "😀", 1: "🙂", 0: "😐", -1: "🙁", -2: "😣"}
_TEXT = re.compile(
    rf"(?:(?:{'|'.join(_FACES.values())}) )?(?:([+-]?\d+(?:\.\d+)?)(?:/\d+)?(?:, |(?= — )|\Z))?(.*)", re.DOTALL
)
_DASH = " — "


def text_of_emotion(emotion: Emotion, journey: Journey) -> str:
    """Return an emotion as a text: a face, the score on the scale of the map, the words, and the note behind a dash."""
    parts = [_score(emotion.score, journey)] if emotion.score is not None else []
    text = ", ".join([*parts, *(" ".join(word.split()) for word in emotion.words)])
    return _DASH.join(filter(None, [text, " ".join((emotion.note or "").split())]))


def emotion_of_text(text: str) -> Any:
    """Return the emotion that a text stands for, as short as it can be written; `None` if it is empty."""
    match = _TEXT.fullmatch(text)
    score = float(match[1]) if match and match[1] else None
    said, _, note = (match[2] if match else text).removeprefix("— ").partition(_DASH)
    if match and match[2].startswith(_DASH):
        said, note = "", match[2].removeprefix(_DASH)
    words = [word for word in said.split(", ") if word.strip()]
    value = {"score": int(score) if score is not None and score.is_integer() else score, "words": words, "note": note}
    kept = {key: item for key, item in value.items() if item not in (None, [], "")}
    return kept.get("score", kept) if kept.keys() == {"score"} else kept or None


def _score(score: float, journey: Journey) -> str:
    low, high = bounds(journey.model.emotion_scale)
    written = journey.written_score(score)
    if low < 0:
        written = f"+{written}" if float(written) > 0 else written
    elif high.is_integer():
        written = f"{written}/{high:g}"
    return f"{_FACES[max(-2, min(2, round(score)))]} {written}"

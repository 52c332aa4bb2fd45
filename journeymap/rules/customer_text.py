"""A map -> what it says in the customer's words."""

from journeymap.atlas import Text
from journeymap.journey import Journey

_KEYS = frozenset(
    {"name", "goals", "actions", "thoughts", "questions", "motivations", "doubts", "gains", "expectation"}
)


def customer_texts(journey: Journey) -> list[Text]:
    """Return the names of stages and touchpoints and their lanes of the customer (not what was really said)."""
    return [text for text in journey.texts if text.key in _KEYS and text.key == _lane(text)]


def _lane(text: Text) -> str | int:
    """The key of the stage or touchpoint that a text stands under; empty for a text elsewhere in the file."""
    if text.path[0] != "stages":
        return ""
    return text.path[4] if text.path[2] == "touchpoints" else text.path[2]

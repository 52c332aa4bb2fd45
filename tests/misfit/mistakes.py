"""A file with a mistake -> what is loaded, the hit on it, and the file with the fix."""

from journeymap.finding import Hit
from journeymap.load import Loaded, load

HEAD = "jmap: 1\ntitle: A\n"
STAGE = HEAD + "stages:\n  - name: Pay\n"
TOUCHPOINT = STAGE + "    touchpoints:\n      - name: Pays\n"


def at(loaded: Loaded, hit: Hit) -> str:
    span = loaded.document.span(hit.place)
    return loaded.document.text[span.start.offset : span.end.offset]


def mended(loaded: Loaded, hit: Hit) -> Loaded:
    """What is loaded after the fix of a hit."""
    assert hit.fix is not None
    (edit,) = hit.fix.edits
    text = loaded.document.text
    return load(loaded.name, text[: edit.start] + edit.text + text[edit.end :])


def only(text: str) -> tuple[Loaded, Hit]:
    """What is loaded, and the one hit on it."""
    loaded = load("a.yaml", text)
    assert [hit.message for hit in loaded.hits] == [loaded.hits[0].message]
    return loaded, loaded.hits[0]

"""Maps to take through a format and back."""

from journeymap.dump import dump
from journeymap.formats.plain import plain
from journeymap.load import load
from journeymap.model import File
from tests.conftest import ROOT

EXAMPLES = sorted((ROOT / "examples").glob("*/maps/**/*.yaml"))
EVERYTHING = (ROOT / "tests" / "formats" / "everything.yaml.txt").read_text("utf-8")
"""A map with every key of the format."""


def model_of(text: str) -> File:
    """Return the model of a map."""
    loaded = load("map.yaml", text)
    assert loaded.model is not None, loaded.hits
    return loaded.model


def settled(text: str) -> File:
    """Return the model of a map without objects that hold nothing: a file leaves them out."""
    return model_of(dump(plain(model_of(text), short=True)))

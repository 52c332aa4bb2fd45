"""Plain values of a model are the model."""

from pathlib import Path

import pytest
from hypothesis import given

from journeymap.dump import dump
from journeymap.formats.values import values_of
from journeymap.load import load
from journeymap.model import File
from tests.conftest import ROOT
from tests.strategies import map_texts

EXAMPLES = sorted(path for path in (ROOT / "examples").rglob("*.yaml") if path.name != "jmap.yaml")


def model_of(text: str) -> File:
    model = load("map.yaml", text).model
    assert model is not None
    return model


@given(text=map_texts)
def test_plain_values_are_the_same_model_again(text: str) -> None:
    model = model_of(text)

    assert model_of(dump(values_of(model))) == model


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_plain_values_of_an_example_are_the_same_model_again(path: Path) -> None:
    model = model_of(path.read_text("utf-8"))

    assert model_of(dump(values_of(model))) == model


def test_what_is_only_a_text_is_written_as_one() -> None:
    text = "jmap: 1\ntitle: A\nstages: [{name: B, actions: [C], emotion: -1, metrics: [n, < 2 min]}]"

    assert values_of(model_of(text))["stages"] == [
        {"name": "B", "actions": ["C"], "emotion": -1, "metrics": ["n", "< 2 min"]}
    ]


def test_scores_are_on_the_scale_of_the_file() -> None:
    text = "jmap: 1\ntitle: A\nemotion_scale: 0..10\nstages: [{name: B, emotion: 7}, {name: C, emotion: 3.3}]"

    assert [stage["emotion"] for stage in values_of(model_of(text))["stages"]] == [7, 3.3]

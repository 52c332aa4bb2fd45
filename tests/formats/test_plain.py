"""Plain values of a model are the model."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.dump import dump
from journeymap.formats.plain import plain
from journeymap.load import load
from journeymap.model import File
from tests import any_map
from tests.conftest import ROOT

EXAMPLES = sorted(path for path in (ROOT / "examples").rglob("*.yaml") if path.name != "jmap.yaml")


def model_of(text: str) -> File:
    model = load("map.yaml", text).model
    assert model is not None
    return model


@given(value=any_map.maps)
def test_plain_values_are_the_same_model_again(value: dict[str, Any]) -> None:
    model = model_of(dump(value))

    assert model_of(dump(plain(model))) == model_of(dump(plain(model, short=True))) == model


# Numbers of files and programs: as large as both hold exactly.
numbers = st.integers(-(2**53), 2**53) | st.floats(-1e15, 1e15).filter(lambda number: not number.is_integer())
own = st.recursive(
    st.none() | st.booleans() | numbers | any_map.texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(any_map.texts, inner, max_size=3),
    max_leaves=8,
)


@given(value=any_map.maps, own=own)
def test_what_stands_under_own_keys_stays_as_it_is_in_yaml_and_json(value: dict[str, Any], own: Any) -> None:
    model = model_of(dump(value | {"x-own": own}))
    text = json.dumps(plain(model))

    assert model.own == {"x-own": own}
    assert model_of(text) == model_of(dump(json.loads(text))) == model


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_plain_values_of_an_example_are_the_same_model_again(path: Path) -> None:
    model = model_of(path.read_text("utf-8"))

    assert model_of(dump(plain(model))) == model_of(dump(plain(model, short=True))) == model


MOMENT = "jmap: 1\ntitle: A\nstages: [{name: B, actions: [C], emotion: -1, metrics: [n, < 2 min], x-own: 1}]"


def test_in_short_what_is_only_a_text_is_written_as_one() -> None:
    assert plain(model_of(MOMENT), short=True)["stages"] == [
        {"name": "B", "actions": ["C"], "emotion": -1, "metrics": ["n", "< 2 min"], "x-own": 1}
    ]


def test_at_length_every_item_is_an_object() -> None:
    assert plain(model_of(MOMENT))["stages"] == [
        {"name": "B", "actions": [{"text": "C"}], "emotion": {"score": -1}, "metrics": ["n", {"name": "< 2 min"}],
         "x-own": 1}
    ]  # fmt: skip


def test_scores_are_on_the_scale_of_the_file_and_as_short_as_they_were_written() -> None:
    stages = "[{name: B, emotion: 1.5}, {name: C, emotion: 0.1}, {name: D, emotion: -3}]"
    text = f"jmap: 1\ntitle: A\nemotion_scale: -3..4\nstages: {stages}"

    assert [stage["emotion"] for stage in plain(model_of(text), short=True)["stages"]] == [1.5, 0.1, -3]

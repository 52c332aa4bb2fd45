"""Keys that were meant, and names for kinds of values."""

from typing import Any

import pytest

from journeymap.misfit import found, suggestion


@pytest.mark.parametrize(
    ("key", "meant"),
    [
        ("Stages", "stages"),
        ("pain-points", "pain_points"),
        ("steps", "touchpoints"),
        ("zzz", None),
        ("touchpoins", "touchpoints"),
    ],
)
def test_a_key_is_suggested_by_its_spelling_or_by_its_meaning(key: str, meant: str | None) -> None:
    assert suggestion(key, ["goals", "pain_points", "stages", "touchpoints"]) == meant


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (None, "nothing"),
        (True, "true or false"),
        (3, "a number"),
        (0.5, "a fraction"),
        ("", "text"),
        ([], "a list"),
        ({}, "a mapping"),
        (float("-inf"), "-.inf"),
    ],
)
def test_values_have_names_that_people_know(value: Any, kind: str) -> None:
    assert found(value) == kind

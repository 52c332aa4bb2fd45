"""Keys that were meant, and names for kinds of values."""

from typing import Any

import pytest

from journeymap.misfit import found, suggestion
from journeymap.misfit.meant import known_keys
from journeymap.model import File, Next, PainPoint, Part, Persona, Stage, Touchpoint


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
    ("part", "words", "meant"),
    [
        (File, "actor actors user users persona customers segments audience", "personas"),
        (File, "phase phases milestones steps Step chapter", "stages"),
        (File, "name map journey heading", "title"),
        (File, "kpis KPI measure", "metrics"),
        (File, "author responsible stakeholders", "owner"),
        (Stage, "step steps interactions moments tasks touch-points", "touchpoints"),
        (Stage, "stage phase label title heading", "name"),
        (Touchpoint, "step touchpoint moment title", "name"),
        (Touchpoint, "frictions frustration pains pain problem problems issues barriers obstacles", "pain_points"),
        (Touchpoint, "feeling feelings moods sentiment satisfaction ratings scores emotional-state", "emotion"),
        (Touchpoint, "idea ideas improvement improvements solutions recommendations", "opportunities"),
        (Touchpoint, "think thinks thinking", "thoughts"),
        (Touchpoint, "activity activities behaviours customer_actions doing", "actions"),
        (Touchpoint, "says quote verbatims", "quotes"),
        (Touchpoint, "channels medium platforms devices", "channel"),
        (Touchpoint, "actor role roles users personas", "actors"),
        (Touchpoint, "needs objectives wants jtbd", "goals"),
        (PainPoint, "name title label pain issue description", "text"),
        (Persona, "frustrations pains challenges", "pain_points"),
        (Persona, "behaviours", "behaviors"),
        (Persona, "image picture avatar", "photo"),
        (Next, "target goto", "to"),
    ],
)
def test_words_of_other_tools_are_known_in_the_singular_and_the_plural(
    part: type[Part], words: str, meant: str
) -> None:
    assert [suggestion(word, known_keys(part)) for word in words.split()] == [meant] * len(words.split())


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

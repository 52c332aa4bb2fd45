"""Maps go out as journey maps of diagrammo and say what they leave behind."""

from typing import Any

from hypothesis import given

from journeymap.dump import dump
from journeymap.formats.diagrammo import EXPORTER
from journeymap.journey import Journey
from tests import any_map
from tests.formats.brought import brought, maps_of
from tests.formats.journeys import journey_of

RICH = """\
jmap: 1
title: Buying a bike
personas:
  - {name: Nadia green, bio: Rides to work., goals: [Ride]}
  - {name: Ben}
stages:
  - name: Looking around
    emotion: 1
    pain_points: [{text: Too much choice, severity: high}]
  - name: Paying
    emotion: hopeful
    touchpoints:
      - name: "Checks the score: nothing"
        emotion: {score: -1.5, words: [very lost, cross]}
        channel: [mobile_app, phone]
        thoughts: Help
      - {name: Pays, description: By card, opportunities: One page}
"""


def written(journey: Journey) -> str:
    return EXPORTER.write(journey).data.decode()


def test_stages_become_phases_and_touchpoints_steps() -> None:
    assert (
        written(journey_of(RICH))
        == """\
journey-map Buying a bike

persona Nadia green color: blue
  Rides to work.

tag Channel as ch
  mobile app gray

[Looking around]
  // the stage itself
  Looking around score: 4
    pain: Too much choice

[Paying]
  Checks the score： nothing score: 1, emotion: cross, ch: mobile app
    thought: Help
  Pays emotion: hopeful
    opportunity: One page
    description: By card
"""
    )


def test_what_a_chart_cannot_hold_is_told() -> None:
    assert [hit.message for hit in EXPORTER.write(journey_of(RICH)).losses] == [
        'diagrammo cannot hold "goals" of "Nadia green"; it is left out',
        'diagrammo cannot hold "severity" of "Too much choice"; it is left out',
        'diagrammo cannot hold the persona "Ben" of "Buying a bike"; it is left out',
        'diagrammo cannot hold the score -1.5 as it is of "Checks the score: nothing"; it is left out',
        'diagrammo cannot hold the word "very lost" for the feeling of "Checks the score: nothing"; it is left out',
        'diagrammo cannot hold some signs in the name of "Checks the score: nothing"; it is left out',
        'diagrammo cannot hold the channel "phone" of "Checks the score: nothing"; it is left out',
    ]


def signs(text: str) -> str:
    """A text as a chart can hold it."""
    line = " ".join(text.split()).translate(str.maketrans(":|\"'", "：¦”’"))
    return f"/ {line[1:]}" if line.startswith("//") else line


@given(any_map.maps)
def test_any_map_comes_back_with_its_stages_steps_and_what_is_said_of_them(value: dict[str, Any]) -> None:
    journey = journey_of(dump(value))

    (back,) = maps_of(brought("back.dgmo", written(journey)))

    assert back.title == " ".join(journey.title.split())
    assert [stage.name for stage in back.stages] == [" ".join(stage.name.split()) for stage in journey.stages]
    assert [signs(point.moment.name) for point in back.points] == [signs(point.moment.name) for point in journey.points]
    for one, other in zip(back.points, journey.points, strict=True):
        for lane in ("pain_points", "opportunities", "thoughts"):
            texts = [" ".join(item.text.split()) for item in getattr(other.moment, lane)]
            assert [item.text for item in getattr(one.moment, lane)] == texts

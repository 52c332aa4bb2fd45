"""Maps go out as journey diagrams and say what they leave behind."""

from typing import Any

from hypothesis import given

from journeymap.dump import dump
from journeymap.formats.mermaid import EXPORTER
from journeymap.journey import Journey
from tests import any_map
from tests.formats.brought import brought, maps_of
from tests.formats.journeys import journey_of
from tests.formats.mermaid.diagrams import on_one_line, scores_of, sections_of, tasks_of, written_scores

RICH = """\
jmap: 1
title: "Buying: a bike"
description: By card; or cash
personas:
  - {name: Ana, goals: [Ride]}
  - {name: Ben}
stages:
  - name: Looking around
    emotion: 1
  - name: Paying
    touchpoints:
      - name: Opens the shop
        actors: [ana, ben, shop system]
        emotion: {score: -1.5, words: [lost]}
        channel: website
        wait: 3 days
      - {name: Pays, emotion: hopeful}
      - {name: Waits}
"""


def written(journey: Journey) -> str:
    return EXPORTER.write(journey).data.decode()


def test_stages_become_sections_and_touchpoints_tasks() -> None:
    assert (
        written(journey_of(RICH))
        == """\
journey
    title Buying#58; a bike
    accDescr: By card#59; or cash
    section Looking around
      %% the stage itself
      Looking around: 4
    section Paying
      Opens the shop: 1.5: Ana, Ben, shop system
      %% no score on the map
      Pays: 4
      %% no score on the map
      Waits: 3
"""
    )


def test_what_a_diagram_cannot_hold_is_told_at_its_place() -> None:
    journey = journey_of(RICH)
    losses = EXPORTER.write(journey).losses
    lines = [journey.document.span(hit.place).start.line for hit in losses]

    assert [(line, hit.message) for line, hit in zip(lines, losses, strict=True)] == [
        (5, 'Mermaid cannot hold "goals" of "Ana"; it is left out'),
        (15, 'Mermaid cannot hold "channel", "wait" of "Opens the shop"; it is left out'),
        (14, 'Mermaid cannot hold "words" of "Opens the shop"; it is left out'),
        (17, 'Mermaid cannot hold "words" of "Pays"; it is left out'),
    ]
    assert {hit.code for hit in losses} == {"JM942"}


def test_personas_who_do_not_act_are_told_as_left_out() -> None:
    journey = journey_of("jmap: 1\ntitle: A\npersonas: [{name: Ana}]\nstages: [{name: B}]\n")

    assert [hit.message for hit in EXPORTER.write(journey).losses] == [
        'Mermaid cannot hold "personas" of "A"; it is left out'
    ]


@given(any_map.maps)
def test_any_map_comes_back_with_its_stages_touchpoints_scores_and_actors(value: dict[str, Any]) -> None:
    journey = journey_of(dump(value))

    (back,) = maps_of(brought("back.mmd", written(journey)))

    assert back.title == on_one_line(journey.title)
    assert sections_of(back) == sections_of(journey)
    assert tasks_of(back) == tasks_of(journey)
    assert written_scores(back) == [None if score is None else round(score + 3, 3) for score in scores_of(journey)]

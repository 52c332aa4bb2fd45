"""Maps go out as pages in Markdown, are what they show, and come back as they were."""

from collections.abc import Iterator
from typing import Any

from hypothesis import given, settings
from markdown_it import MarkdownIt

from journeymap.dump import dump
from journeymap.formats.markdown import EXPORTER
from journeymap.journey import Journey
from tests import any_map
from tests.formats.brought import brought, maps_of
from tests.formats.journeys import journey_of


def written(journey: Journey) -> str:
    return EXPORTER.write(journey).data.decode()


def told(journey: Journey) -> list[Any]:
    """The stages and touchpoints with what hurts and what could get better there."""
    return [
        (
            *_of(stage),
            [_of(touchpoint) for touchpoint in stage.touchpoints],
        )
        for stage in journey.stages
    ]


def _of(moment: Any) -> tuple[str, list[str], list[str]]:
    return (
        _line(moment.name),
        [_line(pain.text) for pain in moment.pain_points],
        [_line(opportunity.text) for opportunity in moment.opportunities],
    )


def _line(text: str) -> str:
    return " ".join(text.split())


@given(any_map.maps())
@settings(max_examples=150, deadline=None)
def test_any_map_comes_back(value: dict[str, Any]) -> None:
    journey = journey_of(dump(value))
    page = written(journey)
    outcome = brought("page.md", page)
    (back,) = maps_of(outcome)

    assert told(back) == told(journey), page

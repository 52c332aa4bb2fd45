"""Maps -> what a journey diagram says of them."""

from journeymap.journey import Journey, Point
from journeymap.model import bounds, slug

Task = tuple[str, str, tuple[str, ...]]
"""Section, name, people."""


def sections_of(journey: Journey) -> list[str]:
    """Return the names of the stages, each on one line."""
    return [on_one_line(stage.name) for stage in journey.stages]


def tasks_of(journey: Journey) -> list[Task]:
    """Return the points of a map with the names of those who act."""
    names = {actor.id: actor.name for actor in journey.actors}
    return [_task(point, names) for point in journey.points]


def _task(point: Point, names: dict[str, str]) -> Task:
    actors = point.touchpoint.actors if point.touchpoint else []
    people = tuple(on_one_line(names.get(slug(actor), actor)) for actor in actors)
    return on_one_line(point.stage.name), on_one_line(point.moment.name), people


def scores_of(journey: Journey) -> list[float | None]:
    """Return the score of every point, -2..2."""
    return [round(scores[0], 6) if (scores := journey.scores(point)) else None for point in journey.points]


def written_scores(journey: Journey) -> list[float | None]:
    """Return the score of every point on the scale of its file."""
    low, high = bounds(journey.model.emotion_scale)
    return [None if score is None else round((score + 2) / 4 * (high - low) + low, 3) for score in scores_of(journey)]


def touchpoint_scores(journey: Journey) -> list[float | None]:
    """Return the score of every touchpoint on the scale of its file."""
    pairs = zip(journey.points, written_scores(journey), strict=True)
    return [score for point, score in pairs if point.touchpoint]


def on_one_line(text: str) -> str:
    """Return a text as a diagram shows it."""
    return " ".join(text.split())

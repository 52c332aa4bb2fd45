"""Maps with anything in them that the format allows, as plain values in its keys."""

import types
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from hypothesis import strategies as st

from journeymap.model import Emotion, File, MetricUse, Part, PersonaUse, Stage, Touchpoint
from journeymap.model.part import TIME, ChannelId, Day, Id, Link, Scale, Version

PIECES = (
    ": ", " #", "#", ";", ",", "- ", '"', "'", "\n", "\n\n", "  ", "\t", "|", ">", "[", "}", "*", "&", "!", "%%",
    "<br>", "NO", "1.10", "0o17", "1e3", "null", "~", "<<", "é", "日本", "😀", "א", "\u200b", "a", "Ana", " ", "x",
)  # fmt: skip
"""What goes wrong in other formats, and some of what goes well."""

_CHARACTERS = st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufeff\u2028\u2029\ufffe\uffff")
texts = st.one_of(
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=8).map("".join),
    st.text(_CHARACTERS, min_size=1, max_size=20),
).filter(lambda text: bool(text.strip()))
names = texts.map(lambda text: " ".join(text.split()))
ids = st.from_regex(r"[a-z0-9]{1,6}(-[a-zé日]{1,4})?", fullmatch=True).filter(lambda id_: id_ == id_.lower())
scores = st.one_of(st.integers(-2, 2), st.floats(-3, 3).map(lambda score: round(score, 2)))

_BY_ANNOTATION: dict[Any, st.SearchStrategy[Any]] = {
    str: texts, int: st.integers(1, 90), float: st.floats(-1e6, 1e6), bool: st.booleans(), Id: ids, ChannelId: ids,
    Day: st.dates().map(lambda day: day.isoformat()), Version: st.just(1), Any: st.just({"seen": [1, "x"]}),
    Link: st.just("https://example.com/#a"), Scale: st.sampled_from(["-2..2", "1..5", "0..10", "-3.5..4"]),
}  # fmt: skip


def parts(part: type[Part], depth: int = 3) -> st.SearchStrategy[dict[str, Any]]:
    """The values of one part: what must be there, and some of the rest; nothing nested deeper than `depth`."""
    required: dict[str, st.SearchStrategy[Any]] = {}
    optional: dict[str, st.SearchStrategy[Any]] = {}
    for key, info in part.keys().items():
        annotation: Any = info.annotation
        for marker in info.metadata:
            annotation = Annotated[annotation, marker]
        strategy = _value(annotation, key, depth)
        (required if info.is_required() else optional)[key] = strategy
    chosen = st.sets(st.sampled_from(sorted(optional)), max_size=4) if optional else st.just(set[str]())
    return chosen.flatmap(lambda keys: st.fixed_dictionaries(required | {key: optional[key] for key in sorted(keys)}))


def _value(annotation: Any, key: str, depth: int) -> st.SearchStrategy[Any]:
    if annotation in _BY_ANNOTATION:
        return names if key in ("name", "title") else _BY_ANNOTATION[annotation]
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin in (Union, types.UnionType):
        return _value(next(item for item in arguments if item is not type(None)), key, depth)
    if origin is Annotated:
        return _number(arguments, key, depth)
    if origin is Literal:
        return st.sampled_from(arguments)
    if origin is list:
        return st.lists(_value(arguments[0], key, depth), min_size=1, max_size=2 if depth > 1 else 1)
    if origin is dict:
        return st.dictionaries(names, _value(arguments[1], key, depth), min_size=1, max_size=2)
    return _part(annotation, depth)


def _number(arguments: tuple[Any, ...], key: str, depth: int) -> st.SearchStrategy[Any]:
    bounds = {name: getattr(item, name) for item in arguments[1:] for name in ("ge", "le") if hasattr(item, name)}
    for item in arguments[1:]:
        for inner in getattr(item, "metadata", []):
            bounds |= {name: getattr(inner, name) for name in ("ge", "le") if hasattr(inner, name)}
    if TIME in arguments:
        return st.sampled_from(["3 days", "2-3 weeks", "P3D", "until noon"])
    if bounds and arguments[0] is float:
        return st.floats(bounds["ge"], bounds["le"])
    if bounds:
        return st.integers(bounds["ge"], bounds.get("le", 90))
    return _value(arguments[0], key, depth)


def _part(part: type[Part], depth: int) -> st.SearchStrategy[Any]:
    if part is Emotion:
        return st.one_of(scores, st.fixed_dictionaries({"score": scores}, optional={"words": st.lists(names)}))
    if part in (PersonaUse, MetricUse):
        used = part.model_fields["persona" if part is PersonaUse else "metric"].annotation
        inner = next(item for item in get_args(used) if item is not type(None))
        return st.one_of(ids, parts(inner, depth - 1)) if depth else ids
    if depth == 0 and part.shorthand:
        return texts
    return st.one_of(texts, parts(part, depth - 1)) if part.shorthand == "text" else parts(part, max(depth - 1, 0))


stages = st.builds(
    lambda stage, touchpoints: stage | ({"touchpoints": touchpoints} if touchpoints else {}),
    parts(Stage), st.lists(parts(Touchpoint, 1), max_size=3),
)  # fmt: skip
maps = st.builds(
    lambda value, title, stages: value | {"title": title, "stages": stages},
    parts(File), names, st.lists(stages, min_size=1, max_size=3),
)  # fmt: skip

"""No rule fails on a map, however little of it makes sense."""

import json
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journeymap.lint import lint
from journeymap.model import File, Part, Persona, Stage, Touchpoint
from journeymap.rules.catalogue import RULES
from tests.project import atlas_in_memory

WORDS = (
    "", "a", "Pay", "pay", "website", "current", "future", "high", "true", "2026-01-31", "2030-01-01", "3 days", "soon",
    "60%", "-1", "1..5", "f0", "f1", "f0/pay", "a b", "< 2 min", "~", "é", "???", "draft", "archived", "active",
    "research", "assumed", "ai_generated", "primary", "nps", "javascript:x", "hopeful, lost", "http://a.b/c.png",
)  # fmt: skip
PARTS: tuple[type[Part], ...] = (File, Stage, Touchpoint, Persona)
KEYS = sorted({"text", "to", "x-a", "foo"}.union(*(part.keys() for part in PARTS)))

words = st.sampled_from(WORDS)
scalars = st.one_of(words, words, st.none(), st.booleans(), st.integers(-3, 9), st.sampled_from([0.5, -1.5, 1e300]))
items = st.one_of(
    scalars, st.dictionaries(st.sampled_from(KEYS), st.one_of(scalars, st.lists(scalars, max_size=3)), max_size=4)
)
values = st.one_of(items, st.lists(items, max_size=3))


def part(model: type[Part], **inner: Any) -> Any:
    """A part with a name and some of its keys, their values of any kind."""
    some = st.dictionaries(st.sampled_from(sorted(model.keys())), values, max_size=6)
    return st.builds(
        lambda keys, name, within: keys | {"name": name} | within, some, words, st.fixed_dictionaries(inner)
    )


stages = st.lists(part(Stage, touchpoints=st.lists(part(Touchpoint), max_size=3)), max_size=3)
personas = st.lists(st.one_of(words, part(Persona)), max_size=2)
files = st.builds(
    lambda keys, people, parts: (
        keys | {"jmap": 1, "title": "A", "personas": people} | ({"stages": parts} if parts else {})
    ),
    st.dictionaries(st.sampled_from(sorted(File.keys())), values, max_size=6),
    personas,
    stages,
)


@given(st.lists(files, min_size=1, max_size=2))
@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_every_rule_takes_every_map_that_can_be_loaded(contents: list[dict[str, Any]]) -> None:
    atlas = atlas_in_memory({f"f{number}.yaml": json.dumps(content) for number, content in enumerate(contents)})

    report = lint(atlas, RULES, profile="strict")

    assert all(sheet.loaded.model is not None for sheet in atlas.sheets)
    for finding in report.findings:
        text = report.documents[finding.file].text
        assert 0 <= finding.span.start.offset <= finding.span.end.offset <= len(text)

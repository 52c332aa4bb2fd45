"""Mermaid 11 reads the diagrams we write as they are meant, and diagrams of others as we do."""

from html import unescape
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.dump import dump
from journeymap.formats.mermaid import EXPORTER
from tests import any_map
from tests.formats.brought import brought, maps_of
from tests.formats.journeys import journey_of
from tests.formats.mermaid.conftest import Upstream
from tests.formats.mermaid.diagrams import on_one_line, scores_of, sections_of, tasks_of, touchpoint_scores

pytestmark = pytest.mark.npm

HOSTILE = (
    "title x", "Section 1", "journey", "journeys", "accTitle: a", "accDescr { b", "%% c", "%%{init: {}}%%", "% d",
    "# e", "#58;", "&amp;", "<script>", "<br>", "a:b;c,d#e", "style: #a;", "classDef x", "--- ", "```", "ﬂ°°58¶ß",
    "\\n", "}",
)  # fmt: skip
names = st.one_of(st.sampled_from(HOSTILE), any_map.names)
stages = st.lists(
    st.fixed_dictionaries(
        {"name": names},
        optional={
            "touchpoints": st.lists(
                st.fixed_dictionaries(
                    {"name": names}, optional={"emotion": any_map.scores, "actors": st.lists(names, max_size=3)}
                ),
                max_size=3,
            )
        },
    ),
    min_size=1,
    max_size=3,
)


@given(title=names, description=any_map.texts, stages=stages)
def test_mermaid_reads_any_map_as_it_is_meant(
    upstream: Upstream, title: str, description: str, stages: list[dict[str, Any]]
) -> None:
    journey = journey_of(dump({"jmap": 1, "title": title, "description": description, "stages": stages}))

    read = upstream(EXPORTER.write(journey).data.decode())

    assert "error" not in read
    assert read["title"] == on_one_line(journey.title)
    assert read["sections"] == sections_of(journey)
    assert [(task["section"], task["task"], tuple(task["people"])) for task in read["tasks"]] == tasks_of(journey)
    written = [(task["score"], score) for task, score in zip(read["tasks"], scores_of(journey), strict=True)]
    assert all(number == pytest.approx(score + 3, abs=1e-5) for number, score in written if score is not None)


lines = st.builds(
    "{}{}: {}{}{}".format,
    st.sampled_from(["", "  ", "\t"]),
    st.sampled_from(["Finds a bike", "A (b)", "é", "journeys", "#quot;x#quot;", "a/b"]),
    st.sampled_from(["1", "5", "3.5", "0", "-1", "9", ".5", "1e1"]),
    st.sampled_from(["", ":", ": ", " : "]),
    st.sampled_from(["", "Noor", "Noor, Ben", "a: b", "Noor # seen", " , "]),
).filter(lambda line: line.rstrip()[-1:].isalnum() or ":" in line)
others = st.sampled_from(
    ["title Bikes", "  section S", "section  T x ", "%% seen", "# noted", "", "   ", "accTitle: t", "accDescr: d",
     "accDescr {\n x\n}", "%%{init: {}}%%"]
)  # fmt: skip


@given(st.lists(st.one_of(lines, others), min_size=1, max_size=8), st.sampled_from(["\n", "\r\n"]))
def test_we_read_what_mermaid_reads(upstream: Upstream, written: list[str], line_end: str) -> None:
    text = line_end.join(["journey", *written])
    read = upstream(text)
    lost = "error" in read or any(task["score"] is None for task in read["tasks"])
    if lost or not (read["sections"] or read["tasks"]):
        return

    (journey,) = maps_of(brought("a.mmd", text))

    assert [point.moment.name for point in journey.touchpoints] == [unescape(task["task"]) for task in read["tasks"]]
    assert touchpoint_scores(journey) == [task["score"] for task in read["tasks"]]
    assert [stage for stage in sections_of(journey) if stage in read["sections"]] == read["sections"]

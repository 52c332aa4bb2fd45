"""Sticky notes, as whiteboards give them out, become a map: columns are stages, tags, colours or rows are lanes."""

import csv
import io
import re
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.formats.lane_words import lanes as lanes_known
from journeymap.model import Stage
from tests import strategies
from tests.formats.brought import brought, made, maps_of
from tests.formats.excel.books import one_sheet
from tests.formats.sheets.test_clusters import places
from tests.formats.words import lost_words

TAGGED = """\
id,type,content,x,y,width,height,color,tags,createdBy,createdAt
1,sticky_note,<p>Awareness</p>,300,0,200,200,gray,,Ann,2026-01-01T10:00:00Z
2,sticky_note,<p>Purchase</p>,900,0,200,200,gray,,Ann,2026-01-01T10:00:00Z
3,sticky_note,<p>Use &amp; care</p>,1500,0,200,200,gray,,Ann,2026-01-01T10:00:00Z
4,sticky_note,<p>Sees an ad</p>,280,300,200,200,yellow,Action,Ann,2026-01-01T10:00:00Z
5,sticky_note,<p>Too loud</p>,320,600,200,200,red,"Pain point, urgent",Bob,2026-01-01T10:00:00Z
6,sticky_note,<p>Pays by card</p>,910,300,200,200,yellow,Action,Bob,2026-01-01T10:00:00Z
7,sticky_note,<p>Happy</p>,1490,900,200,200,blue,Emotion,Bob,2026-01-01T10:00:00Z
"""
FRAMED = """\
Text,Color,Author,Section,X,Y
Visits,Yellow,Bob,Viewing,900,110
Looks for a flat,Yellow,Ann,Search,100,100
Too few photos,Pink,Ann,Search,120,400
Crowded,Pink,Bob,Viewing,950,390
"""
CONTAINED = """\
Id,Name,Shape Library,Page ID,Contained By,Group,Line Source,Status,Text Area 1,Comments
1,Document,,,,,,Draft,Journey board,
2,Page,,,,,,,Page 1,
3,Container,Containers,2,,,,,Discover,
4,Container,Containers,2,,,,,Buy,
5,Sticky note,Sticky,2,3,,,,Searches online,
6,Sticky note,Sticky,2,4,,,,Pays,Ann: nice
"""
LABELLED = """\
text,x,y,color
Actions,0,300,white
Feelings,0,600,white
Reading about it,300,0,white
Going there,700,0,white
Searches,310,310,yellow
Curious,300,610,yellow
Walks,690,290,yellow
Nervous,720,605,yellow
"""
LEGEND = """\
text,x,y,color
Pain points,3000,-50,red
Ideas,3000,200,green
1. Find,0,0,white
2. Pay,500,0,white
Slow,10,300,red
Cache,5,600,green
Queue,505,310,red
"""
COLOURED = """\
Note,Colour,Position
Sees ad,#FFF9B1,"100, 200"
Hates ad,#F16C7F,"110, 500"
Buys,#FFF9B1,"600, 210"
Queues,#F16C7F,"620, 520"
"""
LONG = """\
Stage,Type,Text
Discover,Action,Searches the web
Discover,Pain point,Too many results
Buy,Action,Pays
Buy,Emotion,Nervous
"""


def stages(text: str | bytes, name: str = "board.csv") -> list[Stage]:
    (journey,) = maps_of(brought(name, text))
    return list(journey.model.stages or ())


def told(text: str) -> list[str]:
    return [loss.message for loss in brought("board.csv", text).losses]


def lanes(stage: Stage) -> dict[str, list[str]]:
    return {label: [item.text for item in items] for label, items in stage.lanes.items()}


def test_headings_are_stages_and_tags_are_lanes() -> None:
    first, second, third = stages(TAGGED)

    assert [stage.name for stage in (first, second, third)] == ["Awareness", "Purchase", "Use & care"]
    assert [item.text for item in first.actions] == ["Sees an ad"]
    assert [pain.text for pain in first.pain_points] == ["Too loud"]
    assert third.emotion
    assert third.emotion.words == ["Happy"]
    assert '"urgent", beside "Pain point" a tag of "Too loud", was left out' in told(TAGGED)
    assert 'the column "createdBy" with "Ann, Bob" was left out' in told(TAGGED)


def test_frames_are_stages_from_left_to_right_and_colours_are_lanes() -> None:
    first, second = stages(FRAMED)

    assert (first.name, lanes(first)) == ("Search", {"Yellow": ["Looks for a flat"], "Pink": ["Too few photos"]})
    assert (second.name, lanes(second)) == ("Viewing", {"Yellow": ["Visits"], "Pink": ["Crowded"]})


def test_what_lies_in_a_container_belongs_to_its_stage() -> None:
    (journey,) = maps_of(brought("board.csv", CONTAINED))
    first, second = stages(CONTAINED)

    assert journey.title == "Journey board"
    assert (first.name, lanes(first)) == ("Discover", {"Notes": ["Searches online"]})
    assert (second.name, lanes(second)) == ("Buy", {"Notes": ["Pays"]})


def test_notes_on_the_left_label_rows() -> None:
    first, second = stages(LABELLED)

    assert (first.name, [item.text for item in first.actions]) == ("Reading about it", ["Searches"])
    assert second.emotion
    assert (second.name, second.emotion.words) == ("Going there", ["Nervous"])


def test_a_legend_says_what_colours_mean() -> None:
    first, second = stages(LEGEND)

    assert (first.name, second.name) == ("Find", "Pay")
    assert [pain.text for pain in first.pain_points] == ["Slow"]
    assert [item.text for item in first.opportunities] == ["Cache"]
    assert [pain.text for pain in second.pain_points] == ["Queue"]


def test_columns_without_headings_are_stages_by_their_place() -> None:
    first, second = stages(COLOURED)

    assert (first.name, lanes(first)) == ("Stage 1", {"#FFF9B1": ["Sees ad"], "#F16C7F": ["Hates ad"]})
    assert (second.name, lanes(second)) == ("Stage 2", {"#FFF9B1": ["Buys"], "#F16C7F": ["Queues"]})
    assert any('"Stage 1, Stage 2"' in message for message in told(COLOURED))


def test_notes_without_tags_and_colours_have_rows_for_lanes() -> None:
    first, _ = stages("text,x,y\nSees,0,0\nWonders why,5,300\nBuys,600,5\nFears the price,590,310\n")

    assert lanes(first) == {"Row 1": ["Sees"], "Row 2": ["Wonders why"]}


def test_entries_of_a_long_list_go_to_their_stage_and_lane() -> None:
    first, second = stages(LONG)

    assert (first.name, [item.text for item in first.actions]) == ("Discover", ["Searches the web"])
    assert [pain.text for pain in first.pain_points] == ["Too many results"]
    assert second.emotion
    assert second.emotion.words == ["Nervous"]


def test_notes_without_any_stage_are_one_stage() -> None:
    (stage,) = stages("Category,Note\nPain point,Slow\nIdea,Cache\nPain point,Dear\n")

    assert (stage.name, [pain.text for pain in stage.pain_points]) == ("Board", ["Slow", "Dear"])


def test_a_workbook_may_hold_notes() -> None:
    rows = list(csv.reader(io.StringIO(TAGGED)))

    assert [stage.name for stage in stages(one_sheet(rows), "board.xlsx")] == ["Awareness", "Purchase", "Use & care"]


def test_no_word_of_a_note_gets_lost() -> None:
    for text in (TAGGED, FRAMED, CONTAINED, LABELLED, LEGEND, COLOURED, LONG):
        rows = list(csv.reader(io.StringIO(text.replace("<p>", "").replace("</p>", "").replace("&amp;", "&"))))
        # What is said often is told once; numbers are places, and words for lanes become keys.
        said = {cell for row in rows[1:] for cell in row if not (re.search(r"\d", cell) or lanes_known().key(cell))}
        assert lost_words(brought("board.csv", text), sorted(said)) == Counter()


notes = st.lists(
    st.tuples(strategies.texts, st.one_of(places, st.just("")), st.one_of(places, st.text(max_size=3)),
              st.sampled_from(("", "red", "Pain point", "Action, Idea", "Stage"))),
    max_size=10,
)  # fmt: skip


@given(notes)
@settings(max_examples=100)
def test_any_notes_come_in_valid_or_are_refused(rows: list[tuple[object, ...]]) -> None:
    out = io.StringIO()
    csv.writer(out).writerows([("text", "x", "y", "tag"), *rows])

    outcome = brought("board.csv", out.getvalue())

    assert outcome.refusal or made([outcome])

"""Tables of other people come in from CSV and TSV, whichever way they lie."""

import codecs
import csv
import io
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.formats.csv.table import MOST_CHARACTERS, dialect_of
from journeymap.journey import Journey
from journeymap.model import Stage
from tests import strategies
from tests.corpus import corpus, needs_corpus
from tests.formats.brought import brought, made, maps_of
from tests.formats.words import lost_words

ROWS = """\
Phase,Actions,Touchpoints,Emotions,Pain points,Opportunities
1. Discover,"Searches; reads tests",Website,Curious,Too many offers,Comparison
2. Buy,Orders,App,Unsure (2/5),"Long forms
No PayPal",Guest checkout
3. Use,Unpacks,Parcel,Glad 4/5,-,Welcome film
"""
COLUMNS = """\
,Discover,Buy,Use
Actions,"Searches; reads tests",Orders,Unpacks
Touchpoints,Website,App,Parcel
Emotions,Curious,Unsure (2/5),Glad 4/5
Pain points,Too many offers,"Long forms
No PayPal",-
Opportunities,Comparison,Guest checkout,Welcome film
"""


def only(text: str | bytes, name: str = "bikes.csv") -> Journey:
    (journey,) = maps_of(brought(name, text))
    return journey


def stages(journey: Journey) -> list[Stage]:
    return list(journey.model.stages or ())


def told(text: str | bytes) -> list[str]:
    return [loss.message for loss in brought("bikes.csv", text).losses]


def shown(journey: Journey) -> list[tuple[object, ...]]:
    return [
        (
            stage.name,
            [item.text for item in stage.actions],
            [pain.text for pain in stage.pain_points],
            [touchpoint.name for touchpoint in stage.touchpoints],
            stage.emotion and (stage.emotion.score, stage.emotion.words),
        )
        for stage in stages(journey)
    ]


MAP = [
    ("Discover", ["Searches", "reads tests"], ["Too many offers"], ["Website"], (None, ["Curious"])),
    ("Buy", ["Orders"], ["Long forms", "No PayPal"], ["App"], (-1, ["Unsure"])),
    ("Use", ["Unpacks"], [], ["Parcel"], (1, ["Glad"])),
]


@pytest.mark.parametrize("text", [ROWS, COLUMNS])
def test_both_ways_to_lay_a_table_are_the_same_map(text: str) -> None:
    assert shown(only(text)) == MAP
    assert told(text) == []


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize(
    "encode",
    [
        lambda text: text.encode(),
        lambda text: codecs.BOM_UTF8 + text.encode(),
        lambda text: text.encode("utf-16"),
        lambda text: text.encode("utf-16-le"),
        lambda text: text.encode("utf-16-be"),
        lambda text: text.replace("\n", "\r\n").encode("cp1252"),
    ],
    ids=["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"],
)
def test_any_delimiter_and_encoding(delimiter: str, encode: Callable[[str], bytes]) -> None:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(csv.reader(io.StringIO(ROWS.replace("Glad", "Überglücklich"))))

    data = encode(out.getvalue())

    assert shown(only(data))[2][4] == (1, ["Überglücklich"])
    assert shown(only(data, "stdin"))[0] == MAP[0]


@pytest.mark.parametrize(
    ("encoding", "called", "text"),
    [
        ("cp1251", "Windows-1251", "Этап;Действия;Эмоции\nПоиск;Ищет;Радость\nПокупка;Платит;Тревога\n"),
        ("cp932", "Shift JIS", "フェーズ,行動,感情\n認知,広告を見る,期待\n購入,注文,不安\n"),
        ("gb18030", "GB 18030", "阶段,行为,情绪\n认知,搜索,好奇\n购买,下单,兴奋\n"),
        ("big5", "Big5", "階段,行為,情緒\n認知,搜尋,好奇\n購買,下單,興奮\n"),
        ("cp949", "EUC-KR", "단계,행동,감정\n인지,검색,기대\n구매,주문,불안\n"),
    ],
)
def test_what_older_spreadsheets_write_is_told_by_its_words(encoding: str, called: str, text: str) -> None:
    names = [line.partition(";" if ";" in line else ",")[0] for line in text.splitlines()[1:]]

    assert [stage.name for stage in stages(only(text.encode(encoding)))] == names
    assert f'the text of "bikes.csv" was read as {called}, for it is not UTF-8' in told(text.encode(encoding))


def test_excel_may_name_the_delimiter() -> None:
    text = "sep=;\n" + ROWS.replace(",", ";")

    assert [row[0] for row in shown(only(text))] == ["Discover", "Buy", "Use"]


def test_what_stands_above_and_below_a_table_is_the_head_of_the_map() -> None:
    above = '\n,,,\nMoving house,,,\nScenario,Ana moves to Lyon,,\nPersona:,"Ana, 34, nurse",,\n\n'
    journey = only(f"{above}{ROWS}\nSource: 12 talks,,,\n")

    assert (journey.title, journey.model.scenario) == ("Moving house", "Ana moves to Lyon")
    assert journey.model.description == "Source: 12 talks"
    assert [actor.name for actor in journey.actors] == ["Ana"]
    assert shown(journey) == MAP


def test_a_title_that_says_nothing_gives_way_to_the_name_of_the_file() -> None:
    assert only(f"Customer journey map\n\n{ROWS}", "bike-hire.csv").title == "Customer journey map"
    assert only(ROWS, "bike-hire.csv").title == "Bike hire"
    assert only(f"As-is\n\n{ROWS}", "bike-hire.csv").title == "Bike hire: As-is"


def test_several_rows_of_a_stage_are_its_touchpoints() -> None:
    journey = only(
        "Stage,Step,Channel,Emotion score,Emotion,Pain point,Severity,Owner\n"
        "Find,Sees an ad,Billboard,3,Curious,Loud,High,Marketing\n"
        ",Reads reviews,Website,5,Glad,,,\n"
        "Buy,Pays,Store,1,Cross,Queue,minor,Sales\n"
    )

    first, second = stages(journey)[0].touchpoints
    assert [stage.name for stage in journey.stages] == ["Find", "Buy"]
    assert (first.name, first.channel, first.owner) == ("Sees an ad", ["billboard"], "Marketing")
    assert first.emotion
    assert (first.emotion.score, first.emotion.words) == (0, ["Curious"])
    assert [(pain.text, pain.severity) for pain in first.pain_points] == [("Loud", "high")]
    assert second.channel == ["website"]
    assert [(channel.id, channel.name) for channel in journey.model.channels] == [("billboard", "Billboard")]


def test_columns_that_count_are_lists_and_what_is_said_of_one_stays_with_it() -> None:
    text = (
        "Stage #,Stage,Pain Point 1,Pain Point 1 Severity,Pain Point 1 Key Variable,Pain Point 2,"
        "Pain Point 2 Severity,Pain Point 2 Cascade risk,KPI 1,KPI 2\n"
        "1,Order,No slots,High,Lead time,Wrong data,Low,Distrust,Booking rate,Errors\n"
        "2,Install,Leaks,Medium,Hose age,,,,First-time fix,\n"
    )
    first, second = stages(only(text))

    assert (first.name, second.name) == ("Order", "Install")
    assert [(pain.text, pain.severity) for pain in first.pain_points] == [("No slots", "high"), ("Wrong data", "low")]
    assert [use.metric and use.metric.name for use in first.metrics] == ["Booking rate", "Errors"]
    assert [item.text for item in first.lanes["Key Variable (Pain Point)"]] == ["Lead time"]
    assert [item.text for item in first.lanes["Cascade risk (Pain Point)"]] == ["Distrust"]
    assert any('"KPI 1", "KPI 2" was read as one of a list' in message for message in told(text))


def test_what_personas_say_in_rows_of_the_same_stage_is_theirs() -> None:
    journey = only(
        "阶段,用户画像,行为,接触点,情绪\n认知,小美,搜索；看评论,小红书,好奇\n购买,小美,下单,App,兴奋\n"
        "认知,大明,问朋友,微信,平静\n购买,大明,到店,门店,焦虑\n"
    )
    first, second = stages(journey)

    assert [actor.name for actor in journey.actors] == ["小美", "大明"]
    assert (first.name, second.name) == ("认知", "购买")
    assert [(item.text, item.personas) for item in first.actions] == [
        ("搜索", ["小美"]), ("看评论", ["小美"]), ("问朋友", ["大明"]),
    ]  # fmt: skip
    assert {id_: emotion.words for id_, emotion in second.emotions.items()} == {"小美": ["兴奋"], "大明": ["焦虑"]}


def test_a_persona_that_all_rows_name_is_that_of_the_map() -> None:
    journey = only("Stage,Persona,Actions,Feelings\nFind,Ana,Looks,calm\nBuy,Ana,Pays,tense\n")

    assert [actor.name for actor in journey.actors] == ["Ana"]
    assert [item.personas for item in stages(journey)[0].actions] == [[]]


def test_lanes_nobody_knows_are_lanes_of_ones_own_and_a_project_may_know_them() -> None:
    text = "Stage,Actions,Feelings,Weather\nFind,Looks,calm,Rain\nBuy,Pays,tense,Sun\n"

    assert [item.text for item in stages(only(text))[0].lanes["Weather"]] == ["Rain"]


def test_a_table_goes_on_below_a_blank_row_and_below_blank_labels() -> None:
    journey = only(",Find,Buy\nDoing,Looks,Pays\n,Asks,Signs\n,,\nFeeling,calm,tense\nThinking,Which?,Sure?\n")
    first, _ = stages(journey)

    assert [item.text for item in first.actions] == ["Looks", "Asks"]
    assert [item.text for item in first.thoughts] == ["Which?"]


def test_several_tables_below_each_other_are_several_maps() -> None:
    first, second = maps_of(
        brought(
            "a.csv",
            "Journey: Online\n\nStage,Actions,Emotion\nFind,Looks,glad\nBuy,Pays,tense\n\n"
            "Journey: In store\n\nStage,Actions,Emotion\nEnter,Walks,calm\nPay,Queues,bored\n",
        )
    )

    assert (first.title, second.title) == ("Online", "In store")
    assert [stage.name for stage in second.stages] == ["Enter", "Pay"]


def test_a_header_that_comes_again_begins_a_table() -> None:
    table = "Stage,Actions,Emotion\nFind,Looks,glad\nBuy,Pays,tense\n"

    maps = maps_of(brought("a.csv", f"Online\n{table}In store\n{table}"))

    assert [(journey.title, len(journey.stages)) for journey in maps] == [("Online", 2), ("In store", 2)]


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("Touchpoint,Emotion,Pain point\nSees the ad,curious,\nCalls,cross,Long queue\n", ["Sees the ad", "Calls"]),
        ("Pain points,Opportunities\nQueue,Call back\nNo prices,Show them\n", []),
    ],
)
def test_a_list_without_stages_is_one_stage(text: str, points: list[str]) -> None:
    (stage,) = stages(only(text))

    assert (stage.name, [touchpoint.name for touchpoint in stage.touchpoints]) == ("Bikes", points)
    assert lost_words(brought("bikes.csv", text), text.splitlines()[1:]) == Counter()


def test_personas_come_in_from_rows_columns_and_facts() -> None:
    rows = "Name,Age,Occupation,Goals,Quote\nAnna,34,Nurse,Save time,No time\nBen,51,Driver,Sleep,Leave me\n"
    facts = "Name,Anna\nAge,34\nOccupation,Nurse\nGoals,Save time\nQuote,No time\n"
    columns = "Field,Anna,Ben\nAge,34,51\nOccupation,Nurse,Driver\nGoals,Save time,Sleep\nQuote,No time,Leave me\n"

    for text, names in ((rows, ["Anna", "Ben"]), (facts, ["Anna"]), (columns, ["Anna", "Ben"])):
        (file,) = made([brought("people.csv", text)])
        assert [line.removeprefix("  - name: ") for line in file.text.splitlines() if "- name: " in line] == names
        assert lost_words(brought("people.csv", text), [*text.splitlines()[1:]]) - Counter(occupation=1) == Counter()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "there is no text in it"),
        ("Stage,Actions,Emotions\n", "its table has only a header"),
        ("Stage,Actions,Emotions\nFind,,\nBuy,-,-\n", "its grid is empty"),
        ("user_id,plan,user_journey\n1,Annual,Home-Log in\n2,Monthly,Home-Checkout\n3,Annual,Home\n", "click-stream"),
        ("Timestamp,Event,Page url\n1,a,b\n2,c,d\n3,e,f\n", "click-stream"),
        ("Customer ID,Stage,Touchpoint,Sentiment\n1,Find,Ad,good\n2,Buy,Shop,bad\n3,Find,Ad,good\n", "click-stream"),
        ("Task,Owner,Done\nTalk,Ann,yes\nDraw,Bob,no\nShow,Ann,yes\n", "checklist"),
        ("Screen,Action,Next screen,API\nLogin,Tap,Home,POST\nHome,Tap,Item,GET\n", "flow of screens"),
        ("Feature,Effort,Impact\nSearch,3,4\nFilter,2,5\n", "no experience"),
        ("a,b\n1,2\n", "none of its rows or columns is a lane"),
    ],
)  # fmt: skip
def test_what_is_no_map_is_refused_with_a_reason(text: str, reason: str) -> None:
    outcome = brought("table.csv", text)

    assert outcome.refusal
    assert outcome.refusal.code == "JM941"
    assert reason in outcome.refusal.message


@pytest.mark.parametrize(
    "text",
    [
        f"Stage,Actions,Emotion\nFind,{'x' * 60_000},glad\nBuy,Pays,tense\n",
        f"Stage,Actions,Emotion\nFind,{'x' * 10_000_000},glad\n",
        'Stage,Actions,Emotion\nFind,"' + "x\n" * 200_000,
        "Stage,Actions,Emotion\n" + "Find,Looks,glad\n" * 30_000,
        "Stage,Actions\n" + "," * 399_000 + "\n",
        "Stage,Actions\n" + ",".join("x" for _ in range(100_000)) + "\nx" * 10_000,
    ],
    ids=["long cell", "10 MB cell", "open quote", "many rows", "many columns", "ragged"],
)
def test_what_is_too_large_for_a_map_is_not_read(text: str) -> None:
    outcome = brought("large.csv", text)

    assert outcome.refusal
    assert outcome.refusal.code in ("JM941", "JM943")


def test_a_table_of_fifty_megabytes_is_not_read() -> None:
    outcome = brought("large.csv", "Stage,Actions,Emotion\n" + "Find,Looks at bikes,glad\n" * 2_000_000)

    assert outcome.refusal
    assert outcome.refusal.code == "JM943"
    assert MOST_CHARACTERS < 50_000_000


LABELS = (
    "Stage", "Actions", "Emotion", "Pain points", "Touchpoints", "Persona", "Name", "Age", "x", "y", "Text", "1", "3/5",
    "Color", "Severity", "Duration", "Owner", "Channel",
)  # fmt: skip
grids = st.lists(st.lists(st.one_of(strategies.texts, st.sampled_from(LABELS)), max_size=6), max_size=8)
# Nearly every grid without a head is refused.
heads = st.sampled_from(([], [["Stage", "Actions", "Emotion", "Pain points", "Persona"]]))


@given(heads, grids, st.sampled_from(",;\t|"))
def test_any_grid_of_any_text_comes_in_valid_or_is_refused(
    head: list[list[str]], rows: list[list[str]], delimiter: str
) -> None:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows([*head, *rows])

    outcome = brought("any.csv", out.getvalue())

    assert outcome.refusal or made([outcome])


words = st.text("abcdefghijklmnop", min_size=4, max_size=9)
cells = st.lists(words, max_size=4).map(" ".join)


@given(st.lists(st.tuples(cells, cells, cells, cells), min_size=2, max_size=6), st.booleans())
def test_no_word_of_a_cell_gets_lost(rows: list[tuple[str, ...]], turned: bool) -> None:
    table = [["Stage", "Actions", "Pain points", "Weather", "Emotions"]]
    table += [[f"Part {'abcdefgh'[number]}", *row] for number, row in enumerate(rows)]
    out = io.StringIO()
    csv.writer(out).writerows(zip(*table, strict=True) if turned else table)

    outcome = brought("any.csv", out.getvalue())

    if outcome.refusal is None:
        assert lost_words(outcome, [cell for row in rows for cell in row]) == Counter()


@given(st.text(max_size=300))
def test_any_text_has_a_dialect(text: str) -> None:
    assert 0 <= dialect_of(text).regularity <= 1


@needs_corpus
@pytest.mark.parametrize("path", corpus("csv/0*.csv", "csv/0*.tsv"), ids=lambda path: path.name)
def test_a_foreign_file_comes_in_whole_or_is_refused(path: Path) -> None:
    outcome = brought(path.name, path.read_bytes())

    if outcome.refusal:
        assert outcome.refusal.code == "JM941"
    else:
        assert maps_of(outcome)
        rows = list(csv.reader(io.StringIO(path.read_text("utf-8-sig"))))
        assert lost_words(outcome, [cell for row in rows[1:] for cell in row[1:]]) == Counter()


def test_a_column_may_say_of_which_journey_a_row_is() -> None:
    first, second = maps_of(
        brought(
            "a.csv",
            "Journey,Stage,Touchpoint,Emotion,Pain point\nRenting,Find,Website,curious,Slow\n,Pay,App,tense,\n"
            "Repairing,Call,Phone,angry,Queue\nRepairing,Bring,Shop,calm,Far\n",
        )
    )

    assert [(journey.title, [stage.name for stage in journey.stages]) for journey in (first, second)] == [
        ("Renting", ["Find", "Pay"]), ("Repairing", ["Call", "Bring"]),
    ]  # fmt: skip


def test_a_label_may_name_the_scale() -> None:
    journey = only("Stage,Emotion (1-10),Thoughts\nFind,4,Which?\nBuy,3,Sure?\n")

    assert journey.model.emotion_scale == "1..10"


def test_of_several_scores_of_one_stage_the_first_counts() -> None:
    text = "Stage,Emotion,Thoughts\nFind,4,Which?\nFind,2,Where?\nBuy,3,Sure?\n"

    assert stages(only(text))[0].emotion
    assert 'the score "2", beside another one, was read as words' in told(text)


def test_the_first_column_names_steps_where_stages_come_again() -> None:
    rows = "Sees ad,Find,Social,glad,\nSigns up,Join,Web App,cross,Long form\nGets help,Join,Phone,angry,Waits\n"
    first, second = stages(only(f"Name,Stage,Channel,Emotion,Pain point\n{rows}"))

    assert [point.name for point in first.touchpoints] == ["Sees ad"]
    assert [(point.name, point.channel) for point in second.touchpoints] == [
        ("Signs up", ["web_app"]), ("Gets help", ["phone"]),
    ]  # fmt: skip


def test_a_large_log_is_called_a_log() -> None:
    outcome = brought("log.csv", "user_id,event,time\n" + "1,click,2\n" * 30_000)

    assert outcome.refusal
    assert "click-stream" in outcome.refusal.message

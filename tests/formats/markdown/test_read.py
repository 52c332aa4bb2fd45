"""Pages in Markdown come in, whatever their form; what is no map is refused, and nothing goes lost without a word."""

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from journeymap.formats.files import files
from journeymap.formats.given import given_of
from journeymap.formats.markdown import IMPORTER
from tests.any_map import PIECES
from tests.formats.brought import brought, made, maps_of
from tests.formats.words import lost_words


def values(page: str, name: str = "page.md") -> list[dict[str, Any]]:
    """The values of all files that come of a page, free of errors."""
    outcome = brought(name, page)
    assert outcome.refusal is None, outcome.refusal
    return [yaml.safe_load(file.text) for file in made([outcome])]


def value(page: str) -> dict[str, Any]:
    (only,) = values(page)
    return only


def losses(page: str) -> list[tuple[int, str]]:
    return [(loss.line, loss.message) for loss in brought("page.md", page).losses]


def refusal(page: str) -> str:
    refused = brought("page.md", page).refusal
    assert refused
    assert refused.code == "JM941"
    return refused.message.removeprefix('"page.md" holds no journey map: ')


ROWS = """\
# Ordering a pizza

| Stage | Action | Emotion | Pain points | Opportunities |
|---|---|---|---|---|
| **1. Choose** | Reads the menu | 😊 curious | Too long; no photos | Photos |
| 2. Wait (30 minutes) | Looks out of the window | anxious → cross | - | A map<br>A call |
"""


def test_a_table_with_a_row_for_each_stage() -> None:
    first, second = value(ROWS)["stages"]

    assert first == {
        "name": "Choose", "actions": ["Reads the menu"], "emotion": "😊 curious",
        "pain_points": ["Too long", "no photos"], "opportunities": ["Photos"],
    }  # fmt: skip
    assert (second["name"], second["duration"]) == ("Wait", "30 minutes")
    assert second["emotion"] == "anxious → cross"
    assert second["opportunities"] == ["A map", "A call"]


def test_what_was_read_stands_in_comments() -> None:
    (file,) = made([brought("page.md", ROWS)])

    assert '# Labels: "Stage" is stages; "Action" is actions; "Opportunities"' not in file.text
    assert '# Labels: "Stage" is stages; "Action" is actions.' in file.text
    assert "# Stages as the page names them: 1. Choose; 2. Wait (30 minutes)." in file.text


def test_a_table_with_a_column_for_each_stage() -> None:
    page = (
        "| | Choose | Wait |\n|--|--|--|\n| Actions | Reads | Looks |\n"
        "| Emotion | 4/5 | 1/5 |\n| Touchpoints | App; call | |\n"
    )
    only = value(page)

    assert only["emotion_scale"] == "1..5"
    assert [stage["emotion"] for stage in only["stages"]] == [4, 1]
    assert [touchpoint["name"] for touchpoint in only["stages"][0]["touchpoints"]] == ["App", "call"]


def test_rows_with_the_same_stage_are_its_touchpoints() -> None:
    page = (
        "| Phase | Touchpoint | Emotion | Pain point |\n|-|-|-|-|\n| Buy | Shop | glad | |\n"
        "| Buy | Till | cross | Queue |\n| Use | Manual | lost | Small print |\n"
    )
    buy, use = value(page)["stages"]

    assert [touchpoint["name"] for touchpoint in buy["touchpoints"]] == ["Shop", "Till"]
    assert buy["touchpoints"][1]["pain_points"] == ["Queue"]
    assert use["name"] == "Use"


def test_one_table_for_each_stage() -> None:
    page = (
        "# Picnic journey\n\n## Stage 1 — Plan\n\n| Aspect | Detail |\n|-|-|\n"
        "| User thinks | Hm |\n| User feels | glad |\n\n"
        "## Stage 2 — Go\n\n| Aspect | Detail |\n|-|-|\n| User thinks | Rain |\n| Weather | wet; cold |\n"
    )
    plan, go = value(page)["stages"]

    assert plan == {"name": "Plan", "thoughts": ["Hm"], "emotion": "glad"}
    assert go == {"name": "Go", "thoughts": ["Rain"], "lanes": {"Weather": ["wet", "cold"]}}


def test_a_table_of_touchpoints_for_each_stage() -> None:
    table = "| Touchpoint | Emotion | Pain |\n|-|-|-|\n| Shop | glad | queue |\n| Till | cross | fee |\n"
    only = value(f"# Retail journey\n\n## Awareness\n{table}\n## Purchase\n{table}")

    assert [stage["name"] for stage in only["stages"]] == ["Awareness", "Purchase"]
    assert only["stages"][1]["touchpoints"][1] == {"name": "Till", "emotion": "cross", "pain_points": ["fee"]}


def test_personas_as_columns_own_what_stands_below_them() -> None:
    table = (
        "| Dimension | Ana | Ben |\n|-|-|-|\n| Actions | Reads | Asks |\n"
        "| Emotion | glad | cross |\n| Touchpoints | Shop | Shop |\n"
    )
    only = value(f"# Journey\n\n## Stage 1: Find\n\n{table}\n## Stage 2: Buy\n\n{table}")
    find = only["stages"][0]

    assert [persona["name"] for persona in only["personas"]] == ["Ana", "Ben"]
    assert find["actions"] == [{"text": "Reads", "personas": ["ana"]}, {"text": "Asks", "personas": ["ben"]}]
    assert find["emotions"] == {"ana": "glad", "ben": "cross"}
    assert find["touchpoints"] == [{"name": "Shop", "actors": ["ana", "ben"]}]


SECTIONS = """\
# Claim journey

**Persona:** Maria, 47
**Scenario:** She files a claim.

## 1. Trigger (2 days)
**Action:** Goes to the clinic
**Emotion:** worried
**Pain Points:**
- Bill has codes; no names
- No help

> "Will they pay?"

## 2. Wait
**Action:** Calls
**Emotion:** cross

### Backstage
- Clerk sorts mail

## Key insights
Nobody likes waiting.
"""


def test_sections_with_bold_labels_and_lists() -> None:
    only = value(SECTIONS)
    trigger, wait = only["stages"]

    assert only["personas"] == [{"name": "Maria", "demographics": {"age": "47"}}]
    assert only["scenario"] == "She files a claim."
    assert trigger["duration"] == "2 days"
    assert trigger["pain_points"] == ["Bill has codes; no names", "No help"]
    assert trigger["quotes"] == ['"Will they pay?"']
    assert wait["backstage"] == ["Clerk sorts mail"]
    assert losses(SECTIONS) == [
        (22, 'the heading "Key insights" was left out'), (23, '"Nobody likes waiting." was left out'),
    ]  # fmt: skip


def test_a_list_with_a_stage_in_each_entry() -> None:
    page = (
        "# Journey\n\n- **Find**\n  - Emotion: glad\n  - Pain points: far\n"
        "- **Buy**\n  - Emotion: cross\n  - Pain points: dear\n"
    )

    assert [(stage["name"], stage["emotion"]) for stage in value(page)["stages"]] == [
        ("Find", "glad"),
        ("Buy", "cross"),
    ]


def test_stages_in_a_block_of_code() -> None:
    code = "STAGE 1: FIND\nActions: Asks; reads\nEmotion: glad\n\nSTAGE 2: BUY\nEmotion: cross\nPain: dear\n"

    first, second = value(f"# Journey\n\n```\n{code}```\n")["stages"]

    assert first == {"name": "FIND", "actions": ["Asks", "reads"], "emotion": "glad"}
    assert second["pain_points"] == ["dear"]


def test_headings_that_name_a_persona_each() -> None:
    table = "| Stage | Action | Feeling |\n|-|-|-|\n| A | x | glad |\n| B | y | cross |\n"
    first, second = values(f"# Journeys by persona\n\n## Ana (nurse)\n{table}\n## Ben\n{table}")

    assert first["personas"] == [{"name": "Ana", "role": "nurse"}]
    assert second["personas"] == [{"name": "Ben"}]


def test_a_service_blueprint_in_html() -> None:
    page = (
        "# Blueprint\n\n<table>\n<tr><th>Steps</th><th>Order</th><th>Eat</th></tr>\n"
        "<tr><th>Frontstage</th><td><ul><li>Menu</li><li>Waiter</li></ul></td><td>Table</td></tr>\n\n"
        "<tr><th>Backstage</th><td>Kitchen</td><td>Dishes</td></tr>\n</table>\n"
    )
    order, eat = value(page)["stages"]

    assert order == {"name": "Order", "frontstage": ["Menu", "Waiter"], "backstage": ["Kitchen"]}
    assert eat["backstage"] == ["Dishes"]


def test_several_maps_on_a_page_and_what_is_said_above_all_of_them() -> None:
    table = "| Stage | Emotion | Pain point |\n|-|-|-|\n| A | glad | x |\n| B | cross | y |\n"
    first, second, shared = values(
        f"# Shop\n\nPersona: Ana (student). Channel: web.\n\n## Buying\n{table}\n## Returning\n{table}"
    )

    assert (first["title"], second["title"]) == ("Buying", "Returning")
    assert first["personas"] == second["personas"] == ["ana"]
    assert shared["personas"][0]["role"] == "student"


def test_tables_and_moments_beside_a_map_that_name_its_stages() -> None:
    beside = (
        "\n## By stage\n\n| Stage | KPI | Team |\n|-|-|-|\n| Wait | 30 min | Riders |\n| Choose | 2 min | Shop |\n"
        "\n## Moments of truth\n\n- Wait: the bell rings\n- The first bite (Stage 2)\n"
    )
    choose, wait = value(ROWS + beside)["stages"]

    assert choose["metrics"] == [{"name": "2 min"}]
    assert wait["lanes"] == {"Team": ["Riders"]}
    assert wait["touchpoints"] == [
        {"name": "the bell rings", "moment_of_truth": True}, {"name": "The first bite", "moment_of_truth": True},
    ]  # fmt: skip
    assert losses(ROWS + beside) == []


def test_a_table_beside_a_map_that_says_other_things_of_its_lanes_is_told() -> None:
    beside = "\n## Again\n\n| Stage | Emotion |\n|-|-|\n| Wait | bored |\n| Choose | keen |\n"

    assert next(message for _, message in losses(ROWS + beside)) == 'the heading "Again" was left out'


def test_a_small_table_without_a_header() -> None:
    table = "| | |\n|-|-|\n| Doing | Looks |\n| Feeling | glad |\n"

    assert value(f"# Journey\n\n## Find\n{table}\n## Buy\n{table}")["stages"][0]["actions"] == ["Looks"]


def test_a_future_map_is_based_on_the_present_one() -> None:
    table = "| | Find | Buy |\n|-|-|-|\n| Emotion | cross | cross |\n| Pain points | x | y |\n"
    current, future = values(f"# Shop journey\n\n## As-is\n{table}\n## To-be\n{table.replace('cross', 'glad')}")

    assert (current["state"], future["state"]) == ("current", "future")
    assert future["based_on"] == "shop-journey-as-is"


@pytest.mark.parametrize(
    ("header", "keys"),
    [
        ("Phase | Aktionen | Gefühle | Probleme | Chancen", ["actions", "emotion", "pain_points", "opportunities"]),
        (
            "Étape | Actions | Émotions | Points de douleur | Opportunités",
            ["actions", "emotion", "pain_points", "opportunities"],
        ),
        (
            "Etapa | Acciones | Emociones | Puntos de dolor | Oportunidades",
            ["actions", "emotion", "pain_points", "opportunities"],
        ),
        (
            "Etapa | Ações | Emoções | Pontos de dor | Oportunidades",
            ["actions", "emotion", "pain_points", "opportunities"],
        ),
        ("Этап | Действия | Эмоции | Боли | Возможности", ["actions", "emotion", "pain_points", "opportunities"]),
        ("ステージ | 行動 | 感情 | 課題 | 機会", ["actions", "emotion", "pain_points", "opportunities"]),
        ("단계 | 행동 | 감정 | 불편점 | 기회", ["actions", "emotion", "pain_points", "opportunities"]),
        ("阶段 | 行为 | 情绪 | 痛点 | 机会", ["actions", "emotion", "pain_points", "opportunities"]),
        ("階段 | 行為 | 情緒 | 痛點 | 機會", ["actions", "emotion", "pain_points", "opportunities"]),
    ],
)
def test_lanes_in_many_languages(header: str, keys: list[str]) -> None:
    page = f"| {header} |\n|-|-|-|-|-|\n| A | one | two | three | four |\n| B | one | two | three | four |\n"

    assert [*value(page)["stages"][0]] == [
        "name",
        *sorted(keys, key=["actions", "emotion", "pain_points", "opportunities"].index),
    ]


def test_words_of_the_team_come_before_all_others() -> None:
    source = given_of(
        "page.md", b"| Stage | Mood | Grind |\n|-|-|-|\n| A | x | y |\n| B | x | y |\n", {"grind": "pain_points"}
    )

    assert IMPORTER.read(source).drafts[0].value["stages"][0]["pain_points"] == ["y"]


def test_a_diagram_of_mermaid_stands_beside_the_tables_of_a_page() -> None:
    diagram = "```mermaid\njourney\n  title Flow\n  section S\n    T: 3: Ana\n```\n"
    outcome = brought("page.md", f"{ROWS}\n{diagram}")

    assert outcome.formats == ("mermaid", "markdown")
    assert [journey.title for journey in maps_of(outcome)] == ["Flow", "Ordering a pizza"]
    assert not outcome.losses


@pytest.mark.parametrize("name", ["map.yaml", "stdin"])
def test_data_with_comments_is_no_page(name: str) -> None:
    data = "# A map\ntitle: Foo\nphases:\n  - name: A\n    pains: [x]\n  - name: B\n    pains: [y]\n"

    assert brought(name, data).formats == ("data",)


PEOPLE = """\
# Personas

## Persona 1 — "Ana" · the careful one

| | |
|---|---|
| Age | 34 |
| Goal | Rest; sleep |
| Frustrations | Noise |
| Shoe size | 38 |

## Secondary Persona: Ben (cook)

> I burn everything.

### Goals
- Eat well

### Pain Points
- Time
"""


def test_personas_come_as_definitions() -> None:
    ana, ben = value(PEOPLE)["personas"]

    assert ana == {
        "name": "Ana", "role": "the careful one", "demographics": {"age": ["34"]}, "goals": ["Rest", "sleep"],
        "pain_points": ["Noise"], "facts": {"Shoe size": ["38"]},
    }  # fmt: skip
    assert ben == {
        "name": "Ben", "type": "secondary", "role": "cook", "quote": "I burn everything.", "goals": ["Eat well"],
        "pain_points": ["Time"],
    }  # fmt: skip


def test_a_table_of_people_and_a_list_of_them() -> None:
    table = "# Personas\n\n| Name | Role | Goals |\n|-|-|-|\n| Ana | nurse | Rest |\n| Ben | cook | Eat |\n"
    listed = "# Target users\n\n- **Ana** — nurse at night\n- **Ben** — cook\n"

    assert [persona["goals"] for persona in value(table)["personas"]] == [["Rest"], ["Eat"]]
    assert [persona["bio"] for persona in value(listed)["personas"]] == ["nurse at night", "cook"]


def test_a_table_of_people_with_a_column_for_each() -> None:
    table = "# Personas\n\n| | Ana | Ben |\n|-|-|-|\n| Age | 31 | 45 |\n| Goals | Rest | Eat |\n"

    assert value(table)["personas"] == [
        {"name": "Ana", "demographics": {"age": ["31"]}, "goals": ["Rest"]},
        {"name": "Ben", "demographics": {"age": ["45"]}, "goals": ["Eat"]},
    ]


def test_what_sections_of_all_personas_are_called_is_no_persona() -> None:
    person = "### {}\n\n#### Goals\n- Rest\n\n#### Day in short\nBusy.\n\n#### Scenario\nShe rests.\n\n"
    page = "# Personas\n\n## Method\n- Interviews\n\n## Riders\n\n" + "".join(map(person.format, ("Ana", "Eve", "Ida")))
    people = value(page + "## Anti-persona: Gary\n**Why not:** wants all for free\n")["personas"]

    assert [one["name"] for one in people] == ["Ana", "Eve", "Ida", "Gary"]
    assert people[0]["facts"] == {"Day in short": ["Busy."], "Scenario": ["She rests."]}
    assert people[3]["type"] == "anti"


def test_a_line_in_quotation_marks_is_a_quote_even_in_bold() -> None:
    (ana,) = value('# Personas\n\n## Ana\n\n**"I am late."**\n\n| | |\n|-|-|\n| Age | 31 |\n| Goals | Rest |\n')[
        "personas"
    ]

    assert (ana["quote"], ana["goals"]) == ("I am late.", ["Rest"])


def test_personas_of_a_page_are_on_its_only_map() -> None:
    assert [persona["name"] for persona in value(PEOPLE + ROWS)["personas"]] == ["Ana", "Ben"]


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        ("| Stage | Emotion | Pains |\n|-|-|-|\n", "its table has only a header"),
        ("| Stage | Emotion | Pains |\n|-|-|-|\n| A | | |\n| B | - | |\n",
         "its grid is empty; fill in the cells first"),
        ("| Stage | Emotion | Pains |\n|-|-|-|\n| A | [feels?] | TBD |\n| B | {{x}} | - |\n",
         "its grid is empty; fill in the cells first"),
        ("# Roadmap\n\n| Phase | Tasks | Risks |\n|-|-|-|\n| 1. Build | Code | Delay |\n| 2. Ship | Test | Delay |\n",
         "it plans work; a journey map says what customers do, meet and feel"),
        ("# Launch\n\n- [ ] Book a room\n- [x] Send mails\n", "it is a checklist"),
        ("# Flow\n\n```mermaid\nflowchart LR\n  a --> b\n```\n",
         "it shows a flow of screens or messages, without stages and lanes"),
        ("| Step | Action | API |\n|-|-|-|\n| 1 | Log in | POST /a |\n| 2 | Pay | POST /b |\n",
         "its steps name actions, systems, but no experience: no emotion, thought, goal, pain point or touchpoint"),
        ("# News\n\nWe moved.\n", "it has no stages with lanes such as actions, emotions or pain points"),
    ],
)  # fmt: skip
def test_what_is_no_journey_map_is_refused_with_the_reason(page: str, reason: str) -> None:
    assert refusal(page) == reason


def test_a_code_change_that_lists_touchpoints_is_no_map() -> None:
    assert refusal(
        "# Change\n\n| File | Touchpoint | Change |\n|-|-|-|\n| a.py | login | add |\n| b.py | pay | drop |\n"
    )


@pytest.mark.parametrize(
    "page",
    [
        "|" * 5_000_000,
        ("|" * 100 + "\n") * 40_000,
        "- a\n" * 100_000,
        ">" * 100_000,
        "".join("  " * depth + "- a\n" for depth in range(500)),
        "[" * 200_000,
        "*a **b " * 100_000,
        "<table>" * 50_000,
        "<!--" * 100_000,
        "# a\n" * 10_000,
        "| Stage | Emotion | Pain |\n|-|-|-|\n| a | " + "(" * 100_000 + " | c |\n| b | d | e |\n",
        "| Stage | Emotion | Pain |\n|-|-|-|\n| a | " + "*b* " * 100_000 + " | c |\n| b | d | e |\n",
        "# Personas\n| Name | Role | Goals |\n|-|-|-|\n" + "".join(f"|N{row}|r|g|\n" for row in range(2_000)),
    ],
    ids=lambda page: page[:12],
)  # fmt: skip
def test_hostile_pages_end_soon(page: str) -> None:
    outcome = brought("page.md", page, "markdown")

    if outcome.refusal is None:
        assert made([outcome])


_PIECES = st.sampled_from((
    *PIECES, "# ", "## ", "### ", "\n", "\n\n", "|", "|-|-|\n", "| ", "**", "- ", "1. ", "> ", "```\n", "Stage",
    "Emotion",
    "Pain points", "Opportunities", "Persona", "Goals", "**Emotion:** ", "**Actions:**", "<table><tr><td>", "</table>",
    "<li>", "3/5", "Stage 1: ", "journey", "As-is", "To-be", "\\", "---\n", "title: x\n", "[a](b)", "![a](b)",
))  # fmt: skip


# Nearly every page without a table is refused.
_TABLE = "| Stage | Actions | Pain points |\n|-|-|-|\n| Find | Looks | Slow |\n"
_STARTS = st.sampled_from(("", _TABLE, f"{_TABLE}| Pay | Types | "))


@given(_STARTS, st.one_of(st.text(), st.lists(_PIECES, max_size=40).map("".join)))
def test_any_page_is_read_or_refused(start: str, page: str) -> None:
    outcome = brought("page.md", start + page, "markdown")

    assert outcome.refusal or made([outcome])


_CELLS = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="|\\`<>[]&*_!"), max_size=12)


@given(st.lists(st.lists(_CELLS, min_size=3, max_size=3), min_size=1, max_size=4))
def test_no_word_of_a_cell_is_lost(rows: list[list[str]]) -> None:
    header = "| Stage | Emotion | Pain points | Weather |\n|-|-|-|-|\n"
    lines = [f"| Stage {number} | {' | '.join(row)} |\n" for number, row in enumerate(rows, start=1)]
    outcome = brought("page.md", header + "| First | glad | far | dry |\n" + "".join(lines))

    assert files([outcome], "")
    assert lost_words(outcome, [" ".join(cell for row in rows for cell in row)]) == {}

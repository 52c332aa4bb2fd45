"""Pages of maps, as a browser shows them."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from journeymap.comparison import Side
from journeymap.layout.persona import persona_pages
from journeymap.render.render import render_page
from journeymap.theme import DARK, LIGHT
from tests.browser import violations
from tests.layout.journeys import RICH, journey, journey_from
from tests.layout.portraits import EVERYTHING
from tests.render.pages import VIEWS, Open, Visit, page_of, page_of_both

pytestmark = pytest.mark.chromium

NASTY = "</script></style><script>alert(1)</script><img src=x onerror=alert(1)>\"'><b>&amp; {{ 1 + 1 }} var(--ink)"
HOSTILE = {
    "jmap": 1,
    "title": NASTY,
    "personas": [{"id": "ana", "name": NASTY}, {"id": "ben", "name": "Ben"}],
    "stages": [
        {"name": NASTY, "touchpoints": [
            {"name": NASTY, "channel": "website", "emotion": {"words": [NASTY]}, "link": "javascript:alert(1)",
             "actions": [NASTY], "pain_points": [{"text": NASTY, "personas": ["ana"]}]},
            {"name": "Ends", "link": "https://a.b/?c='\"&d", "lanes": {NASTY: [NASTY]}},
        ]},
        {"name": 'fill="#fe0101"'},
    ],
}  # fmt: skip
ALL = ("Searches the web", "Walks past", "Asks at the desk", "Finds the shelf")


@pytest.fixture(scope="module")
def rich() -> str:
    return page_of(journey(RICH))


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[Visit]:
    """One window for all tests: to open a new one takes longer than most of them."""
    page = browser.new_page()
    page.set_default_timeout(5000)
    yield Visit(page)
    page.close()


@pytest.fixture
def visit(window: Visit, tmp_path: Path) -> Iterator[Open]:
    """Open a page from disk; at the end nothing was said on the console and nothing else was asked for."""

    def open_page(text: str) -> Visit:
        file = tmp_path / "page.html"
        file.write_text(text, "utf-8")
        window.page.goto(file.as_uri())
        return window

    window.begin()
    yield open_page
    urls = [url for url in window.asked if not url.startswith("data:")]
    assert (window.said, len(urls)) == ([], 1)


@pytest.mark.npm
@pytest.mark.parametrize("view", VIEWS)
def test_axe_finds_nothing(visit: Open, axe: str, view: str) -> None:
    page = visit(page_of(journey(RICH), view)).page
    first = violations(page, axe)
    page.locator("[role=button]").first.press("Enter")
    opened = violations(page, axe)
    page.emulate_media(color_scheme="dark")
    by_night = violations(page, axe)
    page.select_option("select[name=lane]", "pain_points")

    assert (first, opened, by_night, violations(page, axe)) == ([], [], [], [])


@pytest.mark.npm
def test_axe_finds_nothing_on_a_persona(visit: Open, axe: str) -> None:
    opened = visit(render_page(persona_pages(EVERYTHING), None, lambda _: "").decode())

    assert violations(opened.page, axe) == []
    assert opened.page.locator(".words li").count() > 10


@pytest.mark.parametrize(("scheme", "theme"), [("light", LIGHT), ("dark", DARK)])
def test_the_reader_sets_the_colours_of_page_and_picture(visit: Open, rich: str, scheme: str, theme: object) -> None:
    page = visit(rich).page
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]

    def colour(selector: str, name: str) -> str:
        found = page.evaluate(f"getComputedStyle(document.querySelector('{selector}')).{name}")
        return "#" + "".join(f"{int(part):02x}" for part in re.findall(r"\d+", found))

    assert isinstance(theme, dict)
    assert colour("body", "backgroundColor") == theme["paper"]
    assert colour("svg text", "fill") == theme["ink"]
    assert colour(".stage path", "fill") == theme["stage-1"]


def test_paper_is_light_and_has_no_filters(visit: Open, rich: str) -> None:
    page = visit(rich).page
    page.emulate_media(color_scheme="dark", media="print")

    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert not page.locator(".filters").is_visible()
    assert page.locator("table").first.is_visible()


def test_a_click_shows_all_that_a_touchpoint_says(visit: Open, rich: str) -> None:
    opened = visit(rich)
    opened.spot("Asks at the desk").click()
    said = opened.panel.inner_text()

    assert opened.heading() == "Asks at the desk"
    for text in ("Sign up", "face to face", "First moment of truth", "Nobody said hello", "Do I need a passport?",
                 "The form asks for a phone", "medium\xa0· often", "Sign up without a form", "No proof of address",
                 "One desk for everything", "maps/map.yaml:34"):  # fmt: skip
        assert text in said
    assert opened.panel.get_by_role("link").get_attribute("href") == "https://example.org/42"


def test_a_click_on_anything_of_a_touchpoint_shows_it(visit: Open, rich: str) -> None:
    opened = visit(rich)
    opened.page.locator(".picture text", has_text="Looks in").click()

    assert opened.heading() == "Walks past"


def test_the_pointer_is_told_what_it_rests_on(visit: Open, rich: str) -> None:
    opened = visit(rich)
    opened.spot("Asks at the desk").hover()
    hint = opened.page.get_by_role("tooltip")

    assert hint.inner_text().splitlines() == [
        "Asks at the desk", "face to face, print", "Ana: −2 lost", "Ben: +1.5 very positive", "2 pain points",
    ]  # fmt: skip
    opened.page.mouse.move(1, 1)
    assert not hint.is_visible()


def test_arrows_lead_from_touchpoint_to_touchpoint_and_escape_closes(visit: Open, rich: str) -> None:
    opened = visit(rich)
    keyboard = opened.page.keyboard
    opened.page.locator(".zoom button").last.focus()
    keyboard.press("Tab")
    assert opened.focused().startswith("Searches the web")

    keyboard.press("ArrowRight")
    keyboard.press("ArrowDown")
    assert opened.focused().startswith("Asks at the desk")
    keyboard.press("Enter")
    assert (opened.heading(), opened.focused()) == ("Asks at the desk", "name_1-0")
    assert opened.spot("Asks at the desk").get_attribute("aria-expanded") == "true"

    keyboard.press("Escape")
    assert not opened.panel.is_visible()
    assert opened.focused().startswith("Asks at the desk")
    keyboard.press("End")
    keyboard.press("ArrowRight")
    assert opened.focused().startswith("Finds the shelf")
    keyboard.press("Home")
    keyboard.press(" ")
    assert opened.heading() == "Searches the web"


def test_the_panel_goes_on_with_the_arrows_and_with_its_buttons(visit: Open, rich: str) -> None:
    opened = visit(rich)
    opened.spot("Searches the web").click()
    opened.spot("Searches the web").press("ArrowRight")
    assert opened.heading() == "Walks past"

    opened.page.get_by_role("button", name="Touchpoint after").click()
    assert opened.heading() == "Asks at the desk"
    opened.page.get_by_role("button", name="Touchpoint before").click()
    assert opened.heading() == "Walks past"
    opened.page.get_by_role("button", name="Close details").click()
    assert not opened.panel.is_visible()


@pytest.mark.parametrize(
    ("name", "value", "kept", "count"),
    [
        ("stage", "1", ["Asks at the desk", "Finds the shelf"], "2 of 4 touchpoints"),
        ("channel", "face_to_face", ["Asks at the desk"], "1 of 4 touchpoints"),
        ("lane", "quotes", [*ALL], "4 of 4 touchpoints"),
    ],
)  # fmt: skip
def test_filters_leave_what_fits(visit: Open, rich: str, name: str, value: str, kept: list[str], count: str) -> None:
    opened = visit(rich)
    page = opened.page
    page.select_option(f"select[name={name}]", value)
    names = page.locator("[role=button]:not(.out)").evaluate_all(
        "spots => spots.map(spot => spot.querySelector('text').textContent)"
    )

    assert names == kept
    assert page.get_by_role("status").inner_text() == count
    page.get_by_role("button", name="Show all").click()
    assert page.locator(".picture .out").count() == 0
    assert page.get_by_role("status").inner_text() == ""


def test_a_lane_and_a_persona_leave_what_is_said_there_by_them(visit: Open, rich: str) -> None:
    page = visit(rich).page
    page.select_option("select[name=lane]", "goals")
    page.select_option("select[name=persona]", "ana")
    rows = page.locator("tbody tr[data-lane]:visible")

    assert rows.locator("th").all_inner_texts() == ["Goals"]
    assert rows.locator("li:visible").all_inner_texts() == ["Know the opening hours"]
    assert page.locator(".picture g:not(.out)", has_text="Know the opening hours").count() > 0
    assert page.locator(".picture g.out", has_text="Know the fee").count() == 1


def test_arrows_pass_over_what_is_filtered_out(visit: Open, rich: str) -> None:
    opened = visit(rich)
    opened.page.select_option("select[name=stage]", "1")
    opened.page.locator(".zoom button").last.focus()
    opened.page.keyboard.press("Tab")
    assert opened.focused().startswith("Asks at the desk")
    opened.page.keyboard.press("ArrowLeft")
    assert opened.focused().startswith("Asks at the desk")


def test_the_picture_grows_and_fits_again(visit: Open, rich: str) -> None:
    page = visit(rich).page

    def width() -> float:
        return float(page.evaluate("document.querySelector('svg').getBoundingClientRect().width"))

    fit = width()
    page.get_by_role("button", name="Larger").click()
    assert width() == pytest.approx(1.25 * fit)
    page.mouse.move(640, 400)
    page.mouse.down()
    page.mouse.move(540, 400, steps=4)
    page.mouse.up()
    assert page.evaluate("document.querySelector('.picture').scrollLeft") > 100
    assert not page.locator(".panel").is_visible()
    page.get_by_role("button", name="Fit").click()
    assert width() == pytest.approx(fit)


@pytest.mark.npm
def test_axe_finds_nothing_in_comparisons(visit: Open, axe: str) -> None:
    touchpoints = [{"name": f"Step {number}", "emotion": number % 3 - 1} for number in range(40)]
    long = journey_from({"jmap": 1, "title": "Long", "stages": [{"name": "All", "touchpoints": touchpoints}]})
    page = visit(page_of_both(Side(long), Side(journey(RICH)))).page
    by_day = violations(page, axe)
    page.emulate_media(color_scheme="dark")

    assert (by_day, violations(page, axe)) == ([], [])


def test_a_comparison_is_there_as_a_table(visit: Open) -> None:
    both = journey(RICH)
    table = visit(page_of_both(Side(both, "ana"), Side(both, "ben"))).page.get_by_role("table")
    heads = table.get_by_role("columnheader").all_inner_texts()

    assert heads == ["Compared", "Ana", "Ben", "Who feels better"]
    assert "+1.5 very positive" in table.get_by_role("row", name="Asks at the desk Sign up").inner_text()


def test_a_wide_picture_begins_large_and_at_its_beginning(visit: Open) -> None:
    touchpoints = ", ".join(f"Step {number}" for number in range(40))
    text = f"jmap: 1\ntitle: Long\nstages: [{{name: All, touchpoints: [{touchpoints}]}}]\n"
    page = visit(page_of(journey(text))).page
    picture = "document.querySelector('.picture')"

    assert page.evaluate(f"{picture}.scrollWidth > 2 * {picture}.clientWidth")
    assert page.evaluate(f"{picture}.scrollLeft") == 0


def test_the_map_is_there_as_tables_without_a_script(browser: Browser, rich: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.set_content(rich)
    tables = page.locator("table")

    assert tables.locator("caption").all_inner_texts() == ["Find it", "Sign up", "Take home"]
    assert page.get_by_role("columnheader", name="Asks at the desk").get_attribute("scope") == "col"
    assert page.get_by_role("rowheader", name="Pain points").get_attribute("scope") == "row"
    assert "No pen" in tables.nth(1).inner_text()
    page.context.close()


@pytest.mark.parametrize("view", VIEWS)
def test_what_a_map_says_is_text_and_nothing_else(visit: Open, view: str) -> None:
    page = visit(page_of(journey_from(HOSTILE), view)).page
    page.locator("[role=button]").first.click()
    page.locator("[role=button]").first.hover()

    assert page.locator("h1").inner_text().startswith(NASTY)
    assert page.locator(".panel h2:visible").inner_text() == NASTY
    assert page.locator("b, img").count() == page.locator(".hint b").count() == 1
    assert page.locator("script").count() == 1
    assert all(link is not None and link.startswith("https://a.b/") for link in page.locator("a").evaluate_all(
        "links => links.map(link => link.getAttribute('href'))"))  # fmt: skip
    assert page.locator("caption").last.inner_text() == 'fill="#fe0101"'


def test_a_script_that_gets_in_does_not_run(browser: Browser, rich: str) -> None:
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.set_content(rich.replace("<main>", '<main><script>document.title = "taken"</script><p style="color:red">'))

    assert page.title() == "Getting a library card"
    assert len(said) == 2
    assert all("Content Security Policy" in text for text in said)
    page.close()


def test_everything_of_a_wide_map_can_be_reached_on_a_narrow_screen(visit: Open, rich: str) -> None:
    opened = visit(rich)
    opened.page.set_viewport_size({"width": 360, "height": 640})
    opened.spot("Finds the shelf").focus()
    opened.page.keyboard.press("Enter")

    assert opened.panel.bounding_box()["width"] == 360  # type: ignore[index]
    assert opened.page.evaluate("document.documentElement.scrollWidth") == 360

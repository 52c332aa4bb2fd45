"""Pages that other people wrote come in, or are refused with a reason; no word of their tables is lost."""

from pathlib import Path

import pytest

from journeymap.formats.given import given_of
from journeymap.formats.markdown.blocks import Table
from journeymap.formats.markdown.page import page_of
from journeymap.views import draw_view
from tests.corpus import corpus, needs_corpus
from tests.formats.brought import brought, made, maps_of
from tests.formats.words import lost_words

pytestmark = needs_corpus


@pytest.mark.parametrize("path", corpus("*/*.md"), ids=lambda path: path.name)
def test_a_page_comes_in_and_can_be_drawn_or_is_refused(path: Path) -> None:
    outcome = brought(path.name, path.read_bytes())
    if "negative" in path.name:
        assert outcome.refusal
        assert outcome.refusal.code == "JM941"
        return
    assert made([outcome])
    for journey in maps_of(outcome):
        assert draw_view(journey, "map")[0].boxes


@pytest.mark.parametrize("path", corpus("markdown/*.md", "other/*.md"), ids=lambda path: path.name)
def test_no_word_of_a_table_is_lost(path: Path) -> None:
    """A label that comes again in several tables is told of once."""
    outcome = brought(path.name, path.read_bytes())
    if outcome.refusal:
        return
    page = page_of(given_of(path.name, path.read_bytes()))
    tables = [block for section in page.root.all() for block in section.blocks if isinstance(block, Table)]
    labels = {cell.full for table in tables for cell in (*table.grid.header, *table.grid.side)}
    cells = [cell.full for table in tables for row in table.grid.body for cell in row[1:]]

    assert lost_words(outcome, cells) == {}
    assert lost_words(outcome, sorted(labels)) == {}

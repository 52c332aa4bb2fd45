"""A page without a journey map -> the reason, as people will read it."""

import re

from journeymap.formats.grid import Grid
from journeymap.formats.lane_words import EXPERIENCE, proving
from journeymap.formats.markdown.blocks import Code
from journeymap.formats.markdown.page import Page
from journeymap.formats.markdown.search import are_checklists
from journeymap.formats.words.states import is_plan
from journeymap.formats.words.vocabulary import Vocabulary
from journeymap.wording import listing

_FLOW = re.compile(r"\s*(?:flowchart|graph|sequenceDiagram|stateDiagram)\b")


def reason_for(page: Page) -> str:
    """Return why there is no map on a page."""
    grids = [table.grid for section in page.root.all() for table in section.tables]
    labelled = [grid for grid in grids if len(_keys(grid, page.words)) > 1]
    if any(not grid.body for grid in labelled):
        return "its table has only a header"
    if any(not grid.has_content for grid in labelled):
        return "its grid is empty; fill in the cells first"
    keys = {key for grid in grids for key in _keys(grid, page.words)}
    if labelled and not proving(keys) & EXPERIENCE:
        named = listing(sorted(proving(keys)))
        return f"its steps name {named}, but no experience: no emotion, thought, goal, pain point or touchpoint"
    if are_checklists(page.root.all()):
        return "it is a checklist"
    if keys and not labelled:
        return f'its tables name one lane, "{sorted(keys)[0]}"; a map has stages and two lanes or more'
    if any(is_plan(section.title) for section in page.root.all()):
        return "it plans work; a journey map says what customers do, meet and feel"
    if labelled:
        return "its tables have no stages"
    if any(
        _FLOW.match(block.lines[0])
        for section in page.root.all()
        for block in section.blocks
        if isinstance(block, Code)
    ):
        return "it shows a flow of screens or messages, without stages and lanes"
    return "it has no stages with lanes such as actions, emotions or pain points"


def _keys(grid: Grid, words: Vocabulary) -> set[str]:
    """The lanes that the labels of a table name, on the side that names more."""
    across, down = ({words.key(cell.text) for cell in cells} - {""} for cells in (grid.header, grid.side))
    return across if len(across) >= len(down) else down

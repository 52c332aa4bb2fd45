"""The guide to imports and exports names what there is."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from journeymap.config import read_config
from journeymap.formats import EXPORTERS, IMPORTERS
from tests.conftest import ROOT
from tests.formats.brought import brought, maps_of

GUIDE = (ROOT / "docs" / "import-export.md").read_text("utf-8")


def column(number: int) -> list[str]:
    """The names in a column of the table of formats."""
    table = GUIDE[GUIDE.index("|---|") :].partition("\n\n")[0]
    return [name for row in table.splitlines()[1:] for name in re.findall(r"`([\w-]+)`", row.split("|")[number])]


def test_every_format_is_in_the_table_and_nothing_else() -> None:
    assert sorted(column(2)) == sorted(importer.name for importer in IMPORTERS)
    assert sorted(column(3)) == sorted(exporter.name for exporter in EXPORTERS)


@pytest.mark.parametrize("shown", re.findall(r"```yaml\n(import:.*?)```", GUIDE, re.DOTALL))
def test_the_words_for_lanes_that_are_shown_are_valid_settings(shown: str, tmp_path: Path) -> None:
    values: dict[str, Any] = yaml.safe_load(shown)
    (tmp_path / "jmap.yaml").write_text(shown, encoding="utf-8")

    settings = read_config(tmp_path / "jmap.yaml", "jmap.yaml")

    assert settings.hits == ()
    assert settings.config.import_.lane_words == values["import"]["lane_words"]


@pytest.mark.parametrize("shown", re.findall(r"```csv\n(.*?)```", GUIDE, re.DOTALL))
def test_the_tables_that_are_shown_come_in(shown: str) -> None:
    (journey,) = maps_of(brought("table.csv", shown))

    assert len(journey.stages) == 2


def test_links_lead_to_files() -> None:
    for target in re.findall(r"\]\((?!http)([^)#]+)\)", GUIDE):
        assert (ROOT / "docs" / target).exists(), target

"""What the strategies draw are maps."""

from pathlib import Path

from hypothesis import given

from journeymap.atlas import Atlas, Project, Sheet
from journeymap.config import Config, Settings
from journeymap.lint import validate
from journeymap.load import load
from tests.strategies import Values, maps, yaml_of


@given(values=maps())
def test_every_drawn_map_is_valid(values: Values) -> None:
    loaded = load("maps/a.yaml", yaml_of(values))
    atlas = Atlas(Project(Path("/nowhere")), Settings(Config()), (Sheet(loaded, "a"),))

    assert [finding.message for finding in validate(atlas).findings if finding.severity == "error"] == []

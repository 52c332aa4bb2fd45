"""What the strategies draw are maps."""

from hypothesis import given

from journeymap.lint import validate
from tests.project import atlas_in_memory
from tests.strategies import Values, maps, yaml_of


@given(values=maps())
def test_every_drawn_map_is_valid(values: Values) -> None:
    atlas = atlas_in_memory({"maps/a.yaml": yaml_of(values)})

    assert [finding.message for finding in validate(atlas).findings if finding.severity == "error"] == []

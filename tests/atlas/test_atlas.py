"""How the files of a project are joined."""

from pathlib import Path

import pytest

from journeymap.atlas import Project, load_atlas
from journeymap.atlas.atlas import default_id
from tests.project import SMALLEST, atlas_of, project

UNREADABLE = Path("/proc/self/mem")


@pytest.mark.parametrize(
    ("path", "id_"),
    [
        ("maps/onboarding.yaml", "onboarding"),
        ("maps/onboarding.jmap.yaml", "onboarding"),
        ("maps/retail/Checkout Flow.yaml", "retail-checkout-flow"),
        ("journeys/a.yaml", "journeys-a"),
        ("maps.yaml", "maps"),
        ("maps/Überblick.yaml", "überblick"),
        ("maps/….yaml", "map"),
    ],
)
def test_the_id_of_a_map_is_its_path(path: str, id_: str) -> None:
    assert default_id(Path("/p") / path, Path("/p")) == id_


def test_one_broken_file_never_hides_another(tmp_path: Path) -> None:
    atlas = atlas_of(tmp_path, {"a.yaml": "jmap: 1\ntitle: [\n", "b.yaml": SMALLEST, "c.yaml": b"jmap: 1\n\xff\n"})

    assert [sheet.name for sheet in atlas.maps] == ["b.yaml"]
    assert [[hit.code for hit in sheet.loaded.hits] for sheet in atlas.sheets] == [["JM005"], [], ["JM001"]]


@pytest.mark.skipif(not UNREADABLE.is_file(), reason="needs a file that no one may read")
def test_a_file_that_cannot_be_opened_is_a_finding(tmp_path: Path) -> None:
    atlas = load_atlas(Project(tmp_path, frozenset({UNREADABLE})))

    assert [hit.code for hit in atlas.sheets[0].loaded.hits] == ["JM001"]


def test_definitions_are_found_across_files(tmp_path: Path) -> None:
    atlas = atlas_of(
        tmp_path,
        {
            "maps/map.yaml": SMALLEST.replace("[{name: Ana, goals: [Run a first marathon]}]", "[bo, local]"),
            "personas/bo.yaml": "jmap: 1\npersonas: [{name: Bo}]\nteams: [{id: cx, name: CX}]\n",
        },
    )
    (map_,) = atlas.maps
    found = atlas.find("persona", "BO", map_)

    assert found is not None
    assert (found.sheet.name, found.name) == ("personas/bo.yaml", "Bo")
    assert atlas.find("persona", "local", map_) is None
    assert atlas.known("team", map_) == ["cx"]


def test_a_persona_without_id_is_known_to_its_own_map_only(tmp_path: Path) -> None:
    atlas = atlas_of(tmp_path, {"maps/a.yaml": SMALLEST, "maps/b.yaml": SMALLEST.replace("name: Ana", "name: Bo")})
    first, second = atlas.maps

    assert atlas.find("persona", "ana", first) is not None
    assert atlas.find("persona", "ana", second) is None


def test_channels_are_built_in_configured_and_written(tmp_path: Path) -> None:
    atlas = atlas_of(
        tmp_path,
        {
            "jmap.yaml": "channels: [{id: waiting-room, name: Waiting room, kind: owned}]\n",
            "shared.yaml": "jmap: 1\nchannels: [{id: website, name: The shop}]\n",
        },
    )

    assert atlas.channels["waiting_room"].name == "Waiting room"
    assert atlas.channels["website"].name == "The shop"
    assert atlas.channels["word_of_mouth"].kind == "earned"


def test_standard_input_takes_the_place_of_the_file_it_names(tmp_path: Path) -> None:
    folder = project(tmp_path, {"maps/a.yaml": "jmap: 2\n"})
    path = folder / "maps/a.yaml"

    atlas = load_atlas(Project(folder, frozenset({path})), {path: SMALLEST.encode()})

    assert [sheet.name for sheet in atlas.maps] == ["maps/a.yaml"]
    assert atlas.reports_on("maps/a.yaml")

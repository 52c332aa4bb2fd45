"""A persona of the atlas -> all that the project knows of it."""

import io
from pathlib import Path

import pytest
from PIL import Image

from journeymap.atlas import Atlas, Sheet
from journeymap.portrait import Portrait, personas_of, portrait
from tests.project import atlas_of

ANA = """\
jmap: 1
personas:
  - {id: ana, name: Ana, owner: front, evidence: [visits, nowhere], channels: [Reading-Room, email, somewhere]}
"""
SHARED = """\
jmap: 1
teams: [{id: front, name: Front desk}]
sources: [{id: visits, name: Visits}]
channels: [{id: reading-room, name: Reading room}]
"""
MAP = "jmap: 1\ntitle: %s\npersonas: [%s]\nstages: [{name: S}]\n"


def sheet(atlas: Atlas, name: str) -> Sheet:
    return next(sheet for sheet in atlas.sheets if sheet.name == name)


def portrait_of(atlas: Atlas, name: str) -> Portrait:
    (found,) = personas_of(sheet(atlas, name), atlas)
    return portrait(found, atlas)


def test_words_are_told_by_what_they_refer_to(tmp_path: Path) -> None:
    atlas = atlas_of(tmp_path, {"ana.yaml": ANA, "shared.yaml": SHARED})
    ana = portrait_of(atlas, "ana.yaml")

    assert (ana.id, ana.owner, ana.path) == ("ana", "Front desk", ("personas", 0, "persona"))
    assert ana.channels == ("Reading room", "email", "somewhere")
    assert [source.name for source in ana.sources] == ["Visits"]
    assert ana.photo is None


def test_a_persona_is_on_the_maps_that_refer_to_it(tmp_path: Path) -> None:
    a, b, c = MAP % ("A", "ana"), MAP % ("B", "{name: Ana}"), MAP % ("C", "ben, Ana")
    atlas = atlas_of(tmp_path, {"a.yaml": a, "b.yaml": b, "c.yaml": c, "ana.yaml": ANA})

    assert portrait_of(atlas, "ana.yaml").maps == ("A", "C")
    assert portrait_of(atlas, "b.yaml").maps == ("B",)


def test_the_personas_of_a_file_are_those_it_defines_and_those_it_refers_to(tmp_path: Path) -> None:
    atlas = atlas_of(
        tmp_path, {"map.yaml": MAP % ("M", "{name: Ben}, ana, nobody, ana, {name: Ben, role: Twin}"), "ana.yaml": ANA}
    )

    assert [(found.id, found.sheet.name) for found in personas_of(sheet(atlas, "map.yaml"), atlas)] == [
        ("ben", "map.yaml"), ("ana", "ana.yaml"), ("ben", "map.yaml"),
    ]  # fmt: skip


def picture() -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (9, 9)).save(file, "PNG")
    return file.getvalue()


@pytest.mark.parametrize(
    ("link", "is_there"),
    [
        ("ana.png", True),
        ("../images/../people/ana.png", True),
        ("broken.png", False),
        ("nowhere.png", False),
        ("../../outside.png", False),
        ("sneaky.png", False),
        ("https://example.org/ana.png", False),
    ],
)
def test_a_photo_is_an_image_inside_the_project(tmp_path: Path, link: str, is_there: bool) -> None:
    (tmp_path / "outside.png").write_bytes(picture())
    (tmp_path / "repo" / "people").mkdir(parents=True)
    (tmp_path / "repo" / "people" / "sneaky.png").symlink_to(tmp_path / "outside.png")
    persona = f"jmap: 1\npersonas: [{{name: Ana, photo: {link!r}}}]\n"
    atlas = atlas_of(
        tmp_path / "repo",
        {"people/ana.yaml": persona, "people/ana.png": picture(), "people/broken.png": b"no image"},
    )

    assert (portrait_of(atlas, "people/ana.yaml").photo is not None) is is_there

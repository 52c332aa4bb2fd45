"""Images of touchpoints -> a row of the poster."""

import io
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image as Bitmap

from journeymap.journey import Journey
from journeymap.layout.board import Board
from journeymap.layout.excerpt import WHOLE, Excerpt
from journeymap.layout.map import MAP
from journeymap.layout.pages import A4_ACROSS
from journeymap.layout.poster import poster
from journeymap.layout.spread import spread
from tests.layout.boards import box_of, must_be_sound
from tests.layout.journeys import maps_with
from tests.project import atlas_in_memory

SIZES = {"wide.png": (1200, 300), "tall.png": (300, 650), "tiny.png": (16, 16), "thin.png": (1, 4000)}


def image_file(size: tuple[int, int]) -> bytes:
    file = io.BytesIO()
    Bitmap.new("RGB", size, "teal").save(file, "PNG")
    return file.getvalue()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with images beside its maps."""
    place = tmp_path_factory.mktemp("project")
    (place / "maps").mkdir()
    for name, size in SIZES.items():
        (place / "maps" / name).write_bytes(image_file(size))
    (place / "maps" / "broken.png").write_bytes(b"\x89PNG")
    return place


def journey_in(folder: Path, written: dict[str, Any]) -> Journey:
    atlas = atlas_in_memory({"maps/map.yaml": yaml.safe_dump(written, sort_keys=False)}, folder)
    return Journey(atlas.sheets[0], atlas)


def board_of(folder: Path, *images: str | None, excerpt: Excerpt = WHOLE) -> Board:
    touchpoints = [{"name": f"T{number}"} | ({"image": image} if image else {}) for number, image in enumerate(images)]
    stages = [{"name": "S", "touchpoints": touchpoints}]
    return poster(journey_in(folder, {"jmap": 1, "title": "T", "stages": stages}), MAP, excerpt)


def test_an_image_is_as_wide_as_its_column_and_no_larger_than_its_pixels(folder: Path) -> None:
    board = board_of(folder, "wide.png", "tall.png", "tiny.png")
    column = box_of(board, "touchpoint_t0").width
    sizes = [size for image in board.images for size in (image.width, image.height)]

    assert sizes == pytest.approx([column, column / 4, column * 300 / 650, column, 16, 16], abs=0.5)
    assert [image.title for image in board.images] == ["T0", "T1", "T2"]
    assert board.images[1].source == ("stages", 0, "touchpoints", 1, "image")


def test_images_stand_in_the_middle_of_their_columns_below_the_cards(folder: Path) -> None:
    board = board_of(folder, None, "tall.png")
    card, (image,) = box_of(board, "touchpoint_t1"), board.images

    assert image.x + image.width / 2 == pytest.approx(card.x + card.width / 2)
    assert image.y >= card.y + card.height
    assert box_of(board, "lane_image").lines[0].text == "Pictures"


@pytest.mark.parametrize("image", ["broken.png", "missing.png", "../../outside.png", "map.yaml", "https://a.b/c.png"])
def test_what_cannot_be_drawn_is_left_out(folder: Path, image: str) -> None:
    board = board_of(folder, image)

    assert board.images == ()
    assert [box.id for box in board.boxes if box.id == "lane_image"] == []


def test_pictures_can_be_hidden_like_any_lane(folder: Path) -> None:
    assert board_of(folder, "wide.png", excerpt=Excerpt(hidden=("image",))).images == ()
    assert board_of(folder, "wide.png", excerpt=Excerpt(lanes=("emotion",))).images == ()
    assert len(board_of(folder, "wide.png", excerpt=Excerpt(lanes=("Pictures",))).images) == 1


ILLUSTRATED = maps_with({}, {"image": st.sampled_from([*SIZES, "broken.png", "missing.png"])})


@given(ILLUSTRATED)
def test_images_never_overlap_anything_on_posters_and_pages(folder: Path, written: dict[str, Any]) -> None:
    subject = journey_in(folder, written)
    for board in (poster(subject, MAP), *spread(subject, MAP, A4_ACROSS)):
        must_be_sound(board)
        for image in board.images:
            frame = box_of(board, f"{image.id}_frame")
            assert (frame.x, frame.y, frame.width, frame.height) == (image.x, image.y, image.width, image.height)


@given(ILLUSTRATED)
@settings(max_examples=10)
def test_every_image_of_a_map_is_on_one_of_its_pages(folder: Path, written: dict[str, Any]) -> None:
    subject = journey_in(folder, written)
    pages = spread(subject, MAP, A4_ACROSS)

    assert [image.id for page in pages for image in page.images] == [image.id for image in poster(subject, MAP).images]

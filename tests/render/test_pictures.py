"""Boards with images, and pages, as pictures."""

import base64
import io
from dataclasses import replace

import pytest
from PIL import Image as Bitmap
from pypdf import PdfReader

from journeymap.layout.board import Board, Image
from journeymap.photo import read_photo
from journeymap.render.render import Format, render, render_pages
from tests.conftest import ROOT
from tests.render.boards import board_with

PHOTO = read_photo((ROOT / "examples" / "shop" / "images" / "nadia.png").read_bytes())
PAGES = (board_with("one"), board_with("two"))


def board_with_photo() -> Board:
    assert PHOTO
    return replace(
        board_with("text"), height=200.0, images=(Image("photo", 60, 60, 80, 80, PHOTO.digest, PHOTO.png, "<A>"),)
    )


def test_an_svg_holds_its_images() -> None:
    assert PHOTO
    drawn = render(board_with_photo(), "svg").decode()

    assert '<g id="photo" class="image"><title>&lt;A&gt;</title><image ' in drawn
    assert f'href="data:image/png;base64,{base64.b64encode(PHOTO.png).decode()}"' in drawn


def test_a_bitmap_shows_its_images_in_their_places() -> None:
    drawn = Bitmap.open(io.BytesIO(render(board_with_photo(), "png"))).convert("RGB")
    scale = drawn.width / 200

    # The photo is light at its top, and outside of its circle the paper is seen.
    assert drawn.getpixel((round(100 * scale), round(64 * scale))) == (220, 236, 232)
    assert drawn.getpixel((round(62 * scale), round(62 * scale))) == (255, 255, 255)


def test_a_pdf_holds_its_images() -> None:
    (page,) = PdfReader(io.BytesIO(render(board_with_photo(), "pdf"))).pages

    assert len(page.images) == 1


def test_boards_are_told_apart_by_the_files_of_their_images() -> None:
    board = board_with_photo()
    other = replace(board, images=(replace(board.images[0], png=b"scaled otherwise"),))

    assert board.digest() == other.digest()
    assert board.digest() != replace(board, images=(replace(board.images[0], digest="other"),)).digest()
    assert b"digest" in render(board, "json")
    assert b"image=" not in render(board, "dot")


@pytest.mark.parametrize("form", ["svg", "png", "pdf"])
def test_two_photos_of_one_process_are_not_taken_for_each_other(form: Format) -> None:
    board = board_with_photo()
    black = io.BytesIO()
    Bitmap.new("RGBA", (320, 320), "black").save(black, "PNG")
    other = replace(board, images=(replace(board.images[0], png=black.getvalue()),))

    assert len({render(board, form), render(other, form), render(board, form)}) == 2


def test_a_pdf_has_as_many_pages_as_there_are() -> None:
    drawn = render_pages(PAGES, "pdf")

    assert [page.extract_text().strip() for page in PdfReader(io.BytesIO(drawn)).pages] == ["one", "two"]
    assert drawn == render_pages(PAGES, "pdf")


def test_one_page_is_drawn_as_it_is() -> None:
    assert render_pages(PAGES[:1], "pdf") == render(PAGES[0], "pdf")
    assert render_pages(PAGES[:1], "svg") == render(PAGES[0], "svg")


def test_in_other_pictures_the_pages_stand_below_each_other() -> None:
    first, second = PAGES
    drawn = Bitmap.open(io.BytesIO(render_pages((first, replace(second, boxes=(), curves=())), "png")))

    assert drawn.height == pytest.approx((first.height + second.height) / 72 * 192, abs=2)


def test_a_line_as_wide_as_the_board_does_not_make_the_picture_smaller() -> None:
    page = replace(board_with("wide " * 60), width=182.0, bands=(), curves=())
    drawn = Bitmap.open(io.BytesIO(render(replace(page, boxes=(replace(page.boxes[0], width=172.0),)), "png")))

    assert drawn.size == pytest.approx((182 / 72 * 192, page.height / 72 * 192), abs=2)

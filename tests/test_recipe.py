"""Recipes into pictures, and out of them again."""

import io
import json
import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from pypdf import PdfReader

from journeymap.recipe import KEY, AnyFormat, Recipe, recipe_in, with_recipe
from journeymap.render.render import render
from tests.render.boards import board_with

FORMS: tuple[AnyFormat, ...] = ("svg", "png", "pdf", "dot", "json")
HTML = b"<!doctype html>\n<title>A</title>\n<p>B</p>\n"
RECIPE = Recipe("../maps/shoes.yaml", "map", "0123abcd", {"theme": "dark"})

texts = st.text()
recipes = st.builds(Recipe, texts, texts, texts, st.dictionaries(texts, texts))


def picture(form: AnyFormat, text: str = "x") -> bytes:
    return HTML if form == "html" else render(board_with(text), form)


@pytest.mark.parametrize("form", [*FORMS, "html"])
def test_a_recipe_comes_out_as_it_went_in(form: AnyFormat) -> None:
    plain = picture(form)

    @given(recipes)
    def check(recipe: Recipe) -> None:
        assert recipe_in(with_recipe(plain, form, recipe), form) == recipe

    check()
    assert recipe_in(plain, form) is None


@pytest.mark.parametrize("form", FORMS)
def test_what_the_picture_says_is_never_taken_for_a_recipe(form: AnyFormat) -> None:
    note = Recipe("/etc/passwd", "map", "0").to_json()
    texts = (f"<metadata>{KEY} {note}</metadata>", f"// {KEY} {note}\n", f'"{KEY}": {note}', f"/JmapRecipe ({note})")
    said = picture(form, " ".join(texts))

    assert recipe_in(said, form) is None
    assert recipe_in(with_recipe(said, form, RECIPE), form) == RECIPE


@pytest.mark.parametrize("form", [*FORMS, "html"])
def test_the_same_recipe_gives_the_same_bytes(form: AnyFormat) -> None:
    assert with_recipe(picture(form), form, RECIPE) == with_recipe(picture(form), form, RECIPE)


def test_a_bitmap_shows_the_same() -> None:
    plain, noted = picture("png"), with_recipe(picture("png"), "png", RECIPE)

    with Image.open(io.BytesIO(plain)) as before, Image.open(io.BytesIO(noted)) as after:
        assert before.tobytes() == after.tobytes()
        assert after.info[KEY] == RECIPE.to_json()


def test_a_pdf_shows_the_same() -> None:
    plain, noted = (
        PdfReader(io.BytesIO(data)) for data in (picture("pdf"), with_recipe(picture("pdf"), "pdf", RECIPE))
    )

    assert noted.pdf_header == plain.pdf_header
    assert noted.pages[0].get_contents() == plain.pages[0].get_contents()
    assert noted.metadata is not None
    assert noted.metadata.items() > (plain.metadata or {}).items()


def test_data_stay_as_they_are() -> None:
    plain, noted = (json.loads(data) for data in (picture("json"), with_recipe(picture("json"), "json", RECIPE)))

    assert noted == plain | {KEY: json.loads(RECIPE.to_json())}


NOTES = ("{", "[1]", '{"map": 1}', '{"map": "a", "view": "b", "digest": "c", "options": {"d": 1}}', "[" * 100_000, "é")


@pytest.mark.parametrize("note", NOTES, ids=["broken", "list", "other", "numbers", "deep", "text"])
def test_what_is_no_recipe_is_none(note: str) -> None:
    chunk = b"tEXt" + KEY.encode() + b"\0" + note.encode()
    png = picture("png")
    forged: dict[AnyFormat, bytes] = {
        "svg": f"<metadata>{KEY} {note}</metadata>".encode(),
        "html": f'<meta name="{KEY}" content="{note}">'.encode(),
        "dot": f"// {KEY} {note}\n".encode(),
        "json": f'{{"{KEY}": {note}}}'.encode(),
        "pdf": f"/JmapRecipe ({note.encode().hex()})".encode(),
        "png": png[:33] + struct.pack(">L", len(chunk) - 4) + chunk + struct.pack(">L", zlib.crc32(chunk)) + png[33:],
    }

    assert {form: recipe_in(data, form) for form, data in forged.items()} == dict.fromkeys(forged)


@given(st.sampled_from(FORMS), st.binary())
def test_any_bytes_are_read_without_a_complaint(form: AnyFormat, data: bytes) -> None:
    for start in (b"", b"\x89PNG\r\n\x1a\n", b"/JmapRecipe (", b'{"jmap-recipe": '):
        recipe_in(start + data, form)

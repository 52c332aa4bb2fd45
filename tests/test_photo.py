"""The bytes of an image file -> a photo, or nothing."""

import hashlib
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from journeymap.photo import read_image, read_photo
from tests.conftest import ROOT

NADIA = (ROOT / "examples" / "shop" / "images" / "nadia.png").read_bytes()


def image_file(form: str, size: tuple[int, int] = (40, 60), mode: str = "RGB", **options: object) -> bytes:
    file = io.BytesIO()
    image = Image.new(mode, size, 255 if mode == "L" else "red")
    image.paste(0 if mode == "L" else "blue", (0, 0, size[0], size[1] // 2))
    image.save(file, form, **options)
    return file.getvalue()


def pixels(data: bytes) -> Image.Image:
    read = read_photo(data)
    assert read
    return Image.open(io.BytesIO(read.png))


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP", "GIF"])
def test_the_middle_of_an_image_is_made_round(form: str) -> None:
    image = pixels(image_file(form))

    assert (image.size, image.mode) == ((320, 320), "RGBA")
    assert image.getpixel((0, 0))[3] == 0  # type: ignore[index]
    assert image.getpixel((160, 20))[2] > 200  # type: ignore[index]
    assert image.getpixel((160, 300))[0] > 200  # type: ignore[index]


@pytest.mark.parametrize("mode", ["L", "CMYK"])
def test_photos_without_colours_or_for_print_are_read_too(mode: str) -> None:
    assert read_photo(image_file("JPEG", mode=mode))


def test_an_image_is_upright_and_keeps_nothing_else_of_its_file() -> None:
    exif = Image.Exif()
    exif[0x0112] = 3  # upside down
    exif[0x010E] = "where it was taken"
    data = image_file("JPEG", exif=exif)
    read = read_photo(data)

    assert b"where it was taken" in data
    assert pixels(data).getpixel((160, 20))[0] > 200  # type: ignore[index]
    assert read is not None
    assert b"where it was taken" not in read.png


def test_the_digest_is_that_of_the_file() -> None:
    read = read_photo(NADIA)

    assert read is not None
    assert read.digest == hashlib.sha256(NADIA).hexdigest()


@pytest.mark.parametrize(
    "data",
    [b"", b"text", b"<svg>", NADIA[:300], NADIA[:-400], image_file("JPEG")[:400], image_file("BMP"), b"x" * 20_000_001],
    ids=["empty", "text", "svg", "head only", "cut off", "cut off jpeg", "other format", "too large"],
)
def test_what_is_no_good_image_is_no_photo(data: bytes) -> None:
    assert read_photo(data) is None


def test_an_image_that_would_fill_the_memory_is_no_photo() -> None:
    assert read_photo(image_file("PNG", (10_000, 10_000), "1")) is None


@given(st.binary(max_size=60), st.integers(0, 600), st.sampled_from(["PNG", "JPEG", "WEBP", "GIF"]))
def test_no_file_breaks_the_reader(noise: bytes, place: int, form: str) -> None:
    data = image_file(form)

    read_photo(data[:place] + noise + data[place + len(noise) :])


def whole(data: bytes) -> Image.Image:
    read = read_image(data)
    assert read
    image = Image.open(io.BytesIO(read.png))
    assert image.size == (read.width, read.height)
    return image.convert("RGB")


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP", "GIF"])
def test_an_image_is_drawn_whole_and_never_larger_than_it_is(form: str) -> None:
    image = whole(image_file(form))

    assert image.size == (40, 60)
    assert image.getpixel((0, 0))[2] > 200  # type: ignore[index]


def test_a_large_image_is_made_smaller_in_proportion() -> None:
    assert whole(image_file("JPEG", (3000, 1500))).size == (560, 280)
    assert whole(image_file("PNG", (1, 9000))).size == (1, 560)


def test_what_is_clear_in_an_image_is_white() -> None:
    assert whole(image_file("PNG", mode="RGBA")).size == (40, 60)
    file = io.BytesIO()
    Image.new("RGBA", (4, 4), (0, 0, 0, 0)).save(file, "PNG")

    assert whole(file.getvalue()).getpixel((1, 1)) == (255, 255, 255)


def test_a_heavy_image_has_fewer_colours() -> None:
    noise = Image.effect_noise((900, 900), 80).convert("RGB")
    file = io.BytesIO()
    noise.save(file, "PNG")
    read = read_image(file.getvalue())

    assert read is not None
    assert Image.open(io.BytesIO(read.png)).mode == "P"


@pytest.mark.parametrize("data", [b"", b"text", NADIA[:300], image_file("JPEG")[:400], image_file("BMP")])
def test_what_is_no_good_image_is_not_drawn(data: bytes) -> None:
    assert read_image(data) is None


@given(st.binary(max_size=60), st.integers(0, 600), st.sampled_from(["PNG", "JPEG", "WEBP", "GIF"]))
def test_no_file_breaks_the_reader_of_whole_images(noise: bytes, place: int, form: str) -> None:
    data = image_file(form)

    read_image(data[:place] + noise + data[place + len(noise) :])

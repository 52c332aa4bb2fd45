"""Bytes and lines: encodings, byte order marks, the ends of lines."""

import pytest

from journeymap.document import read
from journeymap.document.source import Source, decode
from journeymap.finding import Place, Point

MAP = "jmap: 1\ntitle: Café 😀\n"


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-16", "UTF-16"), ("utf-16-le", "UTF-16"), ("utf-16-be", "UTF-16"),
        ("utf-32", "UTF-32"), ("utf-32-le", "UTF-32"), ("utf-32-be", "UTF-32"),
    ],
)  # fmt: skip
def test_other_encodings_are_called_by_their_name(encoding: str, name: str) -> None:
    document = read("maps/a.yaml", MAP.encode(encoding))

    assert [hit.message for hit in document.hits] == [f'cannot read "maps/a.yaml": it is {name}; save it as UTF-8']
    assert document.span(document.hits[0].place).start == Point(1, 1, 0)


@pytest.mark.parametrize(
    ("data", "byte", "line", "column"),
    [
        (MAP.encode("latin-1", "replace"), "0xE9", 2, 11),
        (b"\xff", "0xFF", 1, 1),
        ("jmap: 1\r\n😀: ".encode() + b"\x80", "0x80", 2, 4),
        ("título: é".encode()[:-1], "0xC3", 1, 9),
    ],
)
def test_the_first_byte_that_is_not_utf8_is_shown(data: bytes, byte: str, line: int, column: int) -> None:
    (hit,) = read("a.yaml", data).hits
    document = read("a.yaml", data)

    assert hit.code == "JM001"
    assert hit.message == f'cannot read "a.yaml": the byte {byte} in line {line} is not UTF-8; save it as UTF-8'
    start = document.span(hit.place).start
    assert (start.line, start.column) == (line, column)


def test_a_byte_order_mark_is_taken_off_and_remembered() -> None:
    source, trouble = decode("a.yaml", b"\xef\xbb\xbf" + MAP.encode())

    assert (source.text, source.bom, trouble) == (MAP, True, None)
    assert read("a.yaml", b"\xef\xbb\xbfa: 1").value == {"a": 1}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_end_of_a_line_ends_a_line(end: str) -> None:
    document = read("a.yaml", MAP.replace("\n", end) + "x: 1")
    span = document.span(Place(("x",), "key"))

    assert document.value == {"jmap": 1, "title": "Café 😀", "x": 1}
    assert (span.start.line, span.start.column) == (3, 1)
    assert document.source.line(2) == "title: Café 😀"


@pytest.mark.parametrize("sign", ["\x85", "\u2028", "\u2029", "\x0b", "\x0c"])
def test_no_other_character_ends_a_line(sign: str) -> None:
    document = read("a.yaml", f'title: "a{sign}b"\nx: 1')

    assert len(document.source.line_starts) == 2
    assert document.span(Place(("x",), "key")).start.line == 2


def test_columns_count_code_points() -> None:
    document = read("a.yaml", "😀é: [x, y]")

    assert document.span(Place(("😀é", 1))).start == Point(1, 9, 8)


def test_a_point_may_lie_at_the_end_of_the_text() -> None:
    source = Source("a.yaml", "a\n")

    assert source.point(2) == Point(2, 1, 2)
    assert source.line(2) == ""


@pytest.mark.parametrize("sign", ["\ufeff", "\u2028", "\u2029", "\x85", "\ue000", "\uf8ff"])
def test_characters_that_mislead_the_yaml_library_come_back_as_they_were(sign: str) -> None:
    text = f"'k{sign}': \"a{sign}b\"\nz: c{sign}d\n\ue001: 1\n"

    assert read("a.yaml", text).value == {f"k{sign}": f"a{sign}b", "z": f"c{sign}d", "\ue001": 1}

"""Workbooks that would fill a disk, read a file or never end: a finding says so, and nothing of it happens."""

import io
import tracemalloc
import zipfile
from collections.abc import Callable

import pytest

from journeymap.formats.incoming import Outcome
from tests.formats.brought import brought, maps_of
from tests.formats.excel.books import Rows, book_of, one_sheet, with_parts

ROWS: Rows = (("Stage", "Actions", "Emotion"), ("Find", "Looks", "calm"), ("Buy", "Pays", "tense"))
SHEET = "xl/worksheets/sheet1.xml"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096)


def refused(data: bytes, name: str = "bikes.xlsx") -> str:
    outcome: Outcome = brought(name, data)
    assert outcome.refusal
    return f"{outcome.refusal.code} {outcome.refusal.message}"


def sheet(change: Callable[[bytes], bytes]) -> bytes:
    return with_parts(one_sheet(ROWS), {SHEET: change})


def cell(text: str) -> bytes:
    return f'<c r="A9" t="inlineStr"><is><t>{text}</t></is></c>'.encode()


def with_cell(text: str) -> bytes:
    return sheet(lambda part: part.replace(b"</sheetData>", b'<row r="9">' + cell(text) + b"</row></sheetData>"))


def zipped(parts: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return file.getvalue()


def entities(part: bytes) -> bytes:
    laughs = b'<!DOCTYPE lolz [<!ENTITY a "lol">' + b"".join(
        b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9)
    )
    return (
        laughs
        + b"]>"
        + part[part.index(b"<worksheet") :].replace(
            b"</sheetData>", b'<row><c t="str"><v>&j;</v></c></row></sheetData>'
        )
    )


def external(part: bytes) -> bytes:
    return b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + part[part.index(b"<worksheet") :]


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: with_parts(one_sheet(ROWS), {"xl/media/a.bin": bytes(60_000_000)}), "JM943"),
        (lambda: with_parts(one_sheet(ROWS), {f"x/{n}": b"" for n in range(2_500)}), "JM943"),
        (lambda: sheet(lambda part: part.replace(b"<sheetData>", b"<sheetData>" + b" " * 30_000_000)), "JM943"),
        (lambda: sheet(entities), "document type"),
        (lambda: sheet(external), "document type"),
        (lambda: sheet(lambda part: part.replace(b"<sheetData>", b"<sheetData>" + b"<a>" * 10_000)), "too deeply"),
        (lambda: with_cell("x" * 10_000_000), "JM943"),
        (lambda: with_cell("word " * 20_000), "characters for a cell"),
        (lambda: book_of({f"S{n}": ROWS for n in range(202)}), "over the limit of 200 sheets"),
        (lambda: sheet(lambda part: part[: len(part) // 2]), "is damaged"),
        (lambda: with_parts(one_sheet(ROWS), {"xl/workbook.xml": b""}), "is damaged"),
        (lambda: one_sheet(ROWS)[:2_000], "damaged archive"),
        (lambda: b"PK\x03\x04" + bytes(100), "damaged archive"),
        (lambda: OLD, "save it as .xlsx"),
        (lambda: bytes(range(256)) * 20, "no workbook"),
        (lambda: b"a,b\n1,2\n", "none of its rows or columns is a lane"),
        (lambda: zipped({"content.xml": b"<a/>", "mimetype": b"application/vnd.oasis"}), "no Excel workbook"),
        (lambda: zipped({"word/document.xml": b"<a/>"}), "no Excel workbook"),
        (lambda: one_sheet([]), "there is nothing in it"),
    ],
    ids=["bomb", "parts", "large sheet", "laughs", "external entity", "deep", "10 MB cell", "long cell", "sheets",
         "half a sheet", "no workbook", "half a file", "no archive", "old", "bytes", "text", "ods", "docx", "empty"],
)  # fmt: skip
def test_what_is_unsafe_or_no_workbook_is_refused(make: Callable[[], bytes], said: str) -> None:
    assert said in refused(make())


def test_what_lies_about_its_size_is_read_as_what_it_is() -> None:
    def change(part: bytes) -> bytes:
        assert b'ref="A1:C3"' in part
        return (
            part.replace(b'ref="A1:C3"', b'ref="A1:XFD1048576"')
            .replace(
                b"</sheetData>",
                b'<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>far</t></is></c></row></sheetData>'
                b'<mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="A3:XFD1048575"/></mergeCells>',
            )
            .replace(
                b"<sheetData>", b"<cols>" + b'<col min="1" max="16384" hidden="1"/>' * 1_000 + b"</cols><sheetData>"
            )
        )

    outcome = brought("bikes.xlsx", sheet(change))

    assert maps_of(outcome)
    assert any("far" in loss.what for loss in outcome.losses) or "far" in str([draft.value for draft in outcome.drafts])


def test_cells_all_over_a_sheet_are_too_many_places() -> None:
    across = b"".join(
        b'<c r="%s1"><v>1</v></c>' % name.encode() for name in ("A" + a + b for a in LETTERS for b in LETTERS)
    )
    down = b"".join(b'<row r="%d"><c r="A%d"><v>1</v></c></row>' % (row, row) for row in range(10, 5_000))
    cells = b'<row r="1">' + across + b"</row>" + down

    said = refused(sheet(lambda part: part.replace(b"<sheetData>", b"<sheetData>" + cells)))

    assert "places for a table" in said


def test_a_workbook_with_a_password_is_refused() -> None:
    data = bytearray(one_sheet(ROWS))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(mark)
        while place >= 0:
            data[place + offset] |= 1
            place = data.find(mark, place + 4)

    assert "has a password" in refused(bytes(data))


def test_memory_stays_within_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("journeymap.formats.excel.book.MOST_CELLS", 20_000)
    numbers = (b"".join(b"<c><v>%d</v></c>" % (n * m * 7919) for m in range(100)) for n in range(1, 300))
    many = b"".join(b"<row>" + row + b"</row>" for row in numbers)
    data = sheet(lambda part: part.replace(b"<sheetData>", b"<sheetData>" + many))

    tracemalloc.start()
    try:
        assert "over the limit of 20000 cells" in refused(data)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert peak < 20_000_000

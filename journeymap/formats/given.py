"""The bytes of a source -> a `Given`: text in UTF-8, UTF-16, UTF-32 or, failing that, what an older Excel wrote."""

import codecs
import re
from collections.abc import Mapping

from journeymap.document.source import CONTROL, Source
from journeymap.formats.draft import Given
from journeymap.formats.lane_words import axes, lanes

# The marks of UTF-32 begin with those of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What Excel writes CSV in depends on where it runs. Where nothing tells, the first one counts.
_OF_REGIONS = (
    ("cp1252", "Windows-1252"), ("cp1251", "Windows-1251"), ("cp932", "Shift JIS"),
    ("gb18030", "GB 18030"), ("big5", "Big5"), ("cp949", "EUC-KR"),
)  # fmt: skip
_BETWEEN_CELLS = re.compile(r"[,;\t|\n\r:]")
_BEGINNING = 4096


def given_of(name: str, data: bytes, lane_words: Mapping[str, str] | None = None, mapping: str = "") -> Given:
    """Return the source called `name`; `lane_words` and `mapping` as in `Given`.

    Characters that no map may hold become spaces, so that no name is made of them alone.
    """
    text, guessed = _text(data)
    text = CONTROL.sub(" ", text)
    words = {label.strip().lower(): key for label, key in (lane_words or {}).items()}
    return Given(name, data, Source(name, text), words, mapping, guessed)


def _of_two_bytes(data: bytes) -> str:
    """The encoding of a text without a mark of which every other byte is zero; empty for all others."""
    zeros = [data[start:_BEGINNING:2].count(0) for start in (0, 1)]
    is_text = 4 * max(zeros) > min(len(data), _BEGINNING) and not min(zeros)
    return ("UTF-16-BE" if zeros[0] else "UTF-16-LE") if is_text else ""


def _text(data: bytes) -> tuple[str, str]:
    """The text behind the bytes (empty: it is none), and the encoding if it was guessed."""
    encoding = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), "")
    guessed = "" if encoding else _of_two_bytes(data)
    try:
        return data.decode(encoding or guessed or "utf-8"), guessed
    except UnicodeDecodeError:
        if b"\0" in data[:_BEGINNING]:
            return "", ""
        encoding, called = max(_OF_REGIONS, key=lambda region: _known_words(data, region[0]))
        return data.decode(encoding, "replace"), called


def _known_words(data: bytes, encoding: str) -> int:
    """How many words for lanes and stages stand at the beginning of a text if it is read so."""
    beginning = data[:_BEGINNING].rpartition(b"\n")[0]
    try:
        text = beginning.decode(encoding)
    except UnicodeDecodeError:
        return 0
    cells = {cell.strip(' "*#') for cell in _BETWEEN_CELLS.split(text)}
    return len([cell for cell in cells if lanes().key(cell) or axes().key(cell)])

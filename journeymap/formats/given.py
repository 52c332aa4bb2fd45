"""The bytes of a source -> a `Given`: text in UTF-8, UTF-16, UTF-32 or, failing that, Windows-1252."""

import codecs
from collections.abc import Mapping

from journeymap.document.source import CONTROL, Source
from journeymap.formats.draft import Given

# The marks of UTF-32 begin with those of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
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
        is_text = b"\0" not in data[:_BEGINNING]
        return (data.decode("cp1252", "replace"), "Windows-1252") if is_text else ("", "")

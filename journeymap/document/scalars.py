"""The text of an unquoted YAML scalar -> its value, by the YAML 1.2 core schema and, for comparison, by YAML 1.1."""

import re
from contextlib import suppress

Scalar = str | int | float | bool | None

_WORDS: dict[str, bool | None] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True,
    "false": False, "False": False, "FALSE": False,
}  # fmt: skip
_NUMBER = re.compile(r"[-+]?(?:\d+(?P<float>\.\d*)?|(?P<point>\.\d+))(?P<exp>[eE][-+]?\d+)?\Z", re.ASCII)
_SPECIAL = re.compile(r"[-+]?\.(?:inf|Inf|INF)\Z|\.(?:nan|NaN|NAN)\Z")
_PREFIXED = re.compile(r"0o[0-7]+\Z|0x[0-9a-fA-F]+\Z")
_MAX_DIGITS = 200

_YAML11 = (
    ("true or false", re.compile(r"(?:yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF)\Z")),
    ("a number in base 60", re.compile(r"[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?\Z")),
    ("an octal number", re.compile(r"[-+]?0[0-7_]+\Z")),
    ("a number", re.compile(r"[-+]?(?:0b[01_]+|0x[0-9a-fA-F_]+|(?:0|[1-9][0-9_]*))\Z")),
    ("a number", re.compile(r"[-+]?(?:[0-9][0-9_]*)\.[0-9_]*(?:[eE][-+][0-9]+)?\Z|[-+]?\.[0-9][0-9_]*\Z")),
    ("a date", re.compile(r"\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d", re.ASCII)),
)


def resolve(text: str) -> Scalar:
    """Return the value of the unquoted scalar `text` by the core schema of YAML 1.2.2, section 10.3.2.

    Whole numbers become `int`, decimals and the specials `.inf` and `.nan` become `float`; whatever matches nothing
    is text. Numbers of over 200 digits stay text: no map holds one, and no float does.
    """
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in "+-.0123456789" or len(text) > _MAX_DIGITS:
        return text
    return _number(text)


def _number(text: str) -> Scalar:
    if match := _NUMBER.match(text):
        return float(text) if match["float"] or match["point"] or match["exp"] else int(text)
    if _SPECIAL.match(text):
        return float(text.replace(".", "", 1))
    if _PREFIXED.match(text):
        return int(text, 0)
    return text


def quoted(text: str) -> str:
    """Return `text`, as it stands in a file without quotes, in double quotes; line breaks fold there as before."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def yaml11_reading(text: str) -> str:
    """Say what YAML 1.1 readers see in the unquoted `text` (`a number`, `true or false` …); empty if the same text.

    Only readings that would be *written back* differently count (`1.10`, `007`, `NO`; not `34` or `2026-01-31`).
    Source: the type repository of YAML 1.1 (bool, int, float, timestamp).
    """
    reading = next((name for name, pattern in _YAML11 if pattern.match(text)), "")
    if reading == "a number" and _is_canonical(text):
        return ""
    return reading


def _is_canonical(text: str) -> bool:
    """Whether a number is written as programs write it."""
    for kind in (int, float):
        with suppress(ValueError):
            if str(kind(text)) == text:
                return True
    return False

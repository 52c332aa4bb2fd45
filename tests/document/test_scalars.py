"""The core schema of YAML 1.2, what YAML 1.1 would read, and quotes."""

import math
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from journeymap.document.scalars import quoted, resolve, yaml11_reading


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None), ("~", None), ("null", None), ("Null", None), ("NULL", None), ("nULL", "nULL"),
        ("true", True), ("True", True), ("TRUE", True), ("false", False), ("tRUE", "tRUE"),
        ("yes", "yes"), ("NO", "NO"), ("on", "on"), ("y", "y"),
        ("0", 0), ("-12", -12), ("+12", 12), ("007", 7), ("0o17", 15), ("0x1F", 31), ("0b1", "0b1"), ("1_000", "1_000"),
        ("1.10", 1.1), ("1.", 1.0), (".5", 0.5), ("-.5", -0.5), ("1e3", 1000.0), ("1E-2", 0.01), ("+1.5e+1", 15.0),
        (".inf", math.inf), ("-.INF", -math.inf), (".", "."), ("-", "-"), ("+", "+"), ("e3", "e3"), ("1e", "1e"),
        ("12:30", "12:30"), ("2026-01-31", "2026-01-31"), ("1,000", "1,000"), ("٣", "٣"), ("1 2", "1 2"),
        ("=", "="), ("<<", "<<"), ("9" * 201, "9" * 201),
    ],
)  # fmt: skip
def test_plain_text_is_resolved_by_the_core_schema(text: str, value: Any) -> None:
    assert resolve(text) == value
    assert type(resolve(text)) is type(value)


def test_not_a_number_is_a_number() -> None:
    assert math.isnan(float(str(resolve(".nan"))))


@given(st.text(max_size=30))
def test_every_number_that_is_read_can_be_counted_with(text: str) -> None:
    value = resolve(text)

    assert value is None or isinstance(value, str) or math.isinf(value) or math.isnan(value) or value - 1 <= value


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("NO", "true or false"), ("on", "true or false"), ("Off", "true or false"), ("12:30", "a number in base 60"),
        ("1.10", "a number"), ("007", "an octal number"), ("1_000", "a number"), ("0x1F", "a number"),
        ("+1", "a number"), (".5", "a number"), ("1.", "a number"), ("2026-01-31 10:00:00", "a date"),
        ("2026-1-5T10:00:00", "a date"),
        ("34", ""), ("-1", ""), ("1.5", ""), ("true", ""), ("y", ""), ("n", ""), ("2026-01-31", ""), ("08", ""),
        ("0", ""), ("a", ""), ("", ""), ("1e3", ""), ("100%", ""), ("NOT", ""), ("00:30", ""),
    ],
)  # fmt: skip
def test_says_what_older_readers_see_where_they_would_write_it_back_differently(text: str, reading: str) -> None:
    assert yaml11_reading(text) == reading


@given(st.text(st.sampled_from("0123456789.:+-_eExXnoNyYsSfFTt "), max_size=8))
def test_what_pyyaml_reads_as_a_number_or_a_truth_is_named_or_written_back_the_same(text: str) -> None:
    text = text.strip()
    try:
        read = yaml.safe_load(f"[{text}]")[0] if text and text[0] not in "-:?" and ": " not in text else text
    except (yaml.YAMLError, ValueError, IndexError):
        return
    if isinstance(read, bool | int | float) and str(read) != text:
        assert yaml11_reading(text) or text in ("true", "false", "True", "False", "TRUE", "FALSE", ".inf", ".nan")


@given(st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp"), exclude_characters="\ufeff\ufffe\uffff")))
def test_quotes_keep_the_text(text: str) -> None:
    assert yaml.safe_load(quoted(text)) == text

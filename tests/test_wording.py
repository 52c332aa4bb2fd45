"""Words and numbers are put into sentences as people write them."""

import pytest

from journeymap.wording import amount, either, text_of


@pytest.mark.parametrize(
    ("words", "text"),
    [([], ""), (["unit"], "unit"), (["unit", "target"], "unit or target"), (["a", "b", "c"], "a, b or c")],
)
def test_alternatives_read_as_a_sentence(words: list[str], text: str) -> None:
    assert either(words) == text


@pytest.mark.parametrize(
    ("number", "text"),
    [(3.0, "3"), (-0.5, "-0.5"), (0.1 + 0.2, "0.3"), (100.0001, "100.0001"), (1234567.5, "1234567.5")],
)
def test_a_number_reads_as_it_was_written(number: float, text: str) -> None:
    assert text_of(number) == text


@pytest.mark.parametrize(("count", "text"), [(0, "0 maps"), (1, "1 map"), (2, "2 maps")])
def test_an_amount_is_one_or_several(count: int, text: str) -> None:
    assert amount(count, "map") == text

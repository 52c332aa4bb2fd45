"""Words for feelings, and the score a project reads from them."""

import unicodedata

import pytest

from journeymap.emotion_words import EMOTION_WORDS, score_of
from journeymap.wording import folded


@pytest.mark.parametrize(
    ("word", "score"),
    [
        ("Hopeful", 1),
        ("überglücklich", 2),
        ("en colère", -2),
        ("decepcionada", -1),
        ("entediado", -1),
        ("разочарование", -1),
        ("ワクワク", 2),
        ("답답함", -1),
        ("开心", 1),
        ("開心", 1),
        ("neutral", 0),
    ],
)
def test_a_word_of_any_of_the_ten_languages_has_a_score(word: str, score: float) -> None:
    assert score_of([word], {}) == score


def test_several_words_give_their_mean_and_unknown_ones_are_left_out() -> None:
    assert score_of(["furious", "relieved", "flummoxed"], {}) == -0.5
    assert score_of(["flummoxed"], {}) is None
    assert score_of([], {}) is None


def test_only_whole_words_are_known() -> None:
    assert score_of(["not happy"], {}) is None
    assert score_of(["happy!"], {}) == 1


def test_a_word_written_with_combining_accents_is_known() -> None:
    assert score_of([unicodedata.normalize("NFD", "déçu")], {}) == -1


def test_a_face_counts_alone_or_beside_a_word() -> None:
    assert score_of(["😡"], {}) == -2
    assert score_of(["🙂 mostly"], {}) == 1


def test_words_of_the_project_come_first_and_stay_on_the_scale() -> None:
    own = {"Flummoxed": -1.5, "happy": 2, "🐝": 9, "急": -1}

    assert score_of(["flummoxed"], own) == -1.5
    assert score_of(["happy"], own) == 2
    assert score_of(["🐝"], own) == 2
    assert score_of(["不急"], own) is None


def test_every_built_in_word_is_found_as_it_is_written_and_lies_on_the_scale() -> None:
    assert all(word == (folded(word) or word) for word in EMOTION_WORDS)
    assert {float(score) for score in EMOTION_WORDS.values()} == {-2.0, -1.0, 0.0, 1.0, 2.0}

"""Any text can be written for Mermaid and read again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.formats.mermaid.entities import decoded, encoded
from tests.any_map import texts


@given(st.one_of(texts, st.text(st.characters(exclude_categories=("Cs", "Cc")))))
def test_what_was_encoded_decodes_to_the_same_words(text: str) -> None:
    assert decoded(encoded(text)) == " ".join(text.replace("\ufeff", " ").split())


@pytest.mark.parametrize("text", ["Pays by card", "80% sure", "Ana's (new) bike / lock", "日本 · é", "Is it 5?"])
def test_plain_words_stay_as_they_are(text: str) -> None:
    assert encoded(text) == text


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("#quot;", '"'),
        ("#9829;", "♥"),
        ("&amp;", "&"),
        ("#35;58;", "#58;"),
        ("R&D; x", "R&D; x"),
        ("#nothing;", "#nothing;"),
    ],
)
def test_entities_mean_what_a_browser_shows(text: str, meant: str) -> None:
    assert decoded(text) == meant

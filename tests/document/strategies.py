"""Texts and values from hell, for properties of reading."""

import json
from typing import Any

from hypothesis import strategies as st

from journeymap.document.scalars import resolve

PIECES = (
    "jmap: 1\n", "title: ", "stages:\n", "  - name: ", "- ", ": ", ":", "#", " #x", " # ", '"', "'", "[", "]", "{",
    "}", ",", "&a ", "*a", "!", "!!str ", "|", ">", "|-\n", "%", "@", "`", "? ", "---\n", "...\n", "<<: *a\n", "~",
    "NO", "1.10", "-1", "0x1F", "a", "é", "😀", "word", " ", "  ", "\n", "\n  ", "\r\n", "\r", "\t", "\u2028", "\u2029",
    "\x85", "\ufeff", "\x00", "\x07", "\u202e", "\ud800", "\ue000", "\\", "x-y: ",
)  # fmt: skip
"""What goes wrong in YAML, and some of what goes well."""

soups = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
texts = st.one_of(soups, st.text(max_size=200))

# PyYAML, which follows YAML 1.1, writes some texts without quotes that are numbers in YAML 1.2, such as 1e3.
words = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufeff\u2028\u2029\ufffe\uffff")
).filter(lambda word: isinstance(resolve(word), str) or not word)
scalars = st.one_of(st.none(), st.booleans(), st.integers(-(10**15), 10**15), st.floats(-1e9, 1e9), words)
values = st.recursive(
    scalars,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(words, inner, max_size=4)),
    max_leaves=12,
)


def flow(value: Any) -> str:
    """A value as JSON, which is YAML."""
    return json.dumps(value, ensure_ascii=False)

"""Maps that other people wrote, in every shape: never a traceback, always a finding on a line that is there."""

from pathlib import Path

import pytest

from journeymap.load import load
from tests.corpus import corpus, needs_corpus


@needs_corpus
@pytest.mark.parametrize("path", corpus("**/*"), ids=lambda path: path.name)
def test_a_foreign_file_gets_a_finding_on_one_of_its_lines(path: Path) -> None:
    loaded = load(path.name, path.read_bytes())

    assert loaded.hits
    lines = len(loaded.document.source.line_starts)
    for hit in loaded.hits:
        assert 1 <= loaded.document.span(hit.place).start.line <= lines

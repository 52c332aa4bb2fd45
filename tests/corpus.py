"""The corpus: maps that other people wrote, beside the repository where it is; without it, the tests on them skip."""

from pathlib import Path

import pytest

from tests.conftest import ROOT

CORPUS = ROOT.parent / "shared" / "corpus"
needs_corpus = pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not on this machine")


def corpus(*patterns: str) -> list[Path]:
    """Return its files by patterns below its folder, sorted; none where it is not there."""
    return sorted(path for pattern in patterns for path in CORPUS.glob(pattern) if path.is_file())

"""What tests of pictures share: the browser that looks at them."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser import axe_core, launched
from tests.required import has_chromium, need


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium; without it the test is skipped, or fails where it is required."""
    need("chromium", has_chromium())
    with launched() as chromium:
        yield chromium


@pytest.fixture(scope="session")
def axe(request: pytest.FixtureRequest) -> str:
    """The source of axe-core; where npm cannot fetch it the test is skipped, or fails where npm is required."""
    assert request.config.cache is not None
    source = axe_core(request.config.cache.mkdir("axe-core"))
    need("npm", bool(source))
    return source

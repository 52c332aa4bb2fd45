"""What tests of pictures share: the browser that looks at them."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

from tests.browser import axe_core, launch
from tests.required import has_chromium, need


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """What starts Chromium; without it the test is skipped, or fails where it is required."""
    need("chromium", has_chromium())
    with sync_playwright() as found:
        yield found


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """Chromium, for all tests that need nothing special of it."""
    chromium = launch(playwright)
    yield chromium
    chromium.close()


@pytest.fixture(scope="session")
def axe(request: pytest.FixtureRequest) -> str:
    """The source of axe-core; where npm cannot fetch it the test is skipped, or fails where npm is required."""
    assert request.config.cache is not None
    source = axe_core(request.config.cache.mkdir("axe-core"))
    need("npm", bool(source))
    return source

"""The room as a browser sees it: a server of its own, the system's Chromium, one at a time."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.browser.chromium import FLAGS, chromium_path
from tests.served import served

Open = Callable[..., Page]
PATIENCE = 60_000  # ms that a browser may take to come to a state, on a machine with much else to do
expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium_path()
    if path is None:
        word = "Chromium is not installed: the pages were not looked at in a browser (apt-get install chromium)"
        if os.environ.get("CI"):
            pytest.fail(word)
        pytest.skip(word)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def examples(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    """The ledger of the example reports; no test writes to it."""
    path = tmp_path_factory.mktemp("room") / "examples.db"
    read = ["read", str(root / "examples" / "reports"), "--meta", str(root / "examples" / "meta.csv")]
    subprocess.run([sys.executable, "-m", "recount", *read, "--ledger", str(path)], check=True, capture_output=True)
    return path


@pytest.fixture(scope="session")
def address(examples: Path) -> Iterator[str]:
    with served(examples) as where:
        yield where


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Open]:
    """Opens a page; whatever it complains of, and whatever it asks of another server, fails the test."""
    wrong: list[str] = []
    contexts = []

    def open_page(url: str, *, width: int = 1440, **facts: object) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 900}, **facts)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda said: wrong.append(said.text) if said.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.set_default_timeout(PATIENCE)
        own = url[: url.index("/", len("http://"))]
        page.on("request", lambda asked: wrong.append(asked.url) if not asked.url.startswith(own) else None)
        page.goto(url)
        if page.locator("[data-map]").count() and facts.get("java_script_enabled", True):
            page.locator(".map[data-drawn]").first.wait_for()
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert wrong == []

"""Pictures of every page of the reading room for the documentation: `python -m bench.screenshots`.

The ledger is that of the examples; the pictures go to docs/pictures.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright
from tests.browser.chromium import FLAGS, chromium_path

from recount.ledger import Ledger, Lists, Query

_ROOT = Path(__file__).resolve().parent.parent
_OUT = _ROOT / "docs" / "pictures"
_WIDTH, _HEIGHT = 1280, 900


def _pages(path: Path) -> dict[str, str]:
    """Pages by the name of their picture."""
    with Ledger.open(path) as ledger:
        event = next(Lists(ledger).events(Query(place="Derna"), status="disputed"))
        document = next(one for one in ledger.documents(ids=event.documents, text=False))
    return {
        "front": "/", "event": f"/events/{event.id}", "document": f"/documents/{document.id}", "review": "/review",
        "links": f"/events/{event.id}/links", "map": "/map", "search": "/search?text=ministry", "sources": "/sources",
        "positions": "/positions", "plans": "/plans?month=2022-11", "log": "/log",
    }  # fmt: skip


def main() -> None:
    """Read the examples, serve them, and take each page's picture, and the event's once more on a small dark screen."""
    _OUT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        ledger = Path(folder) / "examples.db"
        recount = [sys.executable, "-m", "recount"]
        shutil.copytree(
            _ROOT / "examples", folder, dirs_exist_ok=True
        )  # so that the pictures tell no path of a machine
        read = ["read", "reports", "--meta", "meta.csv", "--ledger", str(ledger)]
        subprocess.run([*recount, *read], cwd=folder, check=True, capture_output=True)
        serve = [*recount, "serve", "--port", "0", "--as", "ana", "--ledger", str(ledger)]
        with subprocess.Popen(serve, stdout=subprocess.PIPE, text=True) as served, sync_playwright() as playwright:
            assert served.stdout is not None
            base = served.stdout.readline().split()[5].rstrip("/")
            browser = playwright.chromium.launch(executable_path=chromium_path(), args=FLAGS)
            for name, path in _pages(ledger).items():
                page = browser.new_page(viewport={"width": _WIDTH, "height": _HEIGHT})
                page.goto(base + path, wait_until="networkidle")
                page.screenshot(path=_OUT / f"{name}.png")
                page.close()
            small = browser.new_page(viewport={"width": 390, "height": 844}, color_scheme="dark")
            small.goto(base + _pages(ledger)["event"], wait_until="networkidle")
            small.screenshot(path=_OUT / "event-small.png")
            browser.close()
            served.terminate()


if __name__ == "__main__":
    main()

"""How fast the reading room answers on a large ledger: `python -m bench.pages [FILE]`.

Made data where no file is given; of a file, a copy is measured. For each page: the median of the first answers after
five changes of the ledger, and the median of 50 without a change, in milliseconds, at the server over one connection;
then how long Chromium takes to show the front page and to scroll the largest event.
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
from tests.browser.chromium import FLAGS, chromium_path

from bench.made_ledger import make
from recount.ledger import Ledger, Lists, Query
from recount.records import Claim, Judgement
from recount.runs import judge

_TIMES, _CHANGES = 50, 5


def pages(path: Path) -> list[str]:
    """One address of each page; the event is the one with most claims, the document one of its."""
    with Ledger.open(path) as ledger:
        largest = max(ledger.events(), key=lambda event: len(event.claims))
        place = (largest.place or "").split(",")[0]
        return [
            "/", f"/?place={place}", "/?measure=killed&since=2020&until=2021", "/map", f"/events/{largest.id}",
            f"/events/{largest.id}/links", f"/documents/{largest.documents[0]}", "/search?text=families",
            f"/search?text=%22people%20were%20killed%22&place={place}", "/positions",
            "/plans", "/sources", "/review", "/log",
        ]  # fmt: skip


def measure(path: Path) -> None:
    """Print the table."""
    command = [sys.executable, "-m", "recount", "serve", "--port", "0", "--ledger", str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as served:
        assert served.stdout is not None
        base = served.stdout.readline().split()[5].rstrip("/")
        try:
            with httpx.Client(base_url=base, timeout=120) as client:
                client.get("/static/icon.svg")
                print(f"{'page':<60} {'changed':>8} {'median':>8}  ms")
                claims = _claims(path)
                for page in pages(path):
                    changed = [_timed(client, page) for _ in range(_CHANGES) if _correct(path, next(claims)) is None]
                    rest = [_timed(client, page) for _ in range(_TIMES)]
                    print(f"{page:<60} {statistics.median(changed):>8.0f} {statistics.median(rest):>8.0f}", flush=True)
            _browse(base, pages(path)[4])
        finally:
            served.terminate()


def _claims(path: Path) -> Iterator[Claim]:
    """Counts of many events, to change."""
    with Ledger.open(path) as ledger:
        yield from list(Lists(ledger).claims(Query(kind="count"), limit=2000))[:: 2000 // (_CHANGES * 20)]


def _correct(path: Path, claim: Claim) -> None:
    """Another person sets a claim's source."""
    said = Judgement.make(
        kind="correct",
        by="ana",
        at="2026-01-02",
        anchor=claim.anchor,
        quote=claim.quote,
        slots={"source": "a neighbour"},
    )
    with Ledger.open(path) as ledger:
        judge(ledger, said, clock=lambda: "2026-01-02")


def _timed(client: httpx.Client, page: str) -> float:
    began = time.perf_counter()
    client.get(page).raise_for_status()
    return (time.perf_counter() - began) * 1000


def _browse(base: str, event: str) -> None:
    chromium = chromium_path()
    if chromium is None:
        print("Chromium is not installed: the browser was not measured")
        return
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        times = []
        for _ in range(7):
            began = time.perf_counter()
            page.goto(base + "/", wait_until="domcontentloaded")
            page.locator("#events-head").wait_for()
            times.append((time.perf_counter() - began) * 1000)
        print(f"{'front page in Chromium, usable':<60} {times[0]:>8.0f} {statistics.median(times):>8.0f}")
        page.goto(base + event)
        slowest = page.evaluate(
            """async () => {
                document.querySelectorAll("details").forEach((one) => { one.open = true; });
                const times = []; let last = performance.now();
                for (let step = 0; step < 120; step += 1) {
                    scrollBy(0, 200); await new Promise(requestAnimationFrame);
                    const now = performance.now(); times.push(now - last); last = now;
                }
                return times.sort((a, b) => a - b)[Math.floor(times.length * .95)];
            }"""
        )
        print(f"{'largest event, 95 of 100 frames while scrolling within':<60} {'':>8} {slowest:>8.0f}")
        browser.close()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        ledger = Path(folder) / "made.db"
        if len(sys.argv) > 1:
            shutil.copy(sys.argv[1], ledger)
        else:
            make(ledger)
        measure(ledger)

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Open
from tests.served import served

REPORTS = {
    "one.txt": """3 May 2011 - Dunlow Gazette

A landslide buried the village of Serrat on Monday, 2 May.

At least 30 people were killed, the civil protection agency said. \U0001f6a8 It will meet families on 6 May.
""",
    "two.txt": """4 May 2011 - Northport Wire

\U0001f6a8 The landslide at Serrat on 2 May killed 12 people, the mayor said.
Her office named nobody. Rescuers pulled nine villagers out alive.
""".replace("\n", "\r\n"),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in REPORTS.items():
        (tmp_path / "reports").mkdir(exist_ok=True)
        (tmp_path / "reports" / name).write_bytes(text.encode())
    return tmp_path


def recount(folder: Path, *arguments: str) -> str:
    command = [sys.executable, "-m", "recount", *arguments, "--ledger", "day.db"]
    ran = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    return ran.stdout


def test_from_a_folder_of_reports_to_a_table_with_her_decisions(
    folder: Path, browser: Browser, open_page: Open
) -> None:
    recount(folder, "read", "reports")
    with served(folder / "day.db") as address:
        page = open_page(address + "/review")
        first = page.locator(".decide .what").inner_text()

        page.keyboard.press("c")  # correct: who says so
        page.locator("[name='slot.source']").fill("a corrected source")
        with page.expect_navigation(url="**/review?after=*"):
            page.keyboard.press("Control+Enter")
        with page.expect_navigation(url="**/review?after=*"):
            page.keyboard.press("a")
        with page.expect_navigation(url="**/review?after=*"):
            page.keyboard.press("x")

        page.goto(address + "/log")
        said = page.locator(".log").inner_text()
        assert said.index("rejected") < said.index("accepted") < said.index("corrected")
        assert "a corrected source" in said
        with page.expect_navigation():  # takes the rejection back
            page.locator(".log > li").first.get_by_role("button").click()
        assert "taken back" in page.locator(".log").inner_text()

        page.goto(address + "/search?text=rescuers")
        page.locator(".reports .title").first.click()
        page.wait_for_url("**/documents/*")
        page.locator("#add > summary").click()
        page.evaluate(
            """() => {
                const parts = [...document.querySelectorAll(".text [data-start]")];
                const part = parts.find((one) => one.textContent.includes("nine"));
                const at = part.firstChild.data.indexOf("nine");
                document.getSelection().setBaseAndExtent(part.firstChild, at, part.firstChild, at + 4);
            }"""
        )
        expect(page.locator("[name='start']")).to_have_value(str(REPORTS["two.txt"].index("nine")))
        page.locator("#add [name='slot.measure']").select_option("rescued")
        page.locator("#add [name='slot.low']").fill("9")
        page.locator("#add [name='slot.high']").fill("9")
        page.get_by_role("button", name="Add the claim").click()
        page.wait_for_url("**/documents/*made=*")
        assert first

    recount(folder, "export", "--out", "out")
    claims = [json.loads(line) for line in (folder / "out" / "claims.jsonl").read_text(encoding="utf-8").splitlines()]
    assert any(claim["source"] == "a corrected source" for claim in claims)
    (rescued,) = [claim for claim in claims if claim["measure"] == "rescued" and claim["low"] == 9]
    assert (rescued["number_text"], rescued["quote"]) == ("nine", "Rescuers pulled nine villagers out alive.")
    recount(folder, "reread")
    assert "sound" in recount(folder, "doctor")


def test_a_claim_is_parted_from_its_event_with_a_key(folder: Path, browser: Browser, open_page: Open) -> None:
    recount(folder, "read", "reports")
    with served(folder / "day.db") as address:
        page = open_page(address + "/")
        page.locator(".event .title").filter(has_text="Serrat").first.click()
        page.wait_for_url("**/events/*")
        expect(page.locator("h1")).to_be_visible()
        claims = page.locator(".claims > li")
        many = claims.count()
        for _ in range(20):
            page.keyboard.press("j")
            if page.locator(".claims > li.here").count():
                break
        parted = page.locator(".claims > li.here").get_attribute("id")
        with page.expect_navigation():
            page.keyboard.press("p")
        expect(page.locator(f"[id='{parted}']")).to_have_count(0)
        expect(page.locator(".claims > li")).to_have_count(many - 1)

        page.goto(f"{address}/review?claim={page.locator('.claims > li').first.get_attribute('id')}")
        expect(page.get_by_text("It speaks of another happening")).to_be_visible()
        with page.expect_navigation(url="**/review?claim=*"):
            page.keyboard.press("p")
        expect(page.locator(".log")).to_contain_text("parted two claims")
        with page.expect_navigation():
            page.keyboard.press("u")
        expect(page.locator(".log")).to_contain_text("taken back")

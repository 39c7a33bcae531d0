from __future__ import annotations

import json
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Open

AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
PAGES = ("front", "filtered", "event", "links", "document", "map", "search", "positions", "plans", "sources", "review",
         "log", "api")  # fmt: skip


def paths(address: str) -> dict[str, str]:
    def ask(path: str) -> dict:  # type: ignore[type-arg]
        with urlopen(f"{address}{path}") as answer:
            return json.load(answer)  # type: ignore[no-any-return]

    event = ask("/api?place=Derna")["disputes"][0]["id"]
    document = ask(f"/api/events/{event}")["documents"][0]["id"]
    return {
        "front": "/", "filtered": "/?place=Derna&measure=killed", "event": f"/events/{event}?policy=ucdp",
        "links": f"/events/{event}/links", "document": f"/documents/{document}", "map": "/map", "log": "/log",
        "search": "/search?text=ministry", "positions": "/positions", "plans": "/plans?month=2022-11",
        "sources": "/sources", "review": "/review", "api": "/api/",
    }  # fmt: skip


@pytest.mark.parametrize("name", PAGES)
def test_pages_are_without_complaint_fit_their_width_and_meet_wcag_2_2_aa(
    name: str, address: str, open_page: Open
) -> None:
    page = open_page(address + paths(address)[name], width=360)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.set_viewport_size({"width": 1440, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth") <= 1440
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    page.evaluate(AXE)
    wrong = _axe(page)
    page.emulate_media(color_scheme="dark")
    assert wrong + _axe(page, ["color-contrast"]) == []


def _axe(page: Page, rules: list[str] | None = None) -> list[tuple[str, list[str]]]:
    only = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": TAGS}
    found = page.evaluate("(only) => axe.run({ runOnly: only })", only)
    return [(one["id"], [node["html"][:160] for node in one["nodes"][:3]]) for one in found["violations"]]


def test_the_figures_of_an_event_are_read_without_scripts(address: str, open_page: Open) -> None:
    page = open_page(address + paths(address)["event"], java_script_enabled=False)
    text = page.locator("main").inner_text()
    assert "2,300 to 20,000" in text
    assert "Abdulmenam al-Ghaithi" in text
    assert page.locator(".plot svg .mark").count() >= 10


def test_keys_go_through_a_page(address: str, open_page: Open) -> None:
    page = open_page(address + "/")
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    assert page.locator(".here").count() == 1
    target = page.locator(".here a").first.get_attribute("href")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}{target}")
    page.keyboard.press("?")
    assert page.locator("#keys").is_visible()
    page.keyboard.press("Escape")
    page.locator("#keys").wait_for(state="hidden")
    page.keyboard.press("/")
    page.keyboard.type("ministry")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?text=ministry")
    page.locator("h1").click()
    page.keyboard.press("g")
    page.keyboard.press("r")
    page.wait_for_url(f"{address}/review")


def test_a_printed_event_keeps_its_claims_and_leaves_out_what_is_for_the_screen(address: str, open_page: Open) -> None:
    page = open_page(address + paths(address)["event"])
    page.emulate_media(media="print")
    assert not page.locator(".bar").is_visible()
    assert not page.locator(".changes form").first.is_visible()
    assert page.locator(".claims .quote").first.is_visible()
    assert page.locator(".plot svg").first.is_visible()


def test_a_mark_of_the_plot_leads_to_its_claim(address: str, open_page: Open) -> None:
    page = open_page(address + paths(address)["event"])
    mark = page.locator(".plot svg .mark").first
    claim = mark.get_attribute("data-claim")
    mark.dispatch_event("click")
    assert page.evaluate("location.hash") == f"#{claim}"


def test_the_map_shows_places_by_how_exactly_they_are_known(address: str, open_page: Open) -> None:
    page = open_page(address + "/map")
    page.locator(".map svg .spot").first.wait_for()
    assert page.locator(".spot.vague").count() >= 1
    assert page.locator(".spot:not(.vague)").count() >= 2
    assert page.locator("path.area").count() >= 1

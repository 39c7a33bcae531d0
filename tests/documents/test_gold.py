"""The gold articles as a floor: dates are right or absent, and no gold claim lies in furniture."""

import json
from pathlib import Path
from typing import Any

import pytest

from recount.documents import Source, extract
from recount.records import Document, Period
from recount.settings import ReadSettings

FURNITURE_COVERED = 0.55  # of the characters that the gold marks; raise it when the rules get better
DATES_RIGHT = 0.9  # of the articles whose text names the year


@pytest.fixture(scope="module")
def read(shared: Path) -> list[tuple[dict[str, Any], Document]]:
    pairs = []
    for path in sorted((shared / "gold").rglob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        if "claims" not in gold:
            continue
        data = path.with_suffix(".txt").read_bytes()
        source = Source(address=str(path), data=data, media_type="text/plain")
        pairs.append((gold, extract(source, ReadSettings())))
    return pairs


def test_every_article_is_english_and_untouched(read: list[tuple[dict[str, Any], Document]], shared: Path) -> None:
    for gold, document in read:
        assert document.language == "en", gold["id"]
        assert document.text == Path(document.address).with_suffix(".txt").read_bytes().decode("utf-8")


def test_no_wrong_date(read: list[tuple[dict[str, Any], Document]]) -> None:
    asked = right = 0
    for gold, document in read:
        true = Period.maybe(gold.get("published_true") or gold["published"])
        found = Period.maybe(document.published)
        assert not (true and found and not true.meets(found)), (gold["id"], document.published_why)
        if true and str(true.first.year) in document.text:
            asked += 1
            right += found is not None and true.meets(found)
    assert right / asked >= DATES_RIGHT


def test_no_claim_lies_in_furniture(read: list[tuple[dict[str, Any], Document]]) -> None:
    for gold, document in read:
        for claim in gold["claims"]:
            for piece in document.furniture:
                assert claim["end"] <= piece.start or piece.end <= claim["start"], (
                    gold["id"],
                    document.text[piece.start : piece.end],
                )


def test_furniture_of_the_gold_is_mostly_found(read: list[tuple[dict[str, Any], Document]]) -> None:
    marked = covered = 0
    for gold, document in read:
        for start, end in gold.get("furniture", []):
            marked += end - start
            covered += sum(max(0, min(end, piece.end) - max(start, piece.start)) for piece in document.furniture)
    assert covered / marked >= FURNITURE_COVERED


def test_the_scraped_pages(read: list[tuple[dict[str, Any], Document]]) -> None:
    by_name = {Path(document.address).stem: document for gold, document in read if "seeds" in document.address}
    assert (by_name["004"].published, by_name["004"].published_basis) == ("2023-12-30", "stated")
    assert by_name["003"].published is None  # "1 day ago" is no date
    assert "2026" in str(by_name["002"].published_why)
    marked = [by_name["003"].text[piece.start : piece.end] for piece in by_name["003"].furniture]
    assert {"Log In", "Loading...", "Published 1 day ago3 minute read", "You may also like..."} <= set(marked)

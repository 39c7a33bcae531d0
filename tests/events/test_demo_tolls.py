"""The demo's tolls, from the claims that a careful reader takes from its reports (examples/expected.json)."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path
from typing import Any

import pytest

from recount.events import reconcile
from recount.linking import candidates, link_claims, link_copies
from recount.records import Claim, Document, Event, document_id, text_sha256
from recount.settings import LinkSettings

EVENTS = ("easter", "mina", "derna")
COUNTRIES = {"LK": "Sri Lanka", "SA": "Saudi Arabia", "LY": "Libya"}
# Days that the table leaves to the reports' own pages.
PUBLISHED = {
    "colombo-359.md": "2019-04-24",
    "colombo-253.html": "2019-04-25",
    "derna-11300.md": "2023-09-17",
    "derna-correction.md": "2023-09-18",
    "derna-bulletin.eml": "2023-10-11",
    "mina-review.pdf": "2015-12-29",
}


def spelled(number: int) -> str:
    return {38: "38", 39: "Thirty-nine"}.get(number, f"{number:,}")


def documents(root: Path) -> dict[str, Document]:
    with (root / "examples" / "meta.csv").open(encoding="utf-8") as table:
        rows = {Path(row["path"]).name: row for row in csv.DictReader(table)}
    found = {}
    for path in sorted((root / "examples" / "reports").iterdir()):
        text = path.read_bytes().decode("utf-8", errors="replace")
        entries = re.split(r"(?=<entry>)", text)[1:] if path.suffix == ".xml" else [text]
        for entry in entries:
            day = re.search(r"<published>([\d-]{10})", entry)
            name = f"{path.name}#{day[1]}" if day else path.name
            row = rows.get(path.name, {})
            published = day[1] if day else row.get("published") or PUBLISHED.get(path.name)
            found[name] = Document(
                id=document_id(name, text_sha256(entry)), address=name, sha256=text_sha256(entry), text=entry,
                text_sha256=text_sha256(entry), published=published or None, outlet=row.get("outlet") or path.stem,
            )  # fmt: skip
    return found


def claims(event: dict[str, Any], reports: dict[str, Document]) -> list[Claim]:
    """One claim for each figure, at its number in the report where the text can be searched."""
    place = f"{event['place']['names'][0]}, {COUNTRIES[event['place']['country']]}"
    made = []
    for toll in event["tolls"]:
        for origin in toll["origins"]:
            for figure in origin["figures"]:
                report = reports[figure["report"]]
                written = figure["written"][0] if isinstance(figure["written"], list) else figure["written"]
                start = max(0, report.text.find(spelled(written)))
                names = [name for name in (*origin["also"], origin["name"]) if name in report.text]
                made.append(
                    Claim.make(
                        report, start=start, end=start + len(spelled(written)), kind="count", measure=toll["measure"],
                        object=toll["object"], of="IRN" if toll["part"] == "Iranian pilgrims" else None,
                        low=figure["low"], high=figure["high"], written=figure["low"] if figure["high"] else written,
                        approx=figure.get("approx", False), subset=figure.get("subset", False),
                        source=(names or [origin["name"]])[0], scope="incident", event_type=event["type"], place=place,
                        when=event["when"], quote="", quote_start=0, quote_end=0,
                    )
                )  # fmt: skip
    return made


@pytest.fixture(scope="module")
def reconciled(root: Path) -> dict[str, tuple[dict[str, Any], Event]]:
    expected = json.loads((root / "examples" / "expected.json").read_text(encoding="utf-8"))["events"]
    reports = documents(root)
    given = {name: claims(expected[name], reports) for name in EVENTS}
    every = [claim for found in given.values() for claim in found]
    known = list(reports.values())
    copies = [link for i, report in enumerate(known) for link in link_copies(report, known[:i])]
    events = reconcile(every, [*link_claims(candidates(every, 48), LinkSettings()), *copies], known)
    of = {claim: event for event in events for claim in event.claims}
    assert len(events) == len(EVENTS)
    return {name: (expected[name], of[given[name][0].id]) for name in EVENTS}


@pytest.mark.parametrize("name", EVENTS)
def test_ranges_status_origins_and_what_was_replaced(
    name: str, reconciled: dict[str, tuple[dict[str, Any], Event]]
) -> None:
    expected, event = reconciled[name]

    def row(measure: str, low: Any, high: Any, status: str, origins: int) -> tuple[Any, ...]:
        return (measure, low, high, status, origins)

    wanted = sorted(
        row(toll["measure"], toll["low"], toll["high"], toll["status"], len(toll["origins"]))
        for toll in expected["tolls"]
    )
    told = sorted(row(toll.measure, toll.low, toll.high, toll.status, len(toll.lineages)) for toll in event.tolls)
    assert told == wanted

"""A large ledger of made data, to measure pages and lists on: `python -m bench.made_ledger FILE`.

No report in it is real: names, places and numbers are drawn by a seeded chance. The same numbers give the same ledger.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

from recount.events.describe import describe
from recount.events.tolls import tolls
from recount.ledger import Ledger
from recount.records import Claim, Document, Link, document_id, text_sha256

_SYLLABLES = ["ka", "lo", "mi", "ren", "tas", "vol", "dur", "esk", "pan", "or", "bel", "tin", "gar", "sul", "mo", "fe"]
_DOES = ("police", "health ministry", "governor's office", "army spokesman", "relief committee", "mayor", "witnesses")
_TYPES = (("ASSAULT", "shelling"), ("DISASTER", "flood"), ("ACCIDENT", "collapse"), ("PROTEST", "march"))
_MEASURES = (("killed", "killed"), ("injured", "injured"), ("missing", "missing"), ("displaced", "displaced"))
_COUNTRIES = ("NGA", "PER", "PHL", "HTI", "YEM", "TCD", "NPL", "MOZ")
_ACTS = (("REQUEST", "demanded a ceasefire"), ("REJECT", "refused to withdraw"), ("AGREE", "accepted talks"))


def make(path: Path, *, documents: int = 10_000, each: int = 10, largest: int = 500, seed: int = 7) -> None:
    """A ledger with so many reports of `each` claims; one happening has at least `largest` claims."""
    chance = random.Random(seed)
    outlets = [f"{_name(chance)} {kind}" for kind in ("Herald", "Post", "Wire", "Radio") for _ in range(40)]
    left, first = documents, True
    with Ledger.open(path, create=True) as ledger:
        while left:
            size = min(left, -(-largest // max(1, each - 2)) if first else chance.choice((1, 2, 3, 5, 8, 13)))
            _write(ledger, *happening(chance, size, each, outlets, documents - left))
            left, first = left - size, False


def happening(
    chance: random.Random, size: int, each: int, outlets: list[str], number: int
) -> tuple[list[Document], list[list[Claim]]]:
    """So many reports of one happening, with the claims of each; `number`: how many reports there were before."""
    day = date(2019, 1, 1) + timedelta(days=chance.randrange(2200))
    kind, noun = chance.choice(_TYPES)
    country, town = chance.choice(_COUNTRIES), _name(chance)
    lat, lon = round(chance.uniform(-35, 55), 2), round(chance.uniform(-80, 125), 2)
    precision = chance.choice(("exact", "exact", "exact", "near", "district", "region", "country"))
    spot: dict[str, Any] = {
        "place": f"{town}, {_name(chance)} Province", "lat": lat, "lon": lon, "place_precision": precision,
        "country": country,
        "event_type": kind, "when_basis": "stated",
        "when": day.isoformat() if chance.random() < 0.9 else f"{day:%Y-%m}",
        "scope": "incident",
    }  # fmt: skip
    reports, found = [], []
    toll = chance.randrange(3, 400)
    for nth in range(size):
        published = day + timedelta(days=chance.randrange(12))
        sentences, slots = _sentences(chance, each, noun, town, toll, spot, published)
        text = " ".join(sentences)
        address = f"https://made.example/{number + nth}"
        sha256 = text_sha256(text + address)
        document = Document(
            id=document_id(address, sha256), address=address, sha256=sha256, url=address, outlet=chance.choice(outlets),
            title=f"{noun.capitalize()} in {town}: {sentences[0][:60]}", language="en", chars=len(text), text=text,
            text_sha256=text_sha256(text), published=published.isoformat(), published_basis="metadata",
        )  # fmt: skip
        reports.append(document)
        found.append(list(_claims(document, sentences, slots)))
    return reports, found


def _sentences(
    chance: random.Random, each: int, noun: str, town: str, toll: int, spot: dict[str, Any], published: date
) -> tuple[list[str], list[tuple[str, dict[str, Any]]]]:
    """As many sentences as claims, and for each the words that it stands at with its slots."""
    sentences, slots = [], []
    for nth in range(each):
        source = f"{town} {chance.choice(_DOES)}"
        if nth == 0:
            sentences.append(f"A {noun} struck {town} and the roads around it.")
            slots.append((noun, {"kind": "event", **spot}))
        elif nth == each - 2:
            coming = published + timedelta(days=chance.randrange(1, 20))
            sentences.append(f"The {source} will meet the families on {coming:%d %B %Y}.")
            plan = {**spot, "event_type": "CONSULT", "when": coming.isoformat(), "scope": None}
            slots.append(("meet", {"kind": "plan", "modality": "planned", "source": source, "agent": source, **plan}))
        elif nth == each - 1:
            act, words = chance.choice(_ACTS)
            sentences.append(f"The {source} {words} on {published:%d %B}.")
            position = {"event_type": act, "agent": source, "source": source, "when": published.isoformat()}
            slots.append((words.split()[0], {"kind": "position", **position, "when_basis": "publication"}))
        else:
            measure, words = chance.choice(_MEASURES)
            number = max(1, int(toll * chance.uniform(0.6, 1.5)))
            bound = chance.random() < 0.3
            sentences.append(f"The {source} said {'at least ' if bound else ''}{number} people were {words}.")
            count = {
                "measure": measure,
                "object": "person",
                "low": number,
                "high": None if bound else number,
                "written": number,
            }
            slots.append((str(number), {"kind": "count", "source": source, "modality": "claimed", **count, **spot}))
    return sentences, slots


def _claims(document: Document, sentences: list[str], slots: list[tuple[str, dict[str, Any]]]) -> Iterator[Claim]:
    at = 0
    for sentence, (words, facts) in zip(sentences, slots, strict=True):
        start = at + sentence.index(words)
        yield Claim.make(
            document, start=start, end=start + len(words), quote=sentence, quote_start=at, quote_end=at + len(sentence),
            number_text=words, extractor="made/1", **facts,
        )  # fmt: skip
        at += len(sentence) + 1


def _write(ledger: Ledger, reports: list[Document], found: list[list[Claim]]) -> None:
    """One transaction a happening; its event is described and its tolls drawn up as in any ledger."""
    about = [claim for claims in found for claim in claims if claim.kind in ("count", "event")]
    apart = [claim for claims in found for claim in claims if claim.kind not in ("count", "event")]
    by_id = {document.id: document for document in reports}
    with ledger.writing("2026-01-01") as writer:
        for document, claims in zip(reports, found, strict=True):
            revision = writer.revision(document)
            assert revision is not None
            writer.add_document(revision)
            writer.add_reading(revision, "made/1", claims, [])
        first = [claims[0] for claims in found]
        writer.add_links(Link.make("event", one.id, other.id, 0.9) for one, other in pairwise(first))
        main = describe(about, by_id)
        alone = [describe([claim], by_id) for claim in apart]
        writer.add_events([main.replace(tolls=tolls(about, by_id, {})), *alone])


def _name(chance: random.Random) -> str:
    return "".join(chance.choice(_SYLLABLES) for _ in range(3)).capitalize()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path)
    parser.add_argument("--documents", type=int, default=10_000)
    asked = parser.parse_args()
    make(asked.path, documents=asked.documents)

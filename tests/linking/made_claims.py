"""Claims and documents for tests of linking, made without a reader."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from recount.records import Claim, Document, document_id, text_sha256

PLACES = ("Atlan, Norrland, Iceland", "Belmar, Norrland, Iceland", "Norrland, Iceland", "Iceland", None)
DAYS = ("2019-04-20", "2019-04-21", "2019-04-22", "2019-04", "2018-01/2019-04-21", None)


def document(name: str, text: str = "", **facts: Any) -> Document:
    sha256 = text_sha256(text)
    return Document(
        id=document_id(name, sha256), address=name, sha256=sha256, text=text, text_sha256=sha256, path=name, **facts
    )


def claim(name: str = "a.txt", start: int = 0, **slots: Any) -> Claim:
    """A count of 12 killed in a flood at Atlan on 21 April 2019, where `slots` do not say otherwise."""
    number = slots.pop("number", 12)
    given: dict[str, Any] = {
        "kind": "count",
        "measure": "killed",
        "object": "person",
        "low": number,
        "high": number,
        "scope": "incident",
        "event_type": "DISASTER",
        "place": PLACES[0],
        "when": DAYS[1],
        "quote": "",
        "quote_start": 0,
        "quote_end": 0,
    }
    return Claim.make(document(name), start=start, end=start + 2, **(given | slots))


def claims(most: int = 8) -> st.SearchStrategy[list[Claim]]:
    """Up to `most` claims of a few documents, places and days, so that many of them meet."""
    one = st.builds(
        claim,
        name=st.sampled_from(["a.txt", "b.txt", "c.txt"]),
        start=st.integers(0, 3).map(lambda n: n * 40),
        number=st.integers(1, 40),
        place=st.sampled_from(PLACES),
        when=st.sampled_from(DAYS),
        kind=st.sampled_from(["count", "event", "plan", "position"]),
        scope=st.sampled_from(["incident", "cumulative", None]),
        episode=st.sampled_from([None, 0, 1]),
        event_type=st.sampled_from(["DISASTER", "ASSAULT"]),
        manners=st.sampled_from([(), ("air",), ("shells",)]),
        source=st.sampled_from([None, "Mayor Ann Lee", "local source"]),
        quote=st.sampled_from(["", "Rescuers counted twelve victims beside the collapsed bridge near Atlan."]),
    )
    return st.lists(one, max_size=most, unique_by=lambda made: made.anchor)

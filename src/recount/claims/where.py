"""Where a claim's happening was."""

from __future__ import annotations

from recount.claims.apart import apart
from recount.claims.draft import Draft
from recount.claims.sentence import Sentence
from recount.claims.spot import Spot, rank
from recount.claims.subject import TALKS, Subject
from recount.records import Document

MEANWHILE = frozenset({"as", "while", "whereas"})


def where(draft: Draft, sentence: Sentence, begin: int, end: int, subject: Subject, document: Document) -> None:
    """Fill the place of a draft that stands on words[begin:end] of a sentence and has its scope."""
    here = sorted(subject.land.spots(sentence), key=lambda spot: apart(sentence, spot, begin, end))
    home = subject.home
    table = subject.table if draft.get("event_type") in TALKS else None
    if subject.spot:
        here = [spot for spot in here if spot.placed or not _parted(sentence, spot, end)]
    if draft.voiced and not any(spot.placed for spot in here):
        return  # a demand or an accusation is nowhere, unless the words put it somewhere
    if table:
        chosen, rule = (
            next((spot for spot in here if rank(spot.best) == 0 and spot.placed), table),
            "place of talks",
        )
    elif here:
        chosen, rule = here[0], "place of the sentence"
    elif subject.spot and (draft.get("scope") == "incident" or home is None):
        chosen, rule = subject.spot, "place of the text's main happening"
    elif home:
        chosen, rule = Spot((home,), 0, 0, False), "country that the text names most"
    else:
        return
    best = chosen.best
    others = tuple(spot.places[0].name for spot in here[1:])
    carriers = document.text[best.start : best.end]
    draft.put("place", ", ".join(chosen.path), rule, carriers, others)
    for slot, value in (
        ("place_id", best.geonameid), ("lat", best.lat), ("lon", best.lon),
        ("place_precision", best.precision), ("country", chosen.country),
    ):  # fmt: skip
        draft.put(slot, value, rule, carriers)


def _parted(sentence: Sentence, spot: Spot, end: int) -> bool:
    """Whether a clause of its own behind words[:end] names a place ("12 were killed, as the port buries its dead")."""
    return bool(MEANWHILE & set(sentence.words[end : spot.first]))

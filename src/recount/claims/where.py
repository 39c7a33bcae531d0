"""Where a claim's happening was."""

from __future__ import annotations

from collections.abc import Sequence

from recount.claims.apart import apart
from recount.claims.bond import Bond, bond
from recount.claims.draft import Draft
from recount.claims.peoples import peoples
from recount.claims.sentence import Sentence
from recount.claims.spot import Spot, rank, wide
from recount.claims.subject import TALKS, Subject
from recount.records import Document

MEANWHILE = frozenset({"as", "while", "whereas"})
NOWHERE = frozenset({"AGREE", "CONSULT", "SANCTION"})  # unless the words put them somewhere
FAR = 14.0  # words, and what parts more than words, beyond which a country is not that of a claim
Choice = tuple[Spot, str]  # a place and the rule that it was chosen by


def where(
    draft: Draft,
    sentence: Sentence,
    begin: int,
    end: int,
    subject: Subject,
    document: Document,
    latest: Spot | None,
) -> Spot | None:
    """Fill the place of a draft that stands on words[begin:end] of a sentence and has its scope.

    latest: where the last claim before the sentence was put. Gives the place where this sentence puts it, else null.
    """
    here = sorted(subject.land.spots(sentence), key=lambda spot: apart(sentence, spot, begin, end))
    if subject.spot:
        here = [spot for spot in here if spot.placed or not _parted(sentence, spot, end)]
    put = any(spot.placed for spot in here)
    if draft.voiced and not put:
        return None  # a demand or an accusation is nowhere, unless the words put it somewhere
    choice = _table(draft, here, subject) or _here(sentence, begin, end, here)
    if not choice and not draft.voiced:
        choice = _elsewhere(draft, sentence, subject, latest)
    if choice:
        _fill(draft, choice, here, document)
    return here[0] if here and not draft.voiced else None


def _table(draft: Draft, here: Sequence[Spot], subject: Subject) -> Choice | None:
    """Talks are held where the sentence puts them in a town, else where the text does."""
    if not subject.table or draft.get("event_type") not in TALKS:
        return None
    return next((spot for spot in here if rank(spot.best) == 0 and spot.placed), subject.table), "place of talks"


def _here(sentence: Sentence, begin: int, end: int, here: Sequence[Spot]) -> Choice | None:
    """The nearest place of the sentence; one that stands far off must not be a country or another act's."""
    if not here:
        return None
    spot = here[0]
    far = apart(sentence, spot, begin, end) > FAR
    other = not spot.placed and bond(sentence, spot.first, spot.last, begin, end) == Bond.OTHER
    return None if far and (wide(spot) or other) else (spot, "place of the sentence")


def _elsewhere(draft: Draft, sentence: Sentence, subject: Subject, latest: Spot | None) -> Choice | None:
    """The place of a claim whose sentence puts nothing anywhere."""
    home = Spot((subject.home,), 0, 0, False) if subject.home else None
    type_ = draft.get("event_type")
    told = _told(sentence, subject)
    if type_ in NOWHERE or (draft.kind == "plan" and type_ != "AID"):
        return None
    if told and (type_ == "DISASTER" or sentence.index == subject.first):
        return told, "country of the sentence"
    if home and (draft.get("scope") == "cumulative" or type_ == "AID" or (type_ == "DISASTER" and subject.epidemic)):
        return home, "country that the text names most"
    if latest and (not subject.spot or _finer(latest, subject.spot)):
        return latest, "place of the claim before"
    if subject.spot:
        return subject.spot, "place of the text's main happening"
    return (home, "country that the text names most") if home else None


def _told(sentence: Sentence, subject: Subject) -> Spot | None:
    """The country whose people the sentence names, where it is the text's or the text is of no one country."""
    named = {spot.country: spot for spot in reversed(peoples(sentence))}
    if subject.home:
        return named.get(subject.home.country)
    return next(iter(named.values())) if len(named) == 1 else None


def _finer(one: Spot, other: Spot) -> bool:
    """Whether the first is a town or a name of its own, and the second a region or a name that no gazetteer knows."""
    return not wide(one) and one.best.precision != "region" and other.best.precision in (None, "region")


def _fill(draft: Draft, choice: Choice, here: Sequence[Spot], document: Document) -> None:
    chosen, rule = choice
    best = chosen.best
    others = tuple(spot.places[0].name for spot in here if spot is not chosen)
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

"""Where a claim's happening was."""

from __future__ import annotations

from collections.abc import Sequence

from recount.claims.apart import apart
from recount.claims.aside import aside
from recount.claims.bond import Bond, bond
from recount.claims.draft import Draft
from recount.claims.fineness import FINENESS, built, rank, worldly
from recount.claims.peoples import peoples
from recount.claims.placed import MODIFIERS, PLACING, SIDES
from recount.claims.sentence import Sentence
from recount.claims.shares import shared_out, shares
from recount.claims.spot import Spot, all_spots, wide
from recount.claims.subject import TALKS, Subject
from recount.records import Document
from recount.reference.nouns import singular
from recount.reference.objects import object_class

MEANWHILE = frozenset({"as", "while", "whereas"})
NOWHERE = frozenset({"AGREE", "CONSULT", "RETREAT", "SANCTION"})  # unless the words put them somewhere
HELPING = frozenset({"AID", "SUPPORT"})  # given to a land
RULED = frozenset({"COERCE", "CONCEDE"})  # what a state does at home
WITHIN = frozenset({"nmod", "appos", "compound", "flat", "conj"})  # of a noun phrase
FAR = 14.0  # words, and what parts more than words, beyond which a country is not that of a claim
HARMS = frozenset({"killed", "injured", "casualties", "missing", "infected", "displaced", "evacuated", "hospitalised"})
LISTED = 7  # words between a place and a count listed under it
LABELLING = frozenset({":", ",", "-", "–", "—", "(", "with", "has", "have", "had", "reported", "reports", "recorded",
                       "confirmed", "registered", "counted"})  # fmt: skip
ITEM = frozenset({":", ",", ";", "-", "–", "—", "and", "but", "while", '"', "“", "•"})  # before an item of a list
HEDGES = frozenset({"at", "least", "more", "than", "some", "about", "around", "over", "nearly", "a", "total", "of",
                    "and", "new", "suspected", "cases", "infections", "deaths", "dead", "people"})  # fmt: skip
PARTS = (("of", "them"), ("of", "those"), ("of", "these"), ("of", "whom"))
AGAIN = frozenset({"it", "they", "this", "these", "there"})
Choice = tuple[Spot, str]  # a place and the rule that it was chosen by
Latest = tuple[int, Spot]  # the last sentence that put a claim somewhere, and where


def where(
    draft: Draft,
    sentence: Sentence,
    begin: int,
    end: int,
    subject: Subject,
    document: Document,
    latest: Latest | None,
    *,
    aside: bool,
) -> Spot | None:
    """Fill the place of a draft that stands on words[begin:end] of a sentence and has its scope.

    latest: of the sentences before, of the same happening. aside: that is another than the text's main one. Gives the
    place where this sentence puts it, else null.
    """
    counts = draft.kind == "count"
    here = _here(sentence, begin, end, subject, counts=counts)
    if draft.get("event_type") in HELPING:
        here = [spot for spot in here if spot.placed or not _subject(sentence, spot)]  # not who helps
    voiced = draft.voiced and draft.get("event_type") != "SUPPORT"
    if draft.kind == "position" or (voiced and not any(spot.placed for spot in here)):
        return None  # a demand or an accusation is nowhere, unless the words put it somewhere
    own = (
        _labelled(draft, sentence, begin, subject)
        or _table(draft, here, subject)
        or _called(sentence, begin, end, here, subject, counts=counts)
    )
    own = own or _nearest(sentence, begin, end, here)
    choice = own or (None if voiced else _elsewhere(draft, sentence, begin, subject, latest, aside=aside))
    if choice:
        _fill(draft, choice, subject.land.spots(sentence), document)
    return own[0] if own and not voiced and not shares(sentence) else None


def _here(sentence: Sentence, begin: int, end: int, subject: Subject, *, counts: bool) -> list[Spot]:
    """The places of the sentence that what stands on words[begin:end] may have been at, the likeliest first."""
    kept = [spot for spot in subject.land.spots(sentence) if not aside(sentence, spot, begin, end, counts=counts)]
    if subject.spot:
        kept = [spot for spot in kept if spot.placed or not _parted(sentence, spot, end)]

    if counts:
        owned = shares(sentence)
        kept = [spot for spot in kept if not shared_out(sentence, owned, spot, begin, end)]
    if any(spot.placed for spot in kept):
        kept = [spot for spot in kept if spot.placed or not _people_of(sentence, spot)]

    def order(spot: Spot) -> tuple[bool, bool, bool, float]:
        other = bond(sentence, spot.first, spot.last, begin, end) == Bond.OTHER
        away = apart(sentence, spot, begin, end)
        return worldly(spot.best), not _behind(sentence, spot, end), other, away

    return sorted(kept, key=order)


def _people_of(sentence: Sentence, spot: Spot) -> bool:
    """Whether a place only says where people are from: "evacuees from X", "residents of the town of X"."""
    tree, at = sentence.tree, spot.first
    while tree.heads and tree.relations[at] in WITHIN and tree.heads[at] != at:
        at = tree.heads[at]
        if object_class(singular(sentence.words[at])) == "person":
            return True
    return False


def _subject(sentence: Sentence, spot: Spot) -> bool:
    relations = sentence.tree.relations[spot.first : spot.last]
    return any(relation.startswith("nsubj") for relation in relations)


def _behind(sentence: Sentence, spot: Spot, end: int) -> bool:
    """Whether a place stands right behind words[:end], with its preposition ("7 from Accra and one in Tema")."""
    between = sentence.words[end : spot.first]
    return between[:1] != () and between[0] in PLACING | {"from"} and set(between[1:]) <= MODIFIERS | SIDES | {"of"}


def _parted(sentence: Sentence, spot: Spot, end: int) -> bool:
    """Whether a clause of its own behind words[:end] names a place ("12 were killed, as the port buries its dead")."""
    return bool(MEANWHILE & set(sentence.words[end : spot.first]))


def _labelled(draft: Draft, sentence: Sentence, begin: int, subject: Subject) -> Choice | None:
    """The place that a count is listed under: "Guinea: 6 new cases; Liberia, 2", "the north, with 750 cases"."""
    if draft.kind != "count" or draft.get("measure") not in HARMS:
        return None
    for spot in reversed(all_spots(sentence)):
        named = spot.last + (set(sentence.words[spot.last : spot.last + 1]) <= MODIFIERS)
        between = sentence.words[named:begin]
        plain = {word for word in between if not word.isdigit()}
        if between and len(between) <= LISTED and between[0] in LABELLING and plain <= LABELLING | HEDGES:
            opens = not spot.first or sentence.words[spot.first - 1] in ITEM
            free = opens and not spot.placed and spot.bars in (None, "telling", "speaker")
            seen = subject.land.named_alone(spot) if free else None
            return (seen, "place that the count is listed under") if seen else None
    return None


def _table(draft: Draft, here: Sequence[Spot], subject: Subject) -> Choice | None:
    """Talks are held where the sentence puts them in a town, else where the text does."""
    if not subject.table or draft.get("event_type") not in TALKS:
        return None
    return next((spot for spot in here if rank(spot.best) == 0 and spot.placed), subject.table), "place of talks"


def _called(
    sentence: Sentence, begin: int, end: int, here: Sequence[Spot], subject: Subject, *, counts: bool
) -> Choice | None:
    """The place that the sentence only calls by its noun, unless it names a finer one or one in another country."""
    meant = subject.called.meant(sentence, begin, end, counts=counts, heads=subject.heads(sentence))
    if not meant:
        return None
    placed = [spot for spot in here if spot.placed]
    fine = -1 if built(meant.best) else FINENESS.index("region" if wide(meant) else "district")
    if any(
        rank(spot.best) <= min(rank(meant.best), fine) or spot.country not in (None, meant.country) for spot in placed
    ):
        return None
    return meant, "what the text calls so"


def _nearest(sentence: Sentence, begin: int, end: int, here: Sequence[Spot]) -> Choice | None:
    """The likeliest place of the sentence; one that stands far off must not be a country or another act's."""
    for spot in here:
        far = apart(sentence, spot, begin, end) > FAR
        other = not spot.placed and bond(sentence, spot.first, spot.last, begin, end) == Bond.OTHER
        if not far or not (wide(spot) or other):
            return _within(sentence, spot, begin, end, here), "place of the sentence"
    return None


def _within(sentence: Sentence, spot: Spot, begin: int, end: int, here: Sequence[Spot]) -> Spot:
    """The finer place that a clause names where a region opens it: "in Chad, a bomb killed 12 in the town of X"."""
    if rank(spot.best) < FINENESS.index("region") or spot.best.precision is None or spot.last > begin:
        return spot
    for other in here:
        fine = rank(other.best) < rank(spot.best) and other.country in (None, spot.country)
        tied = bond(sentence, other.first, other.last, begin, end) != Bond.OTHER
        if other.placed and fine and tied and apart(sentence, other, begin, end) <= FAR:
            return other
    return spot


def _elsewhere(
    draft: Draft, sentence: Sentence, begin: int, subject: Subject, latest: Latest | None, *, aside: bool
) -> Choice | None:
    """The place of a claim whose sentence puts nothing anywhere."""
    if latest and latest[0] == sentence.index - 1 and sentence.words[begin + 1 : begin + 3] in PARTS:
        return latest[1], "place of the claim before"
    home = Spot((subject.home,), 0, 0, False) if subject.home else None
    type_ = draft.get("event_type")
    told = _told(sentence, subject)
    if type_ in NOWHERE or (draft.kind == "plan" and type_ not in HELPING):
        return None
    ruled = draft.kind == "event" and type_ in RULED
    if told and (type_ == "DISASTER" or ruled or subject.heads(sentence)):
        return told, "country of the sentence"
    broken = _counted_by(draft, sentence) or subject.spot or home
    if broken and type_ == "DISASTER" and subject.epidemic:
        return broken, "place of the epidemic"
    if home and (draft.get("scope") == "cumulative" or type_ in HELPING):
        return home, "country that the text names most"
    if latest and (aside or not subject.spot or _finer(latest[1], subject.spot) or _again(sentence, latest)):
        return latest[1], "place of the claim before"
    if subject.spot:
        return subject.spot, "place of the text's main happening"
    return (home, "country that the text names most") if home else None


def _told(sentence: Sentence, subject: Subject) -> Spot | None:
    """The country whose people the sentence names, where it is the text's or the text is of no one country."""
    named = {spot.country: spot for spot in reversed(peoples(sentence))}
    if subject.home:
        return named.get(subject.home.country)
    return next(iter(named.values())) if len(named) == 1 else None


def _counted_by(draft: Draft, sentence: Sentence) -> Spot | None:
    """The country whose own body counts the ill: "the South African ministry of health confirmed 160 cases"."""
    source = (draft.get("source") or "").casefold() if draft.kind == "count" else ""
    spots = (spot for spot in peoples(sentence) if " ".join(sentence.words[spot.first : spot.last]) in source)
    return next(spots, None) if source else None


def _again(sentence: Sentence, latest: Latest) -> bool:
    """Whether a sentence begins with what the one before told of: "It killed 18", not "It said"."""
    opens = next((at for at, word in enumerate(sentence.words) if word.isalpha()), 0)
    if latest[0] != sentence.index - 1 or sentence.words[opens] not in AGAIN or wide(latest[1]):
        return False
    return bool(sentence.tree.heads) and sentence.tree.heads[opens] not in sentence.turns


def _finer(one: Spot, other: Spot) -> bool:
    """Whether the first is a town or a name of its own, and the second a region or a name that no gazetteer knows."""
    coarse = other.best.precision in (None, "region") and not built(other.best)
    return not wide(one) and one.best.precision != "region" and coarse


def _fill(draft: Draft, choice: Choice, named: Sequence[Spot], document: Document) -> None:
    chosen, rule = choice
    best = chosen.best
    others = tuple(spot.places[0].name for spot in named if spot is not chosen)
    carriers = document.text[best.start : best.end]
    draft.put("place", ", ".join(chosen.path), rule, carriers, others)
    for slot, value in (
        ("place_id", best.geonameid), ("lat", best.lat), ("lon", best.lon),
        ("place_precision", best.precision), ("country", chosen.country),
    ):  # fmt: skip
        draft.put(slot, value, rule, carriers)

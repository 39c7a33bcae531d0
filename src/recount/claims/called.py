"""Places that a sentence only calls by their noun: "the town", "a village in the north"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from recount.claims.aside import aside
from recount.claims.fineness import FINENESS, built, rank
from recount.claims.land import Land
from recount.claims.peoples import peoples
from recount.claims.placed import PLACING, struck
from recount.claims.sentence import Sentence
from recount.claims.spot import Spot, all_spots, wide
from recount.claims.telling import telling
from recount.records import Place
from recount.reference.gazetteer import capital
from recount.reference.nouns import singular
from recount.reference.table import words

DEFINITE = frozenset({"the", "this", "that", "these", "those"})
OTHER = frozenset({"another", "other", "nearby", "second", "neighbouring", "neighboring", "each", "every", "several"})
LANDS = frozenset({"country", "nation", "kingdom"})
LESSER = frozenset({"provincial", "regional", "state", "district", "county", "former", "island"})
VAGUE = frozenset({"center", "centre", "region", "border", "coast"})
BESIDE = frozenset({"near", "outside", "around"})
SETTLED = frozenset({"town", "city", "village", "stronghold", "bastion", "suburb"})


@dataclass(frozen=True, slots=True)
class Called:
    """`meanings`: by sentence, the words that only call a place by its noun, each with the place that it means."""

    meanings: Mapping[int, Sequence[tuple[int, Spot]]]

    @classmethod
    def of(cls, sentences: Sequence[Sentence], land: Land, main: Spot | None) -> Called:
        """What a text calls its places. main: of its main happening."""
        named: dict[str, list[tuple[int, Spot]]] = {}
        for sentence in sentences:
            for spot in all_spots(sentence):
                if not spot.bars and (seen := land.seen(spot)):
                    for noun in _nouns(sentence, spot):
                        named.setdefault(noun, []).append((sentence.index, seen))
        home = Spot((land.home,), 0, 0, False) if land.home else None
        nouns = _Nouns(named, main, home)
        meanings = {}
        for sentence in sentences:
            meant = [(at, nouns.meant(sentence, at) or _land(sentence, at)) for at in _bare(sentence)]
            meanings[sentence.index] = [(at, spot) for at, spot in meant if spot]
        return cls(meanings)

    def meant(self, sentence: Sentence, begin: int, end: int, *, counts: bool, heads: bool) -> Spot | None:
        """The place that a noun without a name means, where what stands on words[begin:end] is put at it.

        counts: see aside. heads: the sentence opens the text, so that nothing was named that it may call but a capital
        or what the text names further down.
        """
        for at, spot in self.meanings.get(sentence.index, ()):
            if heads and sentence.words[at] != "capital" and not built(spot.best):
                continue
            if not aside(sentence, replace(spot, first=at, last=at + 1, placed=True), begin, end, counts=counts):
                return spot
        return None


@dataclass(frozen=True, slots=True)
class _Nouns:
    """`named`: the places that the text names with each noun, by sentence."""

    named: Mapping[str, Sequence[tuple[int, Spot]]]
    main: Spot | None
    home: Spot | None

    def meant(self, sentence: Sentence, at: int) -> Spot | None:
        """The place that the noun at words[at] means in this text."""
        noun = sentence.words[at]
        around = {sentence.words[child] for child in sentence.tree.children[at]}
        definite = bool(around & DEFINITE)
        if around & OTHER or (noun in LANDS and not definite):
            return None
        if noun in LANDS:
            return self.home
        if noun == "capital":
            land = _land(sentence, at) or (self.home if definite else None)
            return _seat(land.best) if land and not around & LESSER else None
        named = self.named.get(noun, ())
        first = bisect_left(named, sentence.index, key=lambda each: each[0])
        after = bisect_right(named, sentence.index, key=lambda each: each[0])
        if first:
            known = definite and not _held(sentence, at)  # "a village" once one was named is another
            return named[first - 1][1] if known else None
        if after < len(named):
            return named[after][1]
        return (
            self.main if noun in SETTLED and self.main and rank(self.main.best) < FINENESS.index("district") else None
        )


def _land(sentence: Sentence, at: int) -> Spot | None:
    """The country of the adjective or owner at a noun: "Kenyan towns", "Kenya's capital", not "a Kenyan base in X"."""
    if _held(sentence, at):
        return None
    around = sentence.tree.under(at, "amod", "compound", "nmod:poss")
    lands = (spot for spot in all_spots(sentence) if wide(spot) and spot.country)
    return next((spot for spot in (*peoples(sentence), *lands) if spot.first in around), None)


def _seat(home: Place) -> Spot | None:
    """The capital of a country, at the words that name the country."""
    found = capital(home.country) if home.country else None
    if not found:
        return None
    place = Place(
        start=home.start, end=home.end, name=found.name, geonameid=found.geonameid, lat=found.lat, lon=found.lon,
        precision="exact", country=found.country, admin1=found.admin1, path=(found.name, *home.path),
    )  # fmt: skip
    return Spot((place,), 0, 0, True)


def _bare(sentence: Sentence) -> Iterator[int]:
    """The nouns of places that something is put at, that an attack hits or that a clause is about, without a name."""
    tree, spots = sentence.tree, all_spots(sentence)
    for at, word in enumerate(sentence.words if tree.heads else ()):
        if singular(word) not in _places() | LANDS | {"capital"} or sentence.capital[at] or tree.upos[at] != "NOUN":
            continue
        cases = {sentence.words[child] for child in tree.under(at, "case")}
        told = tree.relations[at].startswith("nsubj") and any(
            sentence.words[child] in DEFINITE for child in tree.under(at, "det")
        )
        put = told or cases & PLACING or struck(sentence, at)
        goes = _goes(sentence, spots, at) or (_held(sentence, at) and singular(word) not in _buildings())
        if put and not goes and not telling(sentence, at, at + 1):
            yield at


def _goes(sentence: Sentence, spots: Sequence[Spot], at: int) -> bool:
    """Whether a name goes with the noun at words[at]: "the town of X", "X town"."""
    for spot in spots:
        if spot.first <= at <= spot.last:
            return True
        if 0 < spot.first - at <= 2 and set(sentence.words[at + 1 : spot.first]) <= {"of", "called", "named"}:
            return True
    return False


def _held(sentence: Sentence, at: int) -> bool:
    """Whether a name in the phrase of the noun at words[at] tells where that is: "a village in X district"."""
    begin, end = sentence.tree.reach(at)
    for spot in all_spots(sentence):
        fine = rank(spot.best) < FINENESS.index("region") or not spot.best.precision
        beside = {sentence.words[case] for case in sentence.tree.under(spot.first, "case")} & BESIDE
        if begin <= spot.first < end and not spot.bars and fine and not beside:
            return True
    return False


def _nouns(sentence: Sentence, spot: Spot) -> Iterator[str]:
    """The nouns of places in a name, right before or right behind it."""
    around = sentence.words[max(0, spot.first - 2) : spot.last + 1]
    for word in around:
        if singular(word) in _places():
            yield word


@cache
def _buildings() -> frozenset[str]:
    return words("place_words", kind="facility") - VAGUE


@cache
def _places() -> frozenset[str]:
    kinds = (words("place_words", kind=kind) for kind in ("place", "loose", "facility"))
    return frozenset().union(*kinds) - VAGUE

"""Countries that a sentence tells by their people, or by what is theirs."""

from __future__ import annotations

from recount.claims.sentence import Sentence
from recount.claims.spot import Spot, all_spots, wide
from recount.records import Place
from recount.reference.gazetteer import country_name
from recount.reference.parties import demonyms


def peoples(sentence: Sentence) -> list[Spot]:
    """Countries named by an adjective ("Yemeni"), or by a name at which nothing is put ("Yemen's port")."""
    found = [spot for spot in all_spots(sentence) if not spot.bars and not spot.placed and wide(spot) and spot.country]
    for at, word in enumerate(sentence.words):
        codes = demonyms().get(word, ()) if sentence.capital[at] else ()
        if len(codes) == 1:
            found.append(Spot((_country(codes[0], sentence.starts[at], sentence.ends[at]),), at, at + 1, False))
    return found


def _country(code: str, start: int, end: int) -> Place:
    name = country_name(code)
    return Place(start=start, end=end, name=name, country=code, precision="country", path=(name,))

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
    at = 0
    while at < len(sentence.words):
        size = next((size for size in (2, 1) if len(_codes(sentence, at, size)) == 1), 0)
        if size:
            last = at + size
            country = _country(_codes(sentence, at, size)[0], sentence.starts[at], sentence.ends[last - 1])
            found.append(Spot((country,), at, last, False))
        at += size or 1
    return found


def _codes(sentence: Sentence, at: int, size: int) -> tuple[str, ...]:
    """The countries whose people words[at:at + size] name ("South African")."""
    named = sentence.words[at : at + size]
    return tuple(demonyms().get(" ".join(named), ())) if sentence.capital[at] and len(named) == size else ()


def _country(code: str, start: int, end: int) -> Place:
    name = country_name(code)
    return Place(start=start, end=end, name=name, country=code, precision="country", path=(name,))

"""Where a place name stands."""

from __future__ import annotations

from dataclasses import dataclass

from recount.annotation.place_kind import kind_of, off
from recount.annotation.place_line import PlaceLine
from recount.reference import GazetteerEntry


@dataclass(frozen=True, slots=True)
class PlaceSpan:
    """words[first:after] of a sentence are a place name with these bearers (none: unknown).

    begin, end: of the name in characters of the sentence; `stop`: where it ends with a common noun behind it, and
    `spelled`: with that noun. type_word: the noun, before or behind. near: only close to it. region: latitude and
    longitude of a part of the world.
    """

    first: int
    after: int
    name: str
    begin: int
    end: int
    stop: int
    spelled: str
    type_word: str | None = None
    near: bool = False
    bearers: tuple[GazetteerEntry, ...] = ()
    region: tuple[float, float] | None = None

    @classmethod
    def of(
        cls,
        line: PlaceLine,
        first: int,
        after: int,
        bearers: tuple[GazetteerEntry, ...] = (),
        region: tuple[float, float] | None = None,
    ) -> PlaceSpan:
        """The name at words[first:after], with the common noun beside it."""
        begin, end = line.words[first].start, line.words[after - 1].end
        kind, stop = kind_of(line, first, after)
        return cls(
            first=first,
            after=after,
            name=line.text[begin:end],
            begin=begin,
            end=end,
            stop=stop,
            spelled=" ".join(line.text[begin:stop].split()),
            type_word=kind,
            near=off(line, first),
            bearers=bearers,
            region=region,
        )

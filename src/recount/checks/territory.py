"""Areas that are not the share of the country that they are told to be."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recount.checks.share import PERCENT, allowed, spoken
from recount.records import AnnotatedText, Check, Place, Quantity
from recount.reference import country_name
from recount.reference.conversions import conversions
from recount.reference.territories import country_area
from recount.spans import quote

OF = re.compile(
    r"[\s-]?(?:%|per\s?cent|percent)?\s?of\s(?:the\s)?(?:(?:territory|land|area|surface|whole)\sof\s)?(?:the\s)?",
    re.IGNORECASE,
)
OWN = re.compile(r"[’']s?\s(?:total\s|entire\s|whole\s)?(?:territory|land|area|surface)", re.IGNORECASE)
BESIDE = re.compile(r"[^.;\d]{0,50}?(?:[,(–—]\s?|\s(?:or|about|around|an\sarea)\s)[^.;\d()]{0,50}", re.IGNORECASE)
ROOM = 0.2  # of an area: borders, waters and rounding


def wrong_territories(annotated: AnnotatedText) -> Iterator[Check]:
    """A check for each share of a country with an area beside it that is another share of it: "half of Chad, or 10,000
    square kilometres"."""
    document = annotated.document
    text = document.text
    countries = {place.start: place for place in annotated.places if place.precision == "country" and place.country}
    for share, area in zip(annotated.quantities, annotated.quantities[1:], strict=False):
        ways = conversions(area.unit, "square kilometre") if area.unit else ()
        place = _whole(text, share, countries) if share.unit == PERCENT and ways and area.value else None
        size = country_area(place.country or "") if place else None
        if not place or not size or area.start < place.end:
            continue
        own = OWN.match(text, place.end)
        if not BESIDE.fullmatch(text, own.end() if own else place.end, area.start):
            continue
        held = 100 * float(area.value or 0) * ways[0][0] / size
        least, most = allowed(text, share)
        if least <= held * (1 + ROOM) and held * (1 - ROOM) <= most:
            continue
        told, name = spoken(quote(text, share.start, share.end)), country_name(place.country or "")
        yield Check.make(
            document=document.id,
            sha256=document.sha256,
            start=share.start,
            end=share.end,
            kind="share",
            why=f"{quote(text, area.start, area.end)} {area.unit}s are told as {told} of {name}, which has "
            f"{size:,} square kilometres: they are {held:.3g} percent",
            evidence=((area.start, area.end), f"GeoNames {place.geonameid}: {name}, {size} square kilometres"),
        )


def _whole(text: str, share: Quantity, countries: dict[int, Place]) -> Place | None:
    """The country that a share is of."""
    of = OF.match(text, share.end)
    return countries.get(of.end()) if of else None

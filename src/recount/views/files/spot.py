"""Where an event happened, in the parts that tables of events ask for."""

from __future__ import annotations

from dataclasses import dataclass

from recount.records import Event
from recount.reference import country_name


@dataclass(frozen=True, slots=True)
class Spot:
    """name: the most precise place. admin1, admin2: what it lies in. Empty where it is not known."""

    name: str = ""
    admin1: str = ""
    admin2: str = ""
    country: str = ""

    @classmethod
    def of(cls, event: Event) -> Spot:
        """The place of an event, parted at its commas; the country in English."""
        country = country_name(event.country) if event.country else ""
        if not event.place:
            return cls(country=country)
        name, *rest = event.place.split(", ")
        between = rest[:-1]  # what lies between the place and its country, most precise first
        return cls(name, between[-1] if between else "", between[-2] if len(between) > 1 else "", country)

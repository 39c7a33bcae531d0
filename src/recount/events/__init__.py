"""Claims and links -> events with their tolls, positions, plans; dissent is kept, figures picked by named policies."""

from __future__ import annotations

from recount.events.accusations import accusations
from recount.events.choose import choose
from recount.events.interest import against_interest
from recount.events.news import news
from recount.events.plans import Act, acts, plans
from recount.events.positions import Taking, positions, positions_of, takings
from recount.events.reconcile import reconcile
from recount.events.report_name import report_name
from recount.events.sources import Tally, Telling, Voice, origins_of, source_records, sources, telling
from recount.events.standing import standing

__all__ = [
    "Act",
    "Taking",
    "Tally",
    "Telling",
    "Voice",
    "accusations",
    "acts",
    "against_interest",
    "choose",
    "news",
    "origins_of",
    "plans",
    "positions",
    "positions_of",
    "reconcile",
    "report_name",
    "source_records",
    "sources",
    "standing",
    "takings",
    "telling",
]

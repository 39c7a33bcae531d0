"""Claims and links -> events with their tolls, positions, plans; dissent is kept, figures picked by named policies."""

from __future__ import annotations

from recount.events.choose import choose
from recount.events.interest import against_interest
from recount.events.news import news
from recount.events.plans import plans
from recount.events.positions import positions
from recount.events.reconcile import reconcile
from recount.events.sources import sources
from recount.events.standing import standing

__all__ = ["against_interest", "choose", "news", "plans", "positions", "reconcile", "sources", "standing"]

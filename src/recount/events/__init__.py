"""Claims and links -> events with their tolls, positions, plans; dissent is kept, figures picked by named policies."""

from __future__ import annotations

from recount.events.choose import choose
from recount.events.plans import plans
from recount.events.positions import positions
from recount.events.reconcile import reconcile

__all__ = ["choose", "plans", "positions", "reconcile"]

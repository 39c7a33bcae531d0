"""Claims and links -> events with their tolls: reconcile, keep dissent, pick a figure only by a named policy."""

from __future__ import annotations

from recount.events.choose import choose
from recount.events.reconcile import reconcile

__all__ = ["choose", "reconcile"]

"""The figure that a policy picked."""

from __future__ import annotations

from recount.records import Toll
from recount.views.words.figure import number


def best(toll: Toll) -> str:
    """ "; 253 by the policy ucdp", to stand after the range; nothing under `range`, which picks none."""
    if toll.policy == "range":
        return ""
    return f"; {'no single figure' if toll.best is None else number(toll.best)} by the policy {toll.policy}"

"""How long: amounts of time in words."""

from __future__ import annotations

import re

from recount.annotation.time_patterns import UNITS
from recount.reference import figure, value_of


def singular_unit(unit: str | None) -> str:
    """The unit of time in the singular, small letters."""
    word = (unit or "").lower()
    return "century" if word.startswith("centur") else word.rstrip("s")


def amount_of(number: str | None) -> float | int | None:
    """How many the words say; null for a vague word."""
    text = " ".join((number or "").lower().split())
    if text in ("a", "an", "a single"):
        return 1
    return figure(text) if re.fullmatch(r"[\d,.]+", text) else value_of(re.split(r"[\s-]", text))


def timex_duration(number: str | None, unit: str | None) -> str:
    """The TIMEX3 value of so many units, X for a vague number: "P3D", "PTXM"."""
    code, amount = UNITS[singular_unit(unit)], amount_of(number)
    if code in ("DE", "CE") and amount is not None:
        code, amount = "Y", amount * (10 if code == "DE" else 100)
    shown = "X" if amount is None else f"{amount:g}"
    return f"PT{shown}{code[1]}" if code[0] == "T" else f"P{shown}{code}"

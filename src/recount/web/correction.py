"""From the fields of a form to what a judgement sets."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from recount.errors import BadRecord
from recount.records import SLOTS, Claim, EventFields, Period

_NUMBERS, _YES = {"low", "high"}, {"approx", "subset"}
_PLACED = ("place_id", "lat", "lon", "place_precision", "country")


def slots_of(form: Mapping[str, str]) -> dict[str, Any]:
    """The slots that a form names (`slot.low`, …); an empty field is null, a box that is not ticked is no.

    Raises BadRecord, BadDate for what no slot can hold.
    """
    return {slot: _value(slot, form) for slot in SLOTS if f"slot.{slot}" in form or slot in _YES}


def changed(claim: Claim, form: Mapping[str, str]) -> dict[str, Any]:
    """What a form sets that the claim does not hold already, with what follows from it."""
    wanted = {slot: value for slot, value in slots_of(form).items() if getattr(claim, slot) != value}
    return wanted | following(wanted, claim.low, claim.high)


def following(
    slots: Mapping[str, Any], low: float | int | None = None, high: float | int | None = None
) -> dict[str, Any]:
    """A new number is written as it is; a new place has no coordinates until it is read again; a new day is stated."""
    more: dict[str, Any] = {}
    if _NUMBERS & slots.keys():
        least = slots.get("low", low)
        more["written"] = least if least is not None else slots.get("high", high)
    if "place" in slots:
        more |= dict.fromkeys(_PLACED)
    if "when" in slots:
        more["when_basis"] = "stated" if slots["when"] else None
    return more


def fields_of(form: Mapping[str, str]) -> dict[str, Any]:
    """An event's own fields that a form gives; empty ones are left as they are."""
    found: dict[str, Any] = {}
    for name in EventFields.__struct_fields__:
        text = form.get(f"field.{name}", "").strip()
        if text:
            found[name] = text if name.startswith("side_") else _number(name, text)
    return found


def _value(slot: str, form: Mapping[str, str]) -> Any:
    text = " ".join(form.get(f"slot.{slot}", "").split())
    if slot in _YES:
        return text == "yes"
    if not text:
        return None if slot != "modality" else "asserted"
    if slot in _NUMBERS:
        return _number(slot, text)
    if slot == "when":
        return str(Period.parse(text))
    return text


def _number(name: str, text: str) -> float | int:
    plain = text.replace(",", "").replace("\u202f", "")
    try:
        number = float(plain)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise BadRecord(name, detail=f"{text!r} is no number")
    return int(number) if number.is_integer() else number

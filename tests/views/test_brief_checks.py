"""Contradictions inside one report, told once."""

from __future__ import annotations

from recount.records import Check
from recount.views.brief.checks import told_once


def check(at: int, said: str, kind: str = "containment", document: str = "doc-a") -> Check:
    why = f"“{said}” puts Lyon into Italy, but Lyon lies in France" if kind == "containment" else f"“{said}” is wrong"
    return Check.make(document=document, sha256="s", start=at, end=at + 4, kind=kind, why=why)  # type: ignore[arg-type]


def test_a_place_put_into_a_wrong_country_twice_is_told_once_for_each_report() -> None:
    first, again, elsewhere = (
        check(0, "Lyon, Italy"),
        check(90, "Lyon in Italy"),
        check(0, "Lyon, Italy", document="doc-b"),
    )
    assert list(told_once([first, again, elsewhere])) == [first, elsewhere]


def test_other_contradictions_are_all_told() -> None:
    both = [check(0, "Monday, 8 July", kind="weekday"), check(90, "Monday, 8 July", kind="weekday")]
    assert list(told_once(both)) == both

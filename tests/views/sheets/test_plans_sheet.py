from __future__ import annotations

import pytest

from recount.ledger import Ledger
from recount.records import Judgement
from recount.runs import judge
from recount.views.sheets import PlansSheet, plans_sheet


def planned(ledger: Ledger, when: str | None) -> PlansSheet:
    """July 2003, with the divers' plan for these days."""
    claim = next(one for one in ledger.claims() if one.kind == "plan")
    said = Judgement.make(kind="correct", by="ana", at="2003-08-01", anchor=claim.anchor, slots={"when": when})
    judge(ledger, said, clock=lambda: said.at)
    return plans_sheet(ledger, today="2003-07-01", month="2003-07")


def lanes(sheet: PlansSheet) -> dict[str, tuple[int | None, ...]]:
    return {day.day: day.lanes for week in sheet.weeks for day in week if day.lanes}


def test_a_plan_for_one_day_stands_on_it(ferry: Ledger) -> None:
    sheet = planned(ferry, "2003-07-14")
    (day,) = [day for week in sheet.weeks for day in week if day.plans]
    assert (day.day, lanes(sheet), sheet.about) == ("2003-07-14", {}, ())


def test_a_plan_for_some_days_is_a_bar_over_all_of_them(ferry: Ledger) -> None:
    sheet = planned(ferry, "2003-07-30/2003-08-01")
    assert lanes(sheet) == dict.fromkeys(("2003-07-30", "2003-07-31", "2003-08-01"), (0,))
    assert [plan.when for plan in sheet.about] == ["2003-07-30/2003-08-01"]


@pytest.mark.parametrize(("when", "about", "undated"), [("2003", 1, 0), (None, 0, 1)])
def test_a_plan_for_a_year_or_no_day_is_in_a_list_of_its_own(
    ferry: Ledger, when: str | None, about: int, undated: int
) -> None:
    sheet = planned(ferry, when)
    assert (lanes(sheet), len(sheet.about), len(sheet.undated), sheet.undated_count) == ({}, about, undated, undated)
    assert not any(day.plans for week in sheet.weeks for day in week)

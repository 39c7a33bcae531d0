"""Plans as a calendar."""

from __future__ import annotations

from calendar import Calendar
from collections.abc import Sequence
from datetime import date

from recount.ledger import Ledger
from recount.records import Period, Plan, Record
from recount.views.plans import find_plans
from recount.views.selection import Selection
from recount.views.words import days


class CalendarDay(Record, frozen=True, kw_only=True):
    """A day of the calendar with the plans for it. `inside`: it belongs to the month shown."""

    day: str
    inside: bool
    plans: tuple[Plan, ...]


class PlansSheet(Record, frozen=True, kw_only=True):
    """A month in weeks from Monday on; `about`: plans that some day of the month may be meant by, known less exactly.

    `undated`: plans without a day. `months`: months for which there are plans, ISO, with their number. `before`,
    `after`: the nearest of them on either side.
    """

    month: str
    words: str
    weeks: tuple[tuple[CalendarDay, ...], ...]
    about: tuple[Plan, ...]
    undated: tuple[Plan, ...]
    months: dict[str, int]
    before: str | None
    after: str | None


def plans_sheet(
    ledger: Ledger, selection: Selection | None = None, *, today: str, month: str | None = None
) -> PlansSheet:
    """The month asked for (ISO, "2022-10"), else the first one with plans from today on, else the last one with any.

    Raises BadDate.
    """
    found = find_plans(ledger, selection)
    dated = [(period, plan) for plan in found if (period := Period.maybe(plan.when))]
    months: dict[str, int] = {}
    for period, _ in dated:
        key = period.first.isoformat()[:7]
        months[key] = months.get(key, 0) + 1
    known = sorted(months)
    shown = _month(month, known, today[:7])
    whole = Period.parse(shown)
    return PlansSheet(
        month=shown,
        words=days(shown) or shown,
        weeks=_weeks(whole, dated),
        about=tuple(plan for period, plan in dated if period.days > 1 and period.meets(whole)),
        undated=tuple(plan for plan in found if Period.maybe(plan.when) is None),
        months={name: months[name] for name in known},
        before=max((name for name in known if name < shown), default=None),
        after=min((name for name in known if name > shown), default=None),
    )


def _month(asked: str | None, known: Sequence[str], today: str) -> str:
    if asked:
        return Period.parse(asked).first.isoformat()[:7]
    return next((name for name in known if name >= today), known[-1] if known else today)


def _weeks(month: Period, dated: Sequence[tuple[Period, Plan]]) -> tuple[tuple[CalendarDay, ...], ...]:
    on: dict[date, list[Plan]] = {}
    for period, plan in dated:
        if period.days == 1:
            on.setdefault(period.first, []).append(plan)
    weeks = Calendar().monthdatescalendar(month.first.year, month.first.month)
    return tuple(
        tuple(
            CalendarDay(day=day.isoformat(), inside=day.month == month.first.month, plans=tuple(on.get(day, ())))
            for day in week
        )
        for week in weeks
    )

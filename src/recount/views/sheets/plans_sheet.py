"""Plans as a calendar."""

from __future__ import annotations

from calendar import Calendar
from collections import Counter
from collections.abc import Sequence
from datetime import date

from recount.events import plans
from recount.ledger import Digest, Ledger, Query
from recount.records import Period, Plan, Record
from recount.views.digest import digest
from recount.views.plans import find_plans
from recount.views.selection import Selection
from recount.views.words import days

_MOST_UNDATED, _MOST_LANES = 60, 5
_LONGEST = 31  # days of a plan that is drawn as a bar


class CalendarDay(Record, frozen=True, kw_only=True):
    """A day of the calendar with the plans for it. `inside`: it belongs to the month shown.

    lanes: which of the sheet's `about` may mean it, each in one lane over all its days (null where a lane is empty
    here). What may be meant by more than a month is in no lane.
    """

    day: str
    inside: bool
    plans: tuple[Plan, ...]
    lanes: tuple[int | None, ...] = ()


class PlansSheet(Record, frozen=True, kw_only=True):
    """A month in weeks from Monday on; `about`: plans that some day of the month may be meant by, known less exactly.

    `undated`: plans without a day, the first of `undated_count`. `months`: months for which there are plans, ISO, with
    their number. `before`, `after`: the nearest of them on either side.
    """

    month: str
    words: str
    weeks: tuple[tuple[CalendarDay, ...], ...]
    about: tuple[Plan, ...]
    undated: tuple[Plan, ...]
    undated_count: int
    months: dict[str, int]
    before: str | None
    after: str | None


def plans_sheet(ledger: Ledger, query: Query | None = None, *, today: str, month: str | None = None) -> PlansSheet:
    """The month asked for (ISO, "2022-10"), else the first one with plans from today on, else the last one with any.

    Raises BadDate.
    """
    asked = query or Query()
    kept = digest(ledger)
    found = () if kept else find_plans(ledger, Selection.of(asked))
    months = kept.plan_months(asked) if kept else _months(found)
    undated = months.pop(None, 0)
    known = sorted(name for name in months if name)
    shown = _month(month, known, today[:7])
    whole = Period.parse(shown)
    if kept:
        calendar = [day for week in _calendar(whole) for day in week]
        names = [*kept.plans(asked, calendar[0], calendar[-1]), *kept.undated_plans(asked, limit=_MOST_UNDATED)]
        found = _plans(ledger, kept, names)
    dated = [(period, plan) for plan in found if (period := Period.maybe(plan.when))]
    about = [(period, plan) for period, plan in dated if period.days > 1 and period.meets(whole)]
    return PlansSheet(
        month=shown,
        words=days(shown) or shown,
        weeks=_weeks(whole, dated, [period for period, _ in about]),
        about=tuple(plan for _, plan in about),
        undated=tuple(plan for plan in found if Period.maybe(plan.when) is None)[:_MOST_UNDATED],
        undated_count=undated,
        months={name: months[name] for name in known},
        before=max((name for name in known if name < shown), default=None),
        after=min((name for name in known if name > shown), default=None),
    )


def _months(found: Sequence[Plan]) -> dict[str | None, int]:
    periods = (Period.maybe(plan.when) for plan in found)
    return dict(Counter(period.first.isoformat()[:7] if period else None for period in periods))


def _plans(ledger: Ledger, kept: Digest, names: Sequence[str]) -> tuple[Plan, ...]:
    """The plans of these claims, from them and from what may say what became of them."""
    claims = {claim.id: claim for claim in ledger.claims(ids=kept.near_plans(names) | {*names})}
    ids = {claim.document for claim in claims.values()}
    documents = {document.id: document for document in ledger.documents(ids=ids, text=False)}
    own = {*names}
    found = plans(claims.values(), ledger.event_of(claims), documents)
    return tuple(plan for plan in found if own & {*plan.claims})


def _month(asked: str | None, known: Sequence[str], today: str) -> str:
    if asked:
        return Period.parse(asked).first.isoformat()[:7]
    return next((name for name in known if name >= today), known[-1] if known else today)


def _calendar(month: Period) -> list[list[date]]:
    """Its weeks from Monday on, filled up with days of the months beside it."""
    return Calendar().monthdatescalendar(month.first.year, month.first.month)


def _weeks(
    month: Period, dated: Sequence[tuple[Period, Plan]], about: Sequence[Period]
) -> tuple[tuple[CalendarDay, ...], ...]:
    on: dict[date, list[Plan]] = {}
    lanes = _lanes(about)
    for period, plan in dated:
        if period.days == 1:
            on.setdefault(period.first, []).append(plan)
    return tuple(
        tuple(
            CalendarDay(
                day=day.isoformat(),
                inside=day.month == month.first.month,
                plans=tuple(on.get(day, ())),
                lanes=_on(day, lanes, about),
            )
            for day in week
        )
        for week in _calendar(month)
    )


def _lanes(about: Sequence[Period]) -> list[list[int]]:
    """Periods (by number) in as few lanes as hold them without two on one day; at most so many, the first ones."""
    lanes: list[list[int]] = []
    for number in sorted(range(len(about)), key=lambda number: about[number].first):
        if about[number].days > _LONGEST:
            continue
        free = next((lane for lane in lanes if about[lane[-1]].last < about[number].first), None)
        if free is not None:
            free.append(number)
        elif len(lanes) < _MOST_LANES:
            lanes.append([number])
    return lanes


def _on(day: date, lanes: Sequence[Sequence[int]], about: Sequence[Period]) -> tuple[int | None, ...]:
    found = [next((one for one in lane if about[one].meets(Period.day(day))), None) for lane in lanes]
    while found and found[-1] is None:
        found.pop()
    return tuple(found)

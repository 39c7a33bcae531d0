"""What the times of two claims say for or against one happening."""

from __future__ import annotations

import re
from functools import lru_cache

from recount.linking.profile import Profile
from recount.linking.sign import Sign

LATE = 10  # days that a report may come after what it tells without saying when it was
SESSION = 7  # days that talks in one place may go on
_LATER = 60  # days that a flood's or an epidemic's toll is still counted in reports that also say when it began
_SHORT = 3  # days: an attack in the night, a battle of a weekend
_WEEK = 10  # days, up to which a period still tells one happening from the next
_NEVER = "never"
_WEEKDAY = re.compile(r"\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b")
_WEEKDAYS = ("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun")


def sign_when(a: Profile, b: Profile, max_days_apart: int) -> Sign:
    """The two times. `found` is "never" where they are too far apart to be one.

    A day that only the publication fixes is the last that it can have been, so what another claim states for up to
    ten days before it weighs nothing against; what lasts (an epidemic, a flood) is counted anew every day; one storm
    strikes on many days; and talks go on for days, each of which is reported. Of a claim without a time the sentence
    may still name the day of the week.
    """
    if a.period is None or b.period is None:
        return _unknown(a, b)
    early, late = (a, b) if a.last < b.first else (b, a)
    gap = max(0, late.first - early.last)
    words = a.days if a.days == b.days else f"{a.days} and {b.days}"
    if gap == 0:
        return Sign("when", _meeting(a, b), words)
    if gap <= _LATER and a.storm is not None and a.storm == b.storm:
        return Sign("when", "days of a disaster", words)
    limit = _LATER if a.document == b.document and a.lasting and b.lasting else LATE
    if late.by_publication and gap <= limit and not early.by_publication:
        return Sign(
            "when", f"published {'the day' if gap == 1 else 'days'} after", f"{words}, the later by publication"
        )
    if gap <= SESSION and a.claim.event_type == b.claim.event_type == "CONSULT":
        return Sign("when", f"talks, {'some' if gap <= 3 else 'many'} days apart", f"{words}: days of talks")
    if gap > max_days_apart:
        return Sign("when", _NEVER, f"{words}: {gap} days apart")
    if a.lasting and b.lasting:
        return Sign("when", "days of a disaster", words)
    if late.by_publication and gap == 1:
        return Sign("when", "published the day after", words)
    return Sign("when", f"{gap} days apart" if gap > 1 else "a day apart", words)


def _meeting(one: Profile, other: Profile) -> str:
    longest = 1 + max(one.last - one.first, other.last - other.first)
    if longest <= _SHORT:
        return "one day" if one.days == other.days else "days that meet"
    if one.first == other.first:
        return "one start"  # running totals of one period, counted to different days
    return "weeks that meet" if longest <= _WEEK else "long periods that meet"


def _unknown(a: Profile, b: Profile) -> Sign:
    known = a.period or b.period
    said = {day for one in (a, b) if one.claim.when is None for day in _weekdays(one.claim.quote)}
    if known is not None and known.days == 1 and len(said) == 1:
        same = _WEEKDAYS[known.first.weekday()] in said
        return Sign(
            "when", "its day of the week" if same else "another day of the week", f"{known} and {said.pop()}day"
        )
    return Sign("when", "unknown", str(known or ""))


@lru_cache(maxsize=16384)
def _weekdays(quote: str) -> frozenset[str]:
    return frozenset(match[1] for match in _WEEKDAY.finditer(quote[:2000]))

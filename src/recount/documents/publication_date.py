"""When a text was published, as far as the text itself tells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from recount.documents.date_bounds import date_bounds
from recount.documents.dated import Dated
from recount.documents.written_date import WEEKDAYS, WrittenDate, written_dates

_TOP = 1500  # characters in which a page states its date
_HEAD = 420  # characters in which a run-on text does
_FOOT = 500
_LINES = 12  # filled lines from the top that may be a date line
_LABEL = (
    r"(?:(?:First |Originally )?[Pp]ublished|PUBLISHED|Posted|Date of [Pp]ublication|Publication [Dd]ate"
    r"|Date [Pp]ublished"
    r"|Released|Release [Dd]ate|Issued|Filed|Dated?|date|DATE)(?: on| at)?[ \t\u00a0]*[:|–-]?"
)
_LABELLED = re.compile(_LABEL + r"[ \t\u00a0]*(?:\d{1,2}[:.h]?\d\d(?: ?[AaPp]\.?[Mm]\.?)?,?[ \t\u00a0]+)?$")
_UPDATED = re.compile(
    r"(?:Last |last )?(?:[Uu]pdated|UPDATED|[Mm]odified|[Rr]evised)(?: on| at)?[ \t\u00a0]*[:|–-]?[ \t\u00a0]*"
    r"(?:\d{1,2}[:.h]?\d\d(?: ?[AaPp]\.?[Mm]\.?)?,?[ \t\u00a0]+)?$"
)
_TIME = re.compile(
    r"\d{1,2}[:.h]\d\d(?::\d\d)?(?: ?[AaPp]\.?[Mm]\.?)?|\d{4}|\b(?:GMT|UTC|BST|CET|CEST|EST|EDT|PST|PDT|IST|EAT"
    r"|local time|at|on)\b"
    r"|\d+ ?min(?:ute)?s?(?: read)?|[|•·–—,;:()/-]"
)
_BYLINE = re.compile(r"\b(?:[Bb]y|BY) (?:[^\W\d_][\w.'’-]*[ ,]*(?:and )?){1,8}")
_PREPOSITION = re.compile(
    r"\b(?:on|since|until|till|from|of|by|in|after|before|and|to|between|around|through|during|for|or|as|dated"
    r"|the|last|early|late|mid)"
    r"[ \t\u00a0-]*(?:the )?$",
    re.I,
)
_DATELINE = re.compile(
    r"(?:[A-Z][A-Z.'’ -]{1,30}|[A-Z][\w.'’-]{1,20}(?: [A-Z][\w.'’-]{1,20}){0,2})(?:[,/] ?[A-Z][\w.'’ -]{1,24})?"
    r"(?:,? ?\([\w .,’'-]{2,40}\))?[, (–—-]{1,4}$"
)
_DATELINE_END = re.compile(r"\)?[ \t\u00a0]*(?:\([\w .,/’'-]{2,40}\)[ \t\u00a0]*)?(?:[–—:]|-{1,2}[ \t\u00a0])")
_MARKUP = re.compile(r"[*_#>]+ ?")  # Markdown
_TODAY = re.compile(r"\b(?:today|tonight|this (?:morning|afternoon|evening)),? ?\(?(?:on )?$", re.I)
_OWN = re.compile(
    r"\b(?:this|our) (?:report|statement|bulletin|update|release|article|briefing)(?: is)? (?:of|dated|from) $", re.I
)
_NEXT_CAPITAL = re.compile(r"[)\].]*[ \t\u00a0|•·–—:-]*(?:$|[A-Z\"“‘(\[]|\d|@|[Uu]pdated|by\b|[.][ \t\n])")
_WEEKDAY_NAMED = re.compile(r"\b(?:on|late|early|this) (" + "|".join(day + r"\w*" for day in WEEKDAYS) + r")\b", re.I)


@dataclass(frozen=True, slots=True)
class _Stated:
    rank: int  # lower is better
    date: WrittenDate
    why: str


def publication_date(text: str) -> Dated:
    """The date the text states of itself, else the interval that it fixes, else null with the bound that was found.

    Taken for stated: a labelled date ("Published 3 May 2019"), a line that is nothing but a date, time and byline, a
    date at the head of a run-on text, a dateline, "today, 3 May 2019". Any other date tells of a happening. A relative
    stamp ("1 day ago") is no date. Where numbers may be read both ways, a weekday named in the text decides.
    """
    found = sorted(_stated(text), key=lambda item: (item.rank, item.date.start))
    if not found:
        return date_bounds(text)
    best = _decided(found[0], text)
    if len(best.date.days) > 1:
        return Dated(best.date.published, "stated", f"{best.why}; day and month may be either way round")
    day = best.date.days[0]
    why = best.why
    if best.date.weekday is not None and day.weekday() != best.date.weekday:
        why += f"; the weekday does not fit, that day was a {day:%A}"
    return Dated(day.isoformat(), "stated", why)


def _stated(text: str) -> Iterator[_Stated]:
    for date in written_dates(text[: _TOP + 40]):
        line_start = text.rfind("\n", 0, date.start) + 1
        line_end = text.find("\n", date.end)
        line_end = len(text) if line_end < 0 else line_end
        before, after = text[line_start : date.start], text[date.end : line_end]
        place = sum(1 for line in text[:line_start].split("\n") if line.strip())  # filled lines above
        if _LABELLED.search(before[-60:]) and _NEXT_CAPITAL.match(after):
            yield _Stated(0, date, f"the text states {_quoted(before, date)}")
        elif _UPDATED.search(before[-60:]) and _NEXT_CAPITAL.match(after):
            yield _Stated(3, date, f"the text was last changed then: {_quoted(before, date)}")
        elif place < _LINES and _date_line(before, date.words, after, place):
            yield _Stated(1, date, f"a line of its own near the top reads {_quoted(before, date)}")
        elif place < 4 and date.start < _HEAD and _heads(before, date, after):
            yield _Stated(1, date, f"the text begins with {date.words!r}")
        elif place < 5 and _DATELINE.fullmatch(before.strip() + " ") and _DATELINE_END.match(after):
            yield _Stated(1, date, f"the dateline reads {_quoted(before, date)}")
    for date in written_dates(text):
        before = text[max(0, date.start - 60) : date.start]
        if _TODAY.search(before):
            yield _Stated(2, date, f"the text calls {date.words!r} today")
        elif _OWN.search(before):
            yield _Stated(2, date, f"the text calls itself of {date.words!r}")
        elif date.start > max(_TOP, len(text) - _FOOT) and _LABELLED.search(before) and before.rfind("\n") >= 0:
            yield _Stated(2, date, f"the foot states {_quoted(before, date)}")


def _date_line(before: str, words: str, after: str, place: int) -> bool:
    """Whether nothing but time, label, byline, place or outlet stands on the date's line."""
    before, after = _MARKUP.sub("", before), _MARKUP.sub("", after)
    if len(before) + len(after) > 120 or _PREPOSITION.search(before):
        return False
    others = " ".join(date.words for date in written_dates(after))
    rest = after.replace(others, " ") if others else after
    left = _BYLINE.sub(" ", f"{before} , {rest}")
    left = " ".join(_TIME.sub(" ", re.sub(_LABEL + r"|[Uu]pdated", " ", left)).split())
    if not left:
        return True
    # "Nairobi, 3 November 2022", "The Courier | 3 May 2019": names only, apart from the date; not in the title's line.
    names = all(word[0].isupper() for word in left.split()) and len(left.split()) <= 5
    return names and 0 < place < 6 and not rest.strip(" .|") and bool(re.search(r"[,|•·–—-]\s*$", before))


def _heads(before: str, date: WrittenDate, after: str) -> bool:
    """Whether the date opens its line, or stands stamped in a run-on one: after a name or time, before a capital."""
    if not _NEXT_CAPITAL.match(after):
        return bool(not before.strip() and after[:1].isalpha() and after[:1].isupper())
    if not before.strip():
        return True
    stamped = date.weekday is not None or re.search(r"\b\d{4} $", before) or "updated" in after[:10].lower()
    return bool(
        stamped and re.search(r"[A-Z][\w.’'-]*[ \t\u00a0]+$|\b\d{4} $", before) and not _PREPOSITION.search(before)
    )


def _decided(stated: _Stated, text: str) -> _Stated:
    """An ambiguous date settled by the weekday that the text's first sentences name, where just one reading can be it
    or the day before it."""
    date = stated.date
    if len(date.days) < 2:
        return stated
    named = _WEEKDAY_NAMED.search(text[:_TOP])
    if not named:
        return stated
    weekday = WEEKDAYS.index(named[1].lower()[:3])
    fitting = [day for day in date.days if (day.weekday() - weekday) % 7 <= 1]
    if len(fitting) != 1:
        return stated
    settled = WrittenDate(date.start, date.end, date.words, (fitting[0],), date.weekday)
    return _Stated(stated.rank, settled, f"{stated.why}, read with {named[0]!r} in the text")


def _quoted(before: str, date: WrittenDate) -> str:
    return repr(" ".join(f"{before[-40:].split('. ')[-1]}{date.words}".split()))

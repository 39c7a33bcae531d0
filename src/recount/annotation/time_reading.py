"""What a time expression means: its TIMEX3 value and the days it fixes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from recount.annotation.amounts import amount_of, singular_unit, timex_duration
from recount.annotation.days import day_of, fitting_year, hull, month_of, nearest_weekday, part_of, shifted, year_of
from recount.annotation.reading import Reading
from recount.annotation.tense import tense
from recount.annotation.time_patterns import UNITS
from recount.annotation.unit_at import unit_at
from recount.records import Period
from recount.reference import table

_PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
_MONTHS = {row["word"]: int(row["number"]) for row in table("calendar") if row["kind"] == "month"}
_WEEKDAYS = {row["word"]: int(row["number"]) for row in table("calendar") if row["kind"] == "weekday"}
_SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}  # of the northern half; months 13, 14: next year
_TENSES = {"next": 1, "last": -1, "this past": -1}
_MONTH, _YEAR = 31, 366  # days
_VAGUE_PAST = frozenset(("recently", "recent", "the past", "previously"))


@dataclass(slots=True)
class TimeReader:
    """Reads the expressions of one text in order. `published`: anchor of what is relative; `last`: last day read;

    `told`: last day or month; `year`: last time of a year at most."""

    published: Period | None
    last: Period | None = None
    told: Period | None = None
    year: Period | None = None

    def read(self, shape: str, match: re.Match[str], sentence: str) -> Reading | None:
        """The meaning of one match, null where it is no time after all. `sentence` decides between past and future."""
        groups = {name: part and part.lower() for name, part in match.groupdict().items()}
        reading: Reading | None = getattr(self, f"_{shape}")(groups, match, sentence)
        if reading and reading.type in ("DATE", "TIME") and reading.when:
            self.last = reading.when if reading.when.days == 1 else self.last
            self.told = reading.when if reading.when.days <= _MONTH else self.told
            self.year = reading.when if reading.when.days <= _YEAR else self.year
        return reading

    # what is stated ------------------------------------------------------------------------------------------------

    def _iso(self, groups: dict[str, str | None], match: re.Match[str], sentence: str) -> Reading | None:
        when = day_of(int(groups["y"] or 0), int(groups["m"] or 0), int(groups["d"] or 0))
        if not when:
            return None
        if groups["clock"]:
            return Reading("TIME", f"{when}T{groups['clock']}{(groups['zone'] or '').upper()}", when)
        return Reading("DATE", str(when), when)

    def _numeric(self, groups: dict[str, str | None], match: re.Match[str], sentence: str) -> Reading | None:
        a, b, year = int(groups["a"] or 0), int(groups["b"] or 0), int(groups["y"] or 0)
        if len(groups["y"] or "") == 2:
            if groups["sep"] != "/":
                return None
            year += 2000 if year < 70 else 1900
        either = [when for when in (day_of(year, b, a), day_of(year, a, b)) if when]
        if not either:
            return None
        if len(either) == 1 or either[0] == either[1]:
            return Reading("DATE", str(either[0]), either[0])
        near = [when for when in either if self.published and abs((when.first - self.published.last).days) <= 31]
        if len(near) == 1:
            return Reading("DATE", str(near[0]), near[0], self.published)
        return Reading("DATE", f"{year}-XX-XX", None)  # day and month could be either

    def _day(self, groups: dict[str, str | None], match: re.Match[str], sentence: str) -> Reading | None:
        month, day = _month(groups["m"]), _ordinal(groups["d"])
        if groups["y"]:
            when = day_of(int(groups["y"]), month, day)
            return Reading("DATE", str(when), when) if when else None
        anchor = self._anchor()
        if not anchor:
            return Reading("DATE", f"XXXX-{month:02}-{day:02}")
        year = anchor.last.year  # of the day told before, where nothing else is known
        if self.published:
            year = fitting_year(anchor.last, month, day, tense(sentence, *match.span()))
        when = day_of(year, month, day)
        return Reading("DATE", str(when), when, anchor) if when else None

    def _days(self, groups: dict[str, str | None], match: re.Match[str], sentence: str) -> Reading | None:
        month, first, last = _month(groups["m"]), _ordinal(groups["d"]), _ordinal(groups["d2"])
        anchor = None if groups["y"] else self._anchor()
        if not groups["y"] and not anchor:
            return Reading("DATE", f"XXXX-{month:02}")
        year = int(groups["y"] or 0) or fitting_year(
            anchor.last if anchor else date.min, month, first, tense(sentence, *match.span())
        )
        begin, end = day_of(year, month, first), day_of(year, month, last)
        if not begin or not end or end < begin:
            return None
        when = Period(first=begin.first, last=end.last)
        return Reading("DATE", str(when), when, anchor)

    def _month(self, groups: dict[str, str | None], match: re.Match[str], sentence: str) -> Reading | None:
        when = month_of(int(groups["y"] or 0), _month(groups["m"]))
        return Reading("DATE", str(when), part_of(when, groups["edge"]))

    def _bare_month(self, groups: dict[str, str | None], match: re.Match[str], sentence: str) -> Reading | None:
        month, anchor = _month(groups["m"]), self._anchor()
        if not anchor:
            return Reading("DATE", f"XXXX-{month:02}")
        which = (groups["which"] or "").strip().lower()
        year = fitting_year(anchor.last, month, None, _TENSES.get(which) or tense(sentence, *match.span()))
        if not self.published and month - anchor.last.month in (1, 2, 3) and not which:
            year = anchor.last.year  # in a text without a date: soon after the day told before
        when = month_of(year, month)
        if which == "last" and when.last >= anchor.last:
            when = month_of(year - 1, month)
        return Reading("DATE", str(when), part_of(when, groups["edge"]), anchor)

    def _year(self, groups: dict[str, str | None], match: re.Match[str], sentence: str) -> Reading | None:
        when = year_of(int(groups["y"] or 0))
        return Reading("DATE", str(when), part_of(when, groups["edge"]))

    def _years(self, groups: dict[str, str | None], match: re.Match[str], sentence: str) -> Reading | None:
        first, last = groups["y"] or "", groups["y2"] or ""
        end = int(last if len(last) == 4 else first[:2] + last)
        if not 0 < end - int(first) <= 120:
            return None
        when = Period(first=date(int(first), 1, 1), last=date(end, 12, 31))
        return Reading("DATE", f"{first}/{end}", when)

    def _short_year(self, groups: dict[str, str | None], match: re.Match[str], sentence: str) -> Reading | None:
        year = int(groups["y"] or 0)
        when = year_of(year + (1900 if year > 40 else 2000))
        return Reading("DATE", str(when), when)

    def _decade(self, groups: dict[str, str | None], match: re.Match[str], sentence: str) -> Reading | None:
        short = groups["s"] or groups["t"]
        start = int(groups["y"]) if groups["y"] else 1900 + int(short or 0)
        return Reading("DATE", str(start)[:3], Period(first=date(start, 1, 1), last=date(start + 9, 12, 31)))

    def _season(self, groups: dict[str, str | None], match: re.Match[str], sentence: str) -> Reading | None:
        which, word = (groups["which"] or "").strip().lower(), (groups["season"] or "").lower()
        if not groups["y"] and (which in ("", "the following") or (word == "fall" and which in ("the", "in"))):
            return None
        code = next(row["number"] for row in table("calendar") if row["word"] == word)
        anchor = None if groups["y"] else self._anchor()
        if not groups["y"] and not anchor:
            return Reading("DATE", f"XXXX-{code}")
        first, last = _SEASONS[code]
        if anchor:
            year = fitting_year(anchor.last, first, None, _TENSES.get(which) or tense(sentence, *match.span()))
            year = anchor.last.year if which == "this" and code != "WI" else year
            year -= which == "last" and month_of(year, min(last, 12)).last >= anchor.last
        else:
            year = int(groups["y"] or 0)
        end = month_of(year + (last > 12), (last - 1) % 12 + 1)
        return Reading("DATE", f"{year}-{code}", Period(first=date(year, first, 1), last=end.last), anchor)

    def _quarter(self, groups: dict[str, str | None], match: re.Match[str], sentence: str) -> Reading | None:
        number = groups.get("n") or {"first": "1", "second": "2", "third": "3"}.get(groups.get("q") or "", "4")
        anchor = None if groups["y"] else self._anchor()
        if not groups["y"] and not anchor:
            return Reading("DATE", f"XXXX-Q{number}")
        step = {"last": -1, "next": 1}.get(groups.get("which") or "", 0)
        year = int(groups["y"]) if groups["y"] else (anchor.last.year + step if anchor else 0)
        if (
            anchor
            and not groups.get("which")
            and int(number) > (anchor.last.month + 2) // 3
            and tense(sentence, *match.span()) <= 0
        ):
            year -= 1
        first = month_of(year, int(number) * 3 - 2).first
        return Reading(
            "DATE", f"{year}-Q{number}", Period(first=first, last=month_of(year, int(number) * 3).last), anchor
        )

    # what is relative ----------------------------------------------------------------------------------------------

    def _weekday(self, groups: dict[str, str | None], match: re.Match[str], sentence: str) -> Reading | None:
        weekday = _WEEKDAYS[(groups["wd"] or "").lower().rstrip(".")]
        part = _PARTS.get((groups["part"] or "").rstrip("s"))
        anchor, which = self.published, (groups["which"] or "").lower()
        if anchor and anchor.days > 6:
            anchor = None
        if which in ("the following", "the previous") and self.last:
            anchor = self.last
        if not anchor:
            return Reading("TIME" if part else "DATE", f"XXXX-WXX-{weekday}" + (f"T{part}" if part else ""))
        ahead = which in ("next", "the following") or (not which and tense(sentence, *match.span()) > 0)
        day = nearest_weekday(anchor.last, weekday, 1 if ahead else -1)
        if day == anchor.last and which in ("last", "next", "the following", "the previous", "past"):
            day += timedelta(days=7 if ahead else -7)
        when = Period.day(day)
        return Reading("TIME" if part else "DATE", f"{when}T{part}" if part else str(when), when, anchor)

    def _part_of(self, groups: dict[str, str | None], match: re.Match[str], sentence: str) -> Reading | None:
        plain = {"m": groups["m"] or groups["m2"], "d": groups["d"] or groups["d2"], "y": groups["y"]}
        day = self._day(plain, match, sentence)
        if not day:
            return None
        return Reading("TIME", f"{day.value}T{_PARTS[groups['part'] or '']}", day.when, day.against)

    def _deictic(self, groups: dict[str, str | None], match: re.Match[str], sentence: str) -> Reading | None:
        word = " ".join((groups["word"] or "").lower().split())
        part = _PARTS.get((groups["part"] or "").rstrip("s"))
        step = {"yesterday": -1, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2}.get(
            word, 0
        )
        part = "NI" if word in ("tonight", "overnight") else part
        if word == "overnight" and re.match(
            r"[\s-](?:stay|flight|train|bus|success)", match.string[match.end() :][:10]
        ):
            return None
        if not self.published:
            return Reading("TIME" if part else "DATE", "PRESENT_REF" if not step else "XXXX-XX-XX")
        first, last = shifted(self.published.first, step, "D"), shifted(self.published.last, step, "D")
        if not first or not last:
            return None
        if word == "overnight":
            first = shifted(first, -1, "D") or first
        when = Period(first=first, last=last)
        value = last.isoformat() + (f"T{part}" if part else "")
        return Reading("TIME" if part else "DATE", value, when, self.published)

    def _which_part(self, groups: dict[str, str | None], match: re.Match[str], sentence: str) -> Reading | None:
        part, which = _PARTS[groups["part"] or ""], (groups["which"] or "").lower()
        anchor = self.last if which == "that" else self.published
        if not anchor:
            return Reading("TIME", f"XXXX-XX-XXT{part}")
        step = {"last": -1, "next": 1}.get(which, 0)
        first, last = shifted(anchor.first, step, "D"), shifted(anchor.last, step, "D")
        if not first or not last:
            return None
        return Reading("TIME", f"{last.isoformat()}T{part}", Period(first=first, last=last), anchor)

    def _which_unit(self, groups: dict[str, str | None], match: re.Match[str], sentence: str) -> Reading | None:
        which, unit = (groups["which"] or "").lower(), groups["unit"] or ""
        told = which in ("previous", "following", "same", "that") or (which == "next" and unit == "day")
        before = self.told if unit in ("month", "year") else self.last
        anchor = before or (None if which == "same" else self.published) if told else self.published
        if not anchor:
            return Reading("DATE", "XXXX-XX-XX" if unit == "day" else "PAST_REF" if which == "last" else "PRESENT_REF")
        step = {"last": -1, "next": 1, "coming": 1, "previous": -1, "following": 1}.get(which, 0)
        return unit_at(unit, anchor, step, way=tense(sentence, *match.span()))

    def _bare_unit(self, groups: dict[str, str | None], match: re.Match[str], sentence: str) -> Reading | None:
        anchor = self._anchor() if groups["unit"] == "weekend" else self.last or self.published
        way = tense(sentence, *match.span())
        return unit_at(groups["unit"] or "", anchor, 0, way=way) if anchor else Reading("DATE", "XXXX-XX-XX")

    def _edge_unit(self, groups: dict[str, str | None], match: re.Match[str], sentence: str) -> Reading | None:
        anchor = self._anchor()
        return unit_at(groups["unit"] or "", anchor, 0) if anchor else Reading("DATE", "XXXX-XX-XX")

    def _ago(self, groups: dict[str, str | None], match: re.Match[str], sentence: str) -> Reading | None:
        amount, code = amount_of(groups["n"]), UNITS[singular_unit(groups["unit"])]
        way = " ".join((groups["way"] or "").split())
        before = self.year if code in ("Y", "DE", "CE") else self.last
        anchor = self.published if way in ("ago", "from now") else before or self.published
        if not anchor or amount is None or amount != int(amount) or code == "WE":
            return Reading("DATE", "PAST_REF" if way in ("ago", "earlier") else "FUTURE_REF")
        sign = -1 if way in ("ago", "earlier") else 1
        if code in ("TS", "TM", "TH"):
            days = -(-int(amount) // 24) if code == "TH" else 0
            moved = shifted(anchor.first, sign * days, "D") or anchor.first
            when = Period(first=min(moved, anchor.last), last=max(moved, anchor.last))
            return Reading("TIME", anchor.last.isoformat(), when, anchor)
        first, last = (shifted(day, sign * int(amount), code) for day in (anchor.first, anchor.last))
        if not first or not last:
            return None
        if code in ("Y", "DE", "CE"):
            return Reading("DATE", f"{last.year:04}", hull(year_of(first.year), year_of(last.year)), anchor)
        if code in ("M", "Q"):
            return Reading(
                "DATE",
                f"{last:%Y-%m}",
                hull(month_of(first.year, first.month), month_of(last.year, last.month)),
                anchor,
            )
        return Reading("DATE", last.isoformat(), Period(first=first, last=last), anchor)

    def _window(self, groups: dict[str, str | None], match: re.Match[str], sentence: str) -> Reading | None:
        number = groups.get("n") or "a"
        duration = timex_duration(number, groups["unit"])
        which, amount, code = (
            (groups.get("which") or "past").lower(),
            amount_of(number),
            UNITS[singular_unit(groups["unit"])],
        )
        anchor = self.published
        if not anchor or amount is None or code == "WE":
            return Reading("DURATION", duration)
        days = -(-int(amount) // 24) if code == "TH" else int(amount)
        code = "D" if code in ("TS", "TM", "TH") else code
        if which in ("next", "coming", "following"):
            end = shifted(anchor.last, days, code)
            return Reading("DURATION", duration, Period(first=anchor.first, last=end) if end else None, anchor)
        begin = shifted(anchor.first, -days, code)
        return Reading("DURATION", duration, Period(first=begin, last=anchor.last) if begin else None, anchor)

    # what fixes no day ---------------------------------------------------------------------------------------------

    def _duration(self, groups: dict[str, str | None], match: re.Match[str], sentence: str) -> Reading | None:
        if UNITS[singular_unit(groups["unit"])] == "TS" and (groups["n"] or "").lower() in ("a", "an"):
            return None  # "a second attack"
        if UNITS[singular_unit(groups["unit"])] == "Q" and re.match(
            r"[\s-](?:of|mile|inch|acre)", match.string[match.end() :][:6]
        ):
            return None  # "a quarter of a million"
        before, after = match.string[: match.start()][-12:], match.string[match.end() :][:8]
        if re.match(r"[\s-](?:old|of\sage|olds)\b", after) or re.search(r"\baged?\s$", before):
            return None
        if (groups["n"] or "").lower() in ("a", "an") and re.search(r"\d\s$", before):
            return Reading("SET", timex_duration(groups["n"], groups["unit"]))
        if re.search(r"\b[Ww]ithin\s$", before) and tense(sentence, *match.span()) > 0:
            return self._window({"which": "next", **groups}, match, sentence)
        return Reading("DURATION", timex_duration(groups["n"], groups["unit"]))

    def _vague_duration(self, groups: dict[str, str | None], match: re.Match[str], sentence: str) -> Reading | None:
        if re.search(r"\d\s?$|\baged\s", match.string[: match.start()][-6:]):
            return None
        return Reading("DURATION", timex_duration("some", groups["unit"]))

    def _set(self, groups: dict[str, str | None], match: re.Match[str], sentence: str) -> Reading | None:
        return Reading("SET", timex_duration("a", groups["unit"]))

    def _set_word(self, groups: dict[str, str | None], match: re.Match[str], sentence: str) -> Reading | None:
        word = (groups["word"] or "").lower()
        codes = {"d": "P1D", "h": "PT1H", "w": "P1W", "m": "P1M", "q": "P1Q", "n": "P1D"}
        return Reading("SET", codes.get(word[0], "P1Y"))

    def _feast(self, groups: dict[str, str | None], match: re.Match[str], sentence: str) -> Reading | None:
        word = " ".join((groups["word"] or "").lower().replace("’", "'").split())
        month, day = next(row["number"] for row in table("calendar") if row["word"] == word).split("-")
        name = next(name for name, number in _MONTHS.items() if number == int(month))
        return self._day({"m": name, "d": day, "y": None}, match, sentence)

    def _vague(self, groups: dict[str, str | None], match: re.Match[str], sentence: str) -> Reading | None:
        word = " ".join((groups["word"] or "").lower().split())
        value = "FUTURE_REF" if word in ("soon", "the future") else "PRESENT_REF"
        return Reading("DATE", "PAST_REF" if word in _VAGUE_PAST else value)

    def _clock(self, groups: dict[str, str | None], match: re.Match[str], sentence: str) -> Reading | None:
        hour, minute = int(groups["h"] or 0), int(groups["min"] or 0)
        if groups.get("ap"):
            if not 1 <= hour <= 12:
                return None
            hour = hour % 12 + (12 if (groups["ap"] or "").lower().startswith("p") else 0)
        return self._at(f"T{hour:02}:{minute:02}" + ("Z" if groups.get("zone") else ""))

    def _clock_word(self, groups: dict[str, str | None], match: re.Match[str], sentence: str) -> Reading | None:
        return self._at({"midnight": "T24:00", "noon": "T12:00"}.get((groups["word"] or "").lower(), "TMI"))

    def _at(self, clock: str) -> Reading:
        day = self.last or (self.published if self.published and self.published.days == 1 else None)
        return Reading("TIME", f"{day.last.isoformat() if day else 'XXXX-XX-XX'}{clock}", day, day)

    def _anchor(self) -> Period | None:
        """Where there is no publication date, the last day or month that the text fixed tells the year."""
        return self.published or self.told


def _month(word: str | None) -> int:
    return _MONTHS[(word or "").lower().rstrip(".")]


def _ordinal(text: str | None) -> int:
    return int(re.sub(r"\D", "", text or "0"))

"""The shapes of time expressions, as regular expressions with named parts. Every repetition in them is bounded."""

from __future__ import annotations

import re
from functools import cache

from recount.reference import number_words, table

UNITS = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "night": "D", "week": "W", "fortnight": "W",
    "month": "M", "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE", "weekend": "WE",
}  # fmt: skip


@cache
def time_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """(shape, pattern) pairs; the shape's name says which reader takes the match."""
    names = {
        "WD": f"(?-i:{_names('weekday')})",
        "MON": f"(?-i:{_names('month')})",
        "YEAR": r"(?:1[5-9]|20)\d\d(?![\d%]|[.,]\d)",
        "DAY": r"(?:[0-2]?\d|3[01])(?:st|nd|rd|th)?(?![\d%]|[.,:]\d)",
        "PART": r"(?:morning|afternoon|evening|night)s?",
        "SEASON": r"spring|summer|autumn|fall|winter",
        "NUM": _numbers(),
        "UNIT": r"seconds?|minutes?|hours?|days?|nights?|weekends?|weeks?|fortnights?|months?|quarters?|years?"
        r"|decades?|century|centuries",
        "EDGE": r"(?:the\s)?(?:very\s)?(?:beginning|start|end|middle|close|first\shalf|second\shalf|early\sdays)"
        r"\sof\s(?:the\s)?|early[\s-](?:in\s)?|late[\s-](?:in\s)?|mid[\s-]",
        "DASH": r"\s?[-–—]\s?",
        "_": r"[\s\xa0]{1,3}",
        "1": r"\s",
    }
    shapes = table("time_shapes")
    return tuple((row["shape"], re.compile(_fill(row["pattern"], names), re.IGNORECASE)) for row in shapes)


def _fill(pattern: str, names: dict[str, str]) -> str:
    return re.sub(r"(?<!\?P)<([A-Z]+|_|1)>", lambda hole: f"(?:{names[hole[1]]})", pattern)


def _names(kind: str) -> str:
    forms: list[str] = []
    for row in table("calendar"):
        if row["kind"] == kind:
            title = row["word"].capitalize()
            # three-letter forms of weekdays ("Sat", "Sun") are words as well: only with a full stop
            mark = r"\." if row["short"] and kind == "weekday" else ""
            forms += [title + mark, title.upper() + mark]
    return "|".join(sorted(forms, key=len, reverse=True))


def _numbers() -> str:
    spoken = [word for word, (_, part) in number_words().items() if part in ("one", "ten")]
    ones = "|".join(sorted(spoken, key=len, reverse=True))
    word = rf"(?:{ones})(?:-(?:{ones}))?(?:\s(?:and\sa\shalf|hundred))?"
    vague = r"several|a\sfew|few|many|some|a\scouple\sof|a\snumber\sof|recent"
    return rf"\d{{1,4}}(?:[.,]\d{{1,3}})?|{word}|{vague}|half\san?|an?\shalf|an?"

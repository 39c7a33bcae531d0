"""A line that says nothing but when, and perhaps by whom and where."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from recount.documents.press_name import is_press_name
from recount.documents.written_date import CLOCK, WrittenDate, written_dates

_LINES = 12  # filled lines from the top that may be a date line
_LONGEST = 120  # characters beside the date
LABEL: Final = (
    r"(?:(?:First |Originally )?[Pp]ublished(?: (?:time|duration))?|PUBLISHED|POSTED|Posted|Date of [Pp]ublication"
    r"|Publication [Dd]ate|Date [Pp]ublished|(?:Story )?Created|Released?|(?i:for immediate release)|Release [Dd]ate"
    r"|Issued|Filed|Dated?|date|DATE)(?: on| at)?[ \t\u00a0]*[:|–-]?"
)
CHANGED: Final = (
    r"(?:(?:Last |last )?(?:[Uu]pdated|UPDATED|[Mm]odified|[Rr]evised)|Edited time)(?: on| at)?[ \t\u00a0]*[:|–-]?"
)
_CLOCK = re.compile(rf"(?<!\d){CLOCK}")
_STAMP = re.compile(
    rf"{LABEL}|{CHANGED}|\d{{4}}|\b(?:GMT|UTC|BST|CET|CEST|EST|EDT|PST|PDT|IST|EAT|at|on)\b"
    r"|\d+ ?min(?:ute)?s?(?: read)?|[|•·–—,;:()/-]"
)
_AGENCY = re.compile(r"\([A-Z][\w ./&-]{1,30}\)")
_BYLINE = re.compile(r"\b(?:[Bb]y|BY) (?:[^\W\d_][\w.'’-]*[ ,]*(?:and )?){1,8}")
_PREPOSITION = re.compile(
    r"\b(?:on|since|until|till|from|of|by|in|after|before|and|to|between|around|through|during|for|or|as|dated"
    r"|the|last|early|late|mid)"
    r"[ \t\u00a0-]*(?:the )?$",
    re.I,
)
_MARKUP = re.compile(r"[*_#>]+ ?")  # Markdown


@dataclass(frozen=True, slots=True)
class Line:
    """The rest of a date's line, before and after it, and how many filled lines stand above."""

    before: str
    after: str
    above: int

    @classmethod
    def of(cls, text: str, date: WrittenDate) -> Line:
        """The line of a date of the text."""
        start = text.rfind("\n", 0, date.start) + 1
        end = text.find("\n", date.end)
        above = sum(1 for line in text[:start].split("\n") if line.strip())
        return cls(text[start : date.start], text[date.end : end if end >= 0 else len(text)], above)


def beside_date(text: str, date: WrittenDate) -> str | None:
    """What a date line near the top holds beside date, clock, labels and byline: names of outlet or place, or nothing.

    Null where the date's line says something else too, or stands further down.
    """
    line = Line.of(text, date)
    if line.above >= _LINES or len(line.before) + len(line.after) > _LONGEST:
        return None
    before, after = _MARKUP.sub("", line.before), _MARKUP.sub("", line.after)
    alone = before.strip().lower() == "on" and line.above > 0  # "on Jul 7 2012, 5:55p"
    if is_governed(before) and not alone:
        return None
    timed = bool(_CLOCK.search(before) or _CLOCK.search(after))
    before, rest = _CLOCK.sub(" ", before), _CLOCK.sub(" ", after)
    for other in written_dates(rest):
        rest = rest.replace(other.words, " ")
    if timed:
        rest = _AGENCY.sub(" ", rest)
    left = " ".join(_STAMP.sub(" ", _BYLINE.sub(" ", f"{before} , {rest}")).split())
    if not left:
        return ""
    # "Nairobi, 3 November 2022", "The Courier | 3 May 2019": names only, apart from the date; the first line may be a
    # title ("Derna flood, 3 May 2019") unless the name is a paper's.
    named = all(word[0].isupper() for word in left.split()) and len(left.split()) <= 5
    apart = timed or re.search(r"[,|•·–—-]\s*$", before)
    placed = line.above < 6 and (line.above > 0 or is_press_name(left))
    return left if named and apart and placed and not _STAMP.sub("", rest).strip(" .") else None


def is_governed(before: str) -> bool:
    """Whether a preposition or article takes the date into a sentence ("on 3 May 2019")."""
    return bool(_PREPOSITION.search(before))

"""Furniture inside a line, as in pages whose layout was lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recount.documents.furniture_lines import line_kind
from recount.documents.written_date import written_dates
from recount.records import Furniture
from recount.records.document import FurnitureKind

_AGENCY = r"(?:AFP|AP|Reuters|REUTERS|EPA|Getty(?: Images)?|Shutterstock|Xinhua|Anadolu(?: Agency)?)"
_PICTURE = r"(?:[Pp]hoto|[Ii]mage|[Pp]icture)s?"
_PERSON = r"[A-Z][\w .'’-]{2,40}"
_PATTERNS: tuple[tuple[FurnitureKind, str], ...] = (
    # counters of a share button
    ("navigation", r"(?<![A-Za-z])Get short URL(?: \d{1,7}){0,4}\b"),
    ("navigation", r"\bSlideshow \(\d{1,3} [Ii]mages?\)"),
    ("navigation", r"(?:\bCommunity standards ?)?(?:\bDiscussion ?)?(?:Comment via [A-Z]\w+(?: News)? ?){1,3}"),
    # the end of a page: an ellipsis, counters, and the label of what follows the article, down to the line's end
    (
        "related",
        r"(?:\.{3}|…)[ \t]+(?:\d{1,6} ){0,3}(?:Related|Topic|Tags|Share|Comments?|Community|Discussion)\b[^\n]{0,1200}",
    ),
    (
        "navigation",
        r"(?<=[.!?\"”’)] )(?:Read [Aa]lso|Read [Mm]ore|Related|Twitter|Facebook|Share|Tweet|Print|Tags|Comments?)"
        r"[ \t]*(?=\n|$)",
    ),
    # the title of an embedded video, back to the sentence before it
    ("related", r"(?<=[.!?\"”] )[A-Z][^.!?\n]{5,150} - (?:YouTube|Vimeo|Dailymotion)\b(?: video)?"),
    (
        "credit",
        rf"\((?:(?:[A-Z]\w{{1,12}}|{_AGENCY}|[Ss]creen) (?:file )?{_PICTURE}|{_PICTURE}(?::| by)? ?{_AGENCY})\)",
    ),
    ("credit", rf"\((?:{_AGENCY}(?: [Pp]hoto)? ?[/|] ?{_PERSON}|{_PERSON} ?/ ?{_AGENCY})\)"),
    (
        "stamp",
        r"(?<![\w.])(?:Published|Posted|Updated) \d{1,3} (?:minute|hour|day|week|month)s? ago"
        r"(?: ?\d{1,3} min(?:ute)?s? read)?",
    ),
    # a counter or an editor's initials left at the very end
    ("other", r"(?<=[.!?\"”)])[ \t](?:[A-Z]{2,4} )?\d{1,4}(?=\s*\Z)"),
    ("byline", r"(?<=[.!?\"”)] )[A-Z][A-Z.]{0,3}/[A-Z][\w.]{0,12}(?=\s*\Z)"),
)
_PIECES = tuple((kind, re.compile(pattern)) for kind, pattern in _PATTERNS)
# What an outlet asks of its readers: a sentence of its own, and all between two of them.
_APPEAL = re.compile(
    r"(?:(?<=\n)|(?<=[.!?] )|\A)Your (?:support|donation|contribution|gift)\b[^.!?\n]{3,200}(?:[.!?]|(?=\n))"
)
_APPEALS_APART = 1500  # characters
_FRONT = re.compile(r"\A(?:---\n(?:[\w-]{1,40}:[^\n]{0,300}\n|[ \t]*- [^\n]{0,200}\n){1,40}---)[ \t]*(?=\n|\Z)")
_STAMP = re.compile(r"[ \t\u00a0]*(?:date|Date|DATE|Published|Posted(?: on)?)?[ \t\u00a0:]*")
_OPENS = re.compile(r"[ \t\u00a0]+[A-Z\"“‘]")


def piece_furniture(text: str) -> Iterator[Furniture]:
    """Labels, counters and credits between sentences, Markdown's front matter, a date that opens the text."""
    if front := _FRONT.match(text):
        yield Furniture(start=0, end=front.end(), kind="stamp")
    for kind, pattern in _PIECES:
        for match in pattern.finditer(text):
            yield Furniture(start=match.start(), end=match.end(), kind=kind)
    yield from _appeals(text)
    first = next(written_dates(text[:120]), None)
    label = _STAMP.match(text)
    if first and label and label.end() == first.start and _OPENS.match(text, first.end):
        line = text.find("\n", first.end)
        rest = text[first.end : line] if line >= 0 else ""
        crumbs = line_kind(rest.strip()) == "navigation"  # "date 2019-05-03 News / World"
        yield Furniture(start=0, end=line if crumbs else first.end, kind="stamp")


def _appeals(text: str) -> Iterator[Furniture]:
    """What asks for money, from the first such sentence of a run to its last."""
    run: tuple[int, int] | None = None
    for match in _APPEAL.finditer(text):
        if run and match.start() - run[1] > _APPEALS_APART:
            yield Furniture(start=run[0], end=run[1], kind="advert")
            run = None
        run = (run[0] if run else match.start(), match.end())
    if run:
        yield Furniture(start=run[0], end=run[1], kind="advert")

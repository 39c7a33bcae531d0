"""Furniture that fills a line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recount.documents.written_date import CLOCK, MONTH, WEEKDAY, YEAR
from recount.records import Furniture
from recount.records.document import FurnitureKind

_LONGEST = 260  # a longer line is a paragraph of the report
_NAME = r"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|de|van|von|bin|al|el|and|&)){0,6}"
_DATE = (
    rf"(?:{WEEKDAY},? )?(?:\d{{1,2}}(?:st|nd|rd|th)? {MONTH},? {YEAR}|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? {YEAR}"
    rf"|{YEAR}-\d\d-\d\d|\d{{1,2}}[./-]\d{{1,2}}[./-]{YEAR})"
)
_TIME = rf"(?:(?:at )?{CLOCK})"
_AGO = r"\d+ (?:second|minute|min|hour|hr|day|week|month|year)s? ago"
_READ = r"\d+[ -]min(?:ute)?s?(?: read)?"
_AGENCY = (
    r"(?:shutterstock|getty images|afp|reuters|ap|epa|associated press|alamy|istock|unsplash|anadolu agency|xinhua)"
)
_PARTS = (
    rf"(?:{_DATE}|{_TIME}|{_AGO}|{_READ}|yesterday|today"
    r"|(?:First |Last |Originally )?(?:Published|Updated|Posted|Modified|Date|Issued|Filed)(?: on| at)?:?|by|\|"
    r"|•|·|–|—|-|,|\(|\))"
)

_LABELS: tuple[tuple[FurnitureKind, str, int], ...] = (
    ("navigation",
     r"today[’']s paper|statcounter"
     r"|log ?[io]n|log ?out|sign ?(?:in|up|out)|sign (?:in|up) (?:to|for) .{1,80}|register|subscribe(?: now"
     r"| today)?|menu|home|search"
     r"|skip to (?:main )?content|loading(?:\.{3}|…)?|(?:back|return) to (?:top|home(?:page)?)"
     r"|toggle navigation|close|next|previous"
     r"|(?:next|previous) (?:article|story|post)|show (?:more|less)|view (?:all|more|comments)|load more"
     r"|listen(?: to this article)?"
     r"|share(?: this(?: article| story| page)?)?(?: on .{1,30})?|tweet|retweet|print(?: this page)?|e-?mail"
     r"|copy link|link copied!?"
     r"|facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|instagram|youtube|save|bookmark"
     r"|download(?: (?:the )?app)?"
     r"|get short url[\d ]*|(?:add a |leave a |post a |no )?comments?(?: \(?\d+\)?)?(?: yet)?|reply"
     r"|\d[\d,.]*[km]? (?:comments?|shares?|views?|likes?|reads?)"
     r"|terms (?:and conditions|of (?:use|service))|privacy(?: policy)?|cookies?(?: policy| settings)?"
     r"|accept (?:all )?cookies"
     r"|we use cookies\b.{0,200}|about us|contact(?: us)?|advertise(?: with us)?|careers|site ?map|rss"
     r"|follow (?:us|@?\w+)(?: on .{1,60})?|join (?:our|us on) .{1,80}|slideshow \(\d+ images?\)"
     r"|(?:(?:image|photo|slide|page) )?\d+ of \d+|(?:tags:?|filed under:?|topics?:) .{1,160}", re.I),
    ("advert",
     r"advertisement|advertorial|sponsored(?: content| by .{1,60})?|promoted|paid content|remove ads|ad feedback"
     r"|(?:story|article) continues below(?: this| the)?(?: advertisement| ad)?|(?:please )?(?:donate"
     r"|support us)(?: now| today)?!?", re.I),
    ("stamp", rf"(?=.*[^\W_])(?>{_PARTS})(?:[ \t\u00a0]*(?>{_PARTS}))*+", re.I),
    ("credit",
     rf"{_AGENCY}(?:/.{{1,60}}| via .{{1,40}}| photo| file photo)?|.{{2,40}}/{_AGENCY}(?: via .{{1,40}})?"
     r"|\(?(?:©|copyright|\(c\)) .{1,160}|.{0,80}all rights reserved\.?", re.I),
    # Names only after the colon: a caption ("Photo: rescuers carry three bodies") is part of the report.
    ("credit",
     r"(?:(?:[Ff]eatured|[Ff]ile|[Cc]over) )?(?:[Ii]mage|[Pp]hoto(?:graph)?|[Pp]icture|[Cc]redit|[Vv]ideo"
     r"|[Gg]raphic|[Ii]llustration"
     r"|IMAGE|PHOTO|CREDIT)s?(?: [Cc]redit)?(?::| by| courtesy of) ?(?:(?:[A-Z@][\w.'’-]*|via|and|for|of"
     r"|the)[ /,]{0,3}){1,9}", 0),
    ("byline",
     rf"(?:By|BY|Words by|Reporting by|Written by|Text by) {_NAME}(?:(?:,| [|•–-]) {_NAME})?"
     r"|\(?(?:Additional reporting|Reporting|Editing|Writing) by .{3,200}", 0),
    ("related",
     r"(?:read (?:more|also|next)|also read|see also|more on this(?: story)?|related(?: (?:articles?|stories"
     r"|news|posts?|topics?|content))?"
     r"|recommended(?: (?:for you|stories|reading))?|you (?:may|might) also (?:like|be interested in)"
     r"|trending(?: now)?"
     r"|most (?:read|popular|viewed|shared)|more (?:stories|news|from .{1,40})|latest (?:news|stories)|top stories"
     r"|editor[’']?s[’']? picks?|don[’']t miss|watch(?: now)?|continue reading|what to read next"
     r"|keep reading)(?:\.{3}|…)?:?"
     r"|(?:read (?:more|also|next)|also read|see also|watch|listen|related)[:>»] ?.{1,220}", re.I),
)  # fmt: skip
_KINDS = tuple((kind, re.compile(pattern, flags)) for kind, pattern, flags in _LABELS)
_FROM = re.compile(r"From [A-Z][\w .'’-]{2,60}\((?:Terms|Privacy|Read)[\w ]{2,30}\)")
_CRUMBS = re.compile(
    r"[^›»>.!?\d]{1,40}(?: [›»>] [^›»>.!?\d]{1,60}){1,6}"  # "Home › World › Asia"
    r"|(?:Home|News|World)(?: / [A-Z][\w&-]{1,20}){1,4}"  # "News / World"
    r"|Home(?: [A-Z][\w&-]{1,20}){1,4}"  # "Home World Asia"
)
_BAR = re.compile(r" *[|•·] *| {2,}|\t+")
_AUTHOR = re.compile(
    rf"{_NAME} is (?:an?|the) [^.\n]{{0,80}}\b(?:reporter|editor|correspondent|writer|journalist|columnist"
    rf"|contributor|fellow|professor"
    r"|analyst|researcher|lecturer)\b[^\n]{0,160}"
)
_LISTS = re.compile(
    r"(?:related|you (?:may|might) also like|recommended|most (?:read|popular|viewed)|more (?:stories|news)"
    r"|trending|top stories|latest (?:news|stories))",
    re.I,
)


def line_furniture(text: str) -> Iterator[Furniture]:
    """Lines that are nothing but furniture, headlines listed under "Related", the note on the author at the end."""
    lines = list(_lines(text))
    last = len(lines) - 1
    listing = False
    for index, (start, line) in enumerate(lines):
        kind: FurnitureKind | None = line_kind(line)
        if listing and kind is None:
            # A list of headlines goes on until a sentence comes; the first line of a text is never part of one.
            listing = index > last // 2 and len(line) < 160 and not line.endswith((".", "!", "?", "”", '"', ":"))
            kind = "related" if listing else None
        if kind is None and index >= last - 3 and index > 2 and _AUTHOR.fullmatch(line):
            kind = "byline"
        if kind:
            listing = listing or (kind == "related" and bool(_LISTS.match(line)))
            yield Furniture(start=start, end=start + len(line), kind=kind)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Filled lines without the space around them, with where they start."""
    for match in re.finditer(r"[^\n\r\u2028]+", text):
        line = match[0]
        stripped = line.strip()
        if stripped:
            yield match.start() + len(line) - len(line.lstrip()), stripped


def line_kind(line: str) -> FurnitureKind | None:
    """What a line is that is nothing but furniture; null for a line of the report."""
    if len(line) > _LONGEST:
        return None
    if _FROM.fullmatch(line):
        return "credit"
    if _CRUMBS.fullmatch(line):
        return "navigation"
    kind = next((kind for kind, pattern in _KINDS if pattern.fullmatch(line)), None)
    labels = _BAR.split(line) if kind is None else []  # "Share | Save | Listen"
    return "navigation" if len(labels) > 1 and all(map(_label, labels)) else kind


def _label(part: str) -> bool:
    """Whether a part of a bar is a label of the page, or a date or clock between labels."""
    return any(pattern.fullmatch(part) for kind, pattern in _KINDS if kind in ("navigation", "stamp"))

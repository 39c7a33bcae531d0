"""Where sentences begin and end, from signs and line breaks alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from recount.annotation.lines import lines
from recount.annotation.paragraphs import trim
from recount.records import Span
from recount.reference import words

LONGEST = 1200  # characters; a longer run without a stop is cut between words, so that all later work stays bounded

_STOP = re.compile(r"(?P<sign>[.!?…]{1,8})(?P<close>[\"'”’»)\]]{0,3})(?:\[\d{1,3}\]){0,4}(?P<gap>\s{0,40})")
_WORD_BEFORE = re.compile(r"[^\s\"'“”‘’()\[\]—–,;:]{1,24}$")
_STARTER = re.compile(
    r"[\"'“‘«(\[]{0,3}(?:The|A|An|In|On|At|He|She|It|They|We|I|His|Her|Its|Their|This|That|These|Those|There|But|And|"
    r"However|Meanwhile|After|Before|When|While|As|For|If|Some|Many|Most|More|All|No|Both|Earlier|Later|According)\b"
)
_OPENS = re.compile(
    r"[\"'“‘«(\[•*\-–—]{0,3}\s?[^\W_a-zß-öø-ÿ]"
)  # a capital or a digit, perhaps behind a quotation mark
_TERMINAL = re.compile(r"[.!?…:;,][\"'”’»)\]]{0,3}$")


def sentences(text: str, paragraphs: Sequence[Span]) -> tuple[Span, ...]:
    """Spans inside the paragraphs, trimmed, in order, none empty, none longer than LONGEST characters."""
    found: list[Span] = []
    for start, end in paragraphs:
        for line_start, line_end in lines(text, start, end):
            for piece in _cut(text, line_start, line_end):
                found += _bounded(text, *piece)
    return tuple(found)


def _cut(text: str, start: int, end: int) -> list[Span]:
    pieces: list[Span] = []
    at = start
    for stop in _STOP.finditer(text, start, end):
        if stop.end() < end and _ends(text, start, stop, end):
            pieces.append((at, stop.end("close")))
            at = stop.end()
    pieces.append((at, end))
    return [piece for piece in (trim(text, a, b) for a, b in pieces) if piece[0] < piece[1]]


def _ends(text: str, start: int, stop: re.Match[str], end: int) -> bool:
    after = text[stop.end() : stop.end() + 24]
    before = _WORD_BEFORE.search(text, max(start, stop.start() - 24), stop.start())
    word = before.group() if before else ""
    if not stop["gap"]:
        # "killed.The": a lost space, told from "U.S" and "example.com" by what stands on both sides
        return word[-2:].isalpha() and word[-1:].islower() and bool(re.match(r"[\"“]?[A-Z][a-z]{1,}", after))
    if not _OPENS.match(after):
        return False
    if stop["sign"] != "." or stop["close"]:
        return True
    plain = word.casefold()
    if plain in words("abbreviations", ends="never"):
        # "Gen. Mark"; but "Army Gen.\nNext" was cut as a line already, and "the gen. The" does not occur
        return False
    if len(word) == 1 and word.isupper():
        return bool(_STARTER.match(after)) and word not in "AI"
    if plain in words("abbreviations", ends="maybe") or re.fullmatch(r"(?:[A-Za-z]\.)+[A-Za-z]", word):
        return bool(_STARTER.match(after))
    # "1. First point": a number that opens a line belongs to what it numbers
    return not (word.isdigit() and len(word) < 3 and before is not None and before.start() == start)


def _bounded(text: str, start: int, end: int) -> list[Span]:
    pieces: list[Span] = []
    while end - start > LONGEST:
        cut = max(text.rfind(sign, start + LONGEST // 2, start + LONGEST) for sign in (" ", "\n"))
        cut = cut if cut > start else start + LONGEST
        piece = trim(text, start, cut)
        if piece[0] < piece[1]:
            pieces.append(piece)
        start = cut
    piece = trim(text, start, end)
    return [*pieces, piece] if piece[0] < piece[1] else pieces

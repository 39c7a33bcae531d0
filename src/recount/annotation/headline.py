"""Who speaks in a headline: "… - Monitor" at its end, "X: …" at its head."""

from __future__ import annotations

import re
from collections.abc import Collection

from recount.annotation.parsed import Parsed
from recount.annotation.words import lexed
from recount.records import Span
from recount.reference import demonyms, words

_TAIL = re.compile(
    r"(?:\s[-–—|:]\s|(?<=\w):\s|\s[-–—](?=\w))(?P<who>\w[\w.’' ]{1,40})$"
    r"|[a-z\d]\s(?P<bare>[A-Z][A-Za-z]{1,15}(?:\s[A-Z]?[a-z]{1,15}){0,2}(?:\sTV)?)$"
)
_HEAD = re.compile(r"^(?P<who>[A-Z][\w.’' ]{1,40}):\s(?=[A-Z\d“\"‘'])")
_TELLERS = frozenset(("source", "sources", "spokesman", "spokeswoman", "spokesperson"))
_LONGEST = 200  # characters


def headline_source(parsed: Parsed, acronyms: Collection[str]) -> tuple[Span, Span] | None:
    """Source and content of a headline, in characters; null where none speaks in it. acronyms: bodies of the text."""
    sentence = parsed.text
    if len(sentence) > _LONGEST:
        return None
    head = _HEAD.search(sentence)
    if head and (_speaks(head["who"]) or head["who"] in acronyms) and len(sentence.split()) > 4:
        return head.span("who"), (head.end(), len(sentence))
    if sentence.endswith((".", "!", "?", "”", '"')):
        return None
    tail = _TAIL.search(sentence)
    part = "who" if tail and tail["who"] else "bare"
    if tail and tail[part].endswith("s") and lexed(sentence[: tail.start(part)])[-1].digits:
        return None  # "army kills 29 Militants"
    speaks = tail and (_tells(tail["bare"]) if part == "bare" else _speaks(tail["who"], last=" " not in tail["who"]))
    if tail and speaks and len(sentence.split()) > 4:
        start, end = tail.span(part)
        if part == "who" and parsed.verbal(start, end):
            return None  # "12 dead: Gunmen attack a university"
        if sentence[start:end].split()[-1].lower() in words("speaker_words", kind="watch"):
            start = sentence.rindex(" ", start - 1, end) + 1  # "15 dead near Aden Monitor"
        return (start, end), (0, start if part == "bare" else tail.start())
    return None


def _tells(who: str) -> bool:
    """Whether words without a sign before them are only there to say who tells: "15 dead near Aden Monitor"."""
    parts = who.split()
    last = parts[-1].lower()
    state = parts[0].lower() in demonyms() and parts[-1].islower()  # "blast kills six Ghanaian state"
    return last in words("speaker_words", kind="watch") | _TELLERS or (state and _speaks(who, last=True))


def _speaks(who: str, last: bool = False) -> bool:
    """Whether a role or body is among the words; last: whether it is the last of them."""
    parts = [word.lower for word in lexed(who)]
    known = (
        words("speaker_words", kind="role") | words("speaker_words", kind="watch") | words("organisation_words")
        | words("titles")
    )  # fmt: skip
    if who in words("relays", "name"):
        return True
    if last:
        return parts[-1] in words("speaker_words", kind="role") | words("titles") or parts[-1] in words(
            "speaker_words", kind="watch"
        )
    return any(part in known for part in parts) or parts[0] in demonyms()

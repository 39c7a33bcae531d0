"""What the text itself says about where its sentences begin; the rest is left to the network."""

from __future__ import annotations

import re
from collections.abc import Sequence

from recount.annotation.lines import lines
from recount.annotation.network.labels import FIRST, INSIDE, LINE, OPEN, SPACE
from recount.records import Span, Tokens

_CLOSING = frozenset("\"'”’»)]")
_OPENING = frozenset("“‘«([")
_STOP = re.compile(r"[.!?…]$")
_LETTERS = re.compile(r"(?:\w\.)+$")  # U.N., U.S.
_SHORTENED = frozenset({"approx", "capt", "dept", "govt", "prof", "supt"})


def limits(text: str, blocks: Sequence[Span], cut: Tokens, gaps: Sequence[int]) -> list[int]:
    """FIRST, INSIDE or OPEN for each word. gaps: what stands before each word (see the network's labels).

    A line that no margin broke begins a sentence, and so does a capital behind a small word's full stop. None begins
    right after a comma, nor in small letters after "U.S.", nor after a bare word of a line at the head, before the
    first with a full stop: headlines have capitals throughout.
    """
    stopped = {
        start: bool(re.search(r"[.!?…]", text[start:end])) for block in blocks for start, end in lines(text, *block)
    }
    words = [text[start:end] for start, end in zip(cut.starts, cut.ends, strict=True)]
    found: list[int] = []
    last = ""  # the last word that closes no quotation and no bracket
    headline = goes_on = False
    for at, word in enumerate(words):
        before = words[at - 1] if at else ""
        headline = (headline or not at) and not stopped.get(cut.starts[at], False)
        ended = at > 1 and gaps[at] == SPACE and word[0].isupper() and _ends(words[at - 2 : at])
        if cut.starts[at] in stopped or ended or _opens(before, last, word, words[at + 1 : at + 3]):
            found.append(FIRST)
        elif before in _OPENING or (_LETTERS.match(last) and word[0].islower()):
            found.append(INSIDE)
        else:
            found.append(INSIDE if gaps[at] < LINE and (last == "," or (headline and goes_on)) else OPEN)
        if word not in _CLOSING:
            counted = word.isdigit() and len(word) < 4 and gaps[at] == SPACE and goes_on  # "30 wounded", no year
            goes_on = counted or word[-1].isalpha()
            last = word
    return found


def _ends(before: Sequence[str]) -> bool:
    """Whether a small word, no shortened one, and its full stop stand last."""
    word = before[0]
    return before[-1] == "." and word.isalpha() and word.islower() and len(word) > 3 and word not in _SHORTENED


def _opens(before: str, last: str, word: str, after: Sequence[str]) -> bool:
    """Whether a stop is followed by an editor's word ("[But] they") or by a second quotation (… it." "We …)."""
    if not _STOP.search(last) or len(after) < 2 or not after[0][:1].isupper():
        return False
    return (word == "[" and after[1] == "]") or (word in '"“' and before in ('"', "”"))

"""Whether what is said is quoted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from recount.annotation.network.attributions import Attribution
from recount.annotation.network.labels import BLANK

Quote = Literal["direct", "indirect", "mixed"]


def quoted(words: Sequence[str], gaps: Sequence[int]) -> list[bool]:
    """For each word whether it stands between quotation marks; straight marks do not reach over a blank line."""
    inside: list[bool] = []
    open_ = ""
    for word, gap in zip(words, gaps, strict=True):
        if gap == BLANK and open_ == '"':
            open_ = ""
        if word in ("“", "``", "«", "„"):
            open_ = word
        elif word in ("”", "''", "»"):
            open_ = ""
        elif word == '"':
            open_ = "" if open_ == '"' else '"'
        inside.append(bool(open_) and word != open_)
    return inside


def quote(said: Attribution, inside: Sequence[bool], words: Sequence[str]) -> Quote:
    """inside: what `quoted` gives for the words. A content that a colon introduces is direct without marks, too."""
    content = [at for first, end in said.content for at in range(first, end) if any(map(str.isalnum, words[at]))]
    marked = sum(inside[at] for at in content)
    if content and marked == len(content):
        return "direct"
    if marked:
        return "mixed" if marked < 0.8 * len(content) else "direct"
    after = said.cue[-1][1] if said.cue else 0
    opened = any(word == ":" for word in words[max(after - 1, 0) : after + 1])
    return "direct" if opened and content and content[0] >= after else "indirect"

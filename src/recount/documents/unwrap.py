"""Lines of a printed page back to paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

_HYPHEN = re.compile(r"(?<!\w)(\w{1,60})[-\u00ad\u2010]\n(?=([a-z]{1,60}))")
_COMPOUND = re.compile(r"(?<![\w-])\w{1,60}(?:-\w{1,60}){1,9}")
_PAGE_NUMBER = re.compile(r"(?:page )?\d{1,4}(?: ?(?:of|/) ?\d{1,4})?", re.I)
_FULL = 0.95  # of the usual width: a shorter line that ends a sentence ends its paragraph
_SHORT = 0.75  # a shorter line before a capital is a heading, or the end of a paragraph


def unwrap(pages: Sequence[str]) -> str:
    """The pages' text with broken lines joined and words put together again.

    Page numbers and running heads (lines that stand on most pages) are left out. A word divided at a line's end loses
    its hyphen unless the text writes it with one elsewhere.
    """
    by_page = [[" ".join(line.split()) for line in page.replace("\0", "").split("\n")] for page in pages]
    seen = Counter(line for lines in by_page for line in set(lines) if line)
    running = {line for line, times in seen.items() if len(pages) > 2 and times > len(pages) * 0.6}
    text = "\n\n".join(
        "\n".join(line for line in lines if line not in running and not _PAGE_NUMBER.fullmatch(line))
        for lines in by_page
    )
    compounds = {word.casefold() for word in _COMPOUND.findall(text)}
    text = _HYPHEN.sub(
        lambda match: match[0].rstrip("\n") if f"{match[1]}-{match[2]}".casefold() in compounds else match[1], text
    )
    filled: list[tuple[bool, str]] = []  # whether a blank line stands above, the line
    blank = False
    for line in text.split("\n"):
        if line:
            filled.append((blank, line))
        blank = not line
    widths = sorted(len(line) for _, line in filled)
    width = widths[int(len(widths) * 0.8)] if widths else 0
    pieces = [filled[0][1]] if filled else []
    for (_, line), (parted, following) in pairwise(filled):
        pieces += [_between(line, following, parted, width), following]
    return "".join(pieces)


def _between(line: str, following: str, parted: bool, width: int) -> str:
    if parted:  # a new page may stand in the middle of a sentence
        return " " if line[-1].isalnum() and following[0].islower() else "\n\n"
    ends = line[-1] in '.!?”"' and len(line) < width * _FULL
    return "\n" if ends or (len(line) < width * _SHORT and (following[0].isupper() or following[0].isdigit())) else " "

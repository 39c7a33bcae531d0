"""Windows of a text for one epoch, its layout varied as pages vary it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from random import Random

from recount.annotation.network.labels import BLANK, LINE, NOTHING, SPACE
from recount.annotation.network.pieces import Pieces
from training.text import Text

ROOM = 254  # pieces of a window, without the opening and the closing one


@dataclass(frozen=True)
class Cut:
    """A window of a text: words [first, end) as the network shall see them; labels stay with the text."""

    text: Text
    first: int
    end: int
    words: list[str]
    gaps: list[int]
    size: int


def cut(text: Text, pieces: Pieces, room: int = ROOM, random: Random | None = None) -> list[Cut]:
    """Units (sentences where known, else paragraphs) packed into windows of at most `room` pieces.

    With `random`, the room of each window and its layout vary: line breaks for spaces, headings without their full
    stop's help, curled quotation marks, capitals throughout.
    """
    sizes = [len(pieces(word)) for word in text.words]
    cuts: list[Cut] = []
    first = 0
    size = 0
    allowed = _room(room, random)
    units = [*_units(text, sizes, room), len(text.words)]
    for start, end in pairwise(units):
        unit = sum(sizes[start:end])
        if size and size + unit > allowed:
            cuts.append(_window(text, first, start, size, random))
            first, size, allowed = start, 0, _room(room, random)
        size += unit
    if size:
        cuts.append(_window(text, first, len(text.words), size, random))
    return cuts


def _room(room: int, random: Random | None) -> int:
    if random is None:
        return room
    return 1 if random.random() < 0.15 else random.randint(min(48, room), room)


def _units(text: Text, sizes: list[int], room: int) -> list[int]:
    """Numbers of the words at which a window may begin."""
    found: list[int] = []
    size = 0
    for at in range(len(text.words)):
        if text.starts is not None:
            begins = text.starts[at]
        else:
            stopped = at > 0 and text.words[at - 1][-1] in '.!?”"' and text.gaps[at] > NOTHING
            begins = text.gaps[at] >= LINE or stopped
        if at == 0 or begins or size + sizes[at] > room:
            found.append(at)
            size = 0
        size += sizes[at]
    return found


def _window(text: Text, first: int, end: int, size: int, random: Random | None) -> Cut:
    words, gaps = text.words[first:end], text.gaps[first:end]
    gaps[0] = BLANK
    if random is not None:
        gaps = _layout(gaps, text.starts[first:end] if text.starts else None, words, random)
        if random.random() < 0.3:
            words = _curled(words, random)
        if random.random() < 0.03:
            words = [word.upper() for word in words]
    return Cut(text, first, end, words, gaps, size)


def _layout(gaps: list[int], starts: list[bool] | None, words: list[str], random: Random) -> list[int]:
    gaps = list(gaps)
    for at in range(1, len(gaps)):
        if starts is None or not starts[at] or gaps[at] == NOTHING:
            continue
        chance = random.random()
        if gaps[at] == BLANK:
            gaps[at] = BLANK if chance < 0.4 else LINE if chance < 0.8 else SPACE
        elif chance < 0.15:
            gaps[at] = LINE if chance < 0.1 else BLANK
    chance = random.random()
    if chance < 0.12:  # a hard right margin
        margin, column = random.randint(40, 90), 0
        for at, word in enumerate(words):
            column += len(word) + 1
            if column > margin and gaps[at] == SPACE:
                gaps[at], column = LINE, len(word)
    elif chance < 0.2:  # breaks by chance, as around a link or an inset
        for at in range(1, len(gaps)):
            if gaps[at] == SPACE and random.random() < 0.03:
                gaps[at] = LINE if random.random() < 0.8 else BLANK
    return gaps


def _curled(words: list[str], random: Random) -> list[str]:
    opened = False
    found: list[str] = []
    for word in words:
        if word == '"':
            found.append("”" if opened else "“")
            opened = not opened
        else:
            found.append(word.replace("'", "’"))
    return found

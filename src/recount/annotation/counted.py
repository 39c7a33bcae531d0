"""What a number counts: the noun phrase that follows it."""

from __future__ import annotations

from dataclasses import dataclass

from recount.annotation.words import Word
from recount.reference import is_plural, singular, words

_REACH = 7  # words from the number to the head of what it counts
_SKIP = frozenset(
    (
        "of",
        "the",
        "its",
        "their",
        "his",
        "her",
        "our",
        "those",
        "these",
        "more",
        "other",
        "additional",
        "further",
        "people's",
    )
)


@dataclass(frozen=True, slots=True)
class Counted:
    """`noun` is the singular head, the phrase stands at start:end of the sentence."""

    noun: str
    start: int
    end: int


def counted(line: list[Word], after: int, one: bool) -> Counted | None:
    """The counted thing behind line[:after]; null where none is named ("50 dead"). one: a singular will do."""
    index = after
    while index < len(line) and line[index].lower in _SKIP and index - after < 3:
        index += 1
    first = index
    head: int | None = None
    stop = words("function_words")
    while index < len(line) and index - first < _REACH:
        word = line[index]
        if word.text in "-–" and 0 < index < len(line) - 1 and line[index - 1].end == word.start:
            index += 1
            continue
        if word.lower in ("'s", "’s"):
            head = None  # "20 soldiers' families", "three men's bodies": what is owned is counted
            index += 1
            continue
        if not (word.alpha or _code(line, index)) or (word.lower in stop and not _acronym(line, index)):
            break
        if is_plural(word.text):
            head = index
        elif head is not None:
            break
        index += 1
    if head is None and one and index > first:
        head = _single(line, first, index)
    if head is None:
        return None
    return Counted(singular(line[head].text), line[first].start, line[head].end)


def _code(line: list[Word], at: int) -> bool:
    """Whether figures go on a name before a noun ("H5N1 cases")."""
    return line[at].digits and at > 0 and line[at - 1].alpha and line[at - 1].end == line[at].start


def _acronym(line: list[Word], at: int) -> bool:
    """Whether a word like "US" or "IS" is a name in capitals, where the words before are not all in capitals."""
    before = line[at - 1].text if at else ""
    return line[at].text.isupper() and len(line[at].text) > 1 and not (before.isalpha() and before.isupper())


def _single(line: list[Word], first: int, end: int) -> int | None:
    """The head of a singular phrase: its last word that is no participle or adverb."""
    for index in range(end - 1, first - 1, -1):
        if line[index].alpha and not line[index].lower.endswith(("ed", "ly", "ing")):
            return index
        end = index
    return None

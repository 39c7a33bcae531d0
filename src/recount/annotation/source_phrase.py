"""The words that name who speaks, before or behind a cue."""

from __future__ import annotations

from collections.abc import Sequence

from recount.annotation.words import Word
from recount.records import Span
from recount.reference import number_words, words

QUOTES = '"“”«»„'
_BREAKS = frozenset(",;:—–()") | frozenset(QUOTES)
_CLAUSE = words("context_words", part="begins a clause")
_FINITE = frozenset(
    ("had", "have", "has", "was", "were", "is", "are", "will", "would", "could", "may", "might", "can", "did", "do")
)
_LINKS = frozenset(("of", "for", "in", "at", "from", "with"))


def subject_before(line: list[Word], last: int) -> Span | None:
    """The subject that ends before line[last], an apposition between commas left out."""
    if last > 0 and line[last - 1].text == ",":
        comma = next((index for index in range(last - 2, max(-1, last - 25), -1) if line[index].text == ","), None)
        if comma:
            inner = subject_before(line, comma)
            if inner and can_speak(line[slice(*inner)]):
                return inner
        return None
    if last > 2 and line[last - 1].text == ")" and line[last - 3].text == "(":
        last -= 3  # "the Yemen Data Monitor (YDM) said"
    first = last
    while first > 0 and last - first < 16 and not is_break(line[first - 1]) and line[first - 1].lower not in _CLAUSE:
        first -= 1
    first = _tight(line, first, last)
    return (first, last) if first < last and can_speak(line[first:last]) else None


def _tight(line: list[Word], first: int, last: int) -> int:
    """Where the speaker begins in words that hold more, as no comma parts them ("12 died police said")."""
    phrase = line[first:last]
    if len(phrase) <= 6 and not any(
        word.digits or word.lower in _FINITE or word.lower.endswith("ed") for word in phrase
    ):
        return first
    start = _noun_phrase(line, first, last - 1)
    while start - 2 >= first and line[start - 1].lower in _LINKS:
        wider = _noun_phrase(line, first, start - 2)
        if line[wider].digits or line[wider].lower.endswith("ed") or not can_speak(line[wider : start - 1]):
            break
        start = wider
    return start


def _noun_phrase(line: list[Word], first: int, at: int) -> int:
    """Where the noun phrase that ends with line[at] begins: at its article, or before its capitals."""
    start, capital = at, line[at].text[0].isupper()
    while start > first and at - start < 8:
        word = line[start - 1]
        upper = word.text[0].isupper() or word.text in "-’'" or word.lower in ("'s", "’s")
        joins = (
            capital
            and word.lower in ("of", "for", "and", "the")
            and start - 2 >= first
            and line[start - 2].text[0].isupper()
        )
        if word.lower in words("context_words", part="article"):
            return start - 1
        if not (upper or joins) and (
            (capital and word.lower not in words("titles")) or word.digits or word.lower in words("function_words")
        ):
            break
        capital = capital or upper
        start -= 1
    return start


def phrase_behind(line: list[Word], first: int) -> int:
    """Where the words that begin at line[first] end as a speaker: at a sign, or where a clause begins."""
    end = first
    while (
        end < len(line)
        and end - first < 16
        and not is_break(line[end])
        and line[end].text not in ".!?"
        and line[end].lower not in _CLAUSE - {"and"}
    ):
        end += 1
    while end > first and line[end - 1].lower in words("calendar") | {"on", "in", "late", "early"}:
        end -= 1
    return end


def stands_alone(line: list[Word], first: int, end: int) -> bool:
    """Whether the words behind a cue are a phrase, and no clause that is its content ("said 12 had died")."""
    phrase = line[first:end]
    if not phrase or phrase[0].digits or phrase[0].lower in number_words():
        return False
    stop = (
        end >= len(line) or is_break(line[end]) or line[end].text in ".!?" or line[end].lower in words("function_words")
    )
    return stop and not any(word.lower in _FINITE or word.lower.endswith("n't") for word in phrase)


def is_break(word: Word) -> bool:
    """Whether the sign parts a speaker from what is said."""
    return word.text in _BREAKS


def can_speak(phrase: Sequence[Word]) -> bool:
    """Whether the phrase can be a speaker: a name, a pronoun or a word for a role among its words."""
    if not phrase:
        return False
    able = words("speaker_words")
    if phrase[0].lower in words("speaker_words", kind="pronoun"):
        return len(phrase) == 1
    return any(word.lower in able for word in phrase) or any(
        word.alpha and word.text[0].isupper() and (index or word.lower not in words("function_words"))
        for index, word in enumerate(phrase)
    )

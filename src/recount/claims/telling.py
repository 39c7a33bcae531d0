"""Times and places of telling: when or where something was said, not when or where it happened."""

from __future__ import annotations

from functools import cache

from recount.claims.sentence import Sentence
from recount.reference.frames import frame_forms
from recount.reference.inflection import forms
from recount.reference.measures import measure_forms
from recount.reference.table import table, words

REACH = 12  # words from a verb of telling to the time of it
OBJECT = 5  # words from a verb to the toll that it gives
OPENING = 8  # words of a subject between a time and the verb of telling behind it
BREAKS = words("clause_words", kind="clause") - {"since"} | {";", ":", ".", '"', "“", "”"}
LINKS = words("clause_words", kind="preposition") | {
    "at", "to", "late", "early", "only", "again", "earlier", "later", "for", "via", "through", "a", "an", "the", "its",
    "his", "her", "their", "latest", "special",
}  # fmt: skip
OWNING = ("'s", "s")


def telling(sentence: Sentence, first: int, last: int, *, place: bool = False) -> bool:
    """Whether words[first:last], a time or `place`, belong to a verb or noun of telling.

    "said in an update on Saturday", "told reporters in Geneva", "our report of 17 May", "on Monday the ministry said",
    "the toll rose on Monday"; not "said Friday's blast killed nine", "said nine died on Friday", "the toll rose in X".
    """
    if sentence.words[last : last + 1] and sentence.words[last] in OWNING:
        return sentence.words[last + 1 : last + 2] != () and sentence.words[last + 1] in _words("noun")
    return _behind(sentence, first, place=place) or _opening(sentence, first, last)


def answers(sentence: Sentence, at: int) -> bool:
    """Whether words[at] are a verb of what follows upon a happening, by the tree ("condemned", "mourned")."""
    objects = {sentence.words[child] for child in sentence.tree.under(at, "obj")}
    if sentence.words[at] in forms("claim"):
        return "responsibility" in objects
    return sentence.words[at] in _words("answer")


def _behind(sentence: Sentence, first: int, *, place: bool) -> bool:
    """Whether a word of telling governs what stands behind it."""
    plain = True  # whether only names and little words were passed
    for at in range(first - 1, max(-1, first - 1 - REACH), -1):
        word = sentence.words[at]
        if word == "which" and sentence.words[at - 1 : at] == (",",):
            continue  # "in its update, which covers the days up to 31 May"
        if word == "that" and first - at <= 2:
            continue  # "announced that same week"
        if word in BREAKS:
            return False
        if word in _words("verb") and _words("noun") & set(sentence.words[max(0, at - OBJECT) : at + OBJECT]):
            return True
        if at in sentence.turns:
            return plain or (word in forms("tell") and not _happens(sentence, at + 1, first))
        if word in _words("noun") and plain and first - at <= 4:
            return sentence.words[at + 1 : at + 2] != (",",)
        if word in _words("rise") and _words("toll") & set(sentence.words[:at]):
            return not place
        plain = plain and (word in LINKS or sentence.capital[at] or word in _words("noun"))
    return False


def _opening(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a time opens its clause, or stands behind its subject, and a verb of telling follows."""
    begin = first
    while begin and sentence.words[begin - 1] not in BREAKS | {","}:
        begin -= 1
    if _happens(sentence, begin, first):
        return False
    for at in range(last, min(last + OPENING, len(sentence.words))):
        if sentence.words[at] in BREAKS | {","}:
            return False
        if at in sentence.turns:
            return not _happens(sentence, last, at)
    return False


def _happens(sentence: Sentence, begin: int, end: int) -> bool:
    """Whether words[begin:end] tell an act, a harm or a number."""
    if any(begin <= sentence.first(quantity.start) < end for quantity in sentence.quantities):
        return True
    return any(
        phrase == sentence.words[at : at + len(phrase)]
        for at in range(begin, end)
        for phrase in _harms().get(sentence.words[at], ())
        if at not in sentence.turns
    )


@cache
def _harms() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The words of acts and measures by their first."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for first, acts in frame_forms().items():
        found[first] = tuple(form.words for form in acts)
    for first, measures in measure_forms().items():
        found[first] = found.get(first, ()) + tuple(form.words for form in measures)
    return found


@cache
def _words(kind: str) -> frozenset[str]:
    listed = [row["word"] for row in table("telling_words") if row["kind"] == kind]
    return frozenset(
        form for word in listed for form in (forms(word) if kind in ("verb", "rise", "answer") else (word,))
    )

"""Where the subject, the object and the by-agent of a word stand, told by word order and the closed classes alone."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from recount.claims.sentence import Sentence
from recount.reference.event_types import act_forms
from recount.reference.measures import measure_forms
from recount.reference.table import words

Words = tuple[int, int]  # words[begin:end] of a sentence

LONGEST = 9  # words of a noun phrase
CLAUSE_WORDS = 30  # words from a joined verb back to the verb before
STEPS = 4  # noun phrases looked at on the way from a verb to its subject
REACH = 8  # words from an act to its by-agent
VERBS = frozenset().union(*(words("clause_words", kind=kind) for kind in ("passive", "perfect", "modal")))
HELPERS = VERBS | words("clause_words", kind="adverb")
SAYING = frozenset({"said", "says", "say", "told", "reported", "announced", "added", "stated", "confirmed"})
CLAUSE = words("clause_words", kind="clause") - {"who", "which", "that"}
PREPOSITIONS = words("clause_words", kind="preposition") | {
    "for", "to", "into", "against", "after", "before", "between", "at", "over", "under", "as", "following", "amid",
    "about", "than", "around", "through", "upon", "since", "until", "behind", "toward", "towards", "like", "loyal",
}  # fmt: skip
MARKS = frozenset({";", ":", ".", '"', "“", "”", "(", ")", "[", "]", "-", "–", "—", "!", "?"})
RELATIVES = frozenset({"who", "which", "that"})
PARTING = PREPOSITIONS | MARKS | CLAUSE | RELATIVES | SAYING | VERBS - {"'s"} | {","}
JOINING = frozenset({"and", "or", "&"})


def subject(sentence: Sentence, at: int) -> Iterator[Words]:
    """Noun phrases that can be the subject of the verb at words[at], the likeliest first."""
    end = _past_helpers(sentence, at)
    last = sentence.words[end - 1] if end else ""
    if last in JOINING or (last == "," and sentence.words[at].endswith("ing")):
        end = _past_helpers(sentence, _verb_before(sentence, end) or end)  # "shelled the town and burned …"
    relative = end > 0 and sentence.words[end - 1] in RELATIVES and _parts(sentence, end - 1)
    end -= relative  # the antecedent acts
    for _ in range(STEPS):
        while end > 0 and sentence.words[end - 1] in {","} | JOINING:
            end -= 1
        begin = _start(sentence, end)
        opener = sentence.words[begin - 1] if begin else ""
        if opener == "of":
            begin = _start(sentence, begin - 1)  # "the president of Ghana"
            opener = sentence.words[begin - 1] if begin else ""
        timed = _timed(sentence, begin, end)
        if timed > begin:
            begin, opener = timed, ""  # "On Sunday soldiers …"
        verb = next((place for place in range(end - 1, begin - 1, -1) if sentence.words[place] in _finite()), None)
        if verb is not None:
            begin = verb + 1  # what follows is its object, or the phrase is a reduced clause's
        if begin < end and (opener not in PREPOSITIONS or opener == "by" or verb is not None):
            yield begin, end
            if relative:
                return
        if verb is not None or opener not in PREPOSITIONS | {","}:
            return
        end = begin - 1


def object_(sentence: Sentence, last: int) -> Words | None:
    """The noun phrase right after a verb that ends before words[last], also over a preposition; null where none."""
    begin = last
    while begin < len(sentence.words) and sentence.words[begin] in HELPERS:
        begin += 1
    if begin < len(sentence.words) and sentence.words[begin] in ("on", "at", "against", "into", "with", "to"):
        begin += 1
    return _until(sentence, begin)


def after(sentence: Sentence, last: int, *openers: str) -> Words | None:
    """The noun phrase after the first of some prepositions within the reach of an act; null where none stands there."""
    for at in range(last, min(last + REACH, len(sentence.words))):
        if sentence.words[at] in openers:
            return _until(sentence, at + 1)
        if sentence.words[at] in CLAUSE | RELATIVES | MARKS - {'"', "“", "”"} | VERBS:
            return None
    return None


def before(sentence: Sentence, first: int) -> Words:
    """The words of the noun phrase whose head is at words[first]."""
    return _start(sentence, first), first


def _timed(sentence: Sentence, begin: int, end: int) -> int:
    """The place after a time that opens words[begin:end], `begin` where none does."""
    return (
        max((sentence.last(time.end) for time in sentence.times if sentence.first(time.start) == begin), default=begin)
        if begin < end
        else begin
    )


def _past_helpers(sentence: Sentence, at: int) -> int:
    while at > 0 and _helps(sentence.words[at - 1]) and not (at > 1 and sentence.capital[at - 1]):
        at -= 1
    return at


def _verb_before(sentence: Sentence, end: int) -> int | None:
    """The verb of the clause that a joined verb goes on: its place, null where none is known."""
    for at in range(end - 1, max(-1, end - CLAUSE_WORDS), -1):
        if sentence.words[at] in MARKS | CLAUSE:
            return None
        if sentence.words[at] in _finite():
            return at
    return None


@cache
def _finite() -> frozenset[str]:
    """Past forms of the verbs that tell acts and harm."""
    acts = {form.words[0] for all_ in act_forms().values() for form in all_ if "past" in form.forms}
    harm = {form.words[0] for all_ in measure_forms().values() for form in all_ if "past" in form.forms}
    return frozenset(acts | harm)


def _helps(word: str) -> bool:
    return word in HELPERS or (word.endswith("ly") and len(word) > 4)


def _start(sentence: Sentence, end: int) -> int:
    begin = end
    while begin > 0 and end - begin < LONGEST and not _parts(sentence, begin - 1):
        begin -= 1
    return begin


def _until(sentence: Sentence, begin: int) -> Words | None:
    end = begin
    while end < len(sentence.words) and end - begin < LONGEST and not _parts(sentence, end):
        end += 1
    return (begin, end) if begin < end else None


def _parts(sentence: Sentence, at: int) -> bool:
    """Whether a word parts noun phrases; one in capitals within a sentence is a name ("IS fighters")."""
    named = sentence.capital[at] and sentence.ends[at] - sentence.starts[at] > 1 and at > 0
    return sentence.words[at] in PARTING and not (named and sentence.words[at] in VERBS | RELATIVES)

"""Whether what is told is one happening or the sum of a period, and the words that make it a sum."""

from __future__ import annotations

import re
from functools import cache

from recount.claims.argument import clause, subject
from recount.claims.begun import begins, is_war
from recount.claims.bond import SUBJECTS, Bond, bond, names_act, owner, top
from recount.claims.day import RELATIVE, SINCE, compares
from recount.claims.draft import Draft
from recount.claims.sentence import Sentence
from recount.claims.subject import WEEKEND
from recount.claims.telling import telling
from recount.records import Period, Span, Time
from recount.reference.nouns import singular
from recount.reference.table import table, words

HOURS = frozenset({"hours", "hour"})
MULTITUDE = 1_000  # killed: more than one attack makes
STOPS = words("clause_words", kind="clause") - {"since", "that", "who", "which", "where"} | {";", ":", "–", "—"}
MANY = frozenset({("various",), ("several",), ("numerous",), ("multiple",), ("scattered",), ("separate",)})
REPEATED = frozenset({
    "frequent", "regular", "repeated", "daily", "nightly", "weekly", "annual", "continued", "sporadic", "recurrent",
    "numerous", "countless",
})  # fmt: skip
SERIES = frozenset({"series", "string", "spate"})
IN = frozenset({"in", "by", "during"})
ACTS = 4  # words from "in" to the acts in which people were killed
DEFINITE = frozenset({"the", "this", "that", "these", "those", "two", "both", "twin"})  # acts that are told of
LENT = 3  # words from a verb that lends its act to the word before that act ("launched frequent raids")
RANKED = 8  # words from a rank to the period in which it is one
ORDINAL = re.compile(r"\d{1,4}(?:st|nd|rd|th)")
SUPERLATIVE = 4  # words before "of the war" in which a superlative only compares
ONE = frozenset({"a", "an", "one", "another"})
LONE = frozenset((word,) for word in ONE)
YEARS = frozenset({("this", "year"), ("last", "year"), ("that", "year")})
PRESENT = frozenset({"have", "has"})
PERFECT = PRESENT | {"had"}


def sums(draft: Draft, sentence: Sentence, begin: int, end: int, day: Time | None, *, natural: bool) -> str | None:
    """The words that make what stands on words[begin:end] the sum of a period, null where none do.

    `day`: the day that is told of it. natural: the text tells of a disaster or accident, which drives out people at
    once; a war does so as long as it lasts.
    """
    opened, closed = _clause(sentence, begin, end)
    perfect = bool(PERFECT & set(sentence.words[opened:closed]))
    if not natural and not _dated(sentence):
        present = bool(PRESENT & set(sentence.words[opened:closed]))
        running = _repeated(draft, sentence, (opened, closed), begin, perfect=present)
        if not running and draft.get("measure"):
            running = _waged(draft, sentence, begin, end) or _running(sentence, opened, closed, perfect=present)
        if running:
            return running
    for phrase in _phrases():
        at = sentence.find(phrase, opened, closed)
        if at is None or sentence.bound[at + len(phrase) - 1] or (day and phrase != ("since",)):
            continue  # "in the war-torn north"; "shells have hit the town on Monday"
        if draft.kind == "event" and phrase in YEARS and not perfect:
            continue  # "the truce of last year"
        if _counts(sentence, at, at + len(phrase), begin, end):
            return " ".join(phrase)
    if draft.get("measure") == "displaced" and not natural:
        return sentence.words[begin]
    single = any(word in IN and sentence.words[at + 1 : at + 2] in LONE for at, word in enumerate(sentence.words))
    many = draft.get("measure") == "killed" and (draft.get("low") or 0) >= MULTITUDE
    if perfect and not natural and many and not single:
        return "have"
    return None


def _dated(sentence: Sentence) -> bool:
    """Whether a sentence tells the day of anything but of what was said."""
    return any(
        not telling(sentence, sentence.first(time.start), sentence.last(time.end))
        for time in sentence.times
        if (period := Period.maybe(time.when)) and period.days <= WEEKEND
    )


def _repeated(draft: Draft, sentence: Sentence, clause: Span, begin: int, *, perfect: bool) -> str | None:
    """The words that tell an act done more than once: "a series of raids", "have already", "on three occasions".

    An event is told so by its own adjective ("frequent raids"), one that goes on by its tense ("have been raiding").
    """
    spelled = sentence.words
    if draft.kind == "event" and begin:
        for at in range(begin - 1, min(begin + LENT, len(spelled) - 1)):
            if spelled[at] in REPEATED and singular(spelled[at + 1]) != spelled[at + 1]:
                return spelled[at]
        if perfect and spelled[begin - 1] == "been" and spelled[begin].endswith("ing"):
            return "been"
    for at in range(*clause):
        if spelled[at] in SERIES and spelled[at + 1 : at + 2] == ("of",) and "including" not in spelled[at:begin]:
            return f"{spelled[at]} of"
        if perfect and (spelled[at] == "occasions" or (spelled[at] == "already" and spelled[at - 1] in PERFECT)):
            return spelled[at]
    return None


def _waged(draft: Draft, sentence: Sentence, begin: int, end: int) -> str | None:
    """The war that does what a count tells: "a war that has killed 900", "the conflict claimed 20,000 lives"."""
    tree = sentence.tree
    if not tree.heads:
        return None
    verb = clause(tree, top(tree, begin, end))
    who = subject(tree, verb)
    perfect = any(sentence.words[helper] in PERFECT for helper in tree.under(verb, "aux"))
    many = (draft.get("low") or 0) >= MULTITUDE
    return sentence.words[who] if who is not None and is_war(sentence.words[who]) and (perfect or many) else None


def _running(sentence: Sentence, opened: int, closed: int, *, perfect: bool) -> str | None:
    """The words by which acts of no one day make a sum: "have been killed in clashes"."""
    spelled = sentence.words
    for at in range(opened, closed):
        if spelled[at] in IN and (perfect or spelled[at + 1 : at + 2] in MANY) and at + 1 < closed:
            last = next((to for to in range(at + 1, min(at + 1 + ACTS, closed)) if _plural_act(spelled[to])), None)
            if last is not None and not set(spelled[at + 1 : last]) & DEFINITE:
                return " ".join(spelled[at : last + 1])
    return None


def lone(sentence: Sentence, begin: int, end: int) -> bool:
    """Whether one thing does what words[begin:end] tell ("a bomb killed nine"), by the tree."""
    tree = sentence.tree
    doers = (doer for at in range(begin, end) if tree.heads for doer in tree.under(at, *SUBJECTS))
    return any(
        not begin <= doer < end
        and tree.upos[doer] == "NOUN"
        and tree.lemmas[doer] == sentence.words[doer]
        and any(sentence.words[child] in ONE for child in tree.under(doer, "det", "nummod"))
        for doer in doers
    )


def part(draft: Draft, sentence: Sentence, begin: int, end: int, *, epidemic: bool) -> str | None:
    """The words that cut a count of the ill or dead to a part of an epidemic: new cases, cases confirmed on a day.

    epidemic: the text counts the ill.
    """
    if draft.get("measure") != "infected" and not (epidemic and draft.get("measure") == "killed"):
        return None
    if draft.get("modality") != "possible":
        if draft.get("high") != 0 and "new" in sentence.words[max(0, begin - 2) : end]:
            return "new"
        if draft.further and draft.get("high") != 0:
            return "further"
    for time in sentence.times if sentence.tree.heads else ():
        hung = owner(sentence, sentence.first(time.start), sentence.last(time.end))
        if time.type == "DATE" and sentence.tree.relations[hung] == "acl" and begin <= sentence.tree.heads[hung] < end:
            return sentence.words[hung]
    return None


def _clause(sentence: Sentence, begin: int, end: int) -> tuple[int, int]:
    opened, closed = begin, end
    while opened > 0 and sentence.words[opened - 1] not in STOPS:
        opened -= 1
    while closed < len(sentence.words) and sentence.words[closed] not in STOPS:
        closed += 1
    return opened, closed


def _counts(sentence: Sentence, first: int, last: int, begin: int, end: int) -> bool:
    """Whether words[first:last], words of a period, say of words[begin:end] over which time they were."""
    if set(sentence.words[first : last + 3]) & HOURS or _compared(sentence, first) or _ranked(sentence, first):
        return False
    if sentence.words[first] == "of" and any(
        word.endswith("est") or word == "most" for word in sentence.words[max(0, first - SUPERLATIVE) : first]
    ):
        return False  # "the worst night of the war"
    if sentence.words[first:last] == ("since",):
        if RELATIVE & set(sentence.words[first:begin]) or _told(sentence, first):
            return False
        if sentence.words[first - 1 : first] == (",",) and not _dates(sentence, first):
            return False  # "…, since the roads are cut": a reason
        if sentence.tree.heads:
            first = _dated_clause(sentence, first)
    return bond(sentence, first, max(last, first + 1), begin, end) is not Bond.OTHER


def _compared(sentence: Sentence, first: int) -> bool:
    """Whether words stand behind a "since" that only compares ("the heaviest raid since the war began")."""
    behind = range(max(0, first - SINCE), first + 1)
    return any(sentence.words[at] == "since" and compares(sentence, at) for at in behind)


def _ranked(sentence: Sentence, first: int) -> bool:
    """Whether a rank stands shortly before words of a period: "the worst so far this year", "the 17th since May"."""
    for at in range(max(0, first - RANKED), first):
        word = sentence.words[at]
        adjective = bool(sentence.tree.heads) and sentence.tree.upos[at] == "ADJ"
        if (adjective and word.endswith("est") and not word.endswith("west")) or ORDINAL.fullmatch(word):
            return True
    return False


def _dates(sentence: Sentence, at: int) -> bool:
    """Whether "since" is followed by a time or by what began."""
    if any(at < sentence.first(time.start) <= at + SINCE for time in sentence.times):
        return True
    return any(begins(word) or word == "then" for word in sentence.words[at + 1 : at + 1 + SINCE])


def _dated_clause(sentence: Sentence, since: int) -> int:
    """The verb of the clause that "since" opens ("since the siege began"), which says of what; else "since" itself."""
    tree = sentence.tree
    head = tree.heads[since]
    if tree.relations[since] == "mark":
        return head
    return tree.heads[head] if tree.relations[head] in SUBJECTS and since < head < tree.heads[head] else since


def _told(sentence: Sentence, at: int) -> bool:
    """Whether "since" dates what was told ("has not changed its figure since May")."""
    spans = [(sentence.first(time.start), sentence.last(time.end)) for time in sentence.times]
    return any(at < first <= at + SINCE and telling(sentence, first, last) for first, last in spans)


def _plural_act(word: str) -> bool:
    return names_act(word) and singular(word) != word


@cache
def _phrases() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(row["phrase"].split()) for row in table("scopes"))

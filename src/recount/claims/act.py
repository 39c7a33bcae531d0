"""Words of a sentence that tell an act, and whether it is told as a happening of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from recount.claims.sentence import Sentence
from recount.reference.event_types import ActForm, act_forms
from recount.reference.inflection import verb_forms
from recount.reference.objects import object_class
from recount.reference.table import words

PHRASE = 6  # words from an article to the head of its noun phrase
OBJECT = 6  # words from a light verb to the noun it lends its form to
ARTICLES = words("clause_words", kind="article")
AUXILIARIES = words("clause_words", kind="passive") | words("clause_words", kind="perfect")
PASSED = AUXILIARIES | words("clause_words", kind="adverb") | words("clause_words", kind="report") - {"to"}
PREPOSITIONS = words("clause_words", kind="preposition") | {
    "for", "after", "before", "following", "against", "amid", "since", "about", "to", "into", "over", "despite",
    "under", "between", "as", "than", "around", "at", "until", "through", "behind", "like",
}  # fmt: skip
STOPS = words("clause_words", kind="clause") | {",", ";", ":", "and", "or", ".", '"', "“", "”", "(", ")"}
CLOSED = words("function_words") | words("clause_words")
RELATIVES = frozenset({"that", "which", "who"})
OBLIQUE = PREPOSITIONS - {"about", "around", "over", "to", "between"} | {",", ".", ";"}
SOON = frozenset({"today", "yesterday", "tonight", "early", "late", "overnight", "there", "here", "again", "alone"})
HARMING = frozenset({"ASSAULT", "ACCIDENT", "DISASTER", "COERCE", "PROTEST"})
ARMED = frozenset({"weapon", "attack"})


@dataclass(frozen=True, slots=True)
class Act:
    """words[first:last] tell an act. `told`: as a happening of its own, not in a deeper phrase. `noun`: by a noun.

    `future`: what stands before it makes it a plan ("will", "to be held"). `infinitive`: after a bare "to".
    """

    first: int
    last: int
    kind: str
    type: str | None
    noun: bool
    told: bool
    passive: bool = False
    infinitive: bool = False
    word: str = ""


def acts(sentence: Sentence) -> list[Act]:
    """All act words of a sentence in their order, one for each place; a light verb stands with its noun's type."""
    found: list[Act] = []
    covered = -1
    for at, word in enumerate(sentence.words):
        if at < covered:
            continue
        readings = [
            form for form in act_forms().get(word, ()) if sentence.words[at : at + len(form.words)] == form.words
        ]
        longest = max((len(form.words) for form in readings), default=0)
        act = _choose(sentence, at, [form for form in readings if len(form.words) == longest])
        if act:
            natural = found[-1:] and found[-1].type == "DISASTER" and found[-1].noun and at - found[-1].last <= PHRASE
            if natural and not act.noun and act.type == "ASSAULT":
                act = replace(act, type="DISASTER")  # "a tsunami hit the coast"
            found.append(act)
            covered = act.last
    return found


def _choose(sentence: Sentence, at: int, readings: list[ActForm]) -> Act | None:
    verbs = [form for form in readings if form.entry.form in ("verb", "intransitive")]
    light = [form for form in readings if form.entry.form == "light"]
    nouns = [form for form in readings if form.entry.form in ("noun", "phrase")]
    if nouns and (not verbs or _is_noun(sentence, at, at + len(nouns[0].words))):
        return _noun(sentence, at, nouns[0])
    for form in light:
        act = _lent(sentence, at, form)
        if act:
            return act
    for form in verbs:
        act = _verb(sentence, at, form)
        if act:
            return act
    return None


def _noun(sentence: Sentence, at: int, form: ActForm) -> Act | None:
    last = at + len(form.words)
    following = sentence.words[last] if last < len(sentence.words) else ""
    if form.entry.form == "noun" and (object_class(following) or _is_act_noun(following) or _is_plain(sentence, last)):
        return None  # "attack helicopter", "ceasefire talks", "flood control"
    back = at - 1
    while back >= 0 and at - back <= PHRASE and sentence.words[back] not in PREPOSITIONS | STOPS | AUXILIARIES:
        back -= 1
    opener = sentence.words[back] if back >= 0 and at - back <= PHRASE else ""
    by_agent = opener == "by" and back > 0 and sentence.words[back - 1].endswith(("ed", "en", "un", "ck", "it"))
    told = opener not in PREPOSITIONS or by_agent
    return Act(at, last, form.entry.kind, form.entry.type, True, told, word=form.entry.word)


def _verb(sentence: Sentence, at: int, form: ActForm) -> Act | None:
    last = at + len(form.words)
    entry = form.entry
    if entry.word in ("fire", "launch", "drop", "deliver") and not _armed(sentence, last):
        return None
    back = at - 1
    while back >= 0 and sentence.words[back] in PASSED:
        back -= 1
    helpers = sentence.words[back + 1 : at]
    helper = sentence.words[back] if back >= 0 else ""
    infinitive = sentence.words[at - 1 : at] == ("to",) and "base" in form.forms
    passive = "participle" in form.forms and any(word in AUXILIARIES - {"has", "have", "had"} for word in helpers)
    if at and sentence.bound[at - 1]:
        return None  # "worst-hit"
    following = sentence.words[last] if last < len(sentence.words) else "."
    if entry.form == "verb" and form.forms == {"third"} and following in OBLIQUE | STOPS - {"that"}:
        return None  # "targets in the north": a plural
    if entry.kind == "state" and form.forms == {"base"} and not helper.endswith("s"):
        return None  # "the port control"
    if helper in ARTICLES - {"that", "this"} or (helper in PREPOSITIONS - {"to"} and not form.forms & {"gerund"}):
        return None  # "the targeted bus", "a proposed law"
    told = helper not in RELATIVES and not (form.forms == {"base"} and not infinitive and helper in STOPS)
    if form.forms <= {"gerund"} and helper in PREPOSITIONS:
        told = False
    if entry.kind == "event" and entry.form == "verb" and "participle" in form.forms and not helpers:
        told = told and following not in OBLIQUE  # "members hit in"
    return Act(at, last, entry.kind, entry.type, False, told, passive, infinitive, entry.word)


def _lent(sentence: Sentence, at: int, form: ActForm) -> Act | None:
    """A light verb with the act in its object; null where no act noun follows in the same phrase."""
    last = at + len(form.words)
    for head in range(last, min(last + OBJECT, len(sentence.words))):
        word = sentence.words[head]
        for noun in act_forms().get(word, ()):
            size = len(noun.words)
            if noun.entry.form == "noun" and sentence.words[head : head + size] == noun.words:
                bare = _verb(sentence, at, form)
                told = bare.told if bare else False
                return Act(
                    at,
                    last,
                    noun.entry.kind,
                    noun.entry.type,
                    False,
                    told,
                    False,
                    bool(bare and bare.infinitive),
                    noun.entry.word,
                )
        if word in PREPOSITIONS | STOPS:
            return None
    return None


def _is_noun(sentence: Sentence, at: int, last: int) -> bool:
    """Whether a word that can be either stands as a noun: not after a helper verb, not before an object."""
    before = sentence.words[at - 1] if at else ""
    after = sentence.words[last] if last < len(sentence.words) else ""
    if before in (
        "to",
        "will",
        "would",
        "may",
        "might",
        "could",
        "can",
        "must",
        "should",
        "they",
        "we",
        "who",
        "which",
    ):
        return False
    if after in ARTICLES | {"him", "them", "us", "several", "dozens", "civilians", "targets"} or after.isdigit():
        return before in ARTICLES
    return True


def _is_plain(sentence: Sentence, at: int) -> bool:
    """Whether a word's form tells of a noun: small letters, no verb's ending, no word of the closed classes."""
    if at >= len(sentence.words) or sentence.capital[at]:
        return False
    word = sentence.words[at]
    closed = word in CLOSED or word in SOON or not word.isalpha() or word in verb_forms() or word in act_forms()
    return not closed and not word.endswith(("ed", "s", "ing", "ly"))


def _is_act_noun(word: str) -> bool:
    return any(form.entry.form == "noun" for form in act_forms().get(word, ()))


def _armed(sentence: Sentence, at: int) -> bool:
    window = sentence.words[at : at + OBJECT]
    return any(object_class(_one(word)) in ARMED for word in window)


def _one(word: str) -> str:
    return word[:-1] if word.endswith("s") else word


def tells_one(sentence: Sentence, found: Sequence[Act]) -> bool:
    """Whether a sentence tells of one happening: an act noun in the singular ("a blast"), a crash or the like."""
    return any(
        (act.noun and not sentence.words[act.last - 1].endswith("s")) or (not act.noun and act.type == "ACCIDENT")
        for act in found
        if act.kind == "event" and act.type in HARMING
    )


def main_acts(found: list[Act]) -> Iterator[Act]:
    """The acts that make a claim: of those of one type in a sentence the first verb, else the first noun.

    What is asked for or refused ("demanded the withdrawal") has not happened.
    """
    seen: set[tuple[str, str | None]] = set()
    asked = min((act.first for act in found if act.kind == "position"), default=len(found) and found[-1].last)
    told = [act for act in found if act.told and not (act.kind == "event" and act.noun and act.first > asked)]
    for act in sorted(told, key=lambda act: (act.noun, act.first)):
        if (act.kind, act.type) not in seen:
            seen.add((act.kind, act.type))
            yield act

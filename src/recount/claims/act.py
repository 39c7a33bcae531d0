"""Words of a sentence that tell an act, and whether it is told as a happening of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from recount.claims.future import future
from recount.claims.sentence import Sentence
from recount.reference.event_types import ActForm, act_forms, act_objects
from recount.reference.inflection import forms, verb_forms
from recount.reference.measures import measure_forms
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
RELATIVES = frozenset({"that", "which", "who", "whose", "what", "where"})
OBLIQUE = PREPOSITIONS - {"about", "around", "over", "to", "between"} | {",", ".", ";"}
SOON = frozenset({"today", "yesterday", "tonight", "early", "late", "overnight", "there", "here", "again", "alone"})
LEADING = words("clause_words", kind="modal") | RELATIVES | {
    "they", "we", "you", "i", "people", "police", "men", "women", "children", "and", "or", ",", "to", "that", "not",
}  # fmt: skip
FINITE = frozenset({"after", "before", "as", "since"})  # they open a phrase or a clause
BURST = frozenset({"explosion", "explode", "blast", "blow up", "go off"})
ARMS = frozenset({
    "bomb", "bombs", "bomber", "bombing", "suicide", "grenade", "grenades", "explosives", "militants", "terrorist",
    "terrorists", "ied", "attacker", "attackers", "mine", "landmine",
})  # fmt: skip
CATENATIVE = frozenset({"begin", "continue", "start", "attempt", "try", "help", "manage", "move", "proceed"})
HARMING = frozenset({"ASSAULT", "ACCIDENT", "DISASTER", "COERCE", "PROTEST"})


@dataclass(frozen=True, slots=True)
class Act:
    """words[first:last] tell an act. `told`: as a happening of its own, not in a deeper phrase. `noun`: by a noun.

    `future`: the words that make it a plan ("will", "to be held"). `infinitive`: after a bare "to".
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
    future: str | None = None
    form: str = ""


def tells_arms(lines: Sequence[Sentence]) -> bool:
    """Whether a text tells of arms or attackers, so that its explosions are attacks."""
    return any(ARMS & set(sentence.words) for sentence in lines)


def acts(sentence: Sentence, *, armed: bool = False) -> list[Act]:
    """All act words of a sentence in their order, one for each place; a light verb stands with its noun's type.

    armed: the text tells of arms or attackers, see tells_arms; else what bursts is an accident.
    """
    found: list[Act] = []
    covered = -1
    for at, word in enumerate(sentence.words):
        if at < covered or _named(sentence, at):
            continue
        readings = [
            form for form in act_forms().get(word, ()) if sentence.words[at : at + len(form.words)] == form.words
        ]
        longest = max((len(form.words) for form in readings), default=0)
        act = _choose(sentence, at, [form for form in readings if len(form.words) == longest])
        if act and (act.form != "plan" or future(sentence, act.first, act.last, noun=False)):
            natural = found[-1:] and found[-1].type == "DISASTER" and found[-1].noun and at - found[-1].last <= PHRASE
            if natural and not act.noun and act.type == "ASSAULT":
                act = replace(act, type="DISASTER")  # "a tsunami hit the coast"
            if act.word in BURST and act.type in ("ASSAULT", "ACCIDENT"):
                act = replace(act, type="ASSAULT" if armed else "ACCIDENT")
            if act.kind == "event" or act.form == "verb":
                act = replace(act, future=future(sentence, act.first, act.last, noun=act.noun))
            found.append(act)
            covered = act.last
    return found


def _named(sentence: Sentence, at: int) -> bool:
    """Whether a word stands inside a proper name ("Daily Dispatch"); a line of capitalised words tells of no names."""
    if not sentence.capital[at] or at == 0 or titled(sentence):
        return False
    start, end = sentence.starts[at], sentence.ends[at]
    around = (name for name in sentence.names if name.start <= start and end <= name.end)
    return any(name.end - name.start > end - start for name in around)


def titled(sentence: Sentence) -> bool:
    """Whether most words are capitalised, so that capitals tell nothing."""
    return 2 * sum(sentence.capital) > len(sentence.words)


def _choose(sentence: Sentence, at: int, readings: list[ActForm]) -> Act | None:
    verbs = [form for form in readings if form.entry.form in ("verb", "intransitive", "plan")]
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
    if form.entry.needs and not _has(sentence, at, last, form.entry.needs):
        return None
    if form.entry.form == "noun" and (object_class(following) or _is_act_noun(following) or _is_plain(sentence, last)):
        return None  # "attack helicopter", "ceasefire talks", "flood control"
    back = at - 1
    while back >= 0 and at - back <= PHRASE and sentence.words[back] not in PREPOSITIONS | STOPS | AUXILIARIES:
        back -= 1
    opener = sentence.words[back] if back >= 0 and at - back <= PHRASE else ""
    by_agent = opener == "by" and back > 0 and sentence.words[back - 1].endswith(("ed", "en", "un", "ck", "it"))
    told = (opener not in PREPOSITIONS or by_agent) and opener not in ("where", "if")
    if not told and opener in FINITE and _harming() & set(sentence.words[last : last + PHRASE + 2]):
        told = True  # "a day after air strikes killed 26"
    return Act(at, last, form.entry.kind, form.entry.type, True, told, word=form.entry.word)


def _verb(sentence: Sentence, at: int, form: ActForm) -> Act | None:
    last = at + len(form.words)
    entry = form.entry
    if entry.needs and not _has(sentence, at, last, entry.needs):
        return None
    back = at - 1
    while back >= 0 and sentence.words[back] in PASSED and not _shouted(sentence, back):
        back -= 1
    helpers = sentence.words[back + 1 : at]
    helper = sentence.words[back] if back >= 0 and not _shouted(sentence, back) else ""
    infinitive = sentence.words[at - 1 : at] == ("to",) and "base" in form.forms and not _begun(sentence, at - 2)
    passive = "participle" in form.forms and any(word in AUXILIARIES - {"has", "have", "had"} for word in helpers)
    if at and sentence.bound[at - 1]:
        return None  # "worst-hit"
    following = sentence.words[last] if last < len(sentence.words) else "."
    if entry.form == "verb" and form.forms == {"third"} and following in OBLIQUE | STOPS - {"that"}:
        return None  # "targets in the north": a plural
    if entry.kind == "state" and form.forms == {"base"} and not helper.endswith("s"):
        return None  # "the port control"
    if form.forms == {"base"} and not infinitive and not _leads(sentence, back):
        return None  # "a barrel bomb attack"
    if at == 0 and form.forms & {"participle"} and following in ("about", "if", "by", "whether", "why"):
        return None  # "Asked about the raid, he …"
    if helper in ("worst", "hardest", "badly", "hard"):
        return None  # "the worst hit areas"
    if form.forms == {"third"} and following in _harming() - _nouns():
        return None  # "barrel bombs kill"
    if helper in ARTICLES - {"that", "this"} or (helper in PREPOSITIONS - {"to"} and not form.forms & {"gerund"}):
        return None  # "the targeted bus", "a proposed law"
    told = helper not in RELATIVES and not (form.forms == {"base"} and not infinitive and helper in STOPS)
    if form.forms <= {"gerund"} and helper in PREPOSITIONS - {"to"}:
        told = False
    if entry.kind == "event" and entry.form == "verb" and "participle" in form.forms and not helpers:
        told = told and following not in OBLIQUE  # "members hit in"
    return Act(at, last, entry.kind, entry.type, False, told, passive, infinitive, entry.word, form=entry.form)


def _shouted(sentence: Sentence, at: int) -> bool:
    """Whether a word within a sentence is in capitals: a name that is spelled as a helper is ("IS", "WHO")."""
    return at > 0 and sentence.capital[at] and not titled(sentence)


def _begun(sentence: Sentence, at: int) -> bool:
    """Whether words[at] is a verb of beginning or trying: what follows it is done ("began to shell")."""
    return at >= 0 and sentence.words[at] in _catenative()


@cache
def _catenative() -> frozenset[str]:
    return frozenset(spelled for verb in CATENATIVE for spelled in forms(verb))


@cache
def _nouns() -> frozenset[str]:
    return frozenset(form.words[0] for all_ in measure_forms().values() for form in all_ if not form.forms)


def _leads(sentence: Sentence, at: int) -> bool:
    """Whether words[at] can stand before a bare verb: a helper, a plural, a pronoun, a word that joins verbs."""
    if at < 0:
        return False
    word = sentence.words[at]
    return word in LEADING or (word.endswith("s") and not word.endswith("ss")) or (sentence.capital[at] and at > 0)


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
    closed = word in CLOSED or word in SOON or not word.isalpha()
    verbal = word in verb_forms() or word in act_forms() or word in _harming()
    return not closed and not verbal and not word.endswith(("ed", "s", "ing", "ly"))


@cache
def _harming() -> frozenset[str]:
    """Forms of the verbs that carry a measure ("kill", "injured")."""
    return frozenset(form.words[0] for all_ in measure_forms().values() for form in all_ if form.forms)


def _is_act_noun(word: str) -> bool:
    return any(form.entry.form == "noun" for form in act_forms().get(word, ()))


def _has(sentence: Sentence, at: int, last: int, needs: frozenset[str]) -> bool:
    """Whether one of the classes that an act needs stands within a few words after it, or before it where so marked."""
    if any(need.startswith("<") for need in needs):
        window = sentence.words[max(0, at - OBJECT) : at]
        needs = frozenset(need.removeprefix("<") for need in needs)
    else:
        window = sentence.words[last : last + OBJECT]
    if any(act_objects().get(word, frozenset()) & needs or object_class(_one(word)) in needs for word in window):
        return True
    return "ground" in needs and any(last <= sentence.first(place.start) < last + OBJECT for place in sentence.places)


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
    seen: set[tuple[str, str | None, bool]] = set()
    asked = min((act.first for act in found if act.kind == "position"), default=len(found) and found[-1].last)
    told = [act for act in found if act.told and not (act.kind == "event" and act.noun and act.first > asked)]
    for act in sorted(told, key=lambda act: (act.noun, act.first)):
        key = act.kind, act.type, act.future is not None
        if key not in seen:
            seen.add(key)
            yield act

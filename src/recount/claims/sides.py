"""What a claim's happening was, who did it to whom, and whose people or things it is about."""

from __future__ import annotations

from collections.abc import Sequence

from recount.claims.act import HARMING, Act
from recount.claims.draft import Draft
from recount.claims.sentence import Sentence
from recount.claims.setting import Setting
from recount.records import Record
from recount.reference.objects import object_class
from recount.reference.parties import country_names, demonyms
from recount.reference.table import words

DOING = HARMING | {
    "SANCTION",
    "ACCUSE",
    "AID",
    "MOBILIZE",
    "REJECT",
    "REQUEST",
    "THREATEN",
    "RETREAT",
    "AGREE",
    "CONSULT",
}
BOTH = frozenset({"CONSULT", "AGREE"})  # acts of two sides at once: no target
PHRASE = 5  # words of a noun phrase before its head
STOPS = words("clause_words", kind="clause") | words("clause_words", kind="preposition") | {
    ",", ";", ":", ".", "for", "against", "to", "said", "says", '"', "“", "”",
}  # fmt: skip


class Party(Record, frozen=True, kw_only=True):
    """A state by its code, or a body by its name, and the words that name it."""

    name: str
    words: str


def sides(draft: Draft, sentence: Sentence, told: Sequence[Act], begin: int, setting: Setting) -> None:
    """Fill event_type, agent, target and of; `told` are the acts of the sentence, `begin` the claim's first word."""
    act = next((act for act in told if act.first == begin), None)
    if draft.get("measure"):
        if draft.get("measure") == "infected":
            setting.type = setting.type or "DISASTER"  # an epidemic is one
        near = [act for act in told if act.kind == "event" and act.type in HARMING]
        act = min(near, key=lambda act: abs(act.first - begin), default=None)
        if act:
            draft.put("event_type", act.type, "act of the sentence", act.word)
            setting.type = setting.type or act.type
        else:
            draft.put("event_type", setting.type, "first act of the text")
    if act and act.type in DOING:
        _doers(draft, sentence, act)


def owner(draft: Draft, sentence: Sentence) -> None:
    """Fill `of`, once the place is known: whom the noun's own words name, else for civilians the place's country."""
    if draft.kind == "event" or not draft.get("measure"):
        return
    kind = object_class(draft.get("object"))
    first, last = sentence.last(draft.end), sentence.first(draft.end)
    last = max(first, last)
    while last < len(sentence.words) and last - first < PHRASE and sentence.words[last] not in STOPS:
        last += 1
        if object_class(sentence.words[last - 1].removesuffix("s")):
            break
    named = _party(sentence, first, last)
    if named:
        draft.put("of", named.name, "word of the noun phrase", named.words)
    elif kind in ("weapon", "fighter") and draft.get("measure") in ("launched", "troops"):
        draft.put("of", draft.get("agent"), "the side that fields them")
    elif kind not in ("fighter", "weapon", "aircraft", "unit"):
        draft.put("of", draft.get("country"), "the country of the place", draft.get("place"))


def _doers(draft: Draft, sentence: Sentence, act: Act) -> None:
    after = sentence.words[act.last : act.last + PHRASE]
    agent = target = None
    if "by" in after and (act.noun or act.passive):
        at = act.last + after.index("by") + 1
        agent = _party(sentence, at, _phrase_end(sentence, at))
    if act.noun:
        agent = agent or _party(sentence, _phrase_start(sentence, act.first), act.first, attribute=True)
        aims = [index for index, word in enumerate(after) if word in ("on", "against", "at")]
        if aims:
            at = act.last + aims[0] + 1
            target = _party(sentence, at, _phrase_end(sentence, at))
    elif act.passive:
        target = _party(sentence, _phrase_start(sentence, act.first), act.first)
    else:
        agent = agent or _party(sentence, _phrase_start(sentence, act.first), act.first)
        target = _party(sentence, act.last, _phrase_end(sentence, act.last))
    for slot, party in (("agent", agent), ("target", None if act.type in BOTH else target)):
        if party:
            draft.put(slot, party.name, "noun" if act.noun else "passive" if act.passive else "active", party.words)


def _phrase_start(sentence: Sentence, end: int) -> int:
    begin = end
    while begin > 0 and end - begin < PHRASE and sentence.words[begin - 1] not in STOPS:
        begin -= 1
    return begin


def _phrase_end(sentence: Sentence, begin: int) -> int:
    end = begin
    while end < len(sentence.words) and end - begin < PHRASE and sentence.words[end] not in STOPS:
        end += 1
    return end


def _party(sentence: Sentence, begin: int, end: int, *, attribute: bool = False) -> Party | None:
    """The first state or body named among words[begin:end], null where none or where a word may mean several.

    attribute: before the noun of an act; there a country's full name tells where ("the Yemen attacks"), not who.
    """
    if begin >= end:
        return None
    start, stop = sentence.starts[begin], sentence.ends[end - 1]
    for at in range(begin, end):
        codes = demonyms().get(sentence.words[at], ())
        if len(codes) == 1 and sentence.capital[at]:
            return Party(name=codes[0], words=sentence.words[at])
    for place in sentence.places:
        if attribute and not "".join(place.path[:1]).isupper():
            continue
        if start <= place.start and place.end <= stop and place.precision == "country" and place.country:
            return Party(name=place.country, words=place.name)
    kinds = ("organisation",) if attribute else ("organisation", "place")
    for name in sentence.names:
        if start <= name.start and name.end <= stop and name.type in kinds:
            code = country_names().get(name.full)
            return Party(name=code or name.full, words=name.full)
    return None

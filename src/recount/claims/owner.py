"""Whose people or things a claim is about."""

from __future__ import annotations

from collections.abc import Sequence

from recount.claims.doing import Doing
from recount.claims.draft import Draft
from recount.claims.party import Party
from recount.claims.sentence import Sentence
from recount.reference.nouns import singular
from recount.reference.objects import object_class
from recount.reference.table import words

PHRASE = 5  # words of a noun phrase
PREPOSITIONS = words("clause_words", kind="preposition") | {
    "for", "to", "into", "against", "after", "before", "between", "at", "over", "under", "as", "following", "amid",
    "about", "than", "around", "through", "upon", "since", "until", "behind", "toward", "towards", "like", "loyal",
}  # fmt: skip
STOPS = words("clause_words", kind="clause") | PREPOSITIONS | {",", ";", ":", ".", "said", "says", '"', "“", "”"}
FIELDED = frozenset({"launched", "troops"})
HARM = frozenset({"killed", "injured", "casualties", "captured", "destroyed", "damaged", "struck"})
FORCES = frozenset({"soldier", "troop", "policeman", "policewoman", "police", "police officer", "serviceman", "pilot"})
FROM_ABROAD = frozenset({"foreigner", "foreign national", "foreign citizen", "expatriate", "expat"})
ATTACKERS = frozenset(
    {"attacker", "gunman", "assailant", "bomber", "suicide bomber", "terrorist", "extremist", "raider"}
)
NAMED = "word of the noun phrase"
FIELDS = "the side that fields them"
CIVIL = frozenset({"person", "body", "household", "settlement", None})


def owner(draft: Draft, sentence: Sentence, doing: Doing) -> None:
    """Fill `of`: whom the noun's own words name; else the side that fields what was launched, pays what was paid, or
    was hit in what was hit; for civilians and soldiers the country of the place.
    """
    measure, kind = draft.get("measure"), object_class(draft.get("object"))
    if draft.kind == "event" or not measure:
        return
    country, agent = draft.get("country"), draft.get("agent")
    named = [party for party in whose(draft, sentence, doing) if not _people(party)]
    fielded = agent and measure in FIELDED  # "sent soldiers": the sender's, whoever else has soldiers in the text
    own = next((party for party in named if not party.name.islower() and not (fielded and party.common)), None)
    foe = doing.foes.of(agent) if agent and measure in HARM and kind not in CIVIL else None
    attackers = doing.foes.group() if draft.get("object") in ATTACKERS else None
    if own:
        draft.put("of", own.name, NAMED, own.words)
    elif measure == "money":
        draft.put("of", agent, "the side that pays")
    elif attackers and (measure == "troops" or (measure in HARM and agent != attackers)):
        draft.put("of", attackers, "the group that attacks in the text")
    elif measure in FIELDED and kind in ("weapon", "fighter"):
        draft.put("of", agent or next((party.name for party in named if not _same(party, draft)), None), FIELDS)
    elif measure in HARM and draft.get("target") and (named or kind not in CIVIL):
        draft.put("of", draft.get("target"), "the side that was hit")
    elif foe and (not named or _same(named[0], draft)):
        draft.put("of", foe, "whom the agent fights in the text")
    elif named:
        draft.put("of", named[0].name, NAMED, named[0].words)
    elif draft.get("object") in FORCES and agent != country:
        draft.put("of", country, "forces of the country of the place", draft.get("object"))
    elif measure == "troops":
        return  # armed men may be anybody's
    elif kind not in ("fighter", "weapon", "aircraft", "unit") and draft.get("object") not in FROM_ABROAD:
        draft.put("of", country, "the country of the place", draft.get("place"))


def whose(draft: Draft, sentence: Sentence, doing: Doing) -> Sequence[Party]:
    """The parties that a number's own noun phrase names ("dozens of Libyan children")."""
    first, last = sentence.last(draft.end), sentence.first(draft.end)
    last = max(first, last)
    while last < len(sentence.words) and last - first < PHRASE:
        if sentence.words[last] in STOPS and not (sentence.words[last] == "of" and last == first):
            break
        last += 1
        if object_class(sentence.words[last - 1].removesuffix("s")):
            break
    return doing.owners(sentence, first, last)


def _people(party: Party) -> bool:
    """Whether it is no side, only people of some sort ("protesters", "aid workers")."""
    return party.name.islower() and object_class(singular(party.name.split()[-1])) == "person"


def _same(party: Party, draft: Draft) -> bool:
    """Whether a party is only the counted noun itself ("two attackers")."""
    return party.name.islower() and singular(party.name.split()[-1]) == draft.get("object")

"""What a claim's happening was, and who did it to whom."""

from __future__ import annotations

from collections.abc import Sequence

from recount.claims.act import HARMING, Act
from recount.claims.doing import CODE, Doing
from recount.claims.draft import Draft
from recount.claims.happening import others
from recount.claims.owner import whose
from recount.claims.party import Party, Sides
from recount.claims.sentence import Sentence
from recount.claims.setting import Setting
from recount.reference.inflection import forms
from recount.reference.objects import object_class
from recount.reference.party_phrases import party_phrases

ILL = frozenset(form for verb in ("sicken", "fall ill", "fall sick") for form in forms(verb)) | {"ill", "sick"}
HARM = frozenset({"killed", "injured", "casualties", "captured", "detained", "destroyed", "damaged", "struck"})
FORCES = frozenset({"soldier", "troop", "policeman", "policewoman", "police officer", "serviceman", "guardsman"})


def sides(
    draft: Draft, sentence: Sentence, told: Sequence[Act], begin: int, end: int, setting: Setting, doing: Doing
) -> None:
    """Fill event_type, agent, target; `told` are the acts of the sentence, words[begin:end] the claim's."""
    act = next((act for act in told if act.first == begin), None)
    if draft.get("measure") == "money":
        _put(draft, Sides(doing.subject(sentence, begin), (), "subject of the verb"))
    elif draft.get("measure"):
        _count(draft, sentence, told, begin, end, setting, doing)
    elif act:
        found = doing.of(sentence, act)
        spoken = act.kind == "position" or act.type in ("ACCUSE", "THREATEN")
        if not found.agents and spoken and not act.passive and doing.voiced(sentence, act):
            voice = doing.voice(sentence, draft.start)
            found = Sides(voice, found.targets, "who is quoted") if voice else found
        _put(draft, found)
        if found.voice and not draft.get("source") and draft.kind in ("position", "event"):
            draft.put("source", found.voice, "who voices it", found.voice)
            if draft.get("modality") == "asserted":
                draft.put("modality", "claimed", "who voices it", found.voice)


def distant(draft: Draft, sentence: Sentence, told: Sequence[Act], doing: Doing) -> None:
    """Fill what hangs on scope and place: the agent that only the rest of the text tells, and the target of harm."""
    if draft.get("scope") == "incident" and not draft.get("agent") and draft.kind in ("count", "event"):
        type_ = draft.get("event_type")
        _put(draft, doing.foes.main(sentence, type_, {act.word for act in told if act.type == type_}))
    if draft.get("measure") in HARM or draft.get("event_type") in HARMING:
        _aim(draft, sentence, doing)
    abroad = draft.get("agent") not in (None, draft.get("country"))
    state = draft.kind == "event" and draft.get("event_type") == "ASSAULT" and _codes(draft.get("agent"))
    if abroad and not draft.get("target") and (state or draft.get("event_type") == "AID"):
        draft.put("target", draft.get("country"), "the country of the place", draft.get("place"))


def _aim(draft: Draft, sentence: Sentence, doing: Doing) -> None:
    """Fill the target of harm whose agent is known: whose fighters or things were hit, else whom the agent fights."""
    agent = draft.get("agent")
    if draft.get("target") or ("agent" in draft.why and draft.why["agent"].rule.endswith("both sides")):
        return
    if draft.get("measure") in HARM and draft.get("object") in FORCES and draft.get("country") not in (None, agent):
        draft.put("target", draft.get("country"), "forces of the country of the place", draft.get("object"))
        return
    if not agent:
        return
    side = next((one.value for one in party_phrases().get(draft.get("object") or "", ()) if one.kind == "single"), None)
    if draft.get("measure") in HARM and side and side not in agent:
        draft.put("target", side, "whose side those counted are on", draft.get("object"))
        return
    owned = whose(draft, sentence, doing) if draft.get("measure") in HARM else ()
    if owned and object_class(draft.get("object")) not in ("person", "body") and owned[0].name != agent:
        draft.put("target", owned[0].name, "whose they are", owned[0].words)
    elif draft.get("scope") == "incident":
        draft.put("target", doing.foes.of(agent), "whom the agent fights in the text")


def _count(
    draft: Draft, sentence: Sentence, told: Sequence[Act], begin: int, end: int, setting: Setting, doing: Doing
) -> None:
    if draft.get("measure") == "injured" and doing.ill and draft.why["measure"].words in ILL:
        draft.put("measure", "infected", "the text is about a disease", draft.why["measure"].words)
    if draft.get("measure") == "infected":
        setting.type = setting.type or "DISASTER"  # an epidemic is one
    near = [act for act in told if act.kind == "event" and act.type in HARMING]
    act = min(near, key=lambda act: abs(act.first - begin), default=None)
    if act:
        harmed = act.type == "PROTEST" and draft.get("measure") in HARM
        type_ = "ASSAULT" if harmed else act.type  # protests kill nobody: what is done at them does
        draft.put("event_type", type_, "act of the sentence", act.word, others(sentence, near, type_))
        setting.type = setting.type or type_
    else:
        draft.put("event_type", setting.type, "first act of the text")
    if draft.get("event_type") not in ("DISASTER", "ACCIDENT"):
        _put(draft, doing.of_harm(sentence, begin, end, told))


def _put(draft: Draft, found: Sides) -> None:
    for slot, parties in (("agent", found.agents), ("target", found.targets)):
        if parties:
            draft.put(slot, _names(parties), found.rule, " … ".join(party.words for party in parties))


def _codes(agent: str | None) -> bool:
    """Whether an agent is a state."""
    return agent is not None and len(agent) == CODE and agent.isupper()


def _names(parties: Sequence[Party]) -> str:
    return ", ".join(party.name for party in parties)

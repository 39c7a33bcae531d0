"""What a storm or a quake does is no attack."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from recount.claims.draft import Draft
from recount.claims.sentence import Sentence
from recount.reference.nouns import singular
from recount.reference.objects import object_class

_VERBS = frozenset({"hit", "hits", "hitting", "strike", "strikes", "struck", "striking"})
_INHERITED = "first act of the text"
_ARMS = frozenset({"weapon", "aircraft"})


def natural(drafts: Sequence[Draft], found: Sequence[Sentence], storms: Iterable[str]) -> None:
    """Make a disaster of what is told as an attack only because something "hit" or "struck".

    So it is where a storm of these names is the agent, and where nobody is and no arms are spoken of, while the
    sentence tells a disaster. If no other attack is told, what was typed by the first act of the text follows.
    """
    names = {name.casefold() for name in storms}
    attacks = [draft for draft in drafts if draft.get("event_type") == "ASSAULT"]
    meant = [draft for draft in attacks if _is_natural(draft, found[draft.sentence], names)]
    told = [draft for draft in attacks if draft.why["event_type"].rule != _INHERITED]
    if meant and len(meant) == len(told):
        meant += [draft for draft in attacks if draft not in told and not draft.get("agent")]
    for draft in meant:
        draft.put("event_type", "DISASTER", "what nature does", draft.why["event_type"].words)
        for slot in ("agent", "target"):
            draft.slots.pop(slot, None)
            draft.why.pop(slot, None)


def _is_natural(draft: Draft, sentence: Sentence, storms: set[str]) -> bool:
    why, agent = draft.why["event_type"], draft.get("agent")
    if (why.words or "").casefold() not in _VERBS:
        return False
    if agent:
        return any(name in agent.casefold() for name in storms)
    beside = any(other.startswith("DISASTER") for other in why.runners_up)
    return beside and not any(object_class(singular(word)) in _ARMS for word in sentence.words)

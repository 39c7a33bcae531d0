"""The day of the sentence before, for a toll that tells none: "Rebels raided it on Sunday. Nine were killed." """

from __future__ import annotations

from recount.claims.bond import names_act
from recount.claims.draft import Draft
from recount.claims.sentence import Sentence
from recount.claims.subject import WEEKEND
from recount.claims.when import MAIN_TIME, OWN_TIME
from recount.records import Period

Before = tuple[Sentence, Draft]


def carried(draft: Draft, sentence: Sentence, before: Before | None) -> Before | None:
    """Give a count the day that the sentence before told; gives back what the next sentence may go by.

    Only where the count's own sentence has no time, and names no act that might be another ("the blast").
    """
    why = draft.why.get("when")
    if why and why.rule == OWN_TIME and draft.kind in ("event", "count"):
        day = Period.maybe(draft.get("when"))
        return (sentence, draft) if day and day.days <= WEEKEND else None
    if before is None or sentence.index == before[0].index:
        return before
    if sentence.index > before[0].index + 1 or sentence.paragraph != before[0].paragraph:
        return None
    bare = not sentence.times and not any(map(names_act, sentence.words))
    if draft.kind == "count" and bare and why and why.rule == MAIN_TIME and before[1].get("when") != draft.get("when"):
        for slot in ("when", "when_basis"):
            draft.put(slot, before[1].get(slot), "time of the sentence before", before[1].why[slot].words)
    return before

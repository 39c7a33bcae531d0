"""What a claim's happening was, and whose people or things it is about."""

from __future__ import annotations

from collections.abc import Sequence

from recount.claims.act import Act
from recount.claims.draft import Draft
from recount.claims.sentence import Sentence
from recount.claims.setting import Setting

HARMING = frozenset({"ASSAULT", "ACCIDENT", "DISASTER", "COERCE", "PROTEST"})


def sides(draft: Draft, sentence: Sentence, told: Sequence[Act], begin: int, setting: Setting) -> None:
    """Fill event_type and of; `told` are the acts of the sentence, `begin` the first word of the claim."""
    if draft.kind in ("count", "plan") and draft.get("measure"):
        near = [act for act in told if act.kind == "event" and act.type in HARMING]
        act = min(near, key=lambda act: abs(act.first - begin), default=None)
        if act:
            draft.put("event_type", act.type, "act of the sentence", act.word)
            setting.type = setting.type or act.type
        else:
            draft.put("event_type", setting.type, "first act of the text")

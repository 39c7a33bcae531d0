"""Attributions that a gold tree shows plainly, as further material for the speech heads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from recount.annotation.network.labels import UPOS
from training.text import Speech, Text

_VERB = UPOS.index("VERB")


def hint(texts: Iterable[Text]) -> None:
    """Fills `hints` of texts that have trees but no speech layer.

    A verb form that ends an annotated cue somewhere, has a subject and a clause as complement (or is itself a
    parenthesis in the clause), is taken as a cue. Others may be cues too: hints say nothing about the rest.
    """
    texts = list(texts)
    verbs = {text.words[one.cue[-1]].lower() for text in texts for one in text.speech or []}
    for text in texts:
        if text.heads is not None and text.speech is None:
            text.hints = list(_hints(text, verbs))


def _hints(text: Text, verbs: set[str]) -> Iterable[Speech]:
    assert text.upos is not None and text.heads is not None and text.deprels is not None
    below: dict[int, list[int]] = defaultdict(list)
    for at, head in enumerate(text.heads):
        if head >= 0:
            below[head].append(at)

    def subtree(top: int, but: int = -1) -> list[int]:
        found, open_ = [], [top]
        while open_:
            at = open_.pop()
            if at != but:
                found.append(at)
                open_ += below[at]
        return sorted(found)

    def trimmed(phrase: list[int]) -> tuple[int, ...]:
        while phrase and not any(sign.isalnum() for sign in text.words[phrase[0]]):
            phrase = phrase[1:]
        while phrase and not any(sign.isalnum() for sign in text.words[phrase[-1]]):
            phrase = phrase[:-1]
        return tuple(phrase)

    for verb, word in enumerate(text.words):
        if word.lower() not in verbs or text.upos[verb] != _VERB:
            continue
        subjects = [at for at in below[verb] if text.deprels[at] == "nsubj"]
        clauses = [at for at in below[verb] if text.deprels[at] == "ccomp"]
        if not subjects:
            continue
        if clauses:
            content = subtree(clauses[0])
        elif text.deprels[verb] == "parataxis":
            content = subtree(text.heads[verb], but=verb)
        else:
            continue
        cue = [verb]
        while cue[0] - 1 in below[verb] and text.deprels[cue[0] - 1] in ("aux", "aux:pass"):
            cue.insert(0, cue[0] - 1)
        if content:
            yield Speech(trimmed(subtree(subjects[0])), tuple(cue), trimmed(content))

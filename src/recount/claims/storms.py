"""Which named storm a claim tells of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from recount.claims.draft import Draft
from recount.claims.sentence import Sentence
from recount.claims.storm_names import STORMS
from recount.records import Document, Period

_MAIN = 2 / 3  # of what names a storm in a text names the one that it is about
_AROUND = 31  # days from those of the storm, in which what is told without a name is its doing


def storms(drafts: Sequence[Draft], found: Sequence[Sentence], nouns: Mapping[str, str], document: Document) -> None:
    """Fill `storm` of what a storm did, by its noun and name ("Typhoon Orla").

    A sentence that names one tells of it, with or without the noun; one that names none tells of "the storm" that its
    paragraph named last, else of the one that the text is about, unless its days are others'. `nouns`: see
    `storm_names`.
    """
    if not nouns:
        return
    named = {sentence.index: _naming(sentence, nouns) for sentence in found}
    names = Counter(name for some in named.values() for name in some)
    main = min(names, key=lambda name: (-names[name], name))
    about = main if names[main] >= _MAIN * names.total() else None
    named |= _meant(found, named)
    harm = [draft for draft in drafts if draft.get("event_type") == "DISASTER" and draft.get("scope") != "cumulative"]
    days = [_period(draft) for draft in harm if named[draft.sentence] == [main]]
    known = [period for period in (*days, Period.maybe(document.published)) if period and period.days <= _AROUND]
    for draft in harm:
        own, when = named[draft.sentence], _period(draft)
        near = when is None or not known or any(when.gap(day) <= _AROUND for day in known)
        name = own[0] if len(own) == 1 else about if not own and near else None
        if name is not None:
            rule = "storm of the sentence" if own else "storm that the text is about"
            draft.put("storm", f"{nouns[name].capitalize()} {name}", rule, name)


def _naming(sentence: Sentence, names: Iterable[str]) -> list[str]:
    words = f" {' '.join(sentence.words)} "
    return sorted(name for name in names if f" {name.casefold().replace('-', ' ')} " in words)


def _meant(found: Sequence[Sentence], named: Mapping[int, list[str]]) -> dict[int, list[str]]:
    """By sentence what its paragraph named last, where it names none and speaks of "the storm"."""
    meant: dict[int, list[str]] = {}
    last: tuple[int, list[str]] = (-1, [])
    for sentence in found:
        if named[sentence.index]:
            last = sentence.paragraph, named[sentence.index]
        elif sentence.paragraph == last[0] and any(
            (the, noun) in pairwise(sentence.words) for the in ("the", "that") for noun in STORMS
        ):
            meant[sentence.index] = last[1]
    return meant


def _period(draft: Draft) -> Period | None:
    return Period.maybe(draft.get("when"))

"""Which named storm a claim tells of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence, Set

from recount.claims.draft import Draft
from recount.claims.sentence import Sentence
from recount.records import Document, Period
from recount.reference.frames import frame_forms

_NOUN = frozenset({"storm", "typhoon", "hurricane", "cyclone", "depression"})
_NTH = re.compile(r"\d{1,2}(?:st|nd|rd|th)")
_NO_NAME = frozenset(
    """center centre warning watch surge signal force season relief response fund agency committee bureau council
    service team damage shelter victims survivors monday tuesday wednesday thursday friday saturday sunday""".split()  # noqa: SIM905
)
_MAIN = 2 / 3  # of what names a storm in a text names the one that it is about
_AROUND = 31  # days from those of the storm, in which what is told without a name is its doing


def storms(drafts: Sequence[Draft], found: Sequence[Sentence], document: Document) -> None:
    """Fill `storm` of what a storm did, by its noun and name ("Typhoon Orla").

    A sentence that names one tells of it, with or without the noun; one that names none tells of the storm that the
    text is about, unless its days are others'. Capitals of a headline ("Typhoon Kills Ten") and words that the text
    has in lower case are no names.
    """
    nouns = _nouns(found, document.text)
    if not nouns:
        return
    named = {sentence.index: _naming(sentence, nouns) for sentence in found}
    names = Counter(name for some in named.values() for name in some)
    main = min(names, key=lambda name: (-names[name], name))
    about = main if names[main] >= _MAIN * names.total() else None
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


def _nouns(found: Sequence[Sentence], text: str) -> dict[str, str]:
    """The storms' names, each with the noun that stands most often by it: "Typhoon Orla", "Orla, the 3rd typhoon"."""
    lower = {word for one in found for word, big in zip(one.words, one.capital, strict=True) if not big}
    told: Counter[tuple[str, str]] = Counter()
    for sentence in found:
        words = sentence.words
        for at, word in enumerate(words):
            if word not in _NOUN:
                continue
            apposed = words[at - 3 : at - 1] == (",", "the") and _NTH.fullmatch(words[at - 1])
            span = _name(sentence, at + 1) or (_name(sentence, at - 4) if apposed else None)
            if span and not _plain(sentence, span, lower):
                told[text[sentence.starts[span[0]] : sentence.ends[span[1]]], word] += 1
    return {name: noun for (name, noun), _ in sorted(told.items(), key=lambda item: (item[1], item[0]))}


def _name(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """First and last word of the name at a word, by capitals and by what the network takes for one; hyphens join."""
    first = last = at
    while first > 0 and sentence.bound[first - 1]:
        first -= 1
    while last + 1 < len(sentence.words) and sentence.bound[last]:
        last += 1
    if not 0 <= first <= last < len(sentence.words) or not sentence.capital[first]:
        return None
    tags = sentence.tree.upos
    return (first, last) if (tags[first] == "PROPN" if tags else not sentence.titled) else None


def _plain(sentence: Sentence, span: tuple[int, int], lower: Set[str]) -> bool:
    """Whether a word of the language stands there, with a capital as in a headline ("Typhoon Batters Coast")."""
    word = sentence.words[span[0]]
    return span[0] == span[1] and (word in lower or word in _NO_NAME or word in frame_forms())


def _period(draft: Draft) -> Period | None:
    return Period.maybe(draft.get("when"))

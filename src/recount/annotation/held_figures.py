"""Figures that a body holds without a verb of speech: "the ministry stands by its figure of 12 dead"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from recount.annotation.dependents import Dependents
from recount.records import Span, Tokens
from recount.reference import number_words, words

_ABLE = words("speaker_words") | words("organisation_words") | words("titles")
_ASIDE = frozenset({"acl:relcl", "appos", "parataxis", "punct", "cc", "conj", "case"})


@dataclass(frozen=True, slots=True)
class HeldFigure:
    """source, cue (what holds it) and content in characters of the text; `sentence`: its index; `pronoun`: "it"."""

    sentence: int
    source: Span
    cue: Span
    content: Span
    pronoun: bool


def held_figures(text: str, tokens: Tokens, under: Dependents) -> Iterator[HeldFigure]:
    """The figures that the tree ties to who holds them, in the order of the text; none without a tree."""
    figures = words("held_figures", kind="figure")
    for at, upos in enumerate(tokens.upos):
        if upos == "NOUN" and tokens.lemma[at] in figures:
            found = _possessed(at, under) or _given(at, tokens, under) or _taken(at, tokens, under)
            found = found or _object(at, tokens, under)
            if found and _speaks(found[0], tokens) and _counts(text, found[2]):
                source, cue, content = found
                yield HeldFigure(
                    sentence=tokens.sentence[at],
                    source=under.reach(source, _ASIDE),
                    cue=(tokens.starts[cue], tokens.ends[cue]),
                    content=content,
                    pronoun=tokens.upos[source] == "PRON",
                )


_Found = tuple[int, int, Span]  # who, which word says so, what is said


def _possessed(at: int, under: Dependents) -> _Found | None:
    """ "the ministry's figure of 12 dead"; "its figure" is the subject's."""
    owners = [owner for owner in under.of(at, "nmod:poss") if under.of(owner, "case")]
    return (owners[0], at, under.reach(at)) if owners else None


def _given(at: int, tokens: Tokens, under: Dependents) -> _Found | None:
    """ "the toll given by the ministry is 12": what the whole clause says."""
    for verb in under.of(at, "acl"):
        if tokens.lemma[verb] in words("held_figures", kind="given"):
            for who in under.of(verb, "obl:agent"):
                return who, verb, under.reach(tokens.head[at])
    return None


def _taken(at: int, tokens: Tokens, under: Dependents) -> _Found | None:
    """ "12 died, a figure that we took from the ministry": what stands before it."""
    begin = tokens.starts[at]
    first = at
    while first and tokens.sentence[first - 1] == tokens.sentence[at]:
        first -= 1
    for verb in under.of(at, "acl", "acl:relcl"):
        if tokens.lemma[verb] in words("held_figures", kind="taken"):
            for who in under.of(verb, "obl"):
                if any(tokens.lemma[each] == "from" for each in under.of(who, "case")):
                    return who, verb, (tokens.starts[first], begin)
    return None


def _object(at: int, tokens: Tokens, under: Dependents) -> _Found | None:
    """ "the ministry has not changed its toll of 12", "the agency … arrived at a count of 12"."""
    verb = tokens.head[at]
    holds = tokens.deprel[at] in ("obj", "obl") and tokens.lemma[verb] in words("held_figures", kind="verb")
    who = under.subject(verb) if holds else None
    if who is None:
        return None
    begin, end = under.reach(at)
    return who, verb, (begin, max(end, under.reach(verb)[1]))


def _speaks(at: int, tokens: Tokens) -> bool:
    lemma, upos = tokens.lemma[at].lower(), tokens.upos[at]
    return lemma in words("speaker_words", kind="pronoun") if upos == "PRON" else upos == "PROPN" or lemma in _ABLE


def _counts(text: str, content: Span) -> bool:
    """Whether a number stands in it."""
    return any(
        word[0].isdecimal() or word.strip(",.") in number_words() for word in text[slice(*content)].lower().split()
    )

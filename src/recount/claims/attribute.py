"""Who asserts a claim, who relays it, and how sure they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from recount.claims.draft import Draft
from recount.claims.sentence import Sentence
from recount.records import AnnotatedText, Span, Speech
from recount.reference import country_names, metonyms
from recount.reference.nouns import singular
from recount.reference.objects import object_class
from recount.reference.table import table, words

REACH = 6  # words before a number or its verb in which a word of doubt bears on it
NEAR = 3  # words from "no" to the noun it denies
ORDER = ("counterfactual", "unverified", "denied", "planned", "possible", "claimed")
BESIDE = 30  # characters from a word of demand to the number demanded
VOICED = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN"})  # acts of speech
MUTE = frozenset({"attack", "weapon", "vehicle", "aircraft", "building", "time", "body", "unit"})
LEADING = re.compile(r"^(?:the|a|an|its|his|her|their)\s+", re.IGNORECASE)


def attribute(draft: Draft, annotated: AnnotatedText, lines: Sequence[Sentence], begin: int, end: int) -> bool:
    """Fill source, via and modality of a draft whose number and verb are words[begin:end] of its sentence.

    False for a counterfactual ("it would have killed hundreds"), which is no claim.
    """
    sentence = lines[draft.sentence]
    voiced = _voicing(annotated.speech, draft, sentence)
    speech = voiced or _covering(annotated.speech, draft.start)
    if speech:
        said = _words(annotated.document.text, speech.cue)
        source = speech.speaker or _words(annotated.document.text, speech.source)
        if source and object_class(singular(source.split()[-1])) in MUTE:
            source = None  # "the blast claimed 12 lives"
        rule = "carried from the sentence before" if speech.carried else f"{speech.quote} speech"
        rule = "who voices it" if voiced else rule
        draft.put("source", LEADING.sub("", source) if source else None, rule, said)
        draft.put("via", speech.via, rule, said)
    modality, phrase = _modality(sentence, lines, begin, end)
    if draft.kind == "event" and "no" in sentence.words[max(0, begin - NEAR) : begin]:
        modality, phrase = "denied", "no"  # "no major clashes"
    if modality == "counterfactual":
        return False
    if draft.kind == "plan":
        return True
    if draft.kind == "position" and modality in ("possible", "planned"):
        modality = None  # "there can be no …", "would not accept"
    if modality == "planned" and draft.kind == "count":
        draft.kind = "plan"
    if modality in (None, "claimed"):
        if draft.get("source"):
            modality, phrase = "claimed", draft.get("source")
        elif modality is None:
            draft.put("modality", "asserted", "no source and no word of doubt")
            return True
    draft.put("modality", modality, "words", phrase)
    return True


def _voicing(speeches: Sequence[Speech], draft: Draft, sentence: Sentence) -> Speech | None:
    """Who does by saying what a draft tells, by its own word ("refused", "claimed responsibility for the raid").

    Null where that is only a state.
    """
    voiced = draft.kind == "position" or draft.get("event_type") in VOICED
    if draft.kind not in ("position", "event"):
        return None
    near = [
        speech
        for speech in speeches
        for start, end in speech.cue
        if sentence.start <= start < draft.end
        and ((voiced and draft.start < end) or (draft.start < end + BESIDE and not speech.content))
    ]
    speaker = near[-1].speaker if near else None
    return near[-1] if speaker and speaker not in country_names() and speaker not in metonyms() else None


def _covering(speeches: Sequence[Speech], at: int) -> Speech | None:
    """The narrowest attribution whose content holds a place; without one, that of the sentence, were it named after."""
    holding = [
        (end - start, index)
        for index, speech in enumerate(speeches)
        for start, end in speech.content
        if start <= at < end and (speech.speaker or speech.source)
    ]
    return speeches[min(holding)[1]] if holding else None


def _modality(sentence: Sentence, lines: Sequence[Sentence], begin: int, end: int) -> tuple[str | None, str | None]:
    """The weightiest modality that the words around words[begin:end] tell, and the words."""
    opened, closed = _clause(sentence, begin, end)
    following = lines[sentence.index + 1 : sentence.index + 2]
    found: dict[str, str] = {}
    for modality, side, phrase in _lexicon():
        if side == "before":
            hit = sentence.find(phrase, max(opened, begin - REACH), end) is not None
        elif side == "over":
            hit = sentence.find(phrase, max(0, begin - REACH - len(phrase)), end) is not None
        elif side == "near":
            hit = sentence.find(phrase, opened, closed) is not None
        else:
            hit = any(line.find(phrase) is not None for line in (sentence, *following))
        if hit:
            found.setdefault(modality, " ".join(phrase))
    return next(((modality, found[modality]) for modality in ORDER if modality in found), (None, None))


def _clause(sentence: Sentence, begin: int, end: int) -> Span:
    """Words of the clause around words[begin:end]: up to a word that opens another clause, or a strong stop."""
    stops = words("clause_words", kind="clause") - {"that", "who", "which"} | {";", ":", "."}
    while begin > 0 and sentence.words[begin - 1] not in stops:
        begin -= 1
    while end < len(sentence.words) and sentence.words[end] not in stops:
        end += 1
    return begin, end


def _words(text: str, spans: Sequence[Span]) -> str | None:
    return " … ".join(text[start:end] for start, end in spans) or None


@cache
def _lexicon() -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    return tuple((row["modality"], row["side"], tuple(row["phrase"].split())) for row in table("modality"))

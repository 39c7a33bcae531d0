"""Who asserts a claim, who relays it, and how sure they are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from recount.claims.argument import PASSIVES, over
from recount.claims.draft import Draft
from recount.claims.modality import Told, modality
from recount.claims.sentence import Sentence
from recount.records import AnnotatedText, Span, Speech
from recount.reference import country_names, metonyms
from recount.reference.nouns import singular
from recount.reference.objects import object_class
from recount.reference.table import words

MOST_OTHERS = 3  # other speakers that are recorded beside the source
BESIDE = 30  # characters from a word of demand to the number demanded
VOICED = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN"})  # acts of speech
MUTE = frozenset({"attack", "weapon", "vehicle", "aircraft", "building", "time", "body", "unit"})
COPIES = frozenset({"copy", "copies", "draft", "transcript"})  # what was seen, whoever wrote it
PLACED = re.compile(r"\s(?:of|from|at|in|for)\s")
LEADING = re.compile(r"^(?:the|a|an|its|his|her|their)\s+", re.IGNORECASE)


def attribute(draft: Draft, annotated: AnnotatedText, lines: Sequence[Sentence], begin: int, end: int) -> bool:
    """Fill source, via and modality of a draft whose number and verb are words[begin:end] of its sentence.

    False for a counterfactual ("it would have killed hundreds"), which is no claim.
    """
    sentence = lines[draft.sentence]
    voiced = _voicing(annotated.speech, draft, sentence)
    speech = voiced or _covering(annotated.speech, draft.start)
    if speech and draft.kind == "count" and _own_voice(annotated.document.text, draft, sentence, speech):
        speech = None
    if speech:
        said = _words(annotated.document.text, speech.cue)
        source = speech.speaker or (None if speech.carried else _words(annotated.document.text, speech.source))
        if source and _mute(source):
            source = None
        rule = "carried from the sentence before" if speech.carried else f"{speech.quote} speech"
        rule = "who voices it" if voiced else rule
        source = LEADING.sub("", source) if source else None
        draft.put("source", source, rule, said, _others(annotated.speech, draft, sentence, source))
        draft.put("via", speech.via, rule, said)
    found = modality(draft, lines, begin, end)
    if found.modality == "counterfactual":
        return False
    _put(draft, found)
    return True


def _put(draft: Draft, found: Told) -> None:
    """Fill the modality by the words around a claim where the tree tells none; else these are the runners-up."""
    sure, phrase, others = found
    told = draft.get("modality")
    if told and sure != "unverified":
        beside = (f"{sure} ({phrase})", *others) if sure not in (None, told) else others
        draft.put("modality", told, draft.why["modality"].rule, draft.why["modality"].words, beside)
        return
    price = draft.get("measure") == "money" and not draft.get("event_type")
    if draft.kind == "position" and sure in ("possible", "planned"):
        sure = None  # "there can be no …", "would not accept"
    if sure == "planned" and (draft.kind == "event" or price):
        sure = None  # "the raid will delay the vote", "the dam will cost …"
    if sure == "planned" and draft.kind == "count":
        draft.kind = "plan"
    if sure is None and not draft.get("source"):
        draft.put("modality", "asserted", "no source and no word of doubt")
    elif sure in (None, "claimed") and draft.get("source"):
        draft.put("modality", "claimed", "a source", draft.get("source"), others)
    else:
        draft.put("modality", sure, "a word of doubt", phrase, others)


def _others(speeches: Sequence[Speech], draft: Draft, sentence: Sentence, source: str | None) -> tuple[str, ...]:
    """Who else speaks in the sentence, or in words that hold the draft."""
    near = (
        speech.speaker
        for speech in speeches
        if any(sentence.start <= start < sentence.end for start, _ in speech.cue)
        or any(start <= draft.start < end for start, end in speech.content)
    )
    return tuple(dict.fromkeys(name for name in near if name and name != source))[:MOST_OTHERS]


def _mute(source: str) -> bool:
    """Whether nobody speaks ("the blast claimed 12 lives"), by the head of the phrase: a hospital's head does."""
    head = PLACED.split(source)[0].split()[-1:] or [source]
    known = words("titles") | words("speaker_words")
    kind = object_class(singular(head[0]))
    if kind == "unit" and head[0] != source and head[0][0].isupper():
        return False  # "the Harbour Brigades"
    return head[0].lower() in COPIES or (head[0].lower() not in known and kind in MUTE)


def _voicing(speeches: Sequence[Speech], draft: Draft, sentence: Sentence) -> Speech | None:
    """Who does by saying what a draft tells, by its own word ("refused", "claimed responsibility for the raid").

    Null where that is only a state.
    """
    if draft.kind not in ("position", "event", "plan"):
        return None
    voiced = draft.kind in ("position", "plan") or draft.get("event_type") in VOICED
    near = [
        speech
        for speech in speeches
        for start, end in speech.cue
        if sentence.start <= start < sentence.end
        and not _undergone(sentence, start)
        and (
            (voiced and start < draft.end and draft.start < end)
            or (not speech.content and (_beside(draft, start, end) or _claimed_by(draft, sentence, start)))
        )
    ]
    speaker = near[-1].speaker if near else None
    return near[-1] if speaker and speaker not in country_names() and speaker not in metonyms() else None


def _undergone(sentence: Sentence, start: int) -> bool:
    """Whether the cue at a character is a passive that names nobody who says it: "the army is accused of theft"."""
    at = sentence.first(start)
    tree = sentence.tree
    return bool(tree.under(at, "aux:pass", *PASSIVES)) and over(tree, at, "by") is None


def _own_voice(text: str, draft: Draft, sentence: Sentence, speech: Speech) -> bool:
    """Whether the text itself tells it beside a demand: "urged aid for a town that lost 9", "after floods killed 9"."""
    cue = (_words(text, speech.cue) or "").lower()
    tree, at = sentence.tree, sentence.first(draft.start)
    demands = words("speech_cues", "phrase", kind="verb", plain="")
    if not tree.heads or cue not in demands or cue.startswith(("accus", "blam")):
        return False
    between = sentence.words[sentence.first(speech.cue[-1][1]) : at]
    follows = "after" in between and not {"that", ","} & set(between)
    return follows or any(tree.relations[above] == "acl:relcl" for above in (at, *tree.above(at)))


def _beside(draft: Draft, start: int, end: int) -> bool:
    """Whether a draft stands on or shortly behind the characters of a cue."""
    return start < draft.end and draft.start < end + BESIDE


def _claimed_by(draft: Draft, sentence: Sentence, cue: int) -> bool:
    """Whether the cue is "claimed by", and a draft shortly before it tells what was claimed.

    In an aside ("the blasts, claimed by the rebels, killed nine") the text itself tells what was done.
    """
    at = sentence.first(cue)
    if sentence.tree.heads and sentence.tree.relations[at] == "acl":
        return False
    return sentence.words[at + 1 : at + 2] == ("by",) and 0 <= cue - draft.end < BESIDE


def _covering(speeches: Sequence[Speech], at: int) -> Speech | None:
    """The narrowest attribution whose content holds a place; without one, that of the sentence, were it named after."""
    holding = [
        (end - start, index)
        for index, speech in enumerate(speeches)
        for start, end in speech.content
        if start <= at < end and (speech.speaker or speech.source)
    ]
    return speeches[min(holding)[1]] if holding else None


def _words(text: str, spans: Sequence[Span]) -> str | None:
    return " … ".join(text[start:end] for start, end in spans) or None

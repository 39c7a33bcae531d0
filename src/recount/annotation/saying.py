"""Whether a verb tells of speech where it stands."""

from __future__ import annotations

from recount.annotation.source_phrase import HYPHENS, QUOTES, TALLIED, is_break, of_people, shares_by
from recount.annotation.words import Word
from recount.records import Span
from recount.reference import number_words, words

_HELPERS = words("context_words", part="before a cue")
LINKS = frozenset(("of", "for", "in", "at", "from", "with", "and", "by", "to", "on"))
BE = frozenset(("is", "are", "was", "were", "be", "been", "being"))
SAY = frozenset(("said", "say", "says", "saying"))
_HELD = frozenset(("believed", "thought", "said", "reported", "feared", "known", "presumed", "understood", "alleged"))
_UNSURE = frozenset(("confirm", "confirmed", "verify", "verified", "say", "comment"))
_SPEAKS = frozenset(("speaks", "spoke", "spoken"))
_SUPPOSED = frozenset(("estimated", "believed", "thought", "feared", "expected", "reported", "alleged"))
_HAVE = frozenset(("has", "have", "had"))


def is_no_cue(line: list[Word], at: int, sentence: str) -> bool:
    """A name ("United States"), a passive ("were reported killed"), a quality, a harm ("claimed 12 lives")."""
    verb, before = line[at], line[at - 1] if at else None
    if before and verb.lower.endswith("ed") and (before.digits or before.lower in number_words()):
        return True  # "17 confirmed dead"
    if verb.lower.endswith("ed") and shares_by(line, at):
        return True  # "lands claimed and largely held by the north"
    if before and before.text in HYPHENS and at == len(line) - 1:
        return True  # "12 dead, 30 injured - reports"
    if verb.lower in _SUPPOSED and [word.lower for word in line[at + 1 : at + 3]] in (["to", "be"], ["to", "have"]):
        return True  # "attacks estimated to have killed 12"
    if verb.text[0].isupper() and before and (before.lower == "united" or not sentence.isupper()):
        return not (before.text in QUOTES or _title_case(line))
    if verb.lower in _HELD and [word.lower for word in line[at + 1 : at + 3]] in (["to", "have"], ["to", "be"]):
        return True  # "people believed to have died"
    if verb.lower in _UNSURE and {"not", "n't", "unable"} & {word.lower for word in line[max(0, at - 4) : at]}:
        return True  # "could not immediately confirm"
    behind = line[at + 1].lower if at + 1 < len(line) else ""
    if verb.lower.endswith("s") and behind in words("speech_cues", "phrase", kind="verb"):
        return True  # "media reports put the toll at 12"
    helper = at - 1
    while helper > 0 and (line[helper].lower.endswith("ly") or line[helper].lower in ("also", "not")):
        helper -= 1
    if before and line[helper].lower in BE and not verb.lower.endswith("ing"):
        return True
    if verb.lower.startswith("claim"):
        return any(word.lower in ("lives", "life", "responsibility", "credit") for word in line[at + 1 : at + 8])
    return False


def marks_speech(line: list[Word], at: int, subject: Span, *, sure: bool = False) -> bool:
    """Whether the verb tells of speech here: some always do, others before "that", a quotation, or behind a speaker.

    sure: the tree says that it is a verb, and its subject.
    """
    verb, following = line[at], line[at + 1] if at + 1 < len(line) else None
    if verb.lower in words("speech_cues", "phrase", kind="verb", plain="yes"):
        that = following is not None and following.lower == "that"
        return not sure or that or verb.lower in SAY or of_people(line, subject)
    if line[at - 1].lower in LINKS and not sure:
        return False  # "the number of recorded cases"
    if following and (following.lower == "that" or following.text in QUOTES or following.text == ":"):
        return True
    if verb.lower in words("speech_cues", "phrase", plain="that"):
        return False
    if verb.lower in words("speech_cues", "phrase", plain="tally"):
        behind = line[at + 1 : at + 9]
        counted = any(word.digits or word.lower in number_words() or word.lower in TALLIED for word in behind)
        counted = counted and behind[0].lower not in ("way", "up", "out", "rise", "birth")
        if verb.lower in _SPEAKS:
            counted = counted and behind[0].lower in ("of", "about")  # not "speaks where a blast killed 12"
        if verb.lower.startswith(("put", "plac")):
            counted = counted and any(word.lower == "at" for word in line[at + 1 : at + 20])  # not "placed 40 guards"
        return counted and (sure or subject[1] == subject_end(line, at)) and of_people(line, subject)
    if sure:
        return of_people(line, subject)
    if (
        following
        and not verb.lower.endswith(("ed", "ing"))
        and (
            following.lower in ("of", "in", "over", "about", "by", "at", "are", "were", "is", "was", "from")
            or following.lower.endswith("ed")
        )
    ):
        return False  # the noun: "fears of", "claims were"
    opens = subject[0] == 0 or is_break(line[subject[0] - 1]) or line[subject[0] - 1].lower in ("but", "and", "while")
    return opens and subject[1] == subject_end(line, at) and of_people(line, subject)


def inside_phrase(line: list[Word], at: int, subject: Span) -> bool:
    """What officials had said is only compared or meant: "fewer than they announced", "the toll that he gave is"."""
    before = line[subject[0] - 1].lower if subject[0] else ""
    following = line[at + 1] if at + 1 < len(line) else None
    ended = following is None or following.text in ".,;" or following.lower in BE | _HAVE
    meant = before == "what" and not (following and following.lower in BE | {"as"})  # not "what they said was a raid"
    return meant or before == "than" or (before == "that" and ended) or line[subject[0]].lower == "no"


def subject_end(line: list[Word], at: int) -> int:
    """Where the subject ends: before helpers, adverbs, its acronym and the day on which it was said."""
    last = at
    while last > 0:
        word = line[last - 1].lower
        if word in _HELPERS or (word.endswith("ly") and line[last - 1].text[0].islower()):
            last -= 1
        elif word in words("calendar") and last > 1:
            last -= 2 if line[last - 2].lower in ("on", "late", "early", "last") else 1
        elif word == ")" and last > 3 and line[last - 3].text == "(":
            last -= 3  # "the World Health Organization (WHO) has recorded"
        else:
            break
    return last


def _title_case(line: list[Word]) -> bool:
    """A headline in which nearly every word has a capital."""
    longer = [word for word in line if word.alpha and len(word.text) > 3]
    return len(longer) > 3 and sum(word.text[0].isupper() for word in longer) >= 0.8 * len(longer)

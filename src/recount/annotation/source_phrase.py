"""The words that name who speaks, before or behind a cue."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from recount.annotation.words import Word
from recount.records import Span
from recount.reference import number_words, words
from recount.reference.inflection import verb_forms

QUOTES = '"“”«»„'
_BREAKS = frozenset(",;:—–()") | frozenset(QUOTES)
_CLAUSE = words("context_words", part="begins a clause")
_PART = frozenset(("one", "two", "three", "some", "many", "most", "several", "all", "none"))
_HARMED = frozenset(("toll", "number", "cases", "deaths", "dead", "casualties", "fatalities"))
TALLIED = frozenset(
    (
        "toll",
        "tally",
        "number",
        "figure",
        "count",
        "total",
        "estimate",
        "cases",
        "deaths",
        "dead",
        "casualties",
        "fatalities",
    )
)
_FINITE = frozenset(
    ("had", "have", "has", "was", "were", "is", "are", "will", "would", "could", "may", "might", "can", "did", "do")
)
_LINKS = frozenset(("of", "for", "in", "at", "from", "with"))
_RELATIVES = frozenset(("who", "which", "whose"))
_JOINING = frozenset(("and", "that"))
HYPHENS = frozenset("-‑–")
_LONGEST = 24  # words of one speaker
_APPOSED = 25  # words between two commas behind a name
_LEADING = frozenset(("meanwhile", "later", "earlier", "separately", "however", "yesterday", "today", "also", "still"))
_OPENERS = frozenset(("with", "as", "amid", "since", "even", "then", "now", "what", "if"))
_OCCASIONS = frozenset(
    ("statement", "report", "interview", "post", "tweet", "speech", "message", "briefing", "video", "letter", "release")
)


def subject_before(line: list[Word], last: int) -> Span | None:
    """The subject that ends before line[last], with an apposition behind it, without a relative clause."""
    if last > 0 and line[last - 1].text == ",":
        return _before_comma(line, last)
    last = _before_occasion(line, last)
    if last > 2 and line[last - 1].text == ")":
        opened = next((index for index in range(last - 2, max(-1, last - 8), -1) if line[index].text == "("), None)
        last = opened or last  # "the Yemen Data Monitor (YDM) said"
    if last and _is_pronoun(line[last - 1]) and line[last - 1].lower not in _RELATIVES:
        return last - 1, last
    if last and line[last - 1].lower in words("context_words", part="article") | {"to", "for", "not"}:
        return None  # "received a call", "to report"
    first = last
    while first > 0 and last - first < _LONGEST and not _parts(line, first - 1):
        first -= 1
    if first and _is_relative(line[first - 1]):
        end = first - 1 - (line[first - 2].text == ",")
        return subject_before(line, end) if end > 0 else None  # "the group which watches the war said"
    for index in range(first, last):
        if index > first and _is_relative(line[index]):
            last = index
            break
    whole = first == 0 or (_parts(line, first - 1) and line[first - 1].lower != "and")
    first = _tight(line, _without_lead(line, first, last), last, whole)
    if first < last and line[first].lower in words("function_words") - words("context_words", part="article"):
        if line[first].lower in ("no", "nobody", "neither", "none"):
            return None
        numbered = line[first].lower in number_words() or line[first].lower in ("some", "many", "most", "both", "all")
        first = first if numbered or _is_pronoun(line[first]) else _noun_phrase(line, first, last - 1)
    return (first, last) if first < last and can_speak(line[first:last]) else None


def _before_comma(line: list[Word], last: int) -> Span | None:
    comma = next((index for index in range(last - 2, max(-1, last - _APPOSED), -1) if line[index].text == ","), None)
    inner = subject_before(line, comma) if comma else None
    if not inner or not can_speak(line[slice(*inner)]) or comma is None:
        return None
    behind = line[comma + 1].lower if comma + 1 < last else ""
    apposed = behind in words("context_words", part="article") or line[comma + 1].text[0].isupper()
    return (inner[0], last - 1) if apposed and last - comma < 9 and inner[1] == comma else inner


def _parts(line: list[Word], at: int) -> bool:
    """Whether a sign or a word that begins a clause stands there; "and" between two names does not."""
    word = line[at]
    if word.text == "." and at and (line[at - 1].lower in words("titles") or len(line[at - 1].text) == 1):
        return False
    if (
        word.text == "."
        and 0 < at < len(line) - 1
        and line[at - 1].end == word.start
        and line[at + 1].start == word.end
    ):
        return False  # "example.com"
    if word.lower == "and" and 0 < at < len(line) - 1:
        before, after = line[at - 1], line[at + 1]
        return not (before.text[0].isupper() and after.text[0].isupper()) and not (
            before.lower in words("speaker_words") and can_speak(line[at + 1 : at + (5 if _opens_phrase(after) else 3)])
        )
    spoken = word.lower in ("said", "says", "told", "than", "what")
    return is_break(word) or word.lower in _CLAUSE or word.text in ".!?" or spoken


def _opens_phrase(word: Word) -> bool:
    return word.lower in words("context_words", part="article") or word.lower in number_words()


def _is_pronoun(word: Word) -> bool:
    """A pronoun for who speaks; not WHO, IT in capitals, which may be bodies."""
    return word.lower in words("speaker_words", kind="pronoun") and (len(word.text) == 1 or not word.text.isupper())


def _is_relative(word: Word) -> bool:
    return word.lower in _RELATIVES and not word.text.isupper()


def _before_occasion(line: list[Word], last: int) -> int:
    """Where a subject ends behind which stands how it was said: "the group in a statement on Y and Z said"."""
    for at in range(last - 1, max(0, last - _LONGEST), -1):
        if line[at].lower == "in" and any(word.lower in _OCCASIONS for word in line[at + 2 : min(at + 5, last)]):
            return at
        if _parts(line, at) and line[at].lower != "and":
            break
    return last


def _without_lead(line: list[Word], first: int, last: int) -> int:
    """Where the speaker begins behind "Meanwhile", "On Monday", "Last week"."""
    while first < last - 1 and line[first].lower in _LEADING | words("calendar") | {"on", "last"}:
        first += 1
    if line[first].lower in _FINITE or line[first].lower in _OPENERS:
        first += 1
    return first


def _tight(line: list[Word], first: int, last: int, whole: bool) -> int:
    """Where the speaker begins in words that hold more, as no comma parts them ("12 died police said")."""
    phrase = line[first:last]
    verbal = any(
        (
            (word.digits or word.lower in number_words())
            and not (phrase[index + 1 :] and phrase[index + 1].lower in words("calendar"))
        )
        or word.lower in _FINITE
        or _past(phrase, index)
        or (index == 0 and first and line[first - 1].lower in _JOINING and _past(phrase, 0, opens=True))
        or (index > 1 and word.lower in words("speaker_words", kind="pronoun"))
        for index, word in enumerate(phrase)
    )
    if not verbal and (whole or len(phrase) <= 6):
        return first
    start = _noun_phrase(line, first, last - 1)
    while start - 2 >= first and (line[start - 1].lower in _LINKS or _joins_speakers(line, start - 1)):
        wider = _noun_phrase(line, first, start - 2)
        if line[wider].digits or line[wider].lower.endswith("ed") or not can_speak(line[wider : start - 1]):
            break
        start = wider
    while start < last - 1 and line[start].lower in words("calendar"):
        start += 1
    return start


def _joins_speakers(line: list[Word], at: int) -> bool:
    """The "and" of "activists and the rebels"."""
    return line[at].lower == "and" and line[at - 1].lower in words("speaker_words", kind="role")


def _past(phrase: Sequence[Word], index: int, *, opens: bool = False) -> bool:
    """Whether a word is a verb in the past and no quality ("Britain-based", "armed", "published by").

    opens: a word before the phrase opens a clause ("a blast that struck"), so that its first word may be one.
    """
    word = phrase[index].lower
    if phrase[index].text[0].isupper() and not phrase[index].text.isupper():
        return False
    form = (word.endswith("ed") and len(word) > 4) or word in _irregular_pasts()
    hyphen = index > 0 and phrase[index - 1].text == "-"
    leads = opens if index == 0 else phrase[index - 1].lower not in words("context_words", part="article")
    by = index + 1 < len(phrase) and phrase[index + 1].lower == "by"
    return form and leads and not hyphen and not by


def shares_by(line: list[Word], at: int) -> bool:
    """Whether words[at] and a second participle share a "by": "claimed and largely held by the north"."""
    behind = [word.lower for word in line[at + 1 : at + 5] if not word.lower.endswith("ly")]
    second = behind[1] if behind[2:3] == ["by"] else ""
    return behind[:1] == ["and"] and (second.endswith("ed") or second in _irregular_pasts())


@cache
def _irregular_pasts() -> frozenset[str]:
    return frozenset(form for form in verb_forms() if form.isalpha()) - {"be", "lead", "wound", "left", "fire", "led"}


def _noun_phrase(line: list[Word], first: int, at: int) -> int:
    """Where the noun phrase that ends with line[at] begins: at its article, or before its capitals."""
    start, capital = at, line[at].text[0].isupper()
    while start > first and at - start < 8:
        word = line[start - 1]
        upper = word.text[0].isupper() or word.text in "-’'" or word.lower in ("'s", "’s")
        joins = (
            capital
            and word.lower in ("of", "for", "and", "the")
            and start - 2 >= first
            and line[start - 2].text[0].isupper()
        )
        if word.lower in words("context_words", part="article"):
            return start - 1
        if start - 2 >= first and _joins_speakers(line, start - 1):
            start, capital = start - 2, False  # "a medical source and witnesses"
            continue
        if not (upper or joins) and (
            (capital and word.lower not in words("titles")) or word.digits or word.lower in words("function_words")
        ):
            break
        capital = capital or upper
        start -= 1
    while start - 1 > first and line[start].text in HYPHENS:
        start -= 1  # "pro-government groups", "al-Jarba"
    if start - 2 >= first and line[start - 1].text in HYPHENS and line[start - 1].end == line[start].start:
        start -= 2
    return start


def phrase_behind(line: list[Word], first: int) -> int:
    """Where the words that begin at line[first] end as a speaker: at a sign, or where a clause begins."""
    end = first
    while end < len(line) and end - first < _LONGEST and not _parts(line, end) and not _is_relative(line[end]):
        end += 1
    while end > first and line[end - 1].lower in words("calendar") | {"on", "in", "late", "early", "last"}:
        end -= 1
    apposed = line[end + 1 : end + 6] if end < len(line) and line[end].text == "," else []
    stop = next((index for index, word in enumerate(apposed) if word.text in ",."), None)
    if stop and all(word.text[0].isupper() for word in apposed[:stop]) and line[end - 1].text[0].islower():
        return end + 1 + stop  # "a local doctor, Ann Smith"
    return end


def stands_alone(line: list[Word], first: int, end: int) -> bool:
    """Whether the words behind a cue are a phrase, and no clause that is its content ("said 12 had died")."""
    phrase = line[first:end]
    if (
        not phrase
        or phrase[0].lower.endswith("ing")
        or phrase[0].digits
        or phrase[0].lower in number_words()
        or phrase[0].lower in words("calendar")
    ):
        return False
    opens = phrase[0].lower not in words("function_words") or phrase[0].lower in words("context_words", part="article")
    if not opens and phrase[0].lower not in words("speaker_words", kind="pronoun"):
        return False  # "said in a statement", "claimed and held by"
    stop = (
        end >= len(line) or is_break(line[end]) or line[end].text in ".!?" or line[end].lower in words("function_words")
    )
    verbal = any(
        word.lower in _FINITE or word.lower.endswith("n't") or (index and _past(phrase, index))
        for index, word in enumerate(phrase)
    )
    return stop and not verbal


def is_break(word: Word) -> bool:
    """Whether the sign parts a speaker from what is said."""
    return word.text in _BREAKS


def can_speak(phrase: Sequence[Word]) -> bool:
    """Whether the phrase can be a speaker: a name, a pronoun or a word for a role among its words."""
    if not phrase:
        return False
    able = words("speaker_words")
    if _is_pronoun(phrase[0]) and phrase[0].lower not in ("this", "these"):
        return len(phrase) == 1
    return any(word.lower in able for word in phrase) or any(
        word.alpha
        and word.text[0].isupper()
        and (index or word.lower not in words("function_words") or (word.text.isupper() and len(word.text) > 1))
        for index, word in enumerate(phrase)
    )


def only_harms(line: list[Word], subject: Span) -> bool:
    """Whether a subject is the dead or ill themselves, or a toll that is nobody's: "Deaths reported in the north"."""
    owned = any(word.lower in ("'s", "’s", "by") for word in line[slice(*subject)])
    return not owned and _head(line, subject).lower in _HARMED


def _head(line: list[Word], subject: Span) -> Word:
    """The head of a subject: what stands before the first preposition or sign in it, or behind "one of"."""
    phrase = line[subject[0] : subject[1]]
    if len(phrase) > 2 and phrase[1].lower == "of" and phrase[0].lower in _PART:
        phrase = phrase[2:]
    ends = ("of", "from", "in", "for", "by", ",", "(")
    stop = next((index for index, word in enumerate(phrase) if index and word.lower in ends), len(phrase))
    made = phrase[stop].lower == "by" if stop < len(phrase) else False
    aside = made or phrase[stop - 1].lower in ("there", "here")
    stop -= stop > 1 and aside  # "the UN office there", "data compiled by the UN"
    return phrase[stop - 1]


def of_people(line: list[Word], subject: Span) -> bool:
    """Whether the head of a subject is a word for a speaker, or a name."""
    word = _head(line, subject)
    if only_harms(line, subject):
        return False
    known = words("speaker_words") | words("organisation_words") | words("titles")
    small = word.lower in words("function_words") and not (word.text.isupper() and len(word.text) > 1)  # not "WHO"
    return word.lower in known or (word.text[0].isupper() and not small)

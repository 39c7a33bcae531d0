"""The attributions inside one sentence, as patterns of words: who, which cue, where the content lies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from recount.annotation.asides import behind_asides
from recount.annotation.parsed import Parsed
from recount.annotation.relays import relay_about, relay_in, relay_told
from recount.annotation.saying import BE, LINKS, SAY, inside_phrase, is_no_cue, marks_speech, subject_end
from recount.annotation.source_phrase import (
    QUOTES,
    can_speak,
    is_break,
    of_people,
    only_harms,
    phrase_behind,
    stands_alone,
    subject_before,
)
from recount.annotation.words import Word
from recount.records import Span
from recount.reference import number_words, words
from recount.reference.inflection import forms

_FUTURE = frozenset(("will", "would", "shall", "may", "might", "could"))
_QUOTED = frozenset(("quoted", "quotes", "quoting", "cited", "cites", "citing"))
_MEASURES = frozenset(
    ("at", "more", "over", "about", "some", "several", "many", "most", "nearly", "around", "up", "all")
)
_AS = frozenset(
    ("saying", "telling", "reporting", "claiming", "estimating", "stating", "warning", "putting", "confirming")
)
_SPOKEN_TO = frozenset(("told", "tells", "tell", "telling", "informed"))
_OCCASION = re.compile(
    r"In\s(?:a|an|its|his|her|their)\s(?:\w+\s){0,3}(?:statement|interview|post|video|message|letter)\b"
)
_GLOSS = re.compile(r",\s(?:referring|alluding|in\s(?:a\s)?reference)\sto\b")  # who tells it says what is meant
_LEADS_IN = re.compile(
    r";$|\b(?:that|as|but|and|while|after|when|before|since|because|where|whom|if|though|although|whereas|which|with|what)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Attribution:
    """source and cue in characters of the sentence; content as one or two pieces, empty where it follows later.

    via: the relay that its words name. `by`: a source that only passes on ("AFP quoted her as saying"). `whom`: the
    subject of the sentence that a pronoun goes back to ("The army has left, it said").
    """

    source: Span
    cue: Span
    content: tuple[Span, ...]
    pronoun: bool
    via: str | None = None
    by: Span | None = None
    whom: Span | None = None


def attributions(parsed: Parsed) -> Iterator[Attribution]:
    """All attributions of a sentence in order of their cues; cues do not overlap."""
    done = 0
    line, sentence = parsed.words, parsed.text
    for at in range(len(line)):
        if at < done or not line[at].alpha:
            continue
        found = (
            _prefix(parsed, at)
            or _reports(parsed, at)
            or _quoted(line, at, sentence)
            or _verb(parsed, at)
            or _act(parsed, at)
        )
        if found:
            yield replace(found, whom=_antecedent(parsed, found)) if found.pronoun else found
            done = next((index for index in range(at, len(line)) if line[index].start >= found.cue[1]), len(line))


def _antecedent(parsed: Parsed, found: Attribution) -> Span | None:
    """The subject that opens the sentence, where a pronoun behind a comma can go back to it."""
    line, first = parsed.words, parsed.phrase(0)
    at = next((index for index, word in enumerate(line) if word.start == found.source[0]), 0)
    if not first or not at or line[at - 1].text != "," or first[1] >= at - 1 or not of_people(line, first):
        return None
    if line[0].digits or line[0].lower in number_words() or line[0].lower in _MEASURES:
        return None  # "Three people were injured, it said"
    return line[0].start, line[first[1] - 1].end


def _verb(parsed: Parsed, at: int) -> Attribution | None:
    """ "X said that …", "… , X said", "…,” said X"."""
    line, sentence, verb = parsed.words, parsed.text, parsed.words[at]
    if verb.lower not in words("speech_cues", "phrase", kind="verb") or is_no_cue(line, at, sentence):
        return None
    told = parsed.subject(at) or parsed.phrase_before(at)
    if told and only_harms(line, told):
        if verb.lower not in SAY:
            return None  # "an earlier toll reported 12"
        told = None
    told = subject_before(line, told[1]) if told and _broken(line, told) else told
    wide = (
        subject_before(line, at) if told and told[1] < at and line[told[1]].text == "," == line[at - 1].text else None
    )
    told = wide if told and wide and wide[0] == told[0] and wide[1] > told[1] else told  # "the mayor, Ann Smith, said"
    if told and can_speak(line[slice(*told)]) and marks_speech(line, at, told, sure=True):
        thing = _taken(parsed, at)
        return None if inside_phrase(line, at, told) else _made(line, sentence, told, (at, at + 1), thing=thing)
    if told and told[1] == subject_end(line, at) and verb.lower not in SAY:
        return None  # "a toll from the district reported 12"
    following = line[at + 1] if at + 1 < len(line) else None
    before = line[at - 1] if at else None
    always = verb.lower in words("speech_cues", "phrase", kind="verb", plain="yes")
    if before is not None and following and always and not is_break(following) and verb.lower not in _SPOKEN_TO:
        stop = phrase_behind(line, at + 1)
        parted = before.text in {",", *QUOTES} or (
            at > 5
            and not any(word.digits or word.lower in number_words() for word in line[at + 1 : stop])
            and (stop >= len(line) - 1 or line[stop].lower in ("who", "which"))
            and stop - at < 7
        )
        if parted and stands_alone(line, at + 1, stop) and can_speak(line[at + 1 : stop]):
            return _made(line, sentence, (at + 1, stop), (at, at + 1))
    last = subject_end(line, at)
    first = subject_before(line, last)
    if first is None or not marks_speech(line, at, first) or inside_phrase(line, at, first):
        return None
    return _made(line, sentence, first, (at, at + 1))


def _broken(line: list[Word], told: Span) -> bool:
    """Whether a subject is what a broken tree left of one: it begins with "and", or right behind it."""
    return line[told[0]].lower == "and" or (told[0] > 1 and line[told[0] - 1].lower == "and")


def _taken(parsed: Parsed, at: int) -> Span | None:
    """The characters of a thing that the verb words[at] is about, where it is about a thing and no words are said.

    The text speaks in its own voice beside it: "condemned the raid, which killed 12", "claimed a raid that killed 12".
    """
    verb = parsed.words[at].lower
    told = words("speech_cues", "phrase", plain="yes") | words("speech_cues", "phrase", plain="tally")
    if verb.startswith(("accus", "blam")):
        return None  # what they are accused of is said of them
    return parsed.object(at) if verb not in told or verb.startswith("claim") else None


def _act(parsed: Parsed, at: int) -> Attribution | None:
    """Who does by saying, without words that are said: "X refused to leave", "X launched an appeal", "claimed by X"."""
    line, word = parsed.words, parsed.words[at].lower
    if word == "claimed" and line[at + 1 : at + 2] and line[at + 1].lower == "by":
        stop = phrase_behind(line, at + 2)
        by = at + 2, min(stop, (parsed.phrase(at + 2) or (0, stop))[1]) if stop > at + 2 else stop
        return _made(line, parsed.text, by, (at, at + 2), silent=True) if can_speak(line[slice(*by)]) else None
    if any(before.text in _FUTURE for before in line[max(0, at - 2) : at]):
        return None  # "will call on": nobody has said it yet
    told = parsed.subject(at) if word in _acts() else None
    told = parsed.carrier(at) if word in words("speech_cues", "phrase", kind="act noun") and not told else told
    if told is None or not can_speak(parsed.words[slice(*told)]) or not of_people(parsed.words, told):
        return None
    return _made(parsed.words, parsed.text, told, (at, at + 1), silent=True)


@cache
def _acts() -> frozenset[str]:
    """All forms of the verbs of what is done by saying it."""
    return frozenset(form for verb in words("speech_cues", "phrase", kind="act") for form in forms(verb))


def _prefix(parsed: Parsed, at: int) -> Attribution | None:
    """ "According to X, …", "…, according to X", "confirmed by X"."""
    line, sentence = parsed.words, parsed.text
    if at and line[at - 1].lower == "without":
        return None  # "without citing sources"
    for size in (4, 3, 2, 1):
        phrase = " ".join(word.lower for word in line[at : at + size])
        if phrase in words("speech_cues", "phrase", kind="prefix"):
            stop = _without_clause(line, at + size, phrase_behind(line, at + size))
            if stop < len(line) and not is_break(line[stop]) and line[stop].text != ".":
                told = parsed.phrase(at + size)  # no sign ends the source
                stop = min(stop, told[1]) if told else stop
            if stop > at + size and can_speak(line[at + size : stop]):
                return _made(line, sentence, (at + size, stop), (at, at + size))
    return None


def _reports(parsed: Parsed, at: int) -> Attribution | None:
    """ "there are reports that …", "shocked by reports of …": reports are the source, whoever speaks of them."""
    line, sentence = parsed.words, parsed.text
    if line[at].lower != "reports" or not 0 < at < len(line) - 1 or line[at + 1].lower not in ("that", "of"):
        return None
    if line[at - 1].lower not in BE | LINKS | {"over", "after", "about", "amid", "following"}:
        return None
    tail = _trim(sentence, line[at + 1].end, parsed.reach(at) or len(sentence))
    span = (line[at].start, line[at].end)
    return Attribution(source=span, cue=span, content=(tail,), pronoun=False) if tail[1] > tail[0] else None


def _without_clause(line: list[Word], first: int, end: int) -> int:
    """Where the source ends if no comma does it: before an article or number that no preposition leads to."""
    for index in range(first + 1, end):
        word, before = line[index], line[index - 1]
        begins = word.digits or word.lower in words("context_words", part="article") or word.lower in number_words()
        if begins and before.lower not in LINKS and before.alpha:
            return index - 1 if line[index - 1].lower in ("over", "about", "nearly", "some", "around") else index
    return end


def _quoted(line: list[Word], at: int, sentence: str) -> Attribution | None:
    """ "Y quoted X as saying …", "X was quoted as saying by Y", "X was quoted by Y as saying"."""
    if line[at].lower not in _QUOTED:
        return None
    as_ = next((index for index in range(at + 1, min(at + 16, len(line) - 1)) if line[index].lower == "as"), None)
    if as_ is None or line[as_ + 1].lower not in _AS:
        return None
    cue = (line[at].start, line[as_ + 1].end)
    behind = line[as_ + 2] if as_ + 2 < len(line) else None
    if as_ == at + 1:
        subject = subject_before(line, subject_end(line, at))
        if not subject or line[at - 1].lower not in BE:
            return None
        via = None
        if behind and behind.lower == "by":
            via = relay_in(sentence[behind.end : line[phrase_behind(line, as_ + 3) - 1].end].strip())
        return _made(line, sentence, subject, (at, as_ + 2), cue=cue, via=via, ends=bool(via))
    if line[at + 1].lower == "by" and line[at - 1].lower in BE:
        subject = subject_before(line, subject_end(line, at))
        via = relay_in(sentence[line[at + 2].start : line[as_ - 1].end])
        return _made(line, sentence, subject, (at, as_ + 2), cue=cue, via=via) if subject else None
    if not can_speak(line[at + 1 : as_]) and line[at + 1].lower not in ("him", "her", "them"):
        return None
    by = subject_before(line, subject_end(line, at))
    return _made(line, sentence, (at + 1, as_), (at, as_ + 2), cue=cue, by=by)


def _made(
    line: list[Word],
    sentence: str,
    source: Span,
    cue_words: Span,
    *,
    cue: Span | None = None,
    by: Span | None = None,
    via: str | None = None,
    ends: bool = False,
    thing: Span | None = None,
    silent: bool = False,
) -> Attribution | None:
    """The attribution with its content: what stands before and behind source and cue. ends: nothing behind.

    thing: the characters that the verb is about, where that is all its content.
    silent: without content. Null where there should be some, and is none.
    """
    left = line[min(source[0], cue_words[0], by[0] if by else len(line))].start
    last = max(source[1], cue_words[1])
    if line[cue_words[0]].lower in _SPOKEN_TO:
        told, last = relay_told(line, last, sentence)
        via = via or told
    elif line[last : last + 1] and line[last].lower == "to":
        told, end = relay_told(line, last + 1, sentence)
        via, last = (via or told, end) if told else (via, last)  # "confirmed to Reuters"
    right = line[last - 1].end
    contents: list[Span] = []
    head = sentence[:left].rstrip()
    if (
        head.rstrip(" ,").endswith(tuple(QUOTES))
        or head.endswith(",")
        or (head and source[0] > cue_words[0])
        or (head and len(head.split()) > 3 and not _LEADS_IN.search(head))
    ):
        contents.append(_trim(sentence, 0, len(head)))
    ends = ends or bool(_GLOSS.match(sentence, right))
    tail = (0, 0) if ends else _trim(sentence, behind_asides(sentence, right), len(sentence))
    if thing:
        contents = [thing]
    elif tail[1] - tail[0] > 6:
        contents.append(tail)
    contents = [span for span in contents if span[1] > span[0]]
    if silent:
        contents = []
    elif not contents and not sentence.rstrip().endswith(":"):
        return None
    who = (line[source[0]].start, line[source[1] - 1].end)
    pronouns = words("speaker_words", kind="pronoun") | {"him", "her", "them"}
    cue = cue or (line[cue_words[0]].start, line[cue_words[1] - 1].end)
    if not via:
        lead = 0 if _OCCASION.match(sentence, 0, left) else left
        via = relay_about(sentence[max(who[1], cue[1]) :][:80], sentence[lead:right])
        via = "Twitter" if not via and sentence[slice(*cue)].startswith("tweet") else via
    return Attribution(
        source=who,
        cue=cue,
        content=tuple(contents),
        pronoun=source[1] - source[0] == 1
        and line[source[0]].lower in pronouns
        and (who[1] - who[0] == 1 or not line[source[0]].text.isupper()),
        via=via,
        by=(line[by[0]].start, line[by[1] - 1].end) if by else None,
    )


def _trim(sentence: str, start: int, end: int) -> Span:
    while start < end and (sentence[start].isspace() or sentence[start] in ",:"):
        start += 1
    while end > start and (sentence[end - 1].isspace() or sentence[end - 1] == ","):
        end -= 1
    return start, end

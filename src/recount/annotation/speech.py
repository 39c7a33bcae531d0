"""Finds who says what: source, cue and content by patterns of the sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from recount.annotation.source_phrase import QUOTES, can_speak, is_break, phrase_behind, stands_alone, subject_before
from recount.annotation.speakers import Speakers
from recount.annotation.words import Word, lexed
from recount.records import Name, Span, Speech
from recount.reference import demonyms, number_words, words

_HELPERS = words("context_words", part="before a cue")
_LINKS = frozenset(("of", "for", "in", "at", "from", "with", "and", "by", "to", "on"))
_PLACE_TIME = re.compile(
    r"\s*(?:(?:late|early|earlier|later)\s)?(?:on\s)?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|today|yesterday)?\s?"
    r"(?:in\s(?:a|an|its|his|her|their|the)\s(?:\w+\s){0,2}(?:statement|report|interview|post|tweet|speech|briefing|conference|update)\s?)?"
    r"(?:on\s(?:Telegram|Twitter|Facebook|X|state\s(?:TV|television))\s?)?(?:that\b\s?|,\s?)?"
)
_TAIL = re.compile(
    r"\s[-–—|]\s(?P<who>[A-Z][\w.’' ]{1,40})$"
    r"|[a-z\d]\s(?P<bare>(?:(?:State|Medical|Health|Rescue|Military|Local)\s)?[A-Z][A-Za-z]{1,15})$"
)
_HEAD = re.compile(r"^(?P<who>[A-Z][\w.’' ]{1,40}):\s(?=\S)")


def speech(text: str, sentences: Sequence[Span], names: Sequence[Name]) -> tuple[Speech, ...]:
    """The attributions of the sentences, sorted by their first character; `speaker`: the source's fullest name."""
    speakers = Speakers(text, names)
    found: list[Speech] = []
    open_quote = False
    for number, (start, end) in enumerate(sentences):
        sentence = text[start:end]
        begins_open, open_quote = open_quote, _still_open(sentence, open_quote)
        said = _of_sentence(sentence, start, speakers) or _headline(sentence, start, speakers)
        inside = begins_open or (sentence[0] in QUOTES and sentence.rstrip()[-1] in QUOTES)
        if not said and inside and speakers.last and number:
            said = [Speech(content=((start, end),), quote="direct", speaker=speakers.last, carried=True)]
        found += said
    return tuple(sorted(found, key=lambda each: min((*each.source, *each.cue, *each.content))))


def _still_open(sentence: str, before: bool) -> bool:
    opened, closed = sentence.count("“"), sentence.count("”")
    if opened == closed:
        return before and not closed
    return opened > closed


def _of_sentence(sentence: str, start: int, speakers: Speakers) -> list[Speech]:
    line = lexed(sentence)
    found: list[Speech] = []
    for at in range(len(line)):
        one = _prefix(line, at, sentence, start, speakers) or _verb(line, at, sentence, start, speakers)
        if one and not any(_overlap(one.cue, other.cue) for other in found):
            found.append(one)
        if len(found) == 2:
            break
    return _relayed(found, sentence, start)


def _verb(line: list[Word], at: int, sentence: str, start: int, speakers: Speakers) -> Speech | None:
    """ "X said that …", "… , X said", "…,” said X"."""
    verb = line[at]
    if verb.lower not in words("speech_cues", "phrase", kind="verb"):
        return None
    plain = verb.lower in words("speech_cues", "phrase", kind="verb", plain="yes")
    following = line[at + 1] if at + 1 < len(line) else None
    if not plain and not (
        following and (following.lower == "that" or following.text in QUOTES or following.text == ":")
    ):
        return None
    before = line[at - 1] if at else None
    if before is not None and following and not is_break(following):
        stop = phrase_behind(line, at + 1)
        parted = before.text in {",", *QUOTES} or (at > 5 and stop >= len(line) - 1 and stop - at < 7)
        if parted and stands_alone(line, at + 1, stop) and can_speak(line[at + 1 : stop]):
            return _made(line, sentence, start, speakers, (at + 1, stop), (at, at + 1), at)
    last = at
    while last > 0 and (line[last - 1].lower in _HELPERS or line[last - 1].lower.endswith("ly")):
        last -= 1
    first = subject_before(line, last)
    if first is None:
        return None
    return _made(line, sentence, start, speakers, first, (at, at + 1), at)


def _prefix(line: list[Word], at: int, sentence: str, start: int, speakers: Speakers) -> Speech | None:
    """ "According to X, …" and "…, according to X"."""
    for size in (4, 3, 2, 1):
        phrase = " ".join(word.lower for word in line[at : at + size])
        if phrase in words("speech_cues", "phrase", kind="prefix"):
            stop = _without_clause(line, at + size, phrase_behind(line, at + size))
            if stop > at + size:
                return _made(line, sentence, start, speakers, (at + size, stop), (at, at + size), at)
    return None


def _without_clause(line: list[Word], first: int, end: int) -> int:
    """Where the source ends if no comma does it: before an article or number that no preposition leads to."""
    for index in range(first + 1, end):
        word, before = line[index], line[index - 1]
        begins = word.digits or word.lower in words("context_words", part="article") or word.lower in number_words()
        if begins and before.lower not in _LINKS and before.alpha:
            return index - 1 if line[index - 1].lower in ("over", "about", "nearly", "some", "around") else index
    return end


def _made(
    line: list[Word], sentence: str, start: int, speakers: Speakers, source: Span, cue: Span, at: int
) -> Speech | None:
    """The attribution with its content: what stands before and behind source and cue."""
    whole = (min(source[0], cue[0]), max(source[1], cue[1]))
    left, right = line[whole[0]].start, line[whole[1] - 1].end
    told = ""
    if line[cue[0]].lower in ("told", "tells", "tell", "telling"):
        told, right = _listener(line, whole[1], sentence, right)
    quoted = any(mark in sentence for mark in QUOTES)
    contents: list[Span] = []
    head = sentence[:left].rstrip()
    if (
        head.rstrip(" ,").endswith(tuple(QUOTES))
        or head.endswith(",")
        or (head and source[0] > cue[0])
        or (head and len(head.split()) > 6 and not head.endswith(("that", "as", "but", "and", "while")))
    ):
        contents.append(_trim(sentence, 0, len(head)))
    lead = _PLACE_TIME.match(sentence, right)
    tail = _trim(sentence, lead.end() if lead else right, len(sentence))
    if tail[1] - tail[0] > 6:
        contents.append(tail)
    contents = [span for span in contents if span[1] > span[0]]
    if not contents:
        return None
    who = (line[source[0]].start, line[source[1] - 1].end)
    pronoun = source[1] - source[0] == 1 and line[source[0]].lower in words("speaker_words", kind="pronoun")
    speaker = speakers.resolve(start + who[0], start + who[1], pronoun)
    relay = told or _platform(sentence[right : right + 60])
    return Speech(
        source=((start + who[0], start + who[1]),),
        cue=((start + line[cue[0]].start, start + line[cue[1] - 1].end),),
        content=tuple((start + a, start + b) for a, b in contents),
        quote=_kind(sentence, contents, quoted),
        speaker=speaker,
        via=relay or None,
        carried=pronoun,
    )


def _kind(sentence: str, contents: Sequence[Span], quoted: bool) -> Literal["direct", "indirect", "mixed"]:
    if not quoted:
        return "indirect"
    whole = all(sentence[a] in QUOTES for a, _ in contents)
    return (
        "direct"
        if whole
        else "mixed"
        if any(mark in sentence[a:b] for a, b in contents for mark in QUOTES)
        else "indirect"
    )


def _listener(line: list[Word], first: int, sentence: str, right: int) -> tuple[str, int]:
    """Whom it was told to: the relay's name where it is one, and where the words go on."""
    end = first
    while (
        end < len(line)
        and end - first < 8
        and not is_break(line[end])
        and line[end].lower not in ("that", "on", "in", "by")
    ):
        if (
            end > first
            and line[end].text[0].islower()
            and line[end].lower
            not in (
                "agency",
                "news",
                "the",
                "of",
                "television",
                "reporters",
                "state",
                "media",
                "journalists",
                "newspaper",
            )
        ):
            break
        end += 1
    if end == first:
        return "", right
    listener = sentence[line[first].start : line[end - 1].end]
    relay = next(
        (
            name
            for name in sorted(words("relays", "name"), key=len, reverse=True)
            if re.search(rf"\b{re.escape(name)}\b", listener)
        ),
        "",
    )
    return relay, line[end - 1].end


def _platform(behind: str) -> str:
    found = re.search(r"\bon\s(Telegram|Twitter|Facebook|X|state\stelevision|state\sTV)\b", behind)
    return found[1] if found else ""


def _relayed(found: list[Speech], sentence: str, start: int) -> list[Speech]:
    """ "Reuters reported, citing officials": the officials are the source, Reuters the relay."""
    if len(found) == 2:
        cited = [
            each
            for each in found
            if sentence[each.cue[0][0] - start : each.cue[0][1] - start].lower() in ("citing", "quoting")
        ]
        others = [each for each in found if each not in cited]
        if cited and others and others[0].source:
            return [cited[0].replace(via=others[0].speaker, content=others[0].content)]
    return found


def _headline(sentence: str, start: int, speakers: Speakers) -> list[Speech]:
    """ "… - Monitor" at the end of a title, "X: …" at its head."""
    if sentence.endswith((".", "!", "?", "”", '"')) or len(sentence) > 200:
        return []
    tail, head = _TAIL.search(sentence), _HEAD.search(sentence)
    part = "who" if tail and tail["who"] else "bare"
    if tail and _role_or_body(tail[part]) and len(sentence.split()) > 4:
        who, content = tail.span(part), (0, tail.start() + (part == "bare"))
    elif head and _role_or_body(head["who"]):
        who, content = head.span("who"), (head.end(), len(sentence))
    else:
        return []
    source = (start + who[0], start + who[1])
    speaker = speakers.resolve(*source, pronoun=False)
    return [Speech(source=(source,), content=((start + content[0], start + content[1]),), speaker=speaker)]


def _role_or_body(who: str) -> bool:
    parts = [word.lower for word in lexed(who)]
    known = words("speaker_words", kind="role") | words("organisation_words") | words("titles")
    return any(part in known for part in parts) or who in words("relays", "name") or parts[0] in demonyms()


def _trim(sentence: str, start: int, end: int) -> Span:
    while start < end and (sentence[start].isspace() or sentence[start] in ",:"):
        start += 1
    while end > start and (sentence[end - 1].isspace() or sentence[end - 1] == ","):
        end -= 1
    return start, end


def _overlap(a: Sequence[Span], b: Sequence[Span]) -> bool:
    return any(x[0] < y[1] and y[0] < x[1] for x in a for y in b)

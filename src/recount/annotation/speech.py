"""Finds who says what: source, cue and content."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from typing import Literal

from recount.annotation.attribution import Attribution, attributions
from recount.annotation.dependents import Dependents
from recount.annotation.headline import headline_source
from recount.annotation.held_figures import HeldFigure, held_figures
from recount.annotation.parsed import Parsed
from recount.annotation.quotations import Quotations
from recount.annotation.relays import is_relay, relay_in
from recount.annotation.source_phrase import QUOTES
from recount.annotation.speakers import Speakers
from recount.annotation.syntax import Syntax
from recount.records import Name, Span, Speech, Tokens
from recount.reference import words

_MOST = 3  # attributions of one sentence
_NEAR = 4  # sentences back in which a quotation without a name finds who speaks
_BESIDE = re.compile(
    r"\s*(?:[;:—]|\s–\s|,?\s(?:but|while|although|though|whereas)\b|,\sand\b)|\sand(?:\s(?:the|an?|its))?\s*$"
)
_UNSIGNED = re.compile(r"^(?:the\s)?(?:[a-z]+\s){0,2}(?:reports?|estimates?|information|figures|investigations?)$")
_OWN = re.compile(r"(?:I|[Ww]e)(?:['’](?:m|re|ve|ll|d))?$|[Oo]ur\s")  # the article itself
_SAID = ("said", "says", "told", "saying")


def speech(
    text: str, sentences: Sequence[Span], paragraphs: Sequence[Span], names: Sequence[Name], tokens: Tokens
) -> tuple[Speech, ...]:
    """The attributions of the sentences, sorted by their first character; `speaker`: the source's fullest name.

    A quotation over several sentences belongs to whoever one of them names, a statement that a colon opens to its
    speaker as long as it goes on. With a tree, a figure belongs to who holds it, and who does something by saying it
    ("refused to leave") has an attribution without content.
    """
    speakers, under = Speakers(text, names), Dependents(tokens)
    syntax = Syntax(text, tokens, under)
    found: list[list[Speech]] = []
    acts: list[Speech] = []
    held: dict[int, list[HeldFigure]] = defaultdict(list)
    for figure in held_figures(text, tokens, under):
        held[figure.sentence].append(figure)
    for number, (start, end) in enumerate(sentences):
        sentence = text[start:end]
        parsed = Parsed(sentence, start, syntax)
        told = [each for each in attributions(parsed) if not _OWN.match(sentence, *each.source)]
        said = [_spoken(each, sentence, start, speakers) for each in told]
        telling = [each for each in said if each.content or _opens(text, each)]
        acts += [each for each in said if each not in telling]
        found.append(_passed_on(text, telling[:_MOST]) or _headline(parsed, start, speakers))
        found[-1] += _holding(held.get(number, ()), found[-1], speakers)
    _repeated(text, sentences, found)
    quoted = Quotations(text, sentences, paragraphs)
    for run in quoted.runs:
        _fill(run, sentences, found, quoted)
    _state(text, sentences, paragraphs, found)
    return tuple(sorted((*(each for said in found for each in said), *acts), key=_first))


def _first(said: Speech) -> int:
    return min(start for start, _ in (*said.source, *said.cue, *said.content))


def _spoken(found: Attribution, sentence: str, start: int, speakers: Speakers) -> Speech:
    via = found.via
    if found.by:
        by = sentence[slice(*found.by)]
        via = relay_in(by) or speakers.resolve(start + found.by[0], start + found.by[1], len(by) < 5)
    source = (start + found.source[0], start + found.source[1])
    unnamed = found.source == found.cue  # "reports that"
    if unnamed:
        speaker: str | None = sentence[slice(*found.source)]
    elif found.whom:
        speaker = speakers.resolve(start + found.whom[0], start + found.whom[1], pronoun=False)
    else:
        speaker = speakers.resolve(*source, found.pronoun)
    if found.pronoun and via is None and speaker == speakers.relayed[0]:
        via = speakers.relayed[1]
    speakers.relayed = (speaker, via)
    return Speech(
        source=(source,),
        cue=((start + found.cue[0], start + found.cue[1]),),
        content=tuple((start + a, start + b) for a, b in found.content),
        quote=_kind(sentence, found.content),
        speaker=speaker,
        via=None if via and speaker and via in speaker else via,
        carried=found.pronoun,
    )


def _holding(figures: Sequence[HeldFigure], said: Sequence[Speech], speakers: Speakers) -> list[Speech]:
    """The figures that a body holds, but for those that someone is said to say."""
    told = [span for each in said if each.speaker for span in each.content]
    return [
        Speech(
            source=(figure.source,),
            cue=(figure.cue,),
            content=(figure.content,),
            speaker=speakers.resolve(*figure.source, figure.pronoun),
            carried=figure.pronoun,
        )
        for figure in figures
        if not any(start <= figure.content[0] and figure.content[1] <= end for start, end in told)
    ]


def _kind(sentence: str, contents: Sequence[Span]) -> Literal["direct", "indirect", "mixed"]:
    if not contents or not any(mark in sentence for mark in QUOTES):
        return "indirect"
    if all(sentence[a] in QUOTES for a, _ in contents):
        return "direct"
    return "mixed" if any(mark in sentence[a:b] for a, b in contents for mark in QUOTES) else "indirect"


def _passed_on(text: str, said: list[Speech]) -> list[Speech]:
    """Relays and reported reports: in "Reuters reported, citing officials" and "AFP said that officials had said" the
    officials are the source.
    """
    relays = [each for each in said if is_relay(text[slice(*each.source[0])])]
    cited = [each for each in said if text[slice(*each.cue[0])].lower() in ("citing", "quoting")]
    if cited and not relays:
        relays = [each for each in said if each is not cited[0] and not each.carried][
            :1
        ]  # "the army, citing medics, says"
    others = [each for each in said if each not in relays]
    between = text[said[0].cue[0][1] : said[1].source[0][0]] if len(said) > 1 else ""
    if relays and others and not _BESIDE.search(between):
        relay = relays[0]
        name = relay_in(text[slice(*relay.source[0])]) or relay.speaker
        citing = text[slice(*others[0].cue[0])].lower() in ("citing", "quoting")
        content = relay.content if citing or not others[0].content else others[0].content
        return [others[0].replace(via=others[0].via or name, content=content), *others[1:]]
    return _apart(text, said)


def _apart(text: str, said: list[Speech]) -> list[Speech]:
    """Two attributions of one sentence: side by side each has its own half, one inside the other is passed on by it."""
    if len(said) < 2:
        return said
    first, second = said[0], said[1]
    cue, source = first.cue[0][1], second.source[0][0]
    if source < cue:
        return said
    own = tuple(span for span in second.content if span[0] >= second.cue[0][0]) or second.content
    between = text[cue:source]
    beside = _BESIDE.search(between)
    if beside:
        stop = cue + beside.start()
        cut = tuple((a, min(b, stop)) for a, b in first.content if a < stop)
        return [first.replace(content=cut or first.content), second.replace(content=own), *said[2:]]
    if _closes(text, second) and not first.via and first.speaker != second.speaker:
        cut = tuple((a, min(b, source)) for a, b in first.content if a < source)
        return [first.replace(content=cut or first.content, via=second.speaker), *said[1:]]
    inside = text[cue : max(cue, second.cue[0][0])].strip(" ,") in ("", "that")
    if inside and _UNSIGNED.search(text[slice(*second.source[0])]):
        return [first, *said[2:]]  # "the chief said that, according to first reports, …"
    nested = not second.via and not second.carried and second.speaker != first.speaker and len(between.split()) <= 6
    passes = text[slice(*first.cue[0])].lower() in words("speech_cues", "phrase", plain="yes")
    nested = nested and passes and any(start >= second.cue[0][0] for start, _ in second.content)
    return [first, second.replace(content=own, via=first.speaker if nested else second.via), *said[2:]]


def _closes(text: str, said: Speech) -> bool:
    """Whether who says it stands behind a comma and all that is said: "… have died, the envoy said"."""
    start, end = said.source[0][0], said.cue[0][1]
    return text[:start].rstrip().endswith(",") and all(b <= start for _, b in said.content) and start < end


def _headline(parsed: Parsed, start: int, speakers: Speakers) -> list[Speech]:
    spans = headline_source(parsed, speakers.acronyms)
    if not spans:
        return []
    (a, b), (c, d) = spans
    speaker = speakers.resolve(start + a, start + b, pronoun=False)
    return [Speech(source=((start + a, start + b),), content=((start + c, start + d),), speaker=speaker)]


def _repeated(text: str, sentences: Sequence[Span], found: list[list[Speech]]) -> None:
    """The source that the first line ends with holds, too, where the text has the same words again."""
    title = found[0] if found else []
    start, end = sentences[0] if sentences else (0, 0)
    by = text.find(text[start:end], end) if title and not title[0].cue else -1
    number = bisect_left(sentences, by + 1, key=lambda sentence: sentence[1]) if by >= 0 else len(sentences)
    if number < len(sentences):
        found[number] = [
            title[0].replace(
                source=tuple((a + by - start, b + by - start) for a, b in title[0].source),
                content=tuple((a + by - start, b + by - start) for a, b in title[0].content),
            ),
            *found[number],
        ]


def _fill(run: Sequence[int], sentences: Sequence[Span], found: list[list[Speech]], quoted: Quotations) -> None:
    """Give the sentences of a quotation that name nobody to whom another of them names, else to who spoke before.

    What is said inside the quotation is passed on by whoever is quoted.
    """
    outer = [(number, said) for number in run for said in found[number] if not quoted.hold(_at(said))][:1]
    near = range(run[0] - 1, max(-1, run[0] - _NEAR - 1), -1)
    earlier = next((said for at in near for said in found[at][::-1] if not quoted.hold(_at(said))), None)
    speaker = outer[0][1] if outer else earlier
    if not speaker or not speaker.speaker:
        return
    more: list[Span] = []
    for number in run:
        inner = [said for said in found[number] if said.cue and quoted.hold(_at(said))]
        if found[number] and len(inner) < len(found[number]):
            continue
        found[number] = [said.replace(via=said.via or speaker.speaker) for said in inner]
        more.append(sentences[number])
        if not outer:
            found[number].append(
                Speech(content=tuple(more), quote="direct", speaker=speaker.speaker, via=speaker.via, carried=True)
            )
            more = []
    if outer:
        _extend(found[outer[0][0]], speaker, more)


def _extend(said: list[Speech], speaker: Speech, more: Sequence[Span]) -> None:
    """Add pieces to the content of one of the attributions of a sentence."""
    at = next(index for index, each in enumerate(said) if each is speaker)
    said[at] = speaker.replace(content=tuple(sorted((*speaker.content, *more))))


def _at(said: Speech) -> int:
    return (said.cue or said.source or said.content)[0][0]


def _state(text: str, sentences: Sequence[Span], paragraphs: Sequence[Span], found: list[list[Speech]]) -> None:
    """Behind "The minister said:" at the end of a paragraph, what follows is the minister's, up to the next who speaks;
    where it opens with a mark, as long as the paragraphs do.
    """
    ends = [end for _, end in paragraphs]
    for number, (_, end) in enumerate(sentences):
        opener = next((each for each in found[number] if _opens(text, each)), None)
        if opener is None:
            continue
        after = number + 1
        more: list[Span] = []
        marked = after < len(sentences) and end in ends and text[sentences[after][0]] in QUOTES
        while after < len(sentences):
            start = sentences[after][0]
            own = [each for each in found[after] if each.cue]
            heads = not ends or start == paragraphs[bisect_left(ends, sentences[after][1])][0]
            if (marked and heads and text[start] not in QUOTES) or any(
                text[slice(*each.cue[0])].lower() in _SAID for each in own
            ):
                break
            found[after] = [
                each.replace(via=each.via or opener.speaker) for each in own if each.speaker != opener.speaker
            ]
            more.append(sentences[after])
            after += 1
        _extend(found[number], opener, more)


def _opens(text: str, said: Speech) -> bool:
    """Whether a colon stands behind the cue, and no quotation that ends in the sentence."""
    if not said.cue:
        return False
    behind = text[said.cue[0][1] :][:12].lstrip()
    return behind.startswith(":") and behind[1:].lstrip()[:1] not in QUOTES

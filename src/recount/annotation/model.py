"""The annotator with the language model: syntax, sentences and names from one small network."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

from recount.annotation.agreed import agreed
from recount.annotation.headline_case import headline_case
from recount.annotation.heard import heard
from recount.annotation.limits import limits
from recount.annotation.names import names, with_full
from recount.annotation.network import open_reader
from recount.annotation.network.attributions import Runs
from recount.annotation.network.labels import BLANK, LINE, NOTHING, SPACE, UPOS
from recount.annotation.network.lemma import lemma
from recount.annotation.network.quote import quote, quoted
from recount.annotation.network.reader import Reader
from recount.annotation.network.reading import Reading, read
from recount.annotation.paragraphs import paragraphs
from recount.annotation.place_line import Heard
from recount.annotation.places import places
from recount.annotation.quantities import quantities
from recount.annotation.speech import speech
from recount.annotation.times import times
from recount.annotation.tokens import tokens
from recount.records import AnnotatedText, Document, Name, Place, Span, Speech, Tokens


class ModelAnnotator:
    """Sentences, syntax, names and attributions from the network; times, places, quantities and speech by the rules.

    The network marks the spans of an attribution better than the rules do, but gives no speaker's name and no relay:
    claims rest on the rules' speech (decision 0006 has the figures).
    """

    name = "model/1"

    def __init__(self, reader: Callable[[], Reader] = open_reader) -> None:
        """reader: gives the network, when the first document comes."""
        self._reader = reader

    def annotate(self, document: Document) -> AnnotatedText:
        """All layers. Furniture carries no annotation. Takes time in proportion to the text."""
        text = document.text
        blocks = paragraphs(document)
        cut = tokens(text, blocks)
        words = [text[start:end] for start, end in zip(cut.starts, cut.ends, strict=True)]
        gaps = _gaps(text, cut)
        found = read(self._reader(), headline_case(words, gaps), gaps, limits(text, blocks, cut, gaps))
        spans = _sentences(cut, found)
        moments = times(text, spans, document.published)
        named = agreed(text, cut, heard(text, cut, found.names, found.upos))
        spots = places(text, spans, named)
        syntax = _syntax(cut, words, found, self._reader().relations)
        bearers = _names(text, named, spans, spots, syntax)
        return AnnotatedText(
            document=document,
            annotator=self.name,
            sentences=spans,
            paragraphs=blocks,
            tokens=syntax,
            times=moments,
            places=spots,
            names=bearers,
            speech=speech(text, spans, blocks, bearers, syntax),
            quantities=quantities(text, spans, moments),
            attributions=_attributions(cut, words, gaps, found),
        )


def _gaps(text: str, cut: Tokens) -> list[int]:
    """What stands before each word."""
    gaps: list[int] = []
    end = 0
    for start, after in zip(cut.starts, cut.ends, strict=True):
        between = text[end:start]
        breaks = between.count("\n")
        gaps.append(NOTHING if not between else BLANK if breaks > 1 else LINE if breaks else SPACE)
        end = after
    return gaps


def _sentences(cut: Tokens, found: Reading) -> tuple[Span, ...]:
    first = [at for at, start in enumerate(found.starts) if start]
    after = [*first[1:], len(found.starts)]
    return tuple((cut.starts[a], cut.ends[b - 1]) for a, b in zip(first, after, strict=True)) if first else ()


def _names(
    text: str, named: Sequence[Heard], spans: tuple[Span, ...], spots: tuple[Place, ...], syntax: Tokens
) -> tuple[Name, ...]:
    """The network's names, and the bodies that the rules find where it has none and their last word is a proper noun.

    What the gazetteer knows at just these words is a place.
    """
    known = {(spot.start, spot.end) for spot in spots if spot.geonameid is not None}
    typed = [(start, end, "place" if (start, end) in known else kind) for start, end, kind in named]
    taken = [(start, end) for start, end, _ in typed]
    proper = {end for end, upos in zip(syntax.ends, syntax.upos, strict=True) if upos == "PROPN"}
    bodies = [
        name
        for name in names(text, spans, spots)
        if name.type == "organisation" and name.end in proper and _free(name, taken)
    ]
    return with_full(text, sorted([*typed, *((name.start, name.end, name.type) for name in bodies)]))


def _free(name: Name, taken: list[Span]) -> bool:
    """Whether no span has a part of the name; both sorted by start, and spans do not overlap."""
    at = bisect_left(taken, (name.end, 0))
    return at == 0 or taken[at - 1][1] <= name.start


def _attributions(cut: Tokens, words: list[str], gaps: list[int], found: Reading) -> tuple[Speech, ...]:
    def spans(runs: Runs) -> tuple[Span, ...]:
        return tuple((cut.starts[first], cut.ends[end - 1]) for first, end in runs)

    inside = quoted(words, gaps)
    return tuple(
        Speech(
            source=spans(one.source),
            cue=spans(one.cue),
            content=spans(one.content),
            quote=quote(one, inside, words),
        )
        for one in sorted(found.speech, key=lambda one: min((*one.source, *one.cue, *one.content)))
    )


def _syntax(cut: Tokens, words: list[str], found: Reading, relations: Sequence[str]) -> Tokens:
    numbers: list[int] = []
    sentence = -1
    for start in found.starts:
        sentence += start
        numbers.append(sentence)
    upos = tuple(UPOS[number] for number in found.upos)
    return Tokens(
        starts=cut.starts,
        ends=cut.ends,
        sentence=tuple(numbers),
        lemma=tuple(map(lemma, words, upos)),
        upos=upos,
        head=tuple(found.heads),
        deprel=tuple(relations[number] for number in found.relations),
    )

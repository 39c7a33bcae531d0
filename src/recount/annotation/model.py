"""The annotator with the language model: syntax, sentences and names from one small network."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

from recount.annotation.heard import heard
from recount.annotation.limits import limits
from recount.annotation.names import names, with_full
from recount.annotation.network import open_reader
from recount.annotation.network.labels import BLANK, LINE, NOTHING, SPACE, UPOS
from recount.annotation.network.lemma import lemma
from recount.annotation.network.reader import Reader
from recount.annotation.network.reading import Reading, read
from recount.annotation.paragraphs import paragraphs
from recount.annotation.place_line import Heard
from recount.annotation.places import places
from recount.annotation.quantities import quantities
from recount.annotation.speech import speech
from recount.annotation.times import times
from recount.annotation.tokens import tokens
from recount.records import AnnotatedText, Document, Name, Place, Span, Tokens


class ModelAnnotator:
    """Sentences, syntax and names from the network; times, places, quantities and speech by the rules upon them.

    The network's own speech roles are not used yet: decision 0006 has the figures.
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
        found = read(self._reader(), words, gaps, limits(text, blocks, cut, gaps))
        spans = _sentences(cut, found)
        moments = times(text, spans, document.published)
        named = heard(text, cut, found.names)
        spots = places(text, spans, named)
        bearers = _names(text, named, spans, spots)
        syntax = _syntax(cut, words, found, self._reader().relations)
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


def _names(text: str, named: Sequence[Heard], spans: tuple[Span, ...], spots: tuple[Place, ...]) -> tuple[Name, ...]:
    """The network's names, and the bodies that the rules find where it has none.

    What the gazetteer knows at just these words is a place.
    """
    known = {(spot.start, spot.end) for spot in spots if spot.geonameid is not None}
    typed = [(start, end, "place" if (start, end) in known else kind) for start, end, kind in named]
    taken = [(start, end) for start, end, _ in typed]
    bodies = [name for name in names(text, spans, spots) if name.type == "organisation" and _free(name, taken)]
    return with_full(text, sorted([*typed, *((name.start, name.end, name.type) for name in bodies)]))


def _free(name: Name, taken: list[Span]) -> bool:
    """Whether no span has a part of the name; both sorted by start, and spans do not overlap."""
    at = bisect_left(taken, (name.end, 0))
    return at == 0 or taken[at - 1][1] <= name.start


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

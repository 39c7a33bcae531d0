"""The annotator with the language model: syntax, names and speech from one small network."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path

from lemminflect import getLemma

from recount.annotation.names import with_full
from recount.annotation.network.attributions import Attribution
from recount.annotation.network.labels import BLANK, LINE, NAME_TYPES, NOTHING, SPACE, UPOS
from recount.annotation.network.quote import quote, quoted
from recount.annotation.network.reader import Reader
from recount.annotation.network.reading import Reading, read
from recount.annotation.paragraphs import paragraphs
from recount.annotation.places import places
from recount.annotation.quantities import quantities
from recount.annotation.speakers import Speakers
from recount.annotation.times import times
from recount.annotation.tokens import tokens
from recount.records import AnnotatedText, Document, Name, Span, Speech, Tokens
from recount.reference import words as word_list

THREADS = 2


class ModelAnnotator:
    """Times, places and quantities as the rules find them, in the sentences of the network; the rest is its own."""

    name = "model/1"

    def annotate(self, document: Document) -> AnnotatedText:
        """All layers. Furniture carries no annotation. Takes time in proportion to the text."""
        text = document.text
        blocks = paragraphs(document)
        cut = tokens(text, blocks)
        spelled = [text[start:end] for start, end in zip(cut.starts, cut.ends, strict=True)]
        gaps = _gaps(text, cut)
        found = read(_reader(), spelled, gaps) if spelled else Reading()
        lines = _sentences(cut, found)
        moments = times(text, lines, document.published)
        bearers = with_full(text, [(*_span(cut, a, b), NAME_TYPES[kind]) for a, b, kind in found.names])
        return AnnotatedText(
            document=document,
            annotator=self.name,
            sentences=lines,
            paragraphs=blocks,
            tokens=_syntax(cut, spelled, found),
            times=moments,
            places=places(text, lines),
            names=bearers,
            speech=_speech(text, cut, spelled, gaps, found, bearers),
            quantities=quantities(text, lines, moments),
        )


@cache
def _reader() -> Reader:
    """Loaded once a process."""
    return Reader.load(Path(str(files("recount.annotation.network") / "weights")), threads=THREADS)


def _gaps(text: str, cut: Tokens) -> list[int]:
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
    return tuple((cut.starts[a], cut.ends[b - 1]) for a, b in zip(first, [*first[1:], len(found.starts)], strict=True))


def _syntax(cut: Tokens, spelled: list[str], found: Reading) -> Tokens:
    """The columns of the tokens; lemmas by lemminflect, after the part of speech."""
    sentence = -1
    numbers = []
    for start in found.starts:
        sentence += start
        numbers.append(sentence)
    upos = tuple(UPOS[number] for number in found.upos)
    return Tokens(
        starts=cut.starts,
        ends=cut.ends,
        sentence=tuple(numbers),
        lemma=tuple(_lemma(word, kind) for word, kind in zip(spelled, upos, strict=True)),
        upos=upos,
        head=tuple(found.heads),
        deprel=tuple(_reader().relations[number] for number in found.relations),
    )


@cache
def _lemma(word: str, upos: str) -> str:
    if upos not in ("NOUN", "VERB", "ADJ", "ADV", "AUX"):
        return word if upos == "PROPN" else word.lower()
    found = getLemma(word.lower(), upos=upos)
    return str(found[0]) if found else word.lower()


def _span(cut: Tokens, first: int, end: int) -> Span:
    return cut.starts[first], cut.ends[end - 1]


def _speech(
    text: str, cut: Tokens, spelled: list[str], gaps: list[int], found: Reading, names: tuple[Name, ...]
) -> tuple[Speech, ...]:
    inside = quoted(spelled, gaps)
    speakers = Speakers(text, names)
    made = []
    for one in sorted(found.speech, key=lambda one: min((*one.source, *one.cue, *one.content))):
        made.append(_attribution(text, cut, one, quote(one, inside, spelled), speakers))
    return tuple(made)


def _attribution(text: str, cut: Tokens, one: Attribution, kind: str, speakers: Speakers) -> Speech:
    source = tuple(_span(cut, a, b) for a, b in one.source)
    words = text[source[0][0] : source[0][1]].lower() if source else ""
    pronoun = words in word_list("speaker_words", kind="pronoun")
    speaker = speakers.resolve(*source[0], pronoun) if source else None
    return Speech(
        source=source,
        cue=tuple(_span(cut, a, b) for a, b in one.cue),
        content=tuple(_span(cut, a, b) for a, b in one.content),
        quote=kind,
        speaker=speaker,
        carried=pronoun,
    )

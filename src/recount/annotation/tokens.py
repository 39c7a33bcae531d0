"""Words and signs, by spaCy's English tokenizer."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import spacy
from spacy.language import Language

from recount.records import Span, Tokens

LONGEST_RUN = (
    80  # characters without a space; longer ones are cut first, as the tokenizer takes quadratic time over them
)


def tokens(text: str, sentences: Sequence[Span]) -> Tokens:
    """Columns starts, ends, sentence and lemma (the word in small letters); the other columns stay empty."""
    language = _language()
    starts: list[int] = []
    ends: list[int] = []
    sentence: list[int] = []
    with language.memory_zone():
        for index, (start, end) in enumerate(sentences):
            for piece_start, piece_end in _pieces(text, start, end):
                for token in language.tokenizer(text[piece_start:piece_end]):
                    if not token.is_space:
                        starts.append(piece_start + token.idx)
                        ends.append(piece_start + token.idx + len(token))
                        sentence.append(index)
    lemma = tuple(text[a:b].lower() for a, b in zip(starts, ends, strict=True))
    return Tokens(starts=tuple(starts), ends=tuple(ends), sentence=tuple(sentence), lemma=lemma)


@cache
def _language() -> Language:
    return spacy.blank("en")


def _pieces(text: str, start: int, end: int) -> list[Span]:
    pieces: list[Span] = []
    at = run = start
    for place in range(start, end):
        if text[place].isspace():
            run = place + 1
        elif place - run >= LONGEST_RUN:
            pieces.append((at, place))
            at = run = place
    return [*pieces, (at, end)]

"""Words and signs, by spaCy's English tokenizer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

import spacy
from spacy.language import Language
from spacy.vocab import Vocab

from recount.records import Span, Tokens

# Characters without a space; longer runs are cut first, as the tokenizer takes quadratic time over them.
LONGEST_RUN = 80
_LONG = re.compile(rf"\S{{{LONGEST_RUN + 1},}}")


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
                    if not token.text.isspace():
                        starts.append(piece_start + token.idx)
                        ends.append(piece_start + token.idx + len(token))
                        sentence.append(index)
    lemma = tuple(text[a:b].lower() for a, b in zip(starts, ends, strict=True))
    return Tokens(starts=tuple(starts), ends=tuple(ends), sentence=tuple(sentence), lemma=lemma)


@cache
def _language() -> Language:
    """spaCy's English without what it works out for each new word (shape, prefix, kinds of signs): only cuts matter."""
    return spacy.blank("en", vocab=Vocab())


def _pieces(text: str, start: int, end: int) -> list[Span]:
    cuts = [start]
    for run in _LONG.finditer(text, start, end):
        cuts += range(run.start() + LONGEST_RUN, run.end(), LONGEST_RUN)
    return list(pairwise([*cuts, end]))

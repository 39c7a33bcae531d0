"""The rule-based annotator: small, fast to open, without a language model."""

from __future__ import annotations

from recount.annotation.names import names
from recount.annotation.paragraphs import paragraphs
from recount.annotation.places import places
from recount.annotation.quantities import quantities
from recount.annotation.sentences import sentences
from recount.annotation.speech import speech
from recount.annotation.times import times
from recount.annotation.tokens import tokens
from recount.records import AnnotatedText, Document


class PlainAnnotator:
    """spaCy's English tokenizer, patterns and word lists; gives no syntax (upos, head and deprel stay empty)."""

    name = "plain/1"

    def annotate(self, document: Document) -> AnnotatedText:
        """All layers but syntax. Furniture carries no annotation. Takes time in proportion to the text."""
        text = document.text
        blocks = paragraphs(document)
        lines = sentences(text, blocks)
        moments = times(text, lines, document.published)
        spots = places(text, lines)
        bearers = names(text, lines, spots)
        cut = tokens(text, lines)
        return AnnotatedText(
            document=document,
            annotator=self.name,
            sentences=lines,
            paragraphs=blocks,
            tokens=cut,
            times=moments,
            places=spots,
            names=bearers,
            speech=speech(text, lines, blocks, bearers, cut),
            quantities=quantities(text, lines, moments),
        )

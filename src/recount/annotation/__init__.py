"""Document -> AnnotatedText: tokens, sentences, names, times, places, quantities, speech. The only home of spaCy."""

from recount.annotation.annotator import Annotator, open_annotator
from recount.annotation.layer import layer
from recount.annotation.plain import PlainAnnotator

__all__ = ["Annotator", "PlainAnnotator", "layer", "open_annotator"]

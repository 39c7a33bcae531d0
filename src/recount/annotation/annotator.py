"""What an annotator is."""

from __future__ import annotations

from typing import Protocol

from recount.annotation.plain import PlainAnnotator
from recount.errors import BadOption
from recount.records import AnnotatedText, Document


class Annotator(Protocol):
    """Gives a document its layers. `name` is name and version, kept with what is read from its work."""

    @property
    def name(self) -> str:
        """Such as "plain/1"."""
        ...

    def annotate(self, document: Document) -> AnnotatedText:
        """All layers it knows. Never raises over what a text says: a hostile text gives few or odd annotations."""
        ...


def open_annotator(name: str = "model") -> Annotator:
    """The annotator of a name: `model`, with the language model, or `plain`, the rules alone.

    Raises BadOption for a name that there is not.
    """
    if name == "plain":
        return PlainAnnotator()
    if name == "model":
        from recount.annotation.model import ModelAnnotator  # the network's libraries take a third of a second

        return ModelAnnotator()
    raise BadOption("annotator", detail=f"{name!r}; there are: model, plain")

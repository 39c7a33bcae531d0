"""Claims as W3C Web Annotations."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from recount.records import SLOTS, Claim, Document
from recount.views.claims_table import what
from recount.views.files.contents import Contents
from recount.views.words import figure

_AROUND = 32  # characters of prefix and suffix


def web_annotations(contents: Contents) -> dict[str, Iterator[str]]:
    """`annotations.jsonld`: one page, an annotation a claim, with its place in the text by position and by quotation.

    Positions count Unicode code points of the document's extracted text. The first body says the claim in words, the
    second gives its slots as JSON; id and target name claim and document by `urn:recount:` and the document's address.
    """
    documents = {document.id: document for document in contents.documents}
    return {"annotations.jsonld": _pieces(contents.claims, documents)}


def _pieces(claims: tuple[Claim, ...], documents: dict[str, Document]) -> Iterator[str]:
    head = '{"@context":"http://www.w3.org/ns/anno.jsonld","id":"urn:recount:annotations","type":"AnnotationPage"'
    yield f'{head},"items":['
    known = (claim for claim in claims if claim.document in documents)
    for at, claim in enumerate(known):
        one = _annotation(claim, documents[claim.document])
        yield ("," if at else "") + "\n" + msgspec.json.encode(one).decode("utf-8")
    yield "\n]}\n"


def _annotation(claim: Claim, document: Document) -> dict[str, object]:
    slots = {name: value for name in SLOTS if (value := getattr(claim, name)) not in (None, False)}
    number = figure(claim) if claim.kind == "count" else ""
    words = ": ".join(part for part in (what(claim), number) if part)
    return {
        "id": f"urn:recount:{claim.id}",
        "type": "Annotation",
        "motivation": "describing",
        "body": [
            {"type": "TextualBody", "value": words, "format": "text/plain", "language": "en"},
            {"type": "TextualBody", "value": msgspec.json.encode(slots).decode("utf-8"), "format": "application/json"},
        ],
        "target": {
            "source": document.url or f"urn:recount:{document.id}",
            "selector": [
                {"type": "TextPositionSelector", "start": claim.start, "end": claim.end},
                {
                    "type": "TextQuoteSelector",
                    "exact": document.text[claim.start : claim.end],
                    "prefix": document.text[max(0, claim.start - _AROUND) : claim.start],
                    "suffix": document.text[claim.end : claim.end + _AROUND],
                },
            ],
        },
    }

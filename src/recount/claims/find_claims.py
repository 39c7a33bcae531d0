"""The arrow from annotated text to claims."""

from __future__ import annotations

from recount.claims.act import acts, tells_one
from recount.claims.attribute import attribute
from recount.claims.count import counts
from recount.claims.draft import Draft
from recount.claims.happening import happenings
from recount.claims.sentence import sentences
from recount.claims.setting import Setting
from recount.claims.sides import owner, sides
from recount.records import AnnotatedText, Claim

EXTRACTOR = "claims/1"


def find_claims(annotated: AnnotatedText) -> tuple[Claim, ...]:
    """All claims of a text, by start. Furniture and text in a language other than the annotator's give none."""
    document = annotated.document
    lines = sentences(annotated)
    drafts: list[Draft] = []
    setting = Setting(document)
    setting.survey(lines)
    for sentence in lines:
        told = acts(sentence)
        single = tells_one(sentence, told)
        for draft, begin, end in (*counts(sentence, document.text), *happenings(sentence, document.text, told)):
            if any(draft.start < span.end and span.start < draft.end for span in document.furniture):
                continue
            if not attribute(draft, annotated, lines, begin, end):
                continue
            sides(draft, sentence, told, begin, setting)
            setting.locate(draft, sentence, begin, end, single=single)
            owner(draft, sentence)
            drafts.append(draft)
    claims = [
        draft.claim(document, (lines[draft.sentence].start, lines[draft.sentence].end), EXTRACTOR) for draft in drafts
    ]
    return tuple(sorted(claims, key=lambda claim: (claim.start, claim.end, claim.kind)))

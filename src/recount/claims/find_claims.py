"""The arrow from annotated text to claims."""

from __future__ import annotations

from recount.claims.act import tells_arms, tells_one
from recount.claims.attribute import attribute
from recount.claims.breakdown import breakdown
from recount.claims.count import counts
from recount.claims.doing import Doing
from recount.claims.draft import Draft
from recount.claims.episodes import Episodes
from recount.claims.find_acts import find_acts
from recount.claims.funds import funds
from recount.claims.happening import happenings
from recount.claims.listed import listed
from recount.claims.natural import natural
from recount.claims.owner import owner
from recount.claims.sentence import sentences
from recount.claims.setting import Setting
from recount.claims.sides import distant, sides
from recount.claims.storm_names import storm_names
from recount.claims.storms import storms
from recount.claims.subject import Line, Subject
from recount.claims.terms import terms
from recount.records import AnnotatedText, Claim

EXTRACTOR = "claims/1"


def find_claims(annotated: AnnotatedText) -> tuple[Claim, ...]:
    """All claims of a text, by start. Furniture and text in a language other than the annotator's give none."""
    document = annotated.document
    found = sentences(annotated)
    armed = tells_arms(found)
    lines = [
        Line(sentence, list(terms(sentence, find_acts(sentence, armed=armed))), tuple(counts(sentence, document.text)))
        for sentence in found
    ]
    subject = Subject.of(lines, document)
    home = subject.home
    doing = Doing(annotated, found, [line.acts for line in lines], home.country if home else None)
    setting = Setting.of(document, subject, Episodes(lines, subject, doing, document))
    drafts: list[Draft] = []
    for line in lines:
        sentence, told = line.sentence, line.acts
        single = tells_one(sentence, told)
        numbers = (*line.counts, *funds(sentence, document.text))
        for draft, begin, end in (*numbers, *happenings(sentence, document.text, told, numbers)):
            if any(draft.start < span.end and span.start < draft.end for span in document.furniture):
                continue
            if not attribute(draft, annotated, found, begin, end):
                continue
            sides(draft, sentence, told, begin, end, setting, doing)
            setting.locate(draft, sentence, begin, end, single=single)
            distant(draft, sentence, told, doing)
            owner(draft, sentence, doing)
            drafts.append(draft)
    counted = [draft for draft in drafts if draft.kind == "count"]
    breakdown(counted)
    listed(counted)
    named = storm_names(found, document.text)
    natural(drafts, found, named)
    storms(drafts, found, named, document)
    claims = [
        draft.claim(document, (found[draft.sentence].start, found[draft.sentence].end), EXTRACTOR) for draft in drafts
    ]
    return tuple(sorted(claims, key=lambda claim: (claim.start, claim.end, claim.kind)))

"""What waits for a person's decision, and one claim to decide on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

import msgspec

from recount.errors import UnknownItem
from recount.ledger import Judgings, Ledger, Lists, Query
from recount.records import SLOTS, Claim, Document, Judgement, Record, Toll
from recount.views.marked import Segment, marked
from recount.views.sheets.claim_line import ClaimLine
from recount.views.sheets.judgement_line import JudgementLine, judgement_lines
from recount.views.trail import Reason, reasons

Cause = Literal["reviewers disagree", "newer reading differs", "words are gone", "disputed toll", "doubtful reading",
                "new source", "not yet read"]  # fmt: skip
_MOST, _WINDOW, _AROUND = 30, 300, 700


class Waiting(Record, frozen=True, kw_only=True):
    """One item of the queue and why it stands there; `line` is null where the words that were judged are gone."""

    cause: Cause
    words: str
    line: ClaimLine | None = None
    judgement: str | None = None


class ReviewSheet(Record, frozen=True, kw_only=True):
    """The queue, and the claim that is decided on now (null where none waits).

    context: the sentence with what stands around it; its claim is number 1. slots: what the claim holds. found: what
    a newer extraction makes of the same words, where it differs. history: judgements on it, the latest first.
    last: the latest of them (id), which her decision will name. clash: the decision that another made meanwhile.
    shared: other claims speak of its event too.
    """

    queue: tuple[Waiting, ...]
    judged: int
    claims: int
    line: ClaimLine | None = None
    cause: str | None = None
    document: Document | None = None
    context: tuple[Segment, ...] = ()
    slots: dict[str, str | float | int | bool | None] = msgspec.field(default_factory=dict)
    reasons: tuple[Reason, ...] = ()
    found: Claim | None = None
    event: str | None = None
    event_title: str | None = None
    shared: bool = False
    history: tuple[JudgementLine, ...] = ()
    last: str | None = None
    clash: tuple[JudgementLine, ...] = ()


def review_sheet(
    ledger: Ledger, *, claim: str | None = None, after: str | None = None, made: str | None = None
) -> ReviewSheet:
    """The claim asked for, else the first of the queue, else the one that follows `after` (a claim's id) in it.

    made: the judgement that was just logged; what others decided before it unseen is told as a clash.
    """
    judgings = Judgings(ledger)
    queue = tuple(_queue(ledger, judgings))
    ids = [one.line.claim.id for one in queue if one.line]
    chosen = claim
    if chosen is None and ids:
        chosen = ids[(ids.index(after) + 1) % len(ids)] if after in ids else ids[0]
    sheet = ReviewSheet(
        queue=queue,
        judged=len(judgings.anchors()),
        claims=Lists(ledger).count(Query(), "claims"),
        clash=_clash(ledger, judgings, made) if made else (),
    )
    return _with_claim(sheet, ledger, judgings, ledger.claim(chosen)) if chosen else sheet


def _with_claim(sheet: ReviewSheet, ledger: Ledger, judgings: Judgings, claim: Claim) -> ReviewSheet:
    document = ledger.document(claim.document)
    event = next(ledger.events_of([claim.id]), None)
    history = judgings.of(claim.anchor)
    counting = [one for one in history if one.kind != "undo"]
    waiting = next((one for one in sheet.queue if one.line and one.line.claim.id == claim.id), None)
    return sheet.replace(
        line=ClaimLine.of(claim, document),
        cause=waiting.words if waiting else None,
        document=document.replace(text=""),
        context=_context(document, claim),
        slots={slot: getattr(claim, slot) for slot in SLOTS},
        reasons=reasons(claim),
        found=next((one.found for one in judgings.seconds() if one.found and one.found.anchor == claim.anchor), None),
        event=event.id if event else None,
        event_title=event.title if event else None,
        shared=event is not None and len(event.claims) > 1,
        history=judgement_lines(ledger, reversed(counting)),
        last=history[-1].id if history else None,
    )


def _context(document: Document, claim: Claim) -> tuple[Segment, ...]:
    """The text around a claim, from and to the end of a line where one is near."""
    text = document.text
    first, last = max(0, claim.quote_start - _AROUND), min(len(text), claim.quote_end + _AROUND)
    first = text.find("\n", first, claim.quote_start) + 1 or first
    cut = text.rfind("\n", claim.quote_end, last)
    last = cut if cut > 0 else last
    segments = []
    for part in marked(document, [claim]):
        start, end = max(part.start, first), min(part.start + len(part.text), last)
        if start < end:
            segments.append(part.replace(start=start, text=text[start:end]))
    return tuple(segments)


def _queue(ledger: Ledger, judgings: Judgings) -> Iterator[Waiting]:
    """What matters most first; each claim once, at most `_MOST`."""
    seen: set[str] = set()
    count = 0
    for one in _waiting(ledger, judgings):
        name = one.line.claim.id if one.line else one.judgement or ""
        if name not in seen:
            seen.add(name)
            count += 1
            yield one
        if count == _MOST:
            return


def _waiting(ledger: Ledger, judgings: Judgings) -> Iterator[Waiting]:
    undone = ledger.undone()
    told = [one for one in ledger.judgements() if one.id not in undone]
    by_anchor: dict[str, list[Judgement]] = {}
    for one in told:
        if one.anchor and one.kind in ("accept", "reject", "correct", "add"):
            by_anchor.setdefault(one.anchor, []).append(one)
    split = {anchor: others for anchor, own in by_anchor.items() if (others := unseen(own))}
    present = judgings.present(split)
    for anchor, others in split.items():
        if anchor in present:
            words = f"{others[-1].by} {others[-1].kind}ed it unseen by {by_anchor[anchor][-1].by}"
            yield Waiting(cause="reviewers disagree", words=words, line=_line(ledger, present[anchor]))
        else:
            yield Waiting(cause="reviewers disagree", words="one accepts what another rejects", judgement=others[-1].id)
    for second in judgings.seconds():
        if second.found is None:
            yield Waiting(
                cause="newer reading differs",
                words="the present extractor finds no such claim there",
                judgement=second.judgement.id,
            )
        else:
            standing = judgings.present([second.judgement.anchor or ""])
            claim = next(iter(standing.values()), second.found)
            yield Waiting(
                cause="newer reading differs", words=f"a newer reading differs from what {second.judgement.by} judged",
                line=_line(ledger, claim), judgement=second.judgement.id,
            )  # fmt: skip
    for lost in ledger.orphans():
        yield Waiting(cause="words are gone", words="the newest revision has these words no longer", judgement=lost.id)
    yield from _unjudged(ledger, judgings.anchors())


def _unjudged(ledger: Ledger, judged: frozenset[str]) -> Iterator[Waiting]:
    lists = Lists(ledger)
    for event in lists.events(Query(), status="disputed", limit=_MOST):
        held = {claim.id: claim for claim in ledger.claims(ids=event.claims)}
        for toll in (toll for toll in event.tolls if toll.status == "disputed"):
            for claim in _voices(toll, held, judged):
                yield Waiting(
                    cause="disputed toll", words=f"its toll is disputed: {event.title}", line=_line(ledger, claim)
                )
    latest = [claim for claim in lists.claims(Query(), limit=_WINDOW) if claim.anchor not in judged]
    for claim in latest:
        unsure = [slot for slot, why in claim.why.items() if why.runners_up]
        if unsure:
            words = f"it could be read otherwise: {', '.join(unsure)}"
            yield Waiting(cause="doubtful reading", words=words, line=_line(ledger, claim))
    for claim in latest[:_MOST]:
        if claim.source and lists.count(Query(source=f'"{claim.source}"'), "claims") == 1:
            yield Waiting(cause="new source", words=f"the first claim of {claim.source}", line=_line(ledger, claim))
    for claim in latest:
        yield Waiting(cause="not yet read", words="nobody has judged it yet", line=_line(ledger, claim))


def _voices(toll: Toll, claims: Mapping[str, Claim], judged: frozenset[str]) -> Iterator[Claim]:
    """One standing figure of each origin of a toll of which nobody has judged one, so that no side waits long."""
    for lineage in toll.lineages:
        live = [claims[name] for name in lineage.claims if name in claims and name not in toll.superseded]
        if live and not any(claim.anchor in judged for claim in live):
            yield live[0]


def unseen(judgements: Sequence[Judgement]) -> list[Judgement]:
    """Of the judgements on one claim: those of others that the last one was made without having seen, and that differ.

    Settled as soon as anybody decides with all of them before her.
    """
    last = judgements[-1]
    ids = [one.id for one in judgements]
    known = ids.index(last.after) if last.after in ids else -1
    return [
        one
        for one in judgements[known + 1 : -1]
        if one.by != last.by and (one.kind, one.slots) != (last.kind, last.slots)
    ]


def _clash(ledger: Ledger, judgings: Judgings, made: str) -> tuple[JudgementLine, ...]:
    try:
        judgement = ledger.judgement(made)
    except UnknownItem:
        return ()
    undone = ledger.undone()
    here = [one for one in judgings.of(judgement.anchor or "") if one.id not in undone]
    own = [one for one in here if one.kind in ("accept", "reject", "correct", "add")]
    return judgement_lines(ledger, unseen(own)) if own and own[-1].id == made else ()


def _line(ledger: Ledger, claim: Claim) -> ClaimLine:
    return ClaimLine.many(ledger, [claim])[0]

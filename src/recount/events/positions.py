"""Claims -> what each party wants, issue by issue."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from itertools import product

from recount.events.issues import issues
from recount.events.parties import Parties
from recount.records import Claim, Document, Period, Position, Record, Stance, Statement
from recount.reference import phrases_in
from recount.reference.frames import frame_forms

_STANCES: dict[str, Stance] = {
    "REQUEST": "demanded", "REJECT": "refused", "AGREE": "accepted", "CONCEDE": "offered", "AID": "offered",
    "COOPERATE": "offered", "SUPPORT": "supported", "THREATEN": "threatened",
}  # fmt: skip
_GIVEN = ("offered", "accepted", "supported")  # what is not given is refused; what is not refused is left open
_NOT = re.compile(r"(?:\b(?:not|never|no longer|nor|cannot)|n[’']t)(?: (?:be|been|yet|even|\w+ly))? $", re.IGNORECASE)
_NEAR = 30  # characters
_TAKEN = ("AGREE", "REJECT")  # acts that take a position where they name an issue
_KINDS = ("position", "event")
_UNDATED = "9999"
Key = tuple[str, str | None]


class Taking(Record, frozen=True, kw_only=True):
    """A claim as the position of one party on one issue: all that positions are made of but the claim's words.

    when: the claim's own days, else those of publication. published: ISO, "9999" where it is not known.
    """

    party: str
    issue: str | None
    stance: Stance
    when: str | None
    source: str | None
    claim: str
    document: str
    published: str
    start: int


def positions(
    claims: Iterable[Claim], documents: Mapping[str, Document], *, asked: Period | None = None
) -> tuple[Position, ...]:
    """By party and issue, from claims of kind `position` and from acts of agreeing and refusing that name an issue.

    A person stands for the state or body whose spokesman, minister or leader the text says she is (`Parties`).

    asked: only positions that were spoken of in these days; `before` then tells the stance until they began, and
    statements after them are left out. The result does not depend on the order of the claims.
    """
    told = {claim.id: claim for claim in claims}
    return positions_of(takings(told.values(), documents), lambda _: told, asked=asked)


def takings(claims: Iterable[Claim], documents: Mapping[str, Document]) -> list[Taking]:
    """What the claims take positions on; the positions and acts of a document are read together."""
    told = sorted((claim for claim in claims if claim.kind in _KINDS), key=lambda claim: (claim.anchor, claim.id))
    spoken: dict[str, list[Claim]] = defaultdict(list)
    for claim in told:
        spoken[claim.document].append(claim)
    parties = {document: Parties(own) for document, own in spoken.items()}
    refusing = {
        (claim.document, claim.quote_start)
        for claim in told
        if claim.kind == "position" and stance(claim) in ("refused", "denied")
    }
    found = []
    for claim in told:
        wanted = claim.kind == "position"
        # "is not willing to negotiate a peace deal": the deal of such a sentence is none that anybody made
        taken = claim.kind == "event" and (claim.document, claim.quote_start) not in refusing
        if wanted or (taken and claim.event_type in _TAKEN):
            about: tuple[str | None, ...] = issues(claim, spoken[claim.document]) or ((None,) if wanted else ())
            document = documents.get(claim.document)
            day = document.published if document else None
            for party, issue in product(parties[claim.document].of(claim), about):
                found.append(
                    Taking(
                        party=party, issue=issue, stance=stance(claim), when=claim.when or day, source=claim.source,
                        claim=claim.id, document=claim.document, published=day or _UNDATED, start=claim.start,
                    )
                )  # fmt: skip
    return found


def positions_of(
    taken: Iterable[Taking],
    words: Callable[[Collection[str]], Mapping[str, Claim]],
    *,
    asked: Period | None = None,
    latest: int | None = None,
) -> tuple[Position, ...]:
    """The positions that takings make. words: gives claims by id; it is asked for those that are quoted, once.

    latest: so many statements of each are enough, the latest.
    """
    said: dict[Key, list[Taking]] = defaultdict(list)
    for one in taken:
        said[one.party, one.issue].append(one)
    chosen = {key: found for key, own in said.items() if (found := _asked(_said(own), asked))}
    if latest is not None:
        chosen = {key: (before, told[-latest:]) for key, (before, told) in chosen.items()}
    quoted = words({own[0].claim for _, told in chosen.values() for own in told})
    made = [
        Position(
            party=party, issue=issue, stance=told[-1][0].stance, before=before,
            statements=tuple(_statement(own, quoted[own[0].claim]) for own in told),
        )
        for (party, issue), (before, told) in chosen.items()
    ]  # fmt: skip
    return tuple(sorted(made, key=lambda one: (one.party, one.issue is None, one.issue or "")))


def _said(taken: Iterable[Taking]) -> list[list[Taking]]:
    """The takings that are one statement, of a stance and day; oldest first, those without a day before all others."""
    groups: dict[tuple[Stance, str | None], list[Taking]] = defaultdict(list)
    for one in sorted(taken, key=lambda one: (one.published, one.document, one.start, one.claim)):
        groups[one.stance, one.when].append(one)
    return sorted(groups.values(), key=lambda own: (_first(own[0].when), own[0].stance))


def _asked(told: Sequence[list[Taking]], asked: Period | None) -> tuple[Stance | None, Sequence[list[Taking]]] | None:
    """The stance before the days asked about and what was said in them; null where that is nothing."""
    if asked is None:
        return None, told
    known = [own for own in told if _first(own[0].when) <= asked.last]
    within = [own for own in known if (period := Period.maybe(own[0].when)) and asked.meets(period)]
    earlier = [own for own in known if own not in within]
    return (earlier[-1][0].stance if earlier else None, within) if within else None


def _statement(own: Sequence[Taking], first: Claim) -> Statement:
    return Statement(
        stance=own[0].stance,
        when=own[0].when,
        source=next((one.source for one in own if one.source), None),
        quote=first.quote,
        mark=(first.start - first.quote_start, first.end - first.quote_start),
        claims=tuple(one.claim for one in own),
        documents=tuple(dict.fromkeys(one.document for one in own)),
    )


def _first(when: str | None) -> date:
    period = Period.maybe(when)
    return period.first if period else date.min


def stance(claim: Claim) -> Stance:
    """What the party does: the claim's own word where data/stances.tsv knows it, else what its type means.

    "Not willing to negotiate" is a refusal, "did not rule out" none.
    """
    if claim.modality == "denied":
        return "denied"
    at = claim.start - claim.quote_start
    taken = _STANCES.get(claim.event_type or "", "said")
    for start, _, row in phrases_in("stances", claim.quote[at : claim.end - claim.quote_start]):
        if start == 0:
            taken = row["stance"]  # type: ignore[assignment]
    if _NOT.search(claim.quote[:at][-_NEAR:]):
        given = taken in _GIVEN or (
            taken == "refused" and not _refuses(claim.quote[at : claim.end - claim.quote_start])
        )
        return "refused" if given else "said"
    return taken


def _refuses(words: str) -> bool:
    """Whether words are a refusal by themselves ("rule out"), and not by what stands before them ("not talk")."""
    folded = tuple(words.casefold().replace("-", " ").split())
    found = frame_forms().get(folded[0], ()) if folded else ()
    return any(form.frame.type == "REJECT" and form.words == folded[: len(form.words)] for form in found)

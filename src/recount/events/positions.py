"""Claims -> what each party wants, issue by issue."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import product

from recount.events.issues import issues
from recount.events.parties import Parties
from recount.records import Claim, Document, Period, Position, Stance, Statement
from recount.reference import phrases_in

_STANCES: dict[str, Stance] = {
    "REQUEST": "demanded", "REJECT": "refused", "AGREE": "accepted", "CONCEDE": "offered", "AID": "offered",
    "COOPERATE": "offered", "SUPPORT": "supported", "THREATEN": "threatened",
}  # fmt: skip
_GIVEN = ("offered", "accepted", "supported")  # what is not given is refused; what is not refused is left open
_NOT = re.compile(r"(?:\b(?:not|never|no longer|nor|cannot)|n[’']t)(?: (?:be|been|yet|even|\w+ly))? $", re.IGNORECASE)
_NEAR = 30  # characters
_TAKEN = ("AGREE", "REJECT")  # acts that take a position where they name an issue
Key = tuple[str, str | None]


def positions(
    claims: Iterable[Claim], documents: Mapping[str, Document], *, asked: Period | None = None
) -> tuple[Position, ...]:
    """By party and issue, from claims of kind `position` and from acts of agreeing and refusing that name an issue.

    A person stands for the state or body whose spokesman, minister or leader the text says she is (`Parties`).

    asked: only positions that were spoken of in these days; `before` then tells the stance until they began, and
    statements after them are left out. The result does not depend on the order of the claims.
    """
    told = sorted(claims, key=lambda claim: (claim.anchor, claim.id))
    spoken: dict[str, list[Claim]] = defaultdict(list)
    for claim in told:
        spoken[claim.document].append(claim)
    parties = {document: Parties(own) for document, own in spoken.items()}
    said: dict[Key, list[Claim]] = defaultdict(list)
    for claim in told:
        wanted = claim.kind == "position"
        if wanted or (claim.kind == "event" and claim.event_type in _TAKEN):
            about: tuple[str | None, ...] = issues(claim, spoken[claim.document]) or ((None,) if wanted else ())
            for key in product(parties[claim.document].of(claim), about):
                said[key].append(claim)
    made = (_position(key, _statements(own, documents), asked) for key, own in said.items())
    return tuple(sorted(filter(None, made), key=lambda one: (one.party, one.issue is None, one.issue or "")))


def _position(key: Key, statements: Sequence[Statement], asked: Period | None) -> Position | None:
    party, issue = key
    known = [one for one in statements if asked is None or _first(one) <= asked.last]
    within = [one for one in known if asked is None or ((period := Period.maybe(one.when)) and asked.meets(period))]
    if not within:
        return None
    earlier = [one for one in known if asked is not None and one not in within]
    before = earlier[-1].stance if earlier else None
    return Position(party=party, issue=issue, stance=within[-1].stance, before=before, statements=tuple(within))


def _statements(claims: Sequence[Claim], documents: Mapping[str, Document]) -> list[Statement]:
    """One statement a stance and day, oldest first, those without a day before all others."""

    def published(claim: Claim) -> str:
        document = documents.get(claim.document)
        return (document.published if document else None) or "9999"

    groups: dict[tuple[Stance, str | None], list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: (published(claim), claim.document, claim.start, claim.id)):
        day = published(claim)
        groups[stance(claim), claim.when or (day if day != "9999" else None)].append(claim)
    made = [
        Statement(
            stance=taken,
            when=when,
            source=next((claim.source for claim in own if claim.source), None),
            quote=own[0].quote,
            mark=(own[0].start - own[0].quote_start, own[0].end - own[0].quote_start),
            claims=tuple(claim.id for claim in own),
            documents=tuple(dict.fromkeys(claim.document for claim in own)),
        )
        for (taken, when), own in groups.items()
    ]
    return sorted(made, key=lambda one: (_first(one), one.stance))


def _first(statement: Statement) -> date:
    period = Period.maybe(statement.when)
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
        return "refused" if taken in _GIVEN else "said"
    return taken

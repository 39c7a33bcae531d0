"""Which figures of one origin a later one replaced."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from recount.events.figure import Figure
from recount.events.told_as_older import told_as_older
from recount.records import Claim, Document, Period

_FRESH = 7  # days in which a hedged number may be an older one told again
_FALLS = re.compile(
    r"\b(?:lower\w*|reduc\w+|revis\w+ (?:\w+ ){0,3}down\w*|down from|fell|cut|correct\w*|downgrad\w+)\b", re.IGNORECASE
)


def supersede(
    claims: Sequence[Claim], figures: Mapping[str, Figure], documents: Mapping[str, Document]
) -> dict[str, str]:
    """Superseded claim id -> the id of a claim that replaced it, for the claims of one lineage in one toll.

    A figure replaces another of its origin where it is not vague, says another number, and
    - the other is told as an older one ("updating an earlier toll of 15"), in a report no younger than its own;
    - or its report was published on a later day, whether the number rose or fell; or
    - on the same day in another report, and it is the higher, since the tolls of one day grow as the dead are found,
      unless one of the two reports says that the number was lowered: then it is the lower.
    An earlier publication never replaces a later one, in whatever order they are read; a figure whose report has no
    date replaces only what is told as older. A rounded repeat ("more than 30" after 32) replaces nothing, but where
    both are hedged ("more than 8,000" after "more than 8,500") weeks later it is a new figure. Nor is a figure
    replaced by a report that gives it as well.
    """
    replaced: dict[str, str] = {}
    older = {claim.id: told_as_older(claim, documents.get(claim.document)) for claim in claims}
    stands = {(claim.document, figures[claim.id].written) for claim in claims if not older[claim.id]}
    for claim in claims:
        for other in sorted(claims, key=lambda item: item.anchor):
            said_there = (other.document, figures[claim.id].written) in stands and other.document != claim.document
            if not said_there and _replaces(other, claim, figures, documents, older):
                replaced[claim.id] = other.id
                break
    return replaced


def _replaces(
    new: Claim, old: Claim, figures: Mapping[str, Figure], documents: Mapping[str, Document], older: Mapping[str, bool]
) -> bool:
    this, that = figures[new.id], figures[old.id]
    if new.id == old.id or this.vague or this.written == that.written or older[new.id]:
        return False
    when, before = _published(new, documents), _published(old, documents)
    if older[old.id]:
        return new.document == old.document or (when is not None and before is not None and when.first >= before.last)
    if when is None or before is None or new.document == old.document:
        return False
    if _repeats(this, that) and not (_hedged(that) and before.gap(when) > _FRESH):
        return False
    if before.last < when.first:
        return True
    if when != before or when.days > 1 or that.vague or _repeats(that, this):
        return False
    falls = any(_lowered(claim, documents.get(claim.document)) for claim in (new, old))
    return this.written < that.written if falls else this.written > that.written


def _repeats(this: Figure, that: Figure) -> bool:
    """Whether this is a rounded or hedged form of that: an open or "about" number within a tenth of it."""
    return _hedged(this) and abs(this.written - that.written) * 10 <= abs(that.written)


def _hedged(figure: Figure) -> bool:
    return figure.interval.low is None or figure.interval.high is None or figure.place != figure.interval


def _lowered(claim: Claim, document: Document | None) -> bool:
    around = claim.quote or (document.text[max(0, claim.start - 150) : claim.end + 150] if document else "")
    return bool(_FALLS.search(around))


def _published(claim: Claim, documents: Mapping[str, Document]) -> Period | None:
    document = documents.get(claim.document)
    return Period.maybe(document.published) if document else None

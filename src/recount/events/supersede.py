"""Which figures of one origin a later one replaced."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set

from recount.events.figure import Figure
from recount.events.told_as_older import told_as_older
from recount.records import Claim, Document, Number, Period

_FRESH = 7  # days in which a hedged number may be an older one told again
_FALLS = re.compile(
    r"\b(?:lower\w*|reduc\w+|revis\w+ (?:\w+ ){0,3}down\w*|down from|fell|cut|correct\w*|downgrad\w+)\b", re.IGNORECASE
)


def supersede(
    claims: Sequence[Claim], figures: Mapping[str, Figure], documents: Mapping[str, Document]
) -> dict[str, str]:
    """Superseded claim id -> the id of a claim that replaced it, for the claims of one lineage in one toll.

    A figure replaces another of its origin where it is not vague, says another number, and
    - either's report tells the other as an older one ("updating an earlier toll of 15"), and its own is no older;
    - or its report was published on a later day, whether the number rose or fell; but what fell by the next day is a
      slower outlet's older number, unless a report says that it was lowered;
    - or on the same day in another report, or one of the two reports has no date, and it is the higher, since tolls
      grow as the dead are found, unless one of the two says that the number was lowered: then it is the lower.
    An earlier publication never replaces a later one, in whatever order they are read. A rounded repeat ("more than
    30" after 32) replaces nothing, but where both are hedged ("more than 8,000" after "more than 8,500") weeks later
    it is a new figure. Nor is a figure replaced by a report that gives it as well.
    """
    replaced: dict[str, str] = {}
    told = {(claim.document, figures[claim.id].written) for claim in claims}
    recalled = {
        (claim.document, figures[claim.id].written)
        for claim in claims
        if told_as_older(claim, documents.get(claim.document))
    }
    for claim in claims:
        for other in sorted(claims, key=lambda item: item.anchor):
            said = (other.document, figures[claim.id].written) in told - recalled and other.document != claim.document
            if not said and _replaces(other, claim, figures, documents, recalled):
                replaced[claim.id] = other.id
                break
    return replaced


def _replaces(
    new: Claim,
    old: Claim,
    figures: Mapping[str, Figure],
    documents: Mapping[str, Document],
    recalled: Set[tuple[str, Number]],
) -> bool:
    this, that = figures[new.id], figures[old.id]
    if new.id == old.id or this.vague or this.written == that.written or (new.document, this.written) in recalled:
        return False
    later = _days_later(new, old, documents)
    if (old.document, that.written) in recalled:
        return new.document == old.document or (later is not None and later >= 0)
    if new.document == old.document or (later is not None and later < 0):
        return False
    if (new.document, that.written) in recalled:
        return True
    if _repeats(this, that) and not (_hedged(that) and (later or 0) > _FRESH):
        return False
    rises = this.written > that.written
    lowered = any(_lowered(claim, documents.get(claim.document)) for claim in (new, old))
    if later:
        return later > 1 or rises or lowered
    return not that.vague and not _repeats(that, this) and rises != lowered


def _repeats(this: Figure, that: Figure) -> bool:
    """Whether this is a rounded or hedged form of that: an open or "about" number within a tenth of it."""
    return _hedged(this) and abs(this.written - that.written) * 10 <= abs(that.written)


def _hedged(figure: Figure) -> bool:
    return figure.interval.low is None or figure.interval.high is None or figure.place != figure.interval


def _lowered(claim: Claim, document: Document | None) -> bool:
    around = claim.quote or (document.text[max(0, claim.start - 150) : claim.end + 150] if document else "")
    return bool(_FALLS.search(around))


def _days_later(new: Claim, old: Claim, documents: Mapping[str, Document]) -> int | None:
    """Days between the publications; 0 for one day, -1 where the new is not later, null where one has no date."""
    when, before = (Period.maybe(known.published) if (known := documents.get(c.document)) else None for c in (new, old))
    if when is None or before is None:
        return None
    if before.last < when.first:
        return before.gap(when)
    return 0 if when == before and when.days == 1 else -1

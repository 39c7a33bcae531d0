"""How likely two claims speak of one happening, and why."""

from __future__ import annotations

from math import exp

from recount.linking.weigh_names import weigh_names
from recount.linking.weigh_numbers import weigh_numbers
from recount.linking.weigh_what import weigh_what
from recount.linking.weigh_when import weigh_when
from recount.linking.weigh_where import weigh_where
from recount.linking.weigh_who import meeting, weigh_who
from recount.linking.weigh_words import weigh_words
from recount.records import Claim, Evidence

_HAPPENING = frozenset({"count", "event", "plan"})
_PARAGRAPH = 400  # characters between two claims that belong to one train of thought


def weigh(a: Claim, b: Claim, max_days_apart: int) -> tuple[float, tuple[Evidence, ...]]:
    """A score from 0 to 1, and the log odds that it is the sum of; it depends on the two claims alone.

    0 without evidence where the two can never be one: a count over a period and a count of one happening, a position
    and an act, times too far apart.
    """
    if a.id == b.id or _sort(a) != _sort(b):
        return 0.0, ()
    together = a.document == b.document
    if not together and (a.when is None or b.when is None or not ((a.place and b.place) or meeting(a, b))):
        return 0.0, ()
    when = weigh_when(a, b, max_days_apart)
    found = [_prior(a, b), when, weigh_where(a, b), weigh_what(a, b), weigh_who(a, b), weigh_numbers(a, b)]
    if when is None or when.weight > 0:
        found += [weigh_names(a, b), weigh_words(a, b)]  # a daily bulletin says the same of every day
    evidence = tuple(item for item in found if item is not None)
    odds = sum(item.weight for item in evidence)
    return 1 / (1 + exp(-max(-30.0, min(30.0, odds)))), evidence


def _prior(a: Claim, b: Claim) -> Evidence:
    if a.document != b.document:
        return Evidence(feature="prior", weight=-2.5, words="two documents")
    if abs(a.start - b.start) <= _PARAGRAPH:
        return Evidence(feature="prior", weight=0.0, words="neighbours in one document")
    return Evidence(feature="prior", weight=-0.8, words="one document")


def _sort(claim: Claim) -> tuple[object, ...]:
    """Claims of different sorts never link; a cumulative count keeps company only with counts of the same."""
    if claim.scope == "cumulative":
        return ("cumulative", claim.kind, claim.measure, claim.object)
    if claim.kind in _HAPPENING:
        return ("happening",)
    return (claim.kind, claim.event_type, claim.source or claim.agent, claim.measure)

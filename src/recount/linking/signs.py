"""All that comparing two claims finds."""

from __future__ import annotations

from recount.linking.profile import Profile
from recount.linking.sign import Sign
from recount.linking.sign_episode import sign_episode
from recount.linking.sign_manner import sign_manner
from recount.linking.sign_names import sign_names
from recount.linking.sign_numbers import sign_numbers
from recount.linking.sign_storm import sign_storm
from recount.linking.sign_what import sign_what
from recount.linking.sign_when import sign_when
from recount.linking.sign_where import sign_where
from recount.linking.sign_who import sign_who
from recount.linking.sign_words import sign_words

_PARAGRAPH = 400  # characters between two claims that belong to one train of thought
_APART = frozenset({"a day apart", "2 days apart", "3 days apart", "another day of the week"})
_PERHAPS = frozenset({"much alike", "one sentence"})


def signs(a: Profile, b: Profile, max_days_apart: int) -> tuple[Sign, ...]:
    """The signs for and against one happening, the prior first; none where the two can never be one.

    A count over a period and a count of one happening never are, nor a position and an act, times too far apart, or
    claims of two documents of which one says neither where nor which storm nor, in a sentence that the other shares,
    what.
    """
    if a.sort != b.sort or a.claim.id == b.claim.id:
        return ()
    when = sign_when(a, b, max_days_apart)
    if when.found == "never":
        return ()
    storm = sign_storm(a, b)
    where = None if storm and storm.found == "one" else sign_where(a, b)  # it strikes many places in as many lands
    told = [storm, where, sign_what(a, b), *sign_who(a, b), sign_numbers(a, b)]
    told += [sign_episode(a, b), sign_manner(a, b)]
    if when.found not in _APART:
        told += [sign_names(a, b), sign_words(a, b)]  # a daily bulletin says the same of every day
    found = tuple(sign for sign in (_prior(a, b), when, *told) if sign is not None)
    return found if a.document == b.document or _placed(a, b, found) else ()


def _prior(one: Profile, other: Profile) -> Sign:
    a, b = one.claim, other.claim
    if a.document != b.document:
        acts = (a.kind == "event") + (b.kind == "event")
        return Sign("prior", ("two figures", "figure and act", "two acts")[acts], "two documents")
    near = abs(a.start - b.start) <= _PARAGRAPH
    return Sign("prior", "neighbours" if near else "one document", f"{'neighbours in ' if near else ''}one document")


def _placed(one: Profile, other: Profile, found: tuple[Sign, ...]) -> bool:
    """Whether two documents say enough of where and when to be compared."""
    a, b = one.claim, other.claim
    if (a.when is None or b.when is None) and "cumulative" in (a.scope, b.scope):
        return False
    if (a.place and b.place) or (a.event_type == b.event_type and not one.parties.isdisjoint(other.parties)):
        return True  # talks and agreements may be known by their sides, without the place
    return any(sign.feature == "storm" or (sign.feature == "words" and sign.found in _PERHAPS) for sign in found)

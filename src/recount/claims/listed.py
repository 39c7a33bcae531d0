"""Whose people or things a list goes on to count."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from recount.claims.draft import Draft
from recount.claims.owner import NAMED
from recount.reference.objects import THINGS, object_class

CARRIED = "named of the number before"
PLACED = ("the country of the place", "forces of the country of the place")  # the weakest rules of an owner


def listed(counts: Sequence[Draft]) -> None:
    """Give what a list goes on to count the side that the number before it names, where it has none of its own.

    "Killed 250 Ansaru fighters, and 40 more on Monday", "struck three Ansaru camps, four mortars and two boats".
    """
    for one, two in pairwise(counts):
        alike = one.sentence == two.sentence and one.get("measure") == two.get("measure")
        noun = two.get("object")
        more = two.further and noun in (None, "person", "other", one.get("object"))
        goes_on = more or object_class(noun) in THINGS
        own = "of" in two.why and two.why["of"].rule not in PLACED
        if alike and goes_on and not own and "of" in one.why and one.why["of"].rule in (NAMED, CARRIED):
            two.put("of", one.get("of"), CARRIED, one.get("number_text"))

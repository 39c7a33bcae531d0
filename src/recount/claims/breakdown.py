"""Parts of a total that are known by their sum."""

from __future__ import annotations

from collections.abc import Sequence

from recount.claims.draft import Draft
from recount.claims.when import OWN_TIME

MOST = 6  # parts of one total
RULE = "adds up to the number before it"
REACH = 2  # sentences from a total to its parts


def breakdown(counts: Sequence[Draft]) -> None:
    """Mark as parts the counts of one measure in a sentence that add up to a count before them.

    "The eight cases were all men, seven from the north and one from the south." A total in the same sentence goes
    first; what comes on top ("200 more") is no part. `counts` are in the order of the text.
    """
    told = [draft for draft in counts if draft.get("written") is not None]
    for sentence in sorted({draft.sentence for draft in told}):
        for measure in sorted({draft.get("measure") for draft in told if draft.sentence == sentence}):
            same = [draft for draft in told if draft.get("measure") == measure]
            here = [draft for draft in same if draft.sentence == sentence]
            before = [draft for draft in same if sentence - REACH <= draft.sentence < sentence]
            choices = [(total, here[index + 1 :]) for index, total in enumerate(here)]
            choices += [(total, here) for total in reversed(before)]
            for total, parts in choices:
                adds = sum(part.get("written") for part in parts) == total.get("written")
                if adds and 2 <= len(parts) <= MOST and not any(part.further for part in parts):
                    for part in parts:
                        _join(part, total)
                    break


def _join(part: Draft, total: Draft) -> None:
    """What is part of a number is of its scope and, where it has no day of its own, of its time."""
    part.put("subset", True, RULE, total.get("number_text"))
    part.put("scope", total.get("scope"), RULE, total.get("number_text"))
    if "when" not in part.why or part.why["when"].rule != OWN_TIME:
        for slot in ("when", "when_basis"):
            part.put(slot, total.get(slot), RULE, total.get("number_text"))

"""Parts of a total that are known by their sum."""

from __future__ import annotations

from collections.abc import Sequence

from recount.claims.draft import Draft

MOST = 6  # parts of one total
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
                        part.put("subset", True, "adds up to the number before it", total.get("number_text"))
                    break

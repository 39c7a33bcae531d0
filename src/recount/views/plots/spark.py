"""A timeline as one line of blocks, for the terminal."""

from __future__ import annotations

from recount.views.sheets import Timeline
from recount.views.words import days

_HEIGHTS = "▁▂▃▄▅▆▇█"


def spark(timeline: Timeline) -> str:
    """ "24 September 2015 █▁  ▂ 10 September 2023, by month": a block a bin, as high as its events; blank for none."""
    if not timeline.bins:
        return ""
    counts = [sum(one.counts.values()) for one in timeline.bins]
    most = max(counts) or 1
    blocks = "".join(_HEIGHTS[(count * (len(_HEIGHTS) - 1)) // most] if count else " " for count in counts)
    first, last = days(timeline.bins[0].first), days(timeline.bins[-1].last)
    return f"{first} {blocks} {last}, by {timeline.unit}"

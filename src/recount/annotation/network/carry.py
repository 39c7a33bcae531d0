"""What is said beyond the end of a window, carried into the next one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from recount.annotation.network.attributions import Attribution

_NEAR = 3  # words, marks and full stops among them, between the end of a content and that of its window


def carry(found: Sequence[Attribution], bounds: Sequence[int], said: Sequence[float]) -> list[Attribution]:
    """Attributions of a whole text, in words of the text; contents cut off by a window's end go on after it.

    bounds: the first word of each window but the first. said: for each word how likely it is part of some content,
    whoever says it. Where several contents reach the end, the one that began first is the frame of the others.
    """
    grown = list(found)
    for bound, following in pairwise([*bounds, len(said)]):
        reaching = [at for at, one in enumerate(grown) if one.content and bound - _NEAR <= one.content[-1][1] <= bound]
        end = bound
        for at in range(bound, following):
            if said[at] > 0.5:
                end = at + 1
            elif at - end >= _NEAR:
                break
        if reaching and end - bound >= _NEAR:
            first = min(reaching, key=lambda at: grown[at].content[0][0])
            one = grown[first]
            grown[first] = replace(one, content=(*one.content[:-1], (one.content[-1][0], end)))
    return grown

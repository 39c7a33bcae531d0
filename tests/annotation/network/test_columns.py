"""The scores of one window as columns."""

import numpy as np
import pytest

from recount.annotation.network.attributions import Thresholds
from recount.annotation.network.columns import columns
from recount.annotation.network.labels import CUE_TAGS, NAME_TAGS, UPOS


@pytest.mark.parametrize(("tag", "said"), [("VERB", 1), ("PUNCT", 1), ("AUX", 0)])
def test_an_auxiliary_alone_is_no_cue(tag: str, said: int) -> None:
    count, sure = 4, 9.0
    scores = {"starts": np.full(count, -sure), "roles": np.zeros((count, 2)), "relations": np.zeros((count, 1))}
    widths = {"upos": len(UPOS), "arcs": count + 1, "names": len(NAME_TAGS), "cues": len(CUE_TAGS)}
    scores |= {name: np.zeros((count, width)) for name, width in widths.items()}
    scores |= {name: np.full((count, count), -sure) for name in ("sources", "contents")}
    scores["cues"][:, 0], scores["cues"][1] = sure, [-sure, sure, -sure]
    scores["upos"][1, UPOS.index(tag)] = sure
    scores["sources"][1, 0] = scores["contents"][1, 2] = scores["contents"][1, 3] = sure
    assert len(columns(scores, None, 0, Thresholds()).speech) == said

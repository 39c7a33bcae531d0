"""Attributions on words, hints from trees, and the parts of the files."""

from training.hint import hint
from training.speech import part, speech
from training.text import Speech, Text

from recount.annotation.network.labels import SPACE, UPOS


def test_pieces_become_words_and_left_out_passages_are_known() -> None:
    text = Text("x", ["She", "said", "so", ".", "Then", "left"], [0, *[SPACE] * 5])
    row = {
        "text": "She said so. Then",
        "ignore": [[13, 17]],
        "attributions": [
            {"source": [[0, 3]], "cue": [[4, 8]], "content": [[9, 11]]},
            {"source": [], "cue": [], "content": [[0, 3]]},
        ],
    }
    found, unheard = speech(text, row)
    assert found == [Speech((0,), (1,), (2,))]
    assert unheard == {4, 5}


def test_parts_are_fixed_and_about_a_third_is_test() -> None:
    parts = [part(f"document-{at}") for at in range(3000)]
    assert parts == [part(f"document-{at}") for at in range(3000)]
    assert 0.30 < parts.count("test") / 3000 < 0.37 and 0.06 < parts.count("dev") / 3000 < 0.11


def test_hints_from_a_tree() -> None:
    words = ["Lee", "has", "said", "that", "rain", "fell", "."]
    tree = Text(
        "t",
        words,
        [SPACE] * 7,
        starts=[True] + [False] * 6,
        upos=[UPOS.index(tag) for tag in ["PROPN", "AUX", "VERB", "SCONJ", "NOUN", "VERB", "PUNCT"]],
        heads=[2, 2, -1, 5, 5, 2, 2],
        deprels=["nsubj", "aux", "root", "mark", "nsubj", "ccomp", "punct"],
    )
    heard = Text("s", ["She", "said", "so"], [SPACE] * 3, speech=[Speech((0,), (1,), (2,))])
    hint([tree, heard])
    assert tree.hints == [Speech((0,), (1, 2), (3, 4, 5))]
    assert heard.hints is None

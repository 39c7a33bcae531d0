"""Weapons and vehicles marked by plain nouns."""

import pytest
from training.arms import arms
from training.text import ANY_NAME, Text, allow

from recount.annotation.network.labels import NAME_TYPES, SPACE, UPOS

WEAPON, VEHICLE = (2 * NAME_TYPES.index(kind) + 1 for kind in ("weapon", "vehicle"))
LOOSE = {"event", "weapon", "vehicle"}


def marked(words: str, tags: str, heads: list[int], relations: str, names: list[int] | None = None) -> list[int]:
    """What is allowed of each word afterwards."""
    count = len(heads)
    text = Text(
        "x",
        words.split(),
        [SPACE] * count,
        upos=[UPOS.index(tag) for tag in tags.split()],
        heads=heads,
        deprels=relations.split(),
        names=names or allow(count, [], LOOSE),
    )
    arms(text)
    assert text.names is not None
    return text.names


def test_a_noun_with_what_it_governs() -> None:
    free = allow(1, [], LOOSE)[0]
    found = marked(
        "They hid two long range missiles", "PRON VERB NUM ADJ NOUN NOUN", [1, -1, 5, 5, 5, 1],
        "nsubj root nummod amod compound obj",
    )  # fmt: skip
    assert found == [free, free, free, 1 << WEAPON, 1 << WEAPON + 1, 1 << WEAPON + 1]


def test_a_noun_that_mostly_means_something_else_may_be_anything() -> None:
    assert marked("the charge", "DET NOUN", [1, -1], "det root")[1] == ANY_NAME
    assert marked("the fish tank", "DET NOUN NOUN", [2, 2, -1], "det compound root")[2] == ANY_NAME


@pytest.mark.parametrize("tag", ["VERB", "PROPN"])
def test_only_nouns(tag: str) -> None:
    assert marked("They truck", f"PRON {tag}", [1, -1], "nsubj root") == allow(2, [], LOOSE)


def test_a_name_that_the_corpus_marks_stays() -> None:
    names = allow(2, [(0, 2, {"organisation"})], LOOSE)
    assert marked("Bus company", "NOUN NOUN", [1, -1], "compound root", names) == names
    assert marked("Harbour ferry", "PROPN NOUN", [1, -1], "compound root", list(names)) == names

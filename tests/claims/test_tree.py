"""The tree of a sentence: over its words, hyphens left out."""

from __future__ import annotations

from recount.claims.tree import Tree
from recount.records import Tokens

# Rebel - held towns burned .
TOKENS = Tokens(
    starts=(0, 5, 6, 11, 17, 23), ends=(5, 6, 10, 16, 23, 24), sentence=(0,) * 6,
    lemma=("rebel", "-", "hold", "town", "burn", "."), upos=("NOUN", "PUNCT", "VERB", "NOUN", "VERB", "PUNCT"),
    head=(1, 2, 3, 4, 4, 4), deprel=("compound", "punct", "amod", "nsubj", "root", "punct"),
)  # fmt: skip
KEPT = (0, 2, 3, 4, 5)


def test_what_hangs_on_a_word_left_out_hangs_on_its_head() -> None:
    tree = Tree.of(TOKENS, KEPT)
    assert tree.heads == (1, 2, 3, 3, 3)
    assert tree.lemmas == ("rebel", "hold", "town", "burn", ".")


def test_walks() -> None:
    tree = Tree.of(TOKENS, KEPT)
    assert tree.under(3, "nsubj", "punct") == (2, 4)
    assert tree.under(3, "nsubj:pass") == ()
    assert list(tree.above(0)) == [1, 2, 3]
    assert list(tree.above(3)) == []
    assert tree.reach(2) == (0, 3)
    assert tree.reach(3) == (0, 5)


def test_no_syntax_no_tree() -> None:
    assert Tree.of(Tokens(starts=(0,), ends=(5,)), (0,)) == Tree()


def test_an_outer_subject_is_the_subject_of_what_has_none() -> None:
    def tree(*relations: str) -> Tree:
        count = len(relations)
        words, spots = ("x",) * count, tuple(range(count))
        heads = (count - 1,) * count
        return Tree.of(Tokens(starts=spots, ends=spots, lemma=words, upos=words, head=heads, deprel=relations), spots)

    assert tree("nsubj:outer", "cop", "root").relations == ("nsubj", "cop", "root")
    assert tree("nsubj:outer", "nsubj", "root").relations == ("nsubj:outer", "nsubj", "root")

"""Five-word pieces of a text, sketched."""

from __future__ import annotations

from datasketch import MinHash

from recount.linking.fold import fold

PERMUTATIONS = 64
BAND = 2  # rows a band: texts that share a third of their pieces meet in some band with odds above 0.97
_PIECE = 5


def shingles(text: str) -> frozenset[str]:
    """All runs of five folded words; the whole text where it is shorter, nothing where it is empty."""
    words = fold(text).split()
    if len(words) < _PIECE:
        return frozenset([" ".join(words)] if words else [])
    return frozenset(" ".join(words[i : i + _PIECE]) for i in range(len(words) - _PIECE + 1))


def sketch(pieces: frozenset[str]) -> MinHash:
    """Their minhash; the same pieces give the same sketch on every machine."""
    made = MinHash(num_perm=PERMUTATIONS, seed=1)
    made.update_batch([piece.encode("utf-8") for piece in sorted(pieces)])
    return made

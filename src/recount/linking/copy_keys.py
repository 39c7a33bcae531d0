"""Which documents are worth comparing as copies."""

from __future__ import annotations

from hashlib import blake2b

from recount.linking.shingles import BAND, PERMUTATIONS, shingles, sketch
from recount.records import Document


def copy_keys(document: Document) -> tuple[str, ...]:
    """Keys of the bands of a text's minhash, none for an empty text; copies that share none are not found."""
    pieces = shingles(prose(document))
    if not pieces:
        return ()
    values = sketch(pieces).hashvalues
    return tuple(
        f"m|{i}|{blake2b(values[i : i + BAND].tobytes(), digest_size=8).hexdigest()}"
        for i in range(0, PERMUTATIONS, BAND)
    )


def prose(document: Document) -> str:
    """The text without its furniture: two pages of one site share their menus, not their report."""
    parts, at = [], 0
    for piece in document.furniture:
        parts.append(document.text[at : piece.start])
        at = max(at, piece.end)
    parts.append(document.text[at:])
    return " ".join(parts)

"""Word pieces of one word, as the uncased encoder was pretrained with."""

from __future__ import annotations

import unicodedata
from pathlib import Path

PAD, UNKNOWN, OPENING, CLOSING = 0, 100, 101, 102
LONGEST = 12  # pieces kept of one word: an address or a hash says no more with a hundred


def _parts(word: str) -> list[str]:
    """The word lower-cased, without accents, cut at every punctuation sign."""
    parts: list[str] = []
    fresh = True
    for sign in unicodedata.normalize("NFD", word.lower()):
        category = unicodedata.category(sign)
        if category in ("Mn", "Cc", "Cf") or sign.isspace():
            continue
        code = ord(sign)
        alone = category[0] == "P" or (code < 128 and category[0] == "S") or 0x4E00 <= code <= 0x9FFF
        if alone or fresh:
            parts.append(sign)
        else:
            parts[-1] += sign
        fresh = alone
    return parts


class Pieces:
    """Maps a word to the numbers of its pieces; remembers what it has seen, since words repeat."""

    def __init__(self, vocabulary: Path) -> None:
        lines = vocabulary.read_text(encoding="utf8").split("\n")
        self._number = {piece: at for at, piece in enumerate(lines) if piece}
        self._seen: dict[str, tuple[int, ...]] = {}

    def __call__(self, word: str) -> tuple[int, ...]:
        """At least one piece, at most LONGEST."""
        found = self._seen.get(word)
        if found is None:
            found = tuple(n for part in _parts(word[:200]) for n in self._cut(part))[:LONGEST] or (UNKNOWN,)
            if len(self._seen) < 200_000:
                self._seen[word] = found
        return found

    def _cut(self, part: str) -> list[int]:
        """Longest known piece first; a part with an unknown stretch is unknown as a whole."""
        numbers: list[int] = []
        at = 0
        while at < len(part):
            for end in range(len(part), at, -1):
                number = self._number.get(part[at:end] if at == 0 else "##" + part[at:end])
                if number is not None:
                    break
            else:
                return [UNKNOWN]
            numbers.append(number)
            at = end
        return numbers

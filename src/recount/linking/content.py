"""The words of a sentence that tell one happening from another."""

from __future__ import annotations

from recount.linking.fold import fold

_LONG = 6  # letters: shorter words are mostly grammar, or too common


def content(quote: str) -> tuple[str, ...]:
    """Long words and numbers in order, each once; bounded, since a quote may be a page without a full stop."""
    words = (word for word in fold(quote[:2000]).split() if len(word) >= _LONG or word.isdigit())
    return tuple(dict.fromkeys(words))

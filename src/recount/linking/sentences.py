"""A text's sentences as copies keep them."""

from __future__ import annotations

import re

from recount.linking.fold import fold

_END = re.compile(r"(?<=[.!?”\"])\s+|\n\s*\n")
_LEAST = 6  # words: shorter ones (bylines, datelines, menu lines) are shared by texts that are no copies


def sentences(text: str) -> tuple[str, ...]:
    """The folded sentences of six words and more, in order, each once.

    >>> sentences("Rescuers said 12 people had died in the flood. Log in")
    ('rescuers said 12 people had died in the flood',)
    """
    folded = (fold(part) for part in _END.split(text))
    return tuple(dict.fromkeys(part for part in folded if part.count(" ") + 1 >= _LEAST))

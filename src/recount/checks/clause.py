"""What the syntax says of a stretch of text."""

from __future__ import annotations

from bisect import bisect_left

from recount.records import AnnotatedText


def has_verb(annotated: AnnotatedText, start: int, end: int) -> bool:
    """Whether a verb or an auxiliary begins in text[start:end]; false where there is no syntax."""
    tokens = annotated.tokens
    inside = range(bisect_left(tokens.starts, start), bisect_left(tokens.starts, end))
    return bool(tokens.upos) and any(tokens.upos[at] in ("VERB", "AUX") for at in inside)


def is_subject(annotated: AnnotatedText, start: int, end: int) -> bool:
    """Whether the syntax has a word of text[start:end] as the subject of a clause; false where there is no syntax."""
    tokens = annotated.tokens
    inside = range(bisect_left(tokens.starts, start), bisect_left(tokens.starts, end))
    return bool(tokens.deprel) and any(tokens.deprel[at].startswith("nsubj") for at in inside)


def torn(text: str, start: int) -> bool:
    """Whether a number may be the rest of another one that a comma and a space have torn ("1, 063"), or a list's."""
    before = text[max(0, start - 3) : start].rstrip()
    return before.endswith(",") and before[:-1].strip()[-1:].isdigit()

"""AnnotatedText -> claims: who says what about what, with which words."""

from recount.claims.find_claims import EXTRACTOR, find_claims

__all__ = ["EXTRACTOR", "find_claims"]

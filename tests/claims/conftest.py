"""Claims of a sentence, the short way."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from recount.annotation import open_annotator
from recount.claims import find_claims
from recount.records import Claim, Document


@pytest.fixture
def read(make_document: Callable[..., Document]) -> Callable[..., tuple[Claim, ...]]:
    """All claims of a text; further facts go to the document."""

    annotator = open_annotator()

    def claims(text: str, **facts: object) -> tuple[Claim, ...]:
        return find_claims(annotator.annotate(make_document(text, **facts)))

    return claims


@pytest.fixture
def count(read: Callable[..., tuple[Claim, ...]]) -> Callable[..., list[Claim]]:
    """The counts of a text."""

    def counts(text: str, **facts: object) -> list[Claim]:
        return [claim for claim in read(text, **facts) if claim.kind in ("count", "plan") and claim.measure]

    return counts

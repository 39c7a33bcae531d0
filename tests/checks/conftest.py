"""Checks of a made report."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from recount.annotation import open_annotator
from recount.checks import find_checks
from recount.claims import find_claims
from recount.records import Check, Document


@pytest.fixture
def check(make_document: Callable[..., Document]) -> Callable[..., tuple[Check, ...]]:
    """The checks of a text, as a user gets them."""

    def checks(text: str, **facts: object) -> tuple[Check, ...]:
        annotated = open_annotator().annotate(make_document(text, **facts))
        return find_checks(annotated, find_claims(annotated))

    return checks

"""Each slot says what it was read from and what else it might have been."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from recount.annotation import open_annotator
from recount.claims import find_claims
from recount.records import SLOTS, Claim, Document

REPORT = """Bomb kills 12 in Larache

More than 90 people were hurt and at least 12 children killed when a bomb hit a market in Larache on Friday,
police said. The blast killed a guard and left 30 missing.
The mayor, Ali Amrani, told the Rif News Agency that 40 houses were destroyed. Talks between Morocco and Spain are
to be held next week. The government rejected a ceasefire.
"""


@pytest.fixture
def claims(make_document: Callable[..., Document]) -> tuple[Claim, ...]:
    document = make_document(REPORT, published="2019-05-04", published_basis="metadata")
    return find_claims(open_annotator().annotate(document))


def test_a_quote_begins_after_the_mark_of_a_heading_or_an_item(read: Callable[..., tuple[Claim, ...]]) -> None:
    text = "# Bomb kills 12 in Larache\n\n- The blast injured 40 people in Larache.\n"
    quotes = {claim.quote for claim in read(text)}
    assert quotes and all(quote.startswith(("Bomb", "The blast")) for quote in quotes)


def test_every_slot_that_holds_something_has_a_rule(claims: tuple[Claim, ...]) -> None:
    for claim in claims:
        for slot in SLOTS:
            if getattr(claim, slot) not in (None, False):
                assert claim.why[slot].rule, (claim.quote, slot)


def test_the_words_of_a_rule_stand_in_the_text(claims: tuple[Claim, ...]) -> None:
    for claim in claims:
        for slot in ("measure", "object", "low", "high", "approx"):
            words = claim.why[slot].words if slot in claim.why else None
            assert words is None or words in REPORT


def test_a_bound_shows_the_number_as_written(claims: tuple[Claim, ...]) -> None:
    (hurt,) = [claim for claim in claims if claim.number_text == "90"]
    assert hurt.why["low"].runners_up == ("90 as written",)
    assert hurt.why["low"].words == "More than 90"


def test_a_measure_shows_what_else_the_number_might_be_of(claims: tuple[Claim, ...]) -> None:
    (missing,) = [claim for claim in claims if claim.number_text == "30"]
    assert missing.why["measure"].words == "missing"
    assert missing.why["measure"].runners_up == ("killed (killed)",)


def test_a_type_of_act_shows_what_else_the_sentence_tells(claims: tuple[Claim, ...]) -> None:
    (rejected,) = [claim for claim in claims if claim.kind == "position"]
    assert rejected.why["event_type"].rule == "verb of an act"
    assert rejected.why["event_type"].runners_up == ("RETREAT (ceasefire)",)


def test_a_modality_shows_what_other_words_would_make_it(read: Callable[..., tuple[Claim, ...]]) -> None:
    (killed,) = read("The blast may have killed 12 people, the mayor reportedly said.")[-1:]
    assert killed.modality == "possible"
    assert killed.why["modality"].runners_up == ("claimed (reportedly)",)

"""The title of a plain text."""

from __future__ import annotations

import pytest

from recount.documents.furniture import furniture
from recount.documents.title import title

BODY = "Twelve people died in the flood, the governor said. The search goes on in three villages."


@pytest.mark.parametrize(
    "above",
    ["", "AFRICA\n", "newswatch\n", "• Prayer times Dawn Noon\n", "Your support keeps us going.\n", "News / World\n"],
)
def test_the_headline_is_found_under_what_stands_above_it(above: str) -> None:
    text = f"{above}Flood kills 12 in the north\n\n{BODY}\n"
    assert title(text, furniture(text)) == "Flood kills 12 in the north"


def test_a_short_headline_is_one_where_no_other_follows() -> None:
    text = f"EXPLOSION\n\n{BODY * 4}\n"
    assert title(text, furniture(text)) == "EXPLOSION"


def test_a_text_without_a_headline_has_none() -> None:
    assert title(BODY, ()) is None
    assert title(f"{BODY}\n\n{BODY}", ()) is None

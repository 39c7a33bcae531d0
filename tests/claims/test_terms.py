"""Each term of a demand is a position of its own, of the side that makes the demand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from recount.records import Claim

Read = Callable[..., tuple[Claim, ...]]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "The rebels demanded a truce, an amnesty and the release of all prisoners.",
            ["demanded", "amnesty", "release"],
        ),
        ("The rebels insisted on a vote and the withdrawal of the army.", ["insisted on", "withdrawal"]),
        ("The rebels' terms were a ceasefire, an amnesty and a vote.", ["ceasefire", "amnesty", "vote"]),
        ("The rebels' demands include an amnesty and the release of all prisoners.", ["amnesty", "release"]),
        ("The rebels set conditions for talks: a ceasefire and a prisoner release.", ["ceasefire", "release"]),
        ("The agency appealed for blankets, clothes and food.", ["appealed for"]),
        ("The rebels demanded a truce, and talks began at dawn.", ["demanded"]),
        ("The mayor was in critical condition.", []),
    ],
)
def test_terms(read: Read, text: str, words: list[str]) -> None:
    found = [claim for claim in read(text) if claim.kind == "position"]
    assert [text[claim.start : claim.end] for claim in found] == words
    assert {claim.event_type for claim in found} <= {"REQUEST"}


def test_the_side_that_demands_demands_all(read: Read) -> None:
    found = read("The rebels demanded a truce and an amnesty.")
    assert [claim.agent for claim in found] == ["rebels", "rebels"]


def test_terms_have_not_happened(read: Read) -> None:
    assert not [claim for claim in read("The rebels' terms are a truce and an amnesty.") if claim.kind == "event"]

"""Claims quote their words, and their slots say what the sentence says."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recount.annotation import open_annotator
from recount.claims import find_claims
from recount.records import Claim, Document, Furniture, document_id, text_sha256

PIECES = (
    "The blast killed seven people and wounded dozens.", "At least 12 were hurt, officials said on Friday.",
    "Between 3 and 9 soldiers died in Mogadishu, including a child.", "No deaths were reported.",
    "“Eight died,” he said.",
    "Rebels attacked the port of Aden.", "The death toll rose to 1,200", "\n\n", " – ", "(45%)", "a", "killed", "and",
    "12 men, 5 women and 8 children", "of whom 44", "Ouagadougou", "\u00a0", "🙂", "since May 2019",
    "South African", "gas sickens hundreds of Yemenis", "the ministry of", "north of", "according to", "a day after",
)  # fmt: skip


def document(text: str) -> Document:
    sha256 = text_sha256(text)
    return Document(
        id=document_id("made.txt", sha256), address="made.txt", sha256=sha256, language="en", text=text,
        text_sha256=sha256, chars=len(text), published="2019-06-03",
    )  # fmt: skip


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=12), max_size=12).map(" ".join))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_claims_quote_their_text(text: str) -> None:
    annotated = open_annotator().annotate(document(text))
    found = find_claims(annotated)
    assert find_claims(annotated) == found
    assert [claim.start for claim in found] == sorted(claim.start for claim in found)
    assert len({claim.id for claim in found}) == len(found)
    for claim in found:
        assert claim.quote == text[claim.quote_start : claim.quote_end]
        assert claim.quote_start <= claim.start < claim.end <= claim.quote_end
        assert claim.number_text is None or claim.number_text == text[claim.start : claim.end]
        assert claim.identified() == claim
        if claim.kind == "count":
            assert claim.measure
            assert claim.low is not None or claim.high is not None
            assert claim.scope in ("incident", "cumulative")
        for slot in ("measure", "event_type", "source", "place", "when", "agent", "target", "of"):
            assert (getattr(claim, slot) is None) or slot in claim.why


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Seven people were killed and 30 wounded in the blast.", [("killed", 7, 7), ("injured", 30, 30)]),
        ("The blast killed seven people and wounded 30.", [("killed", 7, 7), ("injured", 30, 30)]),
        ("Blast kills 7, wounds 30", [("killed", 7, 7), ("injured", 30, 30)]),
        ("A bomb went off, killing seven and wounding 30.", [("killed", 7, 7), ("injured", 30, 30)]),
        ("The quake left 41 dead and 120 homeless.", [("killed", 41, 41), ("displaced", 120, 120)]),
        ("The death toll has risen to 71.", [("killed", 71, 71)]),
        ("The death toll in the flood at the port reached 71.", [("killed", 71, 71)]),
        ("At least 12 people died.", [("killed", 12, None)]),
        ("More than 12 people died.", [("killed", 13, None)]),
        ("Up to 12 people died.", [("killed", None, 12)]),
        ("Dozens were wounded.", [("injured", 24, None)]),
        ("There were no deaths.", [("killed", 0, 0)]),
        ("No injuries or deaths were reported.", [("casualties", 0, 0)]),
        ("About 60 people were killed or wounded.", [("casualties", 60, 60)]),
        ("A child was killed.", [("killed", 1, 1)]),
        ("The blast killed a woman and two men.", [("killed", 1, 1), ("killed", 2, 2)]),
        (
            "Twenty men, 12 women and 8 children were killed.",
            [("killed", 20, 20), ("killed", 12, 12), ("killed", 8, 8)],
        ),
        ("The army shot down two helicopters and 14 drones.", [("destroyed", 2, 2), ("intercepted", 14, 14)]),
        ("Rebels fired 40 rockets, three of which hit the port.", [("launched", 40, 40), ("struck", 3, 3)]),
        ("The province reported 527 cases and 43 deaths.", [("infected", 527, 527), ("killed", 43, 43)]),
        ("Eighteen passengers drowned.", [("killed", 18, 18)]),
        ("Two besieged towns were shelled.", [("struck", 2, 2)]),
        ("Fifty soldiers killed 20 villagers.", [("troops", 50, 50), ("killed", 20, 20)]),
        ("Forty people were reported dead in the north, 12 in the south.", [("killed", 40, 40), ("killed", 12, 12)]),
    ],
)
def test_counts(text: str, expected: list[tuple[str, int, int]], count: Callable[..., list[Claim]]) -> None:
    assert [(claim.measure, claim.low, claim.high) for claim in count(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The minister, 54, met 12 officials for three hours.",
        "The quake measured 6.4 and was felt 120 kilometres away.",
        "The state has $12 million.",
        "Unemployment killed the mood of 20 percent of voters.",
        "An hour later it would have killed 300 people.",
        "The besieged towns are 12 miles apart.",
    ],
)
def test_what_is_no_count_of_harm(text: str, count: Callable[..., list[Claim]]) -> None:
    assert count(text) == []


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("The blast killed 12 people, including three children.", [False, True]),
        ("The blast killed 12 people, three of them children.", [False, True]),
        ("Two medics were among at least 31 people killed.", [True, False]),
        ("The blast killed 12 people and wounded 44, eight of whom are children.", [False, False, True]),
        ("The blast killed 12 people and another 30 were wounded.", [False, False]),
    ],
)
def test_parts_of_a_total(text: str, flags: list[bool], count: Callable[..., list[Claim]]) -> None:
    assert [claim.subset for claim in count(text)] == flags


def test_furniture_yields_none(read: Callable[..., tuple[Claim, ...]]) -> None:
    text = "Read more: Blast kills 12 people in Aden\n\nThe talks ended in Muscat on 3 May 2019."
    line = len("Read more: Blast kills 12 people in Aden")
    assert any(claim.measure == "killed" for claim in read(text))
    kept = read(text, furniture=(Furniture(start=0, end=line, kind="related"),))
    assert all(claim.start > line for claim in kept)


def test_a_plan_is_told_from_a_happening(read: Callable[..., tuple[Claim, ...]]) -> None:
    (plan,) = read("The two ministers will meet in Muscat on 3 May 2019.")
    assert (plan.kind, plan.modality, plan.event_type) == ("plan", "planned", "CONSULT")
    (event,) = read("The two ministers met in Muscat on 3 May 2019.")
    assert (event.kind, event.modality, event.event_type, event.when) == ("event", "asserted", "CONSULT", "2019-05-03")


def test_place_and_day(count: Callable[..., list[Claim]]) -> None:
    (claim,) = count("A blast in the port of Aden, Yemen, killed 12 people on 3 May 2019.")
    assert claim.place is not None
    assert claim.place.startswith("Aden")
    assert (claim.country, claim.of, claim.when, claim.when_basis) == ("YEM", "YEM", "2019-05-03", "stated")


def test_a_period_is_cumulative(count: Callable[..., list[Claim]]) -> None:
    (claim,) = count("More than 500 people have been killed since March 2019.", published="2019-06-03")
    assert (claim.scope, claim.when) == ("cumulative", "2019-03-01/2019-06-03")


def test_an_earlier_figure_beside_the_new_one(count: Callable[..., list[Claim]]) -> None:
    text = "The number of miners killed in the fire, on the edge of the town, has risen to 71, up from 60."
    assert [(claim.measure, claim.written) for claim in count(text)] == [("killed", 71), ("killed", 60)]


def test_growth_is_no_count(count: Callable[..., list[Claim]]) -> None:
    assert count("The death toll rose by 12.") == []


def test_what_is_demanded_has_not_happened(read: Callable[..., tuple[Claim, ...]]) -> None:
    found = read("The rebels demanded a ceasefire and the withdrawal of the army.")
    assert {(claim.kind, claim.event_type) for claim in found} == {("position", "REQUEST")}


def test_where_it_was_told_is_not_where_it_happened(count: Callable[..., list[Claim]]) -> None:
    (claim,) = count("GENEVA - At least 12 people died in Aden, the envoy told reporters in Geneva.")
    assert claim.country == "YEM"

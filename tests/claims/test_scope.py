"""One happening, or the sum of a period."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from recount.records import Claim

PUBLISHED = "2019-05-24"


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("The war has killed 500 people.", "cumulative"),
        ("The port was shelled in a revolt that has taken the lives of 900 farmers.", "cumulative"),
        ("The conflict claimed 20,000 lives.", "cumulative"),
        ("Violence killed 12 people near the port.", "incident"),
        ("The war killed 12 people on Monday.", "incident"),
        ("Clashes left 20 villagers dead, since many were barring the roads.", "incident"),
        ("Hundreds of thousands have been killed by the militia.", "cumulative"),
        ("Dozens have been killed by the militia.", "incident"),
        ("Thousands fled the port.", "cumulative"),
        ("A flood hit the port. Thousands fled.", "incident"),
        ("Nine people were killed in the war-torn north.", "incident"),
        ("Cholera infected 90 people. It counted two new deaths.", "cumulative"),
        ("Cholera spread. A further 16 cases were confirmed in Aden.", "cumulative"),
        ("Cholera spread. Some 16 people were infected in Aden.", "incident"),
        ("At least 90 people have been killed in clashes in the north.", "cumulative"),
        ("At least 90 people have been killed in the clashes.", "incident"),
        ("The raids have already killed dozens of villagers.", "cumulative"),
        ("A series of raids killed 20 soldiers.", "cumulative"),
        ("A series of raids killed 20 soldiers on Monday.", "incident"),
        ("The army seized 450 square kilometres of land in May.", "cumulative"),
        ("The army fired 472 drones at the port, the highest total of the war.", "incident"),
        ("A quake hit the port. Over the past year 30 people are still missing.", "incident"),
        ("Cholera infected 90 people. The cholera outbreak has killed 60 people in the last five months.", "incident"),
        ("Cholera infected 90 people. The cholera outbreak has killed six people in the last few days.", "cumulative"),
        ("Cholera infected 90 people. Fifty new cases have been reported since July 3.", "cumulative"),
        ("A flood hit the port last month, killing 60 people.", "incident"),
        ("Some 2,000 soldiers have been killed.", "cumulative"),
        ("Some 2,000 soldiers have been killed in a raid.", "incident"),
        ("Nine soldiers died in various raids this week.", "cumulative"),
        ("It did a series of raids, including one in Aden that killed 20 soldiers.", "incident"),
    ],
)
def test_counts(text: str, scope: str, count: Callable[..., list[Claim]]) -> None:
    assert [claim.scope for claim in count(text, published=PUBLISHED)][-1:] == [scope]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Over the last year the coalition has launched strikes on Aden.", "cumulative"),
        ("It was the heaviest attack since the start of the five-year war.", "incident"),
        ("The bombing, the deadliest so far this year, shook the port.", "incident"),
        ("The attack was the 17th to strike the port this year.", "incident"),
        ("The rebels launched frequent attacks on the port.", "cumulative"),
        ("The coalition has been bombing the port.", "cumulative"),
        ("The truce began last year.", "incident"),
        ("Air strikes have hit the port on Monday.", "incident"),
        ("The bombardment has not stopped since Thursday.", "incident"),
        ("A series of air strikes destroyed eight bridges this week.", "cumulative"),
        ("The army has already liberated dozens of villages.", "cumulative"),
        ("The army has liberated the port.", "incident"),
        ("The army has retaken nine villages since the blockade of Norland began early last month.", "cumulative"),
        (
            "The army has retaken nine villages since the isolation of Norland began last month, Rowe said.",
            "cumulative",
        ),
        ("The army has shelled the port on at least three occasions.", "cumulative"),
    ],
)
def test_events(text: str, scope: str, read: Callable[..., tuple[Claim, ...]]) -> None:
    found = [claim.scope for claim in read(text, published=PUBLISHED) if claim.kind == "event"]
    assert found[:1] == [scope]


def test_parts_are_of_the_scope_of_their_total(count: Callable[..., list[Claim]]) -> None:
    text = "Cholera spread. A further nine cases were men and women, seven from Aden and two from Taiz."
    assert [claim.scope for claim in count(text, published=PUBLISHED)] == ["cumulative"] * 3

"""Who is compared with whom where many claims share a key."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from recount.events.cluster import cluster
from recount.linking import block_keys, candidates, link_claims, moved, partners
from recount.records import Claim
from recount.settings import LinkSettings
from tests.linking.made_claims import claim, claims


class Growing:
    """Pairs that are compared, kept up as claims come and go."""

    def __init__(self, crowd: int) -> None:
        self.crowd, self.pairs = crowd, set[frozenset[str]]()
        self._keys: dict[str, tuple[str, ...]] = {}
        self._blocks = defaultdict[str, set[str]](set)

    def block(self, key: str, most: int | None) -> Sequence[str]:
        return sorted(self._blocks[key])[:most]

    def change(self, came: Sequence[Claim], gone: Sequence[Claim]) -> None:
        new, old = ({one.id: block_keys(one) for one in some} for some in (came, gone))
        for name, keys in old.items():
            del self._keys[name]
            for key in keys:
                self._blocks[key].remove(name)
        for name, keys in new.items():
            self._keys[name] = keys
            for key in keys:
                self._blocks[key].add(name)
        shifted = moved(new, old, self.block, self.crowd)
        touched = shifted | new.keys() | old.keys()
        self.pairs = {pair for pair in self.pairs if not pair & touched}
        for name in touched - (old.keys() - new.keys()):
            self.pairs |= {
                frozenset((name, other)) for other in partners(name, self._keys[name], self.block, self.crowd)
            }


def compared(among: Sequence[Claim], crowd: int) -> set[frozenset[str]]:
    return {frozenset((one.id, other.id)) for one, other in candidates(among, crowd)}


@given(made=claims(most=10), crowd=st.integers(1, 4), data=st.data())
@settings(max_examples=150, deadline=None)
def test_what_is_compared_follows_from_the_claims_that_are_there(
    made: list[Claim], crowd: int, data: st.DataObject
) -> None:
    growing, there = Growing(crowd), list[Claim]()
    for one in data.draw(st.permutations(made)):
        gone = data.draw(st.sampled_from([None, *there]))
        growing.change([one], [gone] if gone else [])
        there = [other for other in (*there, one) if other is not gone]
        assert growing.pairs == compared(there, crowd)


@given(made=claims(most=10))
@settings(max_examples=60, deadline=None)
def test_few_claims_are_compared_each_with_each_that_shares_a_key(made: list[Claim]) -> None:
    dated = [one for one in made if one.when]
    sharing = {
        frozenset((one.id, other.id))
        for one in dated
        for other in dated
        if one.id != other.id and {key for key in block_keys(one) if not key.startswith("dated")} & {*block_keys(other)}
    }
    assert compared(dated, 48) == sharing


def test_a_happening_of_many_claims_costs_each_of_them_no_more() -> None:
    def cost(reports: int) -> float:
        crowd = [claim(f"{n}.txt", number=n % 40 + 1) for n in range(reports)]
        return len(compared(crowd, 10)) / reports

    assert cost(10) == 4.5
    assert cost(400) < 1.5 * cost(200)
    assert cost(400) < 40


def test_a_happening_of_many_reports_stays_one_and_the_one_in_the_next_town_another() -> None:
    first = [claim(f"{n}.txt", number=n % 7 + 9) for n in range(60)]
    second = [claim(f"{n}.txt", place="Belmar, Norrland, Iceland", number=n % 7 + 9) for n in range(60, 70)]
    told = [*first, *second]
    links = list(link_claims(candidates(told, 6), LinkSettings()))
    assert len(links) < 60 * 14
    groups = cluster(told, links)
    assert {frozenset(one.id for one in group) for group in groups} == {
        frozenset(one.id for one in group) for group in (first, second)
    }


def test_a_claim_that_stands_for_many_gives_its_place_to_a_lesser_id() -> None:
    crowd = sorted((claim(f"{n}.txt") for n in range(6)), key=lambda one: one.id)
    keys = {one.id: ("key",) for one in crowd}
    names = [*keys]
    came = {names[0]: keys[names[0]]}

    def block(key: str, most: int | None) -> Sequence[str]:
        return names[:most]

    assert moved(came, {}, block, 2) == {names[2]}
    assert partners(names[0], ("key",), block, 2) == {*names[1:]}
    assert partners(names[2], ("key",), block, 2) == {*names[:2]}

from __future__ import annotations

from recount.events import news
from recount.records import Event, Lineage, Toll


def toll(*origins: str, low: int = 10, high: int = 10, status: str = "agreed", claims: str = "") -> Toll:
    names = tuple(claims or "".join(origin[0] for origin in origins))
    lineages = tuple(Lineage(origin=origin, claims=names) for origin in origins)
    return Toll(measure="killed", claims=names, lineages=lineages, low=low, high=high, status=status)  # type: ignore[arg-type]


def event(name: str, *tolls: Toll, former: tuple[str, ...] = ()) -> Event:
    claims = tuple(dict.fromkeys(claim for one in tolls for claim in one.claims))
    return Event(id=name, title=name, claims=claims, tolls=tolls, former=former)


def test_a_dispute_opens_with_a_second_origin() -> None:
    before, after = event("e", toll("a")), event("e", toll("a", "b", high=50, status="disputed"))
    (found,) = news([before], [after])
    (moved,) = found.tolls
    assert (found.fate, found.claims) == ("changed", ("b",))
    assert (moved.opened, moved.closed, moved.moved, moved.origins) == (True, False, True, ("b",))


def test_a_dispute_closes() -> None:
    before = event("e", toll("a", "b", high=50, status="disputed"))
    (found,) = news([before], [event("e", toll("a", "b", "c", low=50, high=50))])
    assert (found.tolls[0].opened, found.tolls[0].closed) == (False, True)


def test_an_event_is_new_or_gone() -> None:
    fates = {one.event.id: one.fate for one in news([event("old", toll("a"))], [event("new", toll("b"))])}
    assert fates == {"old": "gone", "new": "new"}


def test_an_event_goes_on_under_another_id_and_takes_others_in() -> None:
    one, other = event("m", toll("a")), event("n", toll("b", low=20, high=20))
    (found,) = news([one, other], [event("k", toll("a", "b", high=20, status="range"), former=("m", "n"))])
    assert (found.fate, set(found.before), found.claims) == ("changed", {"m", "n"}, ())
    assert found.tolls[0].before is not None


def test_what_is_the_same_is_no_news() -> None:
    assert news([event("e", toll("a"))], [event("e", toll("a"))]) == ()


def test_a_repeat_is_told_as_no_move() -> None:
    (found,) = news([event("e", toll("a"))], [event("e", toll("a", claims="ax"))])
    assert (found.tolls[0].moved, found.tolls[0].claims, found.tolls[0].origins) == (False, ("x",), ())

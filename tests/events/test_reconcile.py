"""From claims and links to events."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from recount.events import reconcile
from recount.records import Claim, Judgement, Link
from tests.linking.made_claims import claim, claims, document

DOCUMENTS = [
    document("a.txt", outlet="Morning Post", published="2019-04-21"),
    document("b.txt", outlet="Evening Post", published="2019-04-22"),
    document("c.txt", published=None),
]


@st.composite
def linked(draw: st.DrawFn) -> tuple[list[Claim], list[Link]]:
    made = draw(claims(most=7))
    pairs = [(a.id, b.id) for a in made for b in made if a.id < b.id]
    chosen = draw(st.lists(st.sampled_from(pairs), max_size=12, unique=True)) if pairs else []
    links = [Link.make("event", a, b, draw(st.sampled_from([0.5, 0.7, 0.9, 1.0]))) for a, b in chosen]
    pairs = [(a.id, b.id) for i, a in enumerate(DOCUMENTS) for b in DOCUMENTS[:i]]
    copies = draw(st.lists(st.sampled_from(pairs), unique=True))
    return made, links + [Link.make("copy", a, b, 0.9) for a, b in copies]


@given(given_=linked(), data=st.data())
@settings(max_examples=80, deadline=None)
def test_order_of_arguments_cannot_matter(given_: tuple[list[Claim], list[Link]], data: st.DataObject) -> None:
    made, links = given_
    again = reconcile(
        data.draw(st.permutations(made)), data.draw(st.permutations(links)), data.draw(st.permutations(DOCUMENTS))
    )
    assert reconcile(made, links, DOCUMENTS) == again


@given(given_=linked())
@settings(max_examples=80, deadline=None)
def test_every_claim_is_in_one_event_and_every_figure_in_one_toll(given_: tuple[list[Claim], list[Link]]) -> None:
    made, links = given_
    events = reconcile(made, links, DOCUMENTS)
    assert sorted(name for event in events for name in event.claims) == sorted(one.id for one in made)
    for event in events:
        anchors = {one.id: one.anchor for one in made}
        assert event.id == min(anchors[name] for name in event.claims)
        for toll in event.tolls:
            assert set(toll.claims) <= set(event.claims)
            assert sorted(name for lineage in toll.lineages for name in lineage.claims) == sorted(toll.claims)
            assert len({lineage.origin for lineage in toll.lineages}) == len(toll.lineages)
            assert set(toll.superseded) < set(toll.claims)
            assert toll.low is not None and toll.high is not None and toll.low <= toll.high
            assert toll.why and "\n" not in toll.why
        inside = [name for toll in event.tolls for name in toll.claims]
        assert len(inside) == len(set(inside))


@given(given_=linked())
@settings(max_examples=40, deadline=None)
def test_components_may_be_handed_over_one_at_a_time(given_: tuple[list[Claim], list[Link]]) -> None:
    made, links = given_
    whole = reconcile(made, links, DOCUMENTS)
    parts = [
        reconcile(
            [one for one in made if one.id in event.claims],
            links,
            [report for report in DOCUMENTS if report.id in event.documents],
        )
        for event in whole
    ]
    assert sorted((event for part in parts for event in part), key=lambda event: event.id) == list(whole)


def test_one_weak_claim_cannot_chain_two_happenings() -> None:
    here = [claim("a.txt", n) for n in (0, 40, 80)]
    there = [claim("b.txt", n, place="Belmar, Norrland, Iceland") for n in (0, 40, 80)]
    headline = claim("c.txt", place="Iceland")
    links = [Link.make("event", a.id, b.id, 0.95) for group in (here, there) for a in group for b in group if a != b]
    links += [Link.make("event", headline.id, one.id, 0.8) for one in (*here, *there)]
    assert len(reconcile([*here, *there, headline], links, DOCUMENTS)) == 2


def judged(kind: str, a: Claim, b: Claim, at: str = "2019-05-01T00:00:00Z") -> Judgement:
    return Judgement.make(kind=kind, by="Ada", at=at, anchor=a.anchor, other=b.anchor)  # type: ignore[arg-type]


def test_a_person_merges_and_splits() -> None:
    a, b = claim("a.txt"), claim("b.txt")
    link = Link.make("event", a.id, b.id, 0.99)
    assert len(reconcile([a, b], [], DOCUMENTS, [judged("merge", a, b)])) == 1
    assert len(reconcile([a, b], [link], DOCUMENTS, [judged("split", a, b)])) == 2
    later = judged("merge", a, b, at="2019-05-02T00:00:00Z")
    assert len(reconcile([a, b], [link], DOCUMENTS, [judged("split", a, b), later])) == 1


def test_a_split_holds_against_a_chain() -> None:
    a, b, c = claim("a.txt"), claim("b.txt"), claim("c.txt")
    links = [Link.make("event", x.id, y.id, 0.99) for x, y in ((a, b), (b, c), (a, c))]
    events = reconcile([a, b, c], links, DOCUMENTS, [judged("split", a, c)])
    assert len(events) == 2
    assert not any({a.id, c.id} <= set(event.claims) for event in events)


def test_a_claim_that_is_parted_takes_no_other_with_it() -> None:
    own, *rest = (claim(f"{name}.txt", n) for name in "ab" for n in (0, 40))
    score = {own.id: 0.99}
    links = [
        Link.make("event", a.id, b.id, score.get(a.id, score.get(b.id, 0.9)))
        for a in (own, *rest)
        for b in (own, *rest)
        if a.id < b.id
    ]
    held = min(rest, key=lambda one: one.anchor)
    events = reconcile([own, *rest], links, DOCUMENTS, [judged("split", own, held)])
    assert sorted(len(event.claims) for event in events) == [1, 3]


def test_an_event_says_what_where_and_when() -> None:
    made = [claim("a.txt", place="Iceland"), claim("b.txt"), claim("b.txt", 40)]
    links = [Link.make("event", a.id, b.id, 0.9) for a in made for b in made if a.id < b.id]
    (event,) = reconcile(made, links, DOCUMENTS)
    assert event.title == "Disaster, Atlan, 21 April 2019"
    assert (event.place, event.when, event.type) == ("Atlan, Norrland, Iceland", "2019-04-21", "DISASTER")


def test_an_event_without_time_place_or_type_has_a_title() -> None:
    (event,) = reconcile([claim("a.txt", place=None, when=None, event_type=None)], [], [])
    assert event.title == "Event"
    assert event.when is None and event.place is None


def test_talks_among_the_claims_do_not_name_a_disaster() -> None:
    made = [claim("a.txt", event_type=None), claim("a.txt", 40, kind="event", measure=None, event_type="CONSULT")]
    (event,) = reconcile(made, [Link.make("event", made[0].id, made[1].id, 0.9)], DOCUMENTS)
    assert event.type is None and event.title == "Event, Atlan, 21 April 2019"


def test_what_a_storm_hits_is_no_attack_unless_somebody_is_said_to_have_attacked() -> None:
    quote = {"quote": "It struck Atlan, hitting the port.", "quote_start": 0, "quote_end": 34, "measure": None}
    storm, dead = claim("a.txt"), claim("b.txt", event_type="ASSAULT")
    struck = claim("b.txt", 3, kind="event", event_type="ASSAULT", **quote).replace(end=9)
    hit = claim("b.txt", 17, kind="event", event_type="ASSAULT", **quote).replace(end=24)

    def kind(*made: Claim) -> str | None:
        links = [Link.make("event", a.id, b.id, 0.9) for a in made for b in made if a.id < b.id]
        (event,) = reconcile(made, links, DOCUMENTS)
        return event.type

    assert kind(storm, dead, struck) == "DISASTER"
    assert kind(storm, dead, hit.replace(end=24)) == "DISASTER"
    assert kind(dead, struck) == "ASSAULT"
    assert kind(storm, dead, struck.replace(agent="REB")) == "ASSAULT"


def test_an_event_is_called_what_its_reports_call_it() -> None:
    quote = {"quote": "Floods hit Atlan.", "quote_start": 0, "quote_end": 17, "kind": "event", "measure": None}
    made = [claim(name, **quote).replace(end=6) for name in ("a.txt", "b.txt")]
    links = [Link.make("event", made[0].id, made[1].id, 0.9)]
    (event,) = reconcile(made, links, DOCUMENTS)
    assert event.title == "Floods, Atlan, 21 April 2019"
    (alone,) = reconcile(made[:1], [], DOCUMENTS)
    assert alone.title == "Floods, Atlan, 21 April 2019"


def test_a_report_that_names_only_the_country_joins_by_the_same_figures() -> None:
    """What it does not tell (the injured) does not keep it out, since only its dead are linked."""
    town = [claim("a.txt", at * 40, measure="injured", number=30 + at) for at in range(4)]
    dead, alike = claim("a.txt", 400), claim("b.txt", place="Iceland")
    links = [Link.make("event", one.id, dead.id, 0.9) for one in town]
    links += [Link.make("event", one.id, other.id, 0.9) for i, one in enumerate(town) for other in town[:i]]
    links.append(Link.make("event", *sorted((dead.id, alike.id)), 0.8))
    assert len(reconcile([*town, dead, alike], links, DOCUMENTS)) == 1

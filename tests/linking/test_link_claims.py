"""Which claims link, why, and at what cost."""

from __future__ import annotations

import random
from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recount.linking import block_keys, candidates, link_claims, profiles, signs, weigh
from recount.linking.weights import weights
from recount.records import Claim, Link
from recount.settings import LinkSettings
from tests.linking.made_claims import claim, claims

SETTINGS = LinkSettings()


def linked(a: Claim, b: Claim) -> bool:
    return bool(links([a, b]))


def links(among: list[Claim]) -> list[Link]:
    return list(link_claims(candidates(among, SETTINGS.crowd), SETTINGS))


def score(a: Claim, b: Claim) -> float:
    return next(weigh(one, other, 3)[0] for one, other in profiles([(a, b)]))


@given(made=claims(), data=st.data())
@settings(max_examples=60, deadline=None)
def test_the_order_in_which_claims_are_given_cannot_matter(made: list[Claim], data: st.DataObject) -> None:
    assert set(links(made)) == set(links(data.draw(st.permutations(made))))


@given(made=claims(most=4))
@settings(max_examples=60, deadline=None)
def test_a_link_says_what_its_score_is_made_of(made: list[Claim]) -> None:
    for link in links(made):
        assert SETTINGS.threshold <= link.score <= 1
        assert link.a < link.b
        assert sum(item.weight for item in link.why) >= 0
        assert link.why[0].feature == "prior"


@given(made=claims())
@settings(max_examples=60, deadline=None)
def test_claims_that_would_link_share_a_key(made: list[Claim]) -> None:
    """Blocking may lose weak pairs, but none that stands on one day at one exactly named place."""
    for a in made:
        for b in made:
            same = a.place == b.place == "Atlan, Norrland, Iceland" and a.when == b.when == "2019-04-21"
            if a.id < b.id and same and score(a, b) >= SETTINGS.threshold:
                assert set(block_keys(a)) & set(block_keys(b))


def test_talks_of_a_week_in_one_place_are_one_session_and_a_month_later_another() -> None:
    slots = {"kind": "event", "event_type": "CONSULT", "measure": None, "number": None, "agent": "ISL, NOR"}
    first, fifth = claim("a.txt", **slots), claim("b.txt", **slots | {"when": "2019-04-26"})
    assert linked(first, fifth)
    assert not linked(first, claim("c.txt", **slots | {"when": "2019-05-24"}))
    assert not linked(first, claim("d.txt", **slots | {"when": "2019-04-26", "event_type": "AGREE"}))


def test_an_agreement_without_a_place_is_known_by_its_sides() -> None:
    slots = {"kind": "event", "event_type": "AGREE", "measure": None, "number": None, "agent": "ISL, NOR"}
    there, nowhere = claim("a.txt", **slots), claim("b.txt", **slots | {"place": None})
    assert linked(there, nowhere)
    assert not linked(there, claim("c.txt", **slots | {"place": None, "agent": "SWE, DNK"}))
    assert not linked(
        claim("d.txt", event_type="ASSAULT", agent="ISL, NOR"),
        claim("e.txt", event_type="ASSAULT", agent="ISL, NOR", place=None),
    )


def test_one_flood_told_in_two_reports() -> None:
    assert linked(claim("a.txt"), claim("b.txt", number=15))


def test_one_flood_told_on_three_days() -> None:
    """The day is the happening's, so reports of three days agree on it; one that is a day off joins by its number."""
    assert linked(claim("a.txt"), claim("b.txt", when="2019-04-22", when_basis="publication"))


def test_a_report_without_a_date_joins_by_number_place_and_day_of_the_week() -> None:
    quote = "Twelve people drowned in Atlan on {} when the dyke gave way, rescuers said."
    dated = claim("a.txt", quote=quote.format("Sunday"))
    undated = {"when": None, "place": "Norrland, Iceland"}
    assert linked(dated, claim("b.txt", **undated, quote="A dyke broke on Sunday and twelve drowned."))
    assert linked(claim("b.txt", **undated, quote="A dyke broke on Sunday and twelve drowned."), dated)
    assert not linked(dated, claim("b.txt", **undated, number=31, quote="A dyke broke on Sunday, drowning 31."))
    assert not linked(dated, claim("b.txt", **undated, quote="A dyke broke on Friday and twelve drowned."))


def test_two_reports_without_a_date_join_by_their_sentence() -> None:
    quote = "Rescuers counted twelve victims beside the collapsed bridge near Atlan."
    one, other = (claim(name, when=None, quote=quote) for name in ("a.txt", "b.txt"))
    assert linked(one, other)
    assert not linked(
        one, claim("b.txt", when=None, number=40, quote="A ferry capsized off Atlan harbour, drowning 40.")
    )


def test_claims_of_other_years_are_not_compared_for_a_number() -> None:
    """What lacks a time is sought by its number, what has one is not."""
    a, b = claim("a.txt"), claim("b.txt", when="2012-06-02")
    undated = claim("c.txt", when=None)
    compared = {frozenset((one.id, other.id)) for one, other in candidates([a, b, undated], SETTINGS.crowd)}
    assert compared == {frozenset((a.id, undated.id)), frozenset((b.id, undated.id))}


def test_a_day_of_publication_is_the_last_that_it_can_have_been() -> None:
    stated = claim("a.txt")
    assert linked(stated, claim("b.txt", when="2019-04-26", when_basis="publication"))
    assert not linked(stated, claim("b.txt", when="2019-04-16", when_basis="publication"))
    assert not linked(stated, claim("b.txt", when="2019-05-20", when_basis="publication"))
    assert not linked(stated, claim("b.txt", when="2019-04-26", when_basis="stated"))


def test_a_name_in_both_sentences_brings_country_claims_together() -> None:
    quote = "The Lakagigar express had left the rails, and {} people were dead."
    a = claim("a.txt", place="Iceland", event_type="ACCIDENT", number=41, quote=quote.format(41))
    b = claim("b.txt", place="Iceland", event_type="ACCIDENT", number=44, quote=quote.format("at least 44"))
    assert linked(a, b)
    assert not linked(a, b.replace(id="other", quote="A second lorry fell into the sea, and 44 people were dead."))


def test_two_towns_on_one_day_stay_two() -> None:
    assert not linked(claim("a.txt"), claim("b.txt", place="Belmar, Norrland, Iceland"))
    assert not linked(claim("a.txt", 0), claim("a.txt", 900, place="Belmar, Norrland, Iceland", number=30))


def test_rockets_are_no_air_strike_on_the_same_town() -> None:
    def beside(*manners: str) -> float:
        return score(claim("a.txt", manners=("air",)), claim("b.txt", number=15, manners=manners))

    assert beside("shells") < beside() < beside("air", "gas")
    assert beside("gas") == beside()  # bombs carry gas


def test_a_text_tells_its_happenings_apart() -> None:
    def beside(episode: int | None, event_type: str) -> float:
        return score(
            claim("a.txt", episode=0, event_type=event_type),
            claim("a.txt", 900, number=15, episode=episode, event_type=event_type),
        )

    assert beside(1, "ASSAULT") < beside(None, "ASSAULT") < beside(0, "ASSAULT")
    assert beside(1, "DISASTER") == beside(
        0, "DISASTER"
    )  # an epidemic is one, however often a text begins to tell of it


def test_talks_do_not_join_a_toll() -> None:
    talks = claim("b.txt", kind="event", measure=None, event_type="CONSULT")
    assert not linked(claim("a.txt", event_type=None), talks)


def test_far_apart_in_time() -> None:
    assert not linked(claim("a.txt"), claim("b.txt", when="2019-04-29"))


def test_another_country() -> None:
    assert not linked(claim("a.txt"), claim("b.txt", place="Atlan, Eastland, Malta"))
    assert not linked(claim("a.txt", country="LKA"), claim("b.txt", country="SAU"))


def test_a_cumulative_count_never_joins_an_incident() -> None:
    assert score(claim("a.txt"), claim("a.txt", 50, scope="cumulative")) == 0
    assert not linked(claim("a.txt"), claim("b.txt", scope="cumulative"))


def test_running_totals_of_one_period_join() -> None:
    a = claim("a.txt", scope="cumulative", when="2018-01/2019-04-01", number=900)
    b = claim("b.txt", scope="cumulative", when="2018-01/2019-04-20", number=900)
    assert linked(a, b)


def test_without_time_or_place_only_within_its_document() -> None:
    bare = claim("a.txt", 60, when=None, place=None)
    assert linked(bare, claim("a.txt"))
    assert not linked(bare, claim("b.txt"))


def test_a_headline_that_names_the_country_meets_the_report_of_the_same_number() -> None:
    assert linked(claim("a.txt", place="Iceland", number=29), claim("b.txt", number=29))
    assert not linked(claim("a.txt", place="Iceland", number=29), claim("b.txt", number=61))


@pytest.mark.parametrize(
    "spelling", ["Atlan, Iceland", "near Atlan, Norrland, Iceland", "Al-Atlaan, Norrland, Iceland"]
)
def test_one_place_under_several_spellings(spelling: str) -> None:
    assert linked(claim("a.txt"), claim("b.txt", place=spelling))


def test_coordinates_bring_two_names_of_one_place_together() -> None:
    a = claim("a.txt", place="Lower Bridge, Iceland", lat=7.29, lon=80.63, place_precision="exact")
    b = claim("b.txt", place="Temple Square, Iceland", lat=7.30, lon=80.64, place_precision="exact")
    far = claim("c.txt", place="Harbour, Iceland", lat=9.66, lon=80.02, place_precision="exact")
    assert linked(a, b)
    assert not linked(a, far)


def test_one_source_does_not_give_two_numbers_for_one_happening_in_one_sentence_of_places() -> None:
    a = claim("a.txt", 0, source="Ann Lee", number=15, place="Norrland, Iceland")
    b = claim("a.txt", 900, source="Ann Lee", number=8, place="western Norrland, Iceland", agent="REB")
    assert score(a, b) < score(a, a.replace(id="x", start=900))


def made(count: int, seed: int) -> list[Claim]:
    """Claims as a long war gives them: four reports of three claims for each happening, in 300 towns of 20 regions."""
    chance, found = random.Random(seed), []
    for n in range(count // 12):
        region = chance.randrange(20)
        place = f"Town{chance.randrange(15)}ville{region}, Region{region}land, Iceland"
        day = date(2010, 1, 1) + timedelta(days=n * 12 * 3650 // count)
        killed = chance.randrange(1, 90)
        for report in range(4):
            for start, where in enumerate(("Iceland", place, place)):
                found.append(
                    claim(
                        f"{n}-{report}.txt",
                        start * 60,
                        place=where,
                        when=day.isoformat(),
                        number=killed + report,
                        event_type="ASSAULT",
                    )
                )
    return found


def test_comparisons_grow_with_the_claims_not_with_their_square() -> None:
    few, many = (sum(1 for _ in candidates(made(count, 1), SETTINGS.crowd)) for count in (1_200, 12_000))
    assert few < 1_200 * 12
    assert many < 14 * few


@given(made=claims(most=5))
@settings(max_examples=60, deadline=None)
def test_every_sign_has_a_weight(made: list[Claim]) -> None:
    for a, b in profiles(product(made, made)):
        assert all((sign.feature, sign.found) in weights() for sign in signs(a, b, 3))


def test_one_storm_is_known_by_its_name_wherever_and_on_whatever_day_it_struck() -> None:
    storm = {"storm": "Typhoon Orla"}
    here = claim("a.txt", **storm)
    there = {"place": "Valletta, Malta", "when": "2019-04-29", "number": 31}
    assert linked(here, claim("b.txt", **there, **storm))
    assert linked(here, claim("b.txt", **there, storm="Tropical Orla"))
    assert linked(here, claim("b.txt", place=None, when=None, number=31, **storm))
    assert not linked(here, claim("b.txt", **there))
    assert not linked(here, claim("b.txt", **there, storm="Typhoon Bo"))
    assert not linked(here, claim("b.txt", storm="Typhoon Bo"))
    assert not linked(here, claim("b.txt", **there | {"when": "2020-04-29"}, **storm))  # names come again


def test_outside_a_town_may_be_the_village_that_another_names() -> None:
    near = {"place": "Atlan, Norrland, Iceland", "place_precision": "near", "lat": 64.1, "lon": -21.9}
    village = {"place": "Kirkby, Iceland", "country": "ISL"}
    there = claim("b.txt", **village)
    outside, inside = claim("a.txt", **near), claim("a.txt", **(near | {"place_precision": "exact"}))
    assert score(outside, there) > score(inside, there)


def test_gunmen_may_be_the_group_that_another_names_but_no_state() -> None:
    told = {"event_type": "ASSAULT", "place": "Iceland"}
    gunmen, group = claim("a.txt", agent="gunmen", **told), claim("b.txt", agent="Harbour Front", **told)
    state, other = claim("b.txt", agent="NOR", **told), claim("b.txt", agent="Hill Brigade", **told)
    assert score(gunmen, group) > score(gunmen, state)
    assert score(gunmen, group) > score(group.replace(document=gunmen.document), other)


def test_a_number_brings_places_of_one_country_together_in_whatever_order_they_are_told() -> None:
    one = claim("a.txt", place="Hill mosque, Iceland, Norrland", country="ISL", number=56)
    other = claim("b.txt", place="Atlan, Iceland", country="ISL", number=56)
    assert set(block_keys(one)) & set(block_keys(other))

"""Names of sources that are one origin, and those that are not."""

from recount.events.aliases import aliases
from recount.events.source_name import SourceName


def test_a_country_of_two_words_is_no_person() -> None:
    country, ministry = SourceName.of("Costa Rica"), SourceName.of("Ministry of Works")
    texts = ["The minister of works of Costa Rica spoke of the storm."]
    assert not country.person
    assert aliases([country, ministry], texts) == {country: country, ministry: ministry}


def test_a_person_beside_an_office_speaks_for_the_body() -> None:
    person, ministry = SourceName.of("Ana Villalobos"), SourceName.of("Ministry of Works")
    stands = aliases([person, ministry], ["The minister of works, Ana Villalobos, spoke of the storm."])
    assert stands[person] == stands[ministry]


def test_persons_who_serve_one_body_are_one_origin_though_nobody_cites_it() -> None:
    minister, deputy = SourceName.of("Ana Villalobos"), SourceName.of("Ciro Mbeki")
    texts = [
        "The acting works minister Ana Villalobos spoke.",
        "Ciro Mbeki, the Works Ministry's undersecretary, spoke.",
    ]
    stands = aliases([minister, deputy], texts)
    assert stands[minister] == stands[deputy]


def test_two_armies_stay_apart_and_one_army_is_one() -> None:
    north, south, bare = (SourceName.of(name) for name in ("Northern army", "Southern army", "army officials"))
    assert len(set(aliases([north, south, bare], []).values())) == 3
    assert len(set(aliases([north, bare], []).values())) == 1


def test_hospital_officials_are_those_of_the_one_hospital_that_is_named() -> None:
    officials, one, other = (
        SourceName.of(name) for name in ("hospital officials", "Lady Ann Hospital", "Norr Hospital")
    )
    assert aliases([officials, one], [])[officials] == one
    assert aliases([officials, one, other], [])[officials] == officials


def test_a_body_is_known_by_its_name_without_its_kind() -> None:
    manager, hospital = SourceName.of("Ciro Mbeki"), SourceName.of("Lady Ann Hospital")
    assert aliases([manager, hospital], ["Ciro Mbeki, manager of Lady Ann, spoke."])[manager] == hospital
    assert aliases([manager, hospital], ["Ciro Mbeki spoke with Lady Ann."])[manager] == manager

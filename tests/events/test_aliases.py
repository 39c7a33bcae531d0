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

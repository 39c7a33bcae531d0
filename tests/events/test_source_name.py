from __future__ import annotations

import pytest

from recount.events.source_name import SourceName
from tests.events.test_tolls import figure, origins, told


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("latest update by the country's home ministry", "country's home ministry"),
        ("a statement from Flood Watch", "Flood Watch"),
        ("both Flood Watch and the Harbour Press", "Flood Watch and the Harbour Press"),
        ("Statement", "Statement"),
        ("the Report of the Wise Men", "the Report of the Wise Men"),
        ("so-called Atlan-based Flood Watch", "Flood Watch"),
        ("activist group the Harbour Committees", "Harbour Committees"),
        ("Flood Watch a Norian monitoring group", "Flood Watch"),
        ("Flood Watch monitor", "Flood Watch"),
        ("a war monitor", "a war monitor"),
    ],
)
def test_what_carries_or_describes_a_body_is_not_its_name(name: str, text: str) -> None:
    assert SourceName.of(name).text == text


def test_a_pronoun_is_no_origin() -> None:
    (toll,) = told(figure("a", 12, "2019-04-21", source="he", outlet="Post"))
    assert origins(toll) == ["Post"]
    (toll,) = told(figure("a", 12, "2019-04-21", source="independent document", outlet="Post"))
    assert origins(toll) == ["independent document (Post)"]


def test_officials_of_a_body_of_which_there_is_one_are_that_body() -> None:
    assert not SourceName.of("health ministry officials").anyone
    assert SourceName.of("health ministry officials").words == SourceName.of("the health ministry").words
    assert SourceName.of("hospital officials").anyone
    assert SourceName.of("ministry officials").anyone
    assert SourceName.of("police source").anyone

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
    ],
)
def test_what_carries_a_bodys_word_is_not_its_name(name: str, text: str) -> None:
    assert SourceName.of(name).text == text


def test_a_pronoun_is_no_origin() -> None:
    (toll,) = told(figure("a", 12, "2019-04-21", source="he", outlet="Post"))
    assert origins(toll) == ["Post"]
    (toll,) = told(figure("a", 12, "2019-04-21", source="independent document", outlet="Post"))
    assert origins(toll) == ["independent document (Post)"]

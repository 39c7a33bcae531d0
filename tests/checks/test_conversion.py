"""Measures in two units."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from recount.records import Check

Checks = Callable[..., tuple[Check, ...]]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The town lies 60 kilometres (53 miles) from the coast.", "53"),
        ("The town lies 60 kilometres, or 53 miles, from the coast.", "53"),
        ("The town lies 60 km/53 miles away.", "53"),
        ("A 1,000-kilometre-long (920-mile) fence was built.", "920"),
        ("It is 10-15 km (16-24 miles) to the river.", "16-24"),
        ("It lies 60 miles (35 kilometres) from there.", "35"),
        ("The fire burned 40,000 hectares (10,000 acres) of forest.", "10,000"),
        ("An area of 500 hectares, equal to 200 acres, was flooded.", "200"),
        ("The wave was 10 metres (10 feet) high.", "10"),
        ("It was 40 degrees Celsius (140 degrees Fahrenheit).", "140"),
        ("The storm brought winds of 290 km/h (280 mph).", "280"),
        ("The bomb weighed 50 kilograms (55 pounds).", "55"),
        ("They built a 1,000-kilometre (620-kilometre) fence.", "620"),
        ("They built a 1,000-mile (620-mile) fence.", "620"),
    ],
)
def test_a_conversion_that_does_not_fit_is_found(text: str, words: str, check: Checks) -> None:
    (found,) = check(text)
    assert found.kind == "conversion"
    assert text[found.start : found.end] == words


@pytest.mark.parametrize(
    "text",
    [
        "The town lies 60 kilometres (35 miles) from the coast.",
        "The town lies 14 kilometres (nine miles) from the coast.",
        "The wave was 6 feet (1.8 metres) high.",
        "It is 10-15 km (6-9 miles) to the river.",
        "It warmed by 2 degrees Celsius (3.6 degrees Fahrenheit).",
        "The ship was inside the 12-mile (22-kilometre) limit.",
        "Some 20 tons (18 tonnes) of rice arrived.",
        "The man, 5 feet 6 inches (168 cm) tall, fled.",
        "The hall is 20 by 30 metres (66 by 98 feet).",
        "They gave $50 million (40 million euros).",
        "The lake is 60 kilometres (35 miles from the border) long.",
        "The tower is 1, 063 feet (324 metres) high.",
        "The car does 90 miles per gallon (38 kilometres per litre).",
        "They walked 60 kilometres and 53 miles.",
    ],
)
def test_what_writers_round_is_left_alone(text: str, check: Checks) -> None:
    assert check(text) == ()

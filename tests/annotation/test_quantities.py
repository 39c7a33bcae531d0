"""Numbers, their bounds and what they count."""

from __future__ import annotations

import pytest

from recount.annotation import PlainAnnotator
from recount.records import Document, Quantity


def read(text: str) -> list[Quantity]:
    return list(PlainAnnotator().annotate(Document(id="d", address="d", sha256="0", text=text)).quantities)


@pytest.mark.parametrize(
    ("text", "number", "low", "high", "approx"),
    [
        ("At least 30 people were killed.", "30", 30, None, False),
        ("More than 140 houses collapsed.", "140", 141, None, False),
        ("About 70 people were hurt.", "70", 70, 70, True),
        ("Between 5 and 10 people drowned.", "5 and 10", 5, 10, False),
        ("Officials spoke of 2,000-4,000 deaths.", "2,000-4,000", 2000, 4000, False),
        ("Up to 10 boats sank.", "10", None, 10, False),
        ("Fewer than 20 villages remain.", "20", None, 19, False),
        ("Dozens of people are missing.", "Dozens", 24, None, True),
        ("Several dozen people fled.", "Several dozen", 36, None, True),
        ("Tens of thousands marched.", "Tens of thousands", 20000, None, True),
        ("Nearly 500 homes were flooded.", "500", None, 500, True),
        ("Twenty-five miners were rescued.", "Twenty-five", 25, 25, False),
        ("Some 2.2 million people fled.", "2.2 million", 2_200_000, 2_200_000, True),
        ("A dozen people died.", "A dozen", 12, 12, False),
        ("Half a million people were displaced.", "Half a million", 500_000, 500_000, False),
        ("A quarter of a million people fled.", "A quarter of a million", 250_000, 250_000, False),
        ("There were no deaths.", "no", 0, 0, False),
        ("60-plus aid groups signed.", "60", 60, None, False),
        ("200 000 people fled.", "200 000", 200_000, 200_000, False),
        ("One hundred and five people died.", "One hundred and five", 105, 105, False),
        ("Two to three million people fled.", "Two to three million", 2_000_000, 3_000_000, False),
    ],
)
def test_bounds(text: str, number: str, low: float | None, high: float | None, approx: bool) -> None:
    (found,) = read(text)
    assert text[found.start : found.end] == number
    assert (found.low, found.high, found.approx) == (low, high, approx)


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("At least 56 civilians were killed.", "civilian"),
        ("They buried 12 women and left.", "woman"),
        ("Three police officers died.", "officer"),
        ("388 people aboard survived.", "person"),
        ("Another 30 children are missing.", "child"),
        ("6 Houthi fighters fell.", "fighter"),
        ("50 dead, said the mayor.", None),
        ("One soldier died.", "soldier"),
    ],
)
def test_what_is_counted(text: str, thing: str | None) -> None:
    assert [found.object for found in read(text)] == [thing]


@pytest.mark.parametrize(
    "text",
    [
        "In 2019 the town was rebuilt.",
        "On 24 April the town was rebuilt.",
        "Resolution 2254 was passed.",
        "A Boeing 737 landed.",
        "The F-16 landed.",
        "The 25-storey tower stands.",
        "Ali, 27, drove.",
        "The man, aged 54, drove.",
        "A 12-year-old boy ran.",
        "They met at 14:30 and left.",
        "The 21st victim was buried.",
        "H5N1 spread.",
        "No one knows.",
    ],
)
def test_numbers_that_count_nothing(text: str) -> None:
    assert read(text) == []


def test_units() -> None:
    (found,) = read("The cost was more than $5 million.")
    assert (found.unit, found.low, found.high) == ("dollar", 5_000_000, None)
    assert [found.unit for found in read("Some 30% of homes within 12 km burnt.")] == ["percentage", "kilometre"]


def test_a_hedge_covers_what_is_joined_under_one_verb() -> None:
    assert [found.low for found in read("The quake left at least 700 dead and 2,800 injured.")] == [700, 2800]
    assert [found.high for found in read("The quake left at least 700 dead and 2,800 injured.")] == [None, None]
    assert [found.high for found in read("At least 224 were killed and 1,277 hospitalised.")] == [None, 1277]


def test_a_sign_behind_the_last_number_of_a_text() -> None:
    (number,) = PlainAnnotator().annotate(Document(id="d", address="d", sha256="0", text="0+")).quantities
    assert (number.start, number.end, number.low, number.high) == (0, 1, 0, None)

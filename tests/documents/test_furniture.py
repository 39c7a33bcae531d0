import pytest

from recount.documents.furniture import furniture

REPORT = "Twelve people died in the flood, the governor said. Thirty are missing."


def marked(text: str) -> list[str]:
    return [text[piece.start : piece.end] for piece in furniture(text)]


@pytest.mark.parametrize(
    "line",
    [
        "Log In",
        "Loading...",
        "Home › World › Asia",
        "News / World",
        "Home World Asia",
        "Today's Paper | June 03, 2019",
        "Share   Save   Listen",
        "Share | Tweet | Email",
        "Published 1 day ago3 minute read",
        "3 May 2019 | 4 min read",
        "Updated: 21:40 GMT",
        "By Jane Doe and Ali Hassan",
        "Image: Reuters.",
        "Photo: Jane Doe/AFP",
        "Jane Doe/Getty Images",
        "Shutterstock",
        "12 comments",
        "1.2K shares",
        "ADVERTISEMENT",
        "Read more: Thirty people missing after the flood",
        "You may also like...",
        "© 2019 The Courier. All rights reserved.",
        "Terms and Conditions",
        "(Reporting by Jane Doe; editing by the desk)",
        "Tags: flood, Derna, 2023",
    ],
)
def test_a_line_that_is_furniture(line: str) -> None:
    assert marked(f"Flood kills 12\n\n{line}\n\n{REPORT}\n") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Flood kills 12",  # a headline printed twice is told twice
        "Photo: rescuers carry three bodies from the river",
        "Video shows 12 bodies on the shore",
        "By Tuesday evening 12 people had died",
        "Related attacks killed 12 people on Monday.",
        "Share of the dead who were children: 40 percent",
        "Search for 30 missing goes on",
        "The two sides > 12 dead",
        "12 dead",
        "12 of 30 bodies were found",
        "On 3 May 2019 the river rose.",
        "He is a reporter who was among 12 people killed.",
        "(Reuters)",
    ],
)
def test_a_line_that_is_the_report(line: str) -> None:
    assert marked(f"Flood kills 12\n\n{line}\n\n{REPORT}\n") == []


def test_headlines_listed_under_related_end_where_sentences_begin() -> None:
    text = f"Flood kills 12\n\n{REPORT}\n\n{REPORT}\n\nRelated\n30 killed in blast\nFive arrested\n{REPORT}"
    assert marked(text) == ["Related", "30 killed in blast", "Five arrested"]


def test_the_note_on_the_author_is_furniture_only_at_the_end() -> None:
    note = "Jane Doe is a security reporter for The Courier."
    body = [REPORT] * 6
    assert marked("\n\n".join([*body, note])) == [note]
    assert marked("\n\n".join([REPORT, note, *body])) == []


def test_furniture_inside_a_line() -> None:
    text = (
        "19.07.2016(updated 1457 19.07.2016) Get short URL 2440 Twelve people died. (AFP Photo/Jane Doe) Thirty are "
        "missing. Flood in the town - YouTube More rain came. Help is on its way. "
        "... 440 Related 22 Killed in Blast Tags flood"
    )
    assert marked(text) == [
        "Get short URL 2440",
        "(AFP Photo/Jane Doe)",
        "Flood in the town - YouTube",
        "... 440 Related 22 Killed in Blast Tags flood",
    ]
    assert marked("Twelve died. He said ... 12 people of the town. AFP reported. SSH 11") == [" SSH 11"]
    assert marked("Twelve died, among them 11 children, and the toll was 12") == []


def test_an_appeal_for_money_is_furniture_from_its_first_sentence_to_its_last() -> None:
    asked = "Your support helps us. We report from everywhere. Your donation makes the difference."
    assert marked(f"{asked} {REPORT}") == [asked]
    assert marked(f"Your support keeps us going.\n\n{REPORT}\n") == ["Your support keeps us going."]
    assert marked(f"The mayor said: Your donation is welcome. {REPORT}") == []


def test_crumbs_behind_a_date_that_opens_the_text_are_furniture() -> None:
    assert marked(f" date 2019-05-03 News / World\n\nFlood kills 12\n\n{REPORT}") == [" date 2019-05-03 News / World"]

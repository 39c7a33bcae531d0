import pytest

from recount.documents.given_date import given_date
from recount.documents.publication_date import publication_date
from recount.documents.url_date import url_date

BODY = "Twelve people died in the flood, the governor said. The search goes on in three villages."


@pytest.mark.parametrize(
    ("text", "published"),
    [
        (f"Flood kills 12\n\nTuesday 24 September 2019\n\n{BODY}", "2019-09-24"),
        (f"Flood kills 12\n\nMonday, May 18, 2015\n\n{BODY}", "2015-05-18"),
        (f"Flood kills 12\n\nPublished July 19 2016 {BODY}", "2016-07-19"),
        (f"Flood kills 12\n\n19.07.2016(updated 1457 20.07.2016) {BODY}", "2016-07-19"),
        (f"Flood kills 12 Reuters Friday 6 Feb 2015 {BODY}", "2015-02-06"),
        (f" date 2023-12-30 Flood kills 12\n\n{BODY}", "2023-12-30"),
        (f"Flood kills 12\n\nBy Jane Doe | 3 May 2019 | 4 min read\n\n{BODY}", "2019-05-03"),
        (f"Flood kills 12\n\nUpdated: 21:40, 3rd of May 2019\n\n{BODY}", "2019-05-03"),
        (f"Flood kills 12\n\nLONDON, Jan 5, 2017 — {BODY}", "2017-01-05"),
        (f"Flood kills 12\n\nNAIROBI (Reuters), 5 January 2017 - {BODY}", "2017-01-05"),
        (f"Flood kills 12\n\nThe Courier, 14 September 2023\n\n{BODY}", "2023-09-14"),
        (f"# Flood kills 12\n\n*The Courier, 14 September 2023*\n\n{BODY}", "2023-09-14"),
        (f"# Flood kills 12\n\n**The Courier**, Thursday, 14 September 2023\n\n{BODY}", "2023-09-14"),
        (f"Flood kills 12\n\nPosted on 3 May 2019 by admin\n\n{BODY}", "2019-05-03"),
        (f"Flood kills 12\n\n{BODY} The ministry said today, 3 May 2019, that help was coming.", "2019-05-03"),
        (f"Flood kills 12\n\n{BODY * 30}\n\nFirst published: 3 May 2019", "2019-05-03"),
        (f"Flood kills 12\nUpdated Fri 3 May 2019, 9: 03am AEST\n{BODY}", "2019-05-03"),
        (f"Flood kills 12\nPUBLISHED: 22: 07 GMT, 3 May 2019 | UPDATED: 06: 55 GMT, 4 May 2019\n{BODY}", "2019-05-03"),
        (f"Flood kills 12\n7: 15 a. m. May. 3, 2019\n{BODY}", "2019-05-03"),
        (f"Flood kills 12\non May 3 2019, 5: 55p\n{BODY}", "2019-05-03"),
        (f"Flood kills 12\nReuters May 3, 2019, 02. 16PM IST\n{BODY}", "2019-05-03"),
        (f"Flood kills 12\nMay 3, 2019 |\n{BODY}", "2019-05-03"),
        (f"The Courier, 3 May 2019\n\nFlood kills 12\n\n{BODY}", "2019-05-03"),
        (f"Flood kills 12\nSept. 3, 2020\n{BODY}", "2020-09-03"),
        (f"Flood kills 12\n3 May '98\n{BODY}", "1998-05-03"),
        (f"Flood kills 12 Published duration 3 May 2019 image copyright Someone image caption {BODY}", "2019-05-03"),
        (f"Flood kills 12. BY JANE ROE Staff Writer May 3, 2019 DERNA -- {BODY}", "2019-05-03"),
        (f"DERNA, 3 MAY 89 (AGENCY) -- [TEXT] {BODY.upper()}", "1989-05-03"),
        (f"DERNA (LIBYA), MAY 3 04 -- {BODY.upper()}", "2004-05-03"),
        (f"Flood kills 12\n\nEl Paso, Tex. (May 3, 2019) – {BODY}", "2019-05-03"),
        (f"Flood kills 12\n\nDERNA (Coast Desk / Agency - 3rd May, 2019) {BODY}", "2019-05-03"),
        (f"Floods on the coast: Flash Update No. 3 – 3 May 2019\n\n{BODY}", "2019-05-03"),
        (f"date 2019-05-03 * 12 dead in the delta\n\n{BODY}", "2019-05-03"),
        (f"Flood kills 12\n\n{BODY}\n\nPublished in The Courier, May 3rd, 2019", "2019-05-03"),
        (f"Flood kills 12\n\n11:10 04/09/2009 DERNA, September 4 (Coast Desk) - {BODY}", "2009-09-04"),
        (f"Situation Report #12 (3 May 2019)\n\n{BODY}", "2019-05-03"),
    ],
)
def test_stated(text: str, published: str) -> None:
    found = publication_date(text)
    assert (found.published, found.basis) == (published, "stated")
    assert found.why


@pytest.mark.parametrize(
    ("caption", "published"),
    [
        ("People wade through a street in Derna, Libya May 1, 2019. AGENCY/Jane Roe", "2019-05-03"),
        ("People wade through a street in Derna, Libya March 1, 2019. AGENCY/File", None),
        ("A street in Derna May 1, 2019, and the same street on May 2, 2018", None),
    ],
)
def test_a_dateline_has_the_year_of_a_day_shortly_before(caption: str, published: str | None) -> None:
    found = publication_date(f"{caption}\n\nDERNA, Libya, May 3 (Agency) - {BODY}")
    assert (found.published, found.basis) == (published, "inferred" if published else "unknown")


@pytest.mark.parametrize(
    "text",
    [
        f"Flood kills 12\n\nPublished 1 day ago\n\n{BODY}",
        f"Derna flood, 3 May 2019\n\n{BODY}",
        f"The flood of 3 May 2019\n\n{BODY}",
        f"Decree No. 14 3 May 2019 has been withdrawn\n\n{BODY}",
        f"What happened on 21 April 2019: a timeline\n\n{BODY}",
        f"Flood kills 12\n\nOn 3 May 2019 the river rose. {BODY}",
        f"Flood kills 12\n\n{BODY} The last flood was on Monday 3 May 2010.",
        f"Flood kills 12\n\nMarch 11, 2011 was the day of the great wave. {BODY}",
        f"Flood kills 12\n\nThe report published on 3 May 2010 warned of it. {BODY}",
        f"Flood kills 12\n\nPublished on 3 May 2010, the report warned of it. {BODY}",
        f"Flood kills 12\n\nA man in the town of Derna, Libya August 6 2016 walks home. {BODY}",
        f"Flood kills 12\n\n31 June 2016\n\n{BODY}",
        f"Flood kills 12\n\nThis had been said in the report published on 3 May 2010. {BODY}",
        f"Jane Roe (May 3, 1929 – June 1, 2011) was an engineer. {BODY}",
        f"May 3, 1988: Roe builds the dam. June 1990: it breaks. {BODY}",
        f"DERNA, 3 MAY 55 (AGENCY) -- {BODY.upper()}",  # of which century?
        f"DERNA, 3 MAY 89 people died -- {BODY}",
        f"DERNA, NO DATE (AGENCY) -- {BODY.upper()}",
        BODY,
        "",
    ],
)
def test_dates_of_happenings_are_not_the_reports(text: str) -> None:
    assert publication_date(text).published is None


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("01-02-2015\n\nA bomb hit the bus on Sunday.", "2015-02-01"),  # 2 January 2015 was a Friday
        ("Sunday 01/02/2015\n\nA bomb hit the bus.", "2015-02-01"),
        ("25/02/2015\n\nA bomb hit the bus.", "2015-02-25"),
        ("02/25/2015\n\nA bomb hit the bus.", "2015-02-25"),
        ("01.02.2015\n\nA bomb hit the bus.", "2015-02-01"),
        ("01-02-2015\n\nA bomb hit the bus.", "2015-01-02/2015-02-01"),
    ],
)
def test_numbers_that_may_be_read_both_ways(line: str, published: str) -> None:
    assert publication_date(f"Bomb hits bus\n\n{line}").published == published


def test_the_day_on_the_page_s_clock_is_no_publication_date() -> None:
    page = "9.46 AM Friday, 29 March 2019\n29 March 2019\n\nFlood kills 12\n\n"
    assert publication_date(page + BODY).published is None
    assert publication_date(f"{page}Published 3 March 2019\n\n{BODY}").published == "2019-03-03"


def test_a_weekday_that_does_not_fit_is_said() -> None:
    found = publication_date(f"Flood kills 12\n\nMonday 24 September 2019\n\n{BODY}")
    assert found.published == "2019-09-24"
    assert "was a Tuesday" in str(found.why)


def test_a_dated_statement_that_leads_the_text_bounds_it() -> None:
    found = publication_date(f"Flood kills 12. Twelve people died, officials said Friday, May 3, 2019. {BODY}")
    assert (found.published, found.basis) == ("2019-05-03/2019-05-05", "inferred")
    assert "'Friday, May 3, 2019'" in str(found.why)


@pytest.mark.parametrize(
    "text",
    [
        f"Twelve people died, officials said Monday, May 3, 2019. {BODY}",  # it was a Friday
        f"Twelve people died, officials said on May 3, 2019. {BODY}",
        f"Twelve people were arrested on Friday, May 3, 2019. {BODY}",
        f"Twelve people died, officials said on Friday, May 3, 2019. {BODY} The dam was rebuilt in 2021.",
        f"Twelve people died, officials said on Friday, May 3, 2019. {BODY} It rained again on 9 May 2019.",
        f"{BODY * 6} The toll was twelve, officials said on Friday, May 3, 2019.",
    ],
)
def test_other_dated_news_bounds_nothing(text: str) -> None:
    assert publication_date(text).published is None


def test_bounds_that_the_text_fixes() -> None:
    both = publication_date(
        f"{BODY} In a report of 3 May 2024 the agency counted 12 dead. Losses could reach 900 by June 2024."
    )
    assert (both.published, both.basis) == ("2024-05-03/2024-06-30", "inferred")
    late = publication_date(f"{BODY} A new report warns that losses could hit 2 million by the spring of 2026.")
    assert (late.published, late.basis) == (None, "unknown")
    assert "not later than 2026-11-30" in str(late.why)
    early = publication_date(f"{BODY} In a report of 3 May 2024 the agency counted 12 dead.")
    assert early.published is None
    assert "not earlier than 2024-05-03" in str(early.why)
    told = publication_date(f"{BODY} He had said that it would be built by 2015.")
    assert (told.published, told.why) == (None, None)


@pytest.mark.parametrize(
    ("url", "published"),
    [
        ("https://a.example/world/2019/04/24/blast", "2019-04-24"),
        ("https://a.example/2019/apr/24/blast", "2019-04-24"),
        ("https://a.example/2019-04-24-blast.html", "2019-04-24"),
        ("https://a.example/news/20190424/blast", "2019-04-24"),
        ("https://a.example/2019/04/blast", None),
        ("https://a.example/2019/13/24/", None),
        ("https://a.example/news-20190424123456.html", None),
        ("https://a.example/?d=/2019/04/24/", None),
        ("http://[broken", None),
        (None, None),
    ],
)
def test_the_day_in_an_address(url: str | None, published: str | None) -> None:
    found = url_date(url)
    assert found.published == published
    assert found.basis == ("url" if published else "unknown")


@pytest.mark.parametrize(
    ("words", "published"),
    [
        ("2019-04-24", "2019-04-24"),
        ("2019-04", "2019-04"),
        ("2019-04-20/2019-04-24", "2019-04-20/2019-04-24"),
        ("2019-04-24T23:30:00-05:00", "2019-04-24"),
        ("2019-04-24 10:00:00", "2019-04-24"),
        ("20190424", "2019-04-24"),
        ("Wed, 24 Apr 2019 23:30:00 +0200", "2019-04-24"),
        ("24 April 2019", "2019-04-24"),
        ("April 24, 2019 at 5 pm", "2019-04-24"),
        ("3/5/2019", "2019-03-05/2019-05-03"),
        ("2019-02-30", None),
        ("soon", None),
        ("since 24 April 2019", None),
        ("1556100000", None),
        ("", None),
    ],
)
def test_dates_that_people_give(words: str, published: str | None) -> None:
    assert given_date(words) == published

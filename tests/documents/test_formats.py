"""Pages, mails and PDF files, made in the test."""

from email.message import EmailMessage

import pytest
from fpdf import FPDF

from recount.documents import Source, extract
from recount.errors import NoArticle, TooLarge, UnreadableFile
from recount.records import Document
from recount.settings import ReadSettings

SETTINGS = ReadSettings()
FIRST = "At least twelve people died when the river burst its banks on Monday, the governor of the district said."
SECOND = "Thirty others are missing, and rescue teams went on searching three villages below the dam on Tuesday."


def read(data: bytes | str, media_type: str, **facts: object) -> Document:
    raw = data if isinstance(data, bytes) else data.encode()
    return extract(Source(address="x", data=raw, media_type=media_type, **facts), SETTINGS)  # type: ignore[arg-type]


def page(head: str = "", body: str = "") -> str:
    return f"""<!DOCTYPE html><html><head><title>Flood kills 12 - The Courier</title>{head}</head><body>
    <nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
    <article><h1>Flood kills 12</h1><p>{FIRST}</p><p>{SECOND}</p>{body}</article>
    <footer><p>All rights reserved. Contact us. Privacy policy.</p></footer></body></html>"""


def test_a_page_is_its_headline_and_its_article() -> None:
    document = read(page('<meta property="og:site_name" content="The Courier">'), "text/html")
    assert document.text.startswith("Flood kills 12")
    assert document.text.count("Flood kills 12") == 1
    assert FIRST in document.text
    assert SECOND in document.text
    assert "Privacy" not in document.text
    assert (document.title, document.outlet, document.language) == ("Flood kills 12", "The Courier", "en")
    assert (document.published, document.published_basis) == (None, "unknown")


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ('<meta property="article:published_time" content="2023-09-12T23:10:00+02:00">', "2023-09-12"),
        ("<meta name='date' content='2023-09-12'>", "2023-09-12"),
        ('<meta name="date" content="soon">', None),
        ('<meta property="article:modified_time" content="2023-09-12">', None),
        (
            '<script type="application/ld+json">{"@graph": [{"datePublished": "2023-09-12T00:10:00Z"}]}</script>',
            "2023-09-12",
        ),
        ('<script type="application/ld+json">{"hasPart": [{"datePublished": "2001-01-01"}]}</script>', None),
        ('<script type="application/ld+json">{"broken"</script>', None),
    ],
)
def test_the_date_that_a_page_declares(head: str, published: str | None) -> None:
    document = read(page(head), "text/html")
    assert document.published == published
    assert document.published_basis == ("metadata" if published else "unknown")


def test_the_address_and_the_text_date_a_page_that_declares_nothing() -> None:
    by_url = read(page(), "text/html", url="https://a.example/2023/09/12/flood")
    assert (by_url.published, by_url.published_basis) == ("2023-09-12", "url")
    by_text = read(page(body="<p>The ministry said today, 12 September 2023, that help was coming.</p>"), "text/html")
    assert (by_text.published, by_text.published_basis) == ("2023-09-12", "stated")


def test_a_page_in_the_encoding_it_declares() -> None:
    text = page('<meta charset="windows-1250">', "<p>Starosta města Třebíč řekl, že voda stále stoupá u řeky.</p>")
    assert "Třebíč řekl" in read(text.encode("cp1250"), "text/html").text


@pytest.mark.parametrize(
    ("markup", "error"),
    [
        ("<html><body></body></html>", NoArticle),
        ("<html><body><script>var a = 'many words that are no words of an article';</script></body></html>", NoArticle),
        ("<html><body>" + "<div>" * 50_000 + FIRST, TooLarge),
    ],
)
def test_pages_without_an_article(markup: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        read(markup, "text/html")


def mail(plain: str | None = None, markup: str | None = None) -> bytes:
    message = EmailMessage()
    message["Subject"] = "Fwd: Re: Flood kills 12 – première"
    message["From"] = '"The Courier" <desk@courier.example>'
    message["Date"] = "Tue, 12 Sep 2023 01:30:00 +0200"
    if plain is not None:
        message.set_content(plain)
    if markup is not None:
        message.add_alternative(markup, subtype="html")
    return message.as_bytes()


def test_a_mail_is_its_plain_text_under_its_subject() -> None:
    document = read(mail(f"{FIRST}\n\n{SECOND}\n", page()), "message/rfc822")
    assert document.text == f"Flood kills 12 – première\n\n{FIRST}\n\n{SECOND}"
    assert (document.title, document.outlet) == ("Flood kills 12 – première", "The Courier")
    assert (document.published, document.published_basis) == ("2023-09-12", "metadata")
    assert "Date header" in str(document.published_why)


def test_a_mail_of_html_only() -> None:
    document = read(mail(markup=page()), "message/rfc822")
    assert FIRST in document.text
    assert "<p>" not in document.text


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"just some words\n\nand more", UnreadableFile),
        (mail(), NoArticle),
        (b"Subject: " + b"=?utf-8?q?a?= " * 5000 + b"\n\nx", UnreadableFile),
        (b"Subject: x\n" + b"Content-Type: multipart/mixed; boundary=a\n\n--a\n" * 900, TooLarge),
    ],
)
def test_mails_that_cannot_be_read(data: bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        read(data, "message/rfc822")


def pdf(*pages: str, password: str | None = None) -> bytes:
    made = FPDF()
    made.set_font("Helvetica", size=12)
    made.set_title("Flood kills 12")
    if password:
        made.set_encryption(owner_password="owner", user_password=password)
    for text in pages:
        made.add_page()
        made.multi_cell(0, 6, text)
    return bytes(made.output())


def test_a_pdf_gives_paragraphs_again() -> None:
    document = read(pdf(f"Flood kills 12\n\n{FIRST} {SECOND}\n\n{SECOND} {FIRST}"), "application/pdf")
    assert document.text.startswith("Flood kills 12\n")
    assert f"{FIRST} {SECOND}" in document.text
    assert f"{SECOND} {FIRST}" in document.text
    assert document.title == "Flood kills 12"
    assert document.published is None  # the day of printing is no date of publication


def test_words_and_sentences_that_a_pdf_divides() -> None:
    document = read(
        pdf("The gover-\nnor of the half-\nruined town spoke in the half-ruined hall", "of twelve dead.\n\n2"),
        "application/pdf",
    )
    assert "The governor of the half-ruined town" in document.text
    assert "hall of twelve dead." in document.text
    assert not document.text.endswith("2")


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"%PDF-1.4\nnothing", UnreadableFile),
        (pdf(FIRST)[:400], UnreadableFile),
        (pdf(FIRST, password="secret"), UnreadableFile),
        (pdf(""), NoArticle),
    ],
)
def test_pdfs_that_cannot_be_read(data: bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        read(data, "application/pdf")


def test_a_pdf_of_too_much_text_or_too_many_pages() -> None:
    with pytest.raises(TooLarge):
        extract(Source(address="x", data=pdf(FIRST * 20), media_type="application/pdf"), ReadSettings(max_chars=1000))
    with pytest.raises(TooLarge):
        read(pdf(*["x"] * 501), "application/pdf")

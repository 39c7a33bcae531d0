"""Whatever the bytes are, a document comes out, or an error that a person can read."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recount.documents import Source, extract, gather
from recount.errors import InputError, TooLarge
from recount.records import Document
from recount.settings import ReadSettings

SUFFIXES = ("txt", "md", "html", "eml", "pdf", "jsonl", "csv", "xml")
BEGINNINGS = (
    b"",
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\ntrailer<</Root 1 0 R>>",
    b"<!doctype html><html><body><p>",
    b"<rss><channel><item><title>x</title><description>",
    b"<feed xmlns='http://www.w3.org/2005/Atom'><entry>",
    b"Subject: x\nFrom: a <b@c>\nDate: Tue, 12 Sep 2023\nContent-Type: multipart/mixed; boundary=q\n\n--q\n",
    b"Subject: x\nContent-Type: text/html; charset=nonsense\nContent-Transfer-Encoding: base64\n\n",
    b'{"text": "',
    b"text,published,url\n",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"Published 3 May 2019 ",
)
PIECES = st.binary(max_size=60) | st.sampled_from(
    [
        b"<",
        b">",
        b"</p>",
        b"<div>",
        b'"',
        b"\\",
        b"&#0;",
        b"&#xD800;",
        b"\\ud800",
        b"\n",
        b"\r",
        b",",
        b"--q\n",
        b"]]>",
        b"endobj",
        b"<<",
        b">>",
        b"stream\n",
        b"<![CDATA[",
        b"<!--",
        b"=?utf-8?b?////?=",
        b"the dead of May 3, 2019",
        b"}",
    ]
)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(beginning=st.sampled_from(BEGINNINGS), pieces=st.lists(PIECES, max_size=12), suffix=st.sampled_from(SUFFIXES))
def test_only_documents_or_input_errors(tmp_path: Path, beginning: bytes, pieces: list[bytes], suffix: str) -> None:
    path = tmp_path / f"x.{suffix}"
    path.write_bytes(beginning + b"".join(pieces))
    for item in gather([str(path)], ReadSettings()):
        if isinstance(item, InputError):
            assert item.where and str(item)
            continue
        try:
            document = extract(item, ReadSettings())
        except InputError as error:
            assert error.where and str(error)
        else:
            assert Document.from_json(document.to_json()) == document


@pytest.mark.parametrize(
    "text",
    [
        "A " * 100_000,
        "... 1 Tags " * 20_000,
        "(AFP Photo " * 20_000,
        "3 May 2019 " * 20_000,
        "x\n" * 100_000,
        " " * 200_000 + "x",
        ("By " + "A " * 120 + "!\n") * 800,
        ("1:01 GMT (GMT+05: 00) " * 11 + "x\n") * 900,
        ("AB (A" * 40_000),
        ("12h 12 " * 36 + "!\n") * 800,
        "1" * 200_000,
        "w" * 200_000,
    ],
    ids=lambda text: text[:6].strip() or "spaces",
)
def test_long_dull_texts_are_read_in_a_moment(text: str) -> None:
    # A rule that backtracks would take hours here, so no clock is needed to notice.
    document = extract(Source(address="x", data=text.encode(), media_type="text/plain"), ReadSettings())
    assert document.text == text


def test_limits_are_said_with_their_value() -> None:
    with pytest.raises(TooLarge, match="1,000"):
        extract(Source(address="x", data=b"word " * 300, media_type="text/plain"), ReadSettings(max_chars=1000))

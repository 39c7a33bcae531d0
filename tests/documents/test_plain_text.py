import codecs
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recount.documents import Source, extract
from recount.errors import BinaryFile, EmptyFile, TooLarge, UndecodableText, UnsupportedFormat
from recount.settings import ReadSettings

SETTINGS = ReadSettings()


def source(data: bytes, **facts: object) -> Source:
    return Source(**{"address": "/r/report.txt", "data": data, "media_type": "text/plain", **facts})  # type: ignore[arg-type]


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n\r\t")))
def test_text_is_the_decoded_file_untouched(text: str) -> None:
    if not text.encode().strip() or not text.strip() or text.startswith("\ufeff"):
        return
    document = extract(source(text.encode()), SETTINGS)
    assert document.text == text
    assert document.chars == len(text)
    spans = [(piece.start, piece.end) for piece in document.furniture]
    assert spans == sorted(spans)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))


def test_byte_order_mark_is_not_counted_and_line_ends_stay() -> None:
    text = "Flood kills 12\r\n\r\nTwelve people died in the flood.\r"
    for mark, name in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        document = extract(source(mark + text.encode(name)), SETTINGS)
        assert (document.text, document.encoding) == (text, name)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("The minister’s office said “at least 12” people died – and 30 were hurt in the café.", "cp1252"),
        ("Наводнение в городе: погибли двенадцать человек, сообщили власти области в понедельник утром.", "koi8-r"),
        ("Наводнение в городе: погибли двенадцать человек, сообщили власти области в понедельник утром.", "cp1251"),
    ],
)
def test_older_encodings(text: str, encoding: str) -> None:
    document = extract(source(text.encode(encoding)), SETTINGS)
    assert document.text == text
    assert document.encoding == encoding


def test_declared_charset_decides_where_bytes_may_be_many() -> None:
    text = "Kŕdeľ žeriavov priletel, povedal úrad."
    assert extract(source(text.encode("cp1250"), charset="windows-1250"), SETTINGS).text == text


def test_a_few_broken_bytes_keep_utf8() -> None:
    text = "The “flood” – the worst in “40” years – killed ‘dozens’ of people in the town’s centre. " * 10
    data = text.encode()
    document = extract(source(data[:100] + b"\xff" + data[100:]), SETTINGS)
    assert document.encoding == "utf-8"
    assert document.text.count("\ufffd") == 1
    assert document.text.replace("\ufffd", "") == text


@pytest.mark.parametrize("data", [b"", b" \n\t\n ", codecs.BOM_UTF8, codecs.BOM_UTF8 + b"\n", "\u00a0 \u2003".encode()])
def test_empty(data: bytes) -> None:
    with pytest.raises(EmptyFile):
        extract(source(data), SETTINGS)


@pytest.mark.parametrize("data", [b"GIF89a\x01\x00\x01", bytes(range(1, 32)) * 40, "text \0 text".encode("utf-16")])
def test_binary(data: bytes) -> None:
    with pytest.raises(BinaryFile):
        extract(source(data), SETTINGS)


def test_undecodable() -> None:
    with pytest.raises(UndecodableText):
        extract(source(codecs.BOM_UTF16_LE + b"abc"), SETTINGS)
    with pytest.raises(UndecodableText):
        extract(source(codecs.BOM_UTF16_LE + b"\x00\xd8a\x00"), SETTINGS)


def test_too_large_in_bytes_and_in_characters() -> None:
    with pytest.raises(TooLarge):
        extract(source(b"a word " * 100), ReadSettings(max_bytes=500))
    with pytest.raises(TooLarge):
        extract(source(b"a word " * 100), ReadSettings(max_chars=500))


def test_a_kind_that_is_not_read() -> None:
    with pytest.raises(UnsupportedFormat):
        extract(source(b"words", media_type="image/png"), SETTINGS)


def test_title_is_the_first_line_that_is_no_furniture() -> None:
    text = (
        "Log In\n\nFlood kills 12 in Derna\n\nPublished 1 day ago3 minute read\nFlood kills 12 in Derna\n\nTwelve died."
    )
    assert extract(source(text.encode()), SETTINGS).title == "Flood kills 12 in Derna"
    assert extract(source(b"# Flood kills 12 #\n\nTwelve people died."), SETTINGS).title == "Flood kills 12"
    assert extract(source(b"Twelve people died on Monday in the flood.\n\nMore."), SETTINGS).title is None
    assert extract(source(b" date 2019-04-21 Bombs hit churches\n\nText."), SETTINGS).title == "Bombs hit churches"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Flood kills 12 in Derna", "en"),
        ("Explosion: 5 dead", "en"),
        (
            "Bei dem Hochwasser sind in der Stadt nach Angaben der Behörden mindestens zwölf Menschen gestorben.",
            "de",
        ),
        ("12 345", None),
    ],
)
def test_language(text: str, language: str | None) -> None:
    assert extract(source(text.encode()), SETTINGS).language == language

import hashlib
import json
from pathlib import Path

import pytest

from recount.documents import Source, extract, gather
from recount.errors import BadFeed, BadTable, InputError
from recount.settings import ReadSettings

SETTINGS = ReadSettings()
REPORT = "Flood kills 12\n\nTwelve people died in the flood, the governor said on Monday."


def found(path: Path, text: str, settings: ReadSettings = SETTINGS) -> list[Source | InputError]:
    path.write_text(text, encoding="utf-8", newline="")
    return list(gather([str(path)], settings))


def sources(path: Path, text: str) -> list[Source]:
    items = found(path, text)
    assert all(isinstance(item, Source) for item in items), items
    return [item for item in items if isinstance(item, Source)]


def test_each_line_is_a_document_of_its_own_bytes(tmp_path: Path) -> None:
    rows = [
        {"text": REPORT, "url": "https://a.example/1", "outlet": "A", "title": "T", "published": "2015-09-24"},
        {"html": f"<html><body><p>{REPORT}</p></body></html>", "id": "second"},
        {"text": " with spaces around\n", "published": 2015},
    ]
    lines = [json.dumps(row) for row in rows]
    one, two, three = sources(tmp_path / "t.jsonl", "\n".join(lines) + "\n")
    assert [one.sha256, two.sha256, three.sha256] == [hashlib.sha256(line.encode()).hexdigest() for line in lines]
    path = str(tmp_path / "t.jsonl")
    assert [one.address, two.address, three.address] == ["https://a.example/1", f"{path}#second", f"{path}#row-3"]
    document = extract(one, SETTINGS)
    assert (document.text, document.outlet, document.title) == (REPORT, "A", "T")
    assert (document.published, document.published_basis) == ("2015-09-24", "metadata")
    assert "'2015-09-24'" in str(document.published_why)
    assert "Twelve people died" in extract(two, SETTINGS).text
    assert extract(three, SETTINGS).text == " with spaces around\n"
    assert extract(three, SETTINGS).published == "2015"


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_with_quoted_line_breaks_and_any_delimiter(tmp_path: Path, delimiter: str) -> None:
    lines = [
        "\ufeffText;Outlet;published\r\n",
        '"A flood; it killed 12.\r\nMore ""rain"" came.";B;24.09.2015\r\n',
        "Short;;\r\n",
    ]
    text = "".join(lines).replace("; it", "[] it").replace(";", delimiter).replace("[]", ";")
    one, two = sources(tmp_path / "t.csv", text)
    assert extract(one, SETTINGS).text == 'A flood; it killed 12.\r\nMore "rain" came.'
    assert (one.outlet, one.published, two.outlet, two.published) == ("B", "2015-09-24", None, None)
    assert two.data == f"Short{delimiter}{delimiter}\r\n".encode()


def test_long_fields_are_read(tmp_path: Path) -> None:
    assert len(extract(sources(tmp_path / "t.csv", "text\n" + "word " * 60_000)[0], SETTINGS).text) == 300_000


def test_rows_of_one_url_stay_two_documents(tmp_path: Path) -> None:
    row = json.dumps({"text": REPORT, "url": "https://a.example/"})
    one, two = sources(tmp_path / "t.jsonl", f"{row}\n{row}\n")
    assert one.address != two.address


def test_a_bad_row_does_not_stop_the_others(tmp_path: Path) -> None:
    rows = [
        '{"text": "One flood."}',
        '{"body": "x"}',
        '["text"]',
        "{nonsense",
        '{"text": 3}',
        '{"text": "Six floods."}',
    ]
    items = found(tmp_path / "t.jsonl", "\n".join(rows))
    assert [type(item) for item in items] == [Source, BadTable, BadTable, BadTable, BadTable, Source]
    assert [item.where.rpartition("#")[2] for item in items if isinstance(item, InputError)] == [
        "row-2",
        "row-3",
        "row-4",
        "row-5",
    ]


@pytest.mark.parametrize(("name", "text"), [("t.jsonl", "no json\n" * 500), ("t.csv", "a,b\n" + "1,2\n" * 500)])
def test_what_is_no_table_is_given_up(tmp_path: Path, name: str, text: str) -> None:
    items = found(tmp_path / name, text)
    assert len(items) == 1
    assert all(isinstance(item, BadTable) for item in items)


def test_a_value_that_is_no_date_stays_null_and_says_so(tmp_path: Path) -> None:
    document = extract(
        sources(tmp_path / "t.jsonl", json.dumps({"text": REPORT, "published": "last week"}))[0], SETTINGS
    )
    assert (document.published, document.published_basis) == (None, "unknown")
    assert "'last week'" in str(document.published_why)


RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>The Derna Courier</title>
<item><title>Flood &amp; storm kill 12</title><link>https://a.example/1</link><guid>g1</guid>
<pubDate>Tue, 12 Sep 2023 01:30:00 +0200</pubDate><description>&lt;p&gt;Twelve people died in the flood that
followed the storm, the governor of the district said.&lt;/p&gt;</description></item>
<item><title>Second</title><guid isPermaLink="false">g2</guid><description>Thirty people are missing after the storm,
officials in the town said on Monday evening.</description></item>
<item><title>Bare</title><link>https://a.example/3</link></item></channel></rss>"""


def test_entries_of_a_feed_file_are_documents(tmp_path: Path) -> None:
    one, two, three = found(tmp_path / "f.xml", RSS)
    assert isinstance(one, Source)
    assert isinstance(two, Source)
    assert isinstance(three, InputError)
    assert (one.address, two.address) == ("https://a.example/1", f"{tmp_path / 'f.xml'}#g2")
    document = extract(one, SETTINGS)
    assert document.outlet == "The Derna Courier"
    assert document.title == "Flood & storm kill 12"
    assert document.text.startswith("Flood & storm kill 12\n\nTwelve people died in the flood")
    assert (document.published, document.published_basis) == ("2023-09-12", "feed")  # the feed's own day, not UTC's
    assert extract(two, SETTINGS).published is None


def test_atom_with_only_the_time_of_change(tmp_path: Path) -> None:
    atom = """<feed xmlns="http://www.w3.org/2005/Atom"><title>W</title><entry><id>x</id><title>One</title>
    <updated>2023-09-12T10:00:00Z</updated><content type="html">Twelve people died in the flood on Monday.</content>
    </entry></feed>"""
    source = found(tmp_path / "f.atom", atom)[0]
    assert isinstance(source, Source)
    assert (source.published, source.published_basis) == ("2023-09-12", "feed")
    assert "updated" in str(source.dated.why)


@pytest.mark.parametrize(
    "text",
    [
        "<rss><channel></channel></rss>",
        "not xml at all",
        '<!DOCTYPE r [<!ENTITY a "b">]><rss><channel><item><title>&a;</title></item></channel></rss>',
        "<feed",
    ],
)
def test_bad_feeds(tmp_path: Path, text: str) -> None:
    assert [type(item) for item in found(tmp_path / "f.rss", text)] == [BadFeed]


def test_entries_are_bounded(tmp_path: Path) -> None:
    assert len(found(tmp_path / "f.rss", RSS, ReadSettings(max_feed_entries=2))) == 2

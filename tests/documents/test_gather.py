import io
import os
import socket
from pathlib import Path

import pytest

from recount.documents import Skipped, Source, extract, gather
from recount.errors import (
    BadDate,
    BadOption,
    BinaryFile,
    EmptyFile,
    InputError,
    MissingInput,
    RecountError,
    TooLarge,
    UnreadableFile,
    UnsupportedFormat,
)
from recount.settings import ReadSettings

SETTINGS = ReadSettings()
REPORT = "Flood kills 12\n\nTwelve people died in the flood.\n"


def sources(*inputs: object, **options: object) -> list[Source]:
    found = list(gather([str(name) for name in inputs], SETTINGS, **options))  # type: ignore[arg-type]
    assert all(isinstance(source, Source) for source in found), found
    return [source for source in found if isinstance(source, Source)]


def errors(*inputs: object, settings: ReadSettings = SETTINGS) -> list[InputError]:
    return [error for error in gather([str(name) for name in inputs], settings) if isinstance(error, InputError)]


def test_a_folder_is_read_sorted_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.md", "a/.hidden.txt", ".git/x.txt", "c.jpg"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(REPORT)
    found = list(gather([str(tmp_path)], SETTINGS))
    assert [(type(item), item.address) for item in found if not isinstance(item, InputError)] == [
        (Source, str(tmp_path / "a/z.md")),
        (Source, str(tmp_path / "b.txt")),
        (Skipped, str(tmp_path / "c.jpg")),
    ]
    assert len(found) == 3


def test_what_is_refused_has_the_address_that_it_is_read_under(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sub").mkdir()
    (missing,) = errors("sub/../r.txt")
    (tmp_path / "r.txt").write_bytes(b" ")
    (empty,) = errors("./r.txt")
    (tmp_path / "r.txt").write_text(REPORT)
    assert {missing.where, empty.where} == {source.address for source in sources("r.txt")}
    (tmp_path / "t.jsonl").write_text('{"id": "a", "text": ""}\n')
    (bad,) = errors("t.jsonl")
    (tmp_path / "t.jsonl").write_text('{"id": "a", "text": "One flood."}\n')
    assert [bad.where] == [source.address for source in sources("t.jsonl")]


def test_the_same_file_has_one_address_from_every_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub/r.txt").write_text(REPORT)
    monkeypatch.chdir(tmp_path)
    one = sources("sub/r.txt", "./sub/../sub/r.txt", tmp_path / "sub", tmp_path / "sub/r.txt")
    monkeypatch.chdir(tmp_path / "sub")
    assert {source.address for source in [*one, *sources("r.txt")]} == {str(tmp_path / "sub/r.txt")}


def test_links_in_a_ring_end(tmp_path: Path) -> None:
    (tmp_path / "r.txt").write_text(REPORT)
    (tmp_path / "ring").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    (tmp_path / "nowhere.txt").symlink_to(tmp_path / "missing.txt")
    found = list(gather([str(tmp_path)], SETTINGS))
    assert [source.address for source in found if isinstance(source, Source)] == [str(tmp_path / "r.txt")]
    assert {type(error) for error in found if isinstance(error, InputError)} == {MissingInput, UnreadableFile}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may open every folder")
def test_a_closed_folder_does_not_stop_the_rest(tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0)
    (tmp_path / "r.txt").write_text(REPORT)
    found = list(gather([str(tmp_path)], SETTINGS))
    assert [type(item) for item in found] == [UnreadableFile, Source]


def test_a_folder_that_cannot_be_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b.txt").write_text(REPORT)
    listdir = os.listdir

    def refuse(path: str) -> list[str]:
        if path.endswith("/a"):
            raise PermissionError(13, "Permission denied")
        return listdir(path)

    monkeypatch.setattr(os, "listdir", refuse)
    found = list(gather([str(tmp_path)], SETTINGS))
    assert [type(item) for item in found] == [UnreadableFile, Source]


def test_what_is_missing_empty_large_or_no_file(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "large.txt").write_bytes(b"word " * 1000)
    with socket.socket(socket.AF_UNIX) as here:
        here.bind(str(tmp_path / "s.txt"))
        found = errors(tmp_path / "no.txt", "a\0b.txt", tmp_path, settings=ReadSettings(max_bytes=1000))
    assert [type(error) for error in found] == [MissingInput, MissingInput, EmptyFile, TooLarge, UnreadableFile]
    assert all(error.where for error in found)


def test_an_unknown_suffix_is_refused_and_no_suffix_is_looked_at(tmp_path: Path) -> None:
    (tmp_path / "r.docx").write_bytes(b"PK\x03\x04")
    (tmp_path / "page").write_text("<!DOCTYPE html><html><body><p>Words.</p></body></html>")
    assert [type(error) for error in errors(tmp_path / "r.docx")] == [UnsupportedFormat]
    assert sources(tmp_path / "page")[0].media_type == "text/html"


def test_the_bytes_decide_where_they_are_plain(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("\ufeff\n<!-- saved -->\n<!doctype html>\n<html><p>x</p></html>", encoding="utf-8")
    (tmp_path / "b.txt").write_text("A <b>bold</b> claim: 3 killed.")
    (tmp_path / "c.html").write_text("Plain words without any tag, 3 killed.")
    (tmp_path / "d.txt").write_bytes(b"%PDF-1.4\n...")
    kinds = [source.media_type for source in sources(tmp_path)]
    assert kinds == ["text/html", "text/plain", "text/plain", "application/pdf"]


def test_standard_input_is_a_document_of_its_content() -> None:
    def piped(data: bytes) -> Source:
        return sources("-", stdin=io.BytesIO(data))[0]

    assert piped(b"One flood.").address == piped(b"One flood.").address != piped(b"Two floods.").address
    assert extract(piped(REPORT.encode()), SETTINGS).text == REPORT
    assert isinstance(next(gather(["-"], SETTINGS, stdin=io.BytesIO(b""))), EmptyFile)
    assert isinstance(next(gather(["-"], SETTINGS)), MissingInput)


def test_outlet_and_date_given_with_the_command(tmp_path: Path) -> None:
    (tmp_path / "r.txt").write_text("3 May 2019\n\n" + REPORT)
    source = sources(tmp_path / "r.txt", outlet="The Courier", published="2020-01")[0]
    document = extract(source, SETTINGS)
    assert (document.outlet, document.published, document.published_basis) == ("The Courier", "2020-01", "metadata")
    with pytest.raises(BadDate):
        gather([], SETTINGS, published="yesterday")


def table(folder: Path, text: str, name: str = "about.csv") -> str:
    (folder / name).write_text(text)
    return str(folder / name)


def test_meta_finds_files_by_its_folder_the_read_folder_and_their_name(tmp_path: Path) -> None:
    (tmp_path / "in/deep").mkdir(parents=True)
    for name in ("in/a.txt", "in/deep/b.txt", "in/deep/c.txt", "in/d.txt"):
        (tmp_path / name).write_text(REPORT)
    meta = table(
        tmp_path,
        "path,outlet,published,title,url\nin/a.txt,One,2019-04-21,,https://one.example/a\n"
        "deep/b.txt,Two,3 May 2019,,\nc.txt,Three,soon,Third,\n",
    )
    by_name = {Path(source.address).name: source for source in sources(tmp_path / "in", meta=meta)}
    assert [by_name[name].outlet for name in ("a.txt", "b.txt", "c.txt", "d.txt")] == ["One", "Two", "Three", None]
    assert [by_name[name].published for name in ("a.txt", "b.txt", "c.txt", "d.txt")] == [
        "2019-04-21",
        "2019-05-03",
        None,
        None,
    ]
    assert by_name["a.txt"].url == "https://one.example/a"
    third = extract(by_name["c.txt"], SETTINGS)
    assert (third.title, third.published_basis) == ("Third", "unknown")
    assert "'soon'" in str(third.published_why)


def test_a_bare_name_means_no_file_where_several_bear_it(tmp_path: Path) -> None:
    for name in ("x/r.txt", "y/r.txt"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(REPORT)
    meta = table(tmp_path, "path,outlet\nr.txt,Nobody\n")
    assert {source.outlet for source in sources(tmp_path / "x", tmp_path / "y", meta=meta)} == {None}
    assert {source.outlet for source in sources(tmp_path / "x", meta=meta)} == {"Nobody"}


def test_meta_in_the_read_folder_is_no_input(tmp_path: Path) -> None:
    (tmp_path / "r.txt").write_text(REPORT)
    meta = table(tmp_path, '{"path": "r.txt", "outlet": "One"}\n', "about.jsonl")
    assert [source.outlet for source in sources(tmp_path, meta=meta)] == ["One"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("m.txt", "path\nx"),
        ("m.csv", "file,outlet\nr.txt,One\n"),
        ("m.jsonl", "no json"),
        ("m.csv", "path,outlet\n,One\n"),
        (None, ""),
    ],
)
def test_bad_meta_is_said_at_once(tmp_path: Path, name: str | None, text: str) -> None:
    meta = table(tmp_path, text, name) if name else str(tmp_path / "none.csv")
    with pytest.raises(BadOption):
        gather([], SETTINGS, meta=meta)


def test_errors_have_codes_and_places(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_bytes(b"\x00\x01\x02")
    source = sources(tmp_path / "b.txt")[0]
    with pytest.raises(BinaryFile) as caught:
        extract(source, SETTINGS)
    assert str(tmp_path / "b.txt") in str(caught.value)
    assert isinstance(caught.value, RecountError)

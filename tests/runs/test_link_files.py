from __future__ import annotations

import json
from pathlib import Path

import pytest

from recount.errors import BadRecord, MissingInput
from recount.records import Claim, Document, Event
from recount.runs import link_files
from recount.runs.distinct import distinct
from tests.runs.small_stages import SMALL

DOCUMENT = {"id": "d1", "sha256": "s1", "outlet": None, "published": "2024-05-01", "text": "10 killed in Anse."}
CLAIM = {
    "document": "d1",
    "start": 0,
    "end": 2,
    "kind": "count",
    "measure": "killed",
    "low": 10,
    "place": "Anse",
    "approx": None,
}


def given(folder: Path, documents: list[object], claims: list[object]) -> tuple[Path, Path]:
    paths = folder / "claims.jsonl", folder / "documents.jsonl"
    for path, rows in zip(paths, (claims, documents), strict=True):
        lines = (row if isinstance(row, str) else json.dumps(row) for row in rows)
        path.write_text("\n".join(lines), encoding="utf-8")
    return paths


def test_what_rows_lack_is_filled_and_what_they_say_is_kept(tmp_path: Path) -> None:
    other = {"id": "d2", "sha256": "s2", "text": DOCUMENT["text"]}
    rows = [{**CLAIM, "id": "mine"}, {**CLAIM, "document": "d2"}]
    linked = link_files(*given(tmp_path, [DOCUMENT, other], rows), stages=SMALL)
    one, two = linked.claims
    assert (one.id, one.sha256, one.number_text, one.approx) == ("mine", "s1", "10", False)
    assert two.id.startswith("clm-")
    assert one.anchor != two.anchor
    (event,) = linked.events
    assert {*event.claims} == {one.id, two.id}
    assert sorted(link.kind for link in linked.links) == ["copy", "event"]
    assert linked.documents[0].published_basis == "metadata"


@pytest.mark.parametrize(
    ("documents", "claims", "word"),
    [
        (["{"], [CLAIM], "documents.jsonl:1"),
        ([{"id": "d1"}], [CLAIM], "sha256"),
        ([DOCUMENT, DOCUMENT], [CLAIM], "documents.jsonl:2.*second"),
        ([DOCUMENT], ["[]"], "claims.jsonl:1"),
        ([DOCUMENT], [{**CLAIM, "document": "d9"}], "d9"),
        ([DOCUMENT], [{**CLAIM, "kind": "rumour"}], "kind"),
        ([DOCUMENT], [{**CLAIM, "start": 3}], "no span"),
        ([DOCUMENT], [{**CLAIM, "end": 99}], "behind the end"),
        ([DOCUMENT], [{**CLAIM, "low": "many"}], "low"),
        ([DOCUMENT], [CLAIM, "", CLAIM], "claims.jsonl:3.*second"),
    ],
)
def test_a_line_that_does_not_fit_is_named(
    tmp_path: Path, documents: list[object], claims: list[object], word: str
) -> None:
    with pytest.raises(BadRecord, match=word):
        link_files(*given(tmp_path, documents, claims), stages=SMALL)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(MissingInput, match="documents"):
        link_files(tmp_path / "claims.jsonl", tmp_path / "documents.jsonl", stages=SMALL)


def test_no_two_events_share_an_id_whatever_their_order() -> None:
    document = Document(id="d", address="a", sha256="s", text="x", text_sha256="t")
    place = {"quote": "x", "quote_start": 0, "quote_end": 1}
    one, other = (Claim.make(document, start=0, end=1, kind="position", agent=who, **place) for who in ("A", "B"))
    events = [Event(id=one.anchor, claims=(one.id,)), Event(id=one.anchor, claims=(other.id,))]
    names = {event.claims: event.id for event in distinct(events, [one, other])}
    assert names == {event.claims: event.id for event in distinct(reversed(events), [other, one])}
    assert len({*names.values()}) == 2
    assert one.anchor in names.values()

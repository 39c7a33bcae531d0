from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import pytest

from recount.errors import BadRecord, LanguageNotSupported, MissingInput, UnknownItem
from recount.ledger import Ledger
from recount.records import AnnotatedText, Claim, Judgement
from recount.runs import Outcome, Stages, Summary, judge, read, reread
from recount.runs import reread as reread_documents
from recount.settings import Settings
from tests.runs.small_stages import SMALL


class Clock:
    """A minute a call."""

    def __init__(self) -> None:
        self.minutes = 0

    def __call__(self) -> str:
        self.minutes += 1
        return f"2024-05-01T{self.minutes // 60:02}:{self.minutes % 60:02}:00+00:00"


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.open(tmp_path / "ledger.db", create=True) as ledger:
        yield ledger
        ledger.verify()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "reports"
    path.mkdir()
    return path


@pytest.fixture
def take(ledger: Ledger, folder: Path) -> Callable[..., Summary]:
    clock = Clock()

    def take(*, outlet: str | None = None, published: str | None = None, **texts: str) -> Summary:
        for name, text in texts.items():
            (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        given = {"outlet": outlet, "published": published}
        return read([str(folder)], ledger, Settings(), clock=clock, stages=SMALL, **given)

    return take


Take = Callable[..., Summary]


def test_a_folder_is_read_linked_and_reconciled(ledger: Ledger, take: Take) -> None:
    summary = take(a="10 killed in Anse.", b="12 killed in Anse, 950 injured in Anse.", c="3 killed in Brive.")
    assert (summary.read, summary.claims, summary.checks, summary.exit_code) == (3, 4, 1, 0)
    anse, brive = sorted(ledger.events(), key=lambda event: event.place or "")
    assert [(toll.measure, toll.low, toll.high) for toll in anse.tolls] == [("injured", 950, 950), ("killed", 10, 12)]
    assert len(brive.claims) == 1


def test_the_same_bytes_again_add_no_entry(ledger: Ledger, take: Take) -> None:
    take(a="10 killed in Anse.", b="12 killed in Anse.")
    before = list(ledger.entries())
    summary = take()
    assert (summary.read, summary.unchanged, summary.claims) == (0, 2, 0)
    assert list(ledger.entries()) == before


def test_the_same_bytes_under_a_corrected_outlet_and_date_are_read_again_once(ledger: Ledger, take: Take) -> None:
    take(a="10 killed in Anse.", b="12 killed in Anse.", published="2024-05-01")
    first, was, (event,) = ledger.document("a.txt"), next(ledger.claims()), ledger.events()
    then = list(ledger.entries())[-1].at
    summary = take(outlet="Courier", published="2024-05-02")
    assert (summary.corrected, summary.unchanged, summary.exit_code) == (2, 0, 0)
    second = ledger.document("a.txt")
    assert (second.outlet, second.published, second.sha256, second.text) == (
        "Courier", "2024-05-02", first.sha256, first.text,
    )  # fmt: skip
    assert (second.revision, second.revision_of) == (2, first.id)
    claim = next(claim for claim in ledger.claims() if claim.document == second.id)
    assert (claim.source, claim.anchor) == ("Courier", was.anchor), "claims are made anew, where they stood"
    assert len(list(ledger.claims())) == 2
    (now,) = ledger.events()
    assert now.id == event.id
    assert {lineage.origin for toll in now.tolls for lineage in toll.lineages} == {"Courier"}
    assert {document.published for document in ledger.documents(as_of=then)} == {"2024-05-01"}
    before = list(ledger.entries())
    for again in (take(outlet="Courier", published="2024-05-02"), take(published="2024-05-02"), take()):
        assert (again.unchanged, again.corrected) == (2, 0), "what is not given takes nothing back"
    assert list(ledger.entries()) == before


def test_judgements_stay_where_a_corrected_document_has_its_words(ledger: Ledger, take: Take) -> None:
    take(a="10 killed in Anse, 4 injured in Anse.")
    ten, four = ledger.claims()
    decide(ledger, judgement("reject", ten), judgement("correct", four, slots={"low": 3}))
    assert take(outlet="Courier").corrected == 1
    (claim,) = ledger.claims()
    assert (claim.anchor, claim.low, claim.source) == (four.anchor, 3, "Courier")
    assert list(ledger.orphans()) == []


def test_what_a_folder_holds_besides_is_skipped_and_logged_nowhere(ledger: Ledger, folder: Path) -> None:
    (folder / "a.txt").write_text("10 killed in Anse.")
    (folder / "a.json").write_text("{}")
    stages = replace(SMALL, gather=Stages.standard().gather)
    summary = read([str(folder)], ledger, Settings(), clock=Clock(), stages=stages)
    assert (summary.read, summary.skipped, summary.refused, summary.exit_code) == (1, 1, 0, 0)
    assert list(ledger.refusals()) == []
    named = read([str(folder / "a.json")], ledger, Settings(), clock=Clock(), stages=stages)
    assert (named.skipped, named.refused, named.exit_code) == (0, 1, 1)


def test_a_refusal_is_over_when_the_file_is_read_however_it_is_named(
    ledger: Ledger, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stages = replace(SMALL, gather=Stages.standard().gather, extract=Stages.standard().extract)
    monkeypatch.chdir(folder)

    def run(name: str) -> Summary:
        return read([name], ledger, Settings(), clock=Clock(), stages=stages)

    assert run("a.txt").refused == 1
    (folder / "t.jsonl").write_text(" ")
    assert run("../reports/t.jsonl").refused == 1
    assert len(list(ledger.refusals())) == 2
    (folder / "a.txt").write_text("10 killed in Anse.")
    (folder / "t.jsonl").write_text('{"id": "x", "text": "12 killed in Anse."}\n')
    assert run(str(folder)).read == 2
    assert list(ledger.refusals()) == []


def test_known_bytes_and_judgements_open_no_annotator(ledger: Ledger, take: Take, folder: Path) -> None:
    def never(*_: object) -> NoReturn:
        raise AssertionError("nothing is to be annotated")

    take(a="10 killed in Anse.")
    idle = replace(SMALL, extract=never, annotate=never, extractor=never, find_claims=never, find_checks=never)
    assert read([str(folder)], ledger, Settings(), clock=Clock(), stages=idle).unchanged == 1
    judge(ledger, judgement("reject", next(ledger.claims())), clock=Clock(), stages=idle)
    assert list(ledger.events()) == []


def test_the_standard_stages_load_their_rooms_late() -> None:
    code = "import sys; from recount.runs import Stages; Stages.standard(); print('spacy' in sys.modules)"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.split() == ["False"]


def test_the_same_bytes_at_two_addresses_are_two_documents_that_carry_one_text(ledger: Ledger, take: Take) -> None:
    take(a="10 killed in Anse.", b="10 killed in Anse.")
    one, other = ledger.documents()
    assert [link.kind for link in ledger.links(ids=[one.id])] == ["copy"]
    assert {claim.document for claim in ledger.claims()} == {one.id, other.id}


def test_a_changed_page_is_a_revision_and_its_old_claims_are_retired_not_lost(ledger: Ledger, take: Take) -> None:
    take(a="10 killed in Anse.", b="12 killed in Anse.")
    (old,) = [claim for claim in ledger.claims() if claim.low == 10]
    (event,) = ledger.events()
    summary = take(a="Update: 11 killed in Anse.")
    assert (summary.revised, summary.unchanged) == (1, 1)
    assert sorted(claim.low or 0 for claim in ledger.claims()) == [11, 12]
    newest = ledger.document("a.txt")
    assert (newest.revision, newest.revision_of) == (2, old.document)
    assert ledger.claim(old.id) == old
    assert ledger.document(old.document).text == "10 killed in Anse."
    assert len(list(ledger.documents(every_revision=True))) == 3
    (now,) = ledger.events()
    assert ledger.event(event.id) == now
    assert (now.tolls[0].low, now.tolls[0].high) == (11, 12)
    assert not list(ledger.links(ids=[old.id]))


def test_an_event_whose_only_document_changes_is_still_found_by_its_former_id(ledger: Ledger, take: Take) -> None:
    take(a="10 killed in Anse.")
    (before,) = ledger.events()
    take(a="Now 11 killed in Anse.")
    (after,) = ledger.events()
    assert after.id != before.id
    assert ledger.event(before.id) == after
    assert after.former == (before.id,)


def test_an_event_that_is_gone_for_good_is_unknown_now_and_known_then(ledger: Ledger, take: Take) -> None:
    take(a="10 killed in Anse.")
    (before,) = ledger.events()
    take(a="All are well.")
    assert not list(ledger.events())
    with pytest.raises(UnknownItem, match="no claim of this event is left"):
        ledger.event(before.id)
    assert ledger.event(before.id, as_of="2024-05-01T00:02") == before


def test_a_page_that_goes_back_is_a_third_revision(ledger: Ledger, take: Take) -> None:
    for text in ("10 killed in Anse.", "11 killed in Anse.", "10 killed in Anse."):
        take(a=text)
    first, second, third = ledger.documents(every_revision=True)
    assert [first.revision, second.revision, third.revision] == [1, 2, 3]
    assert first.sha256 == third.sha256
    assert len({first.id, second.id, third.id}) == 3
    assert third.revision_of == second.id
    assert [claim.document for claim in ledger.claims()] == [third.id]


def test_what_was_known_at_a_time(ledger: Ledger, take: Take) -> None:
    take(a="10 killed in Anse.")
    early = next(ledger.entries()).at
    take(b="12 killed in Anse.", a="11 killed in Anse.")
    late = list(ledger.entries())[-1].at
    (then,) = ledger.events(as_of=early)
    assert (then.tolls[0].low, then.tolls[0].high) == (10, 10)
    assert [claim.low for claim in ledger.claims(as_of=early)] == [10]
    assert [document.text for document in ledger.documents(as_of=early)] == ["10 killed in Anse."]
    assert list(ledger.events(as_of=late)) == list(ledger.events())
    assert not list(ledger.claims(as_of="2024-04-30"))


def test_what_cannot_be_read_is_noted_once_and_the_others_go_on(ledger: Ledger, take: Take, folder: Path) -> None:
    summary = take(a="", b="12 killed in Anse.", c="bang", d="Le bilan: 3 killed in Anse.")
    assert (summary.read, summary.refused, summary.exit_code) == (2, 2, 1)
    assert [error.code for error in summary.errors] == ["empty-file", "input", "language-not-supported"]
    assert "RuntimeError: a fault of a stage" in str(summary.errors[1])
    assert [claim.low for claim in ledger.claims()] == [12]
    before = list(ledger.entries())
    again = take()
    assert [error.code for error in again.errors] == [error.code for error in summary.errors]
    assert list(ledger.entries()) == before
    assert [(address, code) for address, code, _ in ledger.refusals()] == [("a.txt", "empty-file"), ("c.txt", "input")]
    take(a="9 killed in Anse.")
    assert [address for address, *_ in ledger.refusals()] == ["c.txt"]


def test_a_document_that_is_not_english_is_kept_without_claims(ledger: Ledger, take: Take) -> None:
    summary = take(a="Le bilan: 3 killed in Anse.")
    assert isinstance(summary.errors[0], LanguageNotSupported)
    assert ledger.document("a.txt").language == "fr"
    assert not list(ledger.claims())


def test_each_outcome_is_reported_as_it_happens(ledger: Ledger, folder: Path) -> None:
    (folder / "a.txt").write_text("10 killed in Anse.")
    told: list[Outcome] = []
    summary = read(
        [str(folder), "missing"], ledger, Settings(), clock=Clock(), report=told.append, stages=SMALL
    )  # fmt: skip
    assert [(one.address, one.deed, one.claims) for one in told] == [("a.txt", "read", 1), ("missing", "refused", 0)]
    assert isinstance(told[1].error, MissingInput)
    assert summary.seconds > 0


def test_stopping_a_run_by_hand_leaves_a_sound_ledger_that_goes_on(ledger: Ledger, take: Take, folder: Path) -> None:
    def interrupt(outcome: Outcome) -> None:
        raise KeyboardInterrupt

    for name in "abc":
        (folder / f"{name}.txt").write_text(f"{ord(name)} killed in Anse.")
    with pytest.raises(KeyboardInterrupt):
        read([str(folder)], ledger, Settings(), clock=Clock(), report=interrupt, stages=SMALL)
    ledger.verify()
    assert len(list(ledger.documents())) == 1
    assert take().read == 2


def later(annotated: AnnotatedText) -> tuple[Claim, ...]:
    """Sees only the killed, and gives them a `via`, where the number is odd."""
    found = [claim for claim in SMALL.find_claims(annotated) if claim.measure == "killed"]
    return tuple(
        (claim.replace(via="Agency").identified() if (claim.low or 0) % 2 else claim).replace(extractor="later/1")
        for claim in found
    )


LATER = replace(SMALL, extractor=lambda: "later/1", find_claims=later)


def test_rereading_keeps_what_is_made_again_and_retires_the_rest(ledger: Ledger, take: Take) -> None:
    take(a="10 killed in Anse, 4 injured in Anse.", b="11 killed in Anse.")
    before = {claim.low: claim for claim in ledger.claims()}
    summary = reread(ledger, Settings(), clock=Clock(), stages=LATER)
    after = {claim.low: claim for claim in ledger.claims()}
    assert (summary.reread, summary.claims) == (2, 1)
    assert after.keys() == {10, 11}
    assert after[10] == before[10]
    assert after[11].anchor == before[11].anchor
    assert (after[11].via, after[11].id != before[11].id) == ("Agency", True)
    (event,) = ledger.events()
    assert {*event.claims} == {after[10].id, after[11].id}
    added = [entry.subject for entry in ledger.entries() if entry.kind == "claim"]
    assert added.count(before[10].id) == 1


def test_rereading_by_the_same_extractor_adds_nothing(ledger: Ledger, take: Take) -> None:
    take(a="10 killed in Anse.")
    before = list(ledger.entries())
    assert reread(ledger, Settings(), clock=Clock(), stages=SMALL).unchanged == 1
    assert reread(ledger, Settings(), clock=Clock(), stages=SMALL, document="a.txt").claims == 0
    assert list(ledger.entries()) == before


def test_rereading_only_what_came_in_since(ledger: Ledger, take: Take) -> None:
    take(a="11 killed in Anse.")
    take(b="13 killed in Anse.")
    since = list(ledger.entries())[-1].at
    told: list[Outcome] = []
    reread_documents(ledger, Settings(), clock=Clock(), stages=LATER, since=since, report=told.append)
    assert [outcome.address for outcome in told] == ["b.txt"]


def judgement(kind: str, claim: Claim | None = None, **facts: object) -> Judgement:
    if claim is not None:
        seen = {"measure": claim.measure, "low": claim.low, "high": claim.high}
        facts = {"anchor": claim.anchor, "quote": claim.quote, "seen": seen, **facts}
    return Judgement.make(kind=kind, by="ana", at="2024-05-02T08:00:00+00:00", **facts)  # type: ignore[arg-type]


def decide(ledger: Ledger, *judgements: Judgement) -> None:
    for one in judgements:
        judge(ledger, one, clock=Clock(), stages=SMALL)


def test_a_rejected_claim_is_seen_no_more_and_its_event_follows(ledger: Ledger, take: Take) -> None:
    take(a="10 killed in Anse.", b="12 killed in Anse.")
    ten = next(claim for claim in ledger.claims() if claim.low == 10)
    decide(ledger, judgement("reject", ten))
    assert [claim.low for claim in ledger.claims()] == [12]
    (event,) = ledger.events()
    assert (event.tolls[0].low, event.tolls[0].high) == (12, 12)
    decide(ledger, judgement("accept", ten, note="it was right"))
    assert sorted(claim.low or 0 for claim in ledger.claims()) == [10, 12]
    assert [toll.low for event in ledger.events() for toll in event.tolls] == [10]


def test_a_corrected_claim_keeps_its_anchor_and_says_who_changed_it(ledger: Ledger, take: Take) -> None:
    take(a="10 killed in Anse.")
    (before,) = ledger.claims()
    decide(ledger, judgement("correct", before, slots={"place": "Brive", "low": 9}))
    (after,) = ledger.claims()
    assert (after.anchor, after.place, after.low, after.high) == (before.anchor, "Brive", 9, 10)
    assert after.id != before.id
    assert after.why["place"].rule == "judgement"
    take(b="12 killed in Brive.")
    (event,) = ledger.events()
    assert len(event.claims) == 2


def test_the_same_judgement_again_changes_nothing(ledger: Ledger, take: Take) -> None:
    take(a="10 killed in Anse.")
    told = judgement("reject", next(ledger.claims()))
    decide(ledger, told)
    before = list(ledger.entries())
    decide(ledger, told)
    assert list(ledger.entries()) == before


def test_judgements_survive_another_extractor(ledger: Ledger, take: Take) -> None:
    take(a="11 killed in Anse, 4 injured in Anse, 5 injured in Brive, 7 killed in Brive.")
    eleven, four, five, seven = ledger.claims()
    decide(
        ledger,
        judgement("correct", eleven, slots={"low": 12, "high": 12}),
        judgement("accept", four),
        judgement("reject", seven),
    )
    reread(ledger, Settings(), clock=Clock(), stages=LATER)
    after = {claim.anchor: claim for claim in ledger.claims()}
    assert after[eleven.anchor].low == 12
    assert after[eleven.anchor].via == "Agency"
    assert after[four.anchor].low == 4, "a person's word outlives an extractor that no longer finds it"
    assert five.anchor not in after
    assert seven.anchor not in after


def test_judgements_move_with_their_words_to_a_new_revision(ledger: Ledger, take: Take) -> None:
    take(a="10 killed in Anse. 4 killed in Brive. 5 injured in Cluny.")
    ten, four, five = ledger.claims()
    decide(
        ledger,
        judgement("reject", ten),
        judgement("correct", four, slots={"low": 3}),
        judgement("reject", five),
    )
    take(a="Corrected. 10 killed in Anse. Police: 4 killed in Brive.")
    (claim,) = ledger.claims()
    assert (claim.low, claim.high, claim.place) == (3, 4, "Brive")
    assert ledger.document("a.txt").text[claim.start : claim.end] == "4"
    assert [orphan.anchor for orphan in ledger.orphans()] == [five.anchor]
    take(a="Corrected. 10 killed in Anse. Again 10 killed in Anse. 5 injured in Cluny.")
    assert [claim.low for claim in ledger.claims()] == [10, 10], "words that stand twice are not judged by guess"
    assert [orphan.anchor for orphan in ledger.orphans()] == [ten.anchor, four.anchor]


def test_a_person_adds_a_claim_where_the_extractor_saw_none(ledger: Ledger, take: Take) -> None:
    take(a="Nobody counted. A dozen died there.", b="13 killed in Anse.")
    text = ledger.document("a.txt").text
    start = text.index("A dozen")
    slots = {
        "start": start, "end": start + 7, "kind": "count", "quote_start": start, "quote_end": len(text),
        "measure": "killed", "low": 12, "high": 12, "place": "Anse",
    }  # fmt: skip
    decide(ledger, judgement("add", address="a.txt", slots=slots))
    added = next(claim for claim in ledger.claims() if claim.low == 12)
    assert added.quote == "A dozen died there."
    (event,) = ledger.events()
    assert (event.tolls[0].low, event.tolls[0].high) == (12, 13)
    reread(ledger, Settings(), clock=Clock(), stages=LATER)
    take(a="Updated. Nobody counted. A dozen died there.")
    moved = next(claim for claim in ledger.claims() if claim.low == 12)
    assert ledger.document("a.txt").text[moved.start : moved.end] == "A dozen"


def test_a_withdrawn_document_gives_no_claims_until_it_is_accepted_again(ledger: Ledger, take: Take) -> None:
    take(a="10 killed in Anse.", b="12 killed in Anse.")
    decide(ledger, judgement("withdraw", address="a.txt"))
    assert [claim.low for claim in ledger.claims()] == [12]
    take(a="11 killed in Anse.")
    assert [claim.low for claim in ledger.claims()] == [12]
    decide(ledger, judgement("accept", address="a.txt"))
    assert sorted(claim.low or 0 for claim in ledger.claims()) == [11, 12]


def test_a_person_splits_and_merges_events_and_re_reading_keeps_it(ledger: Ledger, take: Take) -> None:
    take(a="10 killed in Anse.", b="12 killed in Anse.", c="3 killed in Brive.")
    by_low = {claim.low: claim for claim in ledger.claims()}
    whole = next(event for event in ledger.events() if len(event.claims) == 2)
    decide(ledger, judgement("split", by_low[10], other=by_low[12].anchor))
    assert len(list(ledger.events())) == 3
    decide(ledger, judgement("merge", by_low[12], other=by_low[3].anchor))
    assert sorted(len(event.claims) for event in ledger.events()) == [1, 2]
    take(b="Late: 12 killed in Anse.", c="Late: 3 killed in Brive.")
    assert sorted(len(event.claims) for event in ledger.events()) == [1, 2]
    assert ledger.event(whole.id).id in {event.id for event in ledger.events()}


@pytest.mark.parametrize(
    ("facts", "error"),
    [
        ({"kind": "reject", "anchor": "anc-none"}, UnknownItem),
        ({"kind": "reject"}, BadRecord),
        ({"kind": "withdraw", "address": "none.txt"}, UnknownItem),
        ({"kind": "withdraw"}, BadRecord),
        ({"kind": "merge", "anchor": "known"}, BadRecord),
        ({"kind": "correct", "anchor": "known", "slots": {"colour": "red"}}, BadRecord),
        ({"kind": "correct", "anchor": "known", "slots": {"low": "many"}}, BadRecord),
        ({"kind": "add", "address": "a.txt", "slots": {"start": 0, "end": 2}}, BadRecord),
        ({"kind": "add", "address": "a.txt", "slots": {"start": 0, "end": 99, "kind": "count"}}, BadRecord),
        ({"kind": "add", "address": "a.txt", "slots": {"start": 0, "end": 2, "kind": "guess"}}, BadRecord),
    ],
)
def test_a_judgement_of_nothing_is_refused_and_not_logged(
    ledger: Ledger, take: Take, facts: dict[str, str], error: type[Exception]
) -> None:
    take(a="10 killed in Anse.")
    if facts.get("anchor") == "known":
        facts = {**facts, "anchor": next(ledger.claims()).anchor}
    before = ledger.counts()
    with pytest.raises(error):
        decide(ledger, Judgement.make(**{"by": "ana", "at": "2024-05-02", **facts}))  # type: ignore[arg-type]
    assert ledger.counts() == before

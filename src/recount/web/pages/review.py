"""The queue, one claim at a time; decisions, and taking them back."""

from __future__ import annotations

from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import Query, Request, Response
from fastapi.responses import RedirectResponse

from recount.errors import BadRecord
from recount.records import SLOTS, Claim, Event, Judgement
from recount.runs import judge
from recount.views.sheets import LogSheet, ReviewSheet, log_sheet, review_sheet
from recount.web.correction import changed, fields_of, following, slots_of
from recount.web.form import Form, back
from recount.web.person import Person, Reviewer
from recount.web.room import InRoom, Room
from recount.web.sheets import Sheets

router = Sheets()
_Id = Annotated[str | None, Query(max_length=100)]


@router.sheet("/review", ReviewSheet, "review.html")
def review(room: InRoom, claim: _Id = None, after: _Id = None, made: _Id = None) -> ReviewSheet:
    """What waits for a decision, what matters most first, and one claim with its sentence and its history."""
    return review_sheet(room.ledger, claim=claim, after=after, made=made)


@router.sheet("/log", LogSheet, "log.html")
def log(
    room: InRoom,
    by: Annotated[str | None, Query(max_length=200)] = None,
    page: Annotated[int, Query(ge=1, le=100_000)] = 1,
) -> LogSheet:
    """Who decided what, when, with before and after."""
    return log_sheet(room.ledger, by=by or None, page=page)


@router.post("/judge", include_in_schema=False)
def judge_claim(room: InRoom, someone: Reviewer, form: Form) -> Response:
    """Accept, reject or correct the claim that the form names, or note something on it; then to the next one."""
    claim, kind = room.ledger.claim(form.get("claim", "")), form.get("kind", "")
    facts: dict[str, Any] = {"anchor": claim.anchor, "quote": claim.quote, "seen": _seen(claim)}
    if kind not in ("accept", "reject", "correct", "note"):
        raise BadRecord(kind, detail="accept, reject, correct or note")
    if kind == "correct":
        facts["slots"] = changed(claim, form)
        if not facts["slots"]:
            raise BadRecord(claim.id, detail="nothing was changed; accept it instead")
    made = decide(room, someone, form, kind=kind, **facts)
    if kind == "note":
        return _to(f"/review?{urlencode({'claim': claim.id})}")
    return _to(f"/review?{urlencode({'after': claim.id, 'made': made.id})}")


@router.post("/add", include_in_schema=False)
def add(room: InRoom, someone: Reviewer, form: Form) -> Response:
    """A claim that no extractor found, at words that a person selected."""
    document = room.ledger.document(form.get("document", ""))
    slots = {slot: value for slot, value in slots_of(form).items() if value not in (None, False)}
    start, end = _at(form, "start"), _at(form, "end")
    first, last = _sentence(document.text, start, end)
    place = {
        "start": start, "end": end, "kind": form.get("claim_kind", "count"), "quote_start": first, "quote_end": last,
        "number_text": document.text[start:end],
    }  # fmt: skip
    slots = {name: value for name, value in (slots | following(slots)).items() if value is not None}
    made = decide(room, someone, form, kind="add", address=document.address, slots=slots | place)
    return _to(f"/documents/{document.id}?{urlencode({'made': made.id})}")


@router.post("/withdraw", include_in_schema=False)
def withdraw(room: InRoom, someone: Reviewer, form: Form) -> Response:
    """Take all claims of a report out, or back in."""
    document = room.ledger.document(form.get("document", ""))
    kind = "accept" if form.get("restore") else "withdraw"
    decide(room, someone, form, kind=kind, address=document.address)
    return _to(f"/documents/{document.id}")


@router.post("/events/{name}/change", include_in_schema=False)
def change_event(room: InRoom, someone: Reviewer, form: Form, name: str) -> Response:
    """Bring two events together, part claims from one, name two sources one, or set its own fields."""
    event, kind = room.ledger.event(name), form.get("kind", "")
    if kind == "split":
        return _part(room, someone, form, event)
    if kind == "merge":
        other = room.ledger.event(form.get("other", "").strip().rstrip("/").rpartition("/")[2])
        decide(room, someone, form, kind="merge", anchor=event.id, other=other.id)
    elif kind == "same-source":
        decide(room, someone, form, kind="same-source", names=(form.get("stands", ""), form.get("alias", "")))
    elif kind == "describe":
        decide(room, someone, form, kind="describe", anchor=event.id, slots=fields_of(form))
    elif kind == "note":
        decide(room, someone, form, kind="note", anchor=event.id)
    else:
        raise BadRecord(kind, detail="merge, split, same-source, describe or note")
    return _to(f"/events/{event.id}")


def _part(room: Room, someone: Person, form: dict[str, str], event: Event) -> Response:
    """Part a claim, or all claims of a report; then to the claim in the review, or to the event without it.

    An event is called by its least anchor, so what is left may go by another id than before.
    """
    claims, part = list(room.ledger.claims(ids=event.claims)), form.get("part", "")
    own = [one for one in claims if part in (one.document, one.id)]
    rest = [one for one in claims if one not in own]
    if not own or not rest:
        raise BadRecord(event.id, detail="choose a claim, or a report whose claims are not all there is of the event")
    held = min(rest, key=lambda one: one.anchor)
    for claim in own:
        decide(room, someone, form, kind="split", anchor=claim.anchor, other=held.anchor, quote=claim.quote)
    if form.get("shown") == "claim":
        return _to(f"/review?{urlencode({'claim': part})}")
    return _to(f"/events/{room.ledger.event_of([held.id])[held.id]}")


@router.post("/undo", include_in_schema=False)
def undo(request: Request, room: InRoom, someone: Reviewer, form: Form) -> Response:
    """Take a decision back; it stays in the log."""
    decide(room, someone, form, kind="undo", undoes=form.get("judgement", ""))
    return _to(back(request))


def decide(room: Room, someone: Person, form: dict[str, str], **facts: Any) -> Judgement:
    """Log a judgement of this person, with her note and what she had seen."""
    note, after = form.get("note", "").strip() or None, form.get("after") or None
    judgement = Judgement.make(by=someone.name, at=room.clock(), note=note, after=after, **facts)
    judge(room.ledger, judgement, clock=room.clock)
    return judgement


def _seen(claim: Claim) -> dict[str, Any]:
    return {slot: getattr(claim, slot) for slot in SLOTS}


def _at(form: dict[str, str], name: str) -> int:
    text = form.get(name, "")
    if not (text.isascii() and text.isdigit()):
        raise BadRecord(name, detail="select the words in the text first")
    return int(text)


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence around some words, as far as full stops and line breaks tell; the words alone where none do."""
    if not 0 <= start < end <= len(text):
        raise BadRecord("start", detail=f"the text has {len(text)} characters")
    first = max(text.rfind("\n", 0, start) + 1, text.rfind(". ", 0, start) + 2 if ". " in text[:start] else 0)
    stops = [at for at in (text.find("\n", end), text.find(". ", end) + 1) if at > 0]
    last = min(stops, default=len(text))
    while first < start and text[first].isspace():
        first += 1
    while last > end and text[last - 1].isspace():
        last -= 1
    return first, max(last, end)


def _to(path: str) -> RedirectResponse:
    return RedirectResponse(path, status_code=303)

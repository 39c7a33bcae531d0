"""Records into pages. Everything is escaped: no HTML of a report is ever rendered as HTML."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

from recount.ledger import Query
from recount.records import Span, Toll
from recount.views import legible, plain
from recount.views.plots import plot, shape_path, strip
from recount.views.words import act, days, number, party, several
from recount.web.asked import filters, with_filter
from recount.web.names import (
    NO_SLOTS,
    POLICIES,
    ROOMS,
    STATUS,
    choices,
    event_types,
    kind_name,
    measures,
    slot_name,
)


def render(request: Request, template: str, *, status: int = 200, **names: Any) -> HTMLResponse:
    """A page of this template with these names, and those that every page has."""
    room = request.app.state.room
    common: dict[str, Any] = {
        "person": room.person(request),
        "here": request.url.path,
        "signed_in": room.accounts is not None,
    }
    common["folder"] = f"{room.ledger.path.absolute().parent}{os.sep}"  # paths below it are told without it
    text = _environment().get_template(template).render(**common, **names)
    return HTMLResponse(text, status_code=status)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=ChoiceLoader([PackageLoader("recount.web"), PackageLoader("recount.views.plots", "")]),
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    environment.globals.update(
        plot=plot, strip=strip, filters=filters, with_filter=with_filter, STATUS=STATUS, POLICIES=POLICIES,
        no_query=Query(), styles=_digest(), rooms=ROOMS, shape_path=shape_path, event_types=event_types(),
        measures=measures(), choices=choices(), no_slots=NO_SLOTS,
    )  # fmt: skip
    words = (
        act,
        days,
        number,
        party,
        several,
        plain,
        legible,
        pieces,
        kind_name,
        slot_name,
        web_address,
        moment,
        toll_range,
    )
    environment.filters.update({word.__name__: word for word in words})
    return environment


def pieces(quote: str, mark: Span) -> Iterator[tuple[str, bool]]:
    """A sentence in pieces that are not empty, each with whether it is the claim's own words."""
    start, end = mark
    for text, own in ((quote[:start], False), (quote[start:end], True), (quote[end:], False)):
        if text:
            yield plain(text), own


def web_address(address: str | None) -> str | None:
    """The address where it may be followed from a page: http and https only, never `javascript:` or a local file."""
    return address if address and address.lower().startswith(("http://", "https://")) else None


def toll_range(toll: Toll) -> str:
    """Its lowest and highest figure: "253 to 359"."""
    return " to ".join(number(end) for end in dict.fromkeys((toll.low, toll.high)) if end is not None) or "not known"


def moment(at: str | None) -> str:
    """A time of the log for reading: "2024-05-03 14:05 UTC"."""
    return f"{at[:10]} {at[11:16]} UTC" if at else ""


def _digest() -> str:
    """Changes where the style sheet or a script does, so that browsers keep them no longer than they may."""
    import hashlib

    parts = [path.read_bytes() for path in files("recount.web").joinpath("static").iterdir() if path.is_file()]
    return hashlib.sha256(b"".join(parts)).hexdigest()[:12]

"""A briefing as one HTML page that needs nothing else: no script, no font, no picture, no request."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from recount.views.brief import headings
from recount.views.brief.records import Brief, Reference
from recount.views.words import days


def page(brief: Brief) -> str:
    """The page. Documents' words are escaped; the policy in its head lets nothing in but its own style sheet."""
    style = _text("brief.css")
    digest = base64.b64encode(hashlib.sha256(style.encode("utf-8")).digest()).decode("ascii")
    return _template().render(
        brief=brief, style=Markup(style), digest=digest, words=headings, days=days, pieces=pieces, link=web_address
    )


def pieces(reference: Reference) -> Iterator[tuple[str, bool]]:
    """A reference's quote in pieces, each with whether it is the claim's own words."""
    at = 0
    for start, end in reference.marks:
        if start < at:
            continue
        yield reference.quote[at:start], False
        yield reference.quote[start:end], True
        at = end
    yield reference.quote[at:], False


def web_address(address: str) -> str | None:
    """The address where it may be followed from a page: http and https only, never `javascript:` or a local file."""
    return address if address.lower().startswith(("http://", "https://")) else None


@cache
def _template() -> Template:
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(_text("brief.html"))


def _text(name: str) -> str:
    return files("recount.views.brief").joinpath(name).read_text(encoding="utf-8")

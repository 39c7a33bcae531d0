"""A briefing as one HTML page that needs nothing else: no script, no font, no picture, no request."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from recount.views.brief import headings
from recount.views.brief.records import Brief, Reference
from recount.views.plain import plain
from recount.views.plots import plot, shape_path, strip
from recount.views.words import days


def page(brief: Brief) -> str:
    """The page. Documents' words are escaped; the policy in its head lets nothing in but its own style sheet."""
    style = _text("recount.views.brief", "brief.css") + _text("recount.views.plots", "plot.css")
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
    environment = Environment(
        loader=PackageLoader("recount.views.plots", ""), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True,
    )  # fmt: skip
    environment.globals.update(plot=plot, strip=strip, shape_path=shape_path)
    environment.filters["plain"] = plain
    return environment.from_string(_text("recount.views.brief", "brief.html"))


def _text(package: str, name: str) -> str:
    return files(package).joinpath(name).read_text(encoding="utf-8")

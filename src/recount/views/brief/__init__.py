"""The briefing: first one plain record, then its renderings."""

from recount.views.brief.compose import compose
from recount.views.brief.markdown import markdown
from recount.views.brief.page import page
from recount.views.brief.records import Brief, Cite, EventBrief, Line, PartyBrief, Phrase, Reference, TollBrief
from recount.views.brief.terminal import terminal

__all__ = [
    "Brief",
    "Cite",
    "EventBrief",
    "Line",
    "PartyBrief",
    "Phrase",
    "Reference",
    "TollBrief",
    "compose",
    "markdown",
    "page",
    "terminal",
]

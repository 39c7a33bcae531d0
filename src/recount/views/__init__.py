"""What people read: a ledger as a briefing, as listings, as a marked text, as files. Views only read;
the digest, which follows from what they read, is all that they keep.

Each view is plain data first (frozen records), then one function for each rendering.
"""

from recount.views.brief import Brief, compose, markdown, page, terminal
from recount.views.claims_table import claims_table, what
from recount.views.digest import digest
from recount.views.documents_table import documents_table
from recount.views.event_summary import event_summary
from recount.views.events_table import events_table
from recount.views.files import FORMATS, Contents, export, write
from recount.views.find import find_claims, find_documents, find_events
from recount.views.find_accusing import find_accusing
from recount.views.marked import Segment, marked
from recount.views.news import News, find_news
from recount.views.news_listing import news_listing
from recount.views.picked import picked
from recount.views.plain import legible, plain
from recount.views.plans import find_plans, plans_table
from recount.views.positions import changes, find_positions, positions_listing
from recount.views.section import Section
from recount.views.selection import Selection
from recount.views.sources import find_sources, sources_table
from recount.views.table import Table, short
from recount.views.trail import Reason, Trail, reasons, trail

__all__ = [
    "FORMATS",
    "Brief",
    "Contents",
    "News",
    "Reason",
    "Section",
    "Segment",
    "Selection",
    "Table",
    "Trail",
    "changes",
    "claims_table",
    "compose",
    "digest",
    "documents_table",
    "event_summary",
    "events_table",
    "export",
    "find_accusing",
    "find_claims",
    "find_documents",
    "find_events",
    "find_news",
    "find_plans",
    "find_positions",
    "find_sources",
    "legible",
    "markdown",
    "marked",
    "news_listing",
    "page",
    "picked",
    "plain",
    "plans_table",
    "positions_listing",
    "reasons",
    "short",
    "sources_table",
    "terminal",
    "trail",
    "what",
    "write",
]

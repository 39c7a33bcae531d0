"""What the pages of the reading room show, as plain data: the same records are given as JSON."""

from recount.views.sheets.claim_line import ClaimLine
from recount.views.sheets.document_sheet import DocumentSheet, document_sheet
from recount.views.sheets.event_line import EventLine, event_lines
from recount.views.sheets.event_sheet import EventSheet, LineageSheet, TollSheet, event_sheet, toll_sheet
from recount.views.sheets.front_sheet import FrontSheet, front_sheet
from recount.views.sheets.judgement_line import JudgementLine, judgement_lines
from recount.views.sheets.link_sheet import LinkLine, LinkSheet, link_sheet
from recount.views.sheets.log_sheet import LogSheet, log_sheet
from recount.views.sheets.map_sheet import MapSheet, map_sheet
from recount.views.sheets.plans_sheet import PlansSheet, plans_sheet
from recount.views.sheets.positions_sheet import PositionsSheet, positions_sheet
from recount.views.sheets.review_sheet import ReviewSheet, Waiting, review_sheet
from recount.views.sheets.revised import Change, revised
from recount.views.sheets.search_sheet import SearchSheet, search_sheet
from recount.views.sheets.sources_sheet import SourcesSheet, sources_sheet
from recount.views.sheets.timeline import Bin, SpanOf, Timeline, timeline

__all__ = [
    "Bin",
    "Change",
    "ClaimLine",
    "DocumentSheet",
    "EventLine",
    "EventSheet",
    "FrontSheet",
    "JudgementLine",
    "LineageSheet",
    "LinkLine",
    "LinkSheet",
    "LogSheet",
    "MapSheet",
    "PlansSheet",
    "PositionsSheet",
    "ReviewSheet",
    "SearchSheet",
    "SourcesSheet",
    "SpanOf",
    "Timeline",
    "TollSheet",
    "Waiting",
    "document_sheet",
    "event_lines",
    "event_sheet",
    "front_sheet",
    "judgement_lines",
    "link_sheet",
    "log_sheet",
    "map_sheet",
    "plans_sheet",
    "positions_sheet",
    "review_sheet",
    "revised",
    "search_sheet",
    "sources_sheet",
    "timeline",
    "toll_sheet",
]

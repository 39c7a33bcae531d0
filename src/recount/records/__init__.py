"""Frozen shapes on the arrows, ids made from content, their JSON."""

from recount.records.annotated_text import AnnotatedText, Name, Place, Quantity, Span, Speech, Time, Tokens
from recount.records.check import Check
from recount.records.claim import SLOTS, Claim, Why, anchor_id
from recount.records.document import Document, Furniture, document_id, text_sha256
from recount.records.event import Event, Lineage, Policy, Status, Toll
from recount.records.event_fields import EventFields
from recount.records.interval import Interval, Number
from recount.records.judgement import Judgement
from recount.records.link import Evidence, Link
from recount.records.news import EventNews, TollNews
from recount.records.period import Period
from recount.records.plan import Fate, Plan
from recount.records.position import Position, Stance, Statement
from recount.records.record import Record, content_id
from recount.records.source_record import SourceRecord
from recount.records.standing import Grade, Standing

__all__ = [
    "SLOTS",
    "AnnotatedText",
    "Check",
    "Claim",
    "Document",
    "Event",
    "EventFields",
    "EventNews",
    "Evidence",
    "Fate",
    "Furniture",
    "Grade",
    "Interval",
    "Judgement",
    "Lineage",
    "Link",
    "Name",
    "Number",
    "Period",
    "Place",
    "Plan",
    "Policy",
    "Position",
    "Quantity",
    "Record",
    "SourceRecord",
    "Span",
    "Speech",
    "Stance",
    "Standing",
    "Statement",
    "Status",
    "Time",
    "Tokens",
    "Toll",
    "TollNews",
    "Why",
    "anchor_id",
    "content_id",
    "document_id",
    "text_sha256",
]

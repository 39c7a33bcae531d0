"""Records to rows and back: append, retire, replay.

The ledger is a log. Entries are immutable; the state that is read (documents, claims, links, events …) is a function
of them, and replaying them gives the same state. Nothing is deleted: a new revision, a new extractor or a judgement
retires what it replaces, and `as_of` still finds it.
"""

from recount.ledger.digest import Digest
from recount.ledger.digesting import Digesting
from recount.ledger.entry import Entry
from recount.ledger.judgings import Judgings, Second
from recount.ledger.ledger import Ledger
from recount.ledger.lists import Lists, Spot
from recount.ledger.moment import before, moment
from recount.ledger.query import Query
from recount.ledger.writer import Change, Writer

__all__ = [
    "Change",
    "Digest",
    "Digesting",
    "Entry",
    "Judgings",
    "Ledger",
    "Lists",
    "Query",
    "Second",
    "Spot",
    "Writer",
    "before",
    "moment",
]

"""What to do next: stages and ledger, one transaction a document.

`order.ORDER` lists the arrows. `read` takes inputs into a ledger, `reread` runs a newer extractor over it, `judge` logs
a person's decision; `read_text` and `link_files` need no ledger.
"""

from recount.runs.judge import judge
from recount.runs.link_files import Linked, link_files
from recount.runs.order import ORDER, Arrow
from recount.runs.outcome import Deed, Outcome
from recount.runs.read import read
from recount.runs.read_text import read_text
from recount.runs.reread import reread
from recount.runs.stages import Stages
from recount.runs.summary import Summary

__all__ = [
    "ORDER",
    "Arrow",
    "Deed",
    "Linked",
    "Outcome",
    "Stages",
    "Summary",
    "judge",
    "link_files",
    "read",
    "read_text",
    "reread",
]

"""What records are called in plain English: figures, days, nouns, acts. Words only; no record is read or written."""

from recount.views.words.act import act, does
from recount.views.words.best import best
from recount.views.words.capital import capital
from recount.views.words.days import days
from recount.views.words.excerpt import excerpt
from recount.views.words.figure import figure, number
from recount.views.words.label import label
from recount.views.words.listed import listed, several
from recount.views.words.party import party
from recount.views.words.span import span
from recount.views.words.standing import standing_words

__all__ = [
    "act",
    "best",
    "capital",
    "days",
    "does",
    "excerpt",
    "figure",
    "label",
    "listed",
    "number",
    "party",
    "several",
    "span",
    "standing_words",
]

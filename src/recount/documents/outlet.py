"""The outlet of a plain text."""

from __future__ import annotations

from recount.documents.date_line import beside_date
from recount.documents.dateline import dateline
from recount.documents.press_name import is_press_name
from recount.documents.written_date import written_dates

_TOP = 1500  # characters


def outlet(text: str) -> str | None:
    """The paper, station or agency that the first lines name: beside the date ("The Courier, 24 April 2019"), else in
    the brackets of a dateline ("LONDON (Reuters) -"); null where neither does. A place beside a date is none."""
    for date in written_dates(text[:_TOP]):
        names = beside_date(text, date)
        if names and is_press_name(names):
            return names
    return dateline(text).agency

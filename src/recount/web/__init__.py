"""The reading room: a ledger in a browser. Pages and JSON from the same records; decisions of people go to the log.

`application` makes the ASGI application. It needs views, the ledger and judgements, none of the language work.
"""

from recount.web.accounts import Accounts
from recount.web.application import application
from recount.web.room import Room

__all__ = ["Accounts", "Room", "application"]

"""Recount: the ledger of what sources claim happened."""

__version__ = "0.1.0"

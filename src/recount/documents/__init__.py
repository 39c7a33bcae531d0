"""Bytes to documents: fetch, decode, find the article and its furniture, its title, outlet, language and date."""

from recount.documents.extract import EXTRACTOR, extract
from recount.documents.gather import gather
from recount.documents.skipped import Skipped
from recount.documents.source import Source

__all__ = ["EXTRACTOR", "Skipped", "Source", "extract", "gather"]

"""What a document is called, however the request spells it: a refusal and what is read later have one name."""

from __future__ import annotations

import os

import httpx


def file_address(name: str) -> str:
    """The absolute path; links in it are not resolved."""
    return name if "\0" in name else os.path.abspath(name)


def web_address(url: str) -> str:
    """The URL without its fragment."""
    try:
        return str(httpx.URL(url).copy_with(fragment=None))
    except (httpx.InvalidURL, ValueError):
        return url  # fetch says what is wrong with it

"""A document's words, made safe for a terminal."""

from __future__ import annotations

import re

_ESCAPES = re.compile(r"\x1b(?:\[[0-?]{0,64}[ -/]{0,8}[@-~]|\][^\x07\x1b]{0,4096}(?:\x07|\x1b\\)?|[@-Z\\^_])")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_SPACE = re.compile(r"\s+")


def plain(text: str, *, lines: bool = False) -> str:
    """The text without terminal escapes, control characters and direction overrides.

    lines: keep tabs and line feeds; else all white space between words becomes one space.
    """
    clean = _ESCAPES.sub("", text)
    if not lines:
        return _CONTROL.sub("", _SPACE.sub(" ", clean))
    return _CONTROL.sub("", clean.replace("\r\n", "\n").replace("\u2028", "\n").replace("\u2029", "\n"))


def legible(text: str) -> str:
    """The text with a sign in the place of each control character and direction override: as long as before."""
    return _CONTROL.sub("\ufffd", text.replace("\r\n", "\u200b\n").replace("\r", "\n"))

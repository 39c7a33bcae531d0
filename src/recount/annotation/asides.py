"""What stands between a speaker and what is said: when, where and how it was said."""

from __future__ import annotations

import re

from recount.reference import words

_DAY = "|".join(sorted({word.capitalize() for word in words("calendar", kind="weekday", short="")}))
_MONTH = "|".join(sorted({word.capitalize() for word in words("calendar", kind="month", short="")}))
_ASIDE = re.compile(
    rf"\s*(?:(?:late|early|earlier|later)\s(?=on\b|{_DAY}|in\b)|(?:on\s)?(?:{_DAY})(?:\s(?:morning|afternoon|evening|night))?\b"
    rf"|on\s(?:\d{{1,2}}\s(?:{_MONTH})|(?:{_MONTH})\s\d{{1,2}})\b(?:,?\s\d{{4}}\b)?|(?:today|yesterday|(?:this|last)\sweek)\b"
    r"|(?:in|at)\s(?:a|an|its|his|her|their|the)\s(?:\w+\s){0,3}"
    r"(?:statement|report|interview|post|tweet|speech|briefing|conference|update|sitting|session|hearing|address)\b"
    r"|on\s(?:Telegram|Twitter|Facebook|X|(?:state\s)?(?:television|TV|radio))\b"
    r"|(?:by|via|over)\s(?:the\s)?(?:telephone|phone|Skype|video\slink|video|e-?mail|radio|WhatsApp)\b"
    r"|(?:in|from|at)\s[A-Z][\w’'-]{1,30}(?:\s[A-Z][\w’'-]{1,30}){0,2}(?=\s(?:on|late|by|via|that)\b|[.,]|$))"
)
_LEADS_ON = re.compile(r"\s*(?:that\b\s?|,\s?)?")


def behind_asides(sentence: str, at: int) -> int:
    """Where the content begins behind when, where and how it was said, which are no part of it."""
    for _ in range(4):
        aside = _ASIDE.match(sentence, at)
        if not aside or aside.end() == at:
            break
        at = aside.end()
    leads = _LEADS_ON.match(sentence, at)
    return leads.end() if leads else at

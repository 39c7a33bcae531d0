"""Who passes on what others say: agencies, broadcasters, platforms."""

from __future__ import annotations

import re
from functools import cache

from recount.annotation.source_phrase import is_break
from recount.annotation.words import Word
from recount.reference import number_words, words

_GOES_ON = frozenset(("that", "on", "in", "by", "via", "at", "there", "how", "why", "what", "as", "after"))
_AUDIENCE = frozenset(
    ("agency", "news", "the", "of", "and", "a", "an", "its", "television", "tv", "radio", "reporters", "reporter",
     "state", "media", "journalists", "newspaper", "outlet", "channel", "wire", "daily", "station", "website", "paper",
     "magazine", "broadcaster", "network", "service", "parliament", "lawmakers", "'s", "’s")
)  # fmt: skip
_KINDS = frozenset(("local", "private", "independent", "national", "regional", "rebel", "same", "another"))
_OUTLET = re.compile(
    r"\b(?:news\s(?:agency|agencies|outlet|channel|website|site)|television|TV|newspaper|radio|daily|media|broadcaster)s?\b"
    r"|\b[A-Z]\w+\s(?:Press|News|Times|Post|Herald|Tribune)$"
)
_PLACED = re.compile(
    r"\b(?:(?:on|to|via|by)\s(?:(?:the\smessaging\s(?:service|app)|its|his|her|their)\s)?(?P<name>Telegram|Twitter|Facebook|X|Instagram|WhatsApp|"
    r"YouTube|social\smedia|state\stelevision|state\sTV|state\sradio|state\smedia)\b(?:\s(?:channel|page|account|feed))?"
    r"|(?:seen|obtained|published|carried|broadcast|quoted|cited|reviewed)\sby\s(?P<by>(?:(?:the|an?|its)\s)?(?:[a-z-]{1,20}\s){0,2}[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,3}"
    r"(?:\s(?:news\sagency|news\soutlet|newspaper|television|TV\schannel))?)"
    r"|(?:statement|interview|post|message|comments|remarks)\s(?:to|with)\s(?P<to>(?:the\s)?[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,3}))"
)
_KIND = re.compile(
    r"^(?:(?:the|a|an|its|local|news|radio|television|TV|state|station|channel|newspaper|outlet|website)\s)+(?=[A-Z])"
)
_ARTICLE = re.compile(r"^(?:the|The|a|an|its)\s+")


def relay_in(phrase: str) -> str | None:
    """The relay that a phrase names ("Turkey's Anadolu Agency" names it), null where it names none."""
    found = _names().search(phrase)
    if found:
        return found.group()
    named = _KIND.sub("", phrase)  # "radio station Harbour 9"
    return _ARTICLE.sub("", named or phrase) if _OUTLET.search(phrase) else None


def relay_told(line: list[Word], first: int, sentence: str) -> tuple[str | None, int]:
    """Behind "told": the relay among those it was told to, and the index of the word at which what was told begins."""
    end = first
    while end < len(line) and end - first < 8 and not is_break(line[end]) and line[end].lower not in _GOES_ON:
        word = line[end]
        small = word.text[0].islower() and word.lower not in _AUDIENCE | _KINDS and not _hyphened(line, end)
        counts = (word.digits or word.lower in number_words()) and line[end + 1 : end + 2] and line[end + 1].alpha
        if end > first and (small or counts or word.text == "."):
            break
        end += 1
    if end == first:
        return None, first
    last = end - 1 - (end - first > 1 and line[end - 1].lower == "and")
    return relay_in(sentence[line[first].start : line[last].end]), end


def _hyphened(line: list[Word], at: int) -> bool:
    """Whether a word is a part of "rebel-run"."""
    return "-" in (line[at].text, line[at - 1].text, line[at + 1].text if at + 1 < len(line) else "")


def relay_about(words_: str, subject: str) -> str | None:
    """The platform or outlet that the words around a cue name: "on Telegram", "seen by Reuters", "in a post on X"."""
    for place in (words_, subject):
        found = _PLACED.search(place)
        if found and found["name"]:
            return found["name"]
        named = found and (found["by"] or found["to"])
        if found and named and (relay := relay_in(named)):
            return relay
    return None


def is_relay(source: str) -> bool:
    """Whether a source is nothing but a relay ("Reuters", "the state news agency", "local media")."""
    plain = _ARTICLE.sub("", source).strip(" ,.")
    return bool(_names().fullmatch(plain)) or bool(
        re.search(r"\bnews\s(?:agency|outlet)\b|\bmedia(?:\soutlet)?$", plain)
    )


@cache
def _names() -> re.Pattern[str]:
    names = sorted(words("relays", "name"), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b")

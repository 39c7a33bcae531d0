"""Bodies that a text names, in full and for short."""

from __future__ import annotations

import re
from collections.abc import Sequence

from recount.records import Name
from recount.reference import country_name, country_names, demonyms, gazetteer_key, words

_GENERIC = frozenset(
    ("group", "organisation", "organization", "agency", "body", "movement", "company", "charity", "network", "militia",
     "commission", "committee", "authority", "party", "alliance", "coalition", "council", "bank", "institute", "centre",
     "center", "union", "association")
)  # fmt: skip
_ACRONYM = re.compile(r"\s\((?P<short>[A-Z]{2,9})\)")
_OWNER = re.compile(r"^(?:the\s)?(?:country|nation|state|republic|island|kingdom)['’]s\s", re.IGNORECASE)
_BASED = re.compile(r"^(?:\S+?-based|monitoring|watchdog|rebel|militant|terrorist|extremist|jihadist|opposition)\s")
_COMMON = r"ministry|police|navy|army|military|government|air force|coast guard|authorities|security forces|officials"
_OFFICIAL = re.compile(
    rf"\b(?P<whose>[A-Z][\w.]{{0,30}}(?:\s[A-Z][\w.]{{0,30}})?)(?P<poss>['’]s)?\s"
    rf"(?P<what>(?:(?!the\b)[a-z]{{1,30}}\s){{0,2}}(?:{_COMMON}))\b"
)


def _fullness(name: str) -> tuple[bool, int]:
    return " for " in name or " of " in name, len(name)


def _initials(name: str) -> str:
    return "".join(part[0] for part in name.split() if part[0].isupper())


class Bodies:
    """acronyms: short names of bodies in capitals that the text uses."""

    def __init__(self, text: str, names: Sequence[Name]) -> None:
        """names: of the same text."""
        self.acronyms = frozenset(
            text[name.start : name.end]
            for name in names
            if name.type == "organisation" and text[name.start : name.end].isupper()
        )
        self._by_word: dict[str, str] = {}  # the longest name of a body for each of the words in it
        for name in names:
            if name.type == "organisation" and " " in name.full:
                for word in gazetteer_key(name.full).split():
                    self._by_word[word] = max(self._by_word.get(word, ""), name.full, key=_fullness)
        self._full = {
            text[name.start : name.end]: name.full for name in names if name.type == "organisation" and name.full
        }
        lettered = {_initials(full): full for full in self._full.values() if " " in full}
        self._full |= {short: lettered[short] for short in self.acronyms if short in lettered}
        ends = {name.end: name.full for name in names if " " in name.full}
        for found in _ACRONYM.finditer(text):  # whatever the acronym alone was taken for
            if found.start() in ends:
                self._full[found["short"]] = ends[found.start()]
        self._official: dict[str, set[str]] = {}
        for found in _OFFICIAL.finditer(text):
            country = demonyms().get(found["whose"].lower()) or country_names().get(found["whose"])
            if country:
                whose = found["whose"] + (found["poss"] or "")
                for what in {found["what"], found["what"].split()[-1]}:
                    self._official.setdefault(what, set()).add(f"{whose} {found['what']}")
        countries = {code for name in names if name.type == "place" and (code := country_names().get(name.full))}
        self._country = country_name(countries.pop()) if len(countries) == 1 else None

    def fullest(self, head: str, last: str | None) -> str | None:
        """The full name of the body that `head` means ("the observatory"); null where `head` says all there is.

        last: the body that spoke last, which "the group" goes back to.
        """
        parts = gazetteer_key(head).split()
        if not parts:
            return None
        watch = words("speaker_words", kind="watch")
        plain = _BASED.sub("", head).lower().split()
        if set(parts) & watch and (head.islower() or all(part in watch | _GENERIC for part in plain)):
            named = [self._by_word[part] for part in sorted(watch) if part in self._by_word]
            if named:
                return max(named, key=_fullness)
        if head in self._full:
            return self._full[head]
        bracket = re.sub(r"\s\([^)]{1,20}\)", "", head)
        if bracket in self._full:
            return self._full[bracket]
        if _OWNER.match(head):
            return self._of_country(_OWNER.sub("", head))
        rest = _BASED.sub("", head)
        if rest.lower() in _GENERIC:
            named = [self._by_word[rest.lower()]] if rest.lower() in self._by_word else []
            return last or (max(named, key=_fullness) if named else None)
        if len(parts) == 1 and parts[0] in words("organisation_words") and parts[0] in self._by_word:
            return self._by_word[parts[0]]
        if last and len(parts) == 1 and gazetteer_key(last).split()[-1:] == parts:
            return last  # "the ministry" after "the health ministry"
        official = self._official.get(head, set())
        return next(iter(official)) if len(official) == 1 else None

    def _of_country(self, what: str) -> str:
        official = self._official.get(what, set())
        if len(official) == 1:
            return next(iter(official))
        return f"{self._country}'s {what}" if self._country else what

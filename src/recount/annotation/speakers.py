"""Who a source is: the fullest name that the text gives for the same person or body."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from recount.records import Name
from recount.reference import gazetteer_key, words

_CUT = re.compile(r",|\s(?:for|in|at|with|from|on|who|which|that|speaking|quoted|citing)\s")
_ARTICLE = re.compile(r"^(?:the|The)\s+")


class Speakers:
    """Resolves sources in the order of the text. `last` is the speaker resolved last."""

    def __init__(self, text: str, names: Sequence[Name]) -> None:
        """names: sorted, of the same text."""
        self._text = text
        self._names = names
        self._starts = [name.start for name in names]
        self._roles: dict[str, str] = {}
        self._bodies: dict[str, str] = {}  # the longest name of a body for each of the words in it
        for name in names:
            if name.type == "organisation" and " " in name.full:
                for word in gazetteer_key(name.full).split():
                    self._bodies[word] = max(self._bodies.get(word, ""), name.full, key=len)
        self._person: str | None = None
        self.last: str | None = None
        for name in names:
            # "Governor Ann Smith" lets "the governor" be her
            before = re.findall(r"[\w-]+", text[max(0, name.start - 40) : name.start])[-2:]
            for word in before if name.type == "person" else ():
                lead = text[max(0, name.start - 40) : name.start].rstrip()
                if word.lower() in words("titles", kind="office") and lead.endswith(before[-1]):
                    self._roles.setdefault(word.lower(), name.full)

    def resolve(self, start: int, end: int, pronoun: bool) -> str | None:
        """The source at start:end; null for a pronoun before which nobody spoke."""
        words_ = " ".join(self._text[start:end].split())
        if pronoun:
            who = self._person if words_.lower() in ("he", "she") else self.last
            self.last = who or self.last
            return who
        inside = [
            name
            for name in self._names[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
            if name.type in ("person", "organisation")
        ]
        person = next((name for name in inside if name.type == "person"), None)
        head = _CUT.split(words_)[0].strip(' ,."“”')
        if person:
            self.last = self._person = person.full
        elif inside and inside[0].end - inside[0].start >= len(_ARTICLE.sub("", head)) - 4:
            self.last = inside[0].full
        else:
            plain = _ARTICLE.sub("", head)
            known = self._roles.get(plain.lower().split()[-1]) if plain and plain.lower().split() else None
            body = self._body(plain)
            self.last = known or body or plain or words_
            self._person = known or self._person
        return self.last

    def _body(self, plain: str) -> str | None:
        """ "the observatory" after "the Syrian Observatory for Human Rights"."""
        parts = gazetteer_key(plain).split()
        watch = words("speaker_words", kind="watch")
        sought = (
            watch if set(parts) & watch else {parts[-1]} & words("organisation_words") if len(parts) == 1 else set()
        )
        return max((self._bodies[word] for word in sought if word in self._bodies), key=len, default=None)

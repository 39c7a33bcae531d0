"""Who a source is: the fullest name that the text gives for the same person or body."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence

from recount.annotation.bodies import Bodies
from recount.annotation.relays import is_relay
from recount.records import Name, Span
from recount.reference import demonyms, words

_CUT = re.compile(
    r",(?!\d)|\s\(|\s(?:in|at|with|on|who|which|that|speaking|quoted|citing|seen|obtained|published|taken|shown|close)\s"
)
_ARTICLE = re.compile(
    r"^(?:the|an?|its|his|her|their|this|that|these|those|some|another|one|both)\s+(?!of\b)", re.IGNORECASE
)
_OWNED = re.compile(r"\b(?:for|of|to|from|by)\s", re.IGNORECASE)
_DOCUMENT = (
    r"(?:report|release|statement|count|tally|figure|data|estimate|study|survey|assessment|bulletin|update|toll|claim"
    r"|dispatch|analysis|communique)s?"
)
_BY = re.compile(
    rf"^(?:\S+\s){{0,4}}(?i:{_DOCUMENT})\s"
    r"(?:(?:issued|released|compiled|published|made|provided|collected|gathered)\s)?(?:by|from|of)\s"
    rf"(?:the\s)?(?=[A-Z]|\S+\s(?:ministr(?:y|ies)|government|police|army|officials|authorities))",
)
_OF_ONE = re.compile(
    rf"^(?P<who>.+?)(?:['’]s?|(?<=[A-Z])s)\s(?:(?:own|latest|new|official|initial)\s){{0,2}}{_DOCUMENT}$"
    rf"|^(?P<body>(?:[A-Z][\w.]*\s){{1,4}}(?:army|police|military|government|ministry)|U\.?N\.?|[A-Z]{{2,8}})\s{_DOCUMENT}$"
)
_BARE_DOCUMENT = re.compile(rf"^(?:the\s|this\s|its\s)?(?:press\s|news\s)?{_DOCUMENT}$", re.IGNORECASE)
_OFFICE = re.compile(r"(?:\b[A-Z][\w-]{1,20} ){0,3}\b(?P<last>[\w-]{1,20})$")  # "Foreign Secretary", "governor"
_LETTERS = re.compile(r"\b([A-Z]{3,5})\)?(?:\s[A-Z][a-z]{2,20})?$")  # "DIG Ann Smith", "DIG Quetta Ann Smith"
_AND = re.compile(r"\sand\s(?=[a-z\d])")  # "Hajj and Pilgrimage Organisation" may be one name
_LEADING = re.compile(r"^(?:by|from)\s")
_DATELINE = re.compile(
    r"^[A-Z]{3,}[A-Z ]{0,20}(?:,\s[A-Z]\w{1,20})?(?:\s?[-–—]+\s|,?\s[A-Z][a-z]{2,8}\.?\s\d{1,2}\s(?=(?:An?|The)\s))"
)
_HEAD = re.compile(r",(?!\d)|\s(?:of|for|from|in|at|with|who|which|that)\s")
_APPOSED = re.compile(r",\s((?:[A-Z][\w’'-]{1,20}\s){1,2}(?:[A-Z]|al-|el-)[\w’'-]{1,20})")  # "…, Ann Smith"
_LEADS = words("clause_words", kind="preposition") | words("clause_words", kind="clause") | {"as", "at", "following"}
_ADDRESSED = frozenset(("told", "tells", "to", "with", "of", "met"))  # who stands behind them is not who speaks
_FAR = 1500  # characters back in which a pronoun finds its person


class Speakers:
    """Resolves sources in the order of the text. `last`: the speaker resolved last; `relayed`: with the relay."""

    def __init__(self, text: str, names: Sequence[Name]) -> None:
        """names: sorted, of the same text."""
        self._text = text
        self._names = names
        self._starts = [name.start for name in names]
        self._roles: dict[str, str] = {}
        self._bodies = Bodies(text, names)
        self.acronyms = self._bodies.acronyms
        self._person: tuple[str, int] | None = None
        self._body: str | None = None
        self.last: str | None = None
        self.relayed: tuple[str | None, str | None] = (None, None)
        for name in names:
            if _may_be_person(name):
                for role in _roles_beside(text, name):
                    self._roles.setdefault(role, name.full)

    def resolve(self, start: int, end: int, pronoun: bool) -> str | None:
        """The source at start:end, several joined by a comma; null for a pronoun before which nobody was named."""
        words_ = " ".join(self._text[start:end].split())
        joint = self._joint(start, end)
        if pronoun:
            who = self._pronoun(words_.lower(), start)
        elif joint:
            before, named = self._body, []
            for a, b in ((start, joint[0]), (joint[1], end)):
                self._body = before  # "the group" beside another body does not go back to it
                named.append(self._named(" ".join(self._text[a:b].split()), a, b))
            who = ", ".join(named)
        else:
            who = self._named(words_, start, end)
        self.last = who or self.last
        return who

    def _pronoun(self, word: str, at: int) -> str | None:
        if word in ("he", "she", "him", "her", "i"):
            return self._person_before(at) or self.last
        if word == "it":
            return self._body or self.last
        return self.last

    def _person_before(self, at: int) -> str | None:
        """The person who spoke last, or one who opened a sentence since."""
        best, since = self._person or (None, 0)
        since = max(since, at - _FAR)
        for name in self._names[bisect_left(self._starts, since) : bisect_left(self._starts, at)]:
            lead = self._text[max(0, name.start - 60) : name.start]
            opening = re.split(r"[.!?”\"]\s|\n", lead)[-1]
            if opening.lower().split(" ")[0] in _LEADS:
                opening = opening.rpartition(", ")[2]  # "After the raid, Ann Smith"
            spoken = opening.lower().split()
            if name.type != "person" or len(spoken) > 5 or "," in opening or not _ADDRESSED.isdisjoint(spoken):
                continue
            best = name.full
        return best

    def _joint(self, start: int, end: int) -> Span | None:
        """The "and" between two who speak together ("a doctor and witnesses"), none in a name ("Search and Rescue")."""
        for found in _AND.finditer(self._text, start, end):
            comma = self._text.find(",", start, found.start())
            if comma >= 0 and self._person_in(self._inside(start, comma), start, comma, comma):
                return None  # "Ann Smith, head of search and rescue"
            if len(self._text[found.end() : end].split()) > 1 and self._of_office(start, found.start()):
                return None  # "a spokesman for the rescue and relief agency"
            at = bisect_left(self._starts, found.start()) - 1
            named = at >= 0 and self._names[at].end > found.start()
            if not named and self._able(start, found.start()) and self._able(found.end(), end):
                return found.span()
        return None

    def _of_office(self, start: int, end: int) -> bool:
        """Whether an office and the body it is held in stand there, without an article behind: "head of the relief"."""
        office = re.split(r"\s(?:for|of)\s", self._text[start:end])
        return len(office) > 1 and office[0].lower().split()[-1] in words("titles", kind="office")

    def _inside(self, start: int, end: int) -> Sequence[Name]:
        return self._names[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _able(self, start: int, end: int) -> bool:
        """Whether a word for who speaks, or a name of a person or body, is the head of a phrase."""
        cut = _HEAD.search(self._text, start, end)
        stop = cut.start() if cut else end
        last = self._text[start:stop].split()[-1:]
        known = words("speaker_words") | words("titles") | words("organisation_words")
        at = bisect_left(self._starts, stop) - 1
        name = self._names[at] if at >= 0 else None
        named = (
            name is not None and start <= name.start and name.end == stop and name.type in ("person", "organisation")
        )
        return named or (bool(last) and last[0].lower() in known)

    def _named(self, words_: str, start: int, end: int) -> str:
        """A source in words: by the person named in it, else the body, else the words for the role."""
        inside = self._inside(start, end)
        cut = _CUT.search(self._text, start, end)
        stop = cut.start() if cut else end
        head = _DATELINE.sub("", " ".join(self._text[start:stop].split()))
        head = _ARTICLE.sub("", _LEADING.sub("", head.strip(' ,."“”')))
        person = self._person_in(inside, start, stop, end)
        if person:
            self._person = (person, end)
            return person
        by = _BY.match(head)
        if by:
            head = head[by.end() :]
        owner = _OF_ONE.match(head)
        if owner:
            head = owner["who"] or owner["body"]
        if _BARE_DOCUMENT.match(head) and head.lower() != "reports" and (self._body or self.last):
            return self._body or self.last or head
        role = head.lower().split()[-1] if head.split() else ""
        plain = head.islower() or all(part.lower() in words("titles") for part in head.split())
        held = head.lower() if " " in head else ""
        bearer = self._roles.get(held) or (self._roles.get(role) if plain and not _OWNED.search(head) else None)
        bearer = bearer or (self._roles.get(head) if head.isupper() else None)
        if bearer:
            self._person = (bearer, end)
            return bearer
        wire = self._wire_before(start) if head.lower() in ("agency", "news agency") else None
        who = wire or self._bodies.fullest(head, self._body) or self._placed(head, inside, stop, end) or head or words_
        if role not in words("speaker_words", kind="person"):
            self._body = who
        return who

    def _placed(self, head: str, inside: Sequence[Name], stop: int, end: int) -> str | None:
        """ "officials in Aden", "a source at the Harbour hospital": whose role tells nothing without the name."""
        if not head or head.split()[-1].lower() not in words("speaker_words", kind="role"):
            return None
        for name in inside:
            lead = self._text[stop : name.start].split()
            if name.start > stop and lead[:1] in (["in"], ["at"]) and lead[1:] in ([], ["the"]):
                behind = self._text[name.end : end].split()
                behind = behind if len(behind) < 4 and all(word.isalpha() for word in behind) else []
                return " ".join((head, *lead, self._text[name.start : name.end], *behind))
        return None

    def _wire_before(self, at: int) -> str | None:
        """ "the agency": the news agency named last."""
        before = self._names[: bisect_left(self._starts, at)]
        return next((name.full for name in reversed(before) if is_relay(name.full)), None)

    def _person_in(self, inside: Sequence[Name], start: int, stop: int, end: int) -> str | None:
        """The person whom a source names: at the end of its head, else in an apposition behind it."""
        for name in reversed(inside):
            if not _may_be_person(name) or name.start >= stop:
                continue
            before = self._text[start : name.start]
            owned = _OWNED.search(before) and not _of_office(before)
            followed = self._text[name.end : stop].strip(' ,."“”')
            led = (
                name.type == "person"
                or not before.strip()
                or before.split()[-1].lower() in (words("titles") | words("speaker_words", kind="role"))
            )
            if (
                led
                and not owned
                and (not followed or not followed[0].isupper())
                and not followed.startswith(("'s", "’s", "-"))
            ):
                return _untitled(name.full)
        comma = self._text.find(",", stop, end)  # "the spokesman in the port, Ann Smith"
        if comma >= 0:
            for name in inside:
                lead = self._text[comma : name.start]
                if name.start >= comma and _may_be_person(name) and len(lead.split()) <= 6 and " of " not in lead:
                    return _untitled(name.full)
        return self._apposed(inside, start, stop, end)

    def _apposed(self, inside: Sequence[Name], start: int, stop: int, end: int) -> str | None:
        """The capitals that close a source behind an office, where nothing names them otherwise: "the spokesman for
        the ministry, Ann Smith"."""
        apposed = _APPOSED.fullmatch(self._text, stop, end)
        cut = _HEAD.search(self._text, start, stop)
        head = self._text[start : cut.start() if cut else stop].lower().split()[-1:]
        office = bool(head) and head[0] in words("titles", kind="office") | words("speaker_words", kind="person")
        return apposed[1] if apposed and office and not any(name.start >= stop for name in inside) else None


def _may_be_person(name: Name) -> bool:
    """Persons, and names of several words that nothing marks as anything else; no bare office ("Foreign Secretary")."""
    if all(part.lower() in words("titles") for part in name.full.split()):
        return False
    return name.type == "person" or (name.type == "other" and " " in name.full)


def _untitled(full: str) -> str:
    """A person's name without the offices, ranks and land before it ("Ghanaian Prime Minister Ann Smith")."""
    parts = full.split()
    offices = words("titles", kind="office") | words("titles", kind="rank")
    last = max((at for at, part in enumerate(parts[:-2], 1) if part.lower().rstrip(".") in offices), default=0)
    parts = parts[last:]  # "Deputy Defence Minister Ann Smith", of whatever the minister is
    while len(parts) > 2 and parts[0].lower() in demonyms():
        parts = parts[1:]
    return " ".join(parts)


def _of_office(before: str) -> bool:
    """ "Minister for Health Ann Smith", "the director of the observatory Ann Smith": an office, then who holds it."""
    parts = [part.lower() for part in re.findall(r"[\w-]+", before)[:4]]
    return any(part in words("titles", kind="office") for part in parts) and before.rstrip()[-1:].isalnum() and (
        before.split()[-1].lower() not in ("for", "of", "to", "from", "by")
    )  # fmt: skip


def _roles_beside(text: str, name: Name) -> list[str]:
    """The offices beside a name: "Governor Ann Smith", "Ann Smith, the governor", "Ann Smith, a local doctor"."""
    offices = words("titles", kind="office") | words("speaker_words", kind="role")
    found = []
    lead = text[max(0, name.start - 40) : name.start].rstrip()
    office = _OFFICE.search(lead)
    if office and office["last"].lower() in words("titles", kind="office"):
        found += [office["last"].lower(), office.group().lower()]
    letters = _LETTERS.search(lead)
    if letters:
        found.append(letters[1])
    behind = re.match(r",\s(?:the|an?|its)\s((?:[\w-]+\s){0,2}[\w-]+)", text[name.end : name.end + 60])
    if behind:
        found += _held(behind[1], offices)
    ahead = re.search(
        r"\b(?:[Tt]he|[Aa]n?)\s((?:[\w-]+\s){0,3}[\w-]+)(?:\sof\s[\w ]{1,30})?,\s(?:Dr\.?\s)?$", lead + " "
    )
    if ahead:
        found += _held(ahead[1], offices)
    return found


def _held(phrase: str, offices: Collection[str]) -> list[str]:
    """The office that a phrase names, alone and with what stands before it: "leader", "party leader"."""
    parts = re.split(r"\s(?:of|for)\s", phrase.lower())[0].split()
    last = max((at for at, part in enumerate(parts) if part in offices), default=None)
    return [] if last is None else list(dict.fromkeys((parts[last], " ".join(parts[: last + 1]))))

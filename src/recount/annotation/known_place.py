"""Place names that the gazetteer knows, where they stand for places."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from recount.annotation.owning import owning
from recount.annotation.place_kind import HYPHENS, type_words
from recount.annotation.place_line import PlaceLine
from recount.annotation.place_span import PlaceSpan
from recount.annotation.words import Word
from recount.reference import (
    GazetteerEntry,
    abbreviated_region,
    demonyms,
    find_places,
    gazetteer_key,
    metonyms,
    singular,
    table,
    words,
)

_LONGEST = 7  # words and signs of one name
_INNER = words("context_words", part="inside a place name")
_LOCAL = words("context_words", part="before a place")
_ARTICLES = words("context_words", part="article of a name")
_SAINTS = frozenset(("st", "saint", "sts", "san", "santa"))
_SHRINES = frozenset(("church", "cathedral", "basilica", "chapel", "shrine", "feast", "mosque", "parish", "monastery"))
_PLACING = _LOCAL - {"and", "to", "of"}


def known_place(line: PlaceLine, index: int) -> PlaceSpan | None:
    """The longest name that begins at words[index], is in the gazetteer and stands for a place; else null."""
    short = _short(line, index)
    if short or _led_by_article(line, index):
        return short  # "The Yemen Post", "An Axel": an article opens a place's name only with a hyphen
    for after in range(_reach(line, index), index, -1):
        last = line.words[after - 1]
        if not (line.capital(after - 1) or last.lower == "city") or last.lower in _ARTICLES | {"the"}:
            continue
        name = line.text[line.words[index].start : last.end]
        region = _regions().get(gazetteer_key(name))
        bearers = find_places(" ".join(name.split())) or owning(name)
        if (region or bearers) and _Known(line, index, after, bearers, region is not None).is_place():
            span = PlaceSpan.of(line, index, after, bearers, region)
            return _without_s(span) if owning(name) else span
        if " ".join(name.lower().split()) in demonyms() or (bearers and bearers[0].kind == "country"):
            return None  # a people or a land that speaks is no place, and neither is its first word ("Sri Lankan")
    return None


def _without_s(span: PlaceSpan) -> PlaceSpan:
    return replace(span, name=span.name[:-1], spelled=span.name[:-1], end=span.end - 1)


def _short(line: PlaceLine, index: int) -> PlaceSpan | None:
    """A region in short behind the name of a town ("Paducah, Ky.")."""
    word = line.words[index]
    stopped = line.lower(index + 1) == "." and line.words[index + 1].start == word.end
    put = line.lower(index - 1) in ({",", *_PLACING} if stopped or "." in word.text else {","})
    region = abbreviated_region(f"{word.text}." if stopped else word.text) if put else None
    return PlaceSpan.of(line, index, index + 1, (region,)) if region else None


def _reach(line: PlaceLine, index: int) -> int:
    end = index + 1
    while end < len(line.words) and end - index < _LONGEST:
        word = line.words[end]
        if not (line.capital(end) or word.lower in _INNER):
            break
        if word.text in HYPHENS and word.start > line.words[end - 1].end:
            break  # a dash, no hyphen: "Saudi Arabia - The pilgrims"
        end += 1
    return end


def _led_by_article(line: PlaceLine, index: int) -> bool:
    if line.lower(index) == "the":
        return True
    put = line.lower(index - 1) in _PLACING  # "near Al Bab": no English article
    return line.lower(index) in _ARTICLES and not put and line.lower(index + 1) not in HYPHENS


@cache
def _regions() -> dict[str, tuple[float, float]]:
    return {gazetteer_key(row["name"]): (float(row["lat"]), float(row["lon"])) for row in table("regions")}


class _Known:
    """One name and its surroundings, asked whether it stands for a place."""

    def __init__(
        self, line: PlaceLine, first: int, after: int, bearers: tuple[GazetteerEntry, ...], region: bool
    ) -> None:
        self.line, self.first, self.after = line, first, after
        self.word = line.words[first]
        self.previous = line.words[first - 1] if first else None
        self.following = line.words[after] if after < len(line.words) else None
        self.alone = sum(each.alpha for each in line.words[first:after]) == 1
        key = gazetteer_key(" ".join(each.text for each in line.words[first:after]))
        self.largest = max((entry.population for entry in bearers), default=0)
        self.usual = any(gazetteer_key(entry.name) == key for entry in bearers if entry.population == self.largest)
        self.country = bool(bearers) and bearers[0].kind == "country"
        self.known = (
            self.country
            or region
            or self.largest >= 100_000
            or any(entry.kind == "admin1" or entry.capital for entry in bearers)
        )
        self.heard = line.named(first)

    def is_place(self) -> bool:
        if self.alone and not self._may_stand_alone():
            return False
        name = " ".join(word.text for word in self.line.words[self.first : self.after])
        if name in words("metonyms", "name") or self._hallowed() or self._speaks(name) or self._watered():
            return False
        if self.heard == "place":
            return not self._part_of_longer()
        if self.line.heard is not None and self.heard in (None, "person") and not (self.country or self._put()):
            return False
        if not self._begins() or (self._body() and not self.country and not self._inside()):
            return False
        if self.following and self._leads_on(self.following):
            return self._still_a_place(self.following)
        if self.alone and self.word.lower in words("given_names") and not self.known:
            return False
        before = self.previous is None or self.previous.lower in _LOCAL or self.previous.text in ",(/-–—"
        local = before or (self.previous is not None and self.previous.lower in type_words())
        then_local = self.following is not None and (
            self.following.lower in type_words() or self.following.text in ",)/"
        )
        return self.known or local or then_local or not self.alone

    def _part_of_longer(self) -> bool:
        """Whether the network hears it as a piece of a longer name ("Stade de X"); "East X" and "X Bridge" tell X.

        A large place that leads a name without a joint is told by it as well ("Bogota Convention Centre").
        """
        name = self.line.name_at(self.word.start)
        if not name:
            return False
        told = words("place_words") | _LOCAL | {"of"}
        before = [word for word in self.line.words[: self.first] if word.start >= name[0]]
        after = [word for word in self.line.words[self.after :] if word.start < name[1]]
        own = next((at for at, word in enumerate(after) if word.lower in ("'s", "’s")), len(after))
        if any(word.lower not in told and not owning(word.text) for word in before):
            return True
        joint = own > 0 and (after[0].lower in _ARTICLES or after[0].text in HYPHENS)
        return any(word.lower not in told for word in after[:own]) and (joint or not self.known)

    def _body(self) -> bool:
        """Whether the network takes just this name for that of a body ("Hamas", "Amazon")."""
        name = self.line.name_at(self.word.start)
        whole = name is not None and (name[0], name[1]) == (self.word.start, self.line.words[self.after - 1].end)
        listed = self.known and self.following is not None and self.following.text == ":"  # "Tanga: 2 new cases"
        counted = listed and self.line.lower(self.after + 1)[:1].isdigit()
        return whole and self.heard == "organisation" and self.alone and not counted

    def _inside(self) -> bool:
        """Whether a word that only places take stands before a large place or a capital."""
        return self.known and self.previous is not None and self.previous.lower in _PLACING

    def _put(self) -> bool:
        """Whether a preposition of place stands before it, or its streets or a comma and its land behind it."""
        before = self.previous.lower if self.previous else ""
        owns = self.line.lower(self.after) in ("'s", "’s") and self._town(self.after + 1)
        if self.known and (owns or self._counted()):
            return True
        told = self.following is not None and (self.following.lower in type_words() or self.following.text in ",(")
        return before in _PLACING | {"of"} or (told and self.previous is not None and self.heard is None)

    def _counted(self) -> bool:
        """Whether a number of things in brackets is told of it ("Sofala (116 sites)"), and no age ("Sofala (27)")."""
        behind = [self.line.lower(self.after + each) for each in range(3)]
        return behind[0] == "(" and behind[1][:1].isdigit() and behind[2] != ")"

    def _town(self, at: int) -> bool:
        """Whether words[at:] are a part of a town: "streets", "main market"."""
        return any(singular(self.line.lower(each)) in words("place_words", precision="exact") for each in (at, at + 1))

    def _may_stand_alone(self) -> bool:
        word, following = self.word, self.following
        plain = words("common_words") | words("titles") | words("place_words") | _LOCAL
        barred = word.lower in plain or word.text in words("relays", "name")
        people = word.lower in demonyms() and not self.country
        if barred or people or len(word.text) < 3 or "'" in word.text or "’" in word.text:
            return self.country and word.lower in ("us", "uk", "u.s", "u.k") and word.text.isupper()
        opens = self.previous is None or self.previous.text == "/"
        heads = opens and following is not None and following.text in ",-–—(/"  # a dateline
        if word.text.isupper() and len(word.text) <= 5 and not self.country and not heads:
            return False
        if self.heard == "place":
            return True
        placed = self.previous is not None and (self.previous.lower in _PLACING or self._owned()) and self.known
        if word.lower in self.line.people and not self.country and not placed and self.largest < 1_000_000:
            return False
        common = word.lower in self.line.small or self.previous is None
        return self.known or not common or (following is not None and following.text == ",")

    def _begins(self) -> bool:
        """Whether nothing before it makes it a part of another name."""
        previous, line, first = self.previous, self.line, self.first
        if previous is None:
            return True
        plain = previous.lower
        if line.capital(first - 1) and previous.end < self.word.start:
            open_ = (
                bool(owning(previous.text))
                or plain in type_words()
                or plain in words("function_words")
                or plain in demonyms()
                or plain in _LOCAL
            )
            if not open_ and not (self.country and first == 1) and plain not in words("relays", "name"):
                return False
            if plain in words("titles") and not self.country:
                return False
        if plain in words("titles", kind="honorific") and not self.country:
            return False
        if previous.text in HYPHENS and first > 1:
            if first > 2 and line.lower(first - 2) in _ARTICLES:
                return not line.capital(first - 3) or self.country  # "Ann al-Smith" is a person
            if line.capital(first - 2) and previous.start == line.words[first - 2].end:
                return self.country  # the second half of a double name
        body = line.lower(first - 2)
        of_body = plain == "of" and line.capital(first - 2) and body in words("organisation_words")
        return not of_body or body in ("city", "united")

    def _leads_on(self, following: Word) -> bool:
        return self.line.capital(self.after) and following.start > self.line.words[self.after - 1].end

    def _still_a_place(self, following: Word) -> bool:
        """Whether it is a place for itself although a capitalised word follows ("Cairo Monday", not "Cairo Smith")."""
        then, given = following.lower, self.word.lower in words("given_names")
        if then in type_words() or then in words("calendar") or then in words("function_words"):
            return True
        if then in words("organisation_words"):
            return self._owned()
        if then in words("titles"):
            return self.country
        if given and self.alone and then not in demonyms():
            return False  # "Jordan Smith"
        return self.country or (self.largest >= 1_000_000 and self.usual and not given)

    def _watered(self) -> bool:
        """Whether it is a part of the name of a water or mountain: "Lake X", "Gulf of X", "X River", or of money."""
        line = self.line
        waters = words("place_words", kind="water") | words("place_words", kind="relief")
        before = self.first - 1 - (line.lower(self.first - 1) == "of")
        money = (
            self.following is not None
            and self.following.text in "$€£"
            and self.following.start == line.words[self.after - 1].end
        )
        ahead = line.lower(before) in waters and line.capital(before)
        return money or ahead or (line.lower(self.after) in waters and line.capital(self.after))

    def _owned(self) -> bool:
        """Whether a country's possessive stands before it ("Yemen's Aden")."""
        at = self.first - 1 - (self.line.lower(self.first - 1) in ("'s", "’s"))
        return at >= 0 and bool(owning(f"{self.line.words[at].text.removesuffix('s')}s"))

    def _hallowed(self) -> bool:
        """Whether a saint's name is that of a church: "St Anne's", "the church of St Anne"."""
        saint = self.word.lower in _SAINTS
        behind = self.following.lower if self.following else ""
        shrine = self.line.lower(self.first - 1) == "of" and self.line.lower(self.first - 2) in _SHRINES
        return shrine or (saint and (behind in ("'s", "’s") or behind in _SHRINES))

    def _speaks(self, name: str) -> bool:
        """Whether the word stands for a government: a capital or country that says, denies, wants."""
        before = self.line.lower(self.first - 1)
        if not self.following or before in (_PLACING | {"of"}) - {"from", "between"}:
            return False
        then, number = self.following.lower, self.line.lower(self.after + 1)
        if then in ("has", "have", "had", "also", "later", "and"):
            then, number = number or then, self.line.lower(self.after + 2)
        if number[:1].isdigit():
            return False  # "Guinea has reported 411 cases"
        return (self.country or name in metonyms()) and then in words("speech_cues", "phrase", kind="verb", plain="yes")

"""Place names that no gazetteer knows: their own words, or the network, make them places."""

from __future__ import annotations

import re

from recount.annotation.owning import owning
from recount.annotation.place_kind import facility
from recount.annotation.place_line import PlaceLine
from recount.annotation.place_span import PlaceSpan
from recount.reference import demonyms, find_places, words
from recount.reference.hitting import hitting

_ARTICLES = words("context_words", part="article of a name")
_PLACING = words("context_words", part="before a place") - {"and", "to", "of"}
_FIRST = words("place_words", kind="water") | words("place_words", kind="relief")  # "Lake X", "Mount X"
_PLURALS = frozenset(word for word in words("place_words", kind="place") if word.endswith("s"))
_ROW = frozenset({",", "and"})
_STATIONS = frozenset({"camp", "fort"})  # "Camp X"
_COMPOUND = re.compile(r"-[a-z]{3,}$")  # "U.S.-led"
_LONGEST = 6  # words and signs of one name
_MOST = 6  # names of one row


def told_place(line: PlaceLine, index: int) -> PlaceSpan | None:
    """The name that begins at words[index]: "the village of X", "X district", "X Bridge", "the X refugee camp"."""
    if line.capital(index - 1) and line.lower(index - 1) not in _PLACING and not owning(line.words[index - 1].text):
        return None
    end = _end(line, index)
    run = [word.lower for word in line.words[index:end]]
    plain = words("common_words") | words("function_words")
    if _great(line, index, end):
        return PlaceSpan.of(line, index, end)
    if not run or (run[0] in plain - _ARTICLES - _FIRST - _PLACING) or " ".join(run) in demonyms():
        return None
    if set(run) <= _PLACING:
        return None  # "In jail since May"
    if len(run) > 2 and run[1] in _PLACING and run[-1] in words("place_words", kind="place"):
        return PlaceSpan.of(line, index, end)  # "North Eastern Province"
    if run[0] in _PLACING and find_places(
        line.text[line.words[min(index + 1, end - 1)].start : line.words[end - 1].end]
    ):
        return None  # "East X" where X is known
    if _built(line, index, end):
        return PlaceSpan.of(line, index, end)
    if run[0] in demonyms() or any(word in words("titles") | words("organisation_words") for word in run):
        return None
    if _sorted(line, index, end) and (line.heard is None or _heard(line, index, end) or _among(line, index, end)):
        return PlaceSpan.of(line, index, end)
    name = line.name_at(line.words[index].start)
    whole = name is not None and name[2] == "place" and name[0] == line.words[index].start
    nouns = words("place_words") | {"area", "kingdom"}
    if line.lower(index - 1) == "(" and line.lower(index + 1) == ")" and line.words[index].text.isupper():
        return None  # "measles-like fever (MLF)": letters for the words before
    if line.lower(index - 1) == "the" and not any(word in nouns for word in (*run, line.lower(end))):
        return None  # "the Hadza": a people
    if name and whole and not _plain(run) and not _COMPOUND.search(line.text[name[0] : name[1]]):
        if find_places(line.text[name[0] : name[1]]):
            return None  # known, but no place here: a country that speaks
        after = next((at for at in range(index, len(line.words)) if line.words[at].start >= name[1]), len(line.words))
        return PlaceSpan.of(line, index, after)
    return None


def _great(line: PlaceLine, index: int, end: int) -> bool:
    """Whether it is a building named by common words and put somewhere: "in the Grand Mosque", "at X's Old Bridge"."""
    facilities = words("place_words", kind="facility") - words("organisation_words")
    named = line.capital(index) and line.lower(index) not in demonyms()  # "Omani Air Base" is one of many
    if end - index < 2 or line.lower(end - 1) not in facilities or not named:
        return False
    before = index - 1 - (line.lower(index - 1) in ("the", "'s", "’s"))
    while line.capital(before):
        before -= 1
    return line.lower(before) in _PLACING


def _end(line: PlaceLine, index: int) -> int:
    end = index
    while end < len(line.words) and end - index < _LONGEST:
        joint = line.words[end].text in "-’'" or line.lower(end) in _ARTICLES
        if not (line.capital(end) or joint):
            break
        end += 1
    while end > index and not line.capital(end - 1):
        end -= 1
    return end


def _heard(line: PlaceLine, index: int, end: int) -> bool:
    """Whether the network hears a name there that is no person, or a place in a part of it."""
    kinds = {line.named(at) for at in range(index, end)}
    of_kind = line.lower(index - 1) == "of" and not line.capital(index - 2)
    return line.named(index) not in (None, "person") or "place" in kinds or (of_kind and kinds == {None})


def _sorted(line: PlaceLine, index: int, end: int) -> bool:
    """Whether a plain noun says what it is: "the village of X", "X district"."""
    plain = words("place_words", kind="place")
    of_kind = line.lower(index - 1) == "of" and line.lower(index - 2) in plain
    return of_kind or (line.lower(end) in plain and not line.capital(end)) or _listed(line, end)


def _listed(line: PlaceLine, end: int) -> bool:
    """Whether names follow in a row that ends with a noun for them all: "X and Y villages"."""
    at, more = end, _MOST
    while more and line.lower(at) in _ROW and _end(line, at + 1) > at + 1:
        at, more = _end(line, at + 1), more - 1
    return at > end and line.lower(at) in _PLURALS


def _among(line: PlaceLine, index: int, end: int) -> bool:
    """Whether something is put there, so that whatever is heard it is no person: "on the X neighbourhood"."""
    before = line.lower(index - 1 - (line.lower(index - 1) == "the"))
    return before in _PLACING or (before in _ROW and line.lower(end) in _PLURALS)


def _built(line: PlaceLine, index: int, end: int) -> bool:
    """Whether it is the name of a building, road or water: "X Bridge", "Mount X", "the X border crossing"."""
    kinds = (
        words("place_words", kind="facility") | words("place_words", kind="water") | words("place_words", kind="relief")
    )
    if line.lower(index) in demonyms():
        return False  # "Omani Air Base"
    if end - index > 1 and (line.lower(end - 1) in kinds or line.lower(index) in kinds | _STATIONS):
        before = line.lower(index - 1 - (line.lower(index - 1) == "the"))
        body = line.lower(end - 1) in words("organisation_words")
        return not body or before in _PLACING or before in hitting() or line.lower(end) in hitting()
    return facility(line, end) is not None


def _plain(run: list[str]) -> bool:
    """Whether it has a day, a feast or an agency in it, or is no more than a noun of places ("Camp", "North")."""
    other = words("calendar") | words("event_words", kind="feast") | {name.lower() for name in words("relays", "name")}
    return any(word in other for word in run) or all(word in words("place_words") | _PLACING for word in run)

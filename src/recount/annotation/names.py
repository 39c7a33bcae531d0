"""Finds proper names: persons, bodies, places; the short name is led back to the full one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from recount.annotation.words import Word, lexed
from recount.records import Name, Place, Span
from recount.records.annotated_text import NameType
from recount.reference import country_names, demonyms, metonyms, words

_JOINTS = frozenset(("of", "for", "the", "and", "without", "on", "against", "to"))  # inside the names of bodies
_PARTICLES = words("context_words", part="inside a person name")
_OWNERS = frozenset(("people", "women", "men", "children", "workers", "farmers", "students", "doctors", "lord", "king"))
_LONGEST = 9
_SHORT = re.compile(
    r"\s?\((?:the\s)?[\"“]?([A-Z][\w&-]{0,7}[A-Z](?: [A-Z]{2,8}){0,3})[\"”]?\)"
)  # what stands behind a body's name


def names(text: str, sentences: Sequence[Span], places: Sequence[Place]) -> tuple[Name, ...]:
    """The names of the sentences, sorted, not overlapping. A lone capital that nothing explains is left out."""
    spots = {place.start: place for place in places}
    found: list[tuple[int, int, NameType]] = []
    for start, end in sentences:
        line = lexed(text[start:end])
        index = 0
        while index < len(line):
            place = spots.get(start + line[index].start)
            run = _run(line, index)
            if place and (not run or line[run[1] - 1].end <= place.end - start):
                found.append((place.start, place.end, "place"))
                index = next((k for k in range(index, len(line)) if line[k].start >= place.end - start), len(line))
                continue
            if not run:
                index += 1
                continue
            first, after, kind = run
            span = (start + line[first].start, start + line[after - 1].end)
            if kind:
                found.append((*span, kind))
            index = after
    return with_full(text, found)


def _run(line: list[Word], index: int) -> tuple[int, int, NameType | None] | None:
    """The capitalised words that begin here, without what only leads up to the name, and what they name."""
    if not _capital(line[index]) or (index == 0 and line[index].lower in words("function_words")):
        return None
    end = _end_of_run(line, index)
    run = line[index:end]
    holder = _behind_office(run)
    if holder:
        return index + holder, end, "person"
    if index == 0 and len(run) == 1 and len(run[0].text) > 3 and run[0].text.isupper() and _dateline(line, end):
        return index, end, None
    if _body(run) or (
        len(run) == 1 and run[0].text.isupper() and 1 < len(run[0].text) < 8 and run[0].text not in country_names()
    ):
        lead = 1 if run[0].lower in words("function_words") and len(run) > 1 else 0
        return index + lead, end, "organisation"
    if _happening(run):
        return index, end, "event"
    if len(run) == 1 and (run[0].text in metonyms() or run[0].lower in words("common_words") | words("calendar")):
        return index, end, "other"
    first = index
    titled = False
    while first < end and (
        line[first].lower in words("titles") | demonyms().keys() | words("function_words") | words("calendar")
        or line[first].text in (*country_names(), "-", ".")
    ):
        titled = titled or line[first].lower in words("titles")
        first += 1
    if first == end:
        return index, end, None  # "Prime Minister", "Monday", "the Yemenis"
    given = line[first].lower in words("given_names")
    before = line[index - 1].lower if index else ""
    titled = (
        titled
        or before in words("titles")
        or (before == "." and index > 1 and line[index - 2].lower in words("titles"))
    )
    return first, end, "person" if titled or given or _described(line, first, end) else "other"


def _end_of_run(line: list[Word], index: int) -> int:
    end = index + 1
    if line[index].text in words("relays", "name") and line[index].text.isupper():
        return end
    while end < len(line) and end - index < _LONGEST:
        if _sets_off(line, index, end):
            break
        if _owned_body(line, end):
            end += 2
            continue
        if (
            _capital(line[end])
            or (
                line[end].lower in _PARTICLES | {"'", "’"}
                and end + 1 < len(line)
                and (_capital(line[end + 1]) or line[end].lower in ("al", "bin"))
            )
            or _initial(line, end)
        ):
            end += 1
        elif line[end].lower in _JOINTS and _body(line[index:end]) and _after_joint(line, end):
            end += 1 if _capital(line[end + 1]) else 2
        else:
            break
    while not _capital(line[end - 1]):
        end -= 1
    return end


def _dateline(line: list[Word], at: int) -> bool:
    return at < len(line) and line[at].text in ",-–—("


def _owned_body(line: list[Word], at: int) -> bool:
    """The possessive inside a body's name: "People's Liberation Front"."""
    owned = line[at].lower in ("'s", "’s") and line[at - 1].lower in _OWNERS and at + 1 < len(line)
    return owned and _capital(line[at + 1]) and _body([word for word in line[at + 1 : at + 5] if word.alpha])


def _sets_off(line: list[Word], index: int, at: int) -> bool:
    """A weekday or month, or an agency in capitals, that follows a name and is no part of it ("Monitor AFP Monday")."""
    word = line[at].text
    if line[at].lower in words("calendar") and line[index].lower not in words("event_words", kind="feast"):
        return line[at].lower not in words("event_words", kind="last") or not words("event_words", kind="feast")
    return word.isupper() and word in words("relays", "name") and not line[at - 1].text.isupper()


def _behind_office(run: Sequence[Word]) -> int:
    """Where a person's name begins behind an office in the run ("Interior Ministry Spokesman Ann Smith"), else 0."""
    offices = words("titles", kind="office") | words("titles", kind="honorific")
    at = max((index for index, word in enumerate(run) if word.lower in offices), default=len(run)) + 1
    rest = [word for word in run[at:] if word.alpha]
    known = words("organisation_words") | words("calendar") | words("common_words")
    return at if 1 < len(rest) < 5 and not any(word.lower in known for word in rest) and rest[0] is run[at] else 0


def _initial(line: list[Word], at: int) -> bool:
    """The full stop in "Gary J. Volesky"."""
    return (
        line[at].text == "."
        and at > 1
        and len(line[at - 1].text) == 1
        and at + 1 < len(line)
        and _capital(line[at + 1])
    )


def _happening(run: Sequence[Word]) -> bool:
    """A feast, or a war, storm or summit by its last word ("Easter Sunday", "Hurricane Ann", "the Korean War")."""
    kinds = words("event_words")
    feast = run[0].lower in words("event_words", kind="feast")
    named = run[0].lower in words("event_words", kind="first") or run[-1].lower in words("event_words", kind="last")
    return feast or (len(run) > 1 and named and bool(kinds))


def _described(line: list[Word], first: int, end: int) -> bool:
    """Whether an age or an office stands behind two to four words: "X, 45,", "X, a teacher", "X, the governor"."""
    if not 2 <= sum(_capital(word) for word in line[first:end]) <= 4 or end + 2 >= len(line) or line[end].text != ",":
        return False
    behind = line[end + 1]
    if behind.digits and line[end + 2].text == ",":
        return len(behind.text) == 2
    if behind.lower not in ("a", "an", "the", "its", "who"):
        return False
    offices = words("titles") - words("titles", kind="honorific")
    return behind.lower == "who" or any(word.lower in offices for word in line[end + 2 : end + 6])


def _capital(word: Word) -> bool:
    return word.alpha and word.text[0].isupper()


def _body(run: Sequence[Word]) -> bool:
    """Whether one of the words is the head of a body's name, and is not all there is of it."""
    if len(run) == 2 and run[1].lower == "state" and run[0].lower.endswith(("ic", "ist")):
        return True  # "Islamic State"; a state of a federation is a place
    return any(word.lower in words("organisation_words") for word in run if _capital(word))


def _after_joint(line: list[Word], at: int) -> bool:
    return at + 1 < len(line) and (
        _capital(line[at + 1])
        or (line[at].lower != "and" and line[at + 1].lower == "the" and at + 2 < len(line) and _capital(line[at + 2]))
    )


_ARTICLES = frozenset({"al", "el", "as", "ash", "ad", "ar", "an", "at", "az"})  # of Arabic names: "Ahmed al-Amri"


def with_full(text: str, found: Sequence[tuple[int, int, NameType]]) -> tuple[Name, ...]:
    """Names at spans of the text, each with the fullest form that the text gives."""
    fullest: dict[str, str] = {}
    surnames: set[str] = set()  # of what is surely a person
    for start, end, kind in found:
        name = " ".join(text[start:end].split())
        parts = name.split()
        if kind in ("person", "other") and len(parts) > 1:
            last = parts[-1].casefold()
            if kind == "person":
                surnames.add(last)
            elif last in surnames:
                continue
            article, _, bare = last.partition("-")
            for key in (last, bare) if article in _ARTICLES and bare else (last,):
                surnames |= {key} if kind == "person" else set()
                if len(name) > len(fullest.get(key, "")):
                    fullest[key] = name
        if kind == "organisation" and len(parts) > 1:
            initials = "".join(part[0] for part in parts if part[0].isupper())
            fullest.setdefault(initials, name)
            short = _SHORT.match(text, end)
            for letters in short[1].split() if short else ():
                fullest[letters] = name
    result: list[Name] = []
    for start, end, kind in found:
        name = " ".join(text[start:end].split())
        full = name
        if kind in ("person", "other") and name.isupper() and name in fullest:
            kind, full = "organisation", fullest[name]
        elif kind in ("person", "other") and " " not in name and name.casefold() in fullest:
            kind, full = "person" if name.casefold() in surnames else kind, fullest[name.casefold()]
        elif kind in ("person", "other") and " " in name:
            full = fullest.get(name.split()[-1].casefold(), name)
            full = full if name.split()[0].casefold() == full.split()[0].casefold() else name
            kind = "person" if full != name and name.split()[-1].casefold() in surnames else kind
        elif kind == "organisation" and name in fullest:
            full = fullest[name]
        if kind != "other" or " " in full:
            result.append(Name(start=start, end=end, type=kind, full=full))
    return tuple(result)

"""Finds proper names: persons, bodies, places; the short name is led back to the full one."""

from __future__ import annotations

from collections.abc import Sequence

from recount.annotation.words import Word, lexed
from recount.records import Name, Place, Span
from recount.records.annotated_text import NameType
from recount.reference import country_names, demonyms, metonyms, words

_JOINTS = frozenset(("of", "for", "the", "and", "without", "on", "against", "to"))  # inside the names of bodies
_PARTICLES = words("context_words", part="inside a person name")
_LONGEST = 9


def names(text: str, sentences: Sequence[Span], places: Sequence[Place]) -> tuple[Name, ...]:
    """The names of the sentences, sorted, not overlapping. A lone capital that nothing explains is left out."""
    spots = {place.start: place for place in places}
    found: list[tuple[int, int, NameType]] = []
    expansions: dict[str, str] = {}
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
                short = line[after + 1].text if after + 2 < len(line) and line[after].text == "(" else ""
                if kind == "organisation" and short.isupper() and 1 < len(short) < 9 and line[after + 2].text == ")":
                    expansions[short] = text[span[0] : span[1]]
            index = after
    return _with_full(text, found, expansions)


def _run(line: list[Word], index: int) -> tuple[int, int, NameType | None] | None:
    """The capitalised words that begin here, without what only leads up to the name, and what they name."""
    if not _capital(line[index]) or (index == 0 and line[index].lower in words("function_words")):
        return None
    end = index + 1
    while end < len(line) and end - index < _LONGEST:
        if _capital(line[end]) or (
            line[end].lower in _PARTICLES | {"'", "’"}
            and end + 1 < len(line)
            and (_capital(line[end + 1]) or line[end].lower in ("al", "bin"))
        ):
            end += 1
        elif line[end].lower in _JOINTS and _body(line[index:end]) and _after_joint(line, end):
            end += 1 if _capital(line[end + 1]) else 2
        else:
            break
    while not _capital(line[end - 1]):
        end -= 1
    run = line[index:end]
    if _body(run) or (
        len(run) == 1 and run[0].text.isupper() and 1 < len(run[0].text) < 8 and run[0].text not in country_names()
    ):
        lead = 1 if run[0].lower in words("function_words") and len(run) > 1 else 0
        return index + lead, end, "organisation"
    if len(run) == 1 and (run[0].text in metonyms() or run[0].lower in words("common_words") | words("calendar")):
        return index, end, "other"
    first = index
    titled = False
    while first < end - 1 and (
        line[first].lower in words("titles") | demonyms().keys() | words("function_words")
        or line[first].text in (*country_names(), "-", ".")
    ):
        titled = titled or line[first].lower in words("titles")
        first += 1
    rest = [word for word in line[first:end] if word.alpha]
    given = rest[0].lower in words("given_names")
    before = line[index - 1].lower if index else ""
    titled = (
        titled
        or before in words("titles")
        or (before == "." and index > 1 and line[index - 2].lower in words("titles"))
    )
    person = titled or given or 2 <= len(rest) <= 4
    if len(rest) == 1 and not titled and (rest[0].lower in demonyms() or rest[0].lower in words("titles")):
        return index, end, None
    return first, end, "person" if person else "other"


def _capital(word: Word) -> bool:
    return word.alpha and word.text[0].isupper()


def _body(run: Sequence[Word]) -> bool:
    """Whether one of the words is the head of a body's name, and is not all there is of it."""
    return (len(run) > 1 and any(word.lower in words("organisation_words") for word in run if _capital(word))) or (
        len(run) == 1 and run[0].lower in words("organisation_words")
    )


def _after_joint(line: list[Word], at: int) -> bool:
    return at + 1 < len(line) and (
        _capital(line[at + 1]) or (line[at + 1].lower == "the" and at + 2 < len(line) and _capital(line[at + 2]))
    )


def _with_full(text: str, found: list[tuple[int, int, NameType]], expansions: dict[str, str]) -> tuple[Name, ...]:
    fullest: dict[str, str] = dict(expansions)
    for start, end, kind in found:
        name = " ".join(text[start:end].split())
        parts = name.split()
        if kind == "person" and len(parts) > 1:
            last = parts[-1].casefold()
            if len(name) > len(fullest.get(last, "")):
                fullest[last] = name
        if kind == "organisation" and len(parts) > 2:
            initials = "".join(part[0] for part in parts if part[0].isupper())
            fullest.setdefault(initials, name)
    result: list[Name] = []
    for start, end, kind in found:
        name = " ".join(text[start:end].split())
        full = name
        if kind in ("person", "other") and " " not in name and name.casefold() in fullest:
            kind, full = "person", fullest[name.casefold()]
        elif kind == "person" and " " in name:
            full = fullest.get(name.split()[-1].casefold(), name)
            full = full if name.split()[0].casefold() == full.split()[0].casefold() else name
        elif kind == "organisation" and name in fullest:
            full = fullest[name]
        if kind != "other":
            result.append(Name(start=start, end=end, type=kind, full=full))
    return tuple(result)

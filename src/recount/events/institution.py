"""The body in whose name a person or an official speaks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from recount.events.side import side
from recount.events.source_name import HEADS, ONE, SERVING, SourceName, name_words
from recount.reference import country_names

_WORD = re.compile(r"[^\W_][\w’'-]*(?:\.(?=\w))?")
_PART = re.compile(r"[,;:()“”\"]|\.\s")
_ARTICLES = frozenset({"the", "a", "an", "its", "their"})
_OF = frozenset({"of", "for", "at", "to", "with", "in"})
_LONG = 8  # words of a phrase that are looked at
_FIELDS = tuple(
    re.compile(words, re.IGNORECASE)
    for words in (r"\b(?:ministry|minister) (?:of|for) (?:the )?([\w-]+)", r"([\w-]+) (?:ministry|minister)\b")
)
_IN = re.compile(r" in .*")  # where it sits, no part of its name

Seat = tuple[str, frozenset[str]]  # "police", "health ministry"; whose


def seat(body: SourceName) -> Seat | None:
    """What kind of body it is, where a state or a town has but one of it, and whose; null for what could be any.

    Whose it is, is the state's code, or the words that tell it ("Northern"); nothing where it is not told.
    """
    heads = sorted(body.words & ONE)
    if not heads or body.person:
        return None
    found = next(filter(None, (field.search(body.text) for field in _FIELDS)), None) if "ministry" in heads else None
    field = found.group(1).casefold() if found else None
    if "ministry" in heads and field in (None, "prime", "first"):
        return None
    kind = f"{field} ministry" if field else heads[0]
    states = {code for word in _WORD.findall(body.text) if (code := side(word)) in country_names().values()}
    state = states.pop() if len(states) == 1 else side(body.text)  # "the rebel-run Norian Health Ministry"
    own = frozenset(name_words(_IN.sub("", body.text))) - set(name_words(kind)) - HEADS - SERVING
    return kind, frozenset([state]) if state else own


def institution(beside: Iterable[tuple[str, str]]) -> SourceName | None:
    """The body that an office beside a person's name is of; null where none stands there, or several do.

    "Harbour police chief Ann Lee"; "the spokesman of the health ministry in Atlan, Ann Lee"; "Ann Lee, the Health
    Ministry's undersecretary"; "Ann Lee, a deputy to the health minister". beside: what stands before and behind the
    name, wherever it occurs.
    """
    found: dict[frozenset[str], SourceName] = {}
    for before, after in beside:
        for body in (_before(before), _behind(after)):
            if body is not None:
                found.setdefault(body.words, body)
    most = max(found.values(), key=lambda body: (len(body.words), body.text), default=None)
    return most if most is not None and all(words <= most.words for words in found) else None


def _before(text: str) -> SourceName | None:
    """By what ends right before the name, a comma between them or not."""
    parts = [part for part in _PART.split(text) if part.strip()]
    words = _WORD.findall(parts[-1])[-2 * _LONG :] if parts else []
    for at in range(len(words) - 1, 0, -1):
        if words[at] in _OF and (_serves(words[at - 1]) or _is_minister(words[at - 1])):
            return _of(words, at)
    end = len(words)
    while end and _serves(words[end - 1]):
        end -= 1
    held = end and _is_head(words[end - 1]) and (end < len(words) or _is_minister(words[-1]))
    return _body(words[:end]) if held else None


def _behind(text: str) -> SourceName | None:
    """By what begins right behind the name: an apposition, or an office without a comma."""
    comma = text.startswith(",")
    parts = [part for part in _PART.split(text) if part.strip()]
    words = _WORD.findall(parts[0])[:_LONG] if parts else []
    if not words or not (_serves(words[0]) or (comma and (words[0] in _ARTICLES or words[0][0].isupper()))):
        return None
    for at, word in enumerate(words):
        if word in _OF and any(_serves(other) or _is_minister(other) for other in words[:at]):
            return _of(words, at)
        after = words[at + 1] if at + 1 < len(words) else ""
        if _is_head(word) and (_serves(after) or (_is_minister(word) and after not in _OF)):
            return _body(words[: at + 1])
    return None


def _of(words: Sequence[str], at: int) -> SourceName | None:
    """By what stands behind "of" at this place: "spokesman of the dock police", "minister of works"."""
    if _is_minister(words[at - 1]):
        return SourceName.of(" ".join(words[at - 1 : at + 2])) if at + 1 < len(words) else None
    return _body(words[at + 1 :], whole=True)


def _body(words: Sequence[str], *, whole: bool = False) -> SourceName | None:
    """The body whose head these words hold (the first with `whole`, else the last), with what belongs to its name."""
    heads = [at for at, word in enumerate(words) if _is_head(word)]
    if not heads:
        return None
    last = first = heads[0] if whole else heads[-1]
    while first and _belongs(words, first - 1, last):
        first -= 1
    name = [word for word in words[first : last + 1] if not _serves(word) or _is_head(word)]
    body = SourceName.of(" ".join(re.sub("[’']s$", "", word) for word in name))
    return None if body.words <= HEADS - ONE else body


def _belongs(words: Sequence[str], at: int, last: int) -> bool:
    field = at == last - 1 and bool({"ministry"} & set(name_words(words[last])))
    return words[at] not in _ARTICLES | _OF and (words[at][0].isupper() or field or _serves(words[at]))


def _serves(word: str) -> bool:
    return bool(set(name_words(word)) & SERVING)


def _is_head(word: str) -> bool:
    return bool(set(name_words(word)) & HEADS)


def _is_minister(word: str) -> bool:
    return word.casefold().startswith("minister")

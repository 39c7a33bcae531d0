"""Which names of sources name one origin."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from recount.events.institution import institution, seat
from recount.events.source_name import HEADS, ROLES, SourceName, keyword, name_words

_NEAR = 70  # characters around a person's name in which an office makes it the body's voice
_MOST = 20  # occurrences of a name that are looked at in one text
_STOP = re.compile(r"[.!?]\s+(?=[A-Z])|\n\s*\n")
_ITS = re.compile(r"(?:Its|Their)\s")
_OWNER = r"(?i:(?:state|official|government)(?:[- ](?:run|owned|controlled))?)"
_PAPER = r"(?i:news\s+agency|television|tv|media|broadcaster|radio)"
# "state news agency NORA"; "the official NORA news agency", capitals alone, since "official Norian news agency" names
# a country; "NORA, the Norian state news agency"
_PRESS = re.compile(
    rf"\b{_OWNER}\s+{_PAPER}\s+([A-Z][\w-]+)|\b{_OWNER}\s+([A-Z]{{3,8}})\s+{_PAPER}\b|"
    rf"\b([A-Z][\w-]+),\s+(?:the\s+)?(?:[A-Z][a-z]+\s+)?{_OWNER}\s+{_PAPER}\b"
)

_NOBODY: frozenset[str] = frozenset()


def aliases(names: Sequence[SourceName], texts: Sequence[str]) -> Mapping[SourceName, SourceName]:
    """Each name -> the name that stands for its origin. `texts`: of the reports that the names stand in.

    Names of anyone ("a local source") stand for themselves, "hospital officials" for the one hospital that is named.
    Two names are one where they have the same words; where one is the other shortened and could be no third
    ("Perera", "the health ministry"); where one is the other's initials; where both are a state's press; where both
    are the body of a kind of which there is one, and are not told apart ("police", "Atlan police"); or where a text
    puts a person and an office of a body side by side ("health minister Anil Perera"), be the body a source or not.
    """
    own = {name for name in names if not name.anyone}
    beside = {name: _beside(name, texts) for name in sorted(own, key=lambda name: name.text) if name.person}
    bodies = {name: body for name, where in beside.items() if (body := institution(where)) is not None}
    named = sorted(own | set(bodies.values()), key=lambda name: name.text)
    groups = {name: name for name in named}
    officers = set()

    def top(name: SourceName) -> SourceName:
        while groups[name] != name:
            name = groups[name]
        return name

    press = _press(texts)
    for i, one in enumerate(named):
        for other in named[i + 1 :]:
            serves = _serves(beside.get(one, ()), other), _serves(beside.get(other, ()), one)
            officers |= {name for name, does in zip((one, other), serves, strict=True) if does}
            same = one.words == other.words or _initials(one, other) or _initials(other, one)
            if same or any(serves) or (_state_press(one, press) and _state_press(other, press)):
                groups[top(other)] = top(one)
    for name, body in bodies.items():
        groups[top(body)] = top(name)
    for one, other in _seated(named):
        groups[top(other)] = top(one)
    for short in sorted(named, key=lambda name: (-len(name.words), name.text)):
        longer = [name for name in named if short.words < name.words]
        if longer and len({top(name) for name in longer}) == 1:
            groups[top(short)] = top(longer[0])
    members: dict[SourceName, list[SourceName]] = defaultdict(list)
    for name in named:
        members[top(name)].append(name)

    def rank(name: SourceName) -> tuple[bool, bool, bool, bool, int, str]:
        officer = any(name.words <= person.words for person in officers)
        unsaid = name not in own and not several[top(name)]  # the body of one person: her name tells more
        return (unsaid, officer, name.person, not name.body, -len(name.words), name.text)

    several = {head: sum(name.person for name in group) > 1 for head, group in members.items()}
    stands = {name: min(group, key=rank) for group in members.values() for name in group}
    for name in names:
        if name.anyone:
            kind = name.words & HEADS  # "a hospital official", where one hospital alone is named
            theirs = {stands[other] for other in named if kind and kind < other.words}
            stands[name] = theirs.pop() if len(theirs) == 1 else name
    return stands


def _seated(names: Sequence[SourceName]) -> Iterator[tuple[SourceName, SourceName]]:
    """Names of the one body of its kind: "the army", "the Norian army"; not where two of it are told apart."""
    seats: dict[str, list[tuple[SourceName, frozenset[str]]]] = defaultdict(list)
    for name in names:
        if (found := seat(name)) is not None:
            seats[found[0]].append((name, found[1]))
    for held in seats.values():
        whose = {own for _, own in held if own}
        for own in {*whose, _NOBODY}:
            same = [name for name, theirs in held if theirs == own or len(whose) < 2]
            yield from ((same[0], other) for other in same[1:])


def _initials(short: SourceName, long: SourceName) -> bool:
    text = short.text.replace(".", "")
    return text.isupper() and 2 < len(text) <= 6 and " " not in text and long.initials.endswith(text.casefold())


def _press(texts: Iterable[str]) -> frozenset[str]:
    found = (next(filter(None, match.groups())) for text in texts for match in _PRESS.finditer(text))
    return frozenset(word for name in found for word in name_words(name))


def _state_press(name: SourceName, press: frozenset[str]) -> bool:
    return name.state_media or bool(len(name.words) <= 3 and name.words & press)


def _beside(person: SourceName, texts: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """What stands before and after a person's name in its sentences, each once."""
    found: dict[tuple[str, str], None] = {}
    for text in texts:
        at = text.find(person.text)
        for _ in range(_MOST):
            if at < 0:
                break
            end = at + len(person.text)
            sentences = _STOP.split(text[max(0, at - 3 * _NEAR) : at])
            before = sentences[-1][-_NEAR:]
            if len(sentences) > 1 and _ITS.match(before):
                before = f"{sentences[-2]} {before}"  # the body stands in the sentence before
            found[before, _STOP.split(text[end : end + _NEAR])[0]] = None
            at = text.find(person.text, end)
    return tuple(found)


def _serves(beside: Iterable[tuple[str, str]], other: SourceName) -> bool:
    """Whether the words beside a person's name give her an office of the other, or the other is that office."""
    full = keyword(other)
    for before, after in beside:
        if other.body:
            for side in (name_words(before), name_words(after)):
                office = bool(ROLES & set(side)) or bool(ROLES & other.words)
                short = other.words - HEADS  # "manager of Lady Mary"
                if office and (other.words <= set(side) or full in side or (len(short) > 1 and short <= set(side))):
                    return True
        else:
            ahead, found, gap = before.rpartition(other.text)
            if found and (_office(gap) or (not name_words(gap) and _office(ahead[-_NEAR // 2 :], of=True))):
                return True
            gap, found, _ = after.partition(other.text)
            if found and _office(gap, of=True):
                return True
    return False


def _office(text: str, *, of: bool = False) -> bool:
    """Whether a text between two names is an office ("deputy director"); with `of`, one that ends "of the"."""
    tail = re.search(r"\b(?:of|at|for|in)(?:\s+the)?\s*$", text)
    if of and tail is None:
        return False
    words = name_words(text[: tail.start()] if tail else text)
    return words[-1] in ROLES if of and words else bool(words) and all(word in ROLES for word in words)

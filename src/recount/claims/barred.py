"""Why nothing may have happened at a place that a sentence names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from recount.claims.fineness import worldly
from recount.claims.placed import LANDS, SIDES
from recount.claims.sentence import Sentence
from recount.claims.telling import telling
from recount.records import Place
from recount.reference.nouns import singular
from recount.reference.table import words

Bar = Literal["attribute", "dateline", "away", "telling", "speaker"]
AWAY = 7  # words between a length and the place measured from ("60 km (35 miles) north-east of the city of X")
OPENING = 4  # words among which a dateline ends
DASHES = frozenset({"-", "–", "—", ":"})
SIGNS = frozenset({",", "/", "and"})  # between the towns of a dateline
CALLING = 7  # words between a telephone and the place that it is called from
PHONES = frozenset({"phone", "telephone"})
LENGTHS = frozenset({"km", "kilometres", "kilometers", "miles", "mile", "kilometre", "kilometer", "metres", "meters"})
WITHIN = frozenset({"nmod", "nmod:poss", "compound", "flat", "appos", "conj"})  # of a noun phrase
ILLS = frozenset({"virus", "fever", "disease", "flu", "influenza", "syndrome", "variant", "strain"})
STAYING = frozenset({
    "toll", "death", "deaths", "dead", "case", "cases", "injured", "wounded", "killed", "victims", "post", "posts",
})  # fmt: skip


def barred(sentence: Sentence, places: Sequence[Place], first: int, last: int, *, placed: bool) -> Bar | None:
    """What the places at words[first:last] are instead of where something happened; null where nothing speaks so.

    placed: a preposition puts something there.
    """
    if _attribute(sentence, places[-1], last, placed=placed) or _named(sentence, places[0]) or _beyond(sentence, first):
        return "attribute"
    if _dateline(sentence, places[0], first, last):
        return "dateline"
    if LENGTHS & set(sentence.words[max(0, first - AWAY) : first]):
        return "away"
    if _of_speaker(sentence, first, last):
        return "speaker"
    stays = bool(STAYING & set(sentence.words[max(0, first - 2) : first]))  # "the toll in X rises", "a post at X"
    acts = stays or _acts(sentence, first, last)
    return "telling" if not acts and telling(sentence, first, last, place=True) else None


def bound(sentence: Sentence, place: Place) -> bool:
    """Whether a hyphen joins a place to what follows ("X-held")."""
    last = sentence.last(place.end)
    return last > 0 and sentence.bound[last - 1]


def _attribute(sentence: Sentence, place: Place, last: int, *, placed: bool) -> bool:
    """Whether places only say whose or what something is: "US-led", "the London-based group", "Lassa fever"."""
    following = sentence.words[last] if last < len(sentence.words) else ""
    if following in ILLS or (following in LANDS and worldly(place)):
        return True  # "the Caribbean nation"
    titled = not placed and following in words("titles", kind="office")
    return bound(sentence, place) or following == "based" or titled


def _beyond(sentence: Sentence, first: int) -> bool:
    """Whether a place lies on the other side of a border ("near the border with X", "which borders X")."""
    before = sentence.words[max(0, first - 2) : first]
    return before in (("border", "with"), ("frontier", "with")) or before[-1:] in (("borders",), ("bordering",))


def _named(sentence: Sentence, place: Place) -> bool:
    """Whether a place is a part of the name of a body ("the Union Bank of X")."""
    names = (name for name in sentence.names if name.type == "organisation")
    return any(name.start < place.start and place.end <= name.end for name in names)


def _dateline(sentence: Sentence, place: Place, first: int, last: int) -> bool:
    """Whether a place only says where a report was written: "LONDON - …", "ADEN/IBB, Yemen (Wire) - …", "GENEVA. …"."""
    spelled = "".join(place.path[:1]) or place.name
    if not spelled.isupper() or not (last <= OPENING or all(_lists(sentence, at) for at in range(first))):
        return False
    while last < len(sentence.words) and _lists(sentence, last):
        last += 1
    end = last + OPENING
    if sentence.words[last : last + 1] == ("(",):
        end += OPENING  # the agency's name
    behind = sentence.words[last:end]
    return bool(set(behind) & DASHES) or behind in ((), (".",))


def _lists(sentence: Sentence, at: int) -> bool:
    """Whether words[at] name a place or join two of them."""
    start = sentence.starts[at]
    return sentence.words[at] in SIGNS or any(place.start <= start < place.end for place in sentence.places)


def _of_speaker(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a place only tells where who speaks is: "a source in X told …", "said by phone from the town of X"."""
    tree = sentence.tree
    start = sentence.starts[first]
    before = sentence.words[max(0, first - CALLING) : first]
    if "from" in before and PHONES & set(before):
        return True
    if not tree.heads or not sentence.turns or any(begin <= start < end for begin, end in sentence.said):
        return False
    at = first
    while tree.relations[at] in WITHIN and tree.heads[at] != at:
        at = tree.heads[at]
    if _beside_teller(sentence, at):
        return True
    return not first <= at < last and singular(sentence.words[at]) in words("speaker_words", kind="role")


def _beside_teller(sentence: Sentence, at: int) -> bool:
    """Whether words[at] follow right on who tells: "confirmed by the laboratory at Gizo", whatever the tree ties."""
    tree = sentence.tree
    verb, case = tree.heads[at], min(tree.under(at, "case"), default=0)
    return verb in sentence.turns and case - 1 in tree.under(verb, "obl:agent")


def _acts(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a place is the subject of a clause: "he said Aden came under fire"."""
    tree = sentence.tree
    ends = (at if tree.heads[at] == at or sentence.words[tree.heads[at]] not in SIDES else tree.heads[at]
            for at in range(first, last) if tree.heads)  # fmt: skip
    at = next((at for at in ends if tree.relations[at].startswith("nsubj")), None)  # "Aden south of the dam was hit"
    return at is not None and tree.heads[at] >= last and tree.heads[at] not in sentence.turns

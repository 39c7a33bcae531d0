"""Where place names stand among the capitalised words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from recount.annotation.words import Word
from recount.reference import GazetteerEntry, demonyms, find_places, gazetteer_key, metonyms, table, words

_LONGEST = 7  # words and signs of one name
_INNER = words("context_words", part="inside a place name")
_LOCAL = words("context_words", part="before a place")
_ARTICLES = words("context_words", part="article of a name")
HYPHENS = "-–‑"
_SAINTS = frozenset(("st", "saint", "sts", "san", "santa"))
_SHRINES = frozenset(("church", "cathedral", "basilica", "chapel", "shrine", "feast", "mosque", "parish", "monastery"))


@dataclass(frozen=True, slots=True)
class PlaceSpan:
    """line[first:after] is a place name with these bearers (none: unknown); `type_word`: "district" beside it.

    `end` is where the name with a type word behind it ends, in characters of the sentence. `near`: only close to it.
    """

    first: int
    after: int
    name: str
    bearers: tuple[GazetteerEntry, ...]
    type_word: str | None
    end: int
    near: bool = False
    region: tuple[float, float] | None = None
    begin: int = 0  # of the name, in characters of the sentence


def place_spans(line: list[Word], sentence: str, people: frozenset[str], small: frozenset[str]) -> list[PlaceSpan]:
    """The place names of one sentence in order, not overlapping.

    people: surnames of the text's persons, which are no places alone. small: words of the text in small letters, which
    tell a common word at the head of a sentence.
    """
    found: list[PlaceSpan] = []
    index = 0
    while index < len(line):
        span = _known(line, index, sentence, people, small) if _opens(line, index) else None
        span = span or _unknown(line, index, sentence)
        if span:
            found.append(span)
            index = span.after
        else:
            index += 1
    return found


_LOOSE = words("context_words", part="loose place noun")


def _opens(line: list[Word], index: int) -> bool:
    word = line[index]
    if word.alpha and word.text[0].isupper():
        return True
    article = word.lower in _ARTICLES and index + 2 < len(line) and line[index + 1].text == "-"
    return article and line[index + 2].text[0].isupper()


@cache
def _regions() -> dict[str, tuple[float, float]]:
    return {gazetteer_key(row["name"]): (float(row["lat"]), float(row["lon"])) for row in table("regions")}


@cache
def _seats() -> frozenset[str]:
    return words("metonyms", "name")


@cache
def _type_words() -> dict[str, str]:
    return {row["word"]: row["precision"] for row in table("place_words") if row["kind"] == "place"}


def _known(
    line: list[Word], index: int, sentence: str, people: frozenset[str], small: frozenset[str]
) -> PlaceSpan | None:
    end = index + 1
    while end < len(line) and end - index < _LONGEST:
        word = line[end]
        if not ((word.alpha and word.text[0].isupper()) or word.lower in _INNER):
            break
        if word.text in HYPHENS and word.start > line[end - 1].end:
            break  # a dash, no hyphen: "Saudi Arabia - The pilgrims"
        end += 1
    for after in range(end, index, -1):
        last = line[after - 1]
        if not (last.alpha and (last.text[0].isupper() or last.lower in ("city",))) or last.lower == "the":
            continue
        name = sentence[line[index].start : last.end]
        region = _regions().get(gazetteer_key(name))
        bearers = find_places(" ".join(name.split()))
        if _led_by_article(line, index):
            continue  # "The Yemen Post", "An Axel": an article opens a place's name only with a hyphen
        if (region or bearers) and _is_place(line, index, after, bearers, region is not None, people, small):
            kind, stop = _type_of(line, index, after)
            near = (index > 0 and line[index - 1].lower in ("near", "outside", "around")) or _off(line, index)
            return PlaceSpan(index, after, name, bearers, kind, stop, near, region, line[index].start)
    return None


def _led_by_article(line: list[Word], index: int) -> bool:
    return line[index].lower in _ARTICLES | {"the"} and index + 1 < len(line) and line[index + 1].text != "-"


def _off(line: list[Word], index: int) -> bool:
    """ "12 km north of X", "the outskirts of X": close to the place, not in it."""
    before = [word.lower for word in line[max(0, index - 2) : index]]
    return len(before) == 2 and before[1] == "of" and before[0] in (
        "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "outskirts", "outside",
    )  # fmt: skip


def _type_of(line: list[Word], first: int, after: int) -> tuple[str | None, int]:
    """The common noun that says what the place is, and where name and noun end."""
    kinds = _type_words()
    end = line[after - 1].end
    if after < len(line) and line[after].lower in kinds:
        return line[after].lower, line[after].end
    if after + 1 < len(line) and line[after].text == "-" and line[after + 1].lower in kinds:
        return line[after + 1].lower, line[after + 1].end
    before = [word.lower for word in line[max(0, first - 2) : first]]
    if before[-1:] == ["of"] and before[0] in kinds:
        return before[0], end
    return (before[-1], end) if before and before[-1] in kinds else (None, end)


def _is_place(
    line: list[Word],
    first: int,
    after: int,
    bearers: Sequence[GazetteerEntry],
    region: bool,
    people: frozenset[str],
    small: frozenset[str],
) -> bool:
    word, previous = line[first], line[first - 1] if first else None
    following = line[after] if after < len(line) else None
    size = sum(each.alpha for each in line[first:after])
    largest = max((entry.population for entry in bearers), default=0)
    country = bool(bearers) and bearers[0].kind == "country"
    known = country or region or largest >= 100_000 or any(entry.kind == "admin1" for entry in bearers)
    kinds = _type_words()
    if size == 1:
        barred = word.lower in words("common_words") | words("titles") or word.text in words("relays", "name")
        if (
            barred
            or (word.lower in demonyms() and not country)
            or len(word.text) < 3
            or "'" in word.text
            or "’" in word.text
        ):
            return country and word.lower in ("us", "uk", "u.s", "u.k") and word.text.isupper()
        heads = previous is None and following is not None and following.text in ",-–—("  # a dateline
        if word.text.isupper() and len(word.text) > 1 and not country and len(word.text) <= 5 and not heads:
            return False
        before_local = previous is not None and previous.lower in _LOCAL - {"and", "to", "of"}
        if word.lower in people and not country and not (before_local and known) and largest < 1_000_000:
            return False
        if not known and (word.lower in small or previous is None) and not (following and following.text == ","):
            return False
    if " ".join(each.text for each in line[first:after]) in _seats() or _hallowed(line, first, following):
        return False
    if _speaks(line, first, after, following, country):
        return False
    capital_before = (
        previous is not None and previous.alpha and previous.text[0].isupper() and previous.end < word.start
    )
    if capital_before and previous is not None:
        plain = previous.lower
        open_ = plain in kinds or plain in words("function_words") or plain in demonyms() or plain in _LOCAL
        if not open_ and not (country and first == 1) and plain not in words("relays", "name"):
            return False
        if plain in words("titles") and not country:
            return False
    if previous and previous.lower in words("titles", kind="honorific") and not country:
        return False
    if previous and previous.text in HYPHENS and first > 2 and line[first - 2].lower in _ARTICLES:
        owner = line[first - 3]
        return not (owner.alpha and owner.text[0].isupper()) or country  # "Ann al-Smith" is a person
    if (
        previous
        and previous.text in HYPHENS
        and first > 1
        and line[first - 2].text[:1].isupper()
        and previous.start == line[first - 2].end
    ):
        return country  # the second half of a double name
    if previous and previous.lower == "of" and first > 1 and line[first - 2].text[0].isupper():
        body = line[first - 2].lower
        if body in words("organisation_words") and body not in ("city", "united"):
            return False
    if following and following.alpha and following.text[0].isupper() and following.start > line[after - 1].end:
        then = following.lower
        if then in kinds or then in words("calendar") or then in words("function_words"):
            return True
        if then in words("organisation_words"):
            return False
        if then in words("titles"):
            return country
        if word.lower in words("given_names") and size == 1 and then not in demonyms():
            return False  # "Jordan Smith"
        return country or (largest >= 1_000_000 and word.lower not in words("given_names"))
    if size == 1 and word.lower in words("given_names") and not known:
        return False
    local = previous is None or previous.lower in _LOCAL or previous.text in ",(/-–—" or previous.lower in kinds
    then_local = following is not None and (following.lower in kinds or following.text in ",)/")
    return known or local or then_local or size > 1


def _hallowed(line: list[Word], first: int, following: Word | None) -> bool:
    """Whether a saint's name is that of a church: "St Anne's", "the church of St Anne"."""
    owned = line[first].lower in _SAINTS and following is not None and following.lower in ("'s", "’s")
    behind = following.lower if following else ""
    shrine = first > 1 and line[first - 1].lower == "of" and line[first - 2].lower in _SHRINES
    return owned or shrine or (line[first].lower in _SAINTS and behind in _SHRINES)


def _speaks(line: list[Word], first: int, after: int, following: Word | None, country: bool) -> bool:
    """Whether the word stands for a government: a capital or country that says, denies, wants."""
    if not following:
        return False
    name = " ".join(word.text for word in line[first:after])
    previous = line[first - 1].lower if first else ""
    if previous in _LOCAL - {"and", "of", "to", "from", "between"} or previous in ("of",):
        return False
    then = following.lower
    if then in ("has", "have", "had", "also", "later", "and") and after + 1 < len(line):
        then = line[after + 1].lower
    return (country or name in metonyms()) and then in words("speech_cues", "phrase", kind="verb", plain="yes")


def _unknown(line: list[Word], index: int, sentence: str) -> PlaceSpan | None:
    """A capitalised phrase that only its words make a place: "the village of X", "X district"."""
    if not _opens(line, index) or (index and line[index - 1].text[0].isupper() and line[index - 1].alpha):
        return None
    end = index
    while (
        end < len(line)
        and end - index < 5
        and (
            (line[end].alpha and line[end].text[0].isupper()) or line[end].text in "-’'" or line[end].lower in _ARTICLES
        )
    ):
        end += 1
    while end > index and not (line[end - 1].alpha and line[end - 1].text[0].isupper()):
        end -= 1
    if end <= index:
        return None
    kinds = _type_words()
    plain = line[index].lower
    bare = {
        word
        for word in kinds
        if word
        not in (
            "state",
            "city",
            "quarter",
            "square",
            "street",
            "republic",
            "camp",
            "division",
            "territory",
            "port",
            "settlement",
            "zone",
            "border",
            "coast",
        )
    }
    before = [word.lower for word in line[max(0, index - 2) : index]]
    of_kind = before[-1:] == ["of"] and before[0] in bare
    behind = end < len(line) and line[end].lower in bare and line[end].text.islower()
    if (
        not (of_kind or behind)
        or plain in words("common_words")
        or plain in demonyms()
        or plain in words("function_words")
    ):
        return None
    if any(word.lower in words("organisation_words") | words("titles") for word in line[index:end]):
        return None
    kind, stop = _type_of(line, index, end)
    return PlaceSpan(
        index, end, sentence[line[index].start : line[end - 1].end], (), kind, stop, begin=line[index].start
    )

"""Finds numbers of things and measures, with the interval that the words allow."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from recount.annotation.counted import counted
from recount.annotation.hedges import Hedge, hedge
from recount.annotation.numerals import Numeral, joined, numerals
from recount.annotation.words import Word, lexed
from recount.records import Quantity, Span, Time
from recount.records.annotated_text import Change
from recount.reference import Row, is_plural, singular, table, words

_DASHES = "-–—"
_HELPERS = frozenset(("were", "are", "have", "had"))  # "in the previous week 50 were killed"


def quantities(text: str, sentences: Sequence[Span], times: Sequence[Time]) -> tuple[Quantity, ...]:
    """The quantities of the sentences, sorted. Numbers inside `times`, in names, ages and ordinals are none."""
    taken = sorted((time.start, time.end) for time in times)
    found: list[Quantity] = []
    at = 0
    for start, end in sentences:
        while at < len(taken) and taken[at][1] <= start:
            at += 1
        inside = []
        for later in range(at, len(taken)):
            if taken[later][0] >= end:
                break
            inside.append((taken[later][0] - start, taken[later][1] - start))
        found += [_moved(each, start) for each in _of_sentence(text[start:end], inside)]
    return tuple(sorted(found, key=lambda quantity: (quantity.start, quantity.end)))


def _of_sentence(sentence: str, taken: list[Span]) -> list[Quantity]:
    line = lexed(sentence)
    found: list[Quantity] = []
    before: tuple[Numeral, Hedge] | None = None
    named = 0  # the index behind the last number that names
    for numeral in numerals(line, sentence):
        start, end = line[numeral.first].start, line[numeral.after - 1].end
        if any(a < end and start < b for a, b in taken):
            continue
        unit, reach = _unit(line, numeral)
        if (unit and unit["kind"] == "time") or _is_age(line, numeral):
            continue
        if _names(line, numeral, unit) or (named and _goes_on(line, named, numeral)):
            named = numeral.after
            continue
        bounds = hedge(line, numeral.first, numeral.after)
        if before and not bounds.bound and not bounds.about and _carries(line, before[0], before[1], numeral):
            bounds = Hedge(before[1].bound, before[1].about, bounds.first, bounds.after)
        before = (numeral, bounds)
        low, high = bounds.interval(numeral.low, numeral.high, counted=unit is None)
        exact = numeral.high is not None and numeral.low == numeral.high
        strong = _strong(line, numeral.after)
        behind = numeral.after + 2 if strong else max(reach, bounds.after)
        thing = None if unit else counted(line, behind, one=strong or numeral.high == 1)
        found.append(
            Quantity(
                start=start,
                end=end,
                value=numeral.low if exact else None,
                low=low,
                high=high if not numeral.vague else None,
                approx=numeral.vague or bounds.about,
                change=_trend(line, numeral, bounds, unit) or bounds.change,
                unit=unit["unit"] if unit else None,
                object=thing.noun if thing else None,
                object_start=thing.start if thing else None,
                object_end=thing.end if thing else None,
                words=sentence[
                    line[min(bounds.first, numeral.first)].start : line[max(bounds.after, numeral.after) - 1].end
                ],
            )
        )
    return found + _negatives(line, sentence)


def _moved(quantity: Quantity, by: int) -> Quantity:
    thing = {} if quantity.object_start is None else {
        "object_start": quantity.object_start + by,
        "object_end": (quantity.object_end or 0) + by,
    }  # fmt: skip
    return quantity.replace(start=quantity.start + by, end=quantity.end + by, **thing)


@cache
def _units() -> tuple[dict[tuple[str, ...], Row], dict[tuple[str, ...], Row]]:
    before: dict[tuple[str, ...], Row] = {}
    after: dict[tuple[str, ...], Row] = {}
    for row in table("units"):
        (before if row["prefix"] else after)[tuple(word.lower for word in lexed(row["word"]))] = row
    return before, after


def _unit(line: list[Word], numeral: Numeral) -> tuple[Row | None, int]:
    """The unit's row and the index of the word after it."""
    before, after = _units()
    at = numeral.after
    if numeral.share:
        return after[("%",)], at
    jump = at + 1 if at < len(line) and line[at].text in _DASHES and joined(line, at) else at
    for size in (4, 3, 2, 1):
        row = after.get(tuple(word.lower for word in line[jump : jump + size]))
        # "m" and the like are units only where they cling to the number, or are all the word there is
        if row and (not row["symbol"] or len(row["word"]) > 1 or joined(line, jump) or row["word"] in "%°"):
            return row, jump + size
    for size in (2, 1):
        if numeral.first >= size:
            row = before.get(tuple(word.lower for word in line[numeral.first - size : numeral.first]))
            if row:
                return row, at
    return None, at


def _names(line: list[Word], numeral: Numeral, unit: Row | None) -> bool:
    """Whether the number names, dates or lists something instead of counting it."""
    first, after = numeral.first, numeral.after
    word, previous = line[first], line[first - 1] if first else None
    following = line[after] if after < len(line) else None
    spelt = not word.digits
    if unit:
        return False
    if previous and joined(line, first) and (previous.alpha or previous.text in "#/:+._°"):
        return True
    if previous and previous.lower in ("to", "past") and first > 1 and line[first - 2].lower in ("quarter", "half"):
        return True  # the clock
    if previous and previous.text == "[" and following and following.text == "]":
        return True  # a footnote
    if first > 1 and previous and previous.text in _DASHES and joined(line, first) and joined(line, first - 1):
        return True  # F-16, the far side of a score or a telephone number
    if following and joined(line, after):
        if (
            following.alpha
            or following.text in "/:_°"
            or (following.text == "." and after + 1 < len(line) and joined(line, after + 1) and line[after + 1].digits)
        ):
            return True
        if (
            following.text in _DASHES
            and joined(line, after + 1)
            and line[after + 1].lower not in ("plus", "odd", "or", "strong")
        ):
            return True  # 25-storey, 3-1
    if following and first == 0 and following.text in ".)" and joined(line, after) and after < len(line) - 1:
        return True  # "1. First"
    if (
        previous
        and word.digits
        and previous.lower in words("naming_words")
        and not (
            following
            and (is_plural(following.text) or following.lower in _HELPERS)
            and previous.lower
            in ("group", "team", "week", "day", "round", "number", "line", "area", "house", "camp", "building", "no")
        )
    ):
        return True
    if (
        previous
        and word.digits
        and "," not in word.text
        and is_plural(previous.text)
        and singular(previous.text) in words("naming_words") | {"post"}
    ):
        return not (following and following.alpha and following.lower not in words("function_words"))  # "posts 4 and 5"
    capital = previous and previous.alpha and previous.text[:1].isupper() and first > 1 and word.digits
    countable = following and following.alpha and following.lower not in words("function_words")
    if capital and previous and not countable and "," not in word.text:
        # Windows 10, Leopard 2: a capital before, and nothing countable behind
        return previous.lower not in {row["word"] for row in table("calendar")} | words("function_words")
    if (
        word.digits
        and following
        and following.text[:1].isupper()
        and after + 1 < len(line)
        and line[after + 1].lower in ("street", "avenue", "road", "boulevard", "lane", "square")
    ):
        return True
    return spelt and numeral.low == 1 and numeral.high == 1 and not _counts_one(line, numeral)


def _goes_on(line: list[Word], named: int, numeral: Numeral) -> bool:
    """Whether a number names as well as the one that ends before line[named]: "posts 4 and 5"."""
    following = line[numeral.after : numeral.after + 1]
    bare = not following or not following[0].alpha or following[0].lower in words("function_words")
    return (
        line[numeral.first].digits
        and bare
        and [word.lower for word in line[named : numeral.first]] in (["and"], ["or"])
    )


def _counts_one(line: list[Word], numeral: Numeral) -> bool:
    """Whether "one" is a number here and no pronoun: "one soldier", "one of those killed", "killing one"."""
    previous = line[numeral.first - 1].lower if numeral.first else ""
    then = [word.lower for word in line[numeral.after : numeral.after + 5]]
    if line[numeral.first].lower in ("a", "an"):
        return False
    if previous in (
        "no",
        "any",
        "every",
        "some",
        "each",
        "this",
        "that",
        "which",
        "the",
        "only",
        "another",
        "not",
        "-",
        "day",
    ):
        return previous == "only" and bool(then) and then[0].isalpha()
    if not then or then[0] in (
        "another",
        "'s",
        "’s",
        "day",
        "can",
        "must",
        "should",
        "hand",
        "thing",
        "time",
        "side",
        "point",
        "way",
        "more",
        "who",
        "that",
        "-",
        "night",
        "reason",
        "could",
    ):
        return bool(then) and then[0] == "more" and previous != "no"
    if then[0] == "of":
        return not any(
            word.endswith("est") or word in ("most", "few", "only", "first", "worst", "best", "main")
            for word in then[1:4]
        )
    return then[0].isalpha() or previous.endswith("ing")


def _strong(line: list[Word], at: int) -> bool:
    """Whether line[at:] goes on to say that a group has so many members: "a 300-strong crowd"."""
    return [word.lower for word in line[at : at + 2]] in ([dash, "strong"] for dash in _DASHES)


def _is_age(line: list[Word], numeral: Numeral) -> bool:
    """Ages: "aged 27", "Ali, 27, said", "children under 18"."""
    first, after = numeral.first, numeral.after
    before = [word.lower for word in line[max(0, first - 3) : first]]
    then = [word.lower for word in line[after : after + 2]]
    if before and (
        before[-1] in ("aged", "age", "ages")
        or before[-2:] in (["ages", "of"], ["age", "of"], ["aged", "between"], ["aged", "under"])
    ):
        return True
    if (
        numeral.low < 120
        and before[-1:] == [","]
        and first > 1
        and line[first - 2].text[:1].isupper()
        and line[first].digits
    ):
        return not then or then[0] in (",", ".", ")", ";")
    if (
        before[-1:] == ["("]
        and then[:1] == [")"]
        and first > 1
        and line[first - 2].text[:1].isupper()
        and numeral.low < 120
    ):
        return True
    return before[-1:] == ["under"] and numeral.low in (5, 12, 14, 15, 16, 18) and (not then or not then[0].isalpha())


def _carries(line: list[Word], before: Numeral, bounds: Hedge, numeral: Numeral) -> bool:
    """Whether the hedge of the number before covers this one too: joined to it under one verb."""
    if (not bounds.bound and not bounds.about) or before.vague:
        return False
    between = [word.lower for word in line[before.after : numeral.first]]
    if not between or len(between) > 6 or between[-1] != "and":
        return False
    middle = [word for word in between[:-1] if word != ","]
    lead = [word.lower for word in line[max(0, bounds.first - 3) : bounds.first]]
    if any(word.startswith(("left", "leav", "with")) for word in lead):
        return not any(word in words("function_words") - {"dead", "missing"} for word in middle)
    stop = words("function_words")
    return not any(word in stop or (word.endswith("ed") and word.isalpha()) or not word.isalpha() for word in middle)


def _trend(line: list[Word], numeral: Numeral, bounds: Hedge, unit: Row | None) -> Change | None:
    """Up or down, where a measure rose or fell by the number."""
    if not unit or bounds.bound or bounds.about:
        return None
    for index in range(bounds.first - 1, max(-1, bounds.first - 4), -1):
        word = line[index].lower
        if word in words("trend_words", way="up"):
            return "up"
        if word in words("trend_words", way="down"):
            return "down"
        if word not in ("by", "$", "of", "us", "a", "further"):
            return None
    return None


def _negatives(line: list[Word], sentence: str) -> list[Quantity]:
    """ "no deaths", "not a single child": nought, on the negative words."""
    found: list[Quantity] = []
    for index, word in enumerate(line):
        single = [each.lower for each in line[index : index + 3]] == ["not", "a", "single"]
        after = index + 3 if single else index + 1
        if not single and (
            word.lower != "no" or (after < len(line) and line[after].lower in ("longer", "more", "less", "fewer"))
        ):
            continue
        thing = counted(line, after, one=single) if after < len(line) and line[after].text[0].isalpha() else None
        if thing:
            span = sentence[word.start : line[after - 1].end]
            found.append(
                Quantity(
                    start=word.start, end=line[after - 1].end, value=0, low=0, high=0,
                    object=thing.noun, object_start=thing.start, object_end=thing.end, words=span,
                )
            )  # fmt: skip
    return found

"""Where numbers stand among the words, and what they are worth before any hedge."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from recount.annotation.words import Word, lexed
from recount.records import Number
from recount.reference import figure, number_words, table, value_of

_DASHES = frozenset("-–—−‑")
_LONGEST = 9  # words of one number


@dataclass(frozen=True, slots=True)
class Numeral:
    """words[first:after] is a number: `value`, or a range low-high, or a vague word with only `low`."""

    first: int
    after: int
    low: Number
    high: Number | None
    vague: bool = False
    share: bool = False  # a fraction of something, in percent


def numerals(words: list[Word], sentence: str) -> list[Numeral]:
    """All numbers in order, not overlapping; ranges are one."""
    found: list[Numeral] = []
    index = 0
    while index < len(words):
        numeral = _vague(words, index) or _fraction(words, index) or _range(words, index, sentence)
        if numeral:
            found.append(numeral)
            index = numeral.after
        else:
            index += 1
    return found


def joined(words: list[Word], index: int) -> bool:
    """Whether nothing stands between words[index - 1] and words[index]."""
    return 0 < index < len(words) and words[index - 1].end == words[index].start


@cache
def _vague_phrases() -> dict[tuple[str, ...], tuple[int, str]]:
    return {tuple(row["phrase"].split()): (int(row["low"]), row["next"]) for row in table("vague_numbers")}


def _vague(words: list[Word], index: int) -> Numeral | None:
    for size in (3, 2, 1):
        phrase = tuple(word.lower for word in words[index : index + size])
        if len(phrase) < size or phrase not in _vague_phrases():
            continue
        low, following = _vague_phrases()[phrase]
        after = index + size
        then = words[after].lower if after < len(words) else ""
        if following and then != following and not (then.endswith("ed") or then in ("dead", "more", "were", "are")):
            continue
        if words[index].lower == "several" or (size == 2 and phrase[0] == "a"):
            scale = value_of([word.lower for word in words[after : after + 1]]) if then in number_words() else None
            if scale and number_words()[then][1] == "scale":
                return Numeral(index, after + 1, int(low * scale), None, vague=True)
            if size == 2 and phrase[1] == "couple" and then != "of":
                continue
        return Numeral(index, after, low, None, vague=True)
    return None


@cache
def _fractions() -> dict[tuple[str, ...], float]:
    return {tuple(word.lower for word in lexed(row["phrase"])): float(row["percent"]) for row in table("fractions")}


def _fraction(words: list[Word], index: int) -> Numeral | None:
    """A fraction said of something ("a third of the homes"), or of a scale word ("a quarter of a million")."""
    for size in (3, 2, 1):
        percent = _fractions().get(tuple(word.lower for word in words[index : index + size]))
        after = index + size
        then = [word.lower for word in words[after : after + 3]]
        if percent is None or len(then) < 2 or (index and words[index - 1].lower in ("and", "first", "second")):
            continue
        if then[0] == "of" and then[1] in ("a", "one") and then[2:] and then[2] in number_words():
            value = round(number_words()[then[2]][0] * percent / 100)
            return Numeral(index, after + 3, value, value)
        if then[0] == "of" or (size == 1 and then[0] in ("the", "those", "their", "its")):
            share = int(percent) if percent == int(percent) else percent
            return Numeral(index, after, share, share, share=True)
    return None


def _range(words: list[Word], index: int, sentence: str) -> Numeral | None:
    first = _number(words, index, sentence)
    if not first:
        return None
    at = first.after
    link = words[at].lower if at < len(words) else ""
    before = words[index - 1].lower if index else ""
    if (
        link in _DASHES
        and at + 3 < len(words)
        and words[at + 1].lower in ("for", "to")
        and words[at + 2].lower in _DASHES
    ):
        # "6,000-for-6,000" is one number of an exchange, "two-to-three" a range
        second = _number(words, at + 3, sentence)
        if second and words[at + 1].lower == "for":
            return Numeral(first.first, second.after, first.low, first.high)
        return _spanned(first, second) or first
    if (
        link in _DASHES
        or (link == "to" and before != "from")
        or (link == "and" and before == "between")
        or link == "or"
    ):
        second = _number(words, at + 1, sentence)
        if second and link == "or" and second.low > first.low * 2:
            return first
        return _spanned(first, second) or first
    return first


def _spanned(first: Numeral, second: Numeral | None) -> Numeral | None:
    """The range from one to the other; "2-3 million" lends the scale to its first number."""
    if not second:
        return None
    low: Number = first.low
    for scale in (1_000_000_000_000, 1_000_000_000, 1_000_000, 1_000, 100):
        if (
            second.low >= scale
            and second.after - second.first > 1
            and low < 1000
            and second.low / scale < 1000
            and low < second.low / scale
        ):
            low = low * scale
            break
    return Numeral(first.first, second.after, low, second.low) if low < second.low else None


def _number(words: list[Word], index: int, sentence: str) -> Numeral | None:
    """One number in figures or words, with its scale word."""
    if index >= len(words):
        return None
    word, known = words[index], number_words()
    part = known[word.lower][1] if word.lower in known else ""
    if word.digits:
        after = index + 1
        value: Number = figure(word.text[:24])
        # 200 000: groups of three after a space
        if re.fullmatch(r"[1-9]\d{0,2}", word.text):
            end = after
            while (
                end < len(words)
                and re.fullmatch(r"\d{3}", words[end].text)
                and re.fullmatch(r"[ \xa0\u2009\u202f]", sentence[words[end - 1].end : words[end].start])
            ):
                end += 1
            if end > after and end - index <= 4:
                value, after = int("".join(each.text for each in words[index:end])), end
        return _scaled(words, index, after, value)
    if word.lower in ("a", "an", "half") or part in ("one", "ten") or (part == "scale" and word.lower != "dozens"):
        if part == "scale" and word.lower != "dozen":
            return None
        best: Numeral | None = None
        run: list[str] = []
        for end in range(index, min(len(words), index + _LONGEST)):
            text = words[end].lower
            if not (text in known or text in ("a", "an", "and", "half") or (text in _DASHES and joined(words, end))):
                break
            if text in known and known[text][1] in ("short", "money"):
                break
            run.append("-" if text in _DASHES else text)
            spoken = value_of(run)
            if spoken is not None and run[-1] not in ("-", "and") and run != ["half"]:
                best = Numeral(index, end + 1, spoken, spoken)
        return best
    return None


def _scaled(words: list[Word], index: int, after: int, value: Number) -> Numeral:
    """Figures with what multiplies them: "2.2 million", "1.5bn", "$40m", "three to four hundred"."""
    end = after
    while end < len(words) and end - after < 4:
        at = end + 1 if words[end].text in _DASHES and joined(words, end) and joined(words, end + 1) else end
        if at >= len(words) or words[at].lower not in number_words():
            break
        scale, part = number_words()[words[at].lower]
        money = index > 0 and words[index - 1].text in "$€£¥₹₽₴" and len(words[index - 1].text) == 1
        if (
            part == "scale"
            or (part == "short" and (joined(words, at) or len(words[at].text) > 1))
            or (part == "money" and joined(words, at) and money)
        ):
            value = round(value * scale, 6)
            value = int(value) if value == int(value) else value
            end = at + 1
        else:
            break
    return Numeral(index, end, value, value)

"""Numbers written as words or figures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from recount.records import Number
from recount.reference.table import table

_FIGURE = re.compile(r"\d{1,20}(?:,\d{3}){0,6}(?:\.\d{1,12})?")


@cache
def number_words() -> dict[str, tuple[Number, str]]:
    """Each number word's value and part: one, ten, scale, short (bn), money (m)."""
    return {row["word"]: (int(row["value"]), row["part"]) for row in table("numbers")}


def value_of(words: Sequence[str]) -> Number | None:
    """What words in small letters stand for: ["two", "hundred", "and", "five"], ["2.2", "million"]; null where nothing.

    `a` and `an` are one before a scale word; `half` is a half there ("half a million", "one and a half million").
    """
    total: Number = 0
    group: Number | None = None  # what has been read since the last scale word of a thousand or more
    last = ""
    known = number_words()
    spoken = [word for word in words if word not in ("", "-", "of")]
    index = 0
    while index < len(spoken):
        word = spoken[index]
        if word == "and" and index + 1 < len(spoken) and last:
            if spoken[index + 1 : index + 3] == ["a", "half"]:
                group = (group or 0) + 0.5
                index += 3
                last = "half"
                continue
            if last != "scale":
                return None
        elif word in ("a", "an") and index + 1 < len(spoken) and not last:
            group, last = 1, "a"
        elif word == "half" and (not last or last == "a"):
            group, last = 0.5, "half"
            index += spoken[index + 1 : index + 2] in (["a"], ["an"])
        elif _FIGURE.fullmatch(word) and not last:
            group, last = figure(word), "figure"
        elif word in known:
            value, part = known[word]
            if part in ("one", "ten"):
                if last not in ("", "scale", "ten") or (last == "ten" and (part == "ten" or not 0 < value < 10)):
                    return None
                group, last = (group or 0) + value, part
            else:
                if value < 1000:
                    group, last = _times(group, value), "scale"
                else:
                    total, group, last = total + _times(group, value), None, "scale"
        else:
            return None
        index += 1
    if not last or last == "a":
        return None
    return _plain(total + (group or 0))


def figure(text: str) -> Number:
    """The value of digits with separators of thousands ("2,000", "200 000") and a decimal point."""
    plain = re.sub(r"[,\s]", "", text)
    return _plain(float(plain)) if "." in plain else int(plain)


def _times(group: Number | None, scale: Number) -> Number:
    # 2.2 * 1000000 is not a whole number in binary; the written one is
    return _plain(round((1 if group is None else group) * scale, 6))


def _plain(value: Number) -> Number:
    return int(value) if value == int(value) else value

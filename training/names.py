"""Names as each corpus marks them, turned into the tags that our own layer allows."""

from __future__ import annotations

import re
from typing import Any

from training.project import Projection
from training.text import ANY_NAME, Text, allow

_OURS = {
    "PER": "person",
    "Person": "person",
    "person": "person",
    "LOC": "place",
    "Location": "place",
    "place": "place",
    "ORG": "organisation",
    "Organisation": "organisation",
    "organization": "organisation",
    "event": "event",
    "Weapon": "weapon",
    "Vehicle": "vehicle",
    "MilitaryPlatform": "vehicle",
}
_LOOSE = {
    "uner": {"event", "weapon", "vehicle"},
    "gum": {"weapon", "vehicle"},
    "meantime": {"event", "weapon", "vehicle"},
    "re3d": {"event"},
}
_PRONOUNS = frozenset(("it", "they", "them", "these", "this", "that", "which"))
_ARTICLE = re.compile(r"(?:the|a|an|his|her|their|its|our|this|these|those|some|many|several|two|three)\s+", re.I)


def names(text: Text, row: dict[str, Any], corpus: str, places: set[str]) -> list[int]:
    """Allowed tags of each word of the text, from one row of a names file.

    corpus: `uner gum meantime re3d`. places: lower-cased names known as places; where a corpus calls such a one an
    organisation (a state that acts), both are allowed. Raises ValueError where the row's text is another one.
    """
    projection = Projection(row["text"], text.words)
    spans: list[tuple[int, int, set[str]]] = []
    for start, end, kind in _chosen(row, corpus):
        first, after = projection(start, end)
        kinds = {_OURS[kind]} if kind in _OURS else set()
        if row["text"][start:end].lower() in places and kinds & {"organisation", "place"}:
            kinds = {"organisation", "place"} if "organisation" in kinds else {"place"}
        if after > first:
            spans.append((first, after, kinds))
    # Longer ones first, so that nothing within them overwrites half of them: inner ones are left out.
    spans.sort(key=lambda span: (span[0] - span[1], span[0]))
    kept: list[tuple[int, int, set[str]]] = []
    for span in spans:
        if all(span[1] <= other[0] or span[0] >= other[1] for other in kept):
            kept.append(span)
    bits = allow(len(text.words), kept, _LOOSE[corpus])
    bits[projection.covered :] = [ANY_NAME] * (len(bits) - projection.covered)
    return bits


def tagged(tags: list[str]) -> list[int]:
    """Allowed tags from IOB2 tags of PER, LOC and ORG."""
    spans: list[tuple[int, int, set[str]]] = []
    for at, tag in enumerate(tags):
        if tag.startswith("B-"):
            spans.append((at, at + 1, {_OURS[tag[2:]]}))
        elif tag.startswith("I-") and spans:
            spans[-1] = (spans[-1][0], at + 1, spans[-1][2])
    return allow(len(tags), spans, _LOOSE["uner"])


def _chosen(row: dict[str, Any], corpus: str) -> list[tuple[int, int, str]]:
    text: str = row["text"]
    if corpus == "gum":
        return [(span["start"], span["end"], span["type"]) for span in row["spans"]]
    if corpus == "meantime":
        return _inner(text, row["spans"])
    chosen: list[tuple[int, int, str]] = []
    marked = [span for span in row["spans"] if span["type"] in _OURS]
    for span in marked:
        start, end, kind = span["start"], span["end"], span["type"]
        # "Minister Tobias Ellwood" and "Tobias Ellwood" are both marked: the name is the inner one.
        if any(o["end"] == end and o["start"] > start and _OURS[o["type"]] == _OURS[kind] for o in marked):
            continue
        article = _ARTICLE.match(text[start:end])
        start += article.end() if article else 0
        if _OURS[kind] in ("weapon", "vehicle"):
            # Many that no annotator confirmed are slips of the offsets ("st ISIL"); a strike is an act, no weapon.
            cut_off = start > 0 and text[start - 1].isalnum()
            act = re.search(r"(?:strikes?|bombardment|attacks?)$", text[start:end], re.I)
            if not cut_off and text[start:end].lower() not in _PRONOUNS:
                chosen.append((start, end, kind if span["sure"] > 0.5 and not act else "?"))
        elif _proper(text[start:end]):
            chosen.append((start, end, kind if span["sure"] == 0 or span["sure"] > 0.5 else "?"))
    return chosen


def _inner(text: str, spans: list[dict[str, Any]]) -> list[tuple[int, int, str]]:
    """MEANTIME marks whole phrases and the names in them: the names, without their articles.

    A name that stands before a noun ("the American maker") may be a mere adjective: its type is left open.
    """
    chosen: list[tuple[int, int, str]] = []
    for span in spans:
        start, end = span["start"], span["end"]
        article = _ARTICLE.match(text[start:end])
        start += article.end() if article else 0
        if span["form"] in ("NAM", "PRE.NAM") or (not span["form"] and _proper(text[start:end])):
            chosen.append((start, end, "?" if span["form"] == "PRE.NAM" else span["type"]))
    return [
        one
        for one in chosen
        if not any(other[:2] != one[:2] and one[0] <= other[0] and other[1] <= one[1] for other in chosen)
    ]


def _proper(phrase: str) -> bool:
    """Whether every word but the small ones between has a capital or a digit."""
    words = re.findall(r"[^\W_][\w’'.-]*", phrase)
    small = {"of", "the", "and", "for", "in", "on", "to", "de", "al", "bin", "van", "von", "a", "an", "s"}
    if not words or words[0][0].islower() or phrase in ("I", "We", "They", "He", "She", "It"):
        return False
    return all(word in small or not word[0].islower() or "-" in word for word in words)

"""Numbers of people and things: what is counted, how many, and what befell it."""

from __future__ import annotations

from collections.abc import Iterator

from recount.claims.align import Pair, align
from recount.claims.cue import Cue, cues
from recount.claims.draft import Draft
from recount.claims.number import Number, numbers
from recount.claims.sentence import Sentence
from recount.claims.strength import strength
from recount.reference import singular
from recount.reference.objects import object_class
from recount.spans import quote

RULES = {
    "undergoes": "what the verb is done to",
    "does": "who the verb says it of",
    "gap": "number inside the phrase",
    "itself": "the counted noun says it",
    "tally": "number behind the word",
    "said": "word behind the number",
}
FURTHER = frozenset({"more", "another", "additional", "further", "others"})


def counts(sentence: Sentence, text: str) -> Iterator[tuple[Draft, int, int]]:
    """Drafts of the counts of a sentence, each with the words from its number to its cue (begin, end)."""
    found = numbers(sentence)
    pairs = align(sentence, found, cues(sentence))
    pairs += list(strength(sentence, found, pairs))
    for pair in sorted(pairs, key=lambda pair: pair.number.first):
        draft = _draft(sentence, text, pair)
        yield draft, min(pair.number.first, pair.cue.first), max(pair.number.last, pair.cue.last)


def _draft(sentence: Sentence, text: str, pair: Pair) -> Draft:
    number, cue, quantity = pair.number, pair.cue, pair.number.quantity
    draft = Draft("count", number.start, number.end, sentence.index, further=_further(sentence, number))
    carrier = _words(sentence, text, cue)
    rule = RULES[cue.stands] + (", shared by the list" if pair.inherited else ", in the passive" if cue.passive else "")
    others = tuple(f"{other.measure} ({_words(sentence, text, other)})" for other in pair.others)
    draft.put("measure", cue.measure, rule, carrier, others)
    noun = number.noun if cue.stands != "itself" else cue.object or number.noun
    noun = _said(sentence, pair) or noun
    noun = "person" if noun in (None, "people", "other", "others") and not cue.takes and cue.object is None else noun
    counted = (
        quote(text, sentence.starts[number.last], sentence.ends[number.closes - 1])
        if number.closes > number.last
        else None
    )
    draft.put(
        "object",
        noun or cue.object,
        "noun of the number" if number.noun else "what the word counts",
        counted or carrier,
    )
    rule = "a person counted by the article" if number.article else "number and its bounds"
    for slot, value in (("low", quantity.low), ("high", quantity.high), ("written", quantity.value)):
        plain = (f"{quantity.value:,} as written",) if value != quantity.value and quantity.value is not None else ()
        draft.put(slot, value, rule, quantity.words or None, plain)
    draft.put("number_text", quote(text, number.start, number.end), rule, quantity.words or None)
    if quantity.approx:
        draft.put("approx", True, "hedge", quantity.words or None)
    if pair.part:
        draft.put("subset", True, "part of the number before it", carrier)
    return draft


def _words(sentence: Sentence, text: str, cue: Cue) -> str:
    return quote(text, sentence.starts[cue.first], sentence.ends[cue.last - 1])


def _said(sentence: Sentence, pair: Pair) -> str | None:
    """What a part is said to be ("nine of those killed were children"), null where nothing is."""
    after = sentence.words[pair.cue.last : pair.cue.last + 2]
    if not pair.number.of_them or len(after) < 2 or after[0] not in ("were", "are"):
        return None
    noun = singular(after[1])
    return noun if noun != after[1] and object_class(noun) in ("person", "fighter") else None


def _further(sentence: Sentence, number: Number) -> bool:
    """Whether a number comes on top of another ("another 12", "200 more"); "more than 12" does not."""
    before = sentence.words[max(0, number.first - 1) : number.first]
    return bool(FURTHER & {*before, *sentence.words[number.last : number.closes + 1]})

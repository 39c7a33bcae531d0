"""How many fighters there are: numbers of them that no word says any harm of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recount.claims.align import Pair
from recount.claims.argument import PASSIVES, SUBJECTS
from recount.claims.bond import top
from recount.claims.cue import Cue
from recount.claims.distance import ALONE
from recount.claims.number import Number
from recount.claims.sentence import Sentence


def strength(sentence: Sentence, numbers: Sequence[Number], pairs: Sequence[Pair]) -> Iterator[Pair]:
    """The numbers of fighters that are in no pair, each with the verb that it is the subject of, else its own noun.

    "Five gunmen stormed the hall", "there were two attackers", "guarded by two policemen". A single one that is told
    by an article is somebody, no number.
    """
    claimed = {pair.number.first for pair in pairs}
    for number in numbers:
        if (
            number.kind == "fighter"
            and number.first not in claimed
            and not number.article
            and number.quantity.high != 0
        ):
            first, last = _verb(sentence, number) or (min(number.last, number.closes - 1), number.closes)
            cue = Cue(first, last, "troops", "itself", True, False, frozenset(), number.noun)
            yield Pair(number, cue, ALONE, part=number.of_them, inherited=False)


def _verb(sentence: Sentence, number: Number) -> tuple[int, int] | None:
    tree = sentence.tree
    at = top(tree, number.first, number.closes) if tree.heads else -1
    if at < 0 or tree.relations[at] not in (*SUBJECTS, *PASSIVES) or tree.heads[at] < number.closes:
        return None
    return tree.heads[at], tree.heads[at] + 1

"""Names that a person said name one origin."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from recount.records import Claim, Judgement


def same_sources(judgements: Sequence[Judgement]) -> Callable[[Claim], Claim]:
    """A function that gives a claim its source and relay under the names that stand for their origins.

    The first name of a judgement stands for the others; of two judgements on one name the later holds.
    """
    stands: dict[str, str] = {}
    for judgement in sorted(judgements, key=lambda one: (one.at, one.id)):
        if judgement.kind == "same-source":
            stands.update(dict.fromkeys(judgement.names[1:], judgement.names[0]))

    def whole(name: str | None) -> str | None:
        seen = set()
        while name in stands and name not in seen:
            seen.add(name)
            name = stands[name]
        return name

    def called(claim: Claim) -> Claim:
        source, via = whole(claim.source), whole(claim.via)
        return claim if (source, via) == (claim.source, claim.via) else claim.replace(source=source, via=via)

    return called

"""Claims that speak of one happening, brought together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from recount.records import Claim, Judgement, Link
from recount.reference import country_names

_BEST = 3  # links by which a claim is tied to a group
_LITTLE = 0.6  # of its weight counts where a claim that names but a country is tied to nothing
_ENOUGH = 0.7  # least closeness of two groups that become one


def cluster(
    claims: Sequence[Claim], links: Sequence[Link], judgements: Sequence[Judgement] = ()
) -> tuple[tuple[Claim, ...], ...]:
    """Groups of claims, each claim in exactly one, by the order of their least anchors.

    Links are taken from the strongest down. Two groups become one where the claims of the smaller are each tied well
    enough to several of the other: one weak link chains no two happenings together, and a claim that was misread
    keeps no report out. A person's merge joins what the scores would not, her split parts what they would; of two
    judgements that exclude each other the later holds. A claim that was parted is looked at when all others have found
    together, so that it takes none of them with it.
    """
    by_id = {claim.id: claim for claim in claims}
    names = sorted(by_id, key=lambda name: (by_id[name].anchor, name))
    groups = _Groups({name: by_id[name] for name in names})
    apart = _judged(by_id, judgements, groups)
    known = [link for link in links if link.kind == "event" and link.a in by_id and link.b in by_id]
    groups.score({(link.a, link.b): link.score for link in known})
    late = {name for name, _ in apart}

    def order(link: Link) -> tuple[bool, float, str, str]:
        a, b = sorted((by_id[link.a].anchor, by_id[link.b].anchor))
        return link.a in late or link.b in late, -link.score, a, b

    for link in sorted(known, key=order):
        one, other = groups.of[link.a], groups.of[link.b]
        if one != other and groups.closeness(one, other) >= _ENOUGH and not groups.parted(one, other, apart):
            groups.join(one, other)
    place = {name: i for i, name in enumerate(names)}
    found = [
        tuple(by_id[name] for name in sorted(members, key=place.__getitem__)) for members in groups.members.values()
    ]
    return tuple(sorted(found, key=lambda group: group[0].anchor))


def _exactness(claim: Claim) -> float:
    """How much a claim can tell one happening from another: 1 by a country, and 1 more for each level within it."""
    if claim.place is None:
        return 0.5
    words = claim.place.rpartition(",")[2].split()
    country = any(" ".join(words[i:]) in country_names() for i in range(len(words)))
    return float(min(4, claim.place.count(",") + (1 if country else 2)))


class _Groups:
    """Disjoint groups of claims, with the best scores that tie each claim to each group."""

    def __init__(self, claims: Mapping[str, Claim]) -> None:
        self.of = {name: name for name in claims}
        self.members: dict[str, list[str]] = {name: [name] for name in claims}
        self._exact = {name: _exactness(claim) for name, claim in claims.items()}
        self._best: dict[str, dict[str, list[float]]] = defaultdict(dict)  # group -> claim -> its best scores, falling

    def score(self, scores: Mapping[tuple[str, str], float]) -> None:
        """Take in the links' scores; once, before any is used."""
        for (a, b), score in scores.items():
            for claim, other in ((a, b), (b, a)):
                self._note(self.of[other], claim, [score])

    def closeness(self, one: str, other: str) -> float:
        """The mean, over the claims of the smaller group, of the best few scores that tie each to the other group.

        A claim without so many links has 0 for those that lack. Exactly placed claims count more; one that names but a
        country is asked for no more links than it has, and without any says less.
        """
        few, many = sorted((one, other), key=lambda name: (len(self.members[name]), name))
        most, best = min(_BEST, len(self.members[many])), self._best[many]
        total = weight = 0.0
        for name in self.members[few]:
            exact, scores = self._exact[name], best.get(name, ())
            if exact > 1:
                total, weight = total + exact * sum(scores) / most, weight + exact
            elif scores:
                total, weight = total + exact * sum(scores) / len(scores), weight + exact
            else:
                weight += exact * _LITTLE
        return total / weight

    def parted(self, one: str, other: str, apart: Sequence[tuple[str, str]]) -> bool:
        """Whether a person held a claim of one apart from a claim of the other."""
        return any({self.of[a], self.of[b]} == {one, other} for a, b in apart)

    def join(self, one: str, other: str) -> None:
        """Make two groups one, under the lesser name."""
        keep, gone = sorted((one, other))
        for name in self.members[gone]:
            self.of[name] = keep
        self.members[keep] += self.members.pop(gone)
        for claim, scores in self._best.pop(gone, {}).items():
            self._note(keep, claim, scores)

    def _note(self, group: str, claim: str, scores: Sequence[float]) -> None:
        known = self._best[group].get(claim)
        self._best[group][claim] = sorted((*known, *scores), reverse=True)[:_BEST] if known else [*scores]


def _judged(by_id: Mapping[str, Claim], judgements: Sequence[Judgement], groups: _Groups) -> list[tuple[str, str]]:
    """Join what a person joined, latest judgement first, and give the pairs she parted, the parted claim first."""
    at_anchor: dict[str, list[str]] = defaultdict(list)
    for name, claim in sorted(by_id.items()):
        at_anchor[claim.anchor].append(name)
    apart: list[tuple[str, str]] = []
    for judgement in sorted(judgements, key=lambda item: (item.at, item.id), reverse=True):
        if judgement.kind not in ("merge", "split") or judgement.anchor is None or judgement.other is None:
            continue
        for a in at_anchor.get(judgement.anchor, ()):
            for b in at_anchor.get(judgement.other, ()):
                one, other = groups.of[a], groups.of[b]
                if one == other:
                    continue
                if judgement.kind == "split":
                    apart.append((a, b))
                elif not groups.parted(one, other, apart):
                    groups.join(one, other)
    return apart

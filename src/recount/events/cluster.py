"""Claims that speak of one happening, brought together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence

from recount.records import Claim, Judgement, Link
from recount.reference import country_names

_ENOUGH = 0.45  # least mean score between two groups that become one


def cluster(
    claims: Sequence[Claim], links: Sequence[Link], judgements: Sequence[Judgement] = ()
) -> tuple[tuple[Claim, ...], ...]:
    """Groups of claims, each claim in exactly one, by the order of their least anchors.

    Links are taken from the strongest down. Two groups become one where the mean score of all pairs between them is
    high enough; a pair without a link counts as 0, and pairs of exactly placed claims count more, so that a headline
    that names only a country neither chains two happenings together nor keeps its own report out. A person's merge
    joins what the scores would not, her split parts what they would; of two judgements that exclude each other the
    later holds.
    """
    by_id = {claim.id: claim for claim in claims}
    names = sorted(by_id, key=lambda name: (by_id[name].anchor, name))
    groups = _Groups({name: by_id[name] for name in names})
    apart = _judged(by_id, judgements, groups)
    known = [link for link in links if link.kind == "event" and link.a in by_id and link.b in by_id]
    groups.score({(link.a, link.b): link.score for link in known})
    for link in sorted(known, key=lambda link: (-link.score, *sorted((by_id[link.a].anchor, by_id[link.b].anchor)))):
        one, other = groups.of[link.a], groups.of[link.b]
        if one != other and groups.mean(one, other) >= _ENOUGH and not groups.parted(one, other, apart):
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


def _weight(one: _Level, other: _Level, together: bool) -> float:
    """How much a pair of such levels counts, in one document (`together`) or across two.

    Within a document even a vague claim stands beside what it is about; across documents two claims of which one
    names but a country say little by not being linked, and nothing where they tell different things.
    """
    (exact, thing), (exact_too, thing_too) = one, other
    least = min(exact, exact_too)
    if together or least > 1:
        return least**2
    return 0.1 * least**2 if thing == thing_too else 0.0


_Level = tuple[float, str]  # how exactly a claim is placed, and what it tells: a measure, or its kind


class _Groups:
    """Disjoint groups of claims, with the sum of weighted scores between each two that are linked."""

    def __init__(self, claims: Mapping[str, Claim]) -> None:
        self.claims = claims
        self.exactness: dict[str, _Level] = {
            name: (_exactness(claim), claim.measure or claim.kind) for name, claim in claims.items()
        }
        self.of = {name: name for name in claims}
        self.members: dict[str, list[str]] = {name: [name] for name in claims}
        self.sums: dict[str, dict[str, float]] = defaultdict(dict)
        self.levels = {name: Counter([level]) for name, level in self.exactness.items()}
        self.within = {name: {claim.document: Counter([self.exactness[name]])} for name, claim in claims.items()}

    def score(self, scores: Mapping[tuple[str, str], float]) -> None:
        """Take in the links' scores; once, before any is used."""
        for (a, b), score in sorted(scores.items()):
            one, other = self.of[a], self.of[b]
            if one != other:
                together = self.claims[a].document == self.claims[b].document
                weighted = score * _weight(self.exactness[a], self.exactness[b], together)
                self.sums[one][other] = self.sums[other][one] = self.sums[one].get(other, 0.0) + weighted

    def mean(self, one: str, other: str) -> float:
        """The weighted mean score of all pairs between two groups."""
        weight = _pairs(self.levels[one], self.levels[other], lambda x, y: _weight(x, y, False))
        for document in self.within[one].keys() & self.within[other].keys():
            weight += _pairs(
                self.within[one][document],
                self.within[other][document],
                lambda x, y: _weight(x, y, True) - _weight(x, y, False),
            )
        return self.sums[one].get(other, 0.0) / weight if weight else 0.0

    def parted(self, one: str, other: str, apart: Sequence[tuple[str, str]]) -> bool:
        """Whether a person held a claim of one apart from a claim of the other."""
        return any({self.of[a], self.of[b]} == {one, other} for a, b in apart)

    def join(self, one: str, other: str) -> None:
        """Make two groups one, under the lesser name."""
        keep, gone = sorted((one, other))
        for name in self.members[gone]:
            self.of[name] = keep
        self.members[keep] += self.members.pop(gone)
        self.levels[keep] += self.levels.pop(gone)
        for document, levels in self.within.pop(gone).items():
            self.within[keep][document] = self.within[keep].get(document, Counter()) + levels
        for third, total in self.sums.pop(gone, {}).items():
            self.sums[third].pop(gone, None)
            if third != keep:
                self.sums[keep][third] = self.sums[third][keep] = self.sums[keep].get(third, 0.0) + total


def _pairs(some: Counter[_Level], others: Counter[_Level], weight: Callable[[_Level, _Level], float]) -> float:
    return sum(m * n * weight(x, y) for x, m in some.items() for y, n in others.items())


def _judged(by_id: Mapping[str, Claim], judgements: Sequence[Judgement], groups: _Groups) -> list[tuple[str, str]]:
    """Join what a person joined, latest judgement first, and give the pairs she parted."""
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

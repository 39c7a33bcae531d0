"""What the claims are to reach, and how far each set of gold articles is from it and from the other sets.

A rule that only fits its own articles shows as a set that lies far above or below the other three.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

FAR = 0.1  # from the other sets; so far a set's figure is marked
FEW = 20  # asked of a set; below that its figure says little
NO_GAP = "–"


@dataclass(frozen=True, slots=True)
class Tally:
    """Right ones of those said and of those in the gold (`said` null: of those asked)."""

    right: int
    said: int | None
    gold: int

    def __add__(self, other: Tally) -> Tally:
        said = None if self.said is None or other.said is None else self.said + other.said
        return Tally(self.right + other.right, said, self.gold + other.gold)

    @property
    def figure(self) -> float | None:
        """F1, or the share of those asked; null where nothing was."""
        whole = self.gold if self.said is None else (self.said + self.gold) / 2
        return self.right / whole if whole else None


@dataclass(frozen=True, slots=True)
class Goal:
    """`asked` of the development gold, all sets together, `elsewhere` of articles that nobody here has."""

    name: str
    key: str
    asked: float
    elsewhere: float


GOALS = (
    Goal("counts", "count:all", 0.90, 0.85),
    Goal("killed", "count:killed", 0.93, 0.90),
    Goal("injured", "count:injured", 0.93, 0.90),
    Goal("source, where there is one", "source", 0.88, 0.85),
    Goal("source left empty", "source:none", 0.95, 0.93),
    Goal("when", "when", 0.88, 0.85),
    Goal("place", "place", 0.88, 0.85),
    Goal("of", "of", 0.88, 0.85),
    Goal("modality", "modality", 0.88, 0.85),
    Goal("scope", "scope", 0.88, 0.85),
    Goal("scope: cumulative", "scope:cumulative", 0.75, 0.65),
    Goal("modality: other", "modality:other", 0.60, 0.50),
    Goal("place left empty", "place:none", 0.90, 0.90),
    Goal("subset left empty", "subset:none", 0.90, 0.90),
    Goal("approx left empty", "approx:none", 0.90, 0.90),
    Goal("events", "event", 0.65, 0.60),
    Goal("plans", "plan", 0.65, 0.60),
    Goal("positions", "position", 0.55, 0.50),
    Goal("published, year in text", "published:year in text", 0.90, 0.90),
    Goal("published, not wrong", "published:not wrong", 0.98, 0.98),
    Goal("checks that are right", "checks said", 1.00, 0.95),
)


def tallies(scored: Mapping[str, Any]) -> dict[str, Tally]:
    """What score.py counted, by name. A check in an article whose gold lists none counts as said and not right."""
    found = {key: Tally(value["right"], value["pred"], value["gold"]) for key, value in scored["scores"].items()}
    found |= {key: Tally(value["right"], None, value["asked"]) for key, value in scored["slots"].items()}
    wrong = found.pop("published:wrong", Tally(0, None, 0))
    found["published:not wrong"] = Tally(wrong.gold - wrong.right, None, wrong.gold)
    check = found.get("check", Tally(0, 0, 0))
    found["checks said"] = Tally(check.right, None, (check.said or 0) + scored["checks_elsewhere"])
    return found


def goals_table(sets: Mapping[str, Mapping[str, Tally]]) -> str:
    """A Markdown table: asked and reached, then each set; `*` where a set is far from the other sets together."""
    names = list(sets)
    head = ["what", "asked", "reached", "short by", *names, "asked elsewhere"]
    rows = [head, ["---", *["---:"] * (len(head) - 1)]]
    for goal in GOALS:
        parts = [sets[name].get(goal.key) for name in names]
        whole = _sum([part for part in parts if part])
        reached = whole.figure if whole else None
        short = NO_GAP if reached is None or reached >= goal.asked else f"{goal.asked - reached:.3f}"
        cells = [_cell(part, _sum([other for other in parts if other and other is not part])) for part in parts]
        rows.append([goal.name, f"{goal.asked:.2f}", _shown(reached), short, *cells, f"{goal.elsewhere:.2f}"])
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _cell(part: Tally | None, others: Tally | None) -> str:
    """A set's figure with how many it is of."""
    if part is None or part.figure is None or not part.gold:
        return NO_GAP
    known = others.figure if others else None
    far = part.gold >= FEW and known is not None and abs(known - part.figure) >= FAR
    return f"{_shown(part.figure)}{'*' if far else ''} of {part.gold}"


def _shown(figure: float | None) -> str:
    return NO_GAP if figure is None else f"{figure:.3f}"


def _sum(parts: Sequence[Tally]) -> Tally | None:
    whole = parts[0] if parts else None
    for part in parts[1:]:
        whole = whole + part if whole else part
    return whole

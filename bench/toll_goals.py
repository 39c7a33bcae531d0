"""What linking and tolls are to reach, with claims that are given and with our own reading."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

LINKING = "linking given found"


@dataclass(frozen=True, slots=True)
class TollGoal:
    """`asked` with our own reading, `given` with the gold's claims; `path` leads to the figure in incidents.py's."""

    name: str
    path: tuple[str, ...]
    asked: float
    given: float


TOLL_GOALS = (
    TollGoal("counts found", ("found",), 0.85, 0.85),
    TollGoal("linking, B-cubed precision", (LINKING, "precision"), 0.93, 0.97),
    TollGoal("linking, B-cubed recall", (LINKING, "recall"), 0.90, 0.95),
    TollGoal("toll status, of all", ("tolls", "status", "of_all"), 0.75, 0.75),
    TollGoal("toll status, macro F1", ("status macro F1",), 0.65, 0.65),
    TollGoal("live range, of all", ("tolls", "live range", "of_all"), 0.75, 0.75),
    TollGoal("lineages, of all", ("tolls", "lineages", "of_all"), 0.70, 0.70),
    TollGoal("superseded, F1", ("superseded", "f1"), 0.75, 0.75),
)


def tolls_table(name: str, own: Mapping[str, Any], given: Mapping[str, Any]) -> str:
    """A Markdown table of a set's figures, as incidents.py counts them."""
    rows = [[name, "asked, given claims", "reached", "asked, own reading", "reached"], ["---", *["---:"] * 4]]
    rows += [
        [goal.name, f"{goal.given:.2f}", _at(given, goal), f"{goal.asked:.2f}", _at(own, goal)] for goal in TOLL_GOALS
    ]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _at(found: Any, goal: TollGoal) -> str:
    for key in goal.path:
        found = found[key]
    return f"{found:.3f}"

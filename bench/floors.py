"""Figures that a change may raise but lower only with a written reason."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

MODEL = "model"  # the section of the language model's figures; the others are sets of gold articles
ROUNDING = 0.0005  # half of the last digit that the scorers give


@dataclass(frozen=True, slots=True)
class Floor:
    """`floor` may lie below `best`, the highest it ever was, only with a `reason`."""

    floor: float
    best: float
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Floors:
    """Floors by set and figure; more is better in every figure."""

    floors: Mapping[str, Mapping[str, Floor]]

    @classmethod
    def load(cls, path: Path) -> Floors:
        """The floors of a file; none where it is absent."""
        plain = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
        return cls({name: {key: Floor(**value) for key, value in part.items()} for name, part in plain.items()})

    def section(self, *, model: bool) -> Floors:
        """The floors of the language model alone, or those of the gold articles."""
        return Floors({name: part for name, part in self.floors.items() if (name == MODEL) == model})

    def save(self, path: Path) -> None:
        """Write the file, sorted, so that a change shows as what it is."""
        plain = {
            name: {
                key: {"floor": floor.floor, "best": floor.best, **({"reason": floor.reason} if floor.reason else {})}
                for key, floor in sorted(part.items())
            }
            for name, part in sorted(self.floors.items())
        }
        path.write_text(json.dumps(plain, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")

    def raised(self, figures: Mapping[str, Mapping[str, float]]) -> Floors:
        """The floors lifted to the figures; none is lowered."""
        lifted = {name: dict(part) for name, part in self.floors.items()}
        for name, part in figures.items():
            for key, value in part.items():
                old = lifted.setdefault(name, {}).get(key)
                if old is None or value > old.floor:
                    best = value if old is None else max(value, old.best)
                    reason = old.reason if old is not None and value < old.best else ""
                    lifted[name][key] = Floor(value, best, reason)
        return Floors(lifted)

    def complaints(self, figures: Mapping[str, Mapping[str, float]]) -> list[str]:
        """A line for each figure below its floor or missing, and for each floor lowered without a reason."""
        found = []
        for name, part in self.floors.items():
            for key, floor in part.items():
                value = figures.get(name, {}).get(key)
                if value is None:
                    found.append(f"{name}: {key} is no longer measured; its floor is {floor.floor}")
                elif value < floor.floor - ROUNDING:
                    found.append(f"{name}: {key} is {value}, below its floor {floor.floor}")
                if floor.floor < floor.best and not floor.reason:
                    found.append(f"{name}: the floor of {key} was lowered from {floor.best} without a reason")
        return found

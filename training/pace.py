"""How many threads are fastest just now, on a machine that others use too."""

from __future__ import annotations

import time

import torch


class Pace:
    """Call `step(work)` after each step; tries another number of threads now and then and keeps the fastest.

    Two threads that wait for one another are slower than one where a core is busy with something else.
    """

    _PROBE, _ROUND = 6, 90

    def __init__(self, most: int) -> None:
        self._choices = list(range(most, 0, -1))
        self._speed: dict[int, list[tuple[float, float]]] = {}
        self._count = 0
        self._last = time.perf_counter()
        torch.set_num_threads(most)

    def step(self, work: float) -> None:
        """work: what the step did, in any unit that is the same for all steps."""
        now = time.perf_counter()
        self._speed.setdefault(torch.get_num_threads(), []).append((work, now - self._last))
        self._last = now
        at, self._count = self._count, (self._count + 1) % self._ROUND
        if at + 1 == self._PROBE * len(self._choices):
            torch.set_num_threads(max(self._speed, key=self._rate))
        elif (at + 1) % self._PROBE == 0 and (at + 1) // self._PROBE < len(self._choices):
            torch.set_num_threads(self._choices[(at + 1) // self._PROBE])
        elif self._count == 0:
            self._speed = {}
            torch.set_num_threads(self._choices[0])

    def _rate(self, threads: int) -> float:
        seen = self._speed[threads][1:]  # the first step after a change pays for it
        return sum(work for work, _ in seen) / max(sum(spent for _, spent in seen), 1e-9)

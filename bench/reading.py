"""How the time a report takes grows with the ledger: made reports of a few happenings, read one after the other.

    python bench/reading.py [--reports 300] [--happenings 10] [--profile 15]

Prints the processor seconds of each hundred, by step, and the last hundred against the first: both are of one run, so
the ratio says what the machine's speed does not. Every report of a happening joins one event, which is reconciled whole
each time: where reports of one happening pile up, some growth is the price of decision 0003.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from recount.ledger import Ledger
from recount.runs import Stages, read
from recount.settings import Settings

PLACES = ("Larache", "Tétouan", "Nador", "Taza", "Guercif", "Safi", "Settat", "Khouribga", "Errachidia", "Zagora")
SOURCES = ("The governor", "Civil defence", "A hospital doctor", "The interior ministry", "Police")
HUNDRED = 100


def report(number: int, happenings: int, chance: random.Random) -> str:
    """A report of one of the happenings: a flood in a place of its own, its toll rising from report to report."""
    which = number % happenings
    day = date(2019, 3, 1) + timedelta(days=which * 20)
    killed = 10 + number // happenings + chance.randrange(3)
    place, source = PLACES[which % len(PLACES)], chance.choice(SOURCES)
    return (
        f"Flood in {place} kills {killed}\n\n{day + timedelta(days=1):%d %B %Y}\n\n"
        f"{source} said at least {killed} people were killed in a flood in {place}, Morocco, on {day:%d %B %Y}. "
        f"Another {chance.randrange(20, 90)} people were injured, and {chance.randrange(3, 40)} were missing.\n\n"
        f"Rescuers evacuated {chance.randrange(200, 900)} residents (dispatch {number}).\n"
    )


def main() -> None:
    """Make the reports, read them, print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=300)
    parser.add_argument("--happenings", type=int, default=10)
    parser.add_argument("--profile", type=int, metavar="N", help="print the N costliest functions")
    options = parser.parse_args()
    chance, spent, profile = random.Random(7), Counter[str](), cProfile.Profile()
    stages = timed(Stages.standard(), spent)
    stages.extractor()
    with tempfile.TemporaryDirectory() as folder, Ledger.open(Path(folder) / "l.db", create=True) as ledger:
        hundreds: list[Counter[str]] = []
        if options.profile:
            profile.enable()
        for first in range(0, options.reports, HUNDRED):
            batch = Path(folder) / f"{first:06}"
            batch.mkdir()
            for number in range(first, min(first + HUNDRED, options.reports)):
                path = batch / f"{number:06}.txt"
                path.write_text(report(number, options.happenings, chance), encoding="utf-8")
            before, began = spent.copy(), time.process_time()
            read([str(batch)], ledger, Settings(), clock=now, stages=stages)
            taken = spent - before
            taken["rest"] = time.process_time() - began - sum(taken.values())  # type: ignore[assignment]
            hundreds.append(taken)
        profile.disable()
        counts = ledger.counts()
    print(f"{counts['documents']} reports, {counts['claims']} claims, {counts['events']} events")
    for step in sorted({*hundreds[0], *hundreds[-1]}, key=lambda name: -hundreds[-1][name]):
        took = [hundred[step] for hundred in hundreds]
        print(f"{step:12}" + "".join(f"{seconds:9.2f}" for seconds in took) + ratio(took))
    whole = [sum(hundred.values()) for hundred in hundreds]
    print(f"{'all':12}" + "".join(f"{seconds:9.2f}" for seconds in whole) + ratio(whole))
    if options.profile:
        pstats.Stats(profile, stream=sys.stdout).sort_stats("cumulative").print_stats(options.profile)


def ratio(took: Sequence[float]) -> str:
    """The last against the first, where the first is long enough to measure."""
    return f"   x{took[-1] / took[0]:.1f}" if took[0] > 0.01 else ""


def timed(stages: Stages, spent: Counter[str]) -> Stages:
    """The same stages, adding the seconds of each to `spent`."""

    def watched(name: str, stage: Callable[..., Any]) -> Callable[..., Any]:
        def run(*given: Any, **named: Any) -> Any:
            began = time.process_time()
            try:
                return stage(*given, **named)
            finally:
                spent[name] += time.process_time() - began  # type: ignore[assignment]

        return run

    return replace(stages, **{field.name: watched(field.name, getattr(stages, field.name)) for field in fields(stages)})


def now() -> str:
    """The time, for the log."""
    return datetime.now(UTC).isoformat()


if __name__ == "__main__":
    main()

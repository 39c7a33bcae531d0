"""How the cost of linking grows with the claims: made reports, from a thousand claims to a million.

    python -m bench.linking [--claims 1000 10000 100000 1000000] [--crowd 100 1000 10000]

First many happenings, of one to thirteen reports, over 2200 days in eight countries; then one happening with so many
claims. A report has ten claims. For each number of claims: the pairs that are compared, of all pairs that there are,
and the links; processor time for the keys and for the comparisons; how pairs and time, a claim, stand to those of the
line before; and the most memory so far. If linking compared all with all, ten times as many claims would cost ten
times as much each.
"""

from __future__ import annotations

import argparse
import random
import resource
import sys
import time
from collections.abc import Sequence

from bench.made_ledger import happening
from recount.linking import candidates, profiles, weigh
from recount.records import Claim
from recount.settings import LinkSettings

EACH = 10  # claims of a report
SIZES = (1, 2, 3, 5, 8, 13)  # reports of a happening


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(prog="python -m bench.linking", description=__doc__)
    parser.add_argument("--claims", type=int, nargs="*", default=[1_000, 10_000, 100_000, 1_000_000])
    parser.add_argument("--crowd", type=int, nargs="*", default=[100, 1_000, 10_000])
    asked = parser.parse_args(arguments)
    for title, make, numbers in (("claims", made, asked.claims), ("claims of one happening", one, asked.crowd)):
        print(f"| {title} | pairs compared | of all | links | pairs a claim | ms a claim | to before | seconds | GiB |")
        print("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
        before: tuple[float, float] | None = None
        for number in numbers:
            cells, before = measure(make(number), before)
            print("| " + " | ".join(cells) + " |", flush=True)
        print()
    return 0


def measure(claims: Sequence[Claim], before: tuple[float, float] | None) -> tuple[list[str], tuple[float, float]]:
    """The cells of a line, and its pairs and milliseconds a claim; `before`: those of the line above."""
    settings, number = LinkSettings(), len(claims)
    began, pairs, links = time.process_time(), 0, 0
    for a, b in profiles(candidates(claims, settings.crowd)):
        score, _ = weigh(a, b, settings.max_days_apart)
        pairs, links = pairs + 1, links + (score >= settings.threshold)
    taken = time.process_time() - began
    now = pairs / number, 1000 * taken / number
    grown = " / ".join(f"x{new / old:.2f}" for new, old in zip(now, before, strict=True)) if before else ""
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    share = f"{pairs / (number * (number - 1) / 2):.4%}"
    each = [f"{now[0]:.1f}", f"{now[1]:.2f}"]
    return [f"{number:,}", f"{pairs:,}", share, f"{links:,}", *each, grown, f"{taken:.0f}", f"{memory:.1f}"], now


def made(number: int, seed: int = 7) -> list[Claim]:
    """So many claims of made reports."""
    chance, found, reports = random.Random(seed), list[Claim](), 0
    while len(found) < number:
        size = chance.choice(SIZES)
        _, claims = happening(chance, size, EACH, ["Made Herald"], reports)
        found += [claim for report in claims for claim in report]
        reports += size
    return found[:number]


def one(number: int, seed: int = 7) -> list[Claim]:
    """So many claims of reports of one happening."""
    _, claims = happening(random.Random(seed), -(-number // EACH), EACH, ["Made Herald"], 0)
    return [claim for report in claims for claim in report][:number]


if __name__ == "__main__":
    sys.exit(main())

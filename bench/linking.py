"""How the cost of linking grows with the claims: made reports, from a thousand claims on.

    python -m bench.linking [--claims 1000 10000 100000]

For each number of claims: the pairs that blocking brings together, of all pairs that there are; processor time for the
keys and for the comparisons; and how both, a claim, stand to those of the line before. If linking compared all with
all, ten times as many claims would cost ten times as much each. A happening of one to thirteen reports, of ten claims
each, is compared within itself; 2200 days, eight countries.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Sequence

from bench.made_ledger import happening
from recount.linking import weigh
from recount.linking.link_claims import candidates
from recount.records import Claim
from recount.settings import LinkSettings

EACH = 10  # claims of a report
SIZES = (1, 2, 3, 5, 8, 13)  # reports of a happening


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m bench.linking", description=__doc__)
    parser.add_argument("--claims", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    before: tuple[float, float] | None = None
    print("| claims | pairs compared | of all | links | seconds | pairs a claim | ms a claim | pairs, ms to before |")
    print("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    for number in parser.parse_args(arguments).claims:
        claims = made(number)
        began, pairs, links = time.process_time(), 0, 0
        for a, b in candidates(claims, ()):
            score, _ = weigh(a, b, LinkSettings().max_days_apart)
            pairs, links = pairs + 1, links + (score >= LinkSettings().threshold)
        taken = time.process_time() - began
        now = pairs / number, 1000 * taken / number
        grown = " / ".join(f"x{new / old:.2f}" for new, old in zip(now, before, strict=True)) if before else ""
        share = pairs / (number * (number - 1) / 2)
        cells = (
            f"{number:,}",
            f"{pairs:,}",
            f"{share:.4%}",
            f"{links:,}",
            f"{taken:.1f}",
            f"{now[0]:.1f}",
            f"{now[1]:.2f}",
        )
        print("| " + " | ".join((*cells, grown)) + " |", flush=True)
        before = now
    return 0


def made(number: int, seed: int = 7) -> list[Claim]:
    """So many claims of made reports."""
    chance, found, reports = random.Random(seed), list[Claim](), 0
    while len(found) < number:
        size = chance.choice(SIZES)
        _, claims = happening(chance, size, EACH, ["Made Herald"], reports)
        found += [claim for report in claims for claim in report]
        reports += size
    return found[:number]


if __name__ == "__main__":
    sys.exit(main())

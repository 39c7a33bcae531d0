"""What share of an article's time its claims and checks take: processor seconds of each step, in one run.

    python -m bench.pace [--articles 145]

Claims are to take at most a fifth of the time of annotation. The ratio says what the machine's speed does not.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from recount.documents import Skipped, extract, gather
from recount.errors import InputError
from recount.runs import Stages
from recount.settings import ReadSettings

GOLD = Path(__file__).resolve().parents[2] / "shared" / "gold"
MOST = 0.2  # of the time of annotation

Made = TypeVar("Made")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=145)
    options = parser.parse_args(arguments)
    texts = sorted(str(path) for path in GOLD.glob("*/*.txt"))[: options.articles]
    if not texts:
        print("no articles: the shared folder with the gold articles is not beside this checkout")
        return 0
    stages, settings, spent = Stages.standard(), ReadSettings(), Counter[str]()

    def timed(step: str, stage: Callable[..., Made], *given: object) -> Made:
        began = time.process_time()
        made = stage(*given)
        spent[step] += time.process_time() - began  # type: ignore[assignment]
        return made

    warm = False
    for source in gather(texts, settings):
        if isinstance(source, InputError | Skipped):
            continue
        document = extract(source, settings)
        if not warm:  # what is loaded once is no article's time
            stages.find_claims(stages.annotate(document))
            warm = True
        annotated = timed("annotation", stages.annotate, document)
        claims = timed("claims", stages.find_claims, annotated)
        timed("checks", stages.find_checks, annotated, claims)
    print(f"{'step':12}{'seconds':>9}{'of annotation':>15}")
    for step in ("annotation", "claims", "checks"):
        print(f"{step:12}{spent[step]:9.2f}{spent[step] / spent['annotation']:15.3f}")
    within = spent["claims"] <= MOST * spent["annotation"]
    print(f"claims take {'at most' if within else 'MORE THAN'} a fifth of the time of annotation")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""How good the layers are on their own, end to end from raw text, beside what others published.

    python -m bench.parts [LAYER…]

LAYER: times, places, quantities; all where none is named. Writes each layer with `recount annotate` as a user would
and scores it with the shared scorers; where the shared folder is absent it says so. The sets are for evaluation only,
but for the times of MEANTIME. Our gazetteer holds about 78 in 100 of the places that the gold gives a GeoNames number.
"""

from __future__ import annotations

import argparse
import gzip
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
MINUTES = 30  # of one command, at most


@dataclass(frozen=True, slots=True)
class Part:
    """A set of texts with gold for a layer. `marks`: figures of the scorer to print, each with what was published."""

    layer: str
    path: str
    marks: tuple[tuple[str, str], ...]


GEOPARSERS = "0.586 the best open geoparser as shipped, 0.729 in its best setting"
IDS = (("id, of all gold", GEOPARSERS), ("id, of found", ""), ("spans overlap", ""))
PARTS = (
    Part("times", "times/meantime.jsonl", (("value", "0.78"), ("strict", ""), ("relaxed", ""), ("type", ""))),
    Part("times", "times/gum-dates.jsonl", (("relaxed", "recall alone tells"), ("value accuracy", ""))),
    Part("places", "places/lgl.jsonl.gz", IDS),
    Part("places", "places/trnews.jsonl", IDS),
    Part("places", "places/geovirus.jsonl", (("161 km, of all gold", ""), ("spans overlap", ""))),
    Part("quantities", "quantities/newsquant-1.jsonl", (("value", "0.92, the usual library 0.73"), ("value+unit", ""))),
)  # fmt: skip


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a table for each part."""
    parser = argparse.ArgumentParser(prog="python -m bench.parts", description=__doc__)
    parser.add_argument("layers", nargs="*", choices=[[], *sorted({part.layer for part in PARTS})], metavar="LAYER")
    wanted = parser.parse_args(arguments).layers
    if not (SHARED / "data").is_dir():
        print("no figures: the shared folder with the data is not beside this checkout")
        return 0
    for part in PARTS:
        if not wanted or part.layer in wanted:
            figures, seconds, characters = measure(part)
            print(f"\n{part.path}: {characters / 1e6:.2f} million characters in {seconds:.0f} s")
            for name, published in part.marks:
                print(f"  {name:24} {_figure(figures[name])}" + (f"   ({published})" if published else ""))
    return 0


def measure(part: Part) -> tuple[dict[str, Any], float, int]:
    """The scorer's figures, the seconds that annotation took, and the characters that it read."""
    source = SHARED / "data" / part.path
    raw = gzip.decompress(source.read_bytes()) if source.suffix == ".gz" else source.read_bytes()
    with tempfile.TemporaryDirectory() as scratch:
        texts, out = Path(scratch) / "texts.jsonl", Path(scratch) / "out.jsonl"
        texts.write_bytes(raw)
        began = time.monotonic()
        _run("-m", "recount", "annotate", str(texts), "--layer", part.layer, "--out", str(out))
        seconds = time.monotonic() - began
        scored = _run(str(SHARED / "score" / f"{part.layer}.py"), str(source), str(out), "--json")
    figures: dict[str, Any] = json.loads(scored)
    return figures, seconds, sum(len(json.loads(line)["text"]) for line in raw.decode().split("\n") if line)


def _run(*words: str) -> str:
    done = subprocess.run([sys.executable, *words], capture_output=True, text=True, timeout=60 * MINUTES)
    if done.returncode:
        raise SystemExit(f"{words[:3]} ended with {done.returncode}:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done.stdout


def _figure(figure: dict[str, Any]) -> str:
    if "f1" in figure:
        return f"F1 {figure['f1']:.3f}   P {figure['p']:.3f}  R {figure['r']:.3f}"
    return f"{figure['share']:.3f}   ({figure['hit']} of {figure['of']})"


if __name__ == "__main__":
    sys.exit(main())

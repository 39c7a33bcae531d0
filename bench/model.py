"""How good and how fast the language model is, on parts of the data that it was not trained on: what was asked, what is
reached.

    python -m bench.model [--model FOLDER] [--shared ../shared] [--files model.onnx model-fp32.onnx] [--raise]

--model: by default what ships. Checks first that no training text lies in the gold. Exit code 1 where a figure of what
ships is below its floor in bench/floors.json; --raise lifts the floors.
"""

from __future__ import annotations

import argparse
import sys
from importlib.resources import files
from pathlib import Path

from training.corpora import corpora
from training.overlap import MOST as SHARED_MOST
from training.overlap import Overlap

from bench.cost import MOST, cost
from bench.figures import ASKED, Figures, accuracy
from bench.floors import MODEL, Floors
from recount.annotation.network.reader import Reader

WEIGHTS = Path(str(files("recount.annotation.network") / "weights"))
ROOT = Path(__file__).resolve().parent.parent
FLOORS = ROOT / "bench" / "floors.json"


def apart(shared: Path) -> None:
    """Raises where a text that may train shares more than 30 % of its sentences with an article of the gold."""
    overlap = Overlap.of_gold(shared / "gold")
    texts = corpora(shared / "data", shared / "gold")
    worst = max((overlap(text.running), text.id) for text in texts.train)
    print(f"{len(texts.train)} training texts, {len(texts.left_out)} kept out; most shared with the gold: {worst}")
    if worst[0] > SHARED_MOST:
        raise SystemExit(f"{worst[1]} lies in the gold")


def show(table: dict[str, Figures]) -> None:
    """A row a figure: what is asked, what each file reaches."""
    asked = {name: f">= {value}" for name, value in ASKED.items()} | {k: f"<= {v}" for k, v in MOST.items()}
    print(f"{'':44}{'asked':>10}" + "".join(f"{file:>18}" for file in table))
    for name in next(iter(table.values())):
        print(f"{name:44}{asked.get(name, ''):>10}" + "".join(f"{figures[name]:18}" for figures in table.values()))


def main() -> int:
    """See the module."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, default=WEIGHTS)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--files", nargs="+", default=["model.onnx"])
    parser.add_argument("--raise", action="store_true", dest="lift", help="raise the floors to what is reached now")
    options = parser.parse_args()
    if not options.shared.is_dir():
        print("no figures: the shared folder with the data is not beside this checkout")
        return 0
    apart(options.shared)
    good = {file: accuracy(Reader.load(options.model, file), options.shared) for file in options.files}
    show({file: figures | cost(options.model, file, options.shared) for file, figures in good.items()})
    floors = Floors.load(FLOORS)
    figures = {MODEL: good[options.files[0]]}
    if options.lift:
        floors.raised(figures).save(FLOORS)
        return 0
    complaints = floors.section(model=True).complaints(figures)
    print("\n".join(["", *complaints]) if complaints else "\nno figure is below its floor")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())

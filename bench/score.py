"""`make score`: the shared scorers over every set of gold, held against bench/floors.json.

Reads each set's texts with `recount read` into a ledger of its own and exports it, as a user would; nothing of the
gold but the texts is seen. Ends with what is asked and what is reached, set by set; --raise and --table write that
to bench/reached.md. Where the shared folder is absent it says so. Exit code 1 where a figure is below its floor.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bench.exported import exported
from bench.floors import Floors
from bench.given import given
from bench.goals import Tally, goals_table, tallies
from bench.scored import SHARED, scored
from bench.toll_goals import tolls_table

ROOT = Path(__file__).resolve().parent.parent
FLOORS = ROOT / "bench" / "floors.json"
FILES = ("documents.jsonl", "claims.jsonl", "events.jsonl", "checks.jsonl")
REACHED = ROOT / "bench" / "reached.md"
ALL = "all"

HEADING = """# What is asked of claims and checks, and what is reached

Written by `python -m bench.score --table` (and by `--raise`). Each set's cell says of how many; `*` marks a set of 20
or more that lies at least 0.1 from the other sets together: a rule may fit its articles only, or fail on them. Days
(`when`) are read from the texts alone here, most of which bear no date: `python -m bench.dated` gives them theirs.
"""

Figures = dict[str, float]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables; 0, or 1 where a figure fell below its floor."""
    parser = argparse.ArgumentParser(prog="python -m bench.score", description=__doc__)
    parser.add_argument("--raise", action="store_true", dest="lift", help="raise the floors to what is reached now")
    parser.add_argument("--table", action="store_true", help="write what is asked and reached to bench/reached.md")
    parser.add_argument("--keep", type=Path, help="leave the exports in this folder")
    options = parser.parse_args(arguments)
    gold = SHARED / "gold"
    if not gold.is_dir():
        print("no scores: the shared folder with the gold articles is not beside this checkout")
        return 0
    with tempfile.TemporaryDirectory() as scratch:
        figures, counted, tolls = measure(gold, options.keep or Path(scratch))
    table = "\n\n".join([goals_table(counted), *tolls])
    print(f"\n{table}")
    if options.lift or options.table:
        REACHED.write_text(f"{HEADING}\n{table}\n", encoding="utf-8")
    floors = Floors.load(FLOORS)
    if options.lift:
        floors.raised(figures).save(FLOORS)
        print(f"floors raised to the present figures in {FLOORS.relative_to(ROOT)}")
        return 0
    complaints = floors.section(model=False).complaints(figures)
    print("\n".join(["", *complaints]) if complaints else "\nno figure is below its floor")
    return 1 if complaints else 0


def measure(gold: Path, scratch: Path) -> tuple[dict[str, Figures], dict[str, dict[str, Tally]], list[str]]:
    """The figures of every set and of all together, printed as they are found; what each set's were counted of; and a
    table of linking and tolls for each set with incidents."""
    sets = sorted(folder.name for folder in gold.iterdir() if folder.is_dir() and any(folder.glob("*.txt")))
    figures: dict[str, Figures] = {}
    counted: dict[str, dict[str, Tally]] = {}
    tolls: list[str] = []
    together = scratch / ALL
    together.mkdir(parents=True, exist_ok=True)
    for name in FILES:
        (together / name).write_bytes(b"")
    for name in sets:
        export = scratch / name
        exported(sorted((gold / name).glob("*.txt")), scratch / f"{name}.db", export)
        for file in FILES:
            with (together / file).open("ab") as into:
                into.write((export / file).read_bytes())
    for name in (*sets, ALL):
        folder = gold if name == ALL else gold / name
        found = scored("score.py", folder, scratch / name)
        figures[name] = flat(found)
        if name != ALL:
            counted[name] = tallies(found)
        print(f"\n{name}: {found['articles']} articles" + "".join(f", {x} not exported" for x in found["not_exported"]))
        for key, value in found["scores"].items():
            print(f"  {key:24} P {value['precision']:.3f}  R {value['recall']:.3f}  F1 {value['f1']:.3f}"
                  f"   ({value['right']} right of {value['pred']} said, {value['gold']} gold)")  # fmt: skip
        for key, value in found["slots"].items():
            print(f"  slot {key:19} {_share(value['share'])}   ({value['right']}/{value['asked']})")
        print(f"  checks in articles without gold checks: {found['checks_elsewhere']}")
        if (folder / "incidents.json").is_file():
            linked = scored("incidents.py", folder, scratch / name)
            perfect = scored("incidents.py", folder, given(folder, scratch / f"{name} given"))
            figures[name] |= flat_incidents(linked)
            figures[name] |= {f"given: {key}": value for key, value in flat_incidents(perfect).items()}
            tolls.append(tolls_table(name, linked, perfect))
            for key, value in linked.items():
                print(f"  {key:32} {json.dumps(value)}")
    return figures, counted, tolls


def flat(scored: dict[str, Any]) -> Figures:
    """The figures of score.py by name, each such that more is better: F1 of scores, shares of slots."""
    figures = {f"{key} F1": value["f1"] for key, value in scored["scores"].items()}
    for key, value in scored["slots"].items():
        if value["share"] is not None:
            wrong = key.endswith(":wrong")
            name = f"slot {key.replace(':wrong', ' not wrong')}"
            figures[name] = round(1 - value["share"], 3) if wrong else value["share"]
    figures["false alarms, less than none"] = -float(scored["checks_elsewhere"])
    return figures


def flat_incidents(linked: dict[str, Any]) -> Figures:
    """The figures of incidents.py by name: F1 of linking, shares of all gold tolls."""
    figures = {key: value["f1"] for key, value in linked.items() if isinstance(value, dict) and "f1" in value}
    figures |= {f"tolls: {key}": value["of_all"] for key, value in linked["tolls"].items()}
    return figures | {"status macro F1": linked["status macro F1"]}


def _share(share: float | None) -> str:
    return "    -" if share is None else f"{share:.3f}"


if __name__ == "__main__":
    sys.exit(main())

"""`python -m bench.dated`: the gold articles read once as they stand and once with the days of their publication given.

Many of the articles bear no date, so that no reader of the text alone can tell the day of "on Friday". A user hands
the dates over in a table (`recount read --meta`); this shows what the same rules make of the same texts then. Prints
for each set the shares of days and places that are right, and of the sets with incidents linking and tolls.
"""

from __future__ import annotations

import csv
import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.exported import exported
from bench.scored import SHARED, scored

SLOTS = ("published", "when", "when:none", "place")


def main() -> int:
    """Print the figures of every set, without the dates and with them; 0."""
    gold = SHARED / "gold"
    if not gold.is_dir():
        print("no figures: the shared folder with the gold articles is not beside this checkout")
        return 0
    with tempfile.TemporaryDirectory() as scratch:
        for folder in sorted(path for path in gold.iterdir() if any(path.glob("*.txt"))):
            print(f"\n{folder.name}: without the dates, with them")
            table = dates(folder, Path(scratch) / f"{folder.name}.csv")
            sides = [dict(_figures(folder, Path(scratch), meta)) for meta in (None, table)]
            for name, without in sides[0].items():
                print(f"  {name:28} {without:.3f}  {sides[1][name]:.3f}")
    return 0


def dates(folder: Path, table: Path) -> Path:
    """Writes a table for `--meta` of a folder's articles, with what its gold tells of outlets and days."""
    with table.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["path", "outlet", "published"])
        for path in sorted(folder.glob("*.txt")):
            told = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
            rows.writerow([path, told.get("outlet") or "", told.get("published_true") or told.get("published") or ""])
    return table


def _figures(folder: Path, scratch: Path, meta: Path | None) -> Iterator[tuple[str, float]]:
    export = scratch / f"{folder.name}-{'dated' if meta else 'plain'}"
    exported(sorted(folder.glob("*.txt")), scratch / f"{export.name}.db", export, meta)
    for name, value in scored("score.py", folder, export)["slots"].items():
        if name in SLOTS and value["share"] is not None:
            yield name, value["share"]
    if (folder / "incidents.json").is_file():
        linked = scored("incidents.py", folder, export)
        yield from ((f"linking {each}", linked["linking given found"][each]) for each in ("precision", "recall"))
        yield from ((f"tolls: {name}", value["of_all"]) for name, value in linked["tolls"].items())
        yield "superseded F1", linked["superseded"]["f1"]


if __name__ == "__main__":
    sys.exit(main())

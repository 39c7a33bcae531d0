"""How many planted errors the checks find: one weekday, country, sum, unit, share or order in a gold article is false.

    python -m bench.planted [--seed 7] [--each 100] [--misses 20] [--table]

Natural sites are the articles' own words, each changed in up to four ways. Where they do not make --each changes of a
kind, sentences of our own, true and false, are put in between paragraphs of the articles. A change is found where a
check of its kind stands at the changed words; the true sentences have to give none.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.planted import natural, sentences
from bench.planted.plant import CHECKS, KINDS, Kind, Plant, inserted
from recount.documents.publication_date import publication_date
from recount.records import Check, Document, document_id, text_sha256
from recount.runs import Stages
from recount.runs.findings import findings

GOLD = Path(__file__).resolve().parents[3] / "shared" / "gold"
FOUND = Path(__file__).resolve().parents[1] / "planted.md"
HEADING = """# Planted errors that the checks find

Written by `python -m bench.planted --table`. Own words: dates, countries, parts, units and shares of the gold articles,
each changed in up to four ways; put in: sentences of our own between their paragraphs, first true, then false.
"""
OWN = {
    "weekday": sentences.weekday, "country": sentences.country, "sum": sentences.total, "unit": sentences.unit,
    "share": sentences.share, "order": sentences.order,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Checker:
    """Extracts and checks a text under its article's name, each text once."""

    stages: Stages
    seen: dict[str, tuple[Check, ...]]

    def __call__(self, article: str, text: str, published: str | None) -> tuple[Check, ...]:
        """The checks of a text."""
        sha256 = text_sha256(text)
        if sha256 not in self.seen:
            document = Document(
                id=document_id(article, sha256), address=article, sha256=sha256, text=text, text_sha256=sha256,
                language="en", published=published, published_basis="stated" if published else "unknown",
            )  # fmt: skip
            self.seen[sha256] = findings(document, self.stages).checks
        return self.seen[sha256]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--each", type=int, default=100)
    parser.add_argument("--table", action="store_true", help="write the table to bench/planted.md")
    parser.add_argument("--misses", type=int, default=0, metavar="N", help="print N changes that were not found")
    options = parser.parse_args(arguments)
    if not GOLD.is_dir():
        print("nothing to plant in: the shared folder with the gold articles is not beside this checkout")
        return 0
    texts = {path.stem: path for path in sorted(GOLD.glob("*/*.txt"))}
    check, dates = Checker(Stages.standard(), {}), published(texts)
    asked, found, alarms = Counter[tuple[Kind, bool]](), Counter[tuple[Kind, bool]](), Counter[Kind]()
    missed: list[str] = []
    for plant in plants(texts, random.Random(options.seed), options.each):
        before = check(plant.article, plant.before, dates[plant.article])
        known = {(each.kind, each.why) for each in before}
        false = [each for each in before if not plant.natural and plant.start <= each.start < plant.end]
        alarms[plant.kind] += len(false)
        missed += [f"{plant.kind}, {plant.article}: true, but {each.why}" for each in false]
        new = [each for each in check(plant.article, plant.after, dates[plant.article])
               if each.kind == CHECKS[plant.kind] and (each.kind, each.why) not in known]  # fmt: skip
        right = any(each.start < plant.end and plant.start < each.end for each in new)
        asked[plant.kind, plant.natural] += 1
        found[plant.kind, plant.natural] += right
        if not right:
            words = " ".join(plant.after[plant.start : plant.end].split())
            missed.append(f"{plant.kind}, {plant.article}: {words}")
    rows = ["| changed | own words | put in | found | alarms at the true |", "|---|---:|---:|---:|---:|"]
    for kind in KINDS:
        own, put = ((found[kind, side], asked[kind, side]) for side in (True, False))
        whole = (own[0] + put[0]) / max(1, own[1] + put[1])
        rows.append(f"| {kind} | {own[0]} of {own[1]} | {put[0]} of {put[1]} | {whole:.2f} | {alarms[kind]} |")
    table = "\n".join(rows)
    print(table)
    if options.table:
        FOUND.write_text(f"{HEADING}\n{table}\n", encoding="utf-8")
    print("\n".join(["", *missed[: options.misses]]) if options.misses else "")
    return 0


def published(texts: dict[str, Path]) -> dict[str, str | None]:
    """The publication dates that Recount reads from the unchanged articles."""
    return {name: publication_date(path.read_text(encoding="utf-8")).published for name, path in texts.items()}


def plants(texts: dict[str, Path], chance: random.Random, each: int) -> Iterator[Plant]:
    """At least `each` changes of every kind, natural ones first."""
    found: dict[Kind, list[Plant]] = {kind: [] for kind in KINDS}
    for name, path in texts.items():
        text = path.read_text(encoding="utf-8")
        found["weekday"] += natural.weekdays(name, text, chance)
        found["country"] += natural.countries(name, text, chance)
        found["sum"] += natural.sums(name, text, chance, path.with_suffix(".json"))
        found["unit"] += natural.units(name, text, chance)
        found["share"] += natural.shares(name, text, chance)
    for kind in KINDS:
        own = found[kind] if len(found[kind]) <= each else chance.sample(found[kind], each)
        yield from own
        for _ in range(each - len(own)):
            name = chance.choice(sorted(texts))
            text = texts[name].read_text(encoding="utf-8")
            true, false = OWN[kind](chance)
            yield inserted(name, kind, text, _place(text, chance), true, false)


def _place(text: str, chance: random.Random) -> int:
    """The end of one of its lines, not the first."""
    ends = [at for at, sign in enumerate(text) if sign == "\n" and at > 80]
    return chance.choice(ends) if ends else len(text)


if __name__ == "__main__":
    sys.exit(main())

"""python -m training.links KEPT: learns what the signs of linking weigh, and says how well on incidents held out.

KEPT is what `python -m bench.score --keep KEPT` left: our own reading of the gold articles. Claims of a perfect reader
(`../shared/score/gold_claims.py`) are learned from as well. Examples are the pairs of claims that blocking brings
together and that the gold gives incidents. The weights that were set by hand are where learning begins, and where a
sign stays that is seldom seen. The gold's happenings are few and far apart in
time, those of a ledger are not, and its places are clear where ours are misread: what one day says for, and the map
against, is held as it was set. Folds are by story: nothing is learned from a report
of a story that is measured.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from recount.events.cluster import cluster
from recount.linking import candidates, profiles, signs, weigh
from recount.linking.weights import Weights
from recount.records import Claim, Link
from recount.reference import table
from recount.runs.given import given_claims, given_documents
from recount.runs.stages import Stages
from recount.settings import LinkSettings
from training.logit import fit

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
TABLE = Path(__file__).resolve().parent.parent / "src/recount/reference/data/link_weights.tsv"
MAIN = "fakes"  # the set whose incidents several outlets tell
OTHERS = ("re3d", "wikinews")
LITTLE = 0.1  # of an example of another set counts: epidemics and campaigns, one happening by ruling
ACTS = 0.3  # of an example counts in which not both are counts, since events are judged by their tolls
PULL = 3.0
HELD = 1000.0
FOLDS = 5


@dataclass(frozen=True, slots=True)
class Texts:
    """One reading of one set: its claims, and by claim the incident that the gold puts it in and the story."""

    name: str
    claims: tuple[Claim, ...]
    incidents: dict[str, str]
    stories: dict[str, str]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures of the folds, then write the table."""
    parser = argparse.ArgumentParser(prog="python -m training.links", description=__doc__)
    parser.add_argument("kept", type=Path)
    kept = parser.parse_args(arguments).kept
    with tempfile.TemporaryDirectory() as scratch:
        read = [texts(name, kept / name) for name in (MAIN, *OTHERS)]
        given = [texts(name, perfect(name, Path(scratch) / name)) for name in (MAIN, *OTHERS)]
    before = by_hand()
    examples = [example for one in (*read, *given) for example in pairs(one)]
    stories = sorted({story for one in (read[0], given[0]) for story in one.stories.values()})
    fold = {story: number % FOLDS for number, story in enumerate(stories)}
    folds = [learn([e for e in examples if held not in (fold.get(s) for s in e[2])], before) for held in range(FOLDS)]
    for title, one in (("given claims", given[0]), ("our reading", read[0])):
        print(f"{title:14} by hand {figures(one, fold, [before] * FOLDS)}   learned {figures(one, fold, folds)}")
    write(learn(examples, before))
    return 0


def texts(name: str, folder: Path) -> Texts:
    """The claims of an export of a set, with the incidents of the gold counts, plans and events that they meet."""
    documents = {document.id: document for document in given_documents(folder / "documents.jsonl")}
    claims = given_claims(folder / "claims.jsonl", documents, Stages.standard().annotate)
    here: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        here[claim.sha256].append(claim)
    incidents, stories = {}, {}
    for path in sorted((SHARED / "gold" / name).glob("*.json")):
        article = json.loads(path.read_text(encoding="utf8"))
        if "claims" not in article:
            continue
        for claim in here[article["sha256"]]:
            stories[claim.id] = article.get("story") or article["id"]
            incident = next((told["incident"] for told in article["claims"] if _meets(told, claim)), None)
            if incident is not None:
                incidents[claim.id] = incident
    return Texts(name, tuple(claims), incidents, stories)


def perfect(name: str, out: Path) -> Path:
    """A folder with the claims of a perfect reader."""
    script = SHARED / "score" / "gold_claims.py"
    subprocess.run([sys.executable, str(script), str(SHARED / "gold" / name), str(out)], check=True)
    return out


def by_hand() -> Weights:
    """The weights that learning begins with."""
    return {
        (row["feature"], row["found"]): (float(row["by hand, one"] or 0), float(row["by hand, two"] or 0))
        for row in table("link_weights")
    }


Example = tuple[tuple[tuple[str, str, int], ...], bool, tuple[str, str], float]  # signs, one?, stories, how much


def pairs(one: Texts) -> Iterator[Example]:
    """The pairs that the gold gives incidents."""
    told = [claim for claim in one.claims if claim.id in one.incidents]
    yield from _examples(one, candidates(told, LinkSettings().crowd))


def _examples(one: Texts, compared: Iterable[tuple[Claim, Claim]]) -> Iterator[Example]:
    """The examples of one pair of documents count together as the root of their number."""
    found: list[tuple[Claim, Claim, tuple[tuple[str, str, int], ...]]] = []
    for left, right in profiles(compared):
        a, b, two = left.claim, right.claim, int(left.document != right.document)
        if _nested(one.incidents[a.id], one.incidents[b.id]):
            continue
        told = tuple((sign.feature, sign.found, two) for sign in signs(left, right, LinkSettings().max_days_apart))
        found += [(a, b, told)] if told else []
    many = Counter(_documents(a, b) for a, b, _ in found)
    for a, b, told in found:
        worth = many[_documents(a, b)] ** -0.5 * (1.0 if one.name == MAIN else LITTLE)
        worth *= 1.0 if a.kind == b.kind == "count" else ACTS
        same = one.incidents[a.id] == one.incidents[b.id]
        yield told, same, (one.stories[a.id], one.stories[b.id]), worth


def learn(examples: Sequence[Example], before: Weights) -> Weights:
    """The weights by the examples."""
    names = [(*name, apart) for name in before for apart in (0, 1)]
    place = {name: number for number, name in enumerate(names)}
    start: NDArray[np.float64] = np.array([before[name[:2]][name[2]] for name in names])
    rows = [[place[sign] for sign in told] for told, *_ in examples]
    pull = np.array([HELD if _held(name, before) else PULL for name in names])
    found = fit(rows, [e[1] for e in examples], [e[3] for e in examples], start, pull)
    return {name: (float(found[place[*name, 0]]), float(found[place[*name, 1]])) for name in before}


def _held(name: tuple[str, str, int], before: Weights) -> bool:
    return name == ("when", "one day", 1) or (name[0] == "where" and before[name[:2]][name[2]] <= -2)


def figures(one: Texts, fold: dict[str, int], folds: Sequence[Weights]) -> str:
    """B-cubed precision and recall over the counts with incidents, each pair weighed by what its own fold learned."""
    settings, links = LinkSettings(), []
    for a, b in profiles(candidates(one.claims, settings.crowd)):
        story = min(one.stories[a.claim.id], one.stories[b.claim.id])
        score, why = weigh(a, b, settings.max_days_apart, folds[fold[story]])
        if score >= settings.threshold:
            links.append(Link.make("event", a.claim.id, b.claim.id, score, why))
    said = {claim.id: number for number, group in enumerate(cluster(one.claims, links)) for claim in group}
    counts = [claim.id for claim in one.claims if claim.kind == "count" and claim.id in one.incidents]
    alike = [sum(said[a] == said[b] and one.incidents[a] == one.incidents[b] for b in counts) for a in counts]
    together, truly = Counter(said[a] for a in counts), Counter(one.incidents[a] for a in counts)
    precision = _mean(n / together[said[a]] for n, a in zip(alike, counts, strict=True))
    recall = _mean(n / truly[one.incidents[a]] for n, a in zip(alike, counts, strict=True))
    return f"P {precision:.3f} R {recall:.3f}"


def write(learned: Weights) -> None:
    """The table anew, with the learned weights; what cannot occur stays empty."""
    lines = TABLE.read_text(encoding="utf8").splitlines()
    head = next(line for line in lines if not line.startswith("#"))
    made = [line for line in lines if line.startswith("#")] + [head]
    for row in table("link_weights"):
        weights = learned[row["feature"], row["found"]]
        for column, hand, weight in (("one document", "one", weights[0]), ("two documents", "two", weights[1])):
            row = {**row, column: f"{weight:.2f}" if row[f"by hand, {hand}"] else ""}
        made.append("\t".join(row[column] for column in head.split("\t")))
    TABLE.write_text("\n".join(made) + "\n", encoding="utf8")


def _meets(told: dict[str, Any], claim: Claim) -> bool:
    kinds = ("count", "plan") if claim.kind in ("count", "plan") else (claim.kind,)
    return (
        told["kind"] in kinds
        and told.get("measure") == claim.measure
        and bool(told.get("incident"))
        and told["start"] < claim.end
        and claim.start < told["end"]
    )


def _nested(one: str, other: str) -> bool:
    return one != other and (one.startswith(f"{other}/") or other.startswith(f"{one}/"))


def _documents(a: Claim, b: Claim) -> tuple[str, str]:
    return (a.document, b.document) if a.document < b.document else (b.document, a.document)


def _mean(values: Iterable[float]) -> float:
    found = list(values)
    return sum(found) / len(found)


if __name__ == "__main__":
    sys.exit(main())

"""How well chains of mentions of one event come together on ECB+ topics 1-35, beside what anyone can do.

    python -m bench.stories

The mentions of events and of places are the corpus's own; types come from our table of frames, links from
`recount.linking`, groups from `recount.events.cluster`. No text has a date, so all are linked as reports without one. A
chain of ECB+ is one act ("arrested"), an event of ours a happening with all its acts; `happening and lemma` parts it by
the words, and `one lemma in linked reports` takes from the links only which reports tell one story. The corpus is for
evaluation only: nothing was learned from it.
"""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from lemminflect import getAllLemmas

from recount.events.cluster import cluster
from recount.linking import candidates, link_claims
from recount.records import Claim, Document, document_id, text_sha256
from recount.reference.frames import frame_forms
from recount.settings import LinkSettings

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
STORIES = SHARED / "data" / "stories" / "ecbplus.jsonl.gz"
ROWS = ("b3, with singles", "b3, no singles", "conll, with singles", "conll, no singles")
Chains = Mapping[tuple[str, int, int], str | None]


def main() -> int:
    """Print a table: B-cubed F1 with its precision and recall, and CoNLL F1."""
    if not STORIES.is_file():
        print("no figures: the shared folder with the data is not beside this checkout")
        return 0
    rows = [json.loads(line) for line in gzip.decompress(STORIES.read_bytes()).decode().splitlines()]
    mentions = [(row, event) for row in rows for event in row["events"]]
    words = {_key(row, event): lemma(row["text"][event["start"] : event["end"]]) for row, event in mentions}
    topic = {_key(row, event): str(row["topic"]) for row, event in mentions}
    happening, story = happening_chains(rows)
    systems: dict[str, Chains] = {
        "each alone": dict.fromkeys(words),
        "one lemma": words,
        "one lemma in a topic": {key: f"{topic[key]} {word}" for key, word in words.items()},
        "happening": happening,
        "happening and lemma": {key: f"{happening[key]} {word}" for key, word in words.items()},
        "one lemma in linked reports": {key: f"{story[key[0]]} {word}" for key, word in words.items()},
    }
    print("| chains | B-cubed P / R / F1, all | without singles | CoNLL F1, all | without singles |")
    print("| --- | ---: | ---: | ---: | ---: |")
    for name, chains in systems.items():
        found = score(rows, chains)
        cells = [" / ".join(f"{found[row][part]:.3f}" for part in ("p", "r", "f1")) for row in ROWS[:2]]
        print(f"| {name} | " + " | ".join([*cells, *(f"{found[row]['f1']:.3f}" for row in ROWS[2:])]) + " |")
    return 0


def happening_chains(rows: Sequence[dict[str, Any]]) -> tuple[dict[tuple[str, int, int], str], dict[str, str]]:
    """Mention -> the happening that linking and clustering put it in, and document -> its story."""
    keys = {claim.id: key for row in rows for key, claim in _claims(row)}
    claims = [claim for row in rows for _, claim in _claims(row)]
    links = [*link_claims(candidates(claims, LinkSettings().crowd), LinkSettings())]
    groups = cluster(claims, links)
    chains = {keys[claim.id]: f"h{number}" for number, group in enumerate(groups) for claim in group}
    return chains, stories([(keys[link.a][0], keys[link.b][0]) for link in links], [row["id"] for row in rows])


def stories(links: Iterable[tuple[str, str]], documents: Iterable[str]) -> dict[str, str]:
    """Document -> the least of those that it hangs together with by links."""
    head = {name: name for name in documents}

    def top(name: str) -> str:
        while head[name] != name:
            name = head[name]
        return name

    for a, b in links:
        keep, gone = sorted((top(a), top(b)))
        head[gone] = keep
    return {name: top(name) for name in head}


def score(rows: Sequence[dict[str, Any]], chains: Chains) -> dict[str, Any]:
    """The shared scorer's figures."""
    with tempfile.TemporaryDirectory() as scratch:
        said = Path(scratch) / "said.jsonl"
        lines = []
        for row in rows:
            events = [
                {"start": event["start"], "end": event["end"], "chain": chains[_key(row, event)]}
                for event in row["events"]
            ]
            lines.append(json.dumps({"id": row["id"], "events": events}))
        said.write_text("\n".join(lines) + "\n", encoding="utf8")
        command = [sys.executable, str(SHARED / "score" / "stories.py"), str(STORIES), str(said), "--json"]
        found: dict[str, Any] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return found


def _claims(row: dict[str, Any]) -> Iterator[tuple[tuple[str, int, int], Claim]]:
    text = row["text"]
    sha256 = text_sha256(text)
    document = Document(
        id=document_id(row["id"], sha256), address=row["id"], sha256=sha256, text=text, text_sha256=sha256
    )
    for event in row["events"]:
        start, end = event["start"], event["end"]
        first = text.rfind("\n", 0, start) + 1
        last = text.find("\n", end) if "\n" in text[end:] else len(text)
        near = min(row["places"], key=lambda place: (abs(place["start"] - start), place["start"]), default=None)
        slots = {"event_type": _type(text[start:end]), "place": near and text[near["start"] : near["end"]]}
        yield (
            _key(row, event),
            Claim.make(
                document, start=start, end=end, kind="event", scope="incident", quote=text[first:last],
                quote_start=first, quote_end=last, **slots,
            ),
        )  # fmt: skip


def _type(word: str) -> str | None:
    forms = frame_forms().get(word.casefold().split()[0], ())
    return next((form.frame.type for form in forms if form.frame.kind == "event"), None)


def lemma(words: str) -> str:
    """Each word in its shortest base form, whatever its part of speech."""
    bases = ({base for found in getAllLemmas(word).values() for base in found} for word in words.casefold().split())
    plain = (
        min(found, key=lambda base: (len(base), base), default=word)
        for found, word in zip(bases, words.casefold().split(), strict=True)
    )
    return " ".join(plain)


def _key(row: dict[str, Any], event: dict[str, Any]) -> tuple[str, int, int]:
    return row["id"], event["start"], event["end"]


if __name__ == "__main__":
    sys.exit(main())

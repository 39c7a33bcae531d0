"""How good and how fast the language model is, on the parts of the data that it was not trained on.

    python -m bench.model [--model FOLDER] [--shared ../shared] [--files model.onnx model-fp32.onnx] [--json FILE]

--model: by default what ships. Checks first that no training text lies in the gold.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import time
from importlib.resources import files
from pathlib import Path

from training.corpora import corpora, treebank
from training.cut import cut
from training.names import names
from training.overlap import MOST, Overlap
from training.read import attributed, read
from training.rows import rows
from training.speech import part
from training.text import Text
from training.uner import uner
from training.words import words

from recount.annotation.network.feed import Window, feed
from recount.annotation.network.reader import Reader
from training import measure

Figures = dict[str, float]
WEIGHTS = Path(str(files("recount.annotation.network") / "weights"))
BASIC = ("person", "place", "organisation")


def syntax(reader: Reader, data: Path) -> Figures:
    """Gold words and sentences."""
    ewt = [text for text in treebank(data, "test") if not text.id.startswith("GUM")]
    gum = [
        text
        for split in ("test", "dev")
        for text in treebank(data, split)
        if text.id.startswith(("GUM_news", "GUM_interview"))
    ]
    return {
        f"{name}: {measured}": value
        for name, texts in (("EWT test", ewt), ("GUM news, interview", gum))
        for measured, value in measure.syntax(texts, read(reader, texts, given=True)).items()
    }


def sentences(reader: Reader, data: Path) -> Figures:
    """From raw text, by characters: a sentence counts where both its ends are right."""
    found: Figures = {}
    test = treebank(data, "test")
    for name, prefix in (("EWT test", ""), ("GUM test", "GUM"), ("GUM test news", "GUM_news")):
        gold = [text for text in test if text.id.startswith(prefix) and (prefix or not text.id.startswith("GUM"))]
        raw = [words(text.id, text.running) for text in gold]
        hit = said = wanted = 0
        for text, cut_, answer in zip(gold, raw, read(reader, raw), strict=True):
            assert text.starts is not None
            want, have = _ends(text, text.starts), _ends(cut_, answer.starts)
            hit, said, wanted = hit + len(want & have), said + len(have), wanted + len(want)
        found[f"sentences, {name}: F1"] = measure.f1(hit, said, wanted)
    return found


def _ends(text: Text, starts: list[bool]) -> set[tuple[int, int]]:
    """Sentences as (first, after the last) counts of signs that are no space."""
    bounds, total = [], 0
    for start, word in zip(starts, text.words, strict=True):
        if start:
            bounds.append(total)
        total += len("".join(word.split()))
    return set(zip(bounds, [*bounds[1:], total], strict=True))


def named(reader: Reader, data: Path) -> Figures:
    """Spans with their types; re3d by the names that our reader of its spans takes."""
    test = uner(data / "names/uner-ewt-test.jsonl")
    found = {"UNER EWT test: names F1": measure.names(test, read(reader, test), BASIC)}
    texts = []
    for row in rows(data / "names/re3d-dev.jsonl"):
        text = words(row["id"], row["text"])
        text.names = names(text, row, "re3d", set())
        texts.append(text)
    answers = read(reader, texts)
    kinds = (*BASIC, "weapon", "vehicle")
    found["re3d dev: names F1"] = measure.names(texts, answers, kinds)
    return found | {f"re3d dev: {kind} F1": measure.names(texts, answers, (kind,)) for kind in kinds}


def said(reader: Reader, shared: Path) -> Figures:
    """The held-out third of our attributions; PolNeAR, which no model of ours is trained on."""
    own = [
        row
        for file in ("gum-news", "meantime", "re3d")
        for row in rows(shared / f"data/speech/{file}-speech.jsonl")
        if part(row["id"]) == "test"
    ]
    found: Figures = {}
    polnear = list(rows(shared / "data/speech/polnear-dev.jsonl"))
    for name, texts in (("speech, held out", own), ("PolNeAR dev", polnear)):
        for measured, value in measure.speech(shared / "score", texts, attributed(reader, texts)).items():
            if "exact" not in measured:
                found[f"{name}: {measured} F1"] = round(100 * value["f1"], 2)
    return found


def speed(reader: Reader, folder: Path, file: str, shared: Path) -> Figures:
    """Whole reading, words to attributions, against the network's forward alone on the same windows."""
    articles = [path.read_text(encoding="utf8") for path in sorted((shared / "gold").glob("*/*.txt"))]
    texts = [words(str(nth), article) for nth, article in enumerate(articles)]
    windows = sorted(
        (Window(one.words, one.gaps) for text in texts for one in cut(text, reader.pieces)),
        key=lambda one: len(one.words),
    )
    forward = Reader.load(folder, file)._forward
    batches = [feed(windows[at : at + 16], reader.pieces) for at in range(0, len(windows), 16)]
    began = time.perf_counter()
    for batch in batches:
        forward(batch)
    alone = time.perf_counter() - began
    began = time.perf_counter()
    answers = read(reader, [words(str(nth), article) for nth, article in enumerate(articles)])
    whole = time.perf_counter() - began
    count = sum(sum(answer.starts) for answer in answers)
    return {
        "whole against forward alone": round(whole / alone, 2),
        "sentences a second": round(count / whole, 1),
        "documents a second": round(len(articles) / whole, 2),
        "windows": len(windows),
    }


def apart(shared: Path) -> None:
    """Raises where a text that may train shares more than 30 % of its sentences with an article of the gold."""
    overlap = Overlap.of_gold(shared / "gold")
    texts = corpora(shared / "data", shared / "gold")
    worst = max((overlap(text.running), text.id) for text in texts.train)
    print(f"{len(texts.train)} training texts, {len(texts.left_out)} kept out; most shared with the gold: {worst}")
    if worst[0] > MOST:
        raise SystemExit(f"{worst[1]} lies in the gold")


def main() -> None:
    """See the module."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, default=WEIGHTS)
    parser.add_argument("--shared", type=Path, default=Path(__file__).parents[2] / "shared")
    parser.add_argument("--files", nargs="+", default=["model.onnx"])
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    apart(options.shared)
    data = options.shared / "data"
    table: dict[str, Figures] = {}
    for file in options.files:
        began = time.perf_counter()
        reader = Reader.load(options.model, file)
        table[file] = {
            "megabytes": round((options.model / file).stat().st_size / 1e6, 2),
            "seconds to open": round(time.perf_counter() - began, 2),
        }
        table[file] |= syntax(reader, data) | sentences(reader, data) | named(reader, data)
        table[file] |= said(reader, options.shared) | speed(reader, options.model, file, options.shared)
    print(f"{'':44}" + "".join(f"{file:>18}" for file in table))
    for name in next(iter(table.values())):
        print(f"{name:44}" + "".join(f"{figures[name]:18}" for figures in table.values()))
    print(f"memory at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB", file=sys.stderr)
    if options.json:
        options.json.write_text(json.dumps(table, indent=1) + "\n", encoding="utf8")


if __name__ == "__main__":
    main()

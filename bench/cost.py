"""What the language model costs: time, memory, file."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.figures import Figures
from recount.annotation.model import ModelAnnotator
from recount.annotation.network.reader import Reader, Scores
from recount.records import Document

MOST: Figures = {  # what issue 3 allows at most
    "whole annotation against forward alone": 1.6,
    "megabytes of memory": 900,
    "megabytes of file": 40,
    "seconds to open": 1,
}


def cost(folder: Path, file: str, shared: Path) -> Figures:
    """Over the gold articles; memory is that of a process that annotates them all with what ships."""
    began = time.perf_counter()
    reader = Reader.load(folder, file)
    opened = time.perf_counter() - began
    articles = [path.read_text(encoding="utf8") for path in sorted((shared / "gold").glob("*/*.txt"))]
    return {
        "megabytes of file": round((folder / file).stat().st_size / 1e6, 2),
        "megabytes of memory": memory(articles),
        "seconds to open": round(opened, 2),
    } | speed(reader, articles)


def speed(reader: Reader, articles: list[str]) -> Figures:
    """Whole annotation, tokenizer to speech and quantities, against the network's forward alone on the same windows.

    Two threads, one run; the two take turns article by article, so that what else the machine does hits both alike.
    """
    fed: list[dict[str, NDArray[np.int64]]] = []

    def forward(arrays: dict[str, NDArray[np.int64]]) -> Scores:
        fed.append(arrays)
        return reader.forward(arrays)

    annotator = ModelAnnotator(lambda: watched)
    watched = Reader(forward, reader.pieces, reader.relations, reader.at_least)
    documents = [Document(id=str(nth), address=str(nth), sha256="0", text=text) for nth, text in enumerate(articles)]
    annotator.annotate(documents[0])  # opens word lists and the gazetteer
    whole = alone = windows = sentences = 0.0
    for document in documents:
        fed.clear()
        began = time.perf_counter()
        sentences += len(annotator.annotate(document).sentences)
        between = time.perf_counter()
        for arrays in fed:
            reader.forward(arrays)
        alone += time.perf_counter() - between
        whole += between - began
        windows += len(fed)
    return {
        "whole annotation against forward alone": round(whole / alone, 2),
        "sentences a second": round(sentences / whole, 1),
        "documents a second": round(len(documents) / whole, 2),
        "windows": windows,
    }


def memory(articles: list[str]) -> float:
    """Of `recount annotate` over the articles, at its highest, in megabytes."""
    with tempfile.TemporaryDirectory() as scratch:
        texts = Path(scratch) / "in.jsonl"
        lines = (json.dumps({"id": str(nth), "text": text}) + "\n" for nth, text in enumerate(articles))
        texts.write_text("".join(lines), encoding="utf8")
        command = [sys.executable, "-m", "recount", "annotate", str(texts), "--layer", "speech"]
        subprocess.run([*command, "--out", str(texts.with_name("out.jsonl"))], check=True, capture_output=True)
    return round(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)

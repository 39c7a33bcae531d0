"""All texts that may train, and those to choose and to measure on."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from training.arms import arms
from training.conllu import conllu
from training.hint import hint
from training.names import names, tagged
from training.overlap import MOST, Overlap
from training.rows import rows
from training.speech import part, speech
from training.text import ANY_NAME, Text
from training.words import words


@dataclass
class Corpora:
    """`left_out`: (id, share) of the texts kept from training because they lie in the gold too."""

    train: list[Text] = field(default_factory=list)
    syntax_dev: list[Text] = field(default_factory=list)
    speech_dev: list[dict[str, Any]] = field(default_factory=list)
    left_out: list[tuple[str, float]] = field(default_factory=list)


def treebank(data: Path, split: str, places: set[str] | None = None) -> list[Text]:
    """EWT and GUM of one split, with their names."""
    texts: list[Text] = []
    marked = {row["id"]: row for row in rows(next(data.glob(f"names/uner-ewt-{split}.jsonl*")))}
    by_words = {tuple(row["tokens"]): row for row in marked.values()}
    for text in conllu(data / f"syntax/ewt-{split}.conllu.gz"):
        text.names = _uner(text, by_words)
        texts.append(text)
    gum = {row["id"]: row for row in rows(data / f"names/gum-{split}.jsonl")}
    for path in sorted((data / f"syntax/gum/{split}").glob("*.conllu")):
        for text in conllu(path):
            text.id = path.stem
            text.names = _named(text, gum[text.id], "gum", places or set())
            texts.append(text)
    return texts


def corpora(data: Path, gold: Path) -> Corpora:
    """Reads the folder of the data; `gold` is the folder whose articles must stay out."""
    places = _places(data)
    found = Corpora(syntax_dev=treebank(data, "dev", places))
    texts = treebank(data, "train", places)
    by_id = {text.id: text for text in texts}
    name_rows = {row["id"][:12]: (row, "re3d") for row in rows(data / "names/re3d-train.jsonl")}
    name_rows |= {row["id"].split("_")[0]: (row, "meantime") for row in rows(data / "names/meantime.jsonl")}
    for file in ("gum-news", "meantime", "re3d"):
        for row in rows(data / f"speech/{file}-speech.jsonl"):
            held = part(row["id"])
            if held == "dev":
                found.speech_dev.append(row)
            text = by_id.get(row["id"])
            if text is None:
                if file == "gum-news":
                    continue  # of GUM's own dev and test parts
                text = words(row["id"], row["text"])
                texts.append(text)
                pair = name_rows.pop(row["id"].split("-")[-1], None)
                if pair:
                    text.names = _named(text, *pair, places)
                    if text.names is None:
                        name_rows[row["id"]] = pair
            if held == "train":
                try:
                    text.speech, text.unheard = speech(text, row)
                except ValueError:
                    other = words(row["id"] + "/speech", row["text"])
                    other.speech, other.unheard = speech(other, row)
                    texts.append(other)
    for name, (row, corpus) in name_rows.items():
        text = words(f"{corpus}-{name}/names", row["text"])
        text.names = names(text, row, corpus, places)
        texts.append(text)
    hint(texts)
    for text in texts:
        arms(text)
    overlap = Overlap.of_gold(gold)
    for text in texts:
        share = overlap(text.running)
        if share > MOST:
            found.left_out.append((text.id, round(share, 3)))
        elif text.names or text.speech or text.upos:
            found.train.append(text)
    return found


def _named(text: Text, row: dict[str, Any], corpus: str, places: set[str]) -> list[int] | None:
    """Names, unless the corpus has another text."""
    try:
        return names(text, row, corpus, places)
    except ValueError:
        return None


def _uner(text: Text, by_words: dict[tuple[str, ...], dict[str, Any]]) -> list[int]:
    assert text.starts is not None
    firsts = [at for at, start in enumerate(text.starts) if start] + [len(text.words)]
    bits: list[int] = []
    for first, end in pairwise(firsts):
        row = by_words.get(tuple(text.words[first:end]))
        bits += tagged(row["tags"]) if row else [ANY_NAME] * (end - first)
    return bits


def _places(data: Path) -> set[str]:
    """Lower-cased names that UNER's training part calls places, more often than not."""
    votes: dict[str, int] = {}
    for row in rows(data / "names/uner-ewt-train.jsonl.gz"):
        at = 0
        tags = [*row["tags"], "O"]
        while at < len(tags):
            if tags[at].startswith("B-"):
                end = at + 1
                while tags[end].startswith("I-"):
                    end += 1
                name = " ".join(row["tokens"][at:end]).lower()
                votes[name] = votes.get(name, 0) + (1 if tags[at] == "B-LOC" else -1)
                at = end
            else:
                at += 1
    return {name for name, vote in votes.items() if vote > 0}

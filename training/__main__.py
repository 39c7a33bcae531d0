"""python -m training: trains, exports, quantises, writes the model card. A second call resumes."""

from __future__ import annotations

import argparse
import json
import shutil
from datetime import UTC, datetime
from pathlib import Path

import torch

from recount.annotation.network.attributions import Thresholds
from recount.annotation.network.pieces import Pieces
from recount.annotation.network.reader import Reader
from training import measure
from training.card import card
from training.corpora import corpora
from training.encoder import pretrained
from training.export import export
from training.fit import Plan, fit
from training.forward import forward
from training.network import Network
from training.read import attributed, read
from training.relations import relations
from training.thresholds import thresholds


def main() -> None:
    """See the module."""
    shared = Path("../shared")
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--shared", type=Path, default=shared, help="folder with data, gold and score")
    parser.add_argument("--out", type=Path, required=True, help="folder of checkpoints and of the finished model")
    parser.add_argument("--epochs", type=int, default=Plan.epochs)
    parser.add_argument("--seed", type=int, default=Plan.seed)
    parser.add_argument("--minutes", type=float, help="end by then, with fewer epochs")
    parser.add_argument("--start", type=Path, help="an exported model or a checkpoint whose weights to begin with")
    parser.add_argument("--rates", type=float, nargs=2, default=(Plan.encoder_rate, Plan.head_rate), help="highest")
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    options.out.mkdir(parents=True, exist_ok=True)
    data, score = options.shared / "data", options.shared / "score"
    texts = corpora(data, options.shared / "gold")
    labels = relations(texts.train)
    shutil.copy(pretrained() / "vocab.txt", options.out / "vocab.txt")
    pieces = Pieces(options.out / "vocab.txt")
    log = (options.out / "log.txt").open("a", encoding="utf8")

    def say(line: str) -> None:
        print(f"{datetime.now(UTC):%H:%M:%S} {line}", file=log, flush=True)

    def development(network: Network, epochs: float) -> None:
        say(f"checkpoint after {epochs:.2f} epochs")
        if round(2 * epochs) % 4:
            return
        reader = Reader(forward(network), pieces, labels, Thresholds(0.3, 0.5, 0.4))
        gum = [text for text in texts.syntax_dev if text.id.startswith("GUM")]
        ewt = [text for text in texts.syntax_dev if not text.id.startswith("GUM")]
        for name, part in (("ewt", ewt), ("gum", gum)):
            told, found = read(reader, part, given=True), read(reader, part)
            say(
                f"{name} dev {measure.syntax(part, told)} sentences {measure.sentences(part, found)} "
                f"names {measure.names(part, told, ('person', 'place', 'organisation'))}"
            )
        said = measure.speech(score, texts.speech_dev, attributed(reader, texts.speech_dev))
        say("speech dev " + " ".join(f"{name} {value['f1']}" for name, value in said.items()))

    plan = Plan(
        epochs=options.epochs,
        seed=options.seed,
        threads=options.threads,
        minutes=options.minutes,
        start=options.start,
        encoder_rate=options.rates[0],
        head_rate=options.rates[1],
    )
    network = fit(texts, labels, pieces, plan, options.out, development, say)
    about = {"relations": labels, "thresholds": vars(Thresholds())}
    (options.out / "model.json").write_text(json.dumps(about, indent=1), encoding="utf8")
    _, small = export(network, pieces, options.out, texts.train)
    at_least = thresholds(Reader.load(options.out, small.name, options.threads), texts.speech_dev, score)
    about["thresholds"] = vars(at_least)
    (options.out / "model.json").write_text(json.dumps(about, indent=1), encoding="utf8")
    card(options.out, texts, plan)
    say(f"finished {small} {at_least}")


if __name__ == "__main__":
    main()

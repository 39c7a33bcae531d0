"""CoNLL-U in, CoNLL-U out: the tokens as given, tagged and parsed by the network."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from recount.annotation.network import open_reader
from recount.annotation.network.labels import BLANK, FIRST, INSIDE, NOTHING, SPACE, UPOS
from recount.annotation.network.lemma import lemma
from recount.annotation.network.reading import Reading, read
from recount.errors import BadRecord

TOGETHER = 200  # sentences read at a time, so that a treebank of any size takes little memory
Block = list[list[str]]  # one sentence: a comment is a row of one field, a token a row of ten


def parse_conllu(lines: Iterable[str], *, where: str = "") -> Iterator[str]:
    """The same lines with LEMMA, UPOS, HEAD and DEPREL filled in, and XPOS, FEATS and DEPS emptied.

    Comments, multiword tokens and empty nodes stay as they are. Raises BadRecord for a row without ten fields.
    """
    batch: list[Block] = []
    for block in _blocks(lines, where):
        batch.append(block)
        if len(batch) == TOGETHER:
            yield from _parsed(batch)
            batch = []
    yield from _parsed(batch)


def _blocks(lines: Iterable[str], where: str) -> Iterator[Block]:
    block: Block = []
    for number, line in enumerate(lines, 1):
        row = line.rstrip("\r\n")
        if not row:
            if block:
                yield block
            block = []
            continue
        fields = [row] if row.startswith("#") else row.split("\t")
        if len(fields) not in (1, 10) or (len(fields) == 1 and not row.startswith("#")):
            raise BadRecord(f"{where}:{number}", detail=f"{len(fields)} fields, not 10")
        block.append(fields)
    if block:
        yield block


def _parsed(batch: list[Block]) -> Iterator[str]:
    words: list[str] = []
    gaps: list[int] = []
    limits: list[int] = []
    for block in batch:
        _gather(block, words, gaps, limits)
    found = read(open_reader(), words, gaps, limits)
    base = 0
    for block in batch:
        tokens = _tokens(block)
        _fill(tokens, found, base)
        base += len(tokens)
        yield from ("\t".join(row) + "\n" for row in block)
        yield "\n"


def _tokens(block: Block) -> Block:
    return [row for row in block if len(row) == 10 and row[0].isdigit()]


def _gather(block: Block, words: list[str], gaps: list[int], limits: list[int]) -> None:
    """Appends one sentence. Within a multiword token nothing stands between its words."""
    opens = any(len(row) == 1 and row[0].startswith(("# newdoc", "# newpar")) for row in block)
    gap = BLANK if opens or not words else SPACE
    joined, after = 0, SPACE
    for row in block:
        if len(row) == 1 or "." in row[0]:
            continue
        following = NOTHING if "SpaceAfter=No" in row[9].split("|") else SPACE
        if "-" in row[0]:
            joined, after = int(row[0].partition("-")[2]), following
            continue
        number = int(row[0])
        words.append(row[1])
        gaps.append(gap)
        limits.append(FIRST if number == 1 else INSIDE)
        gap = NOTHING if number < joined else after if number == joined else following


def _fill(tokens: Block, found: Reading, base: int) -> None:
    """Writes one sentence's columns; a sentence longer than a window hangs its later parts on the first one's root."""
    end = base + len(tokens)
    root = next((at for at in range(base, end) if found.heads[at] == at), base)
    labels = open_reader().relations
    for at, row in zip(range(base, end), tokens, strict=True):
        upos, head, relation = UPOS[found.upos[at]], found.heads[at], labels[found.relations[at]]
        if head == at and at != root:
            head, relation = root, "parataxis"
        number = 0 if head == at else head - base + 1
        row[2:9] = [lemma(row[1], upos), upos, "_", "_", str(number), relation, "_"]

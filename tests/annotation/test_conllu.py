from __future__ import annotations

import pytest

from recount.annotation.conllu import parse_conllu
from recount.errors import BadRecord

GIVEN = """# sent_id = 1
# text = Soldiers shelled it.
1\tSoldiers\t_\t_\t_\t_\t_\t_\t_\t_
2\tshelled\t_\t_\t_\t_\t_\t_\t_\t_
3\tit\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
4\t.\t_\t_\t_\t_\t_\t_\t_\t_

# sent_id = 2
1-2\tcannot\t_\t_\t_\t_\t_\t_\t_\t_
1\tcan\t_\t_\t_\t_\t_\t_\t_\t_
2\tnot\t_\t_\t_\t_\t_\t_\t_\t_
2.1\tghost\t_\t_\t_\t_\t_\t_\t_\t_
3\tstay\t_\t_\t_\t_\t_\t_\t_\t_

"""


def rows(text: str) -> list[list[str]]:
    return [line.split("\t") for line in text.split("\n") if line[:1].isdigit()]


def test_given_tokens_are_kept_tagged_and_parsed() -> None:
    out = "".join(parse_conllu(GIVEN.splitlines(keepends=True)))
    assert [line for line in out.split("\n") if line.startswith("#")] == [
        line for line in GIVEN.split("\n") if line.startswith("#")
    ]
    assert [row[:2] for row in rows(out)] == [row[:2] for row in rows(GIVEN)]
    assert [row[3] for row in rows(out)[:4]] == ["NOUN", "VERB", "PRON", "PUNCT"]
    assert [(row[6], row[7]) for row in rows(out)[:3]] == [("2", "nsubj"), ("0", "root"), ("2", "obj")]
    assert rows(out)[1][2] == "shell"
    assert rows(out)[4][3] == rows(out)[7][3] == "_"  # the multiword token and the empty node


def test_a_sentence_longer_than_a_window_is_one_tree() -> None:
    long = "".join(f"{n}\tword{n}\t_\t_\t_\t_\t_\t_\t_\t_\n" for n in range(1, 401)) + "\n"
    found = rows("".join(parse_conllu(long.splitlines(keepends=True))))
    heads = [int(row[6]) for row in found]
    assert heads.count(0) == 1
    assert all(0 <= head <= 400 for head in heads)


def test_a_row_without_ten_fields_is_named() -> None:
    with pytest.raises(BadRecord, match=r"x\.conllu:1"):
        list(parse_conllu(["1\tword\n"], where="x.conllu"))

"""CoNLL-U as texts."""

from pathlib import Path

from training.conllu import conllu

from recount.annotation.network.labels import BLANK, NOTHING, SPACE, UPOS

_ROWS = [
    "# newdoc id = one",
    "# newpar",
    "# text = Ships don't wait.",
    "1\tShips\tship\tNOUN\tNNS\t_\t4\tnsubj\t_\t_",
    "2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_",
    "2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_",
    "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_",
    "4\twait\twait\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No",
    "4.1\twait\twait\tVERB\tVB\t_\t_\t_\t_\t_",
    "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_",
    "",
    "# newpar",
    "1\tNo\tno\tINTJ\tUH\t_\t0\troot\t_\t_",
    "",
    "# newdoc id = two",
    "1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_",
    "",
]


def test_documents_sentences_and_gaps(tmp_path: Path) -> None:
    path = tmp_path / "a.conllu"
    path.write_text("\n".join(_ROWS) + "\n", encoding="utf8")
    one, two = conllu(path)
    assert (one.id, two.id, two.words) == ("one", "two", ["Yes"])
    assert one.words == ["Ships", "do", "n't", "wait", ".", "No"]
    assert one.gaps == [NOTHING, SPACE, NOTHING, SPACE, NOTHING, BLANK]
    assert one.running == "Ships don't wait.\n\nNo"
    assert one.starts == [True, False, False, False, False, True]
    assert one.heads == [3, 3, 3, -1, 3, -1] and one.deprels == ["nsubj", "aux", "advmod", "root", "punct", "root"]
    assert one.upos is not None and UPOS[one.upos[3]] == "VERB"

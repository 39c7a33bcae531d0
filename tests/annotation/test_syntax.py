"""Subjects, objects and phrases by the tree, on trees written by hand."""

from __future__ import annotations

import pytest

from recount.annotation.dependents import Dependents
from recount.annotation.parsed import Parsed
from recount.annotation.syntax import Syntax
from recount.records import Tokens


def parsed(tree: str) -> Parsed:
    """A sentence from its words, each as word/upos/head/relation; heads count from one, the root's is 0."""
    rows = [word.split("/") for word in tree.split()]
    starts: list[int] = []
    text = ""
    for word, *_ in rows:
        starts.append(len(text))
        text += word + " "
    tokens = Tokens(
        starts=tuple(starts),
        ends=tuple(start + len(row[0]) for start, row in zip(starts, rows, strict=True)),
        sentence=(0,) * len(rows),
        lemma=tuple(row[0].lower() for row in rows),
        upos=tuple(row[1] for row in rows),
        head=tuple(int(row[2]) - 1 if row[2] != "0" else at for at, row in enumerate(rows)),
        deprel=tuple(row[3] for row in rows),
    )
    return Parsed(text, 0, Syntax(text, tokens, Dependents(tokens)))


def said(sentence: Parsed, span: tuple[int, int] | None) -> str | None:
    return " ".join(word.text for word in sentence.words[slice(*span)]) if span else None


UNPARTED = (
    "Twelve/NUM/2/nummod died/VERB/0/root near/ADP/6/case the/DET/6/det old/ADJ/6/amod port/NOUN/2/obl "
    "a/DET/9/det hospital/NOUN/9/compound doctor/NOUN/13/nsubj and/CCONJ/12/cc two/NUM/12/nummod nurses/NOUN/9/conj "
    "said/VERB/2/parataxis"
)
GOES_ON = (
    "The/DET/2/det mayor/NOUN/3/nsubj confirmed/VERB/0/root a/DET/5/det woman/NOUN/7/nsubj:pass was/AUX/7/aux:pass "
    "killed/VERB/3/ccomp saying/VERB/7/advcl nine/NUM/10/nsubj fled/VERB/8/ccomp"
)
RELATIVE = (
    "The/DET/2/det group/NOUN/6/nsubj which/PRON/4/nsubj counts/VERB/2/acl:relcl raids/NOUN/4/obj "
    "condemned/VERB/0/root a/DET/8/det raid/NOUN/6/obj that/PRON/10/nsubj killed/VERB/8/acl:relcl nine/NUM/10/obj"
)


@pytest.mark.parametrize(
    ("tree", "verb", "subject"),
    [
        (UNPARTED, 12, "a hospital doctor and two nurses"),
        (GOES_ON, 2, "The mayor"),
        (GOES_ON, 7, "The mayor"),  # whoever speaks already, not the nearest subject
        (RELATIVE, 5, "The group"),
        (RELATIVE, 3, "The group"),
        (RELATIVE, 7, None),
        (UNPARTED, 5, None),
    ],
)
def test_subjects(tree: str, verb: int, subject: str | None) -> None:
    sentence = parsed(tree)
    assert said(sentence, sentence.subject(verb)) == subject


def test_whose_act_a_noun_tells() -> None:
    sentence = parsed(RELATIVE)
    assert said(sentence, sentence.carrier(7)) == "The group"
    assert sentence.carrier(5) is None


def test_objects() -> None:
    sentence = parsed(RELATIVE)
    begin, end = sentence.object(5) or (0, 0)
    assert sentence.text[begin:end] == "a raid"
    other = parsed(GOES_ON)
    assert other.object(2) is None  # it governs a clause


def test_a_phrase_ends_where_its_noun_is_told_more_of() -> None:
    sentence = parsed(RELATIVE)
    assert said(sentence, sentence.phrase(6)) == "a raid"
    assert sentence.phrase(5) is None


def test_no_tree_says_nothing() -> None:
    sentence = Parsed("Police said nine died.", 0, Syntax("Police said nine died.", Tokens(), Dependents(Tokens())))
    assert sentence.subject(1) is sentence.object(1) is sentence.phrase(0) is None

"""Chains of mentions from links."""

from __future__ import annotations

from bench.stories import happening_chains, lemma, stories


def test_reports_that_hang_together_by_links_are_one_story() -> None:
    assert stories([("b", "a"), ("b", "c")], ["a", "b", "c", "d"]) == {"a": "a", "b": "a", "c": "a", "d": "d"}


def test_forms_of_a_word_are_one_lemma() -> None:
    assert lemma("Arrested") == lemma("arrests") == "arrest"
    assert lemma("struck") == lemma("strikes") == "strike"


def test_two_reports_with_one_sentence_tell_one_story() -> None:
    text = "Rescuers counted twelve victims beside the collapsed bridge near Atlan."
    other = "The painter opened her exhibition of watercolours in Belmar on Sunday evening."
    rows = [
        {"id": name, "text": words, "events": [{"start": 9, "end": 16}], "places": [_at(words, place)]}
        for name, words, place in (("a", text, "Atlan"), ("b", text, "Atlan"), ("c", other, "Belmar"))
    ]
    chains, story = happening_chains(rows)
    assert chains.keys() == {("a", 9, 16), ("b", 9, 16), ("c", 9, 16)}
    assert chains["a", 9, 16] != chains["c", 9, 16]
    assert story == {"a": "a", "b": "a", "c": "c"}


def _at(text: str, word: str) -> dict[str, int]:
    return {"start": text.index(word), "end": text.index(word) + len(word)}

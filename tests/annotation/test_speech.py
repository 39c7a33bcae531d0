"""Who says what."""

from __future__ import annotations

import pytest

from recount.annotation import PlainAnnotator
from recount.records import Document, Speech


def read(text: str) -> list[Speech]:
    return list(PlainAnnotator().annotate(Document(id="d", address="d", sha256="0", text=text)).speech)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Governor Ann Smith said that 12 people had died.", "Ann Smith"),
        ("At least 12 people died, police said.", "police"),
        ("“Twelve people died here,” said Ann Smith, a teacher.", "Ann Smith"),
        ("According to the health ministry, 12 people have died.", "health ministry"),
        ("Twelve people have died, according to local officials.", "local officials"),
        ("Ann Smith, the governor of the region, said 12 people had died.", "Ann Smith"),
    ],
)
def test_speakers(text: str, speaker: str) -> None:
    (found,) = read(text)
    assert found.speaker == speaker
    assert found.content
    assert "12" in text[found.content[0][0] : found.content[0][1]] or "welve" in text


def test_a_pronoun_goes_back_to_who_spoke() -> None:
    first, second = read("Governor Ann Smith said that 12 people had died. She added that 30 more were missing.")
    assert (second.speaker, second.carried) == ("Ann Smith", True)
    assert (first.speaker, first.carried) == ("Ann Smith", False)


def test_a_surname_and_an_office_go_back_to_the_full_name() -> None:
    text = "Governor Ann Smith came. Smith said that 12 people had died. The governor said that she was sad."
    assert [found.speaker for found in read(text)] == ["Ann Smith", "Ann Smith"]


def test_the_relay() -> None:
    (found,) = read("A hospital official told Reuters that 12 people had died.")
    assert (found.speaker, found.via) == ("A hospital official", "Reuters")


def test_the_tail_of_a_headline() -> None:
    text = "Strikes kill 12 in port city - Monitor\n\nThe strikes went on."
    (found,) = read(text)
    assert text[found.source[0][0] : found.source[0][1]] == "Monitor"


def test_a_text_without_speech() -> None:
    assert read("Twelve people died in the flood. The bridge fell.") == []

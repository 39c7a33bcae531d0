from __future__ import annotations

import pytest

from recount.events.behalf import behalf


@pytest.mark.parametrize(
    ("person", "sentence", "whom"),
    [
        ("Ann Lee", "Ann Lee, a spokeswoman for the dock workers, refused.", "dock workers"),
        ("Ann Lee", "Ann Lee, the foreign minister of Peru who was in Lima, refused.", "PER"),
        ("Ann Lee", "Peru's foreign minister, Ann Lee, refused.", "PER"),
        ("Ann Lee", "Peruvian Foreign Minister Ann Lee refused.", "PER"),
        ("Ann Lee", "The leader of the Dock Union, Ms Ann Lee, refused.", "Dock Union"),
        ("Ann Lee", "Dock Union spokeswoman Ann Lee refused.", "Dock Union"),
        ("Ann Lee", "DWU leader Ann Lee refused.", "DWU"),
        ("Ann Lee", "Ann Lee, spokeswoman for President Bo Berg, refused.", None),  # for a person
        ("Ann Lee", "The former Peruvian minister Ann Lee refused.", None),
        ("Ann Lee", "Ann Lee, the United Nations envoy to Peru, refused.", None),
        ("Ann Lee", "The minister of Peru said that Ann Lee refused.", None),
        ("Ann Lee", "Ann Lee of Bohol refused.", None),
        ("Peruvian navy", "The Peruvian navy refused.", "PER"),
        ("dock workers", "The dock workers refused.", None),
    ],
)
def test_for_whom_a_person_speaks(person: str, sentence: str, whom: str | None) -> None:
    assert behalf(person, [sentence, "Nothing of her stands here."]) == whom


def test_sentences_that_contradict_each_other_tell_nothing() -> None:
    told = ["Ann Lee, a spokeswoman for the dock workers, refused.", "Ann Lee, a spokeswoman for the pilots, refused."]
    assert behalf("Ann Lee", told) is None

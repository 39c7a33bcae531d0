"""Where a sentence must begin, may, and cannot."""

import pytest

from recount.annotation.limits import limits
from recount.annotation.network.labels import BLANK, FIRST, INSIDE, LINE, NOTHING, OPEN, SPACE
from recount.annotation.tokens import tokens


def said_of(text: str, word: str) -> int:
    """The limit of the last word of the text that is `word`."""
    blocks = ((0, len(text)),)
    cut = tokens(text, blocks)
    gaps, end = [], 0
    for start, after in zip(cut.starts, cut.ends, strict=True):
        between = text[end:start]
        gaps.append((LINE if "\n" in between else SPACE if between else NOTHING) if end else BLANK)
        end = after
    found = dict(
        zip(
            (text[a:b] for a, b in zip(cut.starts, cut.ends, strict=True)), limits(text, blocks, cut, gaps), strict=True
        )
    )
    return found[word]


@pytest.mark.parametrize(
    ("text", "word", "limit"),
    [
        ("Storm Batters the Northern Coast Officials Warn of Floods", "Officials", INSIDE),
        ("Bus Plunges Into Ravine Killing 30 Wounded Taken to Hospital", "Wounded", INSIDE),
        ("The river rose in 2019 Officials warned of floods.", "Officials", OPEN),
        ("The river rose. Officials warned of floods.", "Officials", FIRST),
        ("The river is up. Officials warned of floods.", "Officials", OPEN),
        ("The dept. Officials spoke of is closed.", "Officials", OPEN),
        ("The U.N. says that the camps are full.", "says", INSIDE),
        ("Help came from the U.N. Officials welcomed it.", "Officials", OPEN),
        ("“We waited for days,” Ferreira said.", "Ferreira", INSIDE),
        ("They left in haste. [But] nobody was hurt.", "[", FIRST),
        ("They left in haste. [1] Nobody was hurt.", "[", OPEN),
        ('"Nobody came." "We waited for days."', "We", OPEN),
        ("Camera: J. Ruiz\nThe bridge fell at noon.", "The", FIRST),
        ("The bridge over the gorge fell at noon\nwhen a lorry crossed.", "when", OPEN),
    ],
)
def test_what_a_text_says_of_a_word(text: str, word: str, limit: int) -> None:
    assert said_of(text, word) == limit


def test_a_second_quotation_begins_a_sentence_at_its_mark() -> None:
    assert said_of('"Nobody came." "We waited for days', '"') == FIRST


def test_a_line_without_a_stop_further_down_may_be_a_list() -> None:
    text = "The dam broke at noon.\nRelated Floods Valley Rivers"
    assert said_of(text, "Valley") == OPEN
    assert said_of("Related Floods Valley Rivers", "Valley") == INSIDE

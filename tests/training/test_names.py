"""Names of the corpora as allowed tags."""

from training.names import names, tagged
from training.text import ANY_NAME, Text, allow

from recount.annotation.network.labels import NAME_TAGS, NAME_TYPES, SPACE


def _tags(bits: int) -> set[str]:
    return {tag for at, tag in enumerate(NAME_TAGS) if bits >> at & 1}


def _text(line: str) -> Text:
    words = line.split()
    return Text("x", words, [SPACE] * len(words))


def _row(line: str, *spans: tuple[str, str, float]) -> dict[str, object]:
    found = [
        {"start": line.index(phrase), "end": line.index(phrase) + len(phrase), "type": kind, "sure": sure}
        for phrase, kind, sure in spans
    ]
    return {"text": line, "spans": found}


def test_what_a_corpus_does_not_mark_is_left_open() -> None:
    bits = tagged(["B-PER", "I-PER", "O"])
    assert [_tags(one) for one in bits] == [
        {"B-person"},
        {"I-person"},
        {"O", *(f"{s}-{t}" for s in "BI" for t in ("event", "weapon", "vehicle"))},
    ]


def test_an_open_type_leaves_its_words_open() -> None:
    assert allow(2, [(0, 1, set())], set()) == [ANY_NAME, 1]
    assert len(NAME_TYPES) * 2 + 1 == len(NAME_TAGS)


def test_titles_and_articles_are_no_part_of_a_name() -> None:
    line = "Minister Ana Ruiz saw the Red Cross and three tanks"
    bits = names(
        _text(line),
        _row(
            line,
            ("Minister Ana Ruiz", "Person", 1),
            ("Ana Ruiz", "Person", 0),
            ("the Red Cross", "Organisation", 1),
            ("three tanks", "Vehicle", 1),
        ),
        "re3d",
        set(),
    )
    marked = {word: _tags(one) for word, one in zip(line.split(), bits, strict=True) if not one & 1}
    assert marked == {
        "Ana": {"B-person"},
        "Ruiz": {"I-person"},
        "Red": {"B-organisation"},
        "Cross": {"I-organisation"},
        "tanks": {"B-vehicle"},
    }


def test_a_common_noun_is_no_name() -> None:
    line = "They met the young officers"
    row = _row(line, ("They", "Person", 1), ("the young officers", "Person", 1))
    assert all(one & 1 for one in names(_text(line), row, "re3d", set()))


def test_a_state_that_acts_may_be_either() -> None:
    line = "Peru refused"
    bits = names(_text(line), _row(line, ("Peru", "organization", 1)), "gum", {"peru"})
    assert _tags(bits[0]) == {"B-place", "B-organisation"}


def test_slips_and_acts_are_no_weapons() -> None:
    line = "A strike against rebels broke two howitzers"
    spans = (("strike", "Weapon", 1.0), ("st rebels", "Vehicle", 0.0), ("howitzers", "Weapon", 0.9))
    bits = names(_text(line), _row(line, *spans), "re3d", set())
    assert [one == ANY_NAME for one in bits] == [False, True] + [False] * 5
    assert _tags(bits[6]) == {"B-weapon"} and "O" in _tags(bits[2]) and "O" in _tags(bits[3])

"""Contents that go on in the next window."""

from recount.annotation.network.attributions import Attribution
from recount.annotation.network.carry import carry


def _one(*content: tuple[int, int]) -> Attribution:
    return Attribution(((0, 1),), ((1, 2),), content)


def test_a_content_that_reaches_the_bound_goes_on() -> None:
    said = [0.0] * 2 + [1.0] * 16 + [0.0] * 12
    assert carry([_one((2, 9))], [10, 20], said) == [_one((2, 18))]


def test_through_a_whole_window_into_the_next() -> None:
    said = [0.0] * 2 + [1.0] * 22 + [0.0] * 6
    assert carry([_one((2, 10))], [10, 20], said) == [_one((2, 24))]


def test_one_that_ended_before_stays() -> None:
    assert carry([_one((2, 5))], [10], [1.0] * 20) == [_one((2, 5))]


def test_nothing_said_beyond_stays() -> None:
    assert carry([_one((2, 10))], [10], [1.0] * 10 + [0.0] * 10) == [_one((2, 10))]


def test_the_frame_is_the_one_that_began_first() -> None:
    inner, outer = _one((6, 10)), _one((2, 10))
    assert carry([inner, outer], [10], [1.0] * 16) == [inner, _one((2, 16))]


def test_a_text_of_one_window_stays() -> None:
    assert carry([_one((2, 5))], [], [1.0] * 5) == [_one((2, 5))]

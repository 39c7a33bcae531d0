"""The made claims of the measure of linking."""

from __future__ import annotations

import pytest

from bench import linking
from recount.linking import candidates


def test_as_many_claims_as_asked_and_the_same_ones_each_time() -> None:
    assert len(linking.made(45)) == 45
    assert linking.made(45) == linking.made(45)


def test_ten_times_the_claims_are_not_ten_times_the_pairs_a_claim() -> None:
    few, many = (sum(1 for _ in candidates(linking.made(count), 48)) / count for count in (300, 3_000))
    assert many < 3 * few


def test_the_table_has_a_line_a_number(capsys: pytest.CaptureFixture[str]) -> None:
    assert linking.main(["--claims", "40", "80", "--crowd", "30"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(" | ")[0] for line in lines[2:4] + lines[7:8]] == ["| 40", "| 80", "| 30"]
    assert lines[3].count("x") == 2

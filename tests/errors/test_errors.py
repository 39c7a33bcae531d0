from __future__ import annotations

import re
from pathlib import Path

from recount import errors
from recount.errors import RecountError

EVERY = [value for name, value in vars(errors).items() if isinstance(value, type) and issubclass(value, RecountError)]
LEAVES = [error for error in EVERY if not error.__subclasses__()]


def test_every_failure_has_a_code_of_its_own_and_says_what_to_do() -> None:
    codes = [error.code for error in EVERY]
    assert len(set(codes)) == len(codes)
    for error in LEAVES:
        message = str(error("some/path", detail="a fact"))
        assert message.startswith("some/path: ")
        assert message.endswith(f"[{error.code}]")
        assert "a fact" in message
        assert error.todo in message
        assert "\n" not in message


def test_the_documentation_lists_every_code_and_no_other(root: Path) -> None:
    text = (root / "docs" / "errors.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| `([a-z-]+)` \| ([^|]+?) \|", text, re.M))
    assert rows == {error.code: error.what for error in LEAVES}


def test_a_message_stays_on_one_line_whatever_the_input_is_called() -> None:
    assert "\n" not in str(errors.EmptyFile("a\nb.txt"))

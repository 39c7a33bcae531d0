"""The page on policies against the policies."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

from recount.events import choose
from recount.records import Policy
from tests.events.test_choose import example


def test_the_worked_example_is_what_the_policies_pick(root: Path) -> None:
    text = (root / "docs" / "policies.md").read_text(encoding="utf-8")
    told = dict(re.findall(r"^\| `([\w-]+)` \| (\w+) \|$", text, re.M))
    assert set(told) == set(get_args(Policy)) == set(re.findall(r"^## `([\w-]+)`$", text, re.M))
    toll, claims, documents = example()
    for policy in get_args(Policy):
        best = choose(toll, claims, documents, policy).best
        assert told[policy] == ("none" if best is None else str(best))

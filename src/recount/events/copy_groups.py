"""Documents that carry one text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from recount.records import Link


def copy_groups(documents: Iterable[str], copies: Iterable[Link]) -> Mapping[str, str]:
    """Document id -> the least id of those given that it shares a text with, through any number of `copy` links."""
    head = {name: name for name in documents}

    def top(name: str) -> str:
        while head[name] != name:
            name = head[name]
        return name

    for link in copies:
        if link.a in head and link.b in head:
            keep, gone = sorted((top(link.a), top(link.b)))
            head[gone] = keep
    return {name: top(name) for name in head}

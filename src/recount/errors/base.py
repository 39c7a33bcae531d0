"""The root of all failures."""

from __future__ import annotations

from typing import ClassVar


class RecountError(Exception):
    """Something that a person can understand and mend.

    code: stable, for scripts. what: one sentence. where: the path, address, option or row. todo: the next step.
    """

    code: ClassVar[str] = "error"
    what: ClassVar[str] = "something went wrong"
    todo: ClassVar[str] = "report it, with this message"

    def __init__(self, where: str = "", *, detail: str = "") -> None:
        """where: what it is about, as the user would name it. detail: facts of this one case, in a few words."""
        self.where = where
        self.detail = detail
        super().__init__(where, detail)

    def __str__(self) -> str:
        """`where: what (detail); todo [code]`, on one line."""
        place = f"{self.where}: " if self.where else ""
        facts = f" ({self.detail})" if self.detail else ""
        return " ".join(f"{place}{self.what}{facts}; {self.todo} [{self.code}]".split())

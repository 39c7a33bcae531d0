"""Console blocks of the documentation: reading, running, comparing, renewing.

A block is fenced as ```console; a line `$ recount …` is a command, the lines up to the next one its output. A line `…`
stands for any lines, `…` within a line for any words. Ids hold paths, so they differ from machine to machine: they
only have to be the same where the page's are. EVENT and CLAIM in a command are the first such id printed last.

Renew the outputs of a page, keeping as many lines before and after each `…` as it shows now:

    python -m tests.docs.renew
"""

from __future__ import annotations

import contextlib
import io
import re
import shlex
from dataclasses import dataclass, field

from recount.cli import main

_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.M | re.S)
_NAMED = re.compile(r"\b(?:EVENT|CLAIM)\b")
_ID = re.compile(r"\b(?:anc|clm|doc|lnk|chk|ent|jdg)-[0-9a-f]+")


@dataclass
class Step:
    command: str
    expected: list[str] = field(default_factory=list)


@dataclass
class Ids:
    """What the page's ids are here, and the ids that were printed last."""

    here: dict[str, str] = field(default_factory=dict)
    last: dict[str, str] = field(default_factory=dict)

    def translate(self, command: str) -> str:
        return _NAMED.sub(lambda match: self.last[match.group()], command)

    def hear(self, lines: list[str]) -> None:
        for name, prefix in (("EVENT", "anc-"), ("CLAIM", "clm-")):
            found = [
                match.group() for line in lines for match in _ID.finditer(line) if match.group().startswith(prefix)
            ]
            if found:
                self.last[name] = found[0]


def steps(block: str) -> list[Step]:
    found: list[Step] = []
    for line in block.splitlines():
        if line.startswith("$ "):
            found.append(Step(line[2:]))
        else:
            found[-1].expected.append(line.rstrip())
    return found


def blocks(text: str) -> list[list[Step]]:
    return [steps(match.group(1)) for match in _BLOCK.finditer(text)]


def run(command: str, ids: Ids) -> list[str]:
    """What a terminal that is none would show: standard output and errors together, as lines."""
    program, *arguments = shlex.split(ids.translate(command))
    assert program == "recount", f"only `recount` is run from the documentation, not {program}"
    with io.StringIO() as both, contextlib.redirect_stdout(both), contextlib.redirect_stderr(both):
        main(arguments)
        lines = [line.rstrip() for line in both.getvalue().rstrip("\n").split("\n")]
    ids.hear(lines)
    return lines


def differs(step: Step, actual: list[str], ids: Ids) -> str | None:
    """What is wrong with a step's output; null where it fits. Ids that are met are remembered."""
    pattern, names = "", []
    for line in step.expected:
        if line == "…":
            pattern += r"(?:.*\n)*?"
            continue
        parts = re.split(rf"({_ID.pattern}|…)", line)
        for part in parts:
            if part == "…":
                pattern += ".*?"
            elif _ID.fullmatch(part):
                names.append(part)
                pattern += rf"({part[:4]}[0-9a-f]{{{len(part) - 4}}})"
            else:
                pattern += re.escape(part)
        pattern += r"\n"
    match = re.fullmatch(pattern, "".join(f"{line}\n" for line in actual))
    if match is None:
        return "\n".join([f"$ {step.command}", "expected:", *step.expected, "but it says:", *actual])
    for name, here in zip(names, match.groups(), strict=True):
        if ids.here.setdefault(name, here) != here:
            return f"$ {step.command}\n{name} is {ids.here[name]} before and {here} now"
    return None


def renewed(text: str) -> str:
    """The page with the outputs of today; its ids become those of this machine."""
    ids = Ids()

    def renew(match: re.Match[str]) -> str:
        lines = []
        for step in steps(match.group(1)):
            actual = run(step.command, ids)
            if differs(step, actual, ids) is not None:
                step = Step(step.command, _kept(step.expected, actual))
            lines += [f"$ {step.command}", *step.expected]
        return "```console\n" + "\n".join(lines) + "\n```"

    return _BLOCK.sub(renew, text)


def _kept(before: list[str], actual: list[str]) -> list[str]:
    if "…" not in before:
        return actual
    first = before.index("…")
    last = len(before) - 1 - before[::-1].index("…")
    tail = len(before) - 1 - last
    return [*actual[:first], "…", *(actual[-tail:] if tail else [])]

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest

from recount.cli.app import app
from recount.runs import ORDER
from tests.docs.console import Ids, Step, blocks, differs, renewed, run
from tests.docs.renew import PAGES


@pytest.mark.parametrize("page", PAGES)
def test_a_page_shows_what_the_commands_print(page: str, root: Path, here: Path) -> None:
    ids, wrong = Ids(), []
    told = blocks((root / page).read_text(encoding="utf-8"))
    assert told
    for step in (step for block in told for step in block):
        difference = differs(step, run(step.command, ids), ids)
        if difference:
            wrong.append(difference)
    assert not wrong, "\n\n".join(wrong) + "\n\nif this is right: python -m tests.docs.renew"


def test_the_python_page_shows_what_python_prints(root: Path, here: Path) -> None:
    text = (root / "docs" / "python.md").read_text(encoding="utf-8")
    run("recount read examples/reports --meta examples/meta.csv", Ids())
    source = "\n".join(re.findall(r"^```python\n(.*?)^```$", text, re.M | re.S))
    test = doctest.DocTestParser().get_doctest(source, {}, "docs/python.md", "docs/python.md", 0)
    assert len(test.examples) >= 5
    said: list[str] = []
    result = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE).run(
        test, out=said.append
    )
    assert result.failed == 0, "".join(said)


def test_every_command_has_its_place_in_the_documentation(root: Path) -> None:
    text = (root / "docs" / "commands.md").read_text(encoding="utf-8")
    commands = [command.name or getattr(command.callback, "__name__", "") for command in app.registered_commands]
    assert re.findall(r"^## `recount (\w+)", text, re.M) == commands


def test_the_architecture_shows_the_order_of_the_arrows(root: Path) -> None:
    text = (root / "ARCHITECTURE.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)` \| ([^|]+?) \| ([^|]+?) \| ([^|]+?) \|$", text, re.M)
    assert rows == [tuple(arrow) for arrow in ORDER]


def test_the_architecture_lists_every_room(root: Path) -> None:
    text = (root / "ARCHITECTURE.md").read_text(encoding="utf-8")
    rooms = {path.parent.name for path in (root / "src" / "recount").glob("*/__init__.py")} | {"settings"}
    listed = set(re.findall(r"^\| `(\w+)` \| [^|]+ \|$", text, re.M))
    assert listed == rooms


def test_links_between_pages_lead_somewhere(root: Path) -> None:
    pages = [*root.glob("*.md"), *(root / "docs").rglob("*.md")]
    assert len(pages) >= 6
    for page in pages:
        for target in re.findall(r"\]\((?!https?:|mailto:)([^)#\s]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name} links to {target}"


@pytest.mark.parametrize(
    ("expected", "actual", "fits"),
    [
        (["a", "b"], ["a", "b"], True),
        (["a"], ["a", "b"], False),
        (["a", "…"], ["a", "b", "c"], True),
        (["…", "c"], ["a", "b", "c"], True),
        (["…", "b"], ["a", "b", "c"], False),
        (["take … there"], ["take this there"], True),
        (["clm-0a one"], ["clm-ff one"], True),
        (["clm-0a clm-0a"], ["clm-ff clm-ee"], False),
        (["a.c"], ["abc"], False),
    ],
)
def test_the_comparison_itself(expected: list[str], actual: list[str], fits: bool) -> None:
    assert (differs(Step("recount x", expected), actual, Ids()) is None) == fits


def test_a_command_may_name_the_event_or_claim_printed_last() -> None:
    ids = Ids()
    ids.hear(["1 clm-99ff", "2 clm-88ee", "3 anc-77dd"])
    ids.hear(["4 clm-66cc"])
    assert ids.translate("recount why CLAIM --ledger EVENT") == "recount why clm-66cc --ledger anc-77dd"


def test_renewing_keeps_what_a_page_leaves_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    page = "Before\n\n```console\n$ recount --version\nrecount 0.0.0\n$ recount doctor\nold\n…\nold\n```\n\nAfter\n"
    new = renewed(page)
    assert new.startswith("Before\n\n```console\n$ recount --version\nrecount 0.1.0\n$ recount doctor\nrecount")
    assert "\n…\n" in new
    assert new.endswith("`recount read` makes it\n```\n\nAfter\n")
    assert renewed(new) == new

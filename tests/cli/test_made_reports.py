"""What becomes of plans, and how well attacks are borne out, from the text of made reports to what a reader is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

REPORTS = {
    "plans": (
        "2031-03-03",
        "The governments of Norway and Peru will hold talks in Lima on 10 March, Peru's foreign ministry said.\n\n"
        "The president of Ghana will visit Oslo on 12 March, his spokesman said.\n\n"
        "The king of Jordan will meet the Spanish prime minister in Madrid on 20 March, the palace said.\n\n"
        "The governments of Chile and Kenya will hold talks in Nairobi on 28 March, the Kenyan government said.",
    ),
    "held": ("2031-03-11", "The governments of Norway and Peru held talks in Lima on 10 March, officials said."),
    "off": ("2031-03-09", "The president of Ghana called off his visit to Oslo, planned for 12 March, officials said."),
    "later": (
        "2031-03-10",
        "The meeting of the king of Jordan with the Spanish prime minister in Madrid, planned for 20 March, "
        "has been postponed to 27 March, the palace said.",
    ),
    "strike": (
        "2031-04-22",
        "ARICA, Chile - An air strike killed 12 civilians at a market in Arica, Chile, on 21 April, the Chilean health "
        "ministry said. Chile blamed Peru for the strike.",
    ),
    "admission": (
        "2031-04-23",
        "The Peruvian air force said that its jets had killed 12 civilians in an air strike on a market in Arica, "
        "Chile, on 21 April.",
    ),
    "bomb": (
        "2031-05-03",
        "ACCRA, Ghana - A bomb killed nine people at a bus station in Accra on 2 May, the police said. "
        "The police blamed the rebels for the bombing.",
    ),
    "dispute": (
        "2031-05-04",
        "The Northern Front accused the Ghanaian army of the bombing of the bus station in Accra on 2 May, in which "
        "nine people were killed.",
    ),
    "raid": ("2031-06-02", "Boko Haram fighters attacked a village near Maroua, Cameroon, on 1 June, the mayor said."),
}  # fmt: skip


@pytest.fixture
def read(run: Run, tmp_path: Path) -> Run:
    rows = (
        {"text": text, "url": f"https://{name}.example/1", "outlet": f"{name.title()} Post", "published": day}
        for name, (day, text) in REPORTS.items()
    )
    (tmp_path / "reports.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert run("read", "reports.jsonl").code == 0
    return run


def test_each_fate_of_a_plan_and_each_standing_comes_out(read: Run) -> None:
    plans = [json.loads(line) for line in read("plans", "--json").out.splitlines()]
    assert {(plan["when"], plan["fate"], plan["moved_to"]) for plan in plans} == {
        ("2031-03-10", "held", None),
        ("2031-03-12", "cancelled", None),
        ("2031-03-20", "moved", "2031-03-27"),
        ("2031-03-28", "no word", None),
    }
    brief = json.loads(read("brief", "--format", "json").out)
    standing = {
        event["place"].split(",")[0]: event["standing"] for event in brief["events"] if event["type"] == "ASSAULT"
    }
    told = {
        event["place"].split(",")[0]: "".join(phrase["text"] for phrase in event["borne"]) for event in brief["events"]
    }
    assert (standing["Arica"]["grade"], standing["Accra"]["grade"]) == ("confirmed", "contested")
    assert "Peru says so itself" in told["Arica"]
    assert "Against their own interest: Peruvian air force" in told["Arica"]
    assert "blamed on Ghana by Northern Front" in told["Accra"]

from __future__ import annotations

import random

import pytest

from recount.events import plans
from recount.events.same_act import same_act
from recount.records import Claim, Document, Plan
from recount.reference import phrases_in, table
from tests.events.sentences import report, said

TALKS = {"event_type": "CONSULT", "place": "Ostend, Northland"}


@pytest.mark.parametrize("row", table("plan_fates"), ids=lambda row: row["word"])
def test_every_word_of_a_fate_is_shown_by_its_example(row: dict[str, str]) -> None:
    assert [found["fate"] for _, _, found in phrases_in("plan_fates", row["example"])] == [row["fate"]]


ANNOUNCED = report("Talks will open in Ostend on 10 May.", published="2031-05-02")
PLAN = said(ANNOUNCED, "Talks", "plan", when="2031-05-10", when_basis="stated", modality="planned", **TALKS)


def became(text: str, published: str, word: str, **slots: object) -> Plan:
    later = report(text, published=published)
    kind = slots.pop("kind", "event")
    told = said(later, word, kind, **{**TALKS, **slots})  # type: ignore[arg-type]
    documents = {document.id: document for document in (ANNOUNCED, later)}
    events: dict[str, str] = dict.fromkeys((PLAN.id, told.id), "anc-1") if slots.get("agent") == "linked" else {}
    return next(plan for plan in plans([PLAN, told], events, documents) if PLAN.id in plan.claims)


def test_a_plan_that_was_kept_is_held() -> None:
    plan = became("Talks opened in Ostend on Saturday.", "2031-05-11", "Talks", when="2031-05-10")
    assert (plan.fate, plan.when, plan.place) == ("held", "2031-05-10", "Ostend, Northland")
    assert len(plan.evidence) == 1


@pytest.mark.parametrize(
    ("text", "published", "slots"),
    [
        ("Talks opened in Ostend on Saturday.", "2031-05-01", {"when": "2031-05-10"}),  # before it was announced
        ("Talks opened in Ostend on Saturday.", "2031-05-09", {"when": "2031-05-10"}),  # before its day
        ("Talks opened in Ostend in June.", "2031-06-11", {"when": "2031-06-10"}),  # other talks, as far as is known
        ("Talks opened in Lund.", "2031-05-11", {"when": "2031-05-10", "place": "Lund, Southland"}),
        ("Talks may open in Ostend.", "2031-05-11", {"when": "2031-05-10", "modality": "possible"}),
    ],
)
def test_what_says_nothing_of_a_plan(text: str, published: str, slots: dict[str, object]) -> None:
    plan = became(text, published, "Talks", **slots)
    assert (plan.fate, plan.evidence) == ("no word", ())


def test_a_plan_that_was_put_off_has_moved() -> None:
    put_off = {"when": "2031-05-14", "event_type": "REJECT"}
    plan = became("The talks were postponed to 14 May.", "2031-05-08", "postponed", **put_off)
    assert (plan.fate, plan.moved_to) == ("moved", "2031-05-14")
    linked = became("Talks will open in Ostend on 14 May.", "2031-05-08", "Talks", kind="plan", when="2031-05-14",
                    when_basis="stated", agent="linked")  # fmt: skip
    assert (linked.fate, linked.moved_to) == ("moved", "2031-05-14")


def test_a_plan_that_was_called_off_or_did_not_happen_is_cancelled() -> None:
    assert became("The talks in Ostend were called off.", "2031-05-08", "talks").fate == "cancelled"
    denied = became("No talks were held.", "2031-05-12", "talks", when="2031-05-10", modality="denied")
    assert denied.fate == "cancelled"


def test_what_was_held_stays_held_though_it_was_suspended_later() -> None:
    opened = report("Talks opened in Ostend.", published="2031-05-11")
    ended = report("Talks in Ostend were suspended.", published="2031-05-12")
    claims = [PLAN, said(opened, "Talks", "event", when="2031-05-10", **TALKS), said(ended, "Talks", "event", **TALKS)]
    documents = {document.id: document for document in (ANNOUNCED, opened, ended)}
    assert [plan.fate for plan in plans(claims, {}, documents)] == ["held"]


def test_a_day_of_publication_is_no_day_that_was_planned_for() -> None:
    vague = said(ANNOUNCED, "Talks", "plan", when="2031-05-02", when_basis="publication", **TALKS)
    assert [plan.when for plan in plans([vague], {}, {ANNOUNCED.id: ANNOUNCED})] == [None]


def test_one_plan_in_two_reports_is_one_and_order_changes_nothing() -> None:
    again = report("Talks are to open in Ostend on 10 May, envoys said.", published="2031-05-03", outlet="Harbour Echo")
    other = said(again, "Talks", "plan", when="2031-05-10", when_basis="stated", source="envoys", **TALKS)
    documents: dict[str, Document] = {document.id: document for document in (ANNOUNCED, again)}
    events = dict.fromkeys((PLAN.id, other.id), "anc-1")
    claims: list[Claim] = [PLAN, other]
    (plan,) = plans(claims, events, documents)
    assert plan.claims == (PLAN.id, other.id)
    for seed in range(3):
        assert plans(random.Random(seed).sample(claims, 2), events, documents) == (plan,)


def test_an_act_is_the_same_only_where_place_or_party_says_so() -> None:
    here = said(ANNOUNCED, "Talks", "event", place="Ostend, Northland")
    assert same_act(here, here.replace(place="Northland"))
    assert not same_act(here, here.replace(place=None))
    assert not same_act(here.replace(agent="A"), here.replace(agent="B, C"))
    assert same_act(here.replace(agent="A, B", place=None), here.replace(target="B", place=None))

from __future__ import annotations

import random
from typing import Any

from recount.events import sources
from recount.records import Claim, Document, Event, SourceRecord
from tests.events.test_tolls import figure, report, told


def record(name: str, *happenings: list[Any]) -> SourceRecord:
    (found,) = [one for one in everything(*happenings) if one.source == name]
    return found


def everything(*happenings: list[Any]) -> tuple[SourceRecord, ...]:
    events, claims, documents = world(*happenings)
    return sources(events, claims, documents)


def world(*happenings: list[Any]) -> tuple[list[Event], dict[str, Claim], dict[str, Document]]:
    documents: dict[str, Document] = {}
    claims: dict[str, Claim] = {}
    events = []
    for number, reports in enumerate(happenings):
        own = [claim for _, found in reports for claim in found]
        claims |= {claim.id: claim for claim in own}
        documents |= {made.id: made for made, _ in reports}
        events.append(
            Event(
                id=f"anc-{number}",
                claims=tuple(claim.id for claim in own),
                documents=tuple(made.id for made, _ in reports),
                tolls=told(*reports),
            )
        )
    return events, claims, documents


def flood() -> list[Any]:
    """The harbour office is first with 12, lowers it to 9; a day after the first, Ann Lee counts 12 and then 40."""
    return [
        figure("a", 12, "2031-04-21", source="Harbour Office"),
        figure("b", 12, "2031-04-22", source="Ann Lee"),
        figure("c", 40, "2031-04-23", source="Ann Lee"),
        figure("d", 9, "2031-04-24", source="Harbour Office"),
    ]


def test_a_figure_that_others_met_was_revised_and_lies_below_theirs() -> None:
    found = record("Harbour Office", flood())
    assert (found.claims, found.documents, found.tolls, found.alone) == (2, 2, 1, 0)
    assert (found.first, found.met) == (1, 1)
    assert (found.revised, found.raised, found.lowered) == (1, 0, 1)
    assert (found.below, found.above, found.among) == (1, 0, 0)
    assert found.on == (("killed", 2),)


def test_a_report_without_an_outlet_is_called_by_its_title_whatever_words_its_file_is_named_by() -> None:
    made, claims = figure("/home/a/news-1.txt", 9, None, source=None, outlet=None, country="ISL")
    (found,) = everything([(made.replace(title="Nine dead  in flood"), claims)])
    assert found.source == "the report “Nine dead in flood”"
    (found,) = everything([(made, claims)])
    assert found.source == "the report news-1.txt"


def test_the_other_side_of_it() -> None:
    found = record("Ann Lee", flood())
    assert (found.first, found.met) == (0, 0)
    assert (found.revised, found.raised, found.lowered) == (1, 1, 0)
    assert (found.below, found.above) == (0, 1)


def test_alone_is_alone_and_is_neither_first_nor_beside_anyone() -> None:
    found = record("Ann Lee", [figure("e", 3, "2031-05-01", source="Ann Lee")], flood())
    assert (found.tolls, found.alone, found.first, found.above) == (2, 1, 0, 1)
    assert found.events == ("anc-0", "anc-1")


def test_a_report_without_a_date_was_first_before_nobody() -> None:
    pair = [figure("a", 5, None, source="Ann Lee"), figure("b", 5, "2031-04-22", source="Bo Berg")]
    assert record("Ann Lee", pair).first == 0
    assert record("Bo Berg", pair).first == 1


def test_a_body_that_any_country_has_is_one_in_each() -> None:
    here = [figure("a", 5, "2031-04-21", source="police", country="NOR")]
    there = [figure("b", 7, "2031-06-21", source="the police", country="SWE")]
    assert {one.source for one in everything(here, there)} == {"police (NOR)", "the police (SWE)"}


def test_what_is_no_figure_goes_to_its_source_or_outlet() -> None:
    act = {"word": "struck", "kind": "event", "measure": None, "object": None}
    told_by = report("a", "A storm struck, Ann Lee said.", {**act, "source": "Ann Lee"}, outlet="Post")
    own_voice = report("b", "A storm struck.", act, outlet="Post")
    anyone = report("c", "A storm struck, officials said.", {**act, "source": "officials"}, outlet="Post")
    found = everything([told_by, own_voice, anyone])
    assert {(one.source, one.claims, one.tolls) for one in found} == {
        ("Ann Lee", 1, 0), ("Post", 1, 0), ("officials (Post)", 1, 0),
    }  # fmt: skip


def test_no_claim_is_lost_or_doubled_and_order_changes_nothing() -> None:
    events, claims, documents = world(flood(), [figure("e", 3, "2031-05-01", source="Ann Lee")])
    found = sources(events, claims, documents)
    assert sum(one.claims for one in found) == len(claims)
    assert sources(random.Random(1).sample(events, len(events)), claims, documents) == found

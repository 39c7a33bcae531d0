from __future__ import annotations

import random
import re

import pytest

from recount.events import positions
from recount.events.issues import issues
from recount.events.positions import stance, takings
from recount.records import Claim, Document, Period, Position
from recount.records.claim import Why
from recount.reference import phrases_in, table
from tests.events.sentences import report, said


@pytest.mark.parametrize("row", table("issues"), ids=lambda row: row["phrase"])
def test_every_phrase_is_shown_by_its_example(row: dict[str, str]) -> None:
    assert row["issue"] in [found["issue"] for _, _, found in phrases_in("issues", row["example"])]


@pytest.mark.parametrize("row", table("stances"), ids=lambda row: row["word"])
def test_every_word_of_a_stance_is_shown_by_its_example(row: dict[str, str]) -> None:
    assert [found["stance"] for _, _, found in phrases_in("stances", row["example"])] == [row["stance"]]


def wanted(text: str, word: str, **slots: object) -> Claim:
    return said(report(text, published="2031-03-04"), word, "position", **slots)


@pytest.mark.parametrize(
    ("text", "word", "about"),
    [
        ("The islanders demanded a truce and the release of prisoners.", "demanded", ("ceasefire", "prisoners")),
        ("A truce was rejected by the islanders.", "rejected", ("ceasefire",)),
        ("The islanders demanded an apology after sanctions hurt them.", "demanded", ("apology",)),
        ("The islanders demanded lower prices.", "demanded", ()),
        ("The islanders insisted on autonomy in the talks.", "insisted on", ("autonomy",)),
        (
            "The islanders called for an end to the shelling as well as reparations.",
            "called for",
            ("attacks", "reparations"),
        ),
        ("The islanders said there was no military solution, as the king knew.", "solution", ("use of force",)),
        ("Despite the sanctions the islanders refused to withdraw.", "refused", ("withdrawal",)),
    ],
)
def test_what_a_position_is_about(text: str, word: str, about: tuple[str, ...]) -> None:
    assert issues(wanted(text, word)) == about


def test_two_positions_of_one_sentence_share_its_words() -> None:
    document = report("The islanders demanded reparations and rejected elections.", published="2031-03-04")
    both = [said(document, word, "position") for word in ("demanded", "rejected")]
    assert [issues(one, both) for one in both] == [("reparations",), ("elections",)]


@pytest.mark.parametrize(
    ("word", "slots", "taken"),
    [
        ("offered", {"event_type": "REQUEST"}, "offered"),
        ("called for", {"event_type": "REQUEST"}, "demanded"),
        ("refused", {"event_type": "REJECT"}, "refused"),
        ("denied", {"event_type": "REJECT", "modality": "denied"}, "denied"),
        ("welcomed", {"event_type": None}, "said"),
        ("are not willing to accept", {"event_type": "AGREE"}, "refused"),
        ("will never accept", {"event_type": "AGREE"}, "refused"),
        ("do not reject", {"event_type": "REJECT"}, "said"),
        ("will not discuss", {"event_type": "REJECT"}, "refused"),
    ],
)
def test_the_stance_is_told_by_word_and_type(word: str, slots: dict[str, object], taken: str) -> None:
    verb = re.sub(r"^(?:are|will|do) (?:not|never) ", "", word)
    assert stance(wanted(f"The islanders {word} a truce.", verb, **slots)) == taken


def week() -> tuple[list[Claim], dict[str, Document]]:
    """The islanders refuse a truce on Monday and accept it on Friday, as two outlets tell; the navy is asked to go."""
    first = report(
        "The islanders refused a truce. The mayor demanded the withdrawal of the navy.", published="2031-03-03"
    )
    second = report("The islanders accepted a truce.", published="2031-03-07")
    third = report("The islanders accepted a truce, their mayor said.", published="2031-03-07", outlet="Harbour Echo")
    claims = [
        said(first, "refused", "position", event_type="REJECT", agent="islanders"),
        said(first, "demanded", "position", event_type="REQUEST", source="the mayor"),
        said(second, "accepted", "position", event_type="AGREE", agent="islanders", when="2031-03-07"),
        said(third, "accepted", "position", event_type="AGREE", agent="islanders", source="their mayor"),
    ]
    return claims, {document.id: document for document in (first, second, third)}


def of(found: tuple[Position, ...], party: str) -> Position:
    (one,) = [position for position in found if position.party == party]
    return one


def test_a_party_changes_its_mind() -> None:
    claims, documents = week()
    truce = of(positions(claims, documents), "islanders")
    assert (truce.issue, truce.stance, truce.before) == ("ceasefire", "accepted", None)
    assert [(one.stance, one.when, len(one.documents)) for one in truce.statements] == [
        ("refused", "2031-03-03", 1),
        ("accepted", "2031-03-07", 2),
    ]
    assert truce.statements[1].source == "their mayor"
    assert of(positions(claims, documents), "the mayor").issue == "withdrawal"


def test_what_changed_between_two_days() -> None:
    claims, documents = week()
    (truce,) = positions(claims, documents, asked=Period.parse("2031-03-05/2031-03-08"))
    assert (truce.before, truce.stance, len(truce.statements)) == ("refused", "accepted", 1)
    assert (
        of(positions(claims, documents, asked=Period.parse("2031-03-01/2031-03-04")), "islanders").stance == "refused"
    )
    assert positions(claims, documents, asked=Period.parse("2032")) == ()


def test_an_agreement_is_each_sides_acceptance_where_it_names_an_issue() -> None:
    document = report("Northland and Southland agreed on a truce. They agreed to meet.", published="2031-03-07")
    deal = said(document, "agreed on", "event", event_type="AGREE", agent="Northland, Southland")
    other = said(document, "agreed to", "event", event_type="AGREE", agent="Northland")
    found = positions([deal, other], {document.id: document})
    assert [(one.party, one.issue, one.stance) for one in found] == [
        ("Northland", "ceasefire", "accepted"),
        ("Southland", "ceasefire", "accepted"),
    ]


def test_a_spokesman_speaks_for_his_party_and_what_he_says_is_his() -> None:
    document = report(
        "Bo Berg, a spokesman for the dock workers, demanded reparations. He rejected a truce.", published="2031-03-07"
    )
    claims = [
        said(document, "demanded", "position", event_type="REQUEST", agent="Bo Berg", source="Bo Berg"),
        said(document, "rejected", "position", event_type="REJECT", source="Bo Berg"),
    ]
    found = positions(claims, {document.id: document})
    assert {(one.party, one.issue) for one in found} == {("dock workers", "reparations"), ("dock workers", "ceasefire")}
    assert {statement.source for one in found for statement in one.statements} == {"Bo Berg"}


@pytest.mark.parametrize(("words", "whose"), [("Northland", "Dock Union"), ("The Dock Union", "NLD")])
def test_who_says_what_they_would_do_speaks_of_itself(words: str, whose: str) -> None:
    document = report("The Dock Union said on Friday that they were ready to accept a truce.", published="2031-03-07")
    why = {"agent": Why(rule="subject", words=words)}
    deal = said(document, "accept", "position", event_type="AGREE", agent="NLD", source="Dock Union", why=why)
    assert {one.party for one in positions([deal], {document.id: document})} == {whose}


def test_both_sides_are_those_that_the_report_names_and_never_who_tells_of_them() -> None:
    document = report(
        "Northland and Southland met. Both sides accepted a truce, the mediator Ann Lee said.", published="2031-03-07"
    )
    deal = said(document, "accepted", "position", event_type="AGREE", source="Ann Lee")
    talks = said(document, "met", "event", event_type="CONSULT", agent="Northland, Southland")
    texts = {document.id: document}
    assert {one.party for one in positions([deal, talks], texts)} == {"Northland", "Southland"}
    assert positions([deal], texts) == ()


def test_a_number_in_the_sentence_ends_no_clause() -> None:
    text = "The union demanded that 40 buses leave and a ceasefire begin."
    claim = wanted(text, "demanded", agent="union")
    at = text.index("40")
    count = claim.replace(kind="count", start=at, end=at + 2, anchor="anc-count", event_type=None).identified()
    (taking,) = takings([claim, count], {})
    assert (taking.party, taking.issue) == ("union", "ceasefire")


def test_the_deal_that_a_side_would_not_make_is_no_agreement() -> None:
    document = report("Northland would not talk about a peace deal.", published="2031-03-07")
    refusal = said(document, "talk about", "position", event_type="REJECT", source="Northland")
    deal = said(document, "deal", "event", event_type="AGREE", source="Northland")
    found = positions([refusal, deal], {document.id: document})
    assert {statement.claims for one in found for statement in one.statements} == {(refusal.id,)}


def test_the_order_of_reading_changes_nothing_and_no_position_is_lost() -> None:
    claims, documents = week()
    found = positions(claims, documents)
    for seed in range(4):
        shuffled = random.Random(seed).sample(claims, len(claims))
        assert positions(shuffled, documents) == found
    assert {name for one in found for said in one.statements for name in said.claims} == {claim.id for claim in claims}

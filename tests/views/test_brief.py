from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import get_args
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rich.console import Console

from recount.errors import BadDate, UnknownItem
from recount.ledger import Ledger
from recount.records import Document, Event, Lineage, Policy, Toll
from recount.records.event import Status
from recount.views import Brief, Selection, compose, markdown, page, terminal
from recount.views.brief.rank import gravity
from recount.views.brief.records import Line
from tests.views.conftest import DAY, FERRY, Make, claim, fill


def words(line: Line) -> str:
    return "".join(phrase.text + "".join(f"[{cite.number}]" for cite in phrase.cites) for phrase in line)


def every_line(brief: Brief) -> list[Line]:
    lines: list[Line] = [*brief.fresh, *brief.short]
    for event in brief.events:
        lines += event.told
        for toll in event.tolls:
            lines += [toll.head, *toll.lines]
        lines += [event.borne, *event.gaps] if event.borne else event.gaps
    lines += brief.planned
    lines += [line for party in brief.parties for line in party.lines]
    return [*lines, *brief.totals, *brief.also, *brief.checks]


def test_the_toll_tells_range_origins_revision_and_contradiction(ledger: Ledger) -> None:
    event = compose(ledger).events[0]
    (toll,) = event.tolls
    assert (toll.low, toll.high, toll.status, toll.origins, toll.reports) == (70, 400, "disputed", 2, 3)
    assert words(toll.head) == "Killed: 70 to 400, disputed. 2 origins in 3 reports."
    told = [re.sub(r"\[\d+\]", "", words(line)) for line in toll.lines]
    assert told[0] == ("Police: about 70 in a report of 12 July 2003. Revised from 100 to about 70 on 12 July 2003.")
    assert told[1].startswith("Survivors") and "at least 400 in a report of 10 July 2003." in told[1]
    assert told[2].endswith("contradict each other.")
    assert "about 70" in told[2]
    assert "at least 400" in told[2]


def test_denials_plans_positions_and_checks_are_told_with_their_sentences(ledger: Ledger) -> None:
    brief = compose(ledger)
    assert any("The crew denied" in words(line) for line in brief.events[0].told)
    assert words(brief.planned[0]).startswith("12 July 2003: “Divers will search on 12 July.”")
    assert [party.party for party in brief.parties] == ["Owners"]
    assert words(brief.parties[0].lines[0]).startswith("refused, 9 July 2003: “The <b>owners</b> refuse to pay.”")
    assert words(brief.planned[0]).endswith(" No word.")
    assert "8 July 2003 was a Tuesday" in words(brief.checks[0])


def test_every_citation_leads_to_a_sentence_of_its_document(ledger: Ledger) -> None:
    brief = compose(ledger)
    texts = {document.id: document.text for document in ledger.documents()}
    claims = {claim.id: claim for claim in ledger.claims()}
    cited = [cite for line in every_line(brief) for phrase in line for cite in phrase.cites]
    references = {reference.number: reference for reference in brief.references}
    assert [reference.number for reference in brief.references] == list(range(1, len(brief.references) + 1))
    assert list(dict.fromkeys(cite.number for cite in cited)) == list(references)
    for number, reference in references.items():
        assert reference.quote in texts[reference.document]
        assert sorted(cite.nth for cite in cited if cite.number == number) == list(range(1, reference.cited + 1))
        marked = {reference.quote[start:end] for start, end in reference.marks}
        assert {claims[name].number_text for name in reference.claims} <= marked


NUMBER = re.compile(r"\d[\d,.]*\d|\d")


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["police", "Ann Lee", "Bo Berg", None]),
            st.integers(2, 90_000),
            st.sampled_from(["exact", "least", "most", "about"]),
            st.integers(1, 28),
        ),
        min_size=1,
        max_size=6,
    ),
    st.sampled_from(get_args(Policy)),
)
def test_every_figure_of_a_brief_is_found_in_a_claim(
    tmp_path: Path, make_document: Make, told: list[tuple[str | None, int, str, int]], policy: Policy
) -> None:
    documents, claims = [], []
    for at, (source, number, bound, day) in enumerate(told):
        made = make_document(f"In all {number} died.", address=f"{at}", outlet="Post", published=f"2031-05-{day:02}")
        low, high = (None if bound == "most" else number), (None if bound == "least" else number)
        slots = {"measure": "killed", "object": "person", "low": low, "high": high, "written": number, "source": source}
        documents.append(made)
        claims.append(claim(made, str(number), "In all", approx=bound == "about", **FERRY, **DAY, **slots))
    with Ledger.open(tmp_path / f"{uuid4()}.db", create=True) as opened:
        for made in documents:
            fill(opened, made, claims, [], documents)
        brief = compose(opened, Selection(since="2003"), policy=policy)
    known = {end for one in claims for end in (one.low, one.high, one.written)}
    for toll in (toll for event in brief.events for toll in event.tolls):
        assert {toll.low, toll.high, toll.best} - {None} <= known
    written = {f"{end:,}" for end in known if end is not None}
    quoted = {phrase.text for line in every_line(brief) for phrase in line if phrase.quoted}
    for line in every_line(brief):
        strong = [phrase.text for phrase in line if phrase.strong and phrase.text not in quoted]
        for text in strong:
            if "July" not in text:  # a heading with its day
                assert set(NUMBER.findall(text)) <= written


def test_what_was_known_earlier(ledger: Ledger) -> None:
    early = compose(ledger, as_of="2003-07-09")
    assert words(early.events[0].tolls[0].head).startswith(
        "Killed: 100. One origin: police, in a report of 9 July 2003["
    )
    assert "2003-07-09" in early.scope
    assert not compose(ledger, as_of="2003-07-01").events


def test_a_policy_picks_a_figure_and_is_named(ledger: Ledger) -> None:
    (toll,) = compose(ledger, policy="acled").events[0].tolls
    assert toll.best == 70
    assert "70 by the policy acled" in words(toll.head)
    assert compose(ledger).events[0].tolls[0].best is None


def test_what_is_told_in_short_follows_the_policy(tmp_path: Path, make_document: Make) -> None:
    documents, claims = [], []
    for at, town in enumerate(("Arica", "Iquique", "Tacna"), 1):
        made = make_document(
            f"In all 3{at} died, police said.", address=town, outlet="Post", published=f"2003-07-{9 + at:02}"
        )
        slots = {"measure": "killed", "object": "person", **FERRY, **DAY, "place": town}
        documents.append(made)
        claims.append(claim(made, f"3{at}", "In all", low=30 + at, high=30 + at, source="police", **slots))
    with Ledger.open(tmp_path / "three.db", create=True) as opened:
        for made in documents:
            fill(opened, made, [], claims, documents)
        told = compose(opened, policy="majority")
        assert [words(line).partition("killed ")[2] for line in told.short] == [
            f"3{at}; 3{at} by the policy majority, by police alone[{number}]" for at, number in ((3, 1), (2, 2), (1, 3))
        ]
        assert not any("policy" in words(line) for line in compose(opened).short)


def test_what_is_new_follows_the_policy(ledger: Ledger) -> None:
    _, moved = compose(ledger, Selection(since="2003-07-12"), policy="acled").fresh
    by = "by the policy acled"
    assert re.sub(r"\[\d+\]", "", words(moved)).endswith(
        f"killed 70 to 400; 70 {by}, before 100 to 400; 100 {by} (police)."
    )


def test_selections(ledger: Ledger) -> None:
    assert len(compose(ledger, Selection(since="2003-07-08", until="2003-07")).events) == 1
    assert not compose(ledger, Selection(until="2003-07-07")).events
    assert len(compose(ledger, Selection(place="bangla")).events) == 1
    assert not compose(ledger, Selection(place="Chad")).events
    event = compose(ledger).events[0]
    assert [one.id for one in compose(ledger, event=event.id[:9]).events] == [event.id]
    with pytest.raises(BadDate):
        compose(ledger, Selection(since="soon"))
    with pytest.raises(UnknownItem):
        compose(ledger, event="anc-none")


def test_nothing_is_said_in_words_where_there_is_nothing(ledger: Ledger) -> None:
    brief = compose(ledger, Selection(place="Atlantis"))
    assert "Nothing" in brief.summary
    assert "Nothing" in markdown(brief)
    assert "Nothing" in page(brief)


def test_what_is_new_since_a_day(ledger: Ledger) -> None:
    first, moved = compose(ledger, Selection(since="2003-07-12")).fresh
    assert words(first) == "1 report came into the ledger since 12 July 2003."
    assert words(moved).startswith("Accident, Chandpur, 8 July 2003: killed 70 to 400[")
    assert words(moved).endswith(", before 100 to 400 (police).")
    (opened,) = compose(ledger, Selection(since="2003-07-10"), as_of="2003-07-10").fresh[1:]
    assert words(opened).startswith("Now disputed. ")
    (none,) = compose(ledger, Selection(since="2003-07-13")).fresh
    assert words(none) == "No report came into the ledger since 13 July 2003."
    (all_,) = compose(ledger, Selection(since="2003-07")).fresh
    assert words(all_).endswith("there was none before.")
    assert compose(ledger).fresh == ()


def test_what_no_report_tells_is_said(ledger: Ledger) -> None:
    (line,) = compose(ledger).events[0].gaps
    assert words(line) == "Not found in these reports: how many were injured."


def test_a_toll_with_several_figures_is_drawn_without_a_script(ledger: Ledger) -> None:
    text = page(compose(ledger))
    assert text.count('role="img"') == 1
    assert text.count('class="mark') == 3
    assert text.count('class="glyph"') == 2  # a sign an origin
    assert "superseded" in text


class Page(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.loads: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            if name == "href" and tag == "a":
                self.targets.append(value or "")
            elif name in ("src", "href", "action", "style") or name.startswith("on"):
                self.loads.append(f"{tag} {name}={value}")


def test_the_page_links_there_and_back_and_loads_nothing(ledger: Ledger) -> None:
    text = page(compose(ledger))
    found = Page(text)
    inner = [target[1:] for target in found.targets if target.startswith("#")]
    assert len(found.ids) == len(set(found.ids))
    assert set(inner) <= set(found.ids)
    assert {target for target in inner if target.startswith("cite-")} == {i for i in found.ids if "cite-" in i}
    assert found.loads == []
    assert not {"script", "link", "img", "iframe", "form"} & set(found.tags)
    assert [target for target in found.targets if not target.startswith("#")] == ["https://news.example/third"] * 2


def test_the_page_lets_only_its_own_style_in(ledger: Ledger) -> None:
    import base64
    import hashlib

    text = page(compose(ledger))
    style = re.search(r"<style>(.*?)</style>", text, re.S)
    assert style
    digest = base64.b64encode(hashlib.sha256(style.group(1).encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'" in text


def test_words_of_a_document_are_never_markup(ledger: Ledger) -> None:
    brief = compose(ledger)
    assert "<b>owners" not in page(brief)
    assert "&lt;b&gt;owners" in page(brief)
    assert "<b>owners" not in markdown(brief)


def hostile(brief: Brief) -> Brief:
    bad = "\x1b[2J[bold]\x9b31m\u202e<script>alert(1)</script>\r*x*"
    references = tuple(r.replace(title=bad, outlet=bad, address="javascript:alert(1)") for r in brief.references)
    return brief.replace(references=references, scope=bad)


def test_a_hostile_title_is_shown_and_does_nothing(ledger: Ledger) -> None:
    brief = hostile(compose(ledger))
    text = page(brief)
    assert "<script" not in text
    assert not [target for target in Page(text).targets if target.startswith("javascript")]
    assert "\\*x\\*" in markdown(brief)
    console = Console(width=90, force_terminal=True, color_system=None, record=True)
    with console.capture() as capture:
        console.print(terminal(brief))
    shown = capture.get()
    assert "[bold]" in shown
    assert not set("\x9b\u202e\r") & set(shown)
    assert "\x1b[2J" not in shown


def test_the_terminal_tells_the_same_as_the_page(ledger: Ledger) -> None:
    brief = compose(ledger)
    console = Console(width=4000, color_system=None)
    with console.capture() as capture:
        console.print(terminal(brief))
    shown = capture.get()
    for line in every_line(brief):
        for phrase in line:
            assert phrase.text.strip() in shown
    for reference in brief.references:
        assert f"[{reference.number}] " in shown


def test_a_brief_is_a_record(ledger: Ledger) -> None:
    brief = compose(ledger)
    assert Brief.from_json(brief.to_json()) == brief


def test_an_event_that_one_report_tells_in_a_word_is_only_listed(ledger: Ledger, make_document: object) -> None:
    from tests.views.conftest import claim, fill

    small = make_document("A tree fell in Sylhet.", address="small.txt", published="2003-07-13")  # type: ignore[operator]
    assert isinstance(small, Document)
    fell = claim(small, "fell", "A tree", "event", event_type="ACCIDENT", scope="incident", place="Sylhet")
    before = list(ledger.events())
    fill(ledger, small, [], [fell], [small])
    with ledger.writing("2003-07-14") as writer:
        writer.add_events(before)
    brief = compose(ledger)
    assert [event.title for event in brief.events] == ["Accident, Chandpur, 8 July 2003"]
    assert [words(line) for line in brief.also] == [
        f"Accident, Sylhet: “A tree fell in Sylhet.”[{len(brief.references) - 1}]"
    ]


def test_a_running_total_is_one_line_with_its_latest_figures(tmp_path: Path, make_document: Make) -> None:
    documents, claims = [], []
    for year in range(2011, 2016):
        made = make_document(f"In all {year} died.", address=f"{year}", outlet="Post", published=f"{year}-12-31")
        slots = {"measure": "killed", "object": "person", "low": year, "high": year, "source": f"Office {year}"}
        where = {"place": "Chandpur, Bangladesh", "country": "BGD", "when": f"2010-01-01/{year}-12-01"}
        documents.append(made)
        claims.append(claim(made, str(year), "In all", scope="cumulative", event_type="ASSAULT", **where, **slots))
    with Ledger.open(tmp_path / "totals.db", create=True) as opened:
        for made in documents:
            fill(opened, made, [], claims, documents)
        (line,) = compose(opened).totals
    assert re.sub(r"\[\d+\]", "", words(line)) == (
        "Chandpur, killed: 2,015 (Office 2015, 1 January 2010 to 1 December 2015); "
        "2,014 (Office 2014, 1 January 2010 to 1 December 2014); "
        "2,013 (Office 2013, 1 January 2010 to 1 December 2013); and 2 earlier"
    )


def test_where_no_two_origins_agree_one_line_says_so(tmp_path: Path, make_document: Make) -> None:
    documents, claims = [], []
    for number, source in ((10, "Ann Lee"), (20, "Bo Berg"), (30, "Cy Dunn")):
        made = make_document(f"In all {number} died.", address=source, outlet="Post", published="2003-07-09")
        slots = {"measure": "killed", "object": "person", "low": number, "high": number, "source": source}
        documents.append(made)
        claims.append(claim(made, str(number), "In all", **FERRY, **DAY, **slots))
    with Ledger.open(tmp_path / "three.db", create=True) as opened:
        for made in documents:
            fill(opened, made, claims, [], documents)
        (toll,) = compose(opened).events[0].tolls
    assert words(toll.lines[-1]) == "No two of these can both be right: Ann Lee (10), Bo Berg (20) and Cy Dunn (30)."


def test_what_cost_most_lives_comes_first_and_a_dispute_before_what_is_agreed() -> None:
    def event(name: str, high: int, status: Status, origins: int) -> Event:
        lineages = tuple(Lineage(origin=str(at), claims=()) for at in range(origins))
        return Event(id=name, tolls=(Toll(measure="killed", high=high, status=status, lineages=lineages),))

    events = [
        event("agreed", 200, "agreed", 2),
        event("disputed", 30, "disputed", 2),
        event("alone", 7365, "agreed", 1),
        event("none", 0, "agreed", 1),
    ]
    assert [one.id for one in sorted(events, key=gravity)] == ["alone", "disputed", "agreed", "none"]


def test_few_plans_without_a_day_are_told(tmp_path: Path, make_document: Make) -> None:
    text = " ".join(f"Divers will search pier {at}." for at in range(8))
    made = make_document(text, address="plans", outlet="Post", published="2003-07-09")
    claims = [
        claim(made, "search", f"Divers will search pier {at}", "plan", event_type="AID", modality="planned")
        for at in range(8)
    ]
    with Ledger.open(tmp_path / "plans.db", create=True) as opened:
        fill(opened, made, [], claims, [made])
        *told, last = compose(opened).planned
    assert len(told) == 5
    assert words(last) == "and 3 more for which no day is given, in `recount plans`"

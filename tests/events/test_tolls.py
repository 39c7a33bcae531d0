"""Tolls: what is counted together, whose figure it is, which is live, and whether origins agree."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recount.events.tolls import tolls
from recount.records import Claim, Document, Toll, document_id, text_sha256


def report(name: str, text: str, *marks: dict[str, Any], **facts: Any) -> tuple[Document, list[Claim]]:
    """A document and a claim for each mark: `word` stands in the text, the other keys are slots."""
    sha256 = text_sha256(text)
    made = Document(id=document_id(name, sha256), address=name, sha256=sha256, text=text, text_sha256=sha256, **facts)
    found, at = [], 0
    for mark in marks:
        slots = {"measure": "killed", "object": "person", "scope": "incident", "place": "Atlan", "when": "2019-04-21"}
        slots |= mark
        start = text.index(slots.pop("word"), at)
        word = mark["word"]
        at = start + len(word)
        number = slots.pop("number", None)
        if number is not None:
            slots |= {"low": number, "high": number}
        found.append(Claim.make(made, start=start, end=at, kind=slots.pop("kind", "count"), quote=text,
                                quote_start=0, quote_end=len(text), number_text=word, **slots))  # fmt: skip
    return made, found


def told(*reports: tuple[Document, list[Claim]], copies: dict[str, str] | None = None) -> tuple[Toll, ...]:
    documents = {made.id: made for made, _ in reports}
    claims = [one for _, found in reports for one in found]
    return tolls(claims, documents, copies or {name: name for name in documents})


def origins(toll: Toll) -> list[str]:
    return [lineage.origin for lineage in toll.lineages]


def figure(name: str, number: int, day: str | None, source: str | None = "Civil Defence", **slots: Any) -> Any:
    outlet = slots.pop("outlet", name)
    return report(name, f"{number} died.", {"word": str(number), "number": number, "source": source, **slots},
                  published=day, outlet=outlet)  # fmt: skip


def test_a_count_of_one_place_is_a_part_of_the_higher_one_that_its_report_gives_for_the_place_around_it() -> None:
    whole = {"word": "208", "number": 208, "place": "Atlan", "source": "Civil Defence"}
    district = {"word": "94", "number": 94, "place": "Norr, Atlan", "source": "Ann Lee"}
    both = report("a", "In all 208 died, 94 in Norr.", whole, district, published="2019-04-21")
    total, part = told(both)
    assert (total.subset, total.high, total.status) == (False, 208, "agreed")
    assert (part.subset, part.high) == (True, 94)
    earlier = report("a", "In all 208 died, up from 94.", whole, district, published="2019-04-21")
    assert [toll.subset for toll in told(earlier)] == [False]
    apart = [
        report("a", "In all 208 died.", whole, published="2019-04-21"),
        report("b", "In all 94 died.", district, published="2019-04-21"),
    ]
    assert len(told(*apart)) == 1  # one report may place the same dead more exactly than another


def test_what_a_storm_did_in_one_place_is_a_part_of_what_another_report_tells_of_the_land() -> None:
    def one(name: str, number: int, place: str, **slots: Any) -> Any:
        mark = {"word": str(number), "number": number, "place": place, "event_type": "DISASTER"} | slots
        text = f"In {place.partition(',')[0]} {number} died."
        return report(name, text, {"source": f"Mayor {name}", **mark}, published="2019-04-21", outlet=name)

    storm = {"storm": "Typhoon Orla"}
    reports = [
        one("a", 208, "Ghana", **storm),
        one("b", 94, "Norr, Ghana", **storm),
        one("c", 90, "Norr district, Ghana", **storm),
    ]
    assert [(toll.subset, toll.low, toll.high) for toll in told(*reports)] == [(False, 208, 208), (True, 90, 94)]
    higher = one("d", 300, "Norr, Ghana", **storm)
    assert [(toll.subset, toll.high) for toll in told(reports[0], higher)] == [(False, 300)]
    assert len(told(one("a", 208, "Ghana"), one("b", 94, "Norr, Ghana"))) == 1


def test_numbers_of_several_lands_in_one_sentence_are_parts_of_what_a_storm_did_in_all() -> None:
    def lands(name: str, *numbers: tuple[int, str]) -> Any:
        text = " and ".join(f"{number} in {land}" for number, land in numbers) + " died."
        marks = [
            {"word": str(number), "number": number, "place": land, "event_type": "DISASTER", "storm": "Cyclone Orla"}
            for number, land in numbers
        ]
        return report(name, text, *marks, published="2019-04-21", outlet=name)

    apart, whole = lands("a", (446, "Ghana"), (259, "Togo")), lands("b", (750, "Ghana"))
    found = sorted((toll.subset, toll.low or 0, toll.high or 0) for toll in told(apart, whole))
    assert found == [(False, 750, 750), (True, 259, 259), (True, 446, 446)]
    assert [toll.subset for toll in told(apart)] == [False]


# Status, by the formula


def test_equal_figures_agree() -> None:
    (toll,) = told(figure("a", 36, "2019-04-21"), figure("b", 36, "2019-04-21", source="Ann Lee"))
    assert (toll.status, toll.low, toll.high, len(toll.lineages)) == ("agreed", 36, 36, 2)


def test_dozens_beside_36_is_a_range() -> None:
    dozens = report("b", "Dozens died.", {"word": "Dozens", "low": 24, "approx": True, "source": "Ann Lee"})
    (toll,) = told(figure("a", 36, "2019-04-21"), dozens)
    assert (toll.status, toll.low, toll.high) == ("range", 24, 36)


def test_21_against_56_is_disputed() -> None:
    (toll,) = told(figure("a", 21, "2019-04-21"), figure("b", 56, "2019-04-21", source="Ann Lee"))
    assert (toll.status, toll.low, toll.high) == ("disputed", 21, 56)
    assert "21" in toll.why and "56" in toll.why and "Ann Lee" in toll.why


def test_at_least_30_beside_35_is_a_range() -> None:
    (toll,) = told(figure("a", 35, "2019-04-21"), figure_open("b", 30, 30, "Ann Lee"))
    assert toll.status == "range"


def figure_open(name: str, written: int, low: int, source: str) -> Any:
    return report(name, f"More than {written} died.", {"word": str(written), "low": low, "source": source})


def test_an_open_bound_counts_with_its_written_number() -> None:
    """More than 90 is 91 and up; it does not agree with "at most 90", but with "at least 90" it does."""
    (toll,) = told(figure_open("a", 90, 91, "Ann Lee"), figure_open("b", 90, 90, "Civil Defence"))
    assert (toll.status, toll.low, toll.high) == ("agreed", 90, 90)


def test_about_is_widened_by_a_tenth() -> None:
    (toll,) = told(figure("a", 100, None, approx=True), figure("b", 108, None, source="Ann Lee"))
    assert toll.status == "range"
    (toll,) = told(figure("a", 100, None, approx=True), figure("b", 112, None, source="Ann Lee"))
    assert toll.status == "disputed"


@given(
    numbers=st.lists(
        st.tuples(st.integers(1, 60), st.sampled_from(["A Lee", "B Kim", "C Roy"])), min_size=1, max_size=6
    ),
    which=st.integers(0, 5),
)
@settings(max_examples=80, deadline=None)
def test_saying_a_live_figure_again_changes_no_status(numbers: list[tuple[int, str]], which: int) -> None:
    reports = [figure(f"{i}", n, "2019-04-21", source=who) for i, (n, who) in enumerate(numbers)]
    (before,) = told(*reports)
    document, (one,) = reports[which % len(reports)]
    if one.id in before.superseded:
        return
    again = one.replace(anchor="anc-again").identified()
    (after,) = told(*reports, (document, [again]))
    assert (before.status, before.low, before.high) == (after.status, after.low, after.high)
    assert origins(before) == origins(after)


# Supersession


@pytest.mark.parametrize("numbers", [(20, 32), (359, 253)])
def test_a_later_figure_of_the_same_origin_replaces_its_earlier_one(numbers: tuple[int, int]) -> None:
    early, late = figure("a", numbers[0], "2019-04-21"), figure("b", numbers[1], "2019-04-25")
    for order in ((early, late), (late, early)):
        (toll,) = told(*order)
        assert toll.superseded == (early[1][0].id,)
        assert (toll.low, toll.high, toll.status) == (numbers[1], numbers[1], "agreed")


def test_an_older_page_read_later_replaces_nothing() -> None:
    (toll,) = told(figure("z", 32, "2019-04-25"), figure("a", 20, "2019-04-21"))
    assert toll.low == toll.high == 32


def test_another_origin_replaces_nothing() -> None:
    (toll,) = told(figure("a", 20, "2019-04-21"), figure("b", 32, "2019-04-25", source="Ann Lee"))
    assert toll.superseded == () and toll.status == "disputed"


@pytest.mark.parametrize("days", [("2019-04-21", None), (None, "2019-04-21"), (None, None)])
def test_of_reports_of_which_one_has_no_date_the_higher_figure_is_the_later(
    days: tuple[str | None, str | None],
) -> None:
    low, high = figure("a", 20, days[0]), figure("b", 32, days[1])
    (toll,) = told(low, high)
    assert toll.superseded == (low[1][0].id,)
    fell = report("c", "The number was lowered to 20.", {"word": "20", "number": 20, "source": "Civil Defence"},
                  published=days[0])  # fmt: skip
    (toll,) = told(fell, high)
    assert toll.superseded == (high[1][0].id,)


def test_a_lower_figure_of_the_next_day_replaces_nothing_unless_it_is_said_to_have_fallen() -> None:
    high, slow = figure("a", 32, "2019-04-21"), figure("b", 20, "2019-04-22")
    assert told(high, slow)[0].superseded == ()
    text = "20 had died, rather than the 32 told before."
    marks = [{"word": str(n), "number": n, "source": "Civil Defence"} for n in (20, 32)]
    (toll,) = told(high, report("b", text, *marks, published="2019-04-22"))
    assert (toll.low, toll.high) == (20, 20)


def test_an_earlier_attack_is_no_earlier_figure() -> None:
    texts = {
        "An earlier toll of the strike on the old harbour of Norr spoke of 12 dead. By night 15 were dead.": 15,
        "Earlier on Sunday a bomb in Norr killed 12 people. By night 15 were dead.": 12,
    }
    for text, low in texts.items():
        marks = [{"word": str(n), "number": n, "source": "Civil Defence"} for n in (12, 15)]
        (toll,) = told(report("a", text, *marks, published="2019-04-21"))
        assert (toll.low, toll.high) == (low, 15)


def test_a_figure_told_as_the_earlier_one() -> None:
    text = "The governor said 32 people had died, updating an earlier toll of 15."
    marks = ({"word": "32", "number": 32, "source": "governor"}, {"word": "15", "number": 15, "source": "governor"})
    (toll,) = told(report("a", text, *marks, published="2019-04-21"))
    assert (toll.low, toll.high, len(toll.superseded)) == (32, 32, 1)


def test_a_rounded_repeat_is_live_beside_its_figure() -> None:
    exact = figure("a", 32, "2019-04-21")
    rounded = report("b", "More than 30 died.", {"word": "30", "low": 31, "source": "Civil Defence"},
                     published="2019-04-22")  # fmt: skip
    (toll,) = told(exact, rounded)
    assert toll.superseded == () and (toll.low, toll.high, toll.status) == (30, 32, "range")


def test_a_hedged_figure_weeks_later_is_a_new_one() -> None:
    hedged = [report(name, f"More than {number} are missing.", {"word": str(number), "low": number + 1, "number": None,
                     "measure": "missing", "source": "Civil Defence"}, published=day)
              for name, number, day in (("a", 8500, "2019-05-11"), ("b", 8000, "2019-06-02"))]  # fmt: skip
    (toll,) = told(*hedged)
    assert (toll.low, len(toll.superseded)) == (8000, 1)


def test_a_figure_that_the_later_report_gives_too_is_live() -> None:
    exact = figure("a", 2411, "2019-04-21")
    both = report("b", "More than 2,400 died: 2,411, by the last count.", {"word": "2,400", "low": 2401, "number": None,
                  "source": "Civil Defence"}, {"word": "2,411", "number": 2411, "source": "Civil Defence"},
                  published="2019-06-21")  # fmt: skip
    (toll,) = told(exact, both)
    assert toll.superseded == () and len(toll.claims) == 3


def test_a_vague_word_replaces_no_number() -> None:
    vague = report("b", "Dozens died.", {"word": "Dozens", "low": 24, "approx": True, "source": "Civil Defence"},
                   published="2019-04-25")  # fmt: skip
    (toll,) = told(figure("a", 61, "2019-04-21"), vague)
    assert toll.superseded == ()


def test_on_one_day_the_higher_figure_is_the_later_unless_a_report_says_that_it_fell() -> None:
    (toll,) = told(figure("a", 15, "2019-04-21"), figure("b", 22, "2019-04-21"))
    assert toll.low == toll.high == 22
    text = "Civil Defence revised the toll down to 15."
    lowered = report("a", text, {"word": "15", "number": 15, "source": "Civil Defence"}, published="2019-04-21")
    (toll,) = told(lowered, figure("b", 22, "2019-04-21"))
    assert toll.low == toll.high == 15


# Lineages


def test_an_official_under_two_names_and_his_body() -> None:
    text = "Flood Watch director Ann Marie Lee said 12 died. Lee added that 12 had been buried."
    marks = [{"word": "12", "number": 12, "source": "Ann Marie Lee"}, {"word": "12", "number": 12, "source": "Lee"}]
    (toll,) = told(report("a", text, *marks), figure("b", 12, None, source="Flood Watch"))
    assert origins(toll) == ["Flood Watch"]


def test_a_minister_is_his_ministry() -> None:
    text = "The health minister, Omar Sayed, said 12 had died."
    one = report("a", text, {"word": "12", "number": 12, "source": "Omar Sayed"})
    (toll,) = told(one, figure("b", 12, None, source="health ministry"))
    assert len(toll.lineages) == 1


def test_its_spokesman_speaks_for_the_body_of_the_sentence_before() -> None:
    text = "The flood was worse than feared, the interior ministry said. Its spokesman, Omar Sayed, counted 12 dead."
    one = report("a", text, {"word": "12", "number": 12, "source": "Omar Sayed"})
    (toll,) = told(one, figure("b", 12, None, source="interior ministry"))
    assert origins(toll) == ["interior ministry"]


def test_a_states_press_is_one_origin() -> None:
    text = "State news agency NORA said 12 had died."
    one = report("a", text, {"word": "12", "number": 12, "source": "NORA"})
    (toll,) = told(one, figure("b", 12, None, source="state television"))
    assert len(toll.lineages) == 1


def test_initials() -> None:
    (toll,) = told(figure("a", 12, None, source="WFC"), figure("b", 12, None, source="World Flood Council"))
    assert len(toll.lineages) == 1


def test_a_short_name_that_could_be_two_stays_apart() -> None:
    (toll,) = told(
        figure("a", 12, None, source="Northern army"),
        figure("b", 12, None, source="Southern army"),
        figure("c", 12, None, source="army"),
    )
    assert len(toll.lineages) == 3


def test_unnamed_sources_of_two_outlets_are_two_origins() -> None:
    (toll,) = told(
        figure("a", 12, None, source="local officials", outlet="Morning Post"),
        figure("b", 12, None, source="local officials", outlet="Evening Post"),
    )
    assert origins(toll) == ["local officials (Evening Post)", "local officials (Morning Post)"]


def test_an_unnamed_source_told_by_an_agency_is_the_agencys() -> None:
    (toll,) = told(
        figure("a", 12, None, source="medical sources", via="World Wire"), figure("b", 12, None, source="World Wire")
    )
    assert origins(toll) == ["World Wire"]


def test_a_headline_goes_to_the_source_that_the_report_names_for_it() -> None:
    text = "12 die in flood. At least 12 people died, Civil Defence said. Ann Lee said 30 were dead."
    marks = [
        {"word": "12", "number": 12},
        {"word": "12", "low": 12, "source": "Civil Defence"},
        {"word": "30", "number": 30, "source": "Ann Lee"},
    ]
    (toll,) = told(report("a", text, *marks, outlet="Post"))
    assert origins(toll) == ["Ann Lee", "Civil Defence"]
    assert [len(lineage.claims) for lineage in toll.lineages] == [1, 2]


def test_an_own_voice_without_a_named_source_is_the_outlets() -> None:
    (toll,) = told(figure("a", 12, None, source=None, outlet="Morning Post"))
    assert origins(toll) == ["Morning Post"]


def test_copies_of_one_text_are_one_origin() -> None:
    a = figure("a", 12, "2019-04-21", source=None, outlet="World Wire")
    b = figure("b", 12, "2019-04-22", source=None, outlet="Morning Post")
    least = min(a[0].id, b[0].id)
    (toll,) = told(a, b, copies={a[0].id: least, b[0].id: least})
    assert origins(toll) == ["World Wire"]
    assert len(told(a, b)[0].lineages) == 2


# What is counted together


def test_a_marked_part_is_a_toll_of_its_own_beside_its_total() -> None:
    text = "Fifteen died: 15 people, including 11 children."
    marks = [{"word": "15", "number": 15}, {"word": "11", "number": 11, "object": "child", "subset": True}]
    total, part = told(report("a", text, *marks))
    assert (total.subset, total.low, part.subset, part.low, part.object) == (False, 15, True, 11, "child")


def test_another_word_for_the_dead_is_no_part() -> None:
    (toll,) = told(figure("a", 12, None, object="pilgrim"), figure("b", 12, None, source="Ann Lee"))
    assert (toll.object, toll.status) == ("person", "agreed")


def test_foreigners_are_a_part_beside_a_higher_total() -> None:
    text = "In all 12 people died, 5 of them guests from abroad."
    marks = [{"word": "12", "number": 12}, {"word": "5", "number": 5, "of": "IRN"}]
    total, part = told(report("a", text, *({**mark, "place": "Atlan, Iceland"} for mark in marks)))
    assert (total.high, part.high, part.subset, part.of) == (12, 5, True, "IRN")


def test_foreigners_at_a_place_that_no_map_has_are_in_the_land_of_the_rest() -> None:
    text = "In all 12 people died, 5 of them guests from abroad."
    whole = {"word": "12", "number": 12, "place": "Atlan, Iceland"}
    total, part = told(report("a", text, whole, {"word": "5", "number": 5, "of": "IRN", "place": "Atlan"}))
    assert (total.high, part.high, part.subset, part.of) == (12, 5, True, "IRN")


def test_both_ends_of_a_range_count() -> None:
    text = "Between 18,000 and 20,000 people may have died."
    (toll,) = told(report("a", text, {"word": "18,000", "low": 18000, "high": 20000}))
    assert (toll.low, toll.high, toll.status) == (18000, 20000, "agreed")


def test_measures_and_things_are_told_apart() -> None:
    text = "12 died and 30 were hurt. 70 rockets and 9 drones were launched, 60 rockets were shot down."
    marks = [
        {"word": "12", "number": 12},
        {"word": "30", "number": 30, "measure": "injured"},
        {"word": "70", "number": 70, "measure": "launched", "object": "rocket"},
        {"word": "9", "number": 9, "measure": "launched", "object": "drone"},
        {"word": "60", "number": 60, "measure": "intercepted", "object": "rocket"},
    ]
    assert len(told(report("a", text, *marks))) == 5


def test_a_planned_number_is_no_outcome() -> None:
    text = "12 bodies were returned; 40 bodies are to be returned."
    marks = [
        {"word": "12", "number": 12, "measure": "other", "object": "body"},
        {"word": "40", "number": 40, "measure": "other", "object": "body", "kind": "plan", "modality": "planned"},
    ]
    assert len(told(report("a", text, *marks))) == 2


def test_a_state_is_no_origin_beside_its_body() -> None:
    text = "36 died, Ghana says. 36 people were killed, Ghana's navy said."
    first, second = ({"word": "36", "number": 36, "source": source} for source in ("Ghana", "Ghana's navy"))
    (toll,) = told(report("a", text, first, second), figure("b", 36, "2019-04-21", source="Ann Lee"))
    assert sorted(origins(toll)) == ["Ann Lee", "Ghana's navy"]


def test_a_state_alone_is_an_origin() -> None:
    (toll,) = told(figure("a", 36, "2019-04-21", source="Ghana"))
    assert origins(toll) == ["Ghana"]


# Parts that nothing marks, and figures of a wire


@pytest.mark.parametrize(
    ("text", "less"),
    [
        ("The flood killed 15 people, and 3 others died later.", {}),
        ("The flood killed 15 people; another 3 died on the way.", {}),
        ("The flood killed 15 people. A video showed 3 bodies.", {"source": "video"}),
        ("The flood killed 15 people. A doctor said 3 had died at Atlan hospital.", {"place": "Atlan hospital, Atlan"}),
        ("The flood killed 15 people. Atlan hospital said 3 had died.", {"source": "Atlan hospital"}),
        ("The flood killed 15 people and drowned another 3 later.", {}),
    ],
)
def test_what_comes_on_top_or_is_seen_in_one_spot_is_a_part(text: str, less: dict[str, Any]) -> None:
    total, part = told(report("a", text, {"word": "15", "number": 15}, {"word": "3", "number": 3, **less}))
    assert (total.low, total.high, total.subset) == (15, 15, False)
    assert (part.low, part.high, part.subset) == (3, 3, True)


@pytest.mark.parametrize(
    "text",
    [
        "The flood killed 15 people. The governor said 3 had died.",
        "The flood killed 15 people, updating an earlier toll, when another 3 were said to have died.",
        "The flood killed 15 people and more than 3 died elsewhere.",
    ],
)
def test_a_lower_number_alone_is_no_part(text: str) -> None:
    (toll,) = told(report("a", text, {"word": "15", "number": 15}, {"word": "3", "number": 3}))
    assert toll.claims and not toll.subset


def test_a_hospital_that_alone_counts_gives_the_total() -> None:
    (toll,) = told(figure("a", 9, "2019-04-21", source="Atlan hospital"))
    assert not toll.subset


def test_fighters_that_are_the_total_stay_it_where_they_are_fewer() -> None:
    few = figure("a", 29, "2019-04-21", object="militant")
    most = report("b", "Up to 75 died.", {"word": "75", "high": 75, "object": "militant"}, outlet="b")
    (toll,) = told(few, most)
    assert (toll.subset, toll.low, toll.high) == (False, 29, 75)


def test_the_background_of_a_wire_goes_to_whom_it_counts_by() -> None:
    counted = figure("a", 45, "2019-04-21", source="Atlan Observatory", outlet="Lantern Post")
    later = report("b", "Raids killed 82 last week. The Atlan Observatory counted new raids.",
                   {"word": "82", "number": 82}, published="2019-04-25", outlet="Lantern Post")  # fmt: skip
    (toll,) = told(counted, later)
    assert origins(toll) == ["Atlan Observatory"]
    assert (toll.low, toll.high) == (82, 82)
    silent = report("b", "Raids killed 82 last week.", {"word": "82", "number": 82}, published="2019-04-25", outlet="B")
    (toll,) = told(counted, silent)
    assert origins(toll) == ["Atlan Observatory", "B"]


def test_another_number_of_another_harm_is_the_whole_of_it() -> None:
    killed, hurt = {"word": "6", "number": 6}, {"word": "10", "number": 10, "measure": "injured"}
    most = {"word": "19", "number": 19, "measure": "injured"}
    tolls = told(report("a", "A blast killed 6 and injured another 10, a medic 19.", killed, hurt, most))
    assert [(toll.measure, toll.subset, toll.low) for toll in tolls] == [("injured", False, 10), ("killed", False, 6)]


def test_numbers_side_by_side_that_make_up_another_are_its_parts() -> None:
    marks = [{"word": str(n), "number": n, "event_type": "ASSAULT"} for n in (21, 15, 6)]
    tolls = told(report("a", "Raids killed 21 people, 15 in the town and 6 in a village.", *marks))
    assert [(toll.subset, toll.low) for toll in tolls] == [(False, 21), (True, 15), (True, 6)]


def test_the_place_of_an_attack_told_by_two_sources_makes_no_part() -> None:
    land = {"word": "32", "number": 32, "place": "Atlan", "source": "Ann Lee", "event_type": "ASSAULT"}
    spot = {"word": "31", "number": 31, "place": "Norr, Atlan", "source": "Flood Watch", "event_type": "ASSAULT"}
    (toll,) = told(report("a", "A doctor spoke of 32 dead, Flood Watch of 31.", land, spot))
    assert (toll.low, toll.high) == (31, 32)


def test_a_group_with_the_number_of_all_is_all() -> None:
    whole, again = {"word": "12", "number": 12}, {"word": "12", "number": 12, "object": "fisherman"}
    other = figure("b", 14, None, source="Ann Lee")
    (toll,) = told(report("a", "12 died. The 12 fishermen drowned.", whole, again), other)
    assert (toll.low, toll.high, len(toll.claims)) == (12, 14, 3)


def test_figures_of_many_go_to_the_one_of_them_that_the_report_names() -> None:
    text = "Officials said 30 died, the rebels spoke of 30. The harbour police counted 30."
    marks = [{"word": "30", "number": 30, "source": name} for name in ("Officials", "rebels", "Harbour police")]
    (toll,) = told(report("a", text, *marks, outlet="Post"))
    assert origins(toll) == ["Harbour police"]


@pytest.mark.parametrize("who", ["witness", "a man", "two students"])
def test_a_witness_counts_for_no_whole(who: str) -> None:
    (toll, _) = told(
        report("a", "30 died. A witness saw 2 bodies.", {"word": "30", "number": 30},
               {"word": "2", "number": 2, "source": who, "subset": True}, outlet="Post")
    )  # fmt: skip
    assert origins(toll) == ["Post"]


def test_a_figure_of_a_report_that_speaks_of_several_goes_to_the_one_who_gave_it() -> None:
    first = figure("a", 63, "2019-04-21", source="interior ministry", outlet="a")
    other = figure("b", 70, "2019-04-21", source="Ann Lee", outlet="b")
    text = "A blast killed 63. The interior ministry confirmed it, and Ann Lee wept."
    mute = report("c", text, {"word": "63", "number": 63}, published="2019-04-21", outlet="c")
    (toll,) = told(first, other, mute)
    assert origins(toll) == ["Ann Lee", "interior ministry"]


def test_a_round_number_of_many_is_the_figure_that_it_rounds() -> None:
    text = "Officials spoke of more than 50 dead. Norr Hospital counted 56."
    fifty = {"word": "50", "low": 51, "written": 50, "source": "Officials"}
    (toll,) = told(report("a", text, fifty, {"word": "56", "number": 56, "source": "Norr Hospital"}, outlet="Post"))
    assert origins(toll) == ["Norr Hospital"]
    sixty = {"word": "62", "number": 62, "source": "Norr Hospital"}
    (toll,) = told(report("a", text.replace("56", "62"), fifty, sixty, outlet="Post"))
    assert len(toll.lineages) == 2


def test_a_relay_has_its_figure_from_whom_it_cites() -> None:
    text = "63 died, Harbour Radio says. Harbour Radio quoted the works ministry: 63 died."
    relay = {"word": "63", "number": 63, "source": "Harbour Radio"}
    cited = {"word": "63", "number": 63, "source": "works ministry", "via": "Harbour Radio"}
    (toll,) = told(report("a", text, relay, cited, outlet="Post"))
    assert origins(toll) == ["works ministry"]


def test_a_vague_word_is_no_part_by_its_place() -> None:
    land = {"word": "150", "number": 150, "place": "Atlan"}
    scores = {"word": "Scores", "low": 40, "approx": True, "place": "Norr, Atlan"}
    (toll,) = told(report("a", "150 died in Atlan. Scores died in Norr.", land, scores))
    assert not toll.subset

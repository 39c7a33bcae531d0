"""Exports in the formats of other tools, each opened by its own reader where there is one."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import geojson as geojson_reader
import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar
from pyarrow import parquet as parquet_reader

from recount.ledger import Ledger
from recount.records import Claim, Document, Event, EventFields
from recount.reference import phrases_in, table
from recount.views import FORMATS, Contents, export
from recount.views.files.acled import COLUMNS as ACLED
from recount.views.files.ged import COLUMNS as GED
from recount.views.files.plover import QUADS
from tests.events.test_tolls import report, told

PLACE = {"place": "Arica, Arica y Parinacota, Chile", "country": "CHL", "event_type": "ASSAULT", "modality": "claimed"}


def raid(title: str | None = "Raid on the port", outlet: str | None = "Harbour Echo") -> Contents:
    """An air raid with two tolls that differ, a denial of another, and a plan for talks that were held."""
    first = report(
        "a", "Airstrikes hit Arica and killed 12 people, police said.",
        {"word": "hit", "kind": "event", "measure": None, "agent": "PER", "target": "CHL", **PLACE},
        {"word": "12", "number": 12, "source": "police", "agent": "PER", "target": "CHL", **PLACE},
        title=title, outlet=outlet, published="2019-04-22",
    )  # fmt: skip
    second = report(
        "b", "Dozens died in the airstrike, Ann Lee said.",
        {"word": "Dozens", "low": 24, "approx": True, "source": "Ann Lee", **PLACE},
        title="Dozens dead", outlet="Post", published="2019-04-23",
    )  # fmt: skip
    talks = {"kind": "plan", "measure": None, "event_type": "CONSULT", "place": "Lima, Peru", "when_basis": "stated"}
    third = report(
        "c", "Talks will open in Lima on 2 May; they opened on 2 May.",
        {"word": "Talks", "when": "2019-05-02", "modality": "planned", **talks},
        title="Talks", outlet="Post", published="2019-04-24",
    )  # fmt: skip
    attack, plan = [*first[1], *second[1]], third[1]
    event = Event(
        id="anc-1", type="ASSAULT", title="Attack, Arica, 21 April 2019", when="2019-04-21", place=PLACE["place"],
        lat=-18.48, lon=-70.31, precision="exact", country="CHL", claims=tuple(one.id for one in attack),
        documents=(first[0].id, second[0].id), tolls=told(first, second),
    )  # fmt: skip
    to_come = Event(
        id="anc-2", type="CONSULT", title="Planned: talks, Lima, 2 May 2019", when="2019-05-02", place="Lima, Peru",
        country="PER", claims=(plan[0].id,), documents=(third[0].id,),
    )  # fmt: skip
    return Contents(
        documents=(first[0], second[0], third[0]), claims=(*attack, *plan), events=(event, to_come)
    )  # fmt: skip


def rows(contents: Contents, form: str, name: str) -> list[dict[str, str]]:
    text = "".join(str(piece) for piece in FORMATS[form](contents)[name])
    return list(csv.DictReader(io.StringIO(text, newline="")))


def lines(contents: Contents, form: str, name: str) -> list[dict[str, Any]]:
    return [json.loads(str(line)) for line in FORMATS[form](contents)[name]]


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_writes_files_that_name_only_claims_of_the_ledger(form: str, tmp_path: Path) -> None:
    contents = raid()
    paths = export(contents, tmp_path, form)
    assert paths and all(path.is_file() for path in paths)
    known = {claim.id for claim in contents.claims}
    for path in paths:
        if path.suffix != ".parquet":
            text = path.read_text(encoding="utf-8")
            assert {
                word for word in text.replace('"', " ").split() if word.startswith("clm-") and len(word) == 24
            } <= known


@pytest.mark.parametrize(("name", "column"), [("acled_types", "sub_event_type"), ("plover_modes", "mode")])
def test_every_word_of_a_type_is_shown_by_its_example(name: str, column: str) -> None:
    for row in table(name):
        assert row[column] in [found[column] for _, _, found in phrases_in(name, row["example"])], row


def test_ged_has_its_49_columns_and_the_deaths_add_up() -> None:
    assert len(GED) == 49
    assert GED[-5:] == ("best", "high", "low", "gwnoa", "gwnob")
    (row,) = rows(raid(), "ged", "ged.csv")
    assert tuple(row) == GED
    assert (row["best"], row["low"], row["high"]) == ("12", "12", "24")
    parts = [int(row[name]) for name in ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown")]
    assert sum(parts) == 12
    assert (row["side_a"], row["side_b"], row["type_of_violence"]) == ("Peru", "Chile", "1")
    assert (row["where_prec"], row["date_prec"], row["event_clarity"]) == ("1", "1", "1")
    assert (row["adm_1"], row["country"], row["region"]) == ("Arica y Parinacota", "Chile", "Americas")
    assert row["geom_wkt"] == "POINT (-70.31 -18.48)"
    assert int(row["priogrid_gid"]) == 143 * 720 + 219 + 1
    assert row["source_original"] == "Ann Lee; police"
    for name in GED:
        if name.endswith(("_id", "dset_id", "new_id")) or name in ("id", "relid", "gwnoa", "gwnob", "code_status"):
            assert row[name] == "", name


def test_acled_has_its_31_columns_and_notes_the_range() -> None:
    assert len(ACLED) == 31
    (row,) = rows(raid(), "acled", "acled.csv")
    assert tuple(row) == ACLED
    assert (row["event_type"], row["sub_event_type"]) == ("Explosions/Remote violence", "Air/drone strike")
    assert row["disorder_type"] == "Political violence"
    assert (row["fatalities"], row["event_id_cnty"], row["timestamp"]) == ("12", "", "")
    assert (row["iso"], row["geo_precision"], row["time_precision"]) == ("152", "1", "1")
    assert "Killed: 12 to 24" in row["notes"] and "by the policy acled" in row["notes"]


def test_ged_holds_what_a_person_set_for_an_event() -> None:
    said = EventFields(side_a="the army", deaths_a=2, event_clarity=2)
    (row,) = rows(raid().replace(described={"anc-1": said}), "ged", "ged.csv")
    assert (row["side_a"], row["deaths_a"], row["event_clarity"]) == ("the army", "2", "2")
    assert row["best"] == rows(raid(), "ged", "ged.csv")[0]["best"]


def test_acled_holds_what_a_person_set_for_an_event_and_notes_what_it_has_no_column_for() -> None:
    said = EventFields(
        type_of_violence=3, side_a="the army", deaths_a=2, deaths_civilians=9, event_clarity=2, where_prec=4,
        date_prec=2, best=11,
    )  # fmt: skip
    (plain,), (row,) = (rows(raid().replace(described=about), "acled", "acled.csv") for about in ({}, {"anc-1": said}))
    assert (plain["actor1"], plain["inter1"], plain["civilian_targeting"]) == ("Peru", "1", "")
    assert (row["actor1"], row["inter1"], row["civilian_targeting"]) == ("the army", "", "Civilian targeting")
    assert (row["actor2"], row["inter2"]) == (plain["actor2"], plain["inter2"])
    assert (row["time_precision"], row["geo_precision"], row["fatalities"]) == ("2", "3", "11")
    assert row["notes"] == plain["notes"] + (
        " Set in review: one-sided violence; deaths by side: side A 2, civilians 9; best 11; less than clear."
    )


@pytest.mark.parametrize(("unknown", "fatalities"), [(0, "5"), (None, "12")])
def test_acleds_fatalities_are_the_sum_of_deaths_by_side_once_all_are_set(unknown: int | None, fatalities: str) -> None:
    said = EventFields(deaths_a=2, deaths_b=0, deaths_civilians=3, deaths_unknown=unknown)
    (row,) = rows(raid().replace(described={"anc-1": said}), "acled", "acled.csv")
    assert row["fatalities"] == fatalities


@pytest.mark.parametrize("form", ["ged", "acled"])
def test_a_row_keeps_its_claims_beside_it(form: str) -> None:
    contents = raid()
    (kept,) = lines(contents, form, f"{form}.claims.jsonl")
    assert (kept["row"], kept["event"], kept["policy"]) == (1, "anc-1", {"ged": "ucdp", "acled": "acled"}[form])
    assert set(kept["claims"]) == set(contents.events[0].tolls[0].claims)
    majority = lines(contents.picked("majority"), form, f"{form}.claims.jsonl")
    assert majority[0]["policy"] == "majority"


def test_every_named_row_of_another_tools_file_keeps_its_claims_beside_it() -> None:
    contents = raid()
    text = {form: "".join(map(str, FORMATS[form](contents)[name])) for form, name in _NAMED.items()}
    names = {
        "plover": [json.loads(line)["id"] for line in text["plover"].splitlines()],
        "geojson": [one["id"] for one in json.loads(text["geojson"])["features"]],
        "ftm": [json.loads(line)["id"] for line in text["ftm"].splitlines()],
        "ical": [str(one["uid"]) for one in Calendar.from_ical(text["ical"]).walk("VEVENT")],
    }
    events = {event.id: event for event in contents.events}
    for form, name in _NAMED.items():
        kept = lines(contents, form, f"{name.partition('.')[0]}.claims.jsonl")
        assert [one["id"] for one in kept] == names[form]
        assert [one["row"] for one in kept] == [*range(1, len(kept) + 1)]
        assert all(one["claims"] and one["documents"] for one in kept)
        for one in kept:
            if form != "ical" and one["event"]:
                assert tuple(one["claims"]) == events[one["event"]].claims


_NAMED = {
    "plover": "plover.jsonl", "geojson": "events.geojson", "ftm": "entities.ftm.json", "ical": "plans.ics",
}  # fmt: skip


def test_our_own_tables_hold_the_ids_of_claims_themselves(tmp_path: Path) -> None:
    """Which is why the formats csv, parquet, jsonl and annotations have no file of claims beside them."""
    contents = raid()
    known = {claim.id for claim in contents.claims}
    for form in ("csv", "parquet", "jsonl", "annotations"):
        assert not [path.name for path in export(contents, tmp_path, form) if path.name.endswith(".claims.jsonl")]
    (toll,) = rows(contents, "csv", "tolls.csv")
    assert set(toll["claims"].split("; ")) == set(contents.events[0].tolls[0].claims)
    (toll, *_) = parquet_reader.read_table(tmp_path / "tolls.parquet").to_pylist()
    assert set(toll["claims"]) == set(contents.events[0].tolls[0].claims)
    items = json.loads((tmp_path / "annotations.jsonld").read_text(encoding="utf-8"))["items"]
    assert {one["id"].removeprefix("urn:recount:") for one in items} == known
    told = [json.loads(line) for line in (tmp_path / "events.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {name for one in told for name in one["claims"]} == known


@pytest.mark.parametrize("changes", [{"modality": "denied"}, {"modality": "possible"}])
def test_what_nobody_says_took_place_is_no_row(changes: dict[str, str]) -> None:
    contents = raid()
    unsure = contents.replace(claims=tuple(claim.replace(**changes) for claim in contents.claims))
    assert rows(unsure, "ged", "ged.csv") == []
    assert rows(unsure, "acled", "acled.csv") == []


def test_a_report_without_an_outlet_is_named_as_a_reader_would() -> None:
    first = report("/home/a/7.txt", "Ten died.", {"word": "Ten", "number": 10, **PLACE}, published="2019-04-22")
    event = Event(
        id="anc-1", type="ASSAULT", title="Attack", when="2019-04-21", claims=(first[1][0].id,),
        documents=(first[0].id,), tolls=told(first),
    )  # fmt: skip
    contents = Contents(documents=(first[0],), claims=tuple(first[1]), events=(event,))
    assert rows(contents, "ged", "ged.csv")[0]["source_original"] == "the report itself"
    assert "reported by the report itself" in rows(contents, "acled", "acled.csv")[0]["notes"]


def test_a_running_total_is_no_row_of_its_own() -> None:
    contents = raid()
    summed = contents.replace(claims=tuple(claim.replace(scope="cumulative") for claim in contents.claims))
    assert rows(summed, "ged", "ged.csv") == rows(summed, "acled", "acled.csv") == []


def test_in_one_sided_violence_the_other_side_is_civilians() -> None:
    contents = raid()
    (attack, talks) = contents.events
    (toll,) = attack.tolls
    civil = attack.replace(tolls=(toll.replace(object="civilian"),))
    (row,) = rows(contents.replace(events=(civil, talks)), "ged", "ged.csv")
    assert (row["type_of_violence"], row["side_a"], row["side_b"]) == ("3", "Peru", "Civilians")
    assert (row["deaths_civilians"], row["deaths_unknown"]) == ("12", "0")


@given(st.text(max_size=12))
def test_no_cell_of_a_table_is_a_formula(text: str) -> None:
    for form, name in (("ged", "ged.csv"), ("acled", "acled.csv")):
        for row in rows(raid(title="=" + text, outlet="@" + text), form, name):
            numbers = {"latitude", "longitude"}
            assert not any(
                value[:1] in tuple("=+-@\t\r\n") for key, value in row.items() if value and key not in numbers
            )


def test_geojson_is_valid_for_its_reader() -> None:
    text = "".join(str(piece) for piece in FORMATS["geojson"](raid())["events.geojson"])
    read = geojson_reader.loads(text)
    assert read.is_valid, read.errors()
    placed, unplaced = read["features"]
    assert placed["geometry"]["coordinates"] == [-70.31, -18.48]
    assert unplaced["geometry"] is None
    assert placed["properties"]["tolls"][0]["status"] == "range"


def test_plover_has_its_required_fields_and_codes_announced_talks_as_agreed() -> None:
    attack, talks = lines(raid(), "plover", "plover.jsonl")
    for record in (attack, talks):
        assert {"id", "date", "actor", "event"} <= record.keys()
        assert date.fromisoformat(record["date"])
        assert set(record["event"]) <= QUADS.keys()
        assert record["quad_code"] == QUADS[record["event"][0]]
    assert (attack["event"], attack["mode"], attack["dead"]) == (["ASSAULT"], ["aerial"], 12)
    assert (attack["actor"], attack["recipient"], attack["event_text"]) == (["Peru"], ["Chile"], ["hit"])
    assert (talks["event"], talks["auxiliary"]) == (["AGREE"], ["future"])
    assert len(QUADS) == 16


def test_the_calendar_is_read_by_its_reader() -> None:
    text = "".join(str(piece) for piece in FORMATS["ical"](raid())["plans.ics"])
    (entry,) = Calendar.from_ical(text).walk("VEVENT")
    assert entry["dtstart"].dt == date(2019, 5, 2)
    assert entry["dtend"].dt == date(2019, 5, 3)
    assert entry["status"] == "TENTATIVE"
    assert str(entry["location"]) == "Lima, Peru"
    assert str(entry["x-recount-claim"]) in {claim.id for claim in raid().claims}
    assert "no later report speaks of it" in entry["description"]
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


def test_parquet_is_read_back_whole(ledger: Ledger, tmp_path: Path) -> None:
    contents = Contents.of(ledger)
    export(contents, tmp_path, "parquet")
    claims = parquet_reader.read_table(tmp_path / "claims.parquet").to_pylist()
    assert [row["id"] for row in claims] == [claim.id for claim in contents.claims]
    assert [row["low"] for row in claims] == [claim.low for claim in contents.claims]
    (toll,) = parquet_reader.read_table(tmp_path / "tolls.parquet").to_pylist()
    assert [lineage["origin"] for lineage in toll["lineages"]] == [one.origin for one in _tolls(contents)[0].lineages]
    events = parquet_reader.read_table(tmp_path / "events.parquet")
    assert events.num_rows == len(contents.events)
    assert parquet_reader.read_schema(tmp_path / "documents.parquet").field("text").type == "string"


def _tolls(contents: Contents) -> list[Any]:
    return [toll for event in contents.events for toll in event.tolls]


def test_parquet_of_nothing_has_its_columns(tmp_path: Path) -> None:
    export(Contents(), tmp_path, "parquet")
    assert "measure" in parquet_reader.read_schema(tmp_path / "claims.parquet").names


def test_annotations_quote_the_text_at_their_positions() -> None:
    contents = raid()
    text = "".join(str(piece) for piece in FORMATS["annotations"](contents)["annotations.jsonld"])
    page = json.loads(text)
    assert (page["@context"], page["type"]) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationPage")
    texts = {f"urn:recount:{document.id}": document.text for document in contents.documents}
    assert len(page["items"]) == len(contents.claims)
    for one, claim in zip(page["items"], contents.claims, strict=True):
        position, quote = one["target"]["selector"]
        whole = texts[one["target"]["source"]]
        assert whole[position["start"] : position["end"]] == quote["exact"]
        assert whole.startswith(
            quote["prefix"] + quote["exact"] + quote["suffix"], position["start"] - len(quote["prefix"])
        )
        assert one["id"] == f"urn:recount:{claim.id}"


def test_follow_the_money_entities_lead_to_one_another() -> None:
    entities = {one["id"]: one for one in lines(raid(), "ftm", "entities.ftm.json")}
    event = entities["anc-1"]
    assert event["schema"] == "Event"
    assert {entities[name]["schema"] for name in event["properties"]["proof"]} == {"Article"}
    assert {entities[name]["properties"]["name"][0] for name in event["properties"]["involved"]} == {"Peru", "Chile"}
    assert event["properties"]["country"] == ["cl"]
    assert all(
        isinstance(values, list) and values for one in entities.values() for values in one["properties"].values()
    )


def test_follow_the_money_s_own_model_takes_every_entity() -> None:
    """Its package needs ICU's headers to install; what it asks of these schemata lies beside this file."""
    model = json.loads((Path(__file__).parent / "followthemoney.json").read_text(encoding="utf-8"))
    countries, schemata = model["countries"].split(), model["schemata"]
    kinds = {one["id"]: one["schema"] for one in _entities()}
    assert set(kinds.values()) == set(schemata)
    for one in _entities():
        schema = schemata[one["schema"]]
        assert set(schema["required"]) <= one["properties"].keys()
        for name, values in one["properties"].items():
            kind, _, range_ = schema["properties"][name].partition(":")  # a KeyError is a property it does not know
            for value in values:
                assert isinstance(value, str) and value
                if kind == "country":
                    assert value in countries
                if kind == "date":
                    assert date.fromisoformat(value)
                if kind == "entity":
                    assert range_ in schemata[kinds[value]]["is"]


def test_follow_the_money_reads_every_entity() -> None:
    followthemoney = pytest.importorskip("followthemoney", reason="it needs ICU's headers to install")
    for one in _entities():
        proxy = followthemoney.model.get_proxy(one)
        proxy.schema.validate(one)
        assert {name: proxy.get(name) for name in one["properties"]} == one["properties"]


def _entities() -> list[dict[str, Any]]:
    """Reports, a state and a body, events."""
    contents = raid()
    claims = tuple(one.replace(target="River Guard") if one.target else one for one in contents.claims)
    return lines(contents.replace(claims=claims), "ftm", "entities.ftm.json")


def test_documents_that_are_gone_break_nothing() -> None:
    contents = raid().replace(documents=())
    claim = Claim.make(Document(id="x", address="x", sha256="x", text="5"), start=0, end=1, kind="count", quote="5",
                       quote_start=0, quote_end=1)  # fmt: skip
    for form in FORMATS:
        for pieces in FORMATS[form](contents.replace(claims=(*contents.claims, claim))).values():
            assert list(pieces) is not None

from __future__ import annotations

from recount.records import Document, Lineage, Toll
from recount.views.origin_names import OriginNames


def report(address: str, title: str | None = None, outlet: str | None = None) -> Document:
    return Document(id=address, address=address, sha256="s", title=title, outlet=outlet)


def toll(*origins: str) -> Toll:
    return Toll(measure="killed", lineages=tuple(Lineage(origin=origin, claims=()) for origin in origins))


def test_a_report_without_an_outlet_is_called_itself() -> None:
    names = OriginNames([report("/home/a/7.txt", "Ten dead"), report("/home/a/8.txt", outlet="Post")])
    assert names("/home/a/7.txt") == "the report itself"
    assert names("/home/a/7.txt", toll("/home/a/7.txt", "police")) == "the report itself"
    assert names("residents (/home/a/7.txt)") == "residents"
    assert names("residents (Post)") == "residents (Post)"
    assert names("police") == "police"


def test_two_such_reports_in_one_toll_are_told_apart_by_their_titles() -> None:
    names = OriginNames([report("/home/a/7.txt", "Ten  dead"), report("/home/a/8.txt")])
    both = toll("/home/a/7.txt", "/home/a/8.txt")
    assert [names(origin, both) for origin in ("/home/a/7.txt", "/home/a/8.txt")] == [
        "the report “Ten dead”",
        "the report 8.txt",
    ]
    long = OriginNames([report("a", "Ten people died " * 9), report("b")])
    assert len(long("a", toll("a", "b"))) < 80

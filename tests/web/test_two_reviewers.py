"""Two people at one ledger at the same moment, each at a reading room of her own."""

from __future__ import annotations

import html
import re
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import httpx

from recount.ledger import Ledger
from tests.served import served

PATIENCE = 120.0


def judge(address: str, kinds: dict[str, str], together: Barrier) -> dict[str, str]:
    """By claim: what the page says after a decision that was made at the same moment as the other's."""
    told = {}
    with httpx.Client(base_url=address, timeout=PATIENCE, follow_redirects=True) as client:
        forms = {claim: client.get(f"/review?claim={claim}").text for claim in kinds}
        for claim, kind in kinds.items():
            form = forms[claim]
            fields = {name: _value(form, name) for name in ("token", "claim", "after")}
            together.wait(PATIENCE)
            answer = client.post("/judge", data={**fields, "kind": kind}, headers={"origin": address})
            answer.raise_for_status()
            told[claim] = " ".join(html.unescape(re.sub(r"<[^>]+>", " ", answer.text)).split())
    return told


def _value(form: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', form)
    assert found, name
    return found[1]


def test_at_the_same_moment_no_decision_is_lost_and_whoever_was_second_is_told(ferry: Ledger) -> None:
    claims = [claim.id for claim in ferry.claims()]
    agreed = {*claims[:2]}
    anas = dict.fromkeys(claims, "accept")
    bens = {claim: "accept" if claim in agreed else "reject" for claim in claims}
    together = Barrier(2)
    with served(ferry.path, "ana") as ana, served(ferry.path, "ben") as ben, ThreadPoolExecutor(2) as both:
        answers = [both.submit(judge, *asked, together) for asked in ((ana, anas), (ben, bens))]
        told = {by: answer.result() for by, answer in zip(("ana", "ben"), answers, strict=True)}
        queue = httpx.get(f"{ana}/api/review", timeout=PATIENCE).json()["queue"]
    logged = list(ferry.judgements())
    assert sorted((one.by, one.kind) for one in logged) == sorted(
        [("ana", kind) for kind in anas.values()] + [("ben", kind) for kind in bens.values()]
    )
    last = {one.anchor: one for one in logged}
    for claim in claims:
        anchor = ferry.claim(claim).anchor
        second, first = last[anchor].by, "ben" if last[anchor].by == "ana" else "ana"
        said = f"{first} {anas[claim] if first == 'ana' else bens[claim]}ed this claim"
        assert (said in told[second][claim]) == (claim not in agreed)
    split = [one for one in queue if one["cause"] == "reviewers disagree"]
    assert len(split) == len(claims) - len(agreed)
    standing = {claim.anchor for claim in ferry.claims()}
    assert standing == {anchor for anchor, one in last.items() if one.kind == "accept"}
    ferry.verify()

from __future__ import annotations

import re
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from typer.testing import CliRunner

from recount.cli.app import app
from recount.errors import BadOption
from recount.ledger import Ledger
from recount.web import Accounts, Room, application

NOW = "2003-07-10T09:00:00+00:00"
WORD = "a long password"


@pytest.fixture
def accounts(ferry: Ledger) -> Accounts:
    made = Accounts(ferry.path)
    made.add("ana", WORD, "reviewer")
    made.add("rosa", WORD, "reader")
    return made


@pytest.fixture
def outside(ferry: Ledger, accounts: Accounts) -> Iterator[TestClient]:
    room = Room(ledger=ferry, clock=lambda: NOW, accounts=accounts)
    with TestClient(application(room, hosts=frozenset()), base_url="http://desk.example") as client:
        yield client


def sign_in(client: TestClient, name: str, password: str = WORD, next: str = "/") -> int:  # noqa: A002
    answer = client.post("/login", data={"name": name, "password": password, "next": next}, follow_redirects=False)
    return answer.status_code


def test_nothing_is_shown_before_somebody_signs_in(outside: TestClient) -> None:
    for path in ("/", "/review", "/search?text=ferry", "/log", "/claims/clm-x", "/api/"):
        answer = outside.get(path, follow_redirects=False)
        assert answer.status_code in (303, 401), path
        assert "ferry" not in answer.text.casefold().replace("text=ferry", ""), path
    assert outside.get("/api/review").status_code == 401
    assert outside.post("/judge", data={"kind": "accept"}, follow_redirects=False).status_code == 303
    assert "Sign in" in outside.get("/events/anything").text
    assert outside.get("/static/recount.css").status_code == 200


def test_who_signs_in_goes_on_to_what_she_asked_for_and_her_name_is_in_the_log(
    outside: TestClient, ferry: Ledger
) -> None:
    page = outside.get("/review?claim=x")
    target = re.search(r'name="next" value="([^"]+)"', page.text)
    assert target and target[1] == "/review?claim=x"
    assert sign_in(outside, "ana") == 303
    token = re.search(r'name="token" value="([^"]+)"', outside.get("/review").text)
    assert token
    claim = next(iter(ferry.claims()))
    outside.post("/judge", data={"token": token[1], "claim": claim.id, "kind": "accept"})
    assert [one.by for one in ferry.judgements()] == ["ana"]
    outside.post("/logout", data={"token": token[1]})
    assert outside.get("/api/review").status_code == 401


def test_readers_look_and_do_not_judge(outside: TestClient, ferry: Ledger) -> None:
    assert sign_in(outside, "rosa") == 303
    claim = next(iter(ferry.claims()))
    page = outside.get(f"/review?claim={claim.id}").text
    assert 'value="accept"' not in page
    token = re.search(r'name="token" value="([^"]+)"', page)
    assert token
    sent = {"token": token[1], "claim": claim.id, "kind": "accept"}
    assert outside.post("/judge", data=sent).status_code == 403
    assert list(ferry.judgements()) == []


def test_one_persons_token_is_no_use_to_another(outside: TestClient, ferry: Ledger, accounts: Accounts) -> None:
    other = accounts.person(accounts.enter("rosa", WORD, NOW), NOW)
    assert other
    sign_in(outside, "ana")
    claim = next(iter(ferry.claims()))
    sent = {"token": other.token, "claim": claim.id, "kind": "accept"}
    assert outside.post("/judge", data=sent).status_code == 403


def test_wrong_passwords_are_refused_and_too_many_make_the_name_wait(accounts: Accounts) -> None:
    for _ in range(5):
        assert accounts.enter("ana", "a wrong password", NOW) is None
    assert accounts.enter("ana", WORD, NOW) is None
    assert accounts.enter("rosa", WORD, NOW)
    assert accounts.enter("ana", WORD, "2003-07-10T09:06:00+00:00")
    assert accounts.enter("nobody", WORD, NOW) is None


def test_sessions_end_with_time_a_new_password_and_the_account(accounts: Accounts) -> None:
    secret = accounts.enter("ana", WORD, NOW)
    assert accounts.person(secret, "2003-07-20T00:00:00+00:00")
    assert accounts.person(secret, "2003-07-25T00:00:00+00:00") is None
    accounts.add("ana", WORD + "!", "reviewer")
    assert accounts.person(secret, NOW) is None
    again = accounts.enter("ana", WORD + "!", NOW)
    assert accounts.remove("ana")
    assert accounts.person(again, NOW) is None
    assert accounts.person("guessed", NOW) is None


def test_the_file_holds_no_password_and_no_session(accounts: Accounts) -> None:
    secret = accounts.enter("ana", WORD, NOW)
    held = accounts.path.read_bytes()
    assert WORD.encode() not in held
    assert secret and secret.encode() not in held
    assert b"$argon2id$" in held
    assert stat.S_IMODE(accounts.path.stat().st_mode) == 0o600


@pytest.mark.parametrize(("name", "password"), [("", WORD), (" ana", WORD), ("ana", "short")])
def test_names_and_passwords_that_will_not_do(accounts: Accounts, name: str, password: str) -> None:
    with pytest.raises(BadOption):
        accounts.add(name, password, "reader")


@pytest.mark.parametrize("next", ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:a"])
def test_signing_in_leads_nowhere_else(outside: TestClient, next: str) -> None:  # noqa: A002
    data = {"name": "ana", "password": WORD, "next": next}
    assert outside.post("/login", data=data, follow_redirects=False).headers["location"] == "/"


def test_a_session_cookie_is_kept_from_scripts_and_other_sites(outside: TestClient) -> None:
    answer = outside.post("/login", data={"name": "ana", "password": WORD}, follow_redirects=False)
    assert "httponly" in answer.headers["set-cookie"].casefold()
    assert "samesite=strict" in answer.headers["set-cookie"].casefold()


def test_accounts_are_given_and_taken_at_the_command_line(ferry: Ledger) -> None:
    run, where = CliRunner(), ["--ledger", str(ferry.path)]
    assert run.invoke(app, ["user", "add", "eva", "--role", "reader", *where], input=f"{WORD}\n{WORD}\n").exit_code == 0
    assert run.invoke(app, ["user", "list", *where]).stdout.split() == ["eva", "reader"]
    assert run.invoke(app, ["user", "remove", "eva", *where]).exit_code == 0
    assert run.invoke(app, ["user", "remove", "eva", *where]).exit_code != 0


def test_a_room_for_others_does_not_open_without_an_account(ferry: Ledger) -> None:
    refused = CliRunner().invoke(app, ["serve", "--host", "0.0.0.0", "--port", "0", "--ledger", str(ferry.path)])
    assert isinstance(refused.exception, BadOption)
    assert not Path(f"{ferry.path}.accounts").exists()

"""A page from the web."""

from __future__ import annotations

import ipaddress
import socket
import time
from dataclasses import dataclass

import httpx

from recount.errors import Refused, TooLarge, Unreachable
from recount.settings import ReadSettings

_WHOLE = 3  # times the timeout that one answer may take altogether: a server may send a byte every second


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server sent: `url` after redirects, `content_type` and `charset` as its header has them."""

    url: str
    data: bytes
    content_type: str
    charset: str | None


def fetch(url: str, settings: ReadSettings) -> Answer:
    """The bytes at an http or https address, redirects followed.

    Raises Unreachable (no answer, or not in time), Refused (an error status, a redirect without end, a private address
    where the settings forbid it), TooLarge (while the bytes come in).
    """
    deadline = time.monotonic() + _WHOLE * settings.timeout
    headers = {
        "User-Agent": settings.user_agent,
        "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,application/pdf;q=0.8,*/*;q=0.5",
        "Accept-Encoding": "gzip, deflate",
    }
    try:
        with httpx.Client(timeout=settings.timeout, headers=headers, follow_redirects=False) as client:
            target = httpx.URL(url)
            for _ in range(settings.max_redirects + 1):
                _check(target, url, settings)
                with client.stream("GET", target) as response:
                    if response.next_request is None:
                        return _answer(response, url, settings, deadline)
                    target = response.next_request.url
        raise Refused(url, detail=f"more than {settings.max_redirects} redirects")
    except httpx.TimeoutException:
        raise Unreachable(url, detail=f"no answer within {settings.timeout:g} seconds") from None
    except httpx.InvalidURL as error:
        raise Unreachable(url, detail=f"no valid address: {error}") from None
    except (httpx.HTTPError, OSError, ValueError, UnicodeError) as error:
        raise Unreachable(url, detail=" ".join(str(error).split())[:120] or type(error).__name__) from None


def _answer(response: httpx.Response, url: str, settings: ReadSettings, deadline: float) -> Answer:
    if response.status_code != 200:
        reason = f"{response.status_code} {response.reason_phrase}".strip()
        raise Refused(url, detail=f"status {reason}")
    pieces: list[bytes] = []
    size = 0
    for piece in response.iter_bytes():
        size += len(piece)
        if size > settings.max_bytes:
            raise TooLarge(url, detail=f"more than {settings.max_bytes:,} bytes")
        if time.monotonic() > deadline:
            raise Unreachable(url, detail=f"its answer takes longer than {_WHOLE * settings.timeout:g} seconds")
        pieces.append(piece)
    content_type = response.headers.get("content-type", "")
    return Answer(str(response.url), b"".join(pieces), content_type, response.charset_encoding)


def _check(target: httpx.URL, url: str, settings: ReadSettings) -> None:
    if target.scheme not in ("http", "https") or not target.host:
        raise Refused(url, detail=f"it leads to {str(target)[:80]!r}; only http and https are read")
    if settings.private_addresses:
        return
    for *_, place in socket.getaddrinfo(target.host, target.port or 443, proto=socket.IPPROTO_TCP):
        if not ipaddress.ip_address(str(place[0]).partition("%")[0]).is_global:
            raise Refused(url, detail=f"{target.host} is a private address")

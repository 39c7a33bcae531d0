"""Reading from a server on this machine."""

import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from recount.documents import Source, extract, gather
from recount.errors import EmptyFile, InputError, Refused, TooLarge, Unreachable, UnsupportedFormat
from recount.settings import ReadSettings

SETTINGS = ReadSettings(timeout=0.5, max_bytes=50_000, max_redirects=3)
ARTICLE = (
    "<html><head><title>Flood kills 12</title></head><body><article><h1>Flood kills 12</h1>"
    "<p>At least twelve people died when the river burst its banks on Monday, the governor of the district said.</p>"
    "<p>Thirty others are missing, and rescue teams went on searching three villages below the dam.</p>"
    "</article></body></html>"
)


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        name = self.path.rpartition("/")[2]
        if name in ("ring", "hop", "file"):
            target = {"ring": "/ring", "hop": "/2023/09/12/article", "file": "file:///etc/passwd"}[name]
            self.answer(302, "text/html", b"", Location=target)
        elif name == "gone":
            self.answer(404, "text/html", b"no such page")
        elif name == "large":
            self.answer(200, "text/html", b"<html>" + b"x" * 200_000)
        elif name == "picture":
            self.answer(200, "image/png", b"\x89PNG")
        elif name == "empty":
            self.answer(200, "text/html", b"")
        elif name == "latin":
            self.answer(200, "text/plain; charset=iso-8859-2", "Starosta Třebíče".encode("iso-8859-2"))
        elif name == "silent":
            time.sleep(1.5)
        elif name == "drip":
            self.send_response(200)
            self.end_headers()
            for _ in range(40):
                self.wfile.write(b"x")
                self.wfile.flush()
                time.sleep(0.1)
        elif name == "feed":
            entries = "".join(
                f"<item><title>Entry {page}</title><link>http://{self.headers['Host']}/{page}</link>"
                f"<pubDate>Tue, 12 Sep 2023 10:00:00 GMT</pubDate><description>{words}</description></item>"
                for page, words in (
                    ("article", ""),
                    ("gone", "Twelve people died in the flood on Monday."),
                    ("picture", ""),
                )
            )
            feed = f"<rss version='2.0'><channel><title>The Courier</title>{entries}</channel></rss>"
            self.answer(200, "application/rss+xml", feed.encode())
        else:
            self.answer(200, "text/html; charset=utf-8", ARTICLE.encode())

    def answer(self, status: int, content_type: str, body: bytes, **headers: str) -> None:
        self.send_response(status)
        for key, value in {"Content-Type": content_type, "Content-Length": str(len(body)), **headers}.items():
            self.send_header(key, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        pass


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up in the middle is what the tests are about."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with Server(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture
def get(site: str) -> Callable[..., list[Source | InputError]]:
    return lambda path, settings=SETTINGS: list(gather([f"{site}/{path}"], settings))


def test_a_page(site: str, get: Callable[..., list[Source | InputError]]) -> None:
    (source,) = get("2023/09/12/article#comments")
    assert isinstance(source, Source)
    document = extract(source, SETTINGS)
    assert document.address == document.url == f"{site}/2023/09/12/article"
    assert document.title == "Flood kills 12"
    assert (document.published, document.published_basis) == ("2023-09-12", "url")


def test_redirects_keep_the_address_that_was_asked(site: str, get: Callable[..., list[Source | InputError]]) -> None:
    (source,) = get("hop")
    assert isinstance(source, Source)
    assert source.address == f"{site}/hop"


@pytest.mark.parametrize(
    ("path", "error", "facts"),
    [
        ("gone", Refused, "404"),
        ("ring", Refused, "redirects"),
        ("file", Refused, "only http and https"),
        ("large", TooLarge, "50,000"),
        ("picture", UnsupportedFormat, "image/png"),
        ("empty", EmptyFile, ""),
        ("silent", Unreachable, "0.5 seconds"),
        ("drip", Unreachable, "1.5 seconds"),
    ],
)
def test_what_a_server_may_do(
    get: Callable[..., list[Source | InputError]], path: str, error: type[InputError], facts: str
) -> None:
    (found,) = get(path)
    assert type(found) is error
    assert facts in str(found)


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:1/", "http://", "http://a b/", "http://[::1", "http://name.invalid/"]
)
def test_addresses_without_an_answer(url: str) -> None:
    (found,) = list(gather([url], SETTINGS))
    assert isinstance(found, Unreachable | Refused)
    assert found.where


def test_private_addresses_can_be_forbidden(get: Callable[..., list[Source | InputError]]) -> None:
    (found,) = get("article", ReadSettings(private_addresses=False))
    assert type(found) is Refused


def test_the_servers_charset_is_believed(get: Callable[..., list[Source | InputError]]) -> None:
    (source,) = get("latin")
    assert isinstance(source, Source)
    assert extract(source, SETTINGS).text == "Starosta Třebíče"


def test_a_feed_gives_the_pages_or_else_its_own_words(site: str, get: Callable[..., list[Source | InputError]]) -> None:
    page, words, neither = get("feed")
    assert isinstance(page, Source)
    assert isinstance(words, Source)
    assert type(neither) is UnsupportedFormat
    document = extract(page, SETTINGS)
    assert (document.address, document.outlet, document.published) == (f"{site}/article", "The Courier", "2023-09-12")
    assert document.published_basis == "feed"
    assert "burst its banks" in document.text
    assert "Twelve people died" in extract(words, SETTINGS).text

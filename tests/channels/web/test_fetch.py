"""Fetching from a real server that does whatever servers do, on purpose or not."""

from __future__ import annotations

import asyncio
import gzip
import random
import ssl
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from cxlint.channels.web.fetch import USER_AGENT, Answer, Fetcher, FetchError, Limits, headers_from_env
from cxlint.channels.web.pace import Clock
from cxlint.channels.web.urls import Scope
from cxlint.errors import ConfigurationError

from channels.web.server import Page, Request, Server, redirect, serve

TEXT = "Returns are free within 30 days. " * 100


CERTIFICATE = Path(__file__).parent / "shop.test.pem"
"""A certificate and its key for shop.test, which only these tests trust; valid from 2020 to 2120."""
ONCE = Limits(attempts=1)


class FakeClock:
    """Time that passes only by waiting for it."""

    def __init__(self) -> None:
        self.time = 1_000.0
        self.waits: list[float] = []

    def clock(self) -> Clock:
        return Clock(lambda: self.time, self.sleep, lambda: self.time)

    async def sleep(self, seconds: float) -> None:
        self.waits.append(round(seconds, 3))
        self.time += seconds
        await asyncio.sleep(0)


def get(server: Server, *paths: str, limits: Limits = ONCE, **options: object) -> list[Answer | FetchError]:
    """The outcomes of getting ``paths`` one after the other with one fetcher that starts at the server."""
    starts = options.pop("starts", (f"{server.url}/",))
    conditions = options.pop("conditions", {})
    options = {"rate": 0, **options}

    async def run() -> list[Answer | FetchError]:
        outcomes: list[Answer | FetchError] = []
        async with Fetcher(Scope(starts), limits=limits, **options) as fetcher:
            for path in paths:
                try:
                    url = path if "://" in path else server.url + path
                    outcomes.append(await fetcher.get(url, **conditions))
                except FetchError as error:
                    outcomes.append(error)
        return outcomes

    return asyncio.run(run())


async def here(host: str, port: int) -> Sequence[str]:
    """Every name is this machine."""
    return ["127.0.0.1"]


def trusted(monkeypatch: pytest.MonkeyPatch) -> ssl.SSLContext:
    """What makes a server shop.test, with a certificate that is trusted from now on."""
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(CERTIFICATE)
    return context


def page(server: Server, path: str, **options: object) -> Answer:
    (outcome,) = get(server, path, **options)
    assert isinstance(outcome, Answer), outcome
    return outcome


def failure(server: Server, path: str, **options: object) -> FetchError:
    (outcome,) = get(server, path, **options)
    assert isinstance(outcome, FetchError), outcome
    return outcome


def told(error: FetchError, server: Server) -> str:
    """Kind and message, with the server's address, which is another each time, as ``SITE``."""
    return f"{error.kind}: {error}".replace(server.url, "SITE")


# What is asked, and what comes back.


def test_a_page_arrives_as_it_is_and_the_request_is_honest() -> None:
    with serve({"/": Page("<p>Perché</p>", headers={"x-note": "a"})}) as server:
        answer = page(server, "/#top")
    assert (answer.url, answer.final_url, answer.status) == (f"{server.url}/", f"{server.url}/", 200)
    assert answer.body == "<p>Perché</p>".encode()
    assert answer.header("X-Note") == "a"
    assert answer.header("x-none") == ""
    (request,) = server.requests
    assert request.headers["user-agent"] == USER_AGENT
    assert USER_AGENT.startswith("cxlint/")
    assert request.headers["host"] == server.host
    assert not {"cookie", "authorization", "referer", "if-none-match"} & set(request.headers)


@pytest.mark.parametrize("status", [404, 410, 500])
def test_errors_of_the_host_are_answers(status: int) -> None:
    with serve({"/x": Page("Sorry", status)}) as server:
        answer = page(server, "/x", limits=Limits())
    assert (answer.status, answer.body) == (status, b"Sorry")
    assert len(server.requests) == 1


def test_an_error_in_a_broken_coding_is_still_that_error() -> None:
    with serve({"/": Page("gone", 410, {"content-encoding": "gzip"})}) as server:
        answer = page(server, "/")
    assert (answer.status, answer.body) == (410, b"")


def test_connections_are_used_again_and_a_closed_one_is_replaced() -> None:
    with serve({"/": "one", "/last": Page("two", close=True), "/quiet": Page("three")}) as server:
        outcomes = get(server, "/", "/", "/last", "/", "/")
    assert [answer.body for answer in outcomes if isinstance(answer, Answer)] == [
        b"one",
        b"one",
        b"two",
        b"one",
        b"one",
    ]
    assert [request.connection for request in server.requests] == [0, 0, 0, 1, 1]


def test_a_page_that_did_not_change_is_not_sent_again() -> None:
    def answer(request: Request) -> Page:
        known = request.headers.get("if-none-match") == '"v1"'
        return (
            Page(b"", 304, {"etag": '"v1"', "content-length": None}) if known else Page("new", headers={"etag": '"v2"'})
        )

    with serve({"/": answer}) as server:
        first = page(server, "/", conditions={"etag": '"v1"', "last_modified": "Sun, 22 Nov 2026 12:00:00 GMT"})
        second = page(server, "/", conditions={"etag": '"v0"'})
    assert (first.not_modified, first.status, first.body) == (True, 304, b"")
    assert (second.not_modified, second.body, second.header("etag")) == (False, b"new", '"v2"')
    assert server.requests[0].headers["if-modified-since"] == "Sun, 22 Nov 2026 12:00:00 GMT"


def test_conditions_do_not_follow_a_redirect() -> None:
    with serve({"/old": redirect("/new"), "/new": "page"}) as server:
        assert page(server, "/old", conditions={"etag": '"v1"'}).body == b"page"
    assert [request.headers.get("if-none-match") for request in server.requests] == ['"v1"', None]


@pytest.mark.parametrize("etag", ['"é"', '"a\r\nX-Other: 1"', '"\0"', ""])
def test_an_etag_that_cannot_be_sent_is_left_out(etag: str) -> None:
    with serve({"/": "page"}) as server:
        assert page(server, "/", conditions={"etag": etag}).body == b"page"
    assert not {"if-none-match", "x-other"} & set(server.requests[0].headers)


def test_types_that_nobody_reads_are_not_downloaded() -> None:
    with serve({"/film": Page(b"x" * 1_000_000, headers={"content-type": "video/mp4"}), "/": "page"}) as server:
        film, after = get(server, "/film", "/", reads=lambda kind: kind == "text/html")
    assert isinstance(film, FetchError)
    assert told(film, server) == "unwanted-type: SITE/film: is video/mp4, which is not read"
    assert isinstance(after, Answer)


# Compressed bodies.


@pytest.mark.parametrize(
    ("coding", "packed"),
    [
        ("gzip", gzip.compress(TEXT.encode())),
        ("X-GZIP", gzip.compress(TEXT.encode())),
        ("gzip", gzip.compress(TEXT[:99].encode()) + gzip.compress(TEXT[99:].encode()) + b"\0\0\0"),
        ("deflate", zlib.compress(TEXT.encode())),
        ("deflate", zlib.compress(TEXT.encode())[2:-4]),
        ("gzip, deflate", zlib.compress(gzip.compress(TEXT.encode()))),
        ("identity", TEXT.encode()),
    ],
)
@pytest.mark.parametrize("chunked", [False, True])
def test_compressed_pages(coding: str, packed: bytes, chunked: bool) -> None:
    with serve({"/": Page(packed, headers={"content-encoding": coding}, chunked=chunked)}) as server:
        assert page(server, "/").body == TEXT.encode()


def test_brotli_where_it_is_installed() -> None:
    brotli = pytest.importorskip("brotli", minversion="1.2")
    packed = brotli.compress(random.Random(1).randbytes(9_000))
    pages = {
        "/": packed,
        "/half": packed[:5_000],
        "/bad": b"no brotli",
        "/bomb": brotli.compress(b"\0" * 10_000_000, quality=1),
    }
    coded = {path: Page(body, headers={"content-encoding": "br"}) for path, body in pages.items()}
    with serve(coded) as server:
        whole, *broken = get(server, *coded, limits=Limits(decompressed=1_000_000, attempts=1))
        assert server.requests[0].headers["accept-encoding"] == "gzip, deflate, br"
        assert isinstance(whole, Answer)
        assert whole.body == random.Random(1).randbytes(9_000)
        told_of = [told(error, server) for error in broken if isinstance(error, FetchError)]
    assert told_of[0].startswith("incomplete: SITE/half: the brotli data end early, after ")
    assert told_of[1:] == [
        "bad-encoding: SITE/bad: is not brotli, as it says, or the data are damaged",
        "too-large: SITE/bomb: holds more than 1,000,000 bytes when it is decompressed",
    ]


def test_an_empty_body_needs_no_coding() -> None:
    with serve({"/": Page(b"", headers={"content-encoding": "gzip"})}) as server:
        assert page(server, "/").body == b""


@pytest.mark.parametrize(
    ("coding", "packed", "message"),
    [
        (
            "gzip",
            gzip.compress(random.Random(1).randbytes(9_000))[:5_000],
            "incomplete: SITE/: the gzip data end early, after 4,",
        ),
        (
            "gzip",
            gzip.compress(TEXT.encode())[:-4],
            "incomplete: SITE/: the gzip data end early, after 3,300 bytes of content",
        ),
        ("deflate", zlib.compress(TEXT.encode())[:-9], "incomplete: SITE/: the deflate data end early"),
        ("gzip", TEXT.encode(), "bad-encoding: SITE/: is not gzip, as it says (incorrect header check)"),
        ("gzip", gzip.compress(TEXT.encode())[:-8] + b"\0" * 8, "bad-encoding: SITE/: the gzip data are damaged"),
        ("rot13", TEXT.encode(), 'bad-encoding: SITE/: has the unknown content-encoding "rot13"'),
        ("gzip, gzip, gzip", b"x", "bad-encoding: SITE/: is compressed 3 times over"),
    ],
)
def test_broken_compression_is_named(coding: str, packed: bytes, message: str) -> None:
    with serve({"/": Page(packed, headers={"content-encoding": coding})}) as server:
        assert told(failure(server, "/"), server).startswith(message)


@pytest.mark.parametrize("layers", [1, 2])
def test_a_bomb_ends_at_the_limit(layers: int) -> None:
    bomb = b"\0" * 20_000_000
    for _ in range(layers):
        bomb = gzip.compress(bomb, 9)
    coding = ", ".join(["gzip"] * layers)
    with serve({"/": Page(bomb, headers={"content-encoding": coding})}) as server:
        error = failure(server, "/", limits=Limits(decompressed=1_000_000))
    assert told(error, server) == "too-large: SITE/: holds more than 1,000,000 bytes when it is decompressed"


# Limits.


@pytest.mark.parametrize(
    ("behaviour", "message"),
    [
        (Page("x" * 2_000), "too-large: SITE/: is larger than 1,000 bytes"),
        (Page("x" * 2_000, chunked=True), "too-large: SITE/: is larger than 1,000 bytes"),
        (
            Page("x" * 2_000, headers={"content-length": None}, close=True),
            "too-large: SITE/: is larger than 1,000 bytes",
        ),
        (Page("x", headers={"x-long": "y" * 100_000}), "too-large: SITE/: its headers are larger than 65,536 bytes"),
        (Page("x", headers={f"x-{n}": "y" for n in range(300)}), "too-large: SITE/: it has more than 200 headers"),
        (
            b"HTTP/1.1 200 OK\r\nx-endless: " + b"y" * 200_000,
            "too-large: SITE/: its headers are larger than 65,536 bytes",
        ),
        (
            b"HTTP/1.1 103 Early Hints\r\n\r\n" * 3_000,
            "too-large: SITE/: its headers are larger than 65,536 bytes",
        ),
        (Page("x", pause=5), "timeout: SITE/: no complete answer within 0.3 seconds"),
        (Page("x" * 500, drip=0.01), "timeout: SITE/: no complete answer within 0.3 seconds"),
    ],
)
def test_no_page_costs_more_than_the_limits(behaviour: Page | bytes, message: str) -> None:
    with serve({"/": behaviour}) as server:
        seconds = 0.3 if message.startswith("timeout") else 10
        error = failure(server, "/", limits=Limits(body=1_000, seconds=seconds, attempts=1))
    assert told(error, server) == message


def test_a_large_body_is_refused_before_it_is_read() -> None:
    with serve({"/": Page("x" * 500, headers={"content-length": "30000000"}, pause=0)}) as server:
        assert failure(server, "/", limits=ONCE).kind == "too-large"


# Answers that are wrong.


@pytest.mark.parametrize(
    ("behaviour", "message"),
    [
        (b"", "connection: SITE/: "),
        (b"SSH-2.0-OpenSSH_9.6\r\n\r\n", "bad-answer: SITE/: the answer is no HTTP: "),
        (b"HTTP/1.1 200 OK\r\nno colon\r\n\r\n", "bad-answer: SITE/: the answer is no HTTP: "),
        (
            b"HTTP/1.1 200 OK\r\ncontent-length: 3\r\ncontent-length: 9\r\n\r\nabc",
            "bad-answer: SITE/: the answer is no HTTP",
        ),
        (b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\nabc", "bad-answer: SITE/: the answer is no HTTP"),
        (Page("half", headers={"content-length": "400"}, close=True), "incomplete: SITE/: the answer ends early: "),
        (
            b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nabc",
            "incomplete: SITE/: the answer ends early: ",
        ),
        (
            Page("x" * 90_000, reset_after=10_000),
            "incomplete: SITE/: the connection broke in the answer: Connection reset",
        ),
    ],
)
def test_wrong_answers_are_named(behaviour: Page | bytes, message: str) -> None:
    with serve({"/": behaviour}) as server:
        assert told(failure(server, "/"), server).startswith(message)


@pytest.mark.parametrize("secure", [False, True])
@pytest.mark.parametrize("chunked", [False, True])
@pytest.mark.parametrize("pause", [0.0, 0.05])
@pytest.mark.parametrize(
    "beyond", [b"\n", b"HTTP/1.1 200 OK\r\nx-", b"HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nfake"]
)
def test_what_comes_behind_a_page_is_never_the_next_page(
    beyond: bytes, pause: float, chunked: bool, secure: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    framed = {"content-length": None, "transfer-encoding": "chunked"} if chunked else {"content-length": "5"}
    late = Page((b"5\r\nshort\r\n0\r\n\r\n" if chunked else b"short") + beyond, headers=framed)
    with serve(
        {"/short": late, "/next": Page("true", pause=pause)}, tls=trusted(monkeypatch) if secure else None
    ) as server:
        start = f"http{'s' * secure}://shop.test:{server.port}"
        short, following = get(server, f"{start}/short", f"{start}/next", starts=(start,), resolve=here)
    assert isinstance(short, Answer)
    assert isinstance(following, Answer)
    assert (short.body, following.body) == (b"short", b"true")
    assert [request.connection for request in server.requests] == [0, 1]


def test_what_comes_late_is_never_the_next_page() -> None:
    late = Page("aHTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nfake", headers={"content-length": "1"}, drip=0.001)
    with serve({"/late": late, "/next": "true"}) as server:
        first, following = get(server, "/late", "/next", rate=5)
    assert isinstance(first, Answer)
    assert isinstance(following, Answer)
    assert (first.body, following.body) == (b"a", b"true")
    assert [request.connection for request in server.requests] == [0, 1]


def test_an_answer_may_announce_itself_before_it_comes() -> None:
    early = b"HTTP/1.1 103 Early Hints\r\nlink: </a.css>; rel=preload\r\n\r\n"
    with serve({"/": early + b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\npage"}) as server:
        answer = page(server, "/")
    assert (answer.status, answer.body, answer.headers) == (200, b"page", (("content-length", "4"),))


# Redirects.


def test_a_redirect_is_followed_and_told() -> None:
    paths = {
        "/a": redirect("/b", 301),
        "/b": redirect("c?x=1#frag", 307),
        "/c": redirect("/d/?utm_source=x", 308),
        "/d/": "D",
    }
    with serve(paths) as server:
        answer = page(server, "/a")
    assert (answer.status, answer.body, answer.url) == (200, b"D", f"{server.url}/a")
    assert answer.final_url == f"{server.url}/d/?utm_source=x"
    assert answer.redirects == tuple(server.url + path for path in ("/a", "/b", "/c?x=1"))


def test_a_redirect_without_target_is_an_answer() -> None:
    with serve({"/": Page("Choose", 301), "/304": Page(b"", 304, {"content-length": None})}) as server:
        assert page(server, "/").status == 301


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("/loop", "redirect-loop: SITE/: redirects in a circle, from SITE/"),
        (
            "http://other.example/x",
            "out-of-scope: http://other.example/x: other.example is not one of the hosts of this crawl",
        ),
        (
            "http://127.0.0.1:1/x",
            "blocked-address: http://127.0.0.1:1/x: 127.0.0.1 is a loopback address, which no page may ask for",
        ),
        (
            "http://10.0.0.1/",
            "blocked-address: http://10.0.0.1/: 10.0.0.1 is a private address, which no page may ask for",
        ),
        (
            "http://169.254.169.254/latest",
            "blocked-address: http://169.254.169.254/latest: 169.254.169.254 is a metadata",
        ),
        ("http://[::1]/", "blocked-address: http://[::1]/: [::1] is a loopback address"),
        ("http://0x7f000002/", "blocked-address: http://127.0.0.2/: 127.0.0.2 is a loopback address"),
        ("file:///etc/passwd", "refused-scheme: file:///etc/passwd: only http and https are read, not file:"),
        ("javascript:alert(1)", "refused-scheme: javascript:alert(1): only http"),
        (
            "http://user:secret@127.0.0.1/",
            "credentials-in-url: http://127.0.0.1/: the address carries a user name or password",
        ),
        ("http://[", "bad-url: http://[: is no web address"),
    ],
)
def test_every_redirect_is_checked_like_a_first_address(target: str, message: str) -> None:
    with serve({"/": redirect(target), "/loop": redirect("/")}) as server:
        assert told(failure(server, "/"), server).startswith(message)
        assert {request.path for request in server.requests} <= {"/", "/loop"}


def test_an_endless_chain_of_redirects_ends() -> None:
    def further(request: Request) -> Page:
        return redirect(f"/r?{len(request.path)}{'x' * len(request.path)}")

    with serve({"/r": further}) as server:
        error = failure(server, "/r", limits=Limits(redirects=5))
    assert error.kind == "too-many-redirects"
    assert len(server.requests) == 6


def test_a_redirect_out_of_the_patterns_is_not_followed() -> None:
    with serve({"/shop/a": redirect("/login"), "/login": "Log in"}) as server:
        scope = Scope((f"{server.url}/",), include=("/shop",))

        async def run() -> None:
            async with Fetcher(scope, rate=0) as fetcher:
                with pytest.raises(FetchError, match="redirects to a page that the crawl leaves out") as left:
                    await fetcher.get(f"{server.url}/shop/a")
                assert left.value.kind == "out-of-scope"
                # What the crawl itself needs (robots.txt) is not a page of it.
                assert (await fetcher.get(f"{server.url}/login")).status == 200

        asyncio.run(run())


# Names and addresses.


def test_a_name_is_resolved_once_and_its_address_stays() -> None:
    asked: list[str] = []

    async def changing(host: str, port: int) -> Sequence[str]:
        asked.append(host)
        return ["127.0.0.1"] if len(asked) == 1 else ["169.254.169.254"]

    with serve({"/": Page("page", close=True)}) as server:
        start = f"http://shop.test:{server.port}/"
        outcomes = get(server, start, start, start, starts=(start,), resolve=changing)
        assert [outcome.body for outcome in outcomes if isinstance(outcome, Answer)] == [b"page"] * 3
    assert asked == ["shop.test"]
    assert {request.headers["host"] for request in server.requests} == {f"shop.test:{server.port}"}


def test_a_name_that_leads_inside_is_not_asked() -> None:
    async def inside(host: str, port: int) -> Sequence[str]:
        return ["127.0.0.1"]

    with serve({"/": "secret"}) as server:
        start = f"http://shop.example.com:{server.port}/"
        error = failure(server, start, starts=(start,), resolve=inside)
    assert error.kind == "blocked-address"
    assert not server.requests


def test_the_next_address_is_tried_where_one_does_not_answer() -> None:
    async def several(host: str, port: int) -> Sequence[str]:
        return ["127.0.0.2", "127.0.0.1"]

    with serve({"/": "page"}) as server:
        start = f"http://shop.test:{server.port}/"
        assert page(server, start, starts=(start,), resolve=several).body == b"page"


def test_a_host_that_refuses_is_named() -> None:
    with serve({}) as server:
        pass
    error = failure(server, "/")
    assert told(error, server) == f"connection: SITE/: cannot connect to {server.host}: Connection refused"


# Secrets.


def test_headers_from_the_environment_go_to_the_start_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    # The twin of the start's host is in scope, but not named, so it would have to be public.
    monkeypatch.setattr("cxlint.channels.web.hosts.kind_of", lambda address: "public")
    secret = headers_from_env({"Authorization": "TOKEN"}, {"TOKEN": "Bearer abc"})
    with serve({"/own": "own", "/": "page"}) as server:
        start = f"http://shop.test:{server.port}/"
        twin = f"http://www.shop.test:{server.port}/"
        server.paths["/twin"] = redirect(twin)
        get(server, start, f"{start}own", f"{start}twin", twin, starts=(start,), resolve=here, headers=secret)
    sent = [(request.headers["host"], request.headers.get("authorization")) for request in server.requests]
    assert [(host.partition(":")[0], value) for host, value in sent] == [
        ("shop.test", "Bearer abc"),
        ("shop.test", "Bearer abc"),
        ("shop.test", "Bearer abc"),
        ("www.shop.test", None),
        ("www.shop.test", None),
    ]


def test_cookies_are_not_kept() -> None:
    with serve({"/": Page("page", headers={"set-cookie": "id=1; Path=/"})}) as server:
        get(server, "/", "/")
    assert [request.headers.get("cookie") for request in server.requests] == [None, None]


@pytest.mark.parametrize(
    ("names", "environment", "message"),
    [
        ({"Authorization": "TOKEN"}, {}, "the environment variable TOKEN is not set"),
        ({"Host": "H"}, {"H": "x"}, 'the header "Host" is cxlint\'s own and cannot be set'),
        ({"X Y": "H"}, {"H": "x"}, '"X Y" is no name of a header'),
        (
            {"X": "H"},
            {"H": "secret\r\nX-Other: 1"},
            'the value of the header "X" holds characters that no header may hold',
        ),
    ],
)
def test_headers_that_cannot_be_sent(names: Mapping[str, str], environment: Mapping[str, str], message: str) -> None:
    with pytest.raises(ConfigurationError) as refused:
        headers_from_env(names, environment)
    assert message in str(refused.value)
    assert "secret" not in str(refused.value)


# Pace.


@pytest.fixture
def time() -> FakeClock:
    return FakeClock()


@pytest.mark.parametrize(
    ("value", "wait"),
    [
        ("7", 7.0),
        ("Sun, 22 Nov 2026 12:00:09 GMT", 9.0),
        ("Sun, 22 Nov 2026 11:00:00 GMT", None),
        ("soon", None),
        ("-1", None),
    ],
)
def test_retry_after_is_heeded(time: FakeClock, value: str, wait: float | None) -> None:
    busy = Page("", 429, {"retry-after": value, "date": "Sun, 22 Nov 2026 12:00:00 GMT"})
    with serve({"/": [busy, "page"]}) as server:
        assert page(server, "/", limits=Limits(), clock=time.clock(), seed=1).body == b"page"
    (waited,) = time.waits
    assert waited == wait if wait else 0.5 <= waited <= 1.0


def test_retry_after_beyond_the_limit_is_the_answer(time: FakeClock) -> None:
    with serve({"/": Page("", 503, {"retry-after": "86400"})}) as server:
        answer = page(server, "/", limits=Limits(), clock=time.clock())
    assert (answer.status, len(server.requests), time.waits) == (503, 1, [])


def test_back_off_grows_and_can_be_repeated(time: FakeClock) -> None:
    again = FakeClock()
    for clock in (time, again):
        with serve({"/": [Page("", 503), Page("", 502), Page("x", reset_after=0), "page"]}) as server:
            assert page(server, "/", limits=Limits(), clock=clock.clock(), seed=7).body == b"page"
        assert len(server.requests) == 4
    assert time.waits == again.waits
    assert [low <= wait <= 2 * low for wait, low in zip(time.waits, (0.5, 1.0, 2.0), strict=True)] == [True] * 3


def test_a_storm_of_503_ends(time: FakeClock) -> None:
    with serve({"/": Page("", 503)}) as server:
        outcomes = get(server, *["/"] * 20, limits=Limits(attempts=4), clock=time.clock())
    assert {outcome.status for outcome in outcomes if isinstance(outcome, Answer)} == {503}
    assert len(server.requests) < 40, "a host that is down is not asked four times for every page"


def test_the_host_rests_for_all_pages_at_once(time: FakeClock) -> None:
    with serve({"/busy": [Page("", 429, {"retry-after": "30"}), "page"], "/other": "page"}) as server:

        async def run() -> None:
            async with Fetcher(Scope((f"{server.url}/",)), rate=0, clock=time.clock(), concurrency=1) as fetcher:
                await asyncio.gather(fetcher.get(f"{server.url}/busy"), fetcher.get(f"{server.url}/other"))

        asyncio.run(run())
    assert time.waits == [30.0]
    assert [request.path for request in server.requests] == ["/busy", "/other", "/busy"]


def test_the_rate_holds_for_each_host(time: FakeClock) -> None:
    with serve({"/": "page"}) as server:
        get(server, "/", "/", "/", clock=time.clock(), rate=2.0)
    assert time.waits == [0.5, 0.5]


def test_a_crawl_delay_slows_down(time: FakeClock) -> None:
    with serve({"/": "page"}) as server:

        async def run() -> None:
            async with Fetcher(Scope((f"{server.url}/",)), clock=time.clock()) as fetcher:
                fetcher.slow_down(f"{server.url}/", 10)
                for _ in range(3):
                    await fetcher.get(f"{server.url}/")

        asyncio.run(run())
    assert time.waits == [10.0, 10.0]


@pytest.mark.parametrize(("concurrency", "most"), [(2, 2), (5, 5), (50, 5)])
def test_connections_at_a_time_are_few(concurrency: int, most: int) -> None:
    with serve({"/": Page("page", pause=0.1)}) as server:

        async def run() -> None:
            async with Fetcher(Scope((f"{server.url}/",)), rate=0, concurrency=concurrency) as fetcher:
                await asyncio.gather(*(fetcher.get(f"{server.url}/?{n}") for n in range(12)))

        asyncio.run(run())
    assert server.most_at_once == most
    assert len({request.connection for request in server.requests}) == most


# Secure connections.


def test_the_certificate_is_for_the_name_and_the_connection_to_the_address(monkeypatch: pytest.MonkeyPatch) -> None:
    context = trusted(monkeypatch)
    names: list[str | None] = []
    context.sni_callback = lambda connection, name, _: names.append(name)
    with serve({"/": Page("page")}, tls=context) as server:
        right, wrong = f"https://shop.test:{server.port}/", f"https://other.test:{server.port}/"
        answer, error, plain = get(server, right, wrong, f"http://{server.host}/", starts=(right, wrong), resolve=here)
    assert isinstance(answer, Answer)
    assert answer.body == b"page"
    assert names == ["shop.test", "other.test"]
    assert [request.headers["host"] for request in server.requests] == [f"shop.test:{server.port}"]
    assert isinstance(error, FetchError)
    assert error.message.startswith("the certificate of other.test is not valid: Hostname mismatch")
    assert isinstance(plain, FetchError)


def test_a_certificate_that_nobody_vouches_for_is_refused() -> None:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(CERTIFICATE)
    with serve({"/": "page"}, tls=context) as server:
        error = failure(server, "/")
    assert (
        told(error, server) == "connection: SITE/: the certificate of 127.0.0.1 is not valid: self-signed certificate"
    )
    assert not server.requests

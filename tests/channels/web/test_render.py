"""Pages drawn by JavaScript, in a real Chromium: what they show, and that they reach nothing by themselves."""

from __future__ import annotations

import asyncio
import contextlib
import re
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from cxlint.channels.web.chromium import find_chromium
from cxlint.channels.web.render import Renderer, RenderError, RenderLimits
from cxlint.channels.web.shells import needs_rendering
from cxlint.errors import ConfigurationError, CxlintError

try:
    find_chromium()
    CHROMIUM = True
except ConfigurationError:
    CHROMIUM = False

in_chromium = pytest.mark.skipif(not CHROMIUM, reason="there is no Chromium on this machine")


@dataclass(frozen=True, slots=True)
class Found:
    body: bytes
    type: str = "text/javascript"
    status: int = 200

    def header(self, name: str) -> str:
        return self.type if name == "content-type" else ""


class Network:
    """Answers for the network; ``asked`` are the addresses of the host of a page, in order."""

    def __init__(self) -> None:
        self.pages: dict[str, Found] = {}
        self.asked: list[str] = []

    async def fetch(self, url: str) -> Found:
        self.asked.append(url)
        if url not in self.pages:
            raise CxlintError("may not be asked", where=url)
        return self.pages[url]


class Web:
    """One browser for all tests, which starts slowly; each test has a host of its own."""

    def __init__(self, runner: asyncio.Runner) -> None:
        self.network = Network()
        self.renderer = Renderer(self.network.fetch, limits=RenderLimits(seconds=2.0, size=20_000))
        self.host = ""
        self._runner = runner

    def draw(self, page: str, path: str = "/returns") -> str:
        """``page`` as it is drawn."""
        return self._runner.run(self.renderer.draw(self.host + path, page))

    def asked(self) -> list[str]:
        """The paths asked for of the host of the test."""
        return [url.removeprefix(self.host) for url in self.network.asked]


@pytest.fixture(scope="module")
def browser() -> Iterator[Web]:
    with asyncio.Runner() as runner:
        web = Web(runner)
        yield web
        runner.run(web.renderer.__aexit__(None, None, None))


@pytest.fixture
def web(browser: Web, request: pytest.FixtureRequest) -> Web:
    browser.host = f"https://{re.sub('[^a-z0-9]+', '-', request.node.name.lower()).strip('-')[:60]}.example"
    browser.network.asked.clear()
    return browser


@in_chromium
def test_what_scripts_draw_is_there(web: Web) -> None:
    script = b"""fetch('/data.json').then(r => r.json()).then(d => setTimeout(() => {
        document.getElementById('root').innerHTML = `<p>Return it within ${d.days} days.</p>` }, 150))"""
    web.network.pages |= {
        f"{web.host}/app.js": Found(script),
        f"{web.host}/data.json": Found(b'{"days": 14}', "application/json"),
    }
    page = "<!doctype html><html lang=en><body><div id=root></div><script src=/app.js></script></body></html>"
    assert needs_rendering(page)
    drawn = web.draw(page)
    assert "<p>Return it within 14 days.</p>" in drawn
    assert drawn.startswith('<!doctype html>\n<html lang="en">')
    # The next page loads the same script, which is not asked for again.
    assert web.draw(page, "/delivery") == drawn
    assert web.asked() == ["/app.js", "/data.json"]


@in_chromium
def test_only_what_text_depends_on_is_asked_for(web: Web) -> None:
    web.network.pages[f"{web.host}/style.css"] = Found(b"p {background: url(/back.png)}", "text/css")
    page = """<!doctype html><link rel=stylesheet href=/style.css><link rel=icon href=/icon.png>
    <link rel=preload as=font href=/font.woff2 crossorigin><link rel=manifest href=/app.webmanifest>
    <link rel=prefetch href=/next><p>Text</p><img src=/picture.jpg><video src=/film.mp4></video>
    <iframe src=/frame></iframe><object data=/object.pdf></object>
    <script>navigator.sendBeacon('/beacon', 'x'); new EventSource('/events');
    fetch('/post', {method: 'POST', body: 'x'}); fetch('/next.html', {method: 'DELETE'})</script>"""
    assert "<p>Text</p>" in web.draw(page)
    assert web.asked() == ["/style.css"]


@pytest.fixture
def listener() -> Iterator[tuple[str, list[bytes]]]:
    """A host inside the network, TCP and UDP on one port: its address, and what arrived."""
    arrived: list[bytes] = []
    with socket.socket() as tcp, socket.socket(type=socket.SOCK_DGRAM) as udp:
        tcp.bind(("127.0.0.1", 0))
        tcp.listen()
        udp.bind(("127.0.0.1", tcp.getsockname()[1]))
        for one in (tcp, udp):
            one.settimeout(0.05)
        stop = threading.Event()

        def listen() -> None:
            while not stop.is_set():
                with contextlib.suppress(TimeoutError):
                    connection, _ = tcp.accept()
                    arrived.append(b"tcp")
                    connection.close()
                with contextlib.suppress(TimeoutError):
                    arrived.append(udp.recv(100))

        thread = threading.Thread(target=listen)
        thread.start()
        yield f"127.0.0.1:{tcp.getsockname()[1]}", arrived
        time.sleep(0.3)
        stop.set()
        thread.join()
        assert arrived == []


@in_chromium
def test_a_page_reaches_nothing_by_itself(web: Web, listener: tuple[str, list[bytes]]) -> None:
    host, arrived = listener
    page = f"""<!doctype html><link rel=preconnect href=http://{host}><link rel=dns-prefetch href=//{host}>
    <link rel=preload as=script href=http://{host}/a.js><script type=speculationrules>
    {{"prerender": [{{"urls": ["http://{host}/prerender"]}}]}}</script>
    <p>Text</p><iframe src=http://{host}/frame></iframe><iframe srcdoc="<script>fetch('http://{host}/')</script>">
    </iframe><img src=http://{host}/x.png><form action=http://{host}/ id=f method=post></form><script>
    const all = [() => fetch('http://{host}/', {{mode: 'no-cors'}}), () => fetch('http://{host}/', {{keepalive: true}}),
    () => new WebSocket('ws://{host}/'), () => navigator.sendBeacon('http://{host}/'),
    () => new EventSource('http://{host}/'), () => window.open('http://{host}/'),
    () => navigator.serviceWorker.register('/worker.js'),
    () => new Worker(URL.createObjectURL(new Blob([`fetch('http://{host}/'); new WebSocket('ws://{host}')`]))),
    () => {{ const frame = document.querySelectorAll('iframe')[1].contentWindow;
      const Peer = globalThis.RTCPeerConnection || frame.RTCPeerConnection;
      const rtc = new Peer({{iceServers: [{{urls: 'stun:{host}'}}]}});
      rtc.createDataChannel('x'); rtc.createOffer().then(o => rtc.setLocalDescription(o)) }},
    () => new WebTransport('https://{host}/'), () => document.getElementById('f').submit(),
    () => {{ location = 'http://{host}/' }}, () => alert(1), () => print(),
    () => {{ const a = document.createElement('a'); a.href = 'data:text/plain,x'; a.download = 'x'; a.click() }}];
    for (const one of all) try {{ one() }} catch (e) {{ document.title += e }}
    fetch('/late').catch(() => document.body.append('refused'));
    </script>"""
    drawn = web.draw(page)
    assert "<p>Text</p>" in drawn
    assert "refused" in drawn
    assert arrived == []
    # What was asked for was asked through the crawl, which refused it.
    assert set(web.asked()) <= {f"http://{host}/", f"http://{host}/a.js", "/late", "/worker.js"}


@in_chromium
def test_pages_know_nothing_of_each_other(web: Web) -> None:
    page = """<!doctype html><p id=p></p><script>document.cookie = 'seen=' + document.cookie + 'x';
    localStorage.seen = (localStorage.seen || '') + 'x';
    document.getElementById('p').textContent = document.cookie + ' ' + localStorage.seen</script>"""
    assert '<p id="p">seen=x x</p>' in web.draw(page)
    assert '<p id="p">seen=x x</p>' in web.draw(page)


@in_chromium
def test_a_page_that_goes_on_changing_is_taken_as_it_is(web: Web) -> None:
    page = "<!doctype html><p>Text</p><script>setInterval(() => document.body.append('x'), 20)</script>"
    assert "<p>Text</p>" in web.draw(page)


@in_chromium
@pytest.mark.parametrize(
    ("script", "message"),
    [
        ("while (true);", "was not drawn within 2 seconds: the browser does not answer"),
        ("document.body.textContent = 'x'.repeat(30000)", "is larger than 20,000 characters once it is drawn"),
    ],
)
def test_a_page_that_cannot_be_drawn_costs_itself_only(
    web: Web, script: str, message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cxlint.channels.web.render._GRACE", 1.0)
    with pytest.raises(RenderError) as caught:
        web.draw(f"<!doctype html><body><script>{script}</script>")
    assert str(caught.value) == f"{web.host}/returns: {message}"
    monkeypatch.undo()
    assert "<p>Next</p>" in web.draw("<!doctype html><p>Next</p>")


@in_chromium
def test_a_page_does_not_choose_what_is_read_of_it(web: Web) -> None:
    page = """<!doctype html><p>14 days</p><script>
    Object.defineProperty(Element.prototype, 'outerHTML', {get: () => '<p>30 days</p>'});
    Object.defineProperty(document, 'documentElement', {get: () => null})</script>"""
    assert "<p>14 days</p>" in web.draw(page)


def test_a_browser_that_is_not_there_is_named() -> None:
    with pytest.raises(ConfigurationError, match=r'CXLINT_CHROMIUM names the browser "no-such-browser"'):
        find_chromium("", {"CXLINT_CHROMIUM": "no-such-browser"})
    with pytest.raises(ConfigurationError, match=r'the option names the browser "no-such-browser"'):
        find_chromium("no-such-browser")


def test_without_a_browser_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr("cxlint.channels.web.chromium._PLACES", ())
    with pytest.raises(ConfigurationError) as caught:
        find_chromium("", {})
    assert "need Chromium, and none was found" in str(caught.value)
    assert "apt install chromium" in caught.value.hint


def test_a_browser_that_does_not_start_is_an_error_with_its_reason() -> None:
    async def run() -> None:
        async with Renderer(Network().fetch, executable="/bin/false") as renderer:
            with pytest.raises(ConfigurationError, match="the browser /bin/false does not start"):
                await renderer.draw("https://shop.example/", "")

    asyncio.run(run())


_LONG = "<p>" + "Our lamps are made of glass and brass. " * 50 + "</p>"


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<title>Shop</title><div id=root></div><script src=app.js></script>", True),
        ("<title>Shop</title><div id='app'><!-- app --></div><script type=module src=app.js></script>", True),
        ("<app-root></app-root><script src=main.js></script>", True),
        ("<p>Loading…</p><script>start()</script>", True),
        (f"<nav>{'Menu entry ' * 40}</nav><div id=__next></div><script src=app.js></script>", True),
        (f"<p>{'Footer ' * 40}</p><noscript>Please enable JavaScript.</noscript><script src=app.js></script>", True),
        ("<p>Closed today.</p>", False),
        ('<p>Closed.</p><script type="application/ld+json">{"@type": "Shop"}</script>', False),
        (f"<main>{_LONG}</main><script src=app.js></script>", False),
        (
            f"<main>{_LONG}</main><div id=root></div><noscript>Enable JavaScript</noscript><script src=a.js></script>",
            False,
        ),
        (f"<p>{'A short page of its own. ' * 20}</p><script src=app.js></script>", False),
        (f"<script>var text = '{_LONG}'</script><style>{_LONG}</style><template>{_LONG}</template>", True),
    ],
)
def test_pages_with_next_to_no_text_need_a_browser(page: str, expected: bool) -> None:
    assert needs_rendering(page) is expected

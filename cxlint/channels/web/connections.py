"""Connections to checked addresses: one request, one response, HTTP/1.1 by ``h11``.

``h11`` is what httpx and httpcore speak HTTP/1.1 with. It is driven directly for two reasons: the pools and models
above it take most of the CPU time of a page (28 KB: 2.4 ms with httpx, 1.7 ms with httpcore, 0.3 ms here, 0.55 ms with
all checks of a fetcher), and only here can be seen whether more came than a response announced.
"""

from __future__ import annotations

import asyncio
import os
import ssl
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import certifi
import h11

from cxlint.channels.web.errors import FetchError
from cxlint.channels.web.urls import Site, target_of

_READ = 65_536
# Idle connections are closed after so many seconds: servers do so as well, often after 5 to 75.
_IDLE_SECONDS = 15.0
# For one of several addresses of a host, so that a dead one leaves time for the next.
_CONNECT_SECONDS = 5.0
_MOST_HEADERS = 200
_MOST_INTERIM = 10


@dataclass(frozen=True, slots=True)
class Response:
    """What came back for one request; header names in lower case, the body as it was sent."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes


class StaleConnection(Exception):
    """A connection that had been kept open was closed by the host; the request was not answered."""


class Connections:
    """The open connections of a crawl, by site. Idle ones are used again.

    ``most_head`` and ``most_body`` limit the bytes of a response's headers and of its body as it is sent.
    """

    def __init__(self, most_head: int, most_body: int) -> None:
        self._idle: dict[Site, list[_Connection]] = {}
        self._most_head = most_head
        self._most_body = most_body
        self._context: ssl.SSLContext | None = None
        self._answered: dict[Site, str] = {}

    async def get(
        self,
        site: Site,
        url: str,
        headers: Sequence[tuple[str, str]],
        addresses: Sequence[str],
        check: Callable[[Response], None],
    ) -> Response:
        """GET ``url`` of ``site`` at the first of ``addresses`` that answers.

        ``check`` sees the response before its body is read, and may raise. Raises ``FetchError`` (``connection``,
        ``incomplete``, ``bad-answer``, ``too-large``).
        """
        request = h11.Request(method="GET", target=target_of(url), headers=list(headers))
        while True:
            connection = self._idle_one(site)
            fresh = connection is None
            if connection is None:
                connection = _Connection(await self._open(site, addresses), self._most_head)
            try:
                response = await connection.exchange(request, self._most_head, self._most_body, check)
            except StaleConnection:
                connection.close()
                if fresh:
                    raise FetchError("connection", f"{site.netloc} closed the connection without an answer") from None
                continue
            except BaseException:
                connection.close()
                raise
            if connection.begins_again():
                self._idle.setdefault(site, []).append(connection)
            else:
                connection.close()
            return response

    def close(self) -> None:
        """Close all idle connections."""
        for connections in self._idle.values():
            for connection in connections:
                connection.close()
        self._idle.clear()

    def _idle_one(self, site: Site) -> _Connection | None:
        waiting = self._idle.get(site, [])
        while waiting:
            connection = waiting.pop()
            if connection.is_usable():
                return connection
            connection.close()
        return None

    async def _open(self, site: Site, addresses: Sequence[str]) -> _Wire:
        secure = self._secure() if site.scheme == "https" else None
        # The address is connected to; the name is what the certificate must be for.
        name = site.host.strip("[]") if secure else None
        problem = FetchError("dns", f"{site.host} has no address")
        loop = asyncio.get_running_loop()
        # The address that answered last comes first, so that a dead one costs its time only once.
        for address in sorted(addresses, key=lambda address: address != self._answered.get(site)):
            try:
                async with asyncio.timeout(_CONNECT_SECONDS if len(addresses) > 1 else None):
                    _, wire = await loop.create_connection(_Wire, address, site.port, ssl=secure, server_hostname=name)
                    self._answered[site] = address
                    return wire
            except ssl.SSLCertVerificationError as error:
                reason = error.verify_message.rstrip(".")
                problem = FetchError("connection", f"the certificate of {site.host} is not valid: {reason}")
            except TimeoutError:
                problem = FetchError("connection", f"{site.netloc} does not answer")
            except OSError as error:
                problem = FetchError("connection", f"cannot connect to {site.netloc}: {_reason(error)}")
        raise problem

    def _secure(self) -> ssl.SSLContext:
        if self._context is None:
            self._context = ssl.create_default_context()
            if not any(name in os.environ for name in ("SSL_CERT_FILE", "SSL_CERT_DIR")):
                # Some systems, and Pythons for macOS, come without the certificates that everybody trusts.
                self._context.load_verify_locations(certifi.where())
            self._context.set_alpn_protocols(["http/1.1"])
        return self._context


class _Connection:
    """One connection; between an exchange and the next it is either idle or closed."""

    __slots__ = ("_idle_since", "_protocol", "_received", "_wire")

    def __init__(self, wire: _Wire, most_head: int) -> None:
        self._wire = wire
        self._protocol = h11.Connection(h11.CLIENT, max_incomplete_event_size=most_head)
        self._received = False
        self._idle_since = 0.0

    async def exchange(
        self, request: h11.Request, most_head: int, most_body: int, check: Callable[[Response], None]
    ) -> Response:
        self._received = False
        self._wire.send((self._protocol.send(request) or b"") + (self._protocol.send(h11.EndOfMessage()) or b""))
        try:
            head = await self._head(most_head)
            check(head)
            return Response(head.status, head.headers, await self._body(head, most_body))
        except h11.RemoteProtocolError as error:
            if error.error_status_hint == 431:
                raise FetchError("too-large", f"its headers are larger than {most_head:,} bytes") from None
            if self._protocol.trailing_data[1]:
                raise FetchError("incomplete", f"the answer ends early: {error}") from None
            raise FetchError("bad-answer", f"the answer is no HTTP: {error}") from None
        except OSError as error:
            if not self._received:
                raise StaleConnection from None
            raise FetchError("incomplete", f"the connection broke in the answer: {_reason(error)}") from None

    def begins_again(self) -> bool:
        """Make ready for the next request; whether that is possible."""
        states = self._protocol.states
        if states[h11.CLIENT] is not h11.DONE or states[h11.SERVER] is not h11.DONE:
            return False
        # What came beyond the response would be taken for the answer to the next request.
        if self._protocol.trailing_data[0]:
            return False
        self._protocol.start_next_cycle()
        self._idle_since = asyncio.get_running_loop().time()
        return self.is_usable()

    def is_usable(self) -> bool:
        """Whether the host has neither closed the connection nor sent anything unasked for."""
        return self._wire.is_silent() and asyncio.get_running_loop().time() - self._idle_since < _IDLE_SECONDS

    def close(self) -> None:
        """Close at once, whatever is still to come."""
        self._wire.close()

    async def _head(self, most: int) -> Response:
        interim = 0
        while not isinstance(event := await self._event(), h11.Response):
            interim += 1
            if interim > _MOST_INTERIM or not isinstance(event, h11.InformationalResponse):
                raise FetchError("bad-answer", "the answer never begins")
        headers = tuple((name.decode("latin-1"), _text(value)) for name, value in event.headers)
        if len(headers) > _MOST_HEADERS:
            raise FetchError("too-large", f"it has more than {_MOST_HEADERS} headers")
        if sum(len(name) + len(value) + 4 for name, value in event.headers) > most:
            raise FetchError("too-large", f"its headers are larger than {most:,} bytes")
        return Response(event.status_code, headers, b"")

    async def _body(self, head: Response, most: int) -> bytes:
        announced = dict(head.headers).get("content-length", "")
        # h11 has made sure that it is a number.
        too_large = int(announced or 0) > most
        body = bytearray()
        while not too_large and isinstance(event := await self._event(), h11.Data):
            body += event.data
            too_large = len(body) > most
        if too_large:
            raise FetchError("too-large", f"is larger than {most:,} bytes")
        return bytes(body)

    async def _event(self) -> object:
        while (event := self._protocol.next_event()) is h11.NEED_DATA:
            data = await self._wire.receive()
            if not data and not self._received:
                raise StaleConnection
            self._received = True
            self._protocol.receive_data(data)
        return event


class _Wire(asyncio.Protocol):
    """The bytes of a connection. Unlike a stream of asyncio, it tells whether any wait to be read."""

    def __init__(self) -> None:
        self._transport: asyncio.Transport | None = None
        self._waiting = bytearray()
        self._arrival: asyncio.Future[None] | None = None
        self._ended = False
        self._error: OSError | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._waiting += data
        if len(self._waiting) > _READ and self._transport is not None:
            self._transport.pause_reading()
        self._wake()

    def eof_received(self) -> bool:
        self._ended = True
        self._wake()
        return False

    def connection_lost(self, error: Exception | None) -> None:
        self._ended = True
        self._error = error if isinstance(error, OSError) else None
        self._wake()

    def send(self, data: bytes) -> None:
        if self._transport is not None:
            self._transport.write(data)

    async def receive(self) -> bytes:
        """What has arrived, empty at the end. Raises ``OSError`` where the connection broke."""
        while not self._waiting:
            if self._error is not None:
                raise self._error
            if self._ended:
                return b""
            self._arrival = asyncio.get_running_loop().create_future()
            await self._arrival
        data = bytes(self._waiting)
        self._waiting.clear()
        if self._transport is not None and not self._ended:
            self._transport.resume_reading()
        return data

    def is_silent(self) -> bool:
        return not self._ended and not self._waiting

    def close(self) -> None:
        if self._transport is not None:
            self._transport.abort()

    def _wake(self) -> None:
        if self._arrival is not None and not self._arrival.done():
            self._arrival.set_result(None)


def _text(value: bytes) -> str:
    """A header's value: ASCII by the standard, UTF-8 in practice, anything by accident."""
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("latin-1")


def _reason(error: OSError) -> str:
    if isinstance(error, ssl.SSLError):
        return f"TLS fails ({error.reason or error})"
    # The messages of asyncio name the socket; those of the system say what happened.
    return os.strerror(error.errno) if error.errno else str(error) or type(error).__name__

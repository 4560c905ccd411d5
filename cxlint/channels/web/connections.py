"""Connections to checked addresses: one request, one response, HTTP/1.1 by ``httpcore``, which httpx stands on.

Its single connections are used, without the pool and the client above them: those resolve names themselves, and take
most of the CPU time of a page (28 KB: 1.8 ms with the client, 1.1 ms with the pool, 0.5 ms here).
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import ssl
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import httpcore

from cxlint.channels.web.errors import FetchError
from cxlint.channels.web.urls import Site, target_of

# Idle connections are closed after so many seconds: servers do so as well, often after 5 to 75.
_IDLE_SECONDS = 15.0
# For one of several addresses of a host, so that a dead one leaves time for the next.
_CONNECT_SECONDS = 5.0
_MOST_HEADERS = 200


@dataclass(frozen=True, slots=True)
class Response:
    """What came back for one request; header names in lower case, the body as it was sent."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes


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
        address = httpcore.URL(scheme=site.scheme, host=site.host, port=site.port, target=target_of(url))
        request = httpcore.Request("GET", address, headers=headers)
        idle = self._idle.setdefault(site, [])
        while True:
            kept = idle.pop() if idle else None
            connection = kept or _Connection(request.url.origin, await self._open(site, addresses))
            try:
                if kept is None or await kept.is_usable():
                    response = await self._exchange(connection, request, check)
                    idle.append(connection)
                    return response
            except (OSError, httpcore.RemoteProtocolError) as error:
                # The host may close a connection in the moment that it is used again.
                if kept is None or connection.wire.received:
                    raise _problem(error, site, connection.wire) from None
            finally:
                if connection not in idle:
                    await connection.http.aclose()

    async def close(self) -> None:
        """Close all idle connections."""
        for idle in self._idle.values():
            while idle:
                await idle.pop().http.aclose()

    async def _exchange(
        self, connection: _Connection, request: httpcore.Request, check: Callable[[Response], None]
    ) -> Response:
        wire = connection.wire
        wire.received = 0
        wire.expect("its headers are", self._most_head)
        answer = await connection.http.handle_async_request(request)
        head = Response(answer.status, _headers(answer.headers, self._most_head), b"")
        check(head)
        # httpcore has made sure that it is a number.
        if int(dict(head.headers).get("content-length") or 0) <= self._most_body:
            wire.expect("is", self._most_body)
            body = await answer.aread()
            await answer.aclose()
            if len(body) <= self._most_body:
                return Response(head.status, head.headers, body)
        raise _too_large("is", self._most_body)

    async def _open(self, site: Site, addresses: Sequence[str]) -> _Wire:
        secure = self._secure() if site.scheme == "https" else None
        # The address is connected to; the name is what the certificate must be for.
        name = site.host.strip("[]") if secure else None
        problem = FetchError("dns", f"{site.host} has no address")
        # The address that answered last comes first, so that a dead one costs its time only once.
        for address in sorted(addresses, key=lambda address: address != self._answered.get(site)):
            try:
                async with asyncio.timeout(_CONNECT_SECONDS if len(addresses) > 1 else None):
                    streams = await asyncio.open_connection(address, site.port, ssl=secure, server_hostname=name)
                self._answered[site] = address
                return _Wire(*streams)
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
            # httpcore adds the certificates that everybody trusts: some systems, and Pythons for macOS, have none.
            named = "SSL_CERT_FILE" in os.environ or "SSL_CERT_DIR" in os.environ
            self._context = ssl.create_default_context() if named else httpcore.default_ssl_context()
            self._context.set_alpn_protocols(["http/1.1"])
        return self._context


class _Wire(httpcore.AsyncNetworkStream):
    """The bytes of a connection, counted for each response. Reading fails where more come than expected."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer
        self._what = ""
        self._most = 0
        self._end = 0
        self.received = 0
        self.ended = False

    def expect(self, what: str, most: int) -> None:
        """Let at most ``most`` bytes more come; ``what`` begins the message where there are more."""
        self._what, self._most, self._end = what, most, self.received + most

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        if self.received > self._end:
            raise _too_large(self._what, self._most)
        data = await self._reader.read(min(max_bytes, self._end + 1 - self.received))
        self.received += len(data)
        self.ended = not data
        return data

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._writer.write(buffer)

    async def aclose(self) -> None:
        self._writer.transport.abort()

    async def is_silent(self) -> bool:
        """Whether the host has neither closed the connection nor sent anything unasked for."""
        with contextlib.suppress(OSError):
            async with asyncio.timeout(0) as moment:
                await self._reader.read(1)
        return moment.expired()


class _Connection:
    """A connection of httpcore and the wire it reads from."""

    __slots__ = ("http", "wire")

    def __init__(self, origin: httpcore.Origin, wire: _Wire) -> None:
        self.http = httpcore.AsyncHTTP11Connection(origin, wire, keepalive_expiry=_IDLE_SECONDS)
        self.wire = wire

    async def is_usable(self) -> bool:
        """Whether another request may be sent."""
        if not self.http.is_idle() or self.http.has_expired():
            return False
        # httpcore would take what came beyond a response for the answer to the next request; only its h11 can tell.
        return not self.http._h11_state.trailing_data[0] and await self.wire.is_silent()


def _headers(raw: Sequence[tuple[bytes, bytes]], most: int) -> tuple[tuple[str, str], ...]:
    if len(raw) > _MOST_HEADERS:
        raise FetchError("too-large", f"it has more than {_MOST_HEADERS} headers")
    if sum(len(name) + len(value) + 4 for name, value in raw) > most:
        raise _too_large("its headers are", most)
    return tuple((name.decode("latin-1").lower(), _text(value)) for name, value in raw)


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


def _too_large(what: str, most: int) -> FetchError:
    return FetchError("too-large", f"{what} larger than {most:,} bytes")


def _problem(error: Exception, site: Site, wire: _Wire) -> FetchError:
    """What went wrong on the way, by what had arrived until then."""
    if not wire.received:
        return FetchError("connection", f"{site.netloc} closed the connection without an answer")
    if isinstance(error, OSError):
        return FetchError("incomplete", f"the connection broke in the answer: {_reason(error)}")
    if wire.ended:
        return FetchError("incomplete", f"the answer ends early: {error}")
    return FetchError("bad-answer", f"the answer is no HTTP: {error}")

"""A web server on the loopback for tests: paths and what happens when they are asked, and a record of the requests.

    with serve({"/": Page("<p>Hello</p>"), "/slow": Page("<p>Late</p>", pause=0.5)}) as server:
        ...  # ask server.url + "/slow"
    assert [request.path for request in server.requests] == ["/", "/slow"]

A behaviour is a ``Page``, text (an HTML page), bytes written to the connection as they are, a function of the request
that gives one of these, or a list of these, one a request, of which the last stays. A path with a query comes before
the path without; what is not named is a 404.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Page:
    """A response. ``headers`` replace those that it would have by itself; a value of ``None`` leaves one out."""

    body: str | bytes = b""
    status: int = 200
    headers: Mapping[str, str | None] = field(default_factory=dict)
    pause: float = 0.0
    """Seconds before anything is sent."""
    drip: float = 0.0
    """Seconds between the bytes of the body, one by one."""
    reset_after: int = -1
    """Reset the connection after so many bytes of the body."""
    close: bool = False
    """Close the connection after the response."""
    chunked: bool = False


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked; header names in lower case. ``at`` counts seconds, ``connection`` connections from 0."""

    path: str
    headers: dict[str, str]
    at: float
    connection: int


Behaviour: TypeAlias = "Page | str | bytes | list[Behaviour] | Callable[[Request], Behaviour]"


class Server:
    """A running server; ``paths`` may be changed while it runs."""

    def __init__(self, paths: Mapping[str, Behaviour], tls: ssl.SSLContext | None) -> None:
        self.paths: dict[str, Behaviour] = dict(paths)
        self.requests: list[Request] = []
        self.most_at_once = 0
        """The most requests that were being answered at the same time."""
        self.port = 0
        self._tls = tls
        self._asked: dict[str, int] = {}
        self._now = 0
        self._connections = 0

    @property
    def host(self) -> str:
        """Host and port."""
        return f"127.0.0.1:{self.port}"

    @property
    def url(self) -> str:
        """The address of the server, without a slash at the end."""
        return f"http{'s' if self._tls else ''}://{self.host}"

    def asked(self, path: str) -> list[Request]:
        """The requests for a path, without those for the same path with a query."""
        return [request for request in self.requests if request.path == path]

    async def run(self, ready: Callable[[], None], stop: asyncio.Event) -> None:
        server = await asyncio.start_server(self._serve, "127.0.0.1", 0, ssl=self._tls)
        self.port = server.sockets[0].getsockname()[1]
        ready()
        await stop.wait()
        server.close()
        answering = asyncio.all_tasks() - {asyncio.current_task()}
        for task in answering:
            task.cancel()
        await asyncio.gather(*answering, return_exceptions=True)
        # Connections that were broken off are only gone a turn later.
        await asyncio.sleep(0)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        number = self._connections
        self._connections += 1
        with contextlib.suppress(OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
                first, *lines = head.strip().split("\r\n")
                headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
                request = Request(first.split(" ")[1], headers, time.monotonic(), number)
                self.requests.append(request)
                self._now += 1
                self.most_at_once = max(self.most_at_once, self._now)
                try:
                    goes_on = await self._answer(self._behaviour(request), writer)
                finally:
                    self._now -= 1
                if not goes_on:
                    break
        writer.close()
        with contextlib.suppress(OSError, asyncio.CancelledError):
            await writer.wait_closed()

    def _behaviour(self, request: Request) -> Page | bytes:
        path = request.path
        behaviour = self.paths.get(path, self.paths.get(path.partition("?")[0], Page("Not found", 404)))
        while not isinstance(behaviour, Page | bytes):
            if isinstance(behaviour, str):
                behaviour = Page(behaviour)
            elif isinstance(behaviour, list):
                times = self._asked[path] = self._asked.get(path, 0) + 1
                behaviour = behaviour[min(times, len(behaviour)) - 1]
            else:
                behaviour = behaviour(request)
        return behaviour

    async def _answer(self, page: Page | bytes, writer: asyncio.StreamWriter) -> bool:
        if isinstance(page, bytes):
            writer.write(page)
            await writer.drain()
            return False
        await asyncio.sleep(page.pause)
        body = page.body.encode() if isinstance(page.body, str) else page.body
        own: dict[str, str | None] = {"content-type": "text/html; charset=utf-8", "content-length": str(len(body))}
        if page.chunked:
            own |= {"content-length": None, "transfer-encoding": "chunked"}
            body = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in (body, b""))
        headers = own | {name.lower(): value for name, value in page.headers.items()}
        lines = [f"{name}: {value}\r\n" for name, value in headers.items() if value is not None]
        writer.write(f"HTTP/1.1 {page.status} Status\r\n{''.join(lines)}\r\n".encode())
        if page.drip:
            for byte in body:
                writer.write(bytes((byte,)))
                await writer.drain()
                await asyncio.sleep(page.drip)
        elif page.reset_after >= 0:
            writer.write(body[: page.reset_after])
            await writer.drain()
            await asyncio.sleep(0.02)
            reset(writer)
            return False
        else:
            writer.write(body)
            await writer.drain()
        return not page.close


def redirect(target: str, status: int = 302) -> Page:
    """A page that leads to another."""
    return Page("", status, {"location": target})


def reset(writer: asyncio.StreamWriter) -> None:
    """Break a connection off, so that the other side sees a reset."""
    connection = writer.get_extra_info("socket")
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()


@contextlib.contextmanager
def serve(paths: Mapping[str, Behaviour], *, tls: ssl.SSLContext | None = None) -> Iterator[Server]:
    """A server for ``paths`` on a free port, in a thread of its own, until the context ends."""
    server = Server(paths, tls)
    ready = threading.Event()
    loop = asyncio.new_event_loop()
    stop = asyncio.Event()
    thread = threading.Thread(target=lambda: loop.run_until_complete(server.run(ready.set, stop)), daemon=True)
    thread.start()
    assert ready.wait(10)
    try:
        yield server
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join(10)
        loop.close()

"""Which hosts may be asked: a name is resolved once, its addresses are checked, and only checked ones are connected to.

A page could otherwise lead into the network that cxlint runs in, or a name could change its address between the check
and the connection.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Awaitable, Callable, Sequence
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Literal, TypeAlias

from cxlint.channels.web.errors import FetchError

Resolver: TypeAlias = Callable[[str, int], Awaitable[Sequence[str]]]
"""The addresses of a host (a name and a port) as text; raises ``OSError`` where it has none."""

AddressKind: TypeAlias = Literal["public", "private", "loopback", "metadata", "link-local", "translated", "reserved"]

# Services of clouds that give credentials to whoever asks from inside: AWS, GCP, Azure, DigitalOcean and others on
# 169.254.169.254, AWS containers, AWS and GCP over IPv6, Azure's wire server, Alibaba, Oracle.
_METADATA = frozenset(
    map(
        ip_address,
        "169.254.169.254 169.254.169.253 169.254.170.2 169.254.170.23 fd00:ec2::254 fd00:ec2::23 fd20:ce::254 "
        "168.63.129.16 100.100.100.200 192.0.0.192".split(),
    )
)
# From the IANA registries of special-purpose addresses (RFC 6890 and what followed); the first network that holds an
# address names it. The tables of ``ipaddress`` differ between releases of Python.
_NETWORKS: tuple[tuple[AddressKind, tuple[str, ...]], ...] = (
    ("loopback", ("127.0.0.0/8", "::1/128")),
    ("link-local", ("169.254.0.0/16", "fe80::/10")),
    ("private", ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7")),
    # NAT64 leads to the IPv4 address at its end; the others translate as well.
    ("translated", ("64:ff9b::/96", "64:ff9b:1::/48", "::ffff:0:0:0/96", "2001::/32", "192.88.99.0/24")),
    (
        "reserved",
        (
            *("0.0.0.0/8", "192.0.0.0/24", "192.0.2.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24"),
            *("224.0.0.0/4", "240.0.0.0/4", "::/96", "100::/64", "100:0:0:1::/64", "2001::/23", "2001:db8::/32"),
            *("3fff::/20", "5f00::/16", "fec0::/10", "ff00::/8"),
        ),
    ),
)
_KINDS = tuple((kind, ip_network(network)) for kind, networks in _NETWORKS for network in networks)
# Names that no public DNS gives (RFC 6761, 6762, 8375, and what networks use inside): who starts at one means it.
_LOCAL_ENDINGS = (".localhost", ".local", ".internal", ".intranet", ".lan", ".home.arpa", ".corp", ".test")


def kind_of(address: str) -> AddressKind:
    """What an address is, seen through the IPv4 address that an IPv6 address may embed."""
    try:
        parsed = ip_address(address.partition("%")[0])
    except ValueError:
        return "reserved"
    return _kind(parsed)


async def addresses_of(host: str, port: int, *, named: bool, resolve: Resolver) -> tuple[str, ...]:
    """The addresses of ``host`` (IPv6 in brackets) that may be connected to, in the order of the resolver.

    ``named`` says that a start address names this host. It then may be an address of any kind; a name may stand for
    private addresses if it has no others, and for the loopback if it is a name for use inside (``localhost``). Any
    other host must be public. Raises ``FetchError``: ``dns`` or ``blocked-address``.
    """
    literal = literal_of(host)
    found = (literal,) if literal else await _resolved(host, port, resolve)
    kinds = {address: kind_of(address) for address in found}
    public = tuple(address for address, kind in kinds.items() if kind == "public")
    if public or (named and literal):
        return public or found
    accepted = {"private", "loopback"} if _is_local(host) else {"private"}
    usable = tuple(address for address, kind in kinds.items() if kind in accepted) if named else ()
    if usable:
        return usable
    address, kind = next(iter(kinds.items()))
    leads = f"is a {kind} address" if literal else f"leads to the {kind} address {address}"
    raise FetchError(
        "blocked-address",
        f"{host} {leads}, which no page may ask for",
        hint="to read it, name the address itself as the start of the crawl",
    )


def literal_of(host: str) -> str:
    """The address that ``host`` is, empty where it is a name."""
    bare = host.removeprefix("[").removesuffix("]")
    try:
        return str(ip_address(bare))
    except ValueError:
        return ""


async def system_resolver(host: str, port: int) -> tuple[str, ...]:
    """The addresses that the system gives for a name."""
    loop = asyncio.get_running_loop()
    found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(address[0]) for *_, address in found))


async def _resolved(host: str, port: int, resolve: Resolver) -> tuple[str, ...]:
    try:
        found = tuple(await resolve(host, port))
    except (OSError, UnicodeError) as error:
        reason = getattr(error, "strerror", None) or "the name cannot be resolved"
        raise FetchError("dns", f"{host} has no address: {reason}") from None
    if not found:
        raise FetchError("dns", f"{host} has no address")
    return found


def _kind(address: IPv4Address | IPv6Address) -> AddressKind:
    if address in _METADATA:
        return "metadata"
    if isinstance(address, IPv6Address):
        embedded = address.ipv4_mapped or address.sixtofour
        if embedded is not None:
            return _kind(embedded)
    return next((kind for kind, network in _KINDS if address in network), "public")


def _is_local(host: str) -> bool:
    name = host.removesuffix(".")
    return "." not in name or name.endswith(_LOCAL_ENDINGS)

"""Which addresses may be asked, whatever a name says it stands for."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Sequence

import pytest

from cxlint.channels.web.errors import FetchError
from cxlint.channels.web.hosts import addresses_of, kind_of


@pytest.mark.parametrize(
    ("kind", "addresses"),
    [
        ("public", "93.184.216.34 2606:2800:220:1::1 ::ffff:8.8.8.8 2002:808:808::1"),
        ("private", "10.0.0.1 172.16.0.1 172.31.255.255 192.168.1.1 100.64.0.1 fc00::1 fd12::1 ::ffff:10.0.0.1"),
        ("loopback", "127.0.0.1 127.255.0.1 ::1 ::ffff:127.0.0.1 2002:7f00:1::1"),
        ("link-local", "169.254.1.1 fe80::1 fe80::1%eth0 ::ffff:169.254.1.1"),
        ("metadata", "169.254.169.254 169.254.170.2 fd00:ec2::254 168.63.129.16 100.100.100.200 192.0.0.192"),
        ("metadata", "::ffff:169.254.169.254 2002:a9fe:a9fe::1"),
        ("translated", "64:ff9b::7f00:1 64:ff9b::808:808 64:ff9b:1::a00:1 ::ffff:0:127.0.0.1 2001:0:1::1"),
        ("reserved", "0.0.0.0 :: ::127.0.0.1 224.0.0.1 255.255.255.255 240.0.0.1 192.0.2.1 198.18.0.1 ff02::1"),
        ("reserved", "2001:db8::1 100::1 fec0::1 nonsense"),
    ],
)
def test_every_address_has_its_kind(kind: str, addresses: str) -> None:
    assert {address: kind_of(address) for address in addresses.split()} == dict.fromkeys(addresses.split(), kind)


@pytest.mark.parametrize(
    ("host", "named", "answers", "usable"),
    [
        ("www.example.com", False, "93.184.216.34", "93.184.216.34"),
        # One address of several is poisoned: only the others are used.
        ("www.example.com", True, "127.0.0.1 10.0.0.1 93.184.216.34", "93.184.216.34"),
        # A site inside, that the user names.
        ("intranet.example.com", True, "10.0.0.1 10.0.0.2", "10.0.0.1 10.0.0.2"),
        ("localhost", True, "::1 127.0.0.1", "::1 127.0.0.1"),
        ("shop.test", True, "127.0.0.1", "127.0.0.1"),
        ("127.0.0.1", True, "", "127.0.0.1"),
        ("[::1]", True, "", "::1"),
        ("169.254.169.254", True, "", "169.254.169.254"),
    ],
)
def test_addresses_that_may_be_asked(host: str, named: bool, answers: str, usable: str) -> None:
    assert resolved(host, named, answers.split()) == tuple(usable.split())


@pytest.mark.parametrize(
    ("host", "named", "answers", "message"),
    [
        ("intranet.example.com", False, "10.0.0.1", "leads to the private address 10.0.0.1"),
        ("www.example.com", True, "127.0.0.1", "leads to the loopback address 127.0.0.1"),
        ("www.example.com", True, "169.254.169.254", "leads to the metadata address 169.254.169.254"),
        ("www.example.com", True, "64:ff9b::7f00:1", "leads to the translated address 64:ff9b::7f00:1"),
        ("localhost", False, "127.0.0.1", "leads to the loopback address 127.0.0.1"),
        ("localhost", True, "169.254.169.254", "leads to the metadata address"),
        ("127.0.0.1", False, "", "is a loopback address"),
        ("[::ffff:7f00:1]", False, "", "is a loopback address"),
    ],
)
def test_addresses_that_may_not(host: str, named: bool, answers: str, message: str) -> None:
    with pytest.raises(FetchError, match=message) as refused:
        resolved(host, named, answers.split())
    assert refused.value.kind == "blocked-address"


def test_a_name_without_address() -> None:
    async def unknown(host: str, port: int) -> Sequence[str]:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    with pytest.raises(FetchError, match=r"no\.example has no address: Name or service not known") as missing:
        asyncio.run(addresses_of("no.example", 80, named=True, resolve=unknown))
    assert missing.value.kind == "dns"


def resolved(host: str, named: bool, answers: Sequence[str]) -> tuple[str, ...]:
    async def resolve(host: str, port: int) -> Sequence[str]:
        assert answers, "an address needs no name service"
        return answers

    return asyncio.run(addresses_of(host, 80, named=named, resolve=resolve))

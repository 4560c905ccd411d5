"""Archives of pages: ours and others', whatever is wrong with them."""

from __future__ import annotations

import gzip
import io
from pathlib import Path

import brotli
import pytest
from click.testing import CliRunner
from warcio.archiveiterator import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from cxlint.channels.web import warc
from cxlint.cli import cxlint
from cxlint.engine import run
from cxlint.errors import UnreadableError

from channels.web.server import serve
from channels.web.sites import DAY, FACTS, check, kept, make_project, messages, page

SAYS = "<p>You can return it within 14 days.</p>"


def archive(path: Path, *pages: tuple[str, bytes, dict[str, str]], packed: bool = True, status: str = "200 OK") -> Path:
    """An archive as other programs write it."""
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=packed)
        writer.write_record(writer.create_warcinfo_record(path.name, {"software": "other"}))
        for number, (url, body, headers) in enumerate(pages):
            http = StatusAndHeaders(status, list(headers.items()), protocol="HTTP/1.1")
            told = {"WARC-Date": f"2026-01-01T00:00:0{number}Z"}
            writer.write_record(writer.create_warc_record(url, "request", io.BytesIO(b"GET / HTTP/1.1\r\n\r\n")))
            writer.write_record(
                writer.create_warc_record(url, "response", io.BytesIO(body), http_headers=http, warc_headers_dict=told)
            )
    return path


def contents(path: Path) -> dict[str, bytes]:
    """The pages of an archive by address."""
    return {capture.url: warc.load(path, capture.offset) for capture in warc.index(path).captures}


def chunked(data: bytes) -> bytes:
    return b"%x\r\n%s\r\n0\r\n\r\n" % (len(data), data)


@pytest.mark.parametrize("packed", [True, False])
def test_pages_are_read_however_they_were_sent(tmp_path: Path, packed: bool) -> None:
    html = {"Content-Type": "text/html; charset=utf-8"}
    path = archive(
        tmp_path / "site.warc.gz",
        ("https://x.example/plain", b"plain", html),
        ("https://x.example/gzip", gzip.compress(b"gzip"), {**html, "Content-Encoding": "gzip"}),
        ("https://x.example/br", brotli.compress(b"br"), {**html, "Content-Encoding": "br"}),
        ("https://x.example/chunks", chunked(b"chunks"), {**html, "Transfer-Encoding": "chunked"}),
        ("https://x.example/both", chunked(gzip.compress(b"both")),
         {**html, "Transfer-Encoding": "chunked", "Content-Encoding": "gzip"}),
        # As Common Crawl keeps them: unpacked, with headers that say otherwise.
        ("https://x.example/unpacked", b"unpacked",
         {**html, "Transfer-Encoding": "chunked", "Content-Encoding": "gzip"}),
        packed=packed,
    )  # fmt: skip
    found = contents(path)
    assert {url.rpartition("/")[2]: body.decode() for url, body in found.items()} == {
        name: name for name in ("plain", "gzip", "br", "chunks", "both", "unpacked")
    }


def test_the_latest_of_several_captures_counts_and_errors_are_no_pages(tmp_path: Path) -> None:
    html = {"Content-Type": "text/html"}
    path = archive(tmp_path / "a.warc.gz", ("https://x.example/", b"old", html), ("https://x.example/", b"new", html))
    assert contents(path) == {"https://x.example/": b"new"}
    with pytest.raises(UnreadableError, match="is no archive of web pages"):
        warc.index(archive(tmp_path / "b.warc.gz", ("https://x.example/", b"gone", html), status="404 Not Found"))


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    packed = gzip.compress(b"\0" * 60_000_000)
    path = archive(
        tmp_path / "a.warc.gz",
        ("https://x.example/", packed, {"Content-Type": "text/html", "Content-Encoding": "gzip"}),
    )
    with pytest.raises(UnreadableError, match="MB; the limit is 50 MB"):
        warc.load(path, warc.index(path).captures[0].offset)


def test_archives_that_are_none_or_cannot_be_searched_are_named(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    path.write_bytes(b"hello")
    with pytest.raises(UnreadableError, match="is no archive of web pages"):
        warc.index(path)
    plain = archive(tmp_path / "b.warc", *((f"https://x.example/{n}", b"x" * 1000, {}) for n in range(3)), packed=False)
    path.write_bytes(gzip.compress(plain.read_bytes()))
    with pytest.raises(UnreadableError, match="is compressed as a whole"):
        warc.index(path)


@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize("cut", [40, 900])
def test_an_archive_that_breaks_off_gives_what_it_has(tmp_path: Path, packed: bool, cut: int) -> None:
    import random

    body = random.Random(1).randbytes(1500)
    path = archive(tmp_path / "a.warc.gz", *((f"https://x.example/{n}", body, {}) for n in range(3)), packed=packed)
    path.write_bytes(path.read_bytes()[:-cut])
    index = warc.index(path)
    assert len(index.captures) == 3
    assert index.trouble == "breaks off in its last page"


def test_a_channel_reads_archives(tmp_path: Path) -> None:
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "facts.yaml").write_text(FACTS)
    (tmp_path / "cxlint.yaml").write_text('channels:\n  site: {warc: "*.warc.gz", exclude: /old/}\n')
    html = {"Content-Type": "text/html"}
    archive(
        tmp_path / "a.warc.gz",
        ("https://x.example/a", SAYS.encode(), html),
        ("https://x.example/old/a", SAYS.encode(), html),
        ("https://x.example/a.png", b"\x89PNG", {"Content-Type": "image/png"}),
        ("https://x.example/x.json", b'{"returns": "Return it within 15 days."}', {"Content-Type": "application/json"}),
    )
    project = run.open_project((tmp_path,))
    report = check(project)
    assert messages(report) == [
        'a:1 contradicts-fact: says "14 days"; returns.window is 30 days',
        'x.json:1 contradicts-fact: says "15 days"; returns.window is 30 days',
    ]
    assert run.check(project, day=DAY, jobs=2) == report


def test_what_was_fetched_goes_into_an_archive_and_comes_out_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = {
        "/": kept(page("Start", "/a", "/b", "/gone")),
        "/a": kept(page("You can return it within 14 days.")),
        "/b": kept('{"returns": "Return it within 15 days."}', content_type="application/json"),
    }
    with serve(site) as server:
        make_project(tmp_path, server)
        monkeypatch.chdir(tmp_path)
        result = CliRunner().invoke(cxlint, ["fetch", "--warc", "out/site.warc.gz"])
        assert result.exit_code == 1
        assert "Wrote 3 pages to out/site.warc.gz." in result.stderr
        crawled = [finding for finding in check(run.open_project((tmp_path,)), offline=True).findings if finding.fact]
    with open("out/site.warc.gz", "rb") as file:
        records = [(one.rec_type, one.rec_headers.get_header("WARC-Target-URI")) for one in ArchiveIterator(file)]
    assert records == [("warcinfo", None), *(("response", f"{server.url}/{name}") for name in ("", "a", "b"))]
    (tmp_path / "cxlint.yaml").write_text("languages: [it, en]\nchannels:\n  site: {warc: out/site.warc.gz}\n")
    archived = check(run.open_project((tmp_path,)))
    assert list(archived.findings) == crawled

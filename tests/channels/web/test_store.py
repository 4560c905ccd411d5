"""The cache of pages: what is kept, and what happens when its file is broken or taken."""

from __future__ import annotations

import multiprocessing
from pathlib import Path

import pytest

from cxlint.channels.web.cache import CacheError, locked
from cxlint.channels.web.store import Record, Store

URL = "https://shop.example/a"


def test_pages_links_and_queue_are_kept(tmp_path: Path) -> None:
    with Store(tmp_path / "cache", make=True) as store:
        crawl = store.begin("site", "settings", 5.0)
        store.queue("site", [URL, "https://shop.example/"], 0)
        store.queue("site", [URL], 1)
        record = Record(URL, crawl.number, 200, media="text/html", noindex=True, etag='"1"', size=5)
        store.put("site", record, b"<p>ok", ["https://shop.example/b"], [("etag", '"1"')])
    with Store(tmp_path / "cache") as store:
        assert store.crawl("site") == crawl
        assert store.queued("site", 0) == ["https://shop.example/", URL]
        assert store.queued("site", 1) == []
        assert store.record("site", URL) == record
        assert list(store.records("site", 1)) == [record]
        assert store.body("site", URL) == b"<p>ok"
        assert store.links("site", URL) == ("https://shop.example/b",)
        assert store.headers("site", URL) == (("etag", '"1"'),)
        assert store.record("other", URL) is None
    assert (tmp_path / "cache" / ".gitignore").read_text().endswith("*\n")


def test_the_end_of_a_crawl_forgets_what_it_did_not_meet(tmp_path: Path) -> None:
    with Store(tmp_path, make=True) as store:
        first = store.begin("site", "", 0.0)
        store.put("site", Record(URL, first.number), b"x")
        store.put("other", Record(URL, first.number), b"y")
        second = store.begin("site", "", 0.0)
        assert store.body("site", URL) == b"x"
        store.finish("site", second.number, "complete")
        assert store.record("site", URL) is None
        assert store.body("site", URL) == b""
        assert store.body("other", URL) == b"y"


@pytest.mark.parametrize(
    "content", [b"no database at all, but long enough to be one" * 40, b"SQLite format 3\0" + b"\xff" * 5000]
)
def test_a_damaged_cache_is_named_with_what_to_do(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "pages.sqlite").write_bytes(content)
    with pytest.raises(CacheError, match=r"is damaged.*delete it") as raised:
        Store(tmp_path, make=True)
    assert raised.value.where == (tmp_path / "pages.sqlite").as_posix()


def test_a_page_whose_content_is_damaged_is_named(tmp_path: Path) -> None:
    with Store(tmp_path, make=True) as store:
        store.put("site", Record(URL), b"x")
        store._db.execute("UPDATE body SET data=x'00'")
        with pytest.raises(CacheError, match="is damaged"):
            store.body("site", URL)


def test_a_cache_that_was_never_made_is_named(tmp_path: Path) -> None:
    with pytest.raises(CacheError, match='nothing was fetched yet; run "cxlint fetch"'):
        Store(tmp_path)


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CacheError, match="cannot be written"):
        Store(tmp_path / "file" / "cache", make=True)


def _hold(folder: Path, ready: object, done: object) -> None:
    with locked(folder):
        ready.set()  # type: ignore[attr-defined]
        done.wait(20)  # type: ignore[attr-defined]


def test_only_one_process_crawls_into_a_folder(tmp_path: Path) -> None:
    context = multiprocessing.get_context("fork")
    ready, done = context.Event(), context.Event()
    process = context.Process(target=_hold, args=(tmp_path, ready, done))
    process.start()
    assert ready.wait(20)
    with pytest.raises(CacheError, match="another cxlint is fetching into this folder"), locked(tmp_path):
        pass
    done.set()
    process.join()
    with locked(tmp_path):
        pass


def test_who_reads_sees_what_is_committed_while_another_writes(tmp_path: Path) -> None:
    with Store(tmp_path, make=True) as writer, Store(tmp_path) as reader:
        writer.put("site", Record(URL, 1), b"x")
        assert reader.record("site", URL) is None
        writer.commit()
        assert reader.body("site", URL) == b"x"

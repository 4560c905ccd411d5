"""What was found in a text before is kept for the pages that repeat it, and never changes what is reported."""

from __future__ import annotations

import datetime
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from cxlint.engine.run import make_settings
from cxlint.engine.scan import ValueCache
from cxlint.engine.sources import make_tasks
from cxlint.engine.tasks import Partial, Settings, Task, read
from cxlint.facts.compile import compile_book
from cxlint.facts.declarations import load_facts
from cxlint.model import Hints
from cxlint.project import load_project

LUME = Path(__file__).parents[2] / "fixtures" / "lume"
DAY = datetime.date(2026, 1, 1)
FACTS = """\
facts:
  returns.window: {is: 30 days, about: {en: [return, send back], it: [reso]}, not_about: [warranty]}
  plus.window: {is: 60 days, about: {en: [Plus], it: [Plus]}}
  price: {is: EUR 9.90, about: {en: [subscription]}, except: [{is: EUR 5, when: {mentions: [students]}}]}
  gift: {is: "yes", about: {en: [gift wrapping], it: [confezione regalo]}}
"""
PARTS = (
    "<h2>Returns</h2>",
    "<h2>Plus</h2>",
    "<h2>Can I have gift wrapping?</h2>",
    "<h2>Subscription for students</h2>",
    "<h1>Reso</h1>",
    "<p>You have 14 days.</p>",
    "<p>You can return it within 14 days, with Plus within 60 days.</p>",
    "<p>It costs 5 euros.</p>",
    "<p>Yes, always.</p>",
    "<p lang=it>Il reso dura 14 giorni.</p>",
    "<p lang=it>You have 14 days.</p>",
    "<table><tr><th>Plan<th>Returns<tr><th>Plus<td>14 days<tr><th>Basic<td>30 days</table>",
    '<script type="application/ld+json">{"@type": "Offer", "return_days": 14}</script>',
    "<p>{{days}} 14 days to return</p>",
)


def _settings() -> Settings:
    declared, errors = load_facts((("facts.yaml", FACTS),))
    assert not errors
    return Settings(compile_book(declared, ("en", "it")), DAY, languages=("en", "it"))


SETTINGS = _settings()


def examined(page: str, channel: str, cache: ValueCache) -> Partial:
    task = Task(channel, "page.html", Hints(path="page.html", locale="en", languages=("en", "it")))
    return read(task, SETTINGS, cache, page.encode())


@given(st.lists(st.tuples(st.lists(st.sampled_from(PARTS), max_size=6), st.sampled_from(("site", "faq"))), max_size=5))
@settings(max_examples=200, deadline=None)
def test_pages_say_the_same_whatever_was_read_before(pages: list[tuple[list[str], str]]) -> None:
    shared = ValueCache()
    for parts, channel in pages:
        page = "".join(parts)
        assert examined(page, channel, shared) == examined(page, channel, ValueCache(limit=0))


def test_the_sample_brand_is_the_same_with_and_without_what_was_kept() -> None:
    project = load_project(LUME / "cxlint.yaml")
    run = make_settings(project, DAY)
    kept, small = ValueCache(), ValueCache(limit=3)
    for task in make_tasks(project):
        alone = read(task, run, ValueCache(limit=0))
        assert [read(task, run, cache) for cache in (kept, kept, small)] == [alone] * 3

"""What particular blocks mean for the text inside them: a heading, the parts of a table, something nobody sees."""

from __future__ import annotations

from collections.abc import Callable

from cxlint.readers import html_elements as elements
from cxlint.readers.html_attributes import link_target, value_of
from cxlint.readers.html_page import Page
from cxlint.readers.html_tables import Table
from cxlint.readers.html_tokens import Attributes


def _heading(page: Page, name: str, found: Attributes) -> None:
    page.set("heading", elements.HEADINGS[name])


def _term(page: Page, name: str, found: Attributes) -> None:
    if name == "dt":
        page.question = ""
    page.set("term", name)


def _own_questions(page: Page, name: str, found: Attributes) -> None:
    page.set("question", page.question if name == "details" else "")


def _preformatted(page: Page, name: str, found: Attributes) -> None:
    page.set("preformatted", True)


def _skipped(page: Page, name: str, found: Attributes) -> None:
    page.set("hidden", True)


def _table(page: Page, name: str, found: Attributes) -> None:
    role = value_of(page, found, "role")
    page.set("cell", None)
    page.set("table", Table(layout=role in ("presentation", "none")))


def _table_part(page: Page, name: str, found: Attributes) -> None:
    table = page.table
    if table is None:
        table = page.table = Table()
    if name == "tr":
        table.start_row()
    elif name == "thead":
        table.start_head()
    elif name in ("tbody", "tfoot"):
        table.start_body()
    elif not found:
        page.set("cell", cell := table.start_cell(header=name == "th"))
        page.stack.later(table.end_cell, cell)
    else:
        cell = table.start_cell(
            header=name == "th",
            colspan=_number(value_of(page, found, "colspan")),
            rowspan=_number(value_of(page, found, "rowspan")),
            scope=value_of(page, found, "scope").lower(),
        )
        page.set("cell", cell)
        page.stack.later(table.end_cell, cell)


def _number(written: str) -> int:
    return int(written) if written.isascii() and written.isdecimal() and len(written) < 6 else 1


def _link(page: Page, name: str, found: Attributes) -> None:
    if "href" in found and page.shown:
        page.open_mark("link", link_target(page, found["href"]))


def _graphic(page: Page, name: str, found: Attributes) -> None:
    page.set("in_graphic", True)


def _main(page: Page, name: str, found: Attributes) -> None:
    page.enter_main()


MEANINGS: dict[str, Callable[[Page, str, Attributes], None]] = {
    **dict.fromkeys(elements.HEADINGS, _heading),
    **dict.fromkeys(("dt", "dd"), _term),
    **dict.fromkeys(("details", "dl", "mj-accordion"), _own_questions),
    **dict.fromkeys(("pre", "listing"), _preformatted),
    **dict.fromkeys(elements.SKIPPED & elements.BLOCKS, _skipped),
    "table": _table,
    "mj-table": _table,
    **dict.fromkeys(("main", "article"), _main),
    "svg": _graphic,
    **dict.fromkeys(("mj-button", "mj-navbar-link", "mj-social-element"), _link),
    **dict.fromkeys(("tr", "thead", "tbody", "tfoot", "td", "th"), _table_part),
}
"""Called when the element has just been opened."""

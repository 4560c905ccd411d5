"""HTML documents, templates and fragments: everything a visitor or a machine reads in them.

The tokens of a page are walked here, and what each element means for the text is decided here. No tree is built: a
stack of open elements with the implied end tags of the standard is all that text needs. Nothing recurses, and every
search is bounded as browsers bound their nesting.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cxlint.errors import UnreadableError
from cxlint.model import NO_CONTEXT, Context, Hints, Kind, Mark, Passage
from cxlint.readers import html_elements as elements
from cxlint.readers import html_frames
from cxlint.readers.html_attributes import link_target, read_attributes
from cxlint.readers.html_blocks import MEANINGS
from cxlint.readers.html_frames import Frame
from cxlint.readers.html_furniture import furniture
from cxlint.readers.html_leaves import read_leaf
from cxlint.readers.html_page import Page
from cxlint.readers.html_stack import ENDED_BY
from cxlint.readers.html_text import collapsed, escape_text, inserted_space
from cxlint.readers.html_tokens import LEFT_OUT, SPACE, TOKEN, Attributes, attributes, mask
from cxlint.text import MappedText
from cxlint.text.placeholders import find_placeholders

_INLINE = frozenset(("a", *elements.MARKS, *(elements.SKIPPED - elements.BLOCKS), *(elements.VOID - elements.BLOCKS)))
_MEANINGFUL = _INLINE | {"dialog", *MEANINGS, *elements.KINDS, *ENDED_BY, *(elements.VOID & elements.BLOCKS)}
# Elements that mean nothing beyond being inline (0), a block (1), or a block that ends an open paragraph (2).
_PLAIN = {
    name: 0 if name not in elements.BLOCKS else 2 if name in elements.CLOSES_PARAGRAPH else 1
    for name in elements.HTML - _MEANINGFUL
}


def read(text: MappedText, hints: Hints) -> Iterator[Passage]:
    """The passages of a whole document or template; those of its furniture come last, unless ``hints`` keep it."""
    masked = mask(text.text)
    selected = ignored = _NO_TAGS
    if hints.select or hints.ignore:
        from cxlint.readers.html_select import selected_tags

        selected, ignored = selected_tags(masked, hints)
    page = _page(text, masked, hints)
    passages = _walk(page, masked, selected, ignored)
    found = furniture(page.candidates, passages) if page.candidates else ()
    if found:
        inside = [passage for part in found for passage in passages[part.first : part.last]]
        if any(passage.kind in ("heading", "question") for passage in inside):
            # Read again without them: their headings are over nothing else.
            left_out = ignored | {part.at for part in found}
            passages = _walk(_page(text, masked, hints), masked, selected, left_out)
        else:
            for part in reversed(found):
                del passages[part.first : part.last]
        passages += [replace(part, kind="furniture", id=f"furniture@{number}") for number, part in enumerate(inside, 1)]
    return iter(passages)


def _page(text: MappedText, masked: str, hints: Hints) -> Page:
    page = Page(text, hints, templated=masked is not text.text)
    page.locale = hints.locale
    page.selected = page.shown = not hints.select
    # So are called the passages before the first heading.
    page.outline.unique(page.place)
    return page


def read_fragment(
    text: MappedText, kind: Kind, id: str, hints: Hints, *, locale: str = "", context: Context = NO_CONTEXT
) -> Iterator[Passage]:
    """The passages of HTML inside a string of another format.

    Inline markup alone gives one passage ``id``; blocks give ``id/1``, ``id/2``, ... Texts of attributes follow as
    ``id@title``.
    """
    content = text.text
    if "<" not in content and content and not content.isspace():
        decoded, segments, _ = collapsed([(0, content)])
        if not decoded or decoded.isspace():
            return iter(())
        marks = tuple([Mark("placeholder", *span) for span in find_placeholders(decoded)])
        return iter((Passage(MappedText(decoded, text, segments, escape_text), kind, id, locale, context, marks),))
    masked = mask(content)
    page = Page(text, hints, templated=masked is not content, kind=kind)
    page.locale = locale
    page.base = context
    page.base_id = id
    passages = _walk(page, masked)
    if page.number == 1:
        first = f"{id}/1"
        for index, passage in enumerate(passages):
            if passage.id == first:
                own = passage.context
                if own.group == first:
                    own = Context(own.headings, own.question, own.key, own.row, own.column, context.group or id)
                passages[index] = Passage(passage.text, passage.kind, id, passage.locale, own, passage.marks)
    return iter(passages)


_NO_TAGS: frozenset[int] = frozenset()


def _walk(
    page: Page, masked: str, selected: frozenset[int] = _NO_TAGS, ignored: frozenset[int] = _NO_TAGS
) -> list[Passage]:
    """The passages of ``page``, token by token; ``selected`` and ``ignored`` are the places of start tags."""
    stack = page.stack
    names, undo = stack.names, stack.undo
    chosen = bool(selected or ignored)
    runs, blocks, plain = page.runs, elements.BLOCKS, _PLAIN
    templated = page.templated
    position = 0
    frame: Frame | None = None
    while position >= 0:
        for match in TOKEN.finditer(masked, position):
            data, raw, name, written, content, leaf, other = match.groups()
            if data and page.shown:
                if templated and LEFT_OUT in data:
                    _add_parts(page, data, match.start())
                elif runs:
                    runs.append((match.start(), data))
                elif not data.isspace():
                    text = data if page.preformatted else data.lstrip(SPACE)
                    runs.append((match.start() + len(data) - len(text), text))
            if name is None:
                if raw is not None:
                    _raw_text(page, raw.lower(), written, content, match.start(4), match.start(5))
                elif other == "<" and page.shown:
                    runs.append((match.start(7), other))
                continue
            if name[0] == "/":
                name = name[1:]
            else:
                if leaf is not None:
                    if not chosen and read_leaf(page, name, written, leaf, match.start(4), match.start(6)):
                        continue
                elif name in html_frames.NAMES and frame is None and not chosen:
                    page.flush(entering=True)
                    known = html_frames.known(page, masked, name, match.start(3) - 1)
                    if isinstance(known, Frame):
                        frame, page.blocks = known, []
                    elif known:
                        position = known
                        break
                if chosen:
                    at = match.start(3) - 1
                    _start_tag(page, name.lower(), written, match.start(4), (at in selected, at in ignored))
                elif (role := plain.get(name)) is None or (written and attributes(written)):
                    _start_tag(page, name.lower(), written, match.start(4), _NOT_CHOSEN)
                else:
                    if role:
                        if runs or page.beside:
                            page.flush(entering=True)
                        if role == 2 and stack.paragraphs:
                            stack.end_paragraph()
                        if name == "p":
                            stack.paragraphs += 1
                    names.append(name)
                if leaf is None:
                    continue
                if leaf and page.shown:
                    _add_parts(page, leaf, match.start(6))
            if not names or names[-1] != name:
                _end_tag(page, name.lower(), match.start(3))
            else:
                if name in blocks:
                    if runs or page.beside:
                        page.flush()
                    if name == "p":
                        stack.paragraphs -= 1
                names.pop()
                while undo and undo[-1][0] > len(names):
                    _, action, values = undo.pop()
                    action(*values)
            if frame is not None and match.end() >= frame.end:
                if page.blocks is not None and match.end() == frame.end:
                    html_frames.keep(page, frame, page.blocks)
                frame = page.blocks = None
        else:
            position = -1
    page.flush()
    stack.shrink(0)
    page.flush()
    return page.out


def _add_parts(page: Page, data: str, at: int) -> None:
    """Add text, without server code that prints nothing."""
    for part in data.split(LEFT_OUT):
        if part and (page.runs or not part.isspace()):
            page.runs.append((at, part))
        at += len(part) + 1


_Choice = tuple[bool, bool]
_NOT_CHOSEN: _Choice = (False, False)


def _choose(page: Page, choice: _Choice) -> None:
    """Take in that a selector of the channel means the element."""
    if choice[0]:
        page.set("selected", True)
    if choice[1]:
        page.set("hidden", True)


def _start_tag(page: Page, name: str, written: str, at: int, choice: _Choice) -> None:
    if name in elements.BLOCKS:
        _start_block(page, name, written, at, choice)
    else:
        _start_inline(page, name, written, at, choice)


def _start_block(page: Page, name: str, written: str, at: int, choice: _Choice) -> None:
    stack = page.stack
    if page.runs or page.beside:
        page.flush(entering=True)
    if stack.paragraphs and name in elements.CLOSES_PARAGRAPH:
        stack.end_paragraph()
    stack.imply_ends(name)
    if name in elements.VOID:
        _void(page, name, written, at, choice)
        return
    if written and written[-1] == "/" and name not in elements.HTML:
        return
    stack.push(name)
    if choice is not _NOT_CHOSEN:
        _choose(page, choice)
    found = _placed(written, at) if written else {}
    kind = elements.kind_inside(name, page.kind)
    if kind != page.kind:
        page.set("kind", kind)
    action = MEANINGS.get(name)
    if action is not None:
        action(page, name, found)
    if found or name == "dialog":
        read_attributes(page, name, at, found, open=True)


def _start_inline(page: Page, name: str, written: str, at: int, choice: _Choice) -> None:
    if name in elements.VOID:
        _void(page, name, written, at, choice)
        return
    found = _placed(written, at) if written else {}
    stack = page.stack
    if name == "a" and "link" in page.open_marks:
        # A link in a link ends it.
        page.close_mark("link")
        if stack.names[-1] == "a":
            stack.shrink(len(stack.names) - 1)
    stack.names.append(name)
    if choice is not _NOT_CHOSEN:
        _choose(page, choice)
    if name in _INLINE:
        if name == "a":
            if "href" in found and page.shown:
                page.open_mark("link", link_target(page, found["href"]))
        elif name in elements.SKIPPED:
            page.set("hidden", True)
        else:
            page.open_mark(elements.MARKS[name])
    if found and (len(found) > 1 or "href" not in found):
        read_attributes(page, name, at, found, open=True)
    if written and written[-1] == "/" and name not in elements.HTML:
        stack.shrink(len(stack.names) - 1)


def _void(page: Page, name: str, written: str, at: int, choice: _Choice) -> None:
    """An element without content; those that are seen stand between words."""
    if choice is not _NOT_CHOSEN:
        depth = len(page.stack.names)
        page.stack.push(name)
        _choose(page, choice)
        _void(page, name, written, at, _NOT_CHOSEN)
        page.stack.shrink(depth)
        return
    if name in elements.BREAKS and page.runs:
        page.runs.append(inserted_space(at))
    if written:
        found = _placed(written, at)
        if found:
            read_attributes(page, name, at, found, open=False)


def _end_tag(page: Page, name: str, at: int) -> None:
    """An end tag that is not the end of the innermost element."""
    page.blocks = None
    depth = page.stack.depth_outside(name)
    if depth >= 0:
        if name in elements.BLOCKS:
            page.flush()
        page.stack.shrink(depth)
    elif name == "p":
        page.flush()
    elif name == "br":
        _void(page, name, "", at, _NOT_CHOSEN)


def _raw_text(page: Page, name: str, written: str, content: str, at: int, start: int) -> None:
    """An element whose content is no markup."""
    if name == "script":
        if "ld+json" in written.lower() and page.selected:
            page.flush()
            _json_ld(page, content, start)
        return
    if not page.shown or name not in ("title", "textarea", "xmp"):
        return
    page.flush()
    graphic = page.in_graphic
    page.stack.push(name)
    found = _placed(written, at) if written else {}
    if found:
        read_attributes(page, name, at, found, open=True)
    if name == "title":
        page.set("kind", "attribute" if graphic else "title")
    elif name == "xmp":
        page.set("kind", "code")
    page.set("preformatted", name != "title")
    if page.shown and content:
        if page.templated:
            _add_parts(page, content, start)
        else:
            page.runs.append((start, content))
    page.flush()
    page.stack.shrink(len(page.stack.names) - 1)


def _json_ld(page: Page, content: str, start: int) -> None:
    """The passages of data in JSON. What is broken there no machine reads either."""
    from cxlint.readers.schema_org import read_json_ld

    written = content.strip(SPACE)
    start += len(content) - len(content.lstrip(SPACE))
    for opening, closing in (("<!--", "-->"), ("<![CDATA[", "]]>"), ("//<![CDATA[", "//]]>")):
        if written.startswith(opening) and written.endswith(closing):
            start += len(opening)
            written = written[len(opening) : -len(closing)]
    if not written:
        return
    script = page.text.part(start, start + len(written))
    number = page.scripts = page.scripts + 1
    prefix = "json-ld" if number == 1 else f"json-ld~{number}"
    try:
        page.out.extend(read_json_ld(script, page.hints, locale=page.locale, prefix=prefix))
    except UnreadableError:
        return


def _placed(written: str, at: int) -> Attributes:
    """The attributes of a tag with their places in the page."""
    found = attributes(written)
    return {name: (start + at, end + at) for name, (start, end) in found.items()} if found else found

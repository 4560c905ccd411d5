"""What the elements of HTML mean to a reader of its text: tables from the HTML standard, MJML's elements added."""

from __future__ import annotations

from cxlint.model import Kind, MarkKind

VOID = frozenset(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr"
    " mj-image mj-divider mj-spacer mj-include mj-font mj-breakpoint mj-carousel-image mj-html-attribute".split()
)

_CLOSE_PARAGRAPH = (
    "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form"
    " h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre listing search section summary ul li dd dt table"
)
CLOSES_PARAGRAPH = frozenset(_CLOSE_PARAGRAPH.split())
"""Start tags that end an open ``p`` (13.2.6.4.7 of the standard)."""

BLOCKS = frozenset(
    (
        _CLOSE_PARAGRAPH
        + " html head body noscript noframes legend optgroup option label button select textarea object audio video"
        " canvas datalist marquee template caption colgroup tbody thead tfoot tr td th map svg math iframe applet"
        " mjml mj-head mj-body mj-title mj-preview mj-attributes mj-section mj-column mj-group mj-wrapper mj-text"
        " mj-button mj-table mj-raw mj-hero mj-accordion mj-accordion-element mj-accordion-title mj-accordion-text"
        " mj-carousel mj-navbar mj-navbar-link mj-social mj-social-element mj-style mj-html-attributes"
    ).split()
)
"""Elements that stand on their own: text before, inside and after them is not one line of thought."""

SCOPES = frozenset("applet caption html table td th marquee object template svg math".split())
"""An end tag does not reach beyond these (13.2.4.2, "has an element in scope")."""

SKIPPED = frozenset("template annotation annotation-xml mj-style mj-attributes mj-html-attributes".split())
"""Elements whose text nobody reads; raw text elements aside."""

KINDS: dict[str, Kind] = {
    "li": "list-item",
    "dt": "list-item",
    "dd": "list-item",
    "option": "list-item",
    "td": "cell",
    "th": "cell",
    "caption": "caption",
    "figcaption": "caption",
    "legend": "caption",
    "label": "caption",
    "blockquote": "quote",
    "button": "button",
    "mj-button": "button",
    "mj-preview": "description",
    "mj-title": "title",
    "summary": "question",
    "mj-accordion-title": "question",
    "mj-accordion-text": "answer",
    "pre": "code",
    "listing": "code",
}
"""The kind of the passages inside an element."""

HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}

CODE = frozenset(("code", "kbd", "samp", "tt"))
STRONG = frozenset(("b", "strong"))
QUOTED = frozenset(("q", "s", "del", "strike"))
"""Inline text that the page does not say itself: quoted, or struck out."""

MARKS: dict[str, MarkKind] = {
    **dict.fromkeys(CODE, "code"),
    **dict.fromkeys(QUOTED, "quote"),
    **dict.fromkeys(STRONG, "emphasis"),
}
"""The marks on the text of inline elements."""

BREAKS = frozenset("br input img embed".split())
"""Void elements that part words."""

HTML = frozenset(name for name in BLOCKS if not name.startswith("mj")) | frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark meter nobr output picture progress q rb"
    " rp rt ruby s samp slot small span strike strong sub sup time tt u var".split()
)
"""Elements of HTML: a slash does not close their start tag. Those of SVG and of templates are closed by it."""

READ_ATTRIBUTES = (
    "alt",
    "title",
    "aria-label",
    "aria-description",
    "aria-placeholder",
    "aria-valuetext",
    "placeholder",
)
LABELLED = frozenset(("option", "optgroup", "track"))
"""Elements whose ``label`` attribute is shown."""
BUTTON_TYPES = frozenset(("submit", "button", "reset"))

# Open Graph and Twitter card properties that hold addresses, sizes and names of types, not text.
_META_PREFIXES = ("og:", "twitter:")
_META_NOT_TEXT = frozenset(
    "url secure_url image video audio type locale alternate width height card site creator id player src stream".split()
)


def is_text_meta(name: str) -> bool:
    """Whether the ``content`` of the ``meta`` called ``name`` is text for people."""
    if name in ("description", "dc.description", "dcterms.description"):
        return True
    return name.startswith(_META_PREFIXES) and name.rpartition(":")[2] not in _META_NOT_TEXT


def kind_inside(name: str, outer: Kind) -> Kind:
    """The kind of the passages in an element that stands among passages of the kind ``outer``."""
    kind = KINDS.get(name)
    return outer if kind is None or (outer == "quote" and kind not in ("cell", "code", "button")) else kind

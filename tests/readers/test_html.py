"""HTML as a visitor and a machine read it: texts, kinds, contexts, places."""

from __future__ import annotations

import html as stdlib_html
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
import turbohtml
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st

from cxlint.errors import ConfigurationError
from cxlint.model import Context, Hints, Mark, Passage
from cxlint.readers import html, html_frames
from cxlint.readers.html_tokens import TOKEN
from cxlint.text import Edit, Fix, MappedText, Source, apply
from cxlint.text.source import Span

from readers.roundtrip import assert_exact

CORPORA = Path(__file__).parents[2].parent / "shared" / "corpora"


def read(text: str, **hints: object) -> list[Passage]:
    return list(html.read(MappedText.whole(Source("page.html", text)), Hints(**hints)))  # type: ignore[arg-type]  # as keywords


def fragment(text: str, **options: object) -> list[Passage]:
    outer = MappedText.whole(Source("strings.xml", text))
    return list(html.read_fragment(outer, "string", "id", Hints(), **options))  # type: ignore[arg-type]  # as keywords


def texts(markup: str, **hints: object) -> list[str]:
    return [passage.text.text for passage in read(markup, **hints)]


def kinds(markup: str) -> list[tuple[str, str]]:
    return [(passage.kind, passage.text.text) for passage in read(markup)]


def contexts(markup: str) -> dict[str, Context]:
    return {passage.text.text: passage.context for passage in read(markup)}


# --- text


def test_words_split_by_inline_tags_stay_one_word() -> None:
    assert texts("<p><b>30</b> da<i>ys</i> to<br>return<wbr>s</p>") == ["30 days to returns"]


def test_text_without_a_tag_of_its_own_is_read() -> None:
    assert texts("bare<div>in div<p>p</p>after</div>end") == ["bare", "in div", "p", "after", "end"]


def test_white_space_collapses_but_a_no_break_space_stays() -> None:
    assert texts("<p>\n  30\n\n   <b> days </b> \t&nbsp;x&#32;&#10; y </p>") == ["30 days \u00a0x y"]


def test_kinds() -> None:
    assert kinds(
        "<title>Shop</title><h1>H</h1><p>p<ul><li>li</ul><table><caption>cap</caption><tr><td>td</table>"
        "<figure><figcaption>fig</figcaption></figure><blockquote><p>quote</p></blockquote><button>Go</button>"
        "<fieldset><legend>leg</legend><label>lab</label></fieldset><select><option>one</select><pre>a\n  b</pre>"
        "<details><summary>Can I?</summary>Yes</details><noscript><p>Turn it on</p></noscript>"
    ) == [
        ("title", "Shop"),
        ("heading", "H"),
        ("paragraph", "p"),
        ("list-item", "li"),
        ("caption", "cap"),
        ("cell", "td"),
        ("caption", "fig"),
        ("quote", "quote"),
        ("button", "Go"),
        ("caption", "leg"),
        ("caption", "lab"),
        ("list-item", "one"),
        ("code", "a\n  b"),
        ("question", "Can I?"),
        ("paragraph", "Yes"),
        ("paragraph", "Turn it on"),
    ]


@pytest.mark.parametrize(
    "markup",
    [
        "<script>var a = '<p>no</p>'</script>",
        "<style>p { content: 'no' }</style>",
        "<template><p>no</p></template>",
        "<p hidden>no <b>no</b></p>",
        "<div style='color:red; DISPLAY : none'><p>no</p></div>",
        "<!-- no -->",
        "<!-- > no --><!doctype html><?xml no?><iframe>no</iframe>",
        "<input type=hidden value=no><link title=no><img alt=''>",
        "<div hidden><img alt='no' title='no'><a href='tel:123'>no</a></div>",
    ],
)
def test_what_nobody_reads_is_left_out(markup: str) -> None:
    assert texts(f"<p>before</p>{markup}<p>after</p>") == ["before", "after"]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>a<p>b<div>c", ["a", "b", "c"]),
        ("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>", ["a", "b", "c", "d"]),
        ("<p>a</i></span></div></x> b</p>", ["a b"]),
        ("<p hidden>a<div>b</div>", ["b"]),
        ("<b><p>a</b> b</p> c", ["a b", "c"]),
        ("<a title=it's&nbsp;here>x</a>", ["it's\u00a0here", "x"]),
        ("a </> b < c <3 d", ["a b < c <3 d"]),
        ("<p>5 > 4 & 3 &amp 2 &notit;</p>", ["5 > 4 & 3 & 2 ¬it;"]),
        ("<div hidden><table><tr><td></div>no</table></div>yes", ["yes"]),
        ("<p>cut off <a href='x", ["cut off"]),
        ("<TITLE>a</Title><P CLASS=b>c</P>", ["a", "c"]),
    ],
)
def test_broken_markup_is_read_as_browsers_read_it(markup: str, expected: list[str]) -> None:
    assert texts(markup) == expected


def test_texts_know_their_place() -> None:
    source = "<p>Caf&eacute; <b>open</b></p>"
    (passage,) = read(source)
    assert [source[start:end] for _, start, end in passage.text.pieces()] == ["Caf", "&eacute;", " ", "open"]
    assert passage.text.span(5, 9) == Span(source.index("open"), source.index("open") + 4)


def test_a_fix_is_escaped_for_its_layer() -> None:
    source = '<p>Q and A</p><img alt="Q and A">'
    edits = [Edit(p.text.span(2, 5), p.text.escaped('& "or"')) for p in read(source)]
    fixed, _ = apply(source, [Fix("", (edit,)) for edit in edits])
    assert fixed == '<p>Q &amp; "or" A</p><img alt="Q &amp; &quot;or&quot; A">'


# --- marks, attributes, links


def test_code_and_links_are_marked() -> None:
    (passage,) = read('<p>Run <code>pip <a href="/x?a&amp;b"> install </a></code>, <q>they</q> said.')
    text = passage.text.text
    assert [(mark.kind, text[mark.start : mark.end], mark.value) for mark in passage.marks] == [
        ("link", "install", "/x?a&b"),
        ("code", "pip install", ""),
        ("quote", "they", ""),
    ]


def test_attributes_are_read() -> None:
    passages = read(
        '<meta name="description" content="We &amp; you"><meta property="og:title" content="Card">'
        '<meta property="og:image" content="https://x/y.png"><meta name="viewport" content="width=1">'
        '<img src=x alt="Alt" title=Title><a aria-label="Label">text</a><input placeholder="Your name">'
        '<input type="submit" value="Send"><input type="text" value="no"><optgroup label="Group">'
    )
    assert [(p.kind, p.id, p.text.text) for p in passages] == [
        ("description", "description", "We & you"),
        ("attribute", "og:title", "Card"),
        ("attribute", "top@alt", "Alt"),
        ("attribute", "top@title", "Title"),
        ("attribute", "top@aria-label", "Label"),
        ("paragraph", "top/1", "text"),
        ("attribute", "top@placeholder", "Your name"),
        ("attribute", "top@value", "Send"),
        ("attribute", "top@label", "Group"),
    ]
    groups = {p.id: p.context.group for p in passages}
    assert groups["top@alt"] == groups["top@title"] != ""
    assert groups["top@aria-label"] == groups["top/1"] != ""


def test_the_target_of_a_phone_or_mail_link_stands_beside_its_text() -> None:
    source = '<p>Call <a href="tel:+39%2002%201234">02 1234</a> or <a href="mailto:a&#64;b.it?subject=x">write</a></p>'
    visible, phone, mail = read(source)
    assert [(phone.kind, phone.text.text), (mail.kind, mail.text.text)] == [("data", "+39 02 1234"), ("data", "a@b.it")]
    assert visible.context.group == phone.context.group == mail.context.group != ""
    assert visible.marks[0] == Mark("link", 5, 12, "tel:+39%2002%201234")
    assert phone.text.span() == Span(source.index("+39"), source.index('">02'))


# --- context


def test_headings_give_context_and_ids() -> None:
    passages = read("<p>a<h1>Shop</h1><p>b<h2>How long?</h2><p>c<h3>Italy</h3><p>d<h2>Else</h2><p>e<h2>Else</h2><p>f")
    assert [(p.id, p.context.headings) for p in passages] == [
        ("top/1", ()),
        ("shop", ()),
        ("shop/1", ("Shop",)),
        ("how-long", ("Shop",)),
        ("how-long/1", ("Shop", "How long?")),
        ("italy", ("Shop", "How long?")),
        ("italy/1", ("Shop", "How long?", "Italy")),
        ("else", ("Shop",)),
        ("else/1", ("Shop", "Else")),
        ("else~2", ("Shop",)),
        ("else~2/1", ("Shop", "Else")),
    ]


def test_questions_stand_over_their_answers() -> None:
    found = contexts(
        "<h2>How long?</h2><p>a</p><h2>More</h2><p>b</p><details><summary>Can I return it</summary><p>c</p></details>"
        "<p>d</p><dl><dt>Who pays?<dd>e<dt>Term<dd>f</dl><p>g</p><p><b>And gifts?</b></p><p>h</p>"
    )
    assert {text: context.question for text, context in found.items() if len(text) == 1} == {
        "a": "How long?",
        "b": "",
        "c": "Can I return it",
        "d": "",
        "e": "Who pays?",
        "f": "Term",
        "g": "",
        "h": "And gifts?",
    }


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<tr><th><th>Basic<th>Plus<tr><th>Price<td>a<td>b", {"a": ("Price", "Basic"), "b": ("Price", "Plus")}),
        ("<thead><tr><td>Plan<td>Price<tbody><tr><td>Plus<td>a", {"a": ("Plus", "Price"), "Plus": ("", "Plan")}),
        ("<tr><td>Return window<td>a", {"a": ("Return window", "")}),
        ("<tr><td>We ship in 3 days.<td>a", {"a": ("", "")}),
        ("<tr><th>X<th>Y<tr><td rowspan=2>r<td>a<tr><td>b", {"a": ("r", "Y"), "b": ("", "Y")}),
        ("<tr><th colspan=2>Wide<th>Z<tr><td>r<td>a<td>b", {"a": ("r", "Wide"), "b": ("r", "Z")}),
        ("<tr><th>P<th>Q<tr><th colspan=2>Italy<tr><td>r<td>a", {"a": ("Italy r", "Q")}),
    ],
)
def test_table_headers_stand_over_and_beside_cells(markup: str, expected: dict[str, tuple[str, str]]) -> None:
    found = contexts(f"<table>{markup}</table>")
    assert {text: (found[text].row, found[text].column) for text in expected} == expected


def test_language_is_inherited_and_the_nearest_word_counts() -> None:
    markup = "<html lang=en_GB><p>a<p lang=it>b <img alt=c><p>d<div lang=de><p>e</div>"
    locales = {p.text.text: p.locale for p in read(markup)}
    assert locales == {"a": "en-GB", "b": "it", "c": "it", "d": "en-GB", "e": "de"}
    locales = {p.text.text: p.locale for p in read(markup, locale="fr")}
    assert locales == {"a": "fr", "b": "it", "c": "it", "d": "fr", "e": "de"}


def test_selectors_choose_and_leave_out() -> None:
    markup = (
        "<title>t</title><nav>n</nav>\n<main>a<p class=x>b <img alt=c></p><img alt=d><p>e</p></main><footer>f</footer>"
    )
    assert texts(markup, select=("main",)) == ["a", "b", "c", "d", "e"]
    assert texts(markup, select=("main", "nav"), ignore=(".x", "img")) == ["n", "a", "e"]
    assert texts(markup, ignore=("nav, main", "footer")) == ["t"]
    with pytest.raises(ConfigurationError, match="is not a CSS selector"):
        texts(markup, select=("p[",))


# --- templates


def test_template_code_is_a_placeholder_and_nothing_on_its_own() -> None:
    markup = (
        '{% if a < b %}<p>H<?php a("b") ?>i {{ user.name | default: "you" }}, <%= days %> days</p>{% endif %}'
        "<p>{{ body }}</p>"
        '<?php if ($a > "b") { ?><img title="{{ \'x\' | t }}" alt="Your {{ plan }} plan">'
        '<img alt="<?php echo $x ?>">'
    )
    first, second = read(markup)
    text = first.text.text
    assert text == 'Hi {{ user.name | default: "you" }}, <%= days %> days'
    assert [text[mark.start : mark.end] for mark in first.marks] == ['{{ user.name | default: "you" }}', "<%= days %>"]
    assert second.text.text == "Your {{ plan }} plan"


def test_bindings_of_frameworks_are_not_text() -> None:
    markup = (
        '<app-step stepTitle="What is it?" stepTitleClass="mb-10 x"><p [title]="a b" :alt="c d" *ngIf="x > 1"'
        ' (click)="go(\'a b\')">Text</p><app-icon name="no no" /></app-step>'
    )
    assert texts(markup) == ["What is it?", "Text"]


def test_mjml_blocks() -> None:
    assert kinds(
        "<mjml><mj-head><mj-title>T</mj-title><mj-preview>P</mj-preview><mj-style>no</mj-style></mj-head><mj-body>"
        "<mj-text>Hello<br/>you</mj-text><mj-image alt='A' /><mj-button href='tel:123'>Call</mj-button></mj-body>"
    ) == [
        ("title", "T"),
        ("description", "P"),
        ("paragraph", "Hello you"),
        ("attribute", "A"),
        ("data", "123"),
        ("button", "Call"),
    ]


# --- furniture

_BODY = "<h1>Returns</h1><p>Send it back within 30 days. We pay for the way and refund you at once, every time.</p>" * 3
_BANNER = "<h2>We value your privacy</h2><p>We use cookies, valid for 14 days.</p><button>Accept all</button>"


def split(markup: str, **hints: object) -> tuple[list[str], list[str]]:
    """The texts of content and of furniture."""
    passages = read(markup, **hints)
    return (
        [passage.text.text for passage in passages if passage.kind != "furniture"],
        [passage.text.text for passage in passages if passage.kind == "furniture"],
    )


@pytest.mark.parametrize(
    "banner",
    [
        f"<div id=onetrust-consent-sdk>{_BANNER}</div>",
        f"<div id=CybotCookiebotDialog lang=it>{_BANNER}</div>",
        f"<div class='cc-window cc-banner'>{_BANNER}</div>",
        f"<div class='cky-consent-container x'><div class='cky-consent-bar'>{_BANNER}</div></div>",
        f"<aside class=site-cookie-banner>{_BANNER}</aside>",
        "<div id=cookieNotice><p>We use cookies. <a href=/privacy>Read more</a></p><button>Close</button></div>",
        f"<div role=dialog aria-label='Cookies'>{_BANNER}</div>",
        f"<dialog>{_BANNER}</dialog>",
        f"<div style='position: fixed; bottom: 0'>{_BANNER}</div>",
        "<div role=alertdialog><p>Utilizziamo i cookie per 14 giorni.</p><a href=#>Rifiuta tutti</a></div>",
        "<div role=dialog><p>Wir verwenden Cookies.</p><button>Alle akzeptieren</button></div>",
        "<div role=dialog><p>Nous utilisons des traceurs.</p><button>Continuer sans accepter</button></div>",
        "<div role=dialog><p>Usamos cookies.</p><button>Rechazar todas</button></div>",
        "<div role=dialog><p>Wij gebruiken cookies.</p><button>Akkoord</button></div>",
        "<div role=dialog><p>Utilizamos cookies.</p><button>Recusar</button></div>",
        "<div class=intercom-lightweight-app><div>Hi there! Answers in 5 minutes.</div></div>",
        "<x-chat class='crisp-chatbox'>Ask us, we answer in 2 hours</x-chat>",
    ],
)
def test_consent_banners_and_chats_are_furniture(banner: str) -> None:
    for markup in (f"{banner}<p>First</p>{_BODY}", f"{_BODY}<h2>First</h2>{banner}<p>Last</p>"):
        content, furniture = split(markup)
        assert content == texts(markup.replace(banner, ""))
        assert furniture
        assert split(markup, furniture=True) == (texts(markup, furniture=True), [])


@pytest.mark.parametrize(
    "part",
    [
        f"<main id=cookie-banner>{_BANNER}</main>",
        f"<div id=cookie-banner><article>{_BANNER}</article></div>",
        f"<div id=onetrust-consent-sdk><h1>Shop</h1>{_BANNER}</div>",
        f"<main><section class=cookie-notice>{_BANNER}</section></main>",
        "<main><div id=onetrust-consent-sdk><p>How our consent works: cookies for 14 days.</p></div></main>",
        "<div class=cookie-notice><h2>Cookie notice</h2><p>Cookies last 14 days, as our lawyers decided.</p></div>",
        "<section id=cookie-settings><h2>Cookie settings</h2><p>You can accept or refuse cookies in your browser.</p>"
        "</section>",
        "<div class=CookieDeclaration><p>The cookie _ga lasts 2 years.</p><button>Accept</button></div>",
        "<dialog><h2>Delivery</h2><p>It takes 3 days.</p><button>OK</button></dialog>",
        "<div role=dialog><h2>Join</h2><p>10 % off for you, for as long as you like it, on all the things of our shop"
        " and of those of our friends, who have a lot of things to wear, to read, to eat and to look at, and every week"
        " a letter about all of them.</p><p>See our cookie policy</p><button>I agree</button></div>",
        "<div class=live-chat><p>Chat with us: Monday to Friday 9-18</p></div>",
        "<section id=zendesk-chat><h2>Zendesk chat</h2><p>Answers in 2 hours</p></section>",
        "<a id=onetrust-banner-sdk href=#>Cookies for 14 days</a>",
        "<footer><a href=/cookies>Cookie settings</a><button>OK</button></footer>",
    ],
)
def test_content_is_no_furniture(part: str) -> None:
    markup = f"{part}{_BODY}"
    assert split(markup) == (texts(markup, furniture=True), [])


def test_a_page_about_cookies_is_content() -> None:
    page = f"<title>Cookie policy</title><div class=cookie-notice>{_BANNER}</div>{_BODY}"
    assert split(page)[1] == []
    assert split(page.replace("Cookie policy", "Shop"))[1] != []


def test_what_holds_most_of_the_text_is_no_furniture() -> None:
    for whole in (f"<div id=onetrust-consent-sdk>{_BODY.replace('h1', 'h2')}</div><p>Imprint", _BANNER):
        page = f"<div class=cookie-banner>{whole}</div>"
        assert split(page) == (texts(page, furniture=True), [])


def test_the_heading_of_a_banner_is_over_nothing_else() -> None:
    page = f"<div class=cookie-banner>{_BANNER}</div><p>First</p>{_BODY}"
    passages = read(page)
    assert passages[0].id == "top/1"
    assert passages[0].context == Context()
    assert [(p.id, p.kind, p.text.text) for p in passages[-3:]] == [
        ("furniture@1", "furniture", "We value your privacy"),
        ("furniture@2", "furniture", "We use cookies, valid for 14 days."),
        ("furniture@3", "furniture", "Accept all"),
    ]


# --- fragments


def test_a_fragment_with_inline_markup_is_one_passage() -> None:
    context = Context(key="returns")
    (passage,) = fragment("Within <b>30</b> days &amp; free", locale="en", context=context)
    assert (passage.text.text, passage.kind, passage.id) == ("Within 30 days & free", "string", "id")
    assert (passage.locale, passage.context) == ("en", context)


def test_a_fragment_with_blocks_is_several_passages() -> None:
    passages = fragment("<h2>How long?</h2><p>30 days</p><ul><li>a</ul>", context=Context(headings=("FAQ",)))
    assert [(p.id, p.kind, p.text.text, p.context.headings, p.context.question) for p in passages] == [
        ("id/1", "heading", "How long?", ("FAQ",), ""),
        ("id/2", "string", "30 days", ("FAQ", "How long?"), "How long?"),
        ("id/3", "list-item", "a", ("FAQ", "How long?"), "How long?"),
    ]
    assert [p.id for p in fragment('<p>Call <a href="tel:123" title="Us">us</a></p>')] == ["id", "id@href", "id@title"]


# --- laws

_PARTS = st.sampled_from(
    "<p> </p> <b> </b> <div> </div> <ul><li> <li> </ul> <table><tr> <td> <th> <tr> </table>"
    " <a_href=tel:1&amp;2> </a>"
    " <br> <h2> </h2> <pre> </pre> <code> </code> <span_lang=it> </span> <i_hidden> </i> <img_alt='a&gt;b__c'>"
    " <!--_x_-->"
    " </> < > & &amp; &eacute; &#8364; &#10; &nbsp; &notit; <details> <summary> </details> <dl><dt> <dd> </dl> <title>"
    ' </title> <textarea> </textarea> <script> </script> <button_title="q&quot;r"> </button> <svg/> <x-y/> {{ }} {{a}}'
    " <%= %> <?php ?> <a_title= ' \" = <option> <select> <q> \r\n \n \t __ a B 30 days ? \ue000 \x00 😀"
    " <p_itemprop=price> <div_itemscope_itemtype=x/Offer> <meta_itemprop=price_content=9>"
    " <meta_itemprop=currency_content=E> top title"
    ' <script_type=application/ld+json>{"@type":"A","n":"x\\u00e9<p>y&amp;</p>z"}</script>'.split(" ")
).map(lambda part: part.replace("_", " "))
_SOUP = st.lists(_PARTS, max_size=60).map("".join)


def shape(passage: Passage) -> tuple[object, ...]:
    """All that there is to know of a passage."""
    text = passage.text
    places = [text.span(at, at + 1) for at in range(len(text))]
    told = (passage.kind, passage.id, passage.locale, passage.context, passage.marks)
    return (text.text, places, text.escaped("<'\"&"), text.source.path, *told)


_IN_FRAMES = st.sampled_from(
    "<h2>Shop</h2> <ul><li>a</li><li>b</li></ul> <p>x<b>30_days</b>y</p> <a_href=tel:1&amp;2>call</a> <img_alt='a_b'>"
    " <button_title=t>Go</button> <div_lang=it>ciao</div> <p_hidden>no</p> <div_title=T><span>u</span></div> text"
    " <!--c--> <svg><title>S</title></svg> <p>{{name}}_hi</p> <p>open <h3>Who_pays?</h3> &nbsp; &amp;"
    " <label>l<input_placeholder=q></label> <pre>a__b</pre> <p><b>And_gifts?</b></p>"
    " <div_role=dialog>cookies</div> <script>'</footer>'</script>"
    " <a_href=/x>y</a> </div> <dt>q?</dt> <select><option>o</select>".split(" ")
).map(lambda part: part.replace("_", " "))
_AROUND = st.sampled_from(
    "<p>before </p> <h1>One</h1> <h2>Two?</h2> <div> </div> <ul><li> </ul> <b> </b> <a_href=/z> </a> <button>"
    " <table><td>"
    " </table> <div_lang=de> <div_hidden> <dl><dt>Who?</dt><dd> </dl> <main> </main> <section_title=t> <p>30_days</p>"
    " <details><summary>Q</summary> <blockquote> </blockquote> <pre> <div_itemscope_itemprop=x>".split(" ")
).map(lambda part: part.replace("_", " "))
_FRAMES = st.tuples(
    st.sampled_from(("header", "nav", "footer")),
    st.lists(_IN_FRAMES, max_size=5).map("".join),
    st.sampled_from(("", " title=x", " lang=it", " class=c")),
).map(lambda part: f"<{part[0]}{part[2]}>{part[1]}<p>{'30 days ' * 30}</p></{part[0]}>")
_SITE = st.tuples(
    st.lists(_FRAMES, min_size=1, max_size=3),
    st.lists(st.lists(st.one_of(_AROUND, st.integers(0, 2)), min_size=2, max_size=6), min_size=3, max_size=6),
)


@given(_SITE)
@settings(max_examples=300, deadline=None)
def test_frames_that_are_known_are_read_as_those_that_are_not(site: tuple[list[str], list[list[str | int]]]) -> None:
    frames, pages = site
    html_frames.forget()
    for parts in pages:
        page = "".join(part if isinstance(part, str) else "".join(frames[part : part + 1]) for part in parts)
        known = list(map(shape, read(page)))
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(html_frames, "NAMES", frozenset())
            assert known == list(map(shape, read(page)))


def test_a_footer_stands_under_the_headings_of_its_page() -> None:
    footer = (
        "<footer><p>Call <a href='tel:+39%2002'>02</a></p><h2>Shop</h2><ul>" + "<li>entry</li>" * 20 + "</ul></footer>"
    )
    html_frames.forget()
    for title in ("One", "Two"):
        passages = read(f"<html lang=en><h1>{title}</h1>{footer}")
        assert passages[1].context.headings == (title,)
        assert [passage.id for passage in passages[1:4]] == [f"{title.lower()}/1", f"{title.lower()}@href", "shop"]
        assert passages[-1].context.headings == (title, "Shop")
        assert_exact(passages, *DECODERS)


def _percent_decode(text: str) -> str:
    from urllib.parse import unquote

    return unquote(text)


def _json_decode(text: str) -> str:
    try:
        return str(json.loads(f'"{text}"'))
    except ValueError:
        return text


DECODERS: tuple[Callable[[str], str], ...] = (stdlib_html.unescape, _json_decode, _percent_decode)


@given(_SOUP)
@settings(max_examples=400)
def test_places_are_exact_in_any_soup(markup: str) -> None:
    passages = read(markup)
    assert_exact(passages, *DECODERS)
    assert len({passage.id for passage in passages}) == len(passages)
    assert all(passage.text.text.strip() for passage in passages)
    assert_exact(fragment(markup), *DECODERS)


@given(_SOUP.filter(lambda markup: not re.search("<script|\x00|\r|</>", markup)))
@settings(max_examples=200)
def test_tags_are_those_of_the_standard(markup: str) -> None:
    ours = []
    for match in TOKEN.finditer(markup):
        name = match[2] or match[3]
        if name:
            ours.append((match.start(2 if match[2] else 3) - 1, name.lower().lstrip("/")))
        if match[6] is not None:
            ours.append((match.end(6), name.lower()))
    theirs = []
    starts = [0, *(match.end() for match in re.finditer("\n", markup))]
    for token in turbohtml.tokenize(markup, resolve_references=False):
        if token.type in (turbohtml.TokenType.START_TAG, turbohtml.TokenType.END_TAG):
            theirs.append((starts[token.line - 1] + token.col, token.tag))
    assert ours == theirs


_WORDS = st.text("abcde 30,.\n", max_size=12)
_INLINE = st.recursive(
    _WORDS.map(stdlib_html.escape),
    lambda inner: st.tuples(st.sampled_from(["b", "i", "span", "em", "a"]), st.lists(inner, max_size=3)).map(
        lambda element: f"<{element[0]}>{''.join(element[1])}</{element[0]}>"
    ),
    max_leaves=5,
)
_BLOCKS = st.recursive(
    _INLINE,
    lambda inner: st.tuples(
        st.sampled_from(["div", "section", "article", "blockquote", "main", "form"]), st.lists(inner, max_size=4)
    ).map(lambda element: f"<{element[0]}>{''.join(element[1])}</{element[0]}>"),
    max_leaves=10,
)


@given(_BLOCKS)
@settings(max_examples=200)
def test_well_formed_pages_have_the_words_of_an_independent_parser(markup: str) -> None:
    soup = BeautifulSoup(markup, "html.parser")
    for block in soup.find_all(["div", "section", "article", "blockquote", "main", "form"]):
        block.insert_before("\n")
        block.insert_after("\n")
    assert " ".join(texts(markup)).split() == soup.get_text().split()


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 30_000 + "x",
        "<div>" * 3_000 + "</span>" * 3_000,
        "<b><p>" * 5_000 + "</b>" * 5_000,
        "<li><b>" * 5_000,
        "<a" * 50_000,
        "<a href='" * 5_000,
        "<!--" * 50_000,
        "<title>" * 20_000,
        "<img alt=x>" * 5_000,
        "<table>" * 5_000 + "<td>x",
        "<table><td colspan=1000 rowspan=60000>" + "<tr>" * 10_000,
        "{{" * 50_000,
        "<%" * 50_000,
        "&" * 100_000,
    ],
)
def test_hostile_pages_are_read_in_linear_time(markup: str) -> None:
    import time

    started = time.process_time()
    read(markup)
    assert time.process_time() - started < 2


@pytest.mark.skipif(not CORPORA.is_dir(), reason="the corpora are not part of the project")
def test_real_pages_round_trip() -> None:
    count = 0
    for path in CORPORA.rglob("*.html"):
        count += assert_exact(read(path.read_text(encoding="utf-8")), *DECODERS)
    assert count > 50

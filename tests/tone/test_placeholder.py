"""The rule kind ``placeholder``: what nobody filled in, and all that only looks like it."""

from __future__ import annotations

import time

import pytest

from cxlint.model import Context, Kind, Mark, Passage
from cxlint.schema import compose
from cxlint.text import MappedText, Source
from cxlint.tone.rules import DocumentCheck, Memory, Rule, Vocabulary, build
from cxlint.tone.settings import Settings

RULE = "extends: placeholder\nmessage: \"'%s' %s\"\n"


def rule(source: str) -> tuple[Rule | None, list[str]]:
    settings = Settings.of(compose(source, "rules/gaps.yaml"))
    built = build("Brand.Gaps", settings, Vocabulary())
    return built, [str(error) for error in settings.errors]


def passages(path: str, *texts: str, locale: str = "en", kind: Kind = "paragraph") -> list[Passage]:
    source = MappedText.whole(Source(path, "\n\n".join(texts)))
    start, made = 0, []
    for number, text in enumerate(texts):
        made.append(Passage(source.part(start, start + len(text)), kind, str(number), locale))
        start += len(text) + 2
    return made


def found(made: list[Passage], channel: str = "", source: str = RULE) -> list[tuple[str, str]]:
    built, errors = rule(source)
    assert built is not None, errors
    assert isinstance(built.check, DocumentCheck)
    return [
        (one.passage.text.text[one.start : one.end], one.message)
        for one in built.check.examine(made, Memory(channel=channel))
    ]


def said(path: str, *texts: str, locale: str = "en", channel: str = "", source: str = RULE) -> list[str]:
    return [word for word, _ in found(passages(path, *texts, locale=locale), channel, source)]


@pytest.mark.parametrize(
    ("text", "gap"),
    [
        ("Hello {{first_name}}, your lamp is here.", "{{first_name}}"),
        ("Hello {{ customer.firstName }}!", "{{ customer.firstName }}"),
        ("Hello {name}", "{name}"),
        ("Hello ${name}", "${name}"),
        ("Hello %s, welcome", "%s"),
        ("Hello %1$s", "%1$s"),
        ("Hello *|FNAME|*", "*|FNAME|*"),
        ("Hello %%first_name%%", "%%first_name%%"),
        ("Buongiorno [NOME], ecco il tuo ordine", "[NOME]"),
        ("Hello [First Name]", "[First Name]"),
        ("Buongiorno «Nome», ecco", "«Nome»"),
        ("Call <NAME> at home", "<NAME>"),
        ("The price is XXX euro", "XXX"),
        ("{count} results", "{count}"),
    ],
)
def test_what_nobody_filled_in(text: str, gap: str) -> None:
    assert said("website/index.html", text) == [gap]


def test_the_message_says_what_to_do() -> None:
    made = passages("site/index.html", "Hi {{first_name}}, [NAME]", "Dear , hello", "Lorem ipsum dolor", "TODO: prices")
    assert found(made) == [
        (
            "{{first_name}}",
            "'{{first_name}}' was not filled in; give the sending tool its value, or write the text without it",
        ),
        ("[NAME]", "'[NAME]' was not filled in; write what it stands for"),
        ("Dear ,", "'Dear ,' greets nobody; give the name a fallback, or greet without one"),
        ("Lorem ipsum dolor", "'Lorem ipsum dolor' is dummy text; write the real one"),
        ("TODO", "'TODO' is a note to ourselves; do what it asks, or take it out"),
    ]


@pytest.mark.parametrize(
    "path", ["app/strings.xml", "emails/welcome.html", "scripts/reply.md", "macros/a.html", "x.mjml"]
)
def test_templates_are_filled_in_later(path: str) -> None:
    assert said(path, "Hello {{first_name}} %s [NOME] XXX") == []


def test_channels_say_what_is_published() -> None:
    text = "Hello {{first_name}}"
    assert said("exports/all.csv", text) == []
    assert said("exports/all.csv", text, channel="social") == ["{{first_name}}"]
    assert said("exports/all.csv", text, channel="feed", source=RULE + "published: [feed]\n") == ["{{first_name}}"]
    assert said("site/a.html", text, channel="website", source=RULE + "templates: [website]\n") == []


def test_app_strings_have_placeholders() -> None:
    assert found(passages("site/it.html", "Ciao {name}", kind="string")) == []


def test_a_page_made_of_variables_is_a_template() -> None:
    assert said("site/a.html", "{% if user %}", "Hello {{ user.name }}") == []
    assert said("site/a.html", "Hello {{first_name}}", "{{ unsubscribe_url }}") == []


def test_site_generators_fill_in_their_own() -> None:
    assert said("docs/a.md", "{{ site.company }} {{ page.title }} {count} {{< relref >}} {{version}} {:.note}") == []
    assert said("docs/a.md", "Hello {{first_name}}") == ["{{first_name}}"]


@pytest.mark.parametrize(
    "text",
    [
        "Use the placeholder {{first_name}} in your text.",
        "The variable %s stands for it.",
        "100 % sicher, 20 %d, 5%s, am %Y-%m-%d, {}",
        "See [1], [PDF], [link], [video], [Read more]",
        "{{ 'Search' | translate }} {{ t('name') }} {{ open ? name : city }}",
        "GET /customers/{name}?email={email}, and open %APPDATA%",
        "IBAN IT60 XXXX XXXX XXXX, 0800 XXX XXX, size XXXL",
    ],
)
def test_what_only_looks_like_a_gap(text: str) -> None:
    assert said("website/index.html", text) == []


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("Segnaposto disponibili: {{nome}}", "it"),
        ("Clicca su «Salva» o «Link»", "it"),
        ("La XXX Olimpiade", "it"),
        ("TODO INCLUIDO y TODO gratis", "es"),
        ("Modelo TODO", "pt"),
    ],
)
def test_what_only_looks_like_a_gap_in_other_languages(text: str, locale: str) -> None:
    assert said("website/index.html", text, locale=locale) == []


def test_headings_may_say_that_a_text_is_about_templates() -> None:
    (made,) = passages("help/a.html", "Hello {{first_name}}")
    made.context = Context(headings=("Help", "Merge fields"))
    assert found([made]) == []


def test_code_is_left_alone() -> None:
    text = "Write {{first_name}} and TODO: here"
    (made,) = passages("help/a.html", text)
    made.marks = (Mark("code", 6, 20), Mark("code", 25, 30))
    assert found([made]) == []
    assert found(passages("help/a.html", text, kind="code")) == []


def test_a_form_has_fields() -> None:
    letter = ("Io sottoscritto [NOME]", "residente in [INDIRIZZO]", "il [DATA] comunico")
    assert said("website/recesso.html", *letter, locale="it") == []
    assert said("website/recesso.html", *letter[:2], locale="it") == ["[NOME]", "[INDIRIZZO]"]


@pytest.mark.parametrize(
    ("text", "locale", "gap"),
    [
        ("Dear ,\nthank you", "en", "Dear ,"),
        ("Gentile  , grazie", "it", "Gentile  ,"),
        ("Hi !", "en", "Hi !"),
        ("Ciao , ecco", "it", "Ciao ,"),
        ("Sehr geehrte ,", "de", "Sehr geehrte ,"),
        ("Bonjour ,", "fr", "Bonjour ,"),
        ("Estimado , gracias", "es", "Estimado ,"),
        ("Geachte , dank", "nl", "Geachte ,"),
        ("Prezado , obrigado", "pt", "Prezado ,"),
        ("Dear,", "en", "Dear,"),
    ],
)
def test_greetings_without_a_name(text: str, locale: str, gap: str) -> None:
    assert said("app/strings.xml", text, locale=locale) == [gap]


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("Hi, thank you", "en"),
        ("Ciao!", "it"),
        ("Bonjour !", "fr"),
        ("Beste klant,", "nl"),
        ("Dear {name},", "en"),
        ("Dear customer,", "en"),
        ("Oh dear , no", "en"),
        ("Hello ,world", "en"),
        ("Caro amico, cara amica", "it"),
        ("Liebe, Glück und Geld", "de"),
        ("Caro, ma buono", "it"),
    ],
)
def test_greetings_that_are_whole(text: str, locale: str) -> None:
    assert said("app/strings.xml", text, locale=locale) == []


def test_a_name_that_a_program_writes_is_there() -> None:
    source = Source("a.html", "Dear <span id=name></span>,")
    text = MappedText("Dear ,", source, ((0, 0, 5), (5, 26, 27)))
    made = Passage(text, "paragraph", "1", "en")
    assert found([made]) == []


def test_everybody_is_greeted_though_the_name_is_known() -> None:
    mail = ("Gentile Cliente,", "il suo ordine è partito.", "A presto, {{first_name}}")
    assert found(passages("emails/a.html", *mail, locale="it")) == [
        ("Gentile Cliente", "'Gentile Cliente' is no name, though this text knows one ({{first_name}})")
    ]
    assert said("emails/a.html", *mail[:2], locale="it") == []
    fallback = ("{% if first_name %}Ciao {{first_name}},{% else %}", "Gentile Cliente,")
    assert said("emails/a.html", *fallback, locale="it") == []


def test_the_records_of_a_file_are_texts_of_their_own() -> None:
    assert said("macros/all.csv", "Dear customer,", "Hello {{first_name}}") == []


@pytest.mark.parametrize(
    ("text", "locale", "note"),
    [
        ("TODO: add the prices", "en", "TODO"),
        ("[TODO]", "en", "TODO"),
        ("Price: TBD", "en", "TBD"),
        ("TODO: precios", "es", "TODO"),
        ("FIXME", "it", "FIXME"),
    ],
)
def test_notes_to_ourselves(text: str, locale: str, note: str) -> None:
    assert said("app/strings.xml", text, locale=locale) == [note]


@pytest.mark.parametrize("text", ["Your todo list", "Your TODO list", "THE TODO OF THE DAY", "To do: nothing", "Ipsum"])
def test_what_is_no_note(text: str) -> None:
    assert said("app/strings.xml", text) == []


def test_options() -> None:
    text = "Hello {{first_name}}, {shop} is TBD. TODO: it"
    assert said("a.html", text, source=RULE + "allow: ['\\{shop\\}', TBD]\n") == ["{{first_name}}", "TODO"]
    assert said("a.html", text, source=RULE + "report: [notes]\n") == ["TBD", "TODO"]
    assert rule(RULE + "report: [note]\n")[1] == [
        'rules/gaps.yaml:3:1: "note" is nothing that can be reported; did you mean "notes"?'
    ]
    assert "(" in rule(RULE + "allow: ['(']\n")[1][0]


@pytest.mark.parametrize(
    "text", ["[" * 50_000, "{" * 50_000, "Dear " * 20_000, "X" * 50_000, "%" * 50_000, "«a " * 20_000]
)
def test_hostile_texts_end(text: str) -> None:
    began = time.process_time()
    said("a.html", text)
    assert time.process_time() - began < 3

"""The rule kind ``terms``: what it reports and writes instead, what it leaves alone, and how glossaries are read."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxlint.errors import ConfigurationError
from cxlint.language.term_forms import word_forms
from cxlint.language.term_tables import TERM_TABLES
from cxlint.model import Kind, Mark, Passage
from cxlint.schema import compose
from cxlint.text import MappedText, Source
from cxlint.tone.glossary import Concept, load_glossary
from cxlint.tone.rules import DocumentCheck, Memory, Rule, Vocabulary, build
from cxlint.tone.settings import Settings

CART = """
extends: terms
message: "Use '%s' instead of '%s'."
terms:
  - term: {it: carrello, de: Warenkorb, en: cart, fr: panier, es: carrito, pt: carrinho}
    forbidden:
      it: [cestino, borsa, "carrello della spesa", omnibus]
      de: [Einkaufswagen, Korb, Frist]
      en: [basket, shopping bag]
      fr: [chariot, omnibus]
      es: [cesta, carro]
      pt: carro
"""


def rule(source: str, path: str = "rules/terms.yaml") -> tuple[Rule | None, list[str]]:
    settings = Settings.of(compose(source, path))
    built = build("Brand.Terms", settings, Vocabulary())
    return built, [str(error) for error in settings.errors]


def passage(text: str, locale: str = "", kind: Kind = "paragraph", marks: tuple[Mark, ...] = ()) -> Passage:
    return Passage(MappedText.whole(Source("a.md", text)), kind, "1", locale, marks=marks)


def found(source: str, *passages: Passage, market: str = "") -> list[tuple[str, str, tuple[str, ...]]]:
    built, errors = rule(source)
    assert built is not None, errors
    assert isinstance(built.check, DocumentCheck)
    return [
        (one.passage.text.text[one.start : one.end], one.message, one.replacements)
        for one in built.check.examine(passages, Memory(market=market))
    ]


def fixed(text: str, locale: str, source: str = CART) -> list[tuple[str, str]]:
    """What is reported, with what is written instead."""
    return [(said, *new) if new else (said, "") for said, _, new in found(source, passage(text, locale))]  # type: ignore[misc]


def said(text: str, locale: str, source: str = CART) -> list[str]:
    return [word for word, _ in fixed(text, locale, source)]


def test_names_what_was_found_and_what_to_say_instead() -> None:
    assert found(CART, passage("Your basket is empty.", "en-GB")) == [
        ("basket", "Use 'cart' instead of 'basket'.", ("cart",))
    ]


@pytest.mark.parametrize(
    ("text", "locale", "expected"),
    [
        ("I cestini sono vuoti, il Cestino no: CESTINO!", "it", ["carrelli", "Carrello", "CARRELLO"]),
        ("Two baskets or shopping bags", "en", ["carts", "carts"]),
        ("Der Korb ist voll, leer der Korb.", "de", ["Warenkorb", "Warenkorb"]),
        ("Los carros y el carro", "es", ["carritos", "carrito"]),
        ("Os carros e o carro", "pt", ["carrinhos", "carrinho"]),
    ],
)
def test_the_replacement_has_number_and_case(text: str, locale: str, expected: list[str]) -> None:
    assert [new for _, new in fixed(text, locale)] == expected


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("La borsa è vuota.", "it"),  # another gender
        ("Aggiungi all'omnibus", "it"),  # another first sound
        ("Metti nell'omnibus", "it"),
        ("L'omnibus est vide", "fr"),
        ("La cesta está vacía", "es"),
        ("Die Körbe sind voll.", "de"),  # a plural that no rule tells
        ("Des Korbs", "de"),  # a case
        ("Den Einkaufswagen", "de"),  # one or several
    ],
)
def test_no_fix_where_words_around_would_change(text: str, locale: str) -> None:
    ((_, message, new),) = found(CART, passage(text, locale))
    assert new == ()
    assert message.endswith("; the words around it change too.")


def test_an_article_in_english_goes_by_the_sound() -> None:
    source = 'extends: terms\nmessage: "%s, not %s"\nterms: [{term: order, forbidden: [purchase, enquiry]}]\n'
    assert fixed("A purchase, the purchase, an enquiry", "en", source) == [
        ("purchase", ""),
        ("purchase", "order"),
        ("enquiry", "order"),
    ]


def test_a_label_that_is_nothing_but_the_term_is_fixed() -> None:
    assert fixed("Borsa", "it") == [("Borsa", "Carrello")]


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("Il carrello è vuoto, i carrelli no.", "it"),
        ("Im Warenkorb, nach der Rückgabefrist", "de"),
        ("Online-Frist", "de"),
        ("See basket.html, https://a.example/basket, basket@a.example, #basket, @basket, /shop/basket", "en"),
        ("Type text/basket, and the line 'basket:'", "en"),
        ("The basket_id and `basket` and {basket} and {{ basket }}", "en"),
        ("Il cestista e la borsetta", "it"),
        ("The basketball", "en"),
        ("Der Frust", "de"),
    ],
)
def test_what_only_looks_like_a_term(text: str, locale: str) -> None:
    assert said(text, locale) == []


def test_code_and_quotations_are_left_alone() -> None:
    text = "The basket and basket."
    assert found(CART, passage(text, "en", "quote"), passage(text, "en", "code"), passage(text, "en", "data")) == []
    marked = passage(text, "en", marks=(Mark("code", 4, 10), Mark("quote", 15, 21)))
    assert found(CART, marked) == []


def test_the_longest_term_wins() -> None:
    source = """
extends: terms
message: "%s, not %s"
terms:
  - {term: gift voucher, forbidden: [card]}
  - {term: credit card}
"""
    assert said("Pay by credit card or credit cards, or with a card.", "en", source) == ["card"]


def test_what_another_concept_prefers_is_not_reported() -> None:
    source = """
extends: terms
message: "%s, not %s"
terms:
  - {term: account, forbidden: [profile]}
  - {term: profile}
"""
    assert said("Your profile", "en", source) == []


def test_forms_of_verbs() -> None:
    source = """
extends: terms
message: "%s, not %s"
terms:
  - term: {it: scegliere, de: zurückgeben, fr: choisir, en: use, nl: kiezen}
    forbidden: {it: selezionare, de: zurückschicken, fr: sélectionner, en: utilize, nl: selecteren}
"""
    assert said("Seleziona la data, selezionando; la selezione, è selezionato", "it", source) == [
        "Seleziona",
        "selezionando",
        "selezionato",
    ]
    assert said("Sélectionnez la date; la sélection", "fr", source) == ["Sélectionnez"]
    assert found(source, passage("Schicken Sie das Paket zurück.", "de")) == [
        ("Schicken", "zurückgeben, not Schicken … zurück", ())
    ]
    assert fixed("Utilize it, utilizing the utility", "en", source) == [("Utilize", "Use"), ("utilizing", "")]


def test_a_spelling_is_only_itself() -> None:
    source = """
extends: terms
message: "%s, not %s"
terms:
  - {term: e-mail, forbidden: [email, e mail]}
  - {term: Internet, forbidden: [internet]}
"""
    text = "An email, an e-mail, two Emails, an e mail on the internet, the Internet"
    assert fixed(text, "en", source) == [
        ("email", "e-mail"),
        ("Emails", "E-mails"),
        ("e mail", "e-mail"),
        ("internet", "Internet"),
    ]


def test_accents_may_be_missing_but_not_others() -> None:
    source = 'extends: terms\nmessage: "%s, not %s"\nterms: [{term: azienda, forbidden: [società, papa]}]\n'
    assert said("La societa e la SOCIETÀ del papà", "it", source) == ["societa", "SOCIETÀ"]


def test_abbreviations_and_german_nouns_keep_their_capitals() -> None:
    source = 'extends: terms\nmessage: "%s, not %s"\nterms: [{term: Informatik, forbidden: [IT, Weg, Druck]}]\n'
    text = "it is IT. Drücken Sie weg, auf dem Weg."
    assert said(text, "de", source) == ["IT", "Weg"]


def test_case_of_names() -> None:
    source = (
        'extends: terms\nmessage: "%s, not %s"\nterms: [{term: iPhone, case: exact}, {term: e-shop, case: exact}]\n'
    )
    assert fixed("iPhone, Iphone, my IPHONE; E-shop", "en", source) == [("Iphone", "iPhone"), ("IPHONE", "iPhone")]
    assert said("BUY THE NEW IPHONE", "en", source) == []


def test_locales_and_markets() -> None:
    source = """
extends: terms
message: "%s, not %s"
terms:
  - {term: Handy, locale: de-CH, forbidden: [Natel]}
  - {term: zucchini, market: [us, CA], forbidden: courgette}
"""
    assert said("Natel", "de-CH", source) == ["Natel"]
    assert said("Natel", "de", source) == []
    assert said("A courgette", "en-GB", source) == []
    assert said("A courgette", "en-US", source) == ["courgette"]
    assert [one[0] for one in found(source, passage("A courgette", "en"), market="ca")] == ["courgette"]


def test_compounds_only_where_they_are_asked_for() -> None:
    source = CART + "compounds: true\n"
    assert fixed("Die Rückgabefrist im Warenkorb", "de", source) == [("Rückgabefrist", "")]


def test_notes_are_shown_and_a_term_without_another_has_its_own_message() -> None:
    source = """
extends: terms
message: "Use '%s' instead of '%s'."
terms:
  - {term: cart, deprecated: [trolley], note: What a customer fills.}
  - {forbidden: [obviously], note: It talks down.}
"""
    assert [message for _, message, _ in found(source, passage("Obviously, a trolley.", "en"))] == [
        "'Obviously' is not to be used. It talks down.",
        "Use 'cart' instead of 'trolley'. What a customer fills.",
    ]


def test_texts_in_another_language_have_other_words() -> None:
    source = 'extends: terms\nmessage: "%s, not %s"\nterms: [{term: {it: lista}, forbidden: {it: coda}}]\n'
    assert fixed("Le code e la coda", "it", source) == [("code", "liste"), ("coda", "lista")]
    assert said("Fiscal code of the certifying physician", "it", source) == []


def test_exceptions() -> None:
    source = CART + "exceptions: [Basket Weavers]\n"
    assert said("The Basket Weavers sell no basket.", "en", source) == ["basket"]


# Names --------------------------------------------------------------------------------------------------------------

PROTECTED = 'extends: terms\nmessage: "%s"\nprotect: [Lume, Lume Plus, AntennaPod, Zalando, CoronaMelder]\n'


@pytest.mark.parametrize(
    ("text", "slip", "name"),
    [
        ("Benvenuti in Lumee!", "Lumee", "Lume"),
        ("La nuova Lmue", "Lmue", "Lume"),
        ("Mit Lume Pluss", "Lume Pluss", "Lume Plus"),
        ("Mit LumePlus", "LumePlus", "Lume Plus"),
        ("Open Antennapod", "Antennapod", "AntennaPod"),
        ("Open AtennaPod", "AtennaPod", "AntennaPod"),
        ("Open Antenna Pod", "Antenna Pod", "AntennaPod"),
        ("Bei Zalndo", "Zalndo", "Zalando"),
        ("De CoronoMeldr app", "CoronoMeldr", "CoronaMelder"),
        ("CoronaМelder", "CoronaМelder", "CoronaMelder"),  # a Cyrillic letter
    ],
)
def test_slips_in_names(text: str, slip: str, name: str) -> None:
    assert found(PROTECTED, passage(text, "en")) == [(slip, f"'{slip}' looks like a slip of '{name}'", (name,))]


@pytest.mark.parametrize(
    "text",
    [
        "Lume, Lume's and Lumes Lampen; Lume Plus",
        "Ein Lumen, 800 Lumen; Luna, Lima, Lune, Fume, Volume, Plume",
        "Lume plus free delivery",
        "LUME, lume, AntennaPods, ANTENNAPOD, antennapod",
        "#Lumee @Lumee lumee.example Lumee@a.example https://Lumee.example {Lumee}",
        "CoronaMelders, die CoronaMeldungen, Corona Melder",
        "Zalandos Angebote",
        "Luem",
    ],
)
def test_what_is_no_slip(text: str) -> None:
    assert [one for one in found(PROTECTED, passage(text, "en")) if one[0] != "Corona Melder"] == []


def test_a_word_of_the_document_is_no_slip() -> None:
    assert found(PROTECTED, passage("Zalanda is a zalanda.", "en")) == []
    assert found(PROTECTED, passage("Zolando, Zolando and Zolando.", "en")) == []
    assert found(PROTECTED + "exceptions: [Lumee]\n", passage("Lumee", "en")) == []


def test_entries_may_be_protected() -> None:
    source = 'extends: terms\nmessage: "%s"\nterms: [{term: Lume, protected: true}]\n'
    assert [one[0] for one in found(source, passage("Lumee", "it"))] == ["Lumee"]


# Files --------------------------------------------------------------------------------------------------------------


def glossary(tmp_path: Path, name: str, text: str) -> tuple[tuple[Concept, ...], list[str]]:
    (tmp_path / name).write_text(text, "utf-8")
    concepts, errors = load_glossary(tmp_path / name, name)
    return concepts, [str(error) for error in errors]


def shown(concepts: tuple[Concept, ...]) -> list[tuple[str, list[tuple[str, str, str]]]]:
    return [(concept.id, [(term.use, term.locale, term.text) for term in concept.terms]) for concept in concepts]


CART_TERMS = [
    (
        "cart",
        [
            ("preferred", "it", "carrello"),
            ("deprecated", "it", "cestino"),
            ("preferred", "de", "Warenkorb"),
            ("admitted", "de", "Korb"),
        ],
    )
]

TBX_3 = """<?xml version="1.0"?>
<tbx type="TBX-Basic" style="{style}" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
     xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
<text><body><conceptEntry id="cart">
  <descrip type="definition">What a customer <hi>fills</hi>.</descrip>
  <langSec xml:lang="it">
    <termSec><term>carrello</term>{preferred}</termSec>
    <termSec><term>cestino</term>{superseded}</termSec>
  </langSec>
  <langSec xml:lang="de">
    <termSec><term>Waren<hi>korb</hi></term></termSec>
    <termSec><term>Korb</term>{admitted}</termSec>
  </langSec>
</conceptEntry></body></text></tbx>
"""
DCA = '<termNote type="administrativeStatus">{}-admn-sts</termNote><termNote type="partOfSpeech">noun</termNote>'
DCT = "<min:administrativeStatus>{}-admn-sts</min:administrativeStatus><min:partOfSpeech>noun</min:partOfSpeech>"
TBX_2 = """<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en"><text><body><termEntry id="cart">
  <descripGrp><descrip type="definition">What a customer fills.</descrip></descripGrp>
  <langSet xml:lang="it">
    <tig><term>carrello</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
    <ntig><termGrp><term>cestino</term>
      <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termGrp></ntig>
  </langSet>
  <langSet xml:lang="de"><tig><term>Warenkorb</term></tig><tig><term>Korb</term></tig></langSet>
</termEntry></body></text></martif>
"""
TBX_MIN = """<TBX dialect="TBX-Min"><header/><body><termEntry id="cart">
  <langGroup xml:lang="it">
    <termGroup><term>carrello</term><termStatus>preferred</termStatus></termGroup>
    <termGroup><term>cestino</term><termStatus>obsolete</termStatus></termGroup>
  </langGroup>
  <langGroup xml:lang="de">
    <termGroup><term>Warenkorb</term></termGroup><termGroup><term>Korb</term></termGroup>
  </langGroup>
</termEntry></body></TBX>
"""


def three(style: str, note: str) -> str:
    notes = {"preferred": "preferredTerm", "superseded": "supersededTerm", "admitted": "admittedTerm"}
    return TBX_3.format(style=style, **{use: note.format(status) for use, status in notes.items()})


@pytest.mark.parametrize("text", [three("dca", DCA), three("dct", DCT), TBX_2, TBX_MIN], ids=["dca", "dct", "2", "min"])
def test_tbx(tmp_path: Path, text: str) -> None:
    concepts, errors = glossary(tmp_path, "terms.tbx", text)
    assert errors == []
    assert shown(concepts) == CART_TERMS
    if "definition" in text:
        assert concepts[0].note == "What a customer fills."


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("<tbx>\n  <text></tbx>", "t.tbx:2:11: this is no XML: mismatched tag"),
        (
            '<!DOCTYPE tbx [\n<!ENTITY a "aaaa">]><tbx>&a;</tbx>',
            't.tbx:2:12: the entity "a" is declared here, which is refused; write what it stands for in its place',
        ),
        ("<html/>", 't.tbx:1:1: this is no TBX: its root is "html"; TBX opens with "martif", "tbx" or "TBX"'),
        ("<tbx/>", "t.tbx:1:1: the glossary has no terms"),
        ("<tbx>" + "<a>" * 100, "t.tbx:1:183: this is nested more than 60 levels deep"),
        ("", "t.tbx:1:1: this is no XML: no element found"),
    ],
)
def test_tbx_errors(tmp_path: Path, text: str, error: str) -> None:
    assert glossary(tmp_path, "t.tbx", text) == ((), [error])


def test_csv_with_a_row_for_each_concept(tmp_path: Path) -> None:
    concepts, errors = glossary(
        tmp_path,
        "t.csv",
        'id;it;de;Forbidden;Locale;Part of speech;Note;Market\r\ncart;carrello;"Waren""korb"""\r\n'
        ';;;basket | bag;en;noun;"a; b\nc";us\r\n\r\n',
    )
    assert errors == []
    assert shown(concepts) == [
        ("cart", [("preferred", "it", "carrello"), ("preferred", "de", 'Waren"korb"')]),
        ("basket", [("forbidden", "en", "basket"), ("forbidden", "en", "bag")]),
    ]
    assert concepts[1].note == "a; b c"
    assert concepts[1].markets == ("us",)
    assert concepts[1].where == "t.csv:3:1"


def test_csv_with_a_row_for_each_term(tmp_path: Path) -> None:
    text = "concept,term,language,status\ncart,carrello,it,preferred\ncart,cestino,it,deprecatedTerm-admn-sts\n"
    concepts, errors = glossary(tmp_path, "t.csv", text + "cart,Warenkorb,de,\ncart,Korb,de,Admitted\n")
    assert errors == []
    assert shown(concepts) == CART_TERMS


@pytest.mark.parametrize(
    ("text", "error"),
    [
        (
            "a,b\n1,2\n",
            "t.csv:1:1: no column holds terms; name a column term, forbidden, deprecated, admitted, or by a",
        ),
        ("term,note\na,b\nc,d,e\n", "t.csv:3:5: this row has 3 cells; the header has 2"),
        ("term,status\na,maybe\n", 't.csv:2:3: there is no status "maybe"; there are preferred, admitted'),
        ("term,note\n,b\n", "t.csv:2:1: this row has no term"),
        ("", "t.csv: the glossary is empty"),
    ],
)
def test_csv_errors(tmp_path: Path, text: str, error: str) -> None:
    _, errors = glossary(tmp_path, "t.csv", text)
    assert len(errors) == 1
    assert errors[0].startswith(error)


@pytest.mark.parametrize("name", ["t.yaml", "t.csv", "t.tbx"])
@given(text=st.text(alphabet="<>/&;,\"'\n\t |-:[]{}abtermxsi!?", max_size=60))
def test_any_text_is_a_glossary_or_an_error(tmp_path_factory: pytest.TempPathFactory, name: str, text: str) -> None:
    file = tmp_path_factory.getbasetemp() / name
    file.write_text(text, "utf-8")
    concepts, errors = load_glossary(file, name)
    assert concepts or errors
    assert all(isinstance(error, ConfigurationError) and str(error).startswith(name) for error in errors)


def test_a_glossary_stands_beside_its_rule(tmp_path: Path) -> None:
    (tmp_path / "g.yaml").write_text("terms:\n  - {term: cart, forbidden: [basket]}\n", "utf-8")
    source = 'extends: terms\nmessage: "%s, not %s"\nglossary: g.yaml\n'
    built, errors = rule(source, f"{tmp_path}/terms.yaml")
    assert errors == []
    assert built is not None
    assert rule(source.replace("g.yaml", "h.yaml"))[1][0] == (
        'rules/terms.yaml:3:1: there is no glossary "h.yaml"; it is looked for beside the rule\'s file'
    )


@pytest.mark.parametrize(
    ("lines", "error"),
    [
        ("terms:\n  - trem: x", '4:5: unknown option "trem" for a term; did you mean "term"?'),
        ("terms:\n  - {note: x}", '4:5: an entry needs a term; add "term: ..." or "forbidden: [...]"'),
        ("terms: x", '3:8: a list of terms was expected; write "- term: ..."'),
        ("terms: [x]", "3:9: an entry of a glossary is a mapping"),
        ("terms: [{term: {it: [[a]]}}]", '3:22: "term" should be a text or a list of texts'),
        ("terms: [{term: a, case: upper}]", '3:25: "case" should be one of exact, any, but is "upper"'),
        ("terms: []", '1:1: the rule knows no terms; it needs "terms", "glossary" or "protect"'),
    ],
)
def test_what_is_wrong_with_a_rule(lines: str, error: str) -> None:
    _, errors = rule(f"extends: terms\nmessage: x\n{lines}\n")
    assert any(one.startswith(f"rules/terms.yaml:{error}") for one in errors), errors


# Forms --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("word", "language", "forms", "others"),
    [
        ("carrello", "it", "carrello carrelli", "carrellata carrellino"),
        ("banca", "it", "banche", "banco banchi"),
        ("Vertrag", "de", "verträge verträgen vertrags", "vertraglich verträglich"),
        ("Bild", "de", "bilder bildern bilds", "bildung"),
        ("Karte", "de", "karten", "kartei"),
        ("Bank", "de", "banken bänke", "banker"),
        ("journal", "fr", "journaux", "journalier journaliste"),
        ("opción", "es", "opciones opcion", "opcional"),
        ("voz", "es", "voces", "vozarrón"),
        ("cartão", "pt", "cartões cartao", "carta"),
        ("kaart", "nl", "kaarten", "kaartje karten"),
        ("boot", "nl", "boten", "booten"),
        ("delivery", "en", "deliveries", "deliver delivered"),
        ("scaricare", "it", "scarica scarichiamo scaricherai scaricato scaricarlo", "scaricamento scaricabile"),
        ("utiliser", "fr", "utilise utilisez utilisé utilisera", "utilisateur utilisation"),
        ("pulsar", "es", "pulsa pulse pulsando", "pulsera pulsación"),
        ("klikken", "nl", "klik klikt geklikt", "klikker"),
    ],
)
def test_forms(word: str, language: str, forms: str, others: str) -> None:
    known = word_forms(word, language)
    assert [form for form in forms.split() if not known.has(form)] == []
    assert [form for form in others.split() if known.has(form)] == []


@given(st.sampled_from(sorted(TERM_TABLES)), st.text(alphabet="abcdeghilmnorstuzàéäü", min_size=1, max_size=12))
def test_a_word_is_a_form_of_itself(language: str, word: str) -> None:
    assert word_forms(word, language).has(word)

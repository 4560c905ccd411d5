"""How the words of a glossary inflect and agree, by language: plurals, verb endings, genders, first sounds.

Own tables after each language's reference grammar (Quirk, Serianni, Duden, Grevisse, RAE, ANS, Cunha/Cintra). They are
exact where stems are not: "carrelli" is a form of "carrello", "carrellata" is none, though both have one stem.
Expressions are matched against whole words in lower case.
"""

from __future__ import annotations

from dataclasses import dataclass

Row = tuple[str, str]
"""An expression for a word, and forms of it apart by spaces, as ``re.Match.expand`` takes them."""


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class TermTable:
    """One language.

    ``plurals`` are rows of which the first that fits gives the plural; where it gives several, nobody knows which.
    ``others`` are rows of which all that fit give further forms of a noun (cases, doublets), ``agreeing`` those of an
    adjective. ``verbs`` are rows of infinitives with an expression for their forms; ``infinitives`` are the words that
    are taken for verbs where nobody says so, ``homographs`` forms no longer than the infinitive that may be nouns,
    unless a determiner follows, ``nominalised`` words behind which a plural may be an infinitive instead. ``genders``
    lead from the end of a noun to its gender, first fit; ``neutral`` says that gender changes nothing in this
    language. ``sounds`` are the beginnings before which articles differ, first fit; ``stressed`` are those that no
    rule tells. ``capitals`` says that nouns have one, ``last`` that the last word of a phrase takes its plural.
    """

    plurals: tuple[Row, ...] = ()
    others: tuple[Row, ...] = ()
    agreeing: tuple[Row, ...] = ()
    verbs: tuple[Row, ...] = ()
    infinitives: str = ".*"
    homographs: str = "(?!)"
    nominalised: str = "(?!)"
    genders: tuple[tuple[str, str], ...] = ()
    neutral: bool = False
    sounds: tuple[tuple[str, str], ...] = ()
    stressed: str = "(?!)"
    capitals: bool = False
    last: bool = False


_ITALIAN_CLITICS = "(?:mi|ti|ci|vi|si|ne|l[oaie]|gli|(?:me|te|ce|ve|se|glie)(?:l[oaie]|ne))?"
_ITALIAN_FUTURE = "ò|ai|à|emo|ete|anno|ei|esti|ebbe|emmo|este|ebbero"
_SPANISH_CLITICS = "(?:me|te|se|nos|os|l[aeo]s?|(?:me|te|se|nos|os)l[ao]s?)?"
_PORTUGUESE_CLITICS = "(?:-(?:me|te|se|nos|vos|lhes?|[ao]s?|l[ao]s?))?"
_SPANISH_IN_AR = (
    r"(?:o|as?|amos|áis|an|es?|emos|éis|en|aba[sn]?|ábamos|é|ó|aste|aron|ados?|"
    rf"ando{_SPANISH_CLITICS}|a{_SPANISH_CLITICS}|ar(?:é|ás?|emos|án|ía[sn]?|{_SPANISH_CLITICS}))"
)
_PORTUGUESE_IN_AR = (
    r"(?:o|as?|amos|am|es?|emos|em|ava[sm]?|ávamos|ei|ou|aste|aram|ados?|ando|ar(?:á|ás|ei|emos|ão|ia|iam|em|mos)?)"
    + _PORTUGUESE_CLITICS
)
_FRENCH_ENDINGS = "e|es|ons|ez|ent|ais|ait|ions|iez|aient|ant"
_GERMAN_PLURALS_IN_ER = (
    "bild|kind|buch|haus|land|blatt|glas|rad|wort|feld|geld|schild|kleid|fach|dach|amt|band|bad|lied|licht|loch|mann|"
    "glied|rand|tum|pfand|gut|schloss|brett|fass|grab|horn|korn|gesicht|geschlecht|ei|tal|volk|wald|geist|nest"
)

TERM_TABLES: dict[str, TermTable] = {
    "en": TermTable(
        plurals=(
            (r"(.*[^aeiou])y", r"\1ies"),
            (r"(.*(?:s|x|z|ch|sh))", r"\1es"),
            (r"(.*[^f])fe?", r"\g<0>s \1ves"),
            (r"(.*[^aeiou]o)", r"\1s \1es"),
            (r"(.+)", r"\1s"),
        ),
        verbs=(
            (r"(.+)e", r"\1(?:e|es|ed|ing)"),
            (r"(.*[^aeiou])y", r"\1(?:y|ies|ied|ying)"),
            (r"(.*[aeiou]([bdfgklmnprt]))", r"\1(?:s|\2?ed|\2?ing)?"),
            (r"(.*(?:s|x|z|ch|sh|o))", r"\1(?:es|ed|ing)?"),
            (r"(.+)", r"\1(?:s|ed|ing)?"),
        ),
        infinitives=".{3,}(?:i[sz]e|ate|ify)",
        homographs=".*s",
        neutral=True,
        sounds=(
            (r"(?:hour|honest|honou?r|heir).*", "vowel"),
            (r"(?:uni[^nm]|use|usu|uti|eu|one(?![a-z])|once|ub[ei]).*", "consonant"),
            (r"[aeiou].*", "vowel"),
            (r"[a-z].*", "consonant"),
        ),
        last=True,
    ),
    "it": TermTable(
        plurals=(
            (r"(.+)[àèéìòù]|.*[^aeiou]|.*i|(?:foto|moto|auto|radio|video|euro|cinema)", r"\g<0>"),
            (r"(.*[cg])o", r"\1hi \1i"),
            (r"(.+i)o", r"\1 \1i"),
            (r"((?:l|checkl|v|p|riv|interv)ist)a", r"\1e"),
            (r"(.*(?:em|om|amm|ist|et))a", r"\1e \1i"),
            (r"(.*[cg])a", r"\1he"),
            (r"(.*[cg])ia", r"\1ie \1e"),
            (r"(.+)a", r"\1e"),
            (r"(.+)[oe]", r"\1i"),
        ),
        agreeing=((r"(.*[cg])[oa]", r"\1o \1a \1he \1hi \1i"), (r"(.+)[oa]", r"\1o \1a \1i \1e")),
        homographs="(?!.*[aiu]t[oi]$).*[oaie]",
        verbs=(
            (
                r"(.{2,}?)(h?)ar(?:e|si)",
                rf"\1h?i?(?:o|i|a|e|iamo|iate|ano|ino|av[aioe]|avamo|avate|avano|ò|arono|at[oi]|ate|ando{_ITALIAN_CLITICS}|"
                rf"[ai]{_ITALIAN_CLITICS}|(?:i?at|iam)[eo]{_ITALIAN_CLITICS}|ar(?:e|{_ITALIAN_CLITICS})|er(?:{_ITALIAN_FUTURE})|"
                r"ass(?:i|e|imo|ero))",
            ),
            (
                r"(.{2,}?)er(?:e|si)",
                rf"\1(?:o|i|e|a|iamo|iate|ete|ono|ano|ev[aio]|evamo|evano|ut[oi]|é|è|erono|endo{_ITALIAN_CLITICS}|"
                rf"i{_ITALIAN_CLITICS}|(?:et|iam)[eo]{_ITALIAN_CLITICS}|er(?:e|{_ITALIAN_CLITICS}|{_ITALIAN_FUTURE})|ess(?:i|e|imo|ero))",
            ),
            (
                r"(.{2,}?)ir(?:e|si)",
                rf"\1(?:(?:isc)?(?:o|i|e|a|ono|ano)|iamo|iate|ite|iv[aio]|ivamo|ivano|it[oi]|ì|irono|endo{_ITALIAN_CLITICS}|"
                rf"(?:isc)?i{_ITALIAN_CLITICS}|(?:it|iam)[eo]{_ITALIAN_CLITICS}|ir(?:e|{_ITALIAN_CLITICS}|{_ITALIAN_FUTURE})|iss(?:i|e|imo|ero))",
            ),
        ),
        genders=(
            (r"(?:mano|foto|moto|auto|radio|eco|biro|libido|dinamo|canzone)", "f"),
            (r"lista|checklista|vista|pista|rivista|intervista", "f"),
            (r".*(?:zione|sione|gione|nione|tà|tù|trice|ie)", "f"),
            (r".*(?:ore|mento|aggio|one|iere)", "m"),
            (r".*(?:ema|oma|amma|ista|eta|iota|cida|arca)|cinema|clima|pigiama|vaglia|collega|delta|panda", ""),
            (r".*o", "m"),
            (r".*a", "f"),
        ),
        sounds=(
            (r"[aeiouàèéìòù](?<!i)(?!u?[aeiou]h).*|i(?![aeou]).*", "vowel"),
            (r"h.*", ""),
            (r"(?:s[^aeiou]|z|gn|ps|pn|x|y|i[aeou]).*", "lo"),
            (r"[a-z].*", "il"),
        ),
    ),
    "de": TermTable(
        plurals=(
            (r".*(?:ung|heit|keit|schaft|tät|[^aeiou]ion|[stz]ion|ur|ik)", r"\g<0>en"),
            (r".*[^e]in", r"\g<0>nen \g<0>e"),
            (r".*e", r"\g<0>n"),
            (rf"(.*(?:{_GERMAN_PLURALS_IN_ER}))", r"\1er \1ern \1e \1en"),
            (r".*(?:[aiouy])", r"\g<0>s"),
            (r".*(?:el|er)", r"\g<0> \g<0>n"),
            (r".*(?:en|chen|lein)", r"\g<0>"),
            (r"(.+)(?:um|us|ma|mus)", r"\1en \g<0>s"),
            (r"(.+)", r"\1e \1en \1s"),
        ),
        others=(
            (r".*[^esßzx]", r"\g<0>s"),
            (r".*[^aeiou](?<!e[nlr])", r"\g<0>es"),
            (r".*e", r"\g<0>s"),
            (r".*[sßzx]", r"\g<0>es"),
            (r"(.*)nis", r"\1nisse \1nissen \1nisses"),
        ),
        agreeing=((r"(.+?)e?", r"\1e \1en \1er \1es \1em"),),
        homographs=".*e",
        nominalised="das|beim|zum|im|am|vom|dem|des",
        verbs=(
            (r"(.{2,})eln", r"\1(?:le|el(?:n|st|t|te|ten|test|tet))"),
            (r"(?!ge)(.{2,})(?:e)?n", r"(?:ge)?\1(?:e?st|e?t|e?te[nt]?|e|e?n|en?de?)?"),
        ),
        genders=(
            (
                r".*(?:karte|liste|seite|frage|adresse|nummer|kasse|tasche|rate|datei|gebühr|frist|mail|app|schlange|"
                r"stunde|woche|reihe|folge|episode|lampe|leuchte|farbe|größe|menge|marke|ware|hilfe|anzeige|gabe|reise|"
                r"zone|quelle|methode|garantie)",
                "f",
            ),
            (r".*(?:ung|heit|keit|.schaft|tät|[stx]ion|...ei|enz|ik|[^fl]ur)", "f"),
            (r".*(?:chen|lein|[^o]ment|ium|zentrum|datum|forum)", "n"),
            (r".*(?:ling|ismus|.[aeiou]tor|sor)", "m"),
            (
                r".*(?:korb|wagen|knopf|betrag|vertrag|gutschein|kauf|preis|rabatt|dienst|schein|code|service|termin|"
                r"beleg|schritt|button|tarif|shop)",
                "m",
            ),
            (r".*(?:konto|gerät|paket|geschäft|passwort|kennwort|angebot|formular|profil|bild|feld|menü|produkt)", "n"),
        ),
        capitals=True,
        last=True,
    ),
    "fr": TermTable(
        plurals=(
            (r".*[sxz]", r"\g<0>"),
            (r"(.*)al", r"\1aux \1als"),
            (r".*(?:eau|eu|au)", r"\g<0>x"),
            (r".*ou", r"\g<0>s \g<0>x"),
            (r"(.+)ail", r"\1ails \1aux"),
            (r".+", r"\g<0>s"),
        ),
        agreeing=(
            (r"(.+?)e?s?", r"\1 \1e \1s \1es"),
            (r"(.+)eux", r"\1euse \1euses"),
            (r"(.+)if", r"\1ive \1ives"),
            (r"(.+(?:n|l|t))", r"\1\1e"),
        ),
        homographs=".*(?:es?|[it]s?)",
        verbs=(
            (r"(.{2,}?)er", rf"\1e?(?:{_FRENCH_ENDINGS}|er|és?|ées?|er(?:ai|as|a|ons|ez|ont|ais|ait|ions|iez|aient))"),
            (r"(.{2,}?)ir", rf"\1i(?:r|s|t|ss(?:{_FRENCH_ENDINGS})|e|es|r(?:ai|as|a|ons|ez|ont|ais|ait))?"),
            (r"(.{2,}?)re", rf"\1(?:re|s|t|u|us|r(?:ai|as|a|ons|ez|ont|ais|ait)|{_FRENCH_ENDINGS})?"),
        ),
        genders=(
            (r"comité|traité|été|côté|silence|musée|lycée|trophée|incendie|génie|squelette", "m"),
            (r".*(?:image|page)|plage|cage|nage|rage|eau|peau", "f"),
            (r".*(?:tion|sion|té|ette|ance|ence|ure|ude|ie|ée|esse|euse|trice)", "f"),
            (r".*(?:ment|age|eau|isme|ier|oir|et|al|ail|[ai]teur)", "m"),
        ),
        sounds=((r"h.*", ""), (r"[aeiouyàâäéèêëîïôöùûœæ].*", "vowel"), (r"[a-zç].*", "consonant")),
    ),
    "es": TermTable(
        plurals=(
            (r"(.+)z", r"\1ces"),
            (r"(.+)ión", r"\1iones"),
            (r"(.+)án", r"\1anes"),
            (r"(.+)ón", r"\1ones"),
            (r"(.+)és", r"\1eses"),
            (r".*[aeoáéó]", r"\g<0>s"),
            (r".*[iuíú]", r"\g<0>s \g<0>es"),
            (r".*[aei]s", r"\g<0>"),
            (r".*[ldrnj]", r"\g<0>es"),
            (r".+", r"\g<0>s \g<0>es"),
        ),
        agreeing=((r"(.+?)[oa]", r"\1o \1a \1os \1as"),),
        homographs=".*[oae]s?",
        verbs=(
            (r"(.+)car(?:se)?", rf"\1(?:c|qu){_SPANISH_IN_AR}"),
            (r"(.+)gar(?:se)?", rf"\1gu?{_SPANISH_IN_AR}"),
            (r"(.+)zar(?:se)?", rf"\1[zc]{_SPANISH_IN_AR}"),
            (r"(.{2,})ar(?:se)?", rf"\1{_SPANISH_IN_AR}"),
            (
                r"(.{2,}?)[ei]r(?:se)?",
                rf"\1(?:z?c?o|es?|emos|imos|éis|ís|en|z?c?as?|z?c?amos|z?c?an|ía[sn]?|íamos|í|ió|iste|ieron|idos?|"
                rf"iendo{_SPANISH_CLITICS}|[ei]r(?:é|ás?|emos|án|ía[sn]?|{_SPANISH_CLITICS}))",
            ),
        ),
        genders=(
            (r"(?:mano|foto|moto|radio|flor|labor|lista|vista|pista|revista|entrevista)", "f"),
            (r".*(?:ción|sión|dad|tad|tud|umbre|triz|eza)", "f"),
            (r".*(?:ema|oma|ama|ista|día|mapa)|planeta|poeta|atleta|clima", ""),
            (r".*(?:aje|or|án|ín|miento)", "m"),
            (r".*o", "m"),
            (r".*a", "f"),
        ),
        sounds=((r"(?:h?i(?!e)|h?o).*", "i"), (r"[a-zñáéíóú].*", "other")),
        stressed=r"h?[aá].*",
    ),
    "pt": TermTable(
        plurals=(
            (r"(.+)ção", r"\1ções"),
            (r"(.+)são", r"\1sões"),
            (r"(.+)ão", r"\1ões \1ães \1ãos"),
            (r"(.+)m", r"\1ns"),
            (r"(.+[ao])l", r"\1is \1eis"),
            (r"(.+)ol", r"\1óis"),
            (r"(.+)el", r"\1éis \1eis"),
            (r"(.+)il", r"\1is \1eis"),
            (r"(.+)ul", r"\1uis"),
            (r".*[rz]", r"\g<0>es"),
            (r".*[aei]s", r"\g<0>"),
            (r"(.*)ês", r"\1eses"),
            (r".+", r"\g<0>s"),
        ),
        agreeing=((r"(.+?)[oa]", r"\1o \1a \1os \1as"),),
        homographs=".*[oae]s?",
        verbs=(
            (r"(.+)car(?:-se)?", rf"\1(?:c|qu){_PORTUGUESE_IN_AR}"),
            (r"(.+)gar(?:-se)?", rf"\1gu?{_PORTUGUESE_IN_AR}"),
            (r"(.+)çar(?:-se)?", rf"\1[çc]{_PORTUGUESE_IN_AR}"),
            (r"(.{2,})ar(?:-se)?", rf"\1{_PORTUGUESE_IN_AR}"),
            (
                r"(.{2,}?)[ei]r(?:-se)?",
                r"\1(?:o|es?|emos|imos|em|as?|amos|am|ia[sm]?|íamos|i|iu|eu|este|eram|iram|idos?|endo|indo|"
                rf"[ei]r(?:á|ás|ei|emos|ão|ia|iam|em|mos)?){_PORTUGUESE_CLITICS}",
            ),
        ),
        genders=(
            (r"(?:mão|foto|moto|tribo|cor|dor|flor|lista|vista|pista|revista|entrevista)", "f"),
            (r".*(?:ção|são|dade|tude|gem|eza)", "f"),
            (r".*(?:ema|oma|ama|ista|dia|mapa)", ""),
            (r".*(?:mento|or|aje)", "m"),
            (r".*o", "m"),
            (r".*a", "f"),
        ),
        sounds=((r".+", "any"),),
    ),
    "nl": TermTable(
        plurals=(
            (r"(.+)heid", r"\1heden"),
            (r".*(?:el|em|er|aar|aard|ie|eau|eur|foon|je)", r"\g<0>s \g<0>en"),
            (r".*e", r"\g<0>s \g<0>n"),
            (r".*[aiouy]", r"\g<0>'s \g<0>s"),
            (r"(.*[^aeiou])([aeou])\2f", r"\1\2ven"),
            (r"(.*[^aeiou])([aeou])\2s", r"\1\2zen \1\2sen"),
            (r"(.*[^aeiou])([aeou])\2([bcdgklmnprt])", r"\1\2\3en"),
            (r"(.*(?:[^aeiou]|^)[aeiou])([bdfgklmnprst])", r"\1\2\2en \1\2s \1\2en"),
            (r"(.*)f", r"\1ven \1fen"),
            (r"(.*[aeiou]{2})s", r"\1zen \1sen"),
            (r".+", r"\g<0>en \g<0>s"),
        ),
        agreeing=((r"(.+?)e?", r"\1 \1e"),),
        homographs=".*[^ntd]",
        nominalised="te|om|zich|laten|laat|kunt|kan|kunnen|wilt|wil|willen|moet|moeten|mag|mogen|gaan|ga|gaat|zal|zullen|u|je|jij|we|wij|ze|zij|ik|het",
        verbs=((r"(.{2,}?)(.?)en", r"(?:ge)?\1\2?(?:en|t|de?n?|te?n?)?"),),
    ),
}
"""Languages that are not here are matched as written, with the endings that their stems leave out."""

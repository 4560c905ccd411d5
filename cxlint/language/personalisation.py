"""Words of personal texts: names of merge fields, greetings that need a name, and what is said instead of one.

Written by hand for seven languages. Merge fields are named in English nearly everywhere, so they are looked up in all
languages at once; greetings in the language of the text.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Personal:
    """One language, phrases in lower case with ``|`` between them.

    ``names`` and ``fields`` are words of merge fields: for a person's name, and for anything else. ``inserts`` open a
    note to whoever fills a gap. ``dear`` greetings need a name behind them, ``hello`` ones may stand alone. ``persons``
    stand for a name ("customer"). ``about`` are words of texts that explain merge fields. ``everything`` are words in
    capitals that are no notes here ("TODO INCLUIDO"). ``spaced`` are marks that the language puts a space before.
    """

    names: str = ""
    fields: str = ""
    inserts: str = ""
    dear: str = ""
    hello: str = ""
    persons: str = ""
    about: str = ""
    everything: str = ""
    spaced: str = ""


_PERSONAL: dict[str, Personal] = {
    "en": Personal(
        names="name|firstname|fname|lastname|lname|fullname|surname|forename|givenname|nickname|salutation|username",
        fields="email|phone|address|company|customer|client|recipient|subscriber|contact|order|ordernumber|orderid|"
        "invoice|tracking|amount|total|date|city|link|url|number|code|discount|coupon|product|price|signature|agent|"
        "account|birthday|title|company|ticket",
        inserts="insert|enter|your|add|fill in|type|put",
        dear="dear|dearest",
        hello="hi|hello|hey|good morning|good afternoon|good evening|welcome",
        persons="customer|customers|client|user|member|subscriber|guest|valued customer|sir or madam|sir/madam",
        about="placeholder|placeholders|variable|variables|merge tag|merge tags|merge field|merge fields|template|"
        "templates|syntax|token|tokens|wildcard|wildcards|shortcode|tag|tags|replace|replaced|format|regex|parameter",
    ),
    "it": Personal(
        names="nome|cognome|nominativo|nomecognome",
        fields="cliente|indirizzo|telefono|azienda|ordine|numero|data|importo|totale|fattura|città|citta|link|codice|"
        "sconto|prodotto|prezzo|firma|operatore|ragione sociale",
        inserts="inserire|inserisci|il tuo|la tua|il suo|la sua|indicare|aggiungere|scrivi",
        dear="gentile|gentilissimo|gentilissima|gentilissimi|caro|cara|cari|carissimo|carissima|egregio|egregia|"
        "spettabile|stimato|stimata|gent.mo|gent.ma|egr.|buongiorno sig.|buongiorno signor|buongiorno signora",
        hello="ciao|salve|buongiorno|buonasera|benvenuto|benvenuta",
        persons="cliente|clienti|utente|utenti|socio|abbonato|iscritto|signore/a|signora/e",
        about="segnaposto|variabile|variabili|modello|modelli|sintassi|tag|sostituire|sostituito|formato|parametro",
    ),
    "de": Personal(
        names="name|vorname|nachname|anrede|familienname",
        fields="kunde|kundennummer|kundin|adresse|telefon|firma|bestellung|bestellnummer|nummer|datum|betrag|summe|"
        "rechnung|ort|link|code|rabatt|produkt|preis|unterschrift",
        inserts="hier|bitte|ihr|ihre|dein|deine|einfügen|eintragen|eingeben",
        dear="liebe|lieber|liebes|sehr geehrte|sehr geehrter|geehrte|geehrter|guten tag herr|guten tag frau|hallo herr|"
        "hallo frau",
        hello="hallo|hi|hey|guten tag|guten morgen|guten abend|willkommen|moin|servus|grüezi",
        persons="kunde|kundin|kunden|kundinnen und kunden|kundin, lieber kunde|nutzer|nutzerin|mitglied|"
        "damen und herren",
        about="platzhalter|variable|variablen|vorlage|vorlagen|syntax|tag|tags|ersetzt|ersetzen|format|parameter",
    ),
    "fr": Personal(
        names="nom|prénom|prenom|civilité|civilite",
        fields="client|adresse|téléphone|telephone|société|societe|entreprise|commande|numéro|numero|date|montant|"
        "facture|ville|lien|code|remise|produit|prix|signature",
        inserts="insérer|insérez|indiquer|saisir|votre|ton|ajouter|entrez",
        dear="cher|chère|chers|chères|bonjour monsieur|bonjour madame",
        hello="bonjour|bonsoir|salut|bienvenue|coucou",
        spaced="!",
        persons="client|cliente|clients|utilisateur|utilisatrice|membre|abonné|abonnée|madame, monsieur",
        about="espace réservé|variable|variables|modèle|modèles|syntaxe|balise|balises|remplacer|remplacé|format",
    ),
    "es": Personal(
        names="nombre|apellido|apellidos",
        fields="cliente|dirección|direccion|teléfono|telefono|empresa|pedido|número|numero|fecha|importe|total|factura|"
        "ciudad|enlace|código|codigo|descuento|producto|precio|firma",
        inserts="insertar|inserte|inserta|introducir|introduzca|tu|su|añadir|indicar",
        dear="estimado|estimada|estimados|querido|querida|queridos|apreciado|apreciada",
        hello="hola|buenos días|buenas tardes|buenas noches|bienvenido|bienvenida",
        persons="cliente|clienta|clientes|usuario|usuaria|socio|socia|suscriptor|señor/a",
        about="marcador de posición|variable|variables|plantilla|plantillas|sintaxis|etiqueta|etiquetas|"
        "reemplazar|formato",
        everything="todo",
    ),
    "nl": Personal(
        names="naam|voornaam|achternaam|aanhef",
        fields="klant|klantnummer|adres|telefoon|bedrijf|bestelling|bestelnummer|nummer|datum|bedrag|factuur|plaats|"
        "link|code|korting|product|prijs|handtekening",
        inserts="vul|invullen|uw|jouw|invoegen|voeg",
        dear="geachte|lieve|waarde",
        hello="hallo|hoi|hi|dag|goedemorgen|goedemiddag|goedenavond|welkom|beste",
        persons="klant|klanten|gebruiker|lid|abonnee|heer/mevrouw|heer, mevrouw|mevrouw/heer",
        about="plaatshouder|tijdelijke aanduiding|variabele|variabelen|sjabloon|sjablonen|syntaxis|tag|"
        "vervangen|formaat",
    ),
    "pt": Personal(
        names="nome|sobrenome|apelido",
        fields="cliente|endereço|endereco|telefone|empresa|pedido|encomenda|número|numero|data|valor|total|fatura|"
        "cidade|link|código|codigo|desconto|produto|preço|assinatura",
        inserts="inserir|insira|seu|sua|adicionar|indicar|preencha",
        dear="prezado|prezada|prezados|caro|cara|caros|estimado|estimada|querido|querida|exmo.|exma.",
        hello="olá|oi|bom dia|boa tarde|boa noite|bem-vindo|bem-vinda",
        persons="cliente|clientes|usuário|usuária|utilizador|utilizadora|membro|assinante|senhor(a)",
        about="espaço reservado|variável|variáveis|modelo|modelos|sintaxe|etiqueta|substituir|formato|marcador",
        everything="todo",
    ),
}

NO_PERSON = frozenset(
    "site page post posts layout config data include theme collections paginator env params section relref ref content "
    "toc forloop product-name release version baseurl t i18n translate trans block slot children props this".split()
)
"""First words of variables that a site generator or a program fills in when it builds a page."""


def personal(language: str) -> Personal:
    """The words of a language; an empty row where nobody wrote it."""
    return _PERSONAL.get(language, _NONE)


_NONE = Personal()


@cache
def field_words() -> tuple[frozenset[str], frozenset[str]]:
    """The words of merge fields in all languages: those for names, and all of them."""
    names = frozenset(word for row in _PERSONAL.values() for word in row.names.split("|"))
    fields = frozenset(word for row in _PERSONAL.values() for word in row.fields.split("|"))
    return names, names | fields


@cache
def insert_words() -> frozenset[str]:
    """The words, in all languages, that open a note to whoever fills a gap."""
    return frozenset(word for row in _PERSONAL.values() for word in row.inserts.split("|"))


CHANNELS_OF_TEMPLATES = frozenset(
    "script scripts macro macros template templates mail mails email emails e-mail newsletter newsletters sms push "
    "chat chats chatbot bot bots app apps strings crm reply replies canned notification notifications call calls "
    "callcenter agent agents support-scripts snippets locale locales i18n translations lang langs".split()
)
CHANNELS_PUBLISHED = frozenset(
    "social posts tweets facebook instagram linkedin twitter threads tiktok youtube blog website websites site web faq "
    "faqs help helpcenter help-center press news landing pages docs".split()
)
"""Names of channels and folders that tell whether their texts are still to be filled in."""

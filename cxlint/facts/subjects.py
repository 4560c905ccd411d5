"""What customers ask everybody: subjects with the words that name them, for finding a first set of facts.

The words are our own, from the help pages that shops, utilities and apps have in each language.
"""

from __future__ import annotations

from dataclasses import dataclass

from cxlint.values.model import ValueKind


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject: the name its fact gets, the kinds of value that state it, its cues and excluding cues by language."""

    name: str
    kinds: tuple[ValueKind, ...]
    about: dict[str, tuple[str, ...]]
    not_about: dict[str, tuple[str, ...]]


SUBJECTS: tuple[Subject, ...] = (
    Subject(
        "returns.window",
        ("duration",),
        {
            "en": ("return window", "return period", "send back", "return"),
            "it": ("reso", "restituire", "diritto di recesso"),
            "de": ("Rückgabe", "zurückgeben", "zurücksenden", "Widerrufsfrist"),
            "fr": ("retour", "retourner", "droit de rétractation"),
            "es": ("devolución", "devolver", "derecho de desistimiento"),
            "nl": ("retourneren", "terugsturen", "bedenktijd"),
            "pt": ("devolução", "devolver", "direito de livre resolução"),
        },
        {
            "en": ("warranty", "refund"),
            "it": ("garanzia", "rimborso"),
            "de": ("Garantie", "Erstattung"),
            "fr": ("garantie", "remboursement"),
            "es": ("garantía", "reembolso"),
            "nl": ("garantie", "terugbetaling"),
            "pt": ("garantia", "reembolso"),
        },
    ),
    Subject(
        "refund.time",
        ("duration",),
        {
            "en": ("refund", "money back"),
            "it": ("rimborso", "rimborsare"),
            "de": ("Erstattung", "erstatten", "Geld zurück"),
            "fr": ("remboursement", "rembourser"),
            "es": ("reembolso", "reembolsar"),
            "nl": ("terugbetaling", "terugbetalen"),
            "pt": ("reembolso", "reembolsar"),
        },
        {},
    ),
    Subject(
        "warranty.period",
        ("duration",),
        {
            "en": ("warranty", "guarantee"),
            "it": ("garanzia",),
            "de": ("Garantie", "Gewährleistung"),
            "fr": ("garantie",),
            "es": ("garantía",),
            "nl": ("garantie",),
            "pt": ("garantia",),
        },
        {},
    ),
    Subject(
        "delivery.time",
        ("duration",),
        {
            "en": ("delivery time", "delivery", "delivered", "shipping time", "arrives"),
            "it": ("tempi di consegna", "consegna", "spedizione", "arriva"),
            "de": ("Lieferzeit", "Lieferung", "geliefert", "Versand"),
            "fr": ("délai de livraison", "livraison", "livré"),
            "es": ("plazo de entrega", "entrega", "envío"),
            "nl": ("levertijd", "levering", "bezorging", "geleverd"),
            "pt": ("prazo de entrega", "entrega", "envio"),
        },
        {"en": ("refund", "return"), "it": ("rimborso", "reso"), "de": ("Erstattung", "Rückgabe")},
    ),
    Subject(
        "shipping.free.from",
        ("money",),
        {
            "en": ("free shipping", "free delivery"),
            "it": ("spedizione gratuita", "spedizione gratis", "consegna gratuita"),
            "de": ("kostenloser Versand", "versandkostenfrei", "kostenlose Lieferung"),
            "fr": ("livraison gratuite", "livraison offerte"),
            "es": ("envío gratuito", "envío gratis"),
            "nl": ("gratis verzending", "gratis bezorging"),
            "pt": ("envio gratuito", "portes grátis", "frete grátis"),
        },
        {},
    ),
    Subject(
        "trial.period",
        ("duration",),
        {
            "en": ("free trial", "trial period"),
            "it": ("prova gratuita", "periodo di prova"),
            "de": ("Testphase", "Probezeit", "kostenlos testen"),
            "fr": ("essai gratuit", "période d'essai"),
            "es": ("prueba gratuita", "período de prueba"),
            "nl": ("proefperiode", "gratis proberen"),
            "pt": ("teste gratuito", "período de teste"),
        },
        {},
    ),
    Subject(
        "cancellation.notice",
        ("duration",),
        {
            "en": ("cancel", "cancellation", "notice period"),
            "it": ("disdetta", "disdire", "preavviso"),
            "de": ("kündigen", "Kündigungsfrist", "Stornierung"),
            "fr": ("résilier", "préavis", "annuler"),
            "es": ("cancelar", "cancelación", "preaviso"),
            "nl": ("opzeggen", "opzegtermijn", "annuleren"),
            "pt": ("cancelar", "cancelamento", "pré-aviso"),
        },
        {},
    ),
    Subject(
        "support.hours",
        ("hours",),
        {
            "en": ("customer service", "customer care", "support", "opening hours", "call us"),
            "it": ("servizio clienti", "assistenza", "orari", "chiamaci"),
            "de": ("Kundenservice", "Kundendienst", "Öffnungszeiten", "Servicezeiten"),
            "fr": ("service client", "horaires", "appelez"),
            "es": ("atención al cliente", "horario", "llámanos"),
            "nl": ("klantenservice", "openingstijden", "bel ons"),
            "pt": ("apoio ao cliente", "horário", "ligue"),
        },
        {},
    ),
    Subject(
        "support.phone",
        ("phone",),
        {
            "en": ("customer service", "customer care", "support", "call", "phone"),
            "it": ("servizio clienti", "assistenza", "chiama", "telefono", "numero verde"),
            "de": ("Kundenservice", "Kundendienst", "anrufen", "Telefon", "Hotline"),
            "fr": ("service client", "appelez", "téléphone"),
            "es": ("atención al cliente", "llama", "teléfono"),
            "nl": ("klantenservice", "bel", "telefoon"),
            "pt": ("apoio ao cliente", "ligue", "telefone"),
        },
        {},
    ),
    Subject(
        "support.email",
        ("email",),
        {
            "en": ("customer service", "customer care", "support", "write to us", "e-mail", "contact"),
            "it": ("servizio clienti", "assistenza", "scrivi", "e-mail", "contatti"),
            "de": ("Kundenservice", "Kundendienst", "E-Mail", "schreiben", "Kontakt"),
            "fr": ("service client", "écrivez", "e-mail", "contact"),
            "es": ("atención al cliente", "escríbenos", "correo", "contacto"),
            "nl": ("klantenservice", "mail", "contact"),
            "pt": ("apoio ao cliente", "e-mail", "contacto"),
        },
        {},
    ),
    Subject(
        "newsletter.discount",
        ("percent",),
        {
            "en": ("newsletter",),
            "it": ("newsletter",),
            "de": ("Newsletter",),
            "fr": ("newsletter",),
            "es": ("newsletter", "boletín"),
            "nl": ("nieuwsbrief",),
            "pt": ("newsletter",),
        },
        {},
    ),
    Subject(
        "giftcard.validity",
        ("duration",),
        {
            "en": ("gift card", "voucher"),
            "it": ("carta regalo", "buono regalo", "gift card"),
            "de": ("Geschenkkarte", "Gutschein"),
            "fr": ("carte cadeau", "bon d'achat"),
            "es": ("tarjeta regalo", "vale"),
            "nl": ("cadeaukaart", "cadeaubon"),
            "pt": ("cartão-presente", "vale"),
        },
        {},
    ),
)

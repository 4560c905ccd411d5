"""What a request for consent to cookies says, and what its buttons say, by language.

Compiled by hand from the default texts of the usual consent platforms. The words of all languages serve at once: a
banner is often in another language than its page.
"""

from __future__ import annotations

import re

TOPICS: dict[str, tuple[str, ...]] = {
    "en": (
        "cookies?",
        "tracking technologies",
        "(?:store|access) (?:and/or |and |or )?(?:access )?information on (?:a|your) device",
    ),
    "it": ("tecnologie di tracciamento", "informazioni su(?:l| un) (?:tuo )?dispositivo", "strumenti di tracciamento"),
    "de": ("tracking-technologien", "informationen auf (?:einem|ihrem|deinem) (?:end)?gerät"),
    "fr": (
        "traceurs?",
        "témoins de (?:connexion|navigation)",
        "informations sur (?:un|votre) (?:appareil|terminal|équipement)",
    ),
    "es": ("tecnologías de (?:seguimiento|rastreo)", "información en (?:un|su|tu) dispositivo"),
    "nl": ("trackingtechnologieën", "informatie op (?:een|uw|je) apparaat"),
    "pt": ("testemunhos de conexão", "tecnologias de rastreamento", "informações n(?:um|o seu|o teu) dispositivo"),
}
"""What it is about; "cookie" is said in every language."""

CHOICES: dict[str, tuple[str, ...]] = {
    "en": (
        "accept",
        "agree",
        "allow",
        "consent",
        "reject",
        "decline",
        "deny",
        "refuse",
        "got it",
        "i understand",
        "ok",
        "okay",
        "(?:manage|customi[sz]e|cookie) (?:preferences|settings|choices|options|cookies)",
    ),
    "it": ("accett[aoi]", "accettare", "accetta e \\w+", "rifiut[ao]", "rifiutare", "acconsent[oi]", "ho capito"),
    "de": (
        "akzeptieren?",
        "akzeptiere",
        "annehmen",
        "zustimmen",
        "einverstanden",
        "ablehnen",
        "erlauben",
        "zulassen",
        "verstanden",
    ),
    "fr": ("accepter?", "j'accepte", "refuser", "autoriser", "d'accord", "j'ai compris", "tout accepter"),
    "es": ("aceptar", "acept[oa]", "rechazar", "permitir", "de acuerdo", "entendido"),
    "nl": ("accepte(?:ren|er)", "akkoord", "weigeren?", "afwijzen", "toestaan", "begrepen"),
    "pt": ("aceitar", "aceit[oe]", "rejeitar", "recusar", "permitir", "concordo", "entendi", "percebi"),
}
"""What the visitor may answer: the words of its buttons."""

CLOSING: dict[str, tuple[str, ...]] = {
    "en": ("close", "dismiss", "hide"),
    "it": ("chiudi", "nascondi"),
    "de": ("schließen", "ausblenden"),
    "fr": ("fermer", "masquer"),
    "es": ("cerrar", "ocultar"),
    "nl": ("sluiten?", "verbergen"),
    "pt": ("fechar", "ocultar"),
}
"""How a notice is put away that asks nothing."""


def _any(*tables: dict[str, tuple[str, ...]]) -> re.Pattern[str]:
    words = (words for table in tables for listed in table.values() for words in listed)
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", re.IGNORECASE)


topic = _any(TOPICS)
"""Finds what a request for consent is about."""
choice = _any(CHOICES)
"""Finds an answer to a request for consent."""
choice_or_close = _any(CHOICES, CLOSING)
"""Finds an answer, or what puts a notice away."""

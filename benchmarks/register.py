"""How fast address is read: MB/s of CPU time, one core.

``dense`` is texts that address their reader in every sentence; ``plain`` is texts that address nobody, which most
labels and many passages are; the passages of ../shared/corpora, where they are, stand between the two. Run with
``python benchmarks/register.py``.
"""

from __future__ import annotations

import time
from pathlib import Path

from cxlint.language.locales import language_of, locale_of_path
from cxlint.model import Hints
from cxlint.readers.opening import open_document
from cxlint.tone.register import address

DENSE = {
    "it": "Gentile cliente, La ringrazio per averci scritto. Se ha già ricevuto il codice, lo inserisca qui e mi dica "
    "se può accedere al suo profilo; altrimenti la ricontatteremo.",
    "es": "Le agradecemos su mensaje. Si ya ha recibido el código, introdúzcalo aquí y díganos si puede entrar en su "
    "cuenta; si no, le llamaremos.",
    "pt": "Agradecemos o seu contacto. Se já recebeu o código, introduza-o aqui e diga-nos se consegue entrar na sua "
    "conta; caso contrário, ligamos-lhe.",
    "de": "Vielen Dank für Ihre Nachricht. Wenn Sie den Code schon haben, geben Sie ihn hier ein und sagen Sie uns, ob "
    "Sie sich anmelden können; sonst rufen wir Sie an.",
    "fr": "Merci pour votre message. Si vous avez déjà reçu le code, saisissez-le ici et dites-nous si vous pouvez "
    "vous connecter ; sinon nous vous rappellerons.",
    "nl": "Bedankt voor uw bericht. Als u de code al hebt, vul hem hier in en laat ons weten of u kunt inloggen; "
    "anders bellen wij u terug.",
}
PLAIN = {
    "it": "Spedizione gratuita da 50 euro. Resi entro 30 giorni dalla consegna. Colori: blu, verde, rosso.",
    "es": "Envío gratuito a partir de 50 euros. Devoluciones en 30 días desde la compra. Colores: azul, verde, rojo.",
    "pt": "Envio gratuito a partir de 50 euros. Devoluções em 30 dias após a compra. Cores: azul, verde, vermelho.",
    "de": "Kostenloser Versand ab 50 Euro. Rückgabe innerhalb von 30 Tagen. Farben: Blau, Grün, Rot.",
    "fr": "Livraison gratuite dès 50 euros. Retours sous 30 jours après l'achat. Couleurs : bleu, vert, rouge.",
    "nl": "Gratis verzending vanaf 50 euro. Retourneren binnen 30 dagen. Kleuren: blauw, groen, rood.",
}


def speed(texts: list[str], language: str) -> float:
    """MB/s of ``address`` over ``texts``."""
    address("", language)
    started = time.process_time()
    for text in texts:
        address(text, language)
    spent = time.process_time() - started
    return sum(len(text.encode()) for text in texts) / spent / 1e6


CORPORA = Path(__file__).parents[2] / "shared" / "corpora"


def corpora() -> dict[str, list[str]]:
    """The passages of the corpora's Markdown and string files by language."""
    found: dict[str, list[str]] = {language: [] for language in DENSE}
    for path in sorted(path for pattern in ("*.md", "strings.xml", "*.strings") for path in CORPORA.rglob(pattern)):
        name = path.relative_to(CORPORA).as_posix()
        for passage in open_document(path.read_bytes(), name, Hints(path=name, locale=locale_of_path(name))):
            language = language_of(passage.locale)
            if language in found and passage.kind != "code":
                found[language].append(passage.text.text)
    return {language: texts for language, texts in found.items() if texts}


def main() -> None:
    """Print the figures."""
    real = corpora()
    for language, text in DENSE.items():
        dense = speed([f"{text} {number}" for number in range(1000)], language)
        plain = speed([f"{PLAIN[language]} {number}" for number in range(1000)], language)
        line = f"{language}: dense {dense:.1f} MB/s, plain {plain:.1f} MB/s"
        if language in real:
            line += f", {len(real[language])} passages of the corpora {speed(real[language], language):.1f} MB/s"
        print(line)


if __name__ == "__main__":
    main()

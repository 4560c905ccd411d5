"""How fast values are found: MB/s of CPU time, one core.

``dense`` is every passage of text full of values, given to ``find`` one by one; ``prose`` is ordinary text behind the
trigger gate: one pass over the whole, then ``find`` on the passages it names. The prose is a paragraph without a value,
and the passages of the Markdown and string files of ../shared/corpora where they are. Run with
``python benchmarks/values.py [FILE ...]``; files add to the prose.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from cxlint.language.locales import language_of, locale_of_path
from cxlint.model import Hints
from cxlint.readers.opening import open_document
from cxlint.values.find import KINDS, find
from cxlint.values.model import ValueKind
from cxlint.values.triggers import holds_trigger, trigger_offsets

NUMERIC: frozenset[ValueKind] = frozenset({"number", "percent", "money", "duration", "quantity", "frequency"})

DENSE = {
    "en": "You can return up to 10 items within 30 days of delivery. Standard delivery takes 2-4 working days "
    "and costs "
    "$4.99; orders over $50 ship free of charge. The subscription is 9.99 EUR per month, or save 20% with a "
    "two-year plan.",
    "it": "Puoi restituire fino a 10 articoli entro trenta giorni dalla consegna. La spedizione standard "
    "richiede da 2 a 4 "
    "giorni lavorativi e costa 4,99 €; oltre 50 euro è gratuita. L'abbonamento costa 9,99 euro al mese, il 20% "
    "in meno per due anni.",
    "de": "Sie können bis zu 10 Artikel innerhalb von 30 Tagen zurücksenden. Der Versand dauert 2-4 Werktage "
    "und kostet "
    "4,99 €; ab 50 Euro ist er kostenlos. Das Abo kostet 9,99 Euro pro Monat, mit zwei Jahren Laufzeit sparen "
    "Sie 20 Prozent.",
    "fr": "Vous pouvez renvoyer jusqu'à 10 articles sous 30 jours. La livraison prend de 2 à 4 jours ouvrés et "
    "coûte 4,99 € ; "
    "elle est gratuite au-delà de 50 euros. L'abonnement coûte 9,99 € par mois, soit 20 % de moins pendant deux ans.",
}
PROSE = {
    "en": "Our team reads every letter that customers send us, and we try to answer in the same spirit in which "
    "it was "
    "written. If something about your experience was not what you hoped for, tell us and we will listen. People "
    "who work "
    "with us have often been customers first, which helps them understand what matters when something goes wrong. ",
    "it": "Il nostro gruppo legge ogni lettera che i clienti ci mandano e cerca di rispondere con lo stesso "
    "spirito con cui "
    "è stata scritta. Se qualcosa non è andato come speravi, raccontacelo: ti ascolteremo. Chi lavora con noi "
    "spesso è stato "
    "prima cliente, e questo aiuta a capire che cosa conta quando qualcosa va storto. ",
}


def dense(kinds: frozenset[ValueKind]) -> float:
    """MB/s of ``find`` on passages full of values."""
    passages = [(f"{text} {number}", locale) for number in range(100) for locale, text in DENSE.items()]
    for locale, text in DENSE.items():
        find(text, locale, kinds=kinds)
    started = time.process_time()
    for text, locale in passages:
        find(text, locale, kinds=kinds)
    return sum(len(text.encode()) for text, _ in passages) / (time.process_time() - started) / 1e6


def prose(passages: list[str], locale: str, kinds: frozenset[ValueKind]) -> tuple[float, float, float]:
    """MB/s of the gate alone, of gate and ``find``, and the share of passages that the gate lets through."""
    text = "\n".join(passages)
    trigger_offsets(text[:1000].lower(), locale)
    find(text[:300], locale, kinds=kinds)
    started = time.process_time()
    offsets = trigger_offsets(text.lower(), locale)
    gate = time.process_time() - started
    at, looked = 0, 0
    for passage in passages:
        if holds_trigger(offsets, at, at + len(passage)):
            looked += 1
            find(passage, locale, kinds=kinds)
        at += len(passage) + 1
    total = time.process_time() - started
    size = len(text.encode()) / 1e6
    return size / gate, size / total, looked / len(passages)


CORPORA = Path(__file__).parents[2] / "shared" / "corpora"
LANGUAGES = ("en", "it", "de", "fr", "es", "nl", "pt")


def corpora() -> dict[str, list[str]]:
    """The distinct passages of the corpora's Markdown and string files by language."""
    found: dict[str, dict[str, None]] = {language: {} for language in LANGUAGES}
    paths = sorted(path for pattern in ("*.md", "strings.xml", "*.strings") for path in CORPORA.rglob(pattern))
    for path in paths:
        name = path.relative_to(CORPORA).as_posix()
        hints = Hints(path=name, locale=locale_of_path(name), languages=LANGUAGES)
        for passage in open_document(path.read_bytes(), name, hints):
            language = language_of(passage.locale or "en")
            if language in found and passage.kind != "code":
                found[language][passage.text.text.replace("\n", " ")] = None
    return {language: list(passages) for language, passages in found.items() if passages}


def main() -> None:
    """Print the figures."""
    print(f"dense, numeric kinds {dense(NUMERIC):6.2f} MB/s, all kinds {dense(KINDS):6.2f} MB/s")
    for locale, paragraph in PROSE.items():
        gate, total, share = prose([paragraph.strip()] * 8000, locale, KINDS)
        print(f"prose {locale}: gate {gate:6.1f} MB/s, with find {total:6.1f} MB/s, {share:.0%} of passages looked at")
    size = seconds = 0.0
    for locale, passages in corpora().items():
        megabytes = len("\n".join(passages).encode()) / 1e6
        gate, total, share = prose(passages, locale, KINDS)
        size, seconds = size + megabytes, seconds + megabytes / total
        print(
            f"corpora {locale} ({megabytes:.2f} MB): gate {gate:6.1f} MB/s, with find {total:6.1f} MB/s, "
            f"{share:.0%} of passages looked at"
        )
    if seconds:
        print(f"corpora: with find {size / seconds:.1f} MB/s")
    for path in sys.argv[1:]:
        passages = [line for line in Path(path).read_text("utf-8", "replace").splitlines() if line.strip()]
        gate, total, share = prose(passages, "en", KINDS)
        print(f"{path}: gate {gate:6.1f} MB/s, with find {total:6.1f} MB/s, {share:.0%} of passages looked at")


if __name__ == "__main__":
    main()

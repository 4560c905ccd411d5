"""A website to crawl, made from word lists: pages of about 28 KB in two languages, the same for the same number.

    python benchmarks/website.py FOLDER [--pages 5000]

Each page has what pages have: a head with styles and data, a menu, a footer and legal lines that repeat on every page
of its language, scripts and drawings, and a main text of its own with prices and periods, a table, questions and links
to ten other pages. Every page is reached by links from ``/en/`` and ``/it/``, and listed in a sitemap. One page in a
hundred promises another return period than the facts.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from pathlib import Path

FACTS = """\
facts:
  returns.window:
    is: 30 days
    about: {en: [send back, return], it: [rendere, reso]}
    not_about: [warranty, garanzia]
  returns.refund:
    is: within 14 days
    about: {en: [refund], it: [rimborso]}
  shipping.free_from:
    is: EUR 49
    about: {en: [free delivery & from, free shipping], it: [spedizione gratuita]}
  shipping.time:
    is: 2-4 working days
    about: {en: [delivered, delivery takes], it: [consegna in, consegniamo]}
  warranty.length:
    is: 3 years
    about: {en: [warranty], it: [garanzia]}
  support.hours:
    is: Mon-Fri 9:00-18:00
    about: {en: [call us, customer service], it: [chiamaci, servizio clienti]}
  support.phone:
    is: +39 02 8088 0199
    about: {en: [phone], it: [telefono]}
  support.answer:
    is: within 24 hours
    about: {en: [we answer], it: [rispondiamo]}
  plus.price:
    is: EUR 9.90 a month
    about: {en: [Plus subscription], it: [abbonamento Plus]}
  plus.trial:
    is: 14 days
    about: {en: [trial], it: [prova gratuita]}
  invoice.due:
    is: 30 days
    about: {en: [pay the invoice], it: [pagare la fattura]}
  gift.valid:
    is: 24 months
    about: {en: [gift card], it: [buono regalo]}
"""

PROJECT = "rules: [rules/]\nlanguages: [en, it]\nmarket: it\nfail_on: never\n"

_THINGS = {
    "en": "lamp,shelf,carpet,table,chair,mirror,curtain,sofa,bench,desk,drawer,cabinet,vase,clock,quilt,cushion".split(
        ","
    ),
    "it": "lampada,mensola,cassapanca,tavola,sedia,specchiera,tenda,poltrona,panca,scrivania,cassettiera,credenza,"
    "ceramica,sveglia,coperta,fodera".split(","),
}
_KINDS = {
    "en": "oak,walnut,linen,cotton,brass,glass,steel,marble,birch,wool,leather,bamboo".split(","),
    "it": "di rovere,di noce,di lino,di cotone,di ottone,di vetro,di acciaio,di marmo,di betulla,di lana,di pelle,"
    "di bambù".split(","),
}
_ROOMS = {
    "en": "kitchen,bedroom,hall,study,bathroom,terrace,living room,nursery,cellar,attic".split(","),
    "it": "cucina,camera,entrata,studio,bagno,terrazza,sala,cameretta,cantina,mansarda".split(","),
}
_WORDS = {
    "en": "quiet,solid,warm,bright,narrow,simple,generous,light,sturdy,soft,plain,careful,modern,honest,calm".split(
        ","
    ),
    "it": "tranquilla,solida,calda,luminosa,stretta,semplice,generosa,leggera,robusta,morbida,sobria,accurata,moderna,"
    "onesta,ingegnosa,calma".split(","),
}
_TOWNS = "Bergamo,Turin,Lucca,Verona,Trieste,Parma,Bari,Udine,Siena,Aosta,Como,Ravenna".split(",")

# {t} a thing, {k} what it is made of, {r} a room, {w} {v} how it is, {c} a town, {n} {m} numbers, {p} a price.
_SENTENCES = {
    "en": (
        "The {w} {k} {t} was drawn in {c} for a {v} {r} and is made by a workshop of {n} people",
        "Whoever furnishes a {r} soon asks how a {w} {t} goes together with what is already there",
        "Our carpenters leave the {k} to rest before they cut it, so that the {t} stays {w} and {v}",
        "It measures {n} by {m} cm and carries up to {n} kg when it is fixed to a {v} wall",
        "The {t} costs EUR {p} in the plain finish, and the {w} one is made to order in {c}",
        "Wipe it with a {v} cloth and a little soap; the {k} becomes more {w} over the years",
        "In {c} we show the {t} beside a {v} {r}, with the light that falls through a {w} window",
        "Many customers put {n} of them in a row and use the lowest one for shoes, books or a {w} plant",
        "The screws, the key and the drawing are in the box, and two people need about {n} minutes for it",
        "We chose {k} because it is {w}, grows near {c} and can be mended by anybody with {v} hands",
        "Of every {n} that leave the workshop one is taken apart again to see whether it is {w} enough",
        "A {v} {t} for the {r} should not be deeper than {m} cm, or the door will not open any more",
        "We introduced the first one in 20{y}, and {n} of that series still stand in the town hall of {c}",
        "The surface is oiled by hand and smells a little of {k} for the first days in a {w} room",
        "Somebody who lives in a {v} flat will like that the {t} folds to a width of {n} cm",
        "For a {r} of {n} square metres we suggest the {w} version, which was tested in {c}",
    ),
    "it": (
        "La {t} {k} è {w} ed è stata disegnata a {c} per una {r} {v} da un laboratorio di {n} persone",
        "Chi arreda la {r} si chiede presto come una {t} {w} stia insieme a quello che c'è già",
        "I nostri falegnami lasciano riposare il legno prima di tagliarlo, così la {t} resta {w} e {v}",
        "Misura {n} per {m} cm e porta fino a {n} kg quando è fissata a una parete {v}",
        "La {t} costa {p} euro nella versione {w}, e quella più {v} si fa su ordinazione a {c}",
        "Si pulisce con un panno e poco sapone; con gli anni la {t} {k} diventa più {w}",
        "A {c} mostriamo la {t} accanto a una {r} {v}, con la luce che entra da una finestra {w}",
        "Molti clienti ne mettono {n} in fila e usano la più bassa per scarpe, libri o una pianta {w}",
        "Le viti, la chiave e il disegno sono nella scatola, e in due ci vogliono circa {n} minuti",
        "L'abbiamo voluta {k} perché è {w}, nasce vicino a {c} e la ripara chiunque abbia una mano {v}",
        "Ogni {n} che escono dal laboratorio una viene smontata di nuovo per vedere se è {w} abbastanza",
        "Una {t} {v} per la {r} non dovrebbe superare {m} cm di profondità, altrimenti la porta non si apre",
        "La prima l'abbiamo presentata nel 20{y}, e {n} di quella serie stanno ancora nel municipio di {c}",
        "La superficie è oliata a mano e nei primi giorni profuma un poco nella stanza {w}",
        "A chi vive in una casa {v} piacerà che la {t} si pieghi fino a una larghezza di {n} cm",
        "Per una {r} di {n} metri quadri consigliamo la versione {w}, provata a lungo a {c}",
    ),
}
_STATEMENTS = {
    "en": (
        "You can send back the {t} within {d} days of its arrival",
        "The {w} {t} is delivered in 2 to 4 working days, also to {c}",
        "The warranty on the {k} {t} is 3 years",
        "You get your refund for the {t} within 14 days",
        "Free shipping starts at 49 euros, and a {t} is mostly above that",
        "A gift card for a {t} is valid for 24 months",
        "Questions about the {k} {t}? We answer within 24 hours",
    ),
    "it": (
        "Puoi rendere la {t} entro {d} giorni dall'arrivo",
        "La {t} {k} la consegniamo in 2-4 giorni lavorativi, anche a {c}",
        "La garanzia sulla {t} {k} è di 3 anni",
        "Il rimborso per la {t} arriva entro 14 giorni",
        "La spedizione gratuita parte da 49 euro, e una {t} costa quasi sempre di più",
        "Un buono regalo per una {t} vale 24 mesi",
        "Domande sulla {t} {k}? Rispondiamo entro 24 ore",
    ),
}
_LABELS = {
    "en": {
        "questions": "Questions about the {t}",
        "ask": "How long does a {w} {t} last in the {r}?",
        "data": "Dimensions of the {t}",
        "more": "More for the {r}",
        "width": "Width",
        "height": "Height",
        "weight": "Weight",
        "price": "Price",
        "skip": "Skip to content",
        "search": "Search the shop",
        "legal": "All prices include VAT. Delivery takes 2-4 working days. Returns are free for 30 days.",
        "hours": "Customer service: Mon-Fri 9:00-18:00, phone +39 02 8088 0199, free shipping from 49 euros",
        "news": "Subscribe to our letter and hear once a month what is new in the workshop",
        "cookies": "We use cookies to remember your basket. You can change your choice at any time.",
        "accept": "Accept all",
    },
    "it": {
        "questions": "Domande sulla {t}",
        "ask": "Quanto dura una {t} {w} in {r}?",
        "data": "Misure della {t}",
        "more": "Altro per la {r}",
        "width": "Larghezza",
        "height": "Altezza",
        "weight": "Peso",
        "price": "Prezzo",
        "skip": "Vai al contenuto",
        "search": "Cerca nel negozio",
        "legal": "Tutti i prezzi sono con IVA. La consegna in 2-4 giorni lavorativi. Il reso è gratuito per 30 giorni.",
        "hours": "Servizio clienti: lun-ven 9:00-18:00, telefono +39 02 8088 0199, spedizione gratuita da 49 euro",
        "news": "Iscriviti alla nostra lettera e senti una volta al mese che cosa c'è di nuovo in laboratorio",
        "cookies": "Usiamo i cookie per ricordare il tuo carrello. Puoi cambiare la tua scelta quando vuoi.",
        "accept": "Accetta tutti",
    },
}
_BRANCHES = 10
# So that facts are stated about as often as in real content: in the three projects of ``real/`` 1, 4 and 8 of a hundred
# passages state one, here 5 do; and 9, 23 and 21 of a hundred have a value, here 28 do.
_STATED = 0.2


def write(folder: Path, pages: int, host: str) -> int:
    """Write the site into ``folder``, ``pages`` pages and a sitemap for ``host``; returns the bytes of its pages."""
    size = 0
    frames = {language: _frame(language) for language in ("en", "it")}
    names = []
    for number in range(pages):
        language = ("en", "it")[number % 2]
        name = _name(number)
        page = _page(number, pages, language, *frames[language]).encode()
        target = folder / name.lstrip("/")
        target = target / "index.html" if name.endswith("/") else target
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(page)
        size += len(page)
        names.append(f"<url><loc>{host}{name}</loc></url>")
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    (folder / "sitemap.xml").write_text(head + "\n".join(names) + "\n</urlset>\n")
    (folder / "robots.txt").write_text(f"User-agent: *\nAllow: /\nSitemap: {host}/sitemap.xml\n")
    (folder / "index.html").write_text('<!doctype html><title>Shop</title><a href="/en/">en</a> <a href="/it/">it</a>')
    return size


def _name(number: int) -> str:
    """The path of a page."""
    language = ("en", "it")[number % 2]
    if number < 2:
        return f"/{language}/"
    return f"/{language}/{number // 2 % 97:02}/{number:06}.html"


def _linked(language: str, index: int) -> str:
    """The path of the page that a menu or footer leads to."""
    return _name(2 + index * 2 + (language == "it"))


def _frame(language: str) -> tuple[str, str, str]:
    """What every page of a language begins with, has above its main text and ends with."""
    chance = random.Random(f"frame {language}")
    say = _LABELS[language]
    style = "".join(
        f".c{number}{{display:flex;padding:{number}px {number * 2}px;color:#{number * 4099 % 0xFFFFFF:06x}}}"
        for number in range(96)
    )
    head = (
        '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<style>{style}</style><link rel="icon" href="/favicon.ico"><script src="/app.js" defer></script>'
        '<script type="application/ld+json">{"@context":"https://schema.org","@type":"Organization","name":"Lume",'
        '"telephone":"+39 02 8088 0199","email":"ciao@lume.example"}</script>'
    )
    items = []
    for number, thing in enumerate(_THINGS[language][:12]):
        inner = "".join(
            f'<li class="c{chance.randrange(48)} menu__item"><a class="menu__link" href="{_linked(language, index)}">'
            f"{thing.capitalize()} {kind}</a></li>"
            for index, kind in enumerate(_KINDS[language][:4], number * 4)
        )
        items.append(
            f'<li class="menu__group"><button type="button" aria-expanded="false">{thing.capitalize()}</button>'
            f'<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M7 10l5 5 5-5z{" M1.5 2.25l3 4.125" * 6}"/></svg>'
            f'<ul class="menu__list">{inner}</ul></li>'
        )
    top = (
        f'<a class="skip" href="#main">{say["skip"]}</a><header class="page-header c1"><a href="/{language}/">'
        f'<img src="/logo.svg" alt="Lume"></a><form action="/search" role="search"><input type="search" name="q"'
        f' placeholder="{say["search"]}"></form><nav class="menu"><ul>{"".join(items)}</ul></nav></header>\n'
    )
    columns = "".join(
        f'<div class="footer__column"><h2>{room.capitalize()}</h2><ul>'
        + "".join(
            '<li class="footer__item"><a class="footer__link footer__link--quiet"'
            f' href="{_linked(language, index)}">{room.capitalize()}: {thing}</a></li>'
            for index, thing in enumerate(_THINGS[language][:6], place * 6)
        )
        + "</ul></div>"
        for place, room in enumerate(_ROOMS[language][:5])
    )
    script = "".join(f'window.app=window.app||[];app.push(["track",{number},"view"]);' for number in range(30))
    bottom = (
        f'<footer class="page-footer">{columns}<p>{say["news"]}</p><p class="legal">{say["legal"]}</p>'
        f'<p class="legal">{say["hours"]}</p><p><small>© Lume S.r.l., via Roma 12, 24121 Bergamo, P.IVA 01234567890'
        f'</small></p></footer><div class="cookie-banner" role="dialog"><p>{say["cookies"]}</p>'
        f"<button>{say['accept']}</button></div><script>{script}</script></body></html>\n"
    )
    return head, top, bottom


def _page(number: int, pages: int, language: str, head: str, top: str, bottom: str) -> str:
    chance = random.Random(number)
    say = _LABELS[language]

    def fill(sentence: str) -> str:
        return sentence.format(
            t=thing,
            k=kind,
            r=chance.choice(_ROOMS[language]),
            w=chance.choice(_WORDS[language]),
            v=chance.choice(_WORDS[language]),
            c=chance.choice(_TOWNS),
            n=chance.randrange(11, 90),
            m=chance.randrange(20, 240),
            p=f"{chance.randrange(50, 900)},00" if language == "it" else f"{chance.randrange(50, 900)}.00",
            y=chance.randrange(10, 26),
            d=14 if number % 100 == 7 else 30,
        )

    def paragraph(sentences: int) -> str:
        chosen = [fill(chance.choice(_SENTENCES[language])) for _ in range(sentences)]
        if chance.random() < _STATED:
            chosen.insert(1, fill(chance.choice(_STATEMENTS[language])))
        return ". ".join(chosen) + "."

    thing, kind = chance.choice(_THINGS[language]), chance.choice(_KINDS[language])
    title = f"{thing.capitalize()} {kind} {number}"
    others = _children(number, pages) or [chance.randrange(pages // 2) * 2 + number % 2 for _ in range(_BRANCHES)]
    links = "".join(
        f'<li class="card c{other % 48}"><a class="card__link" data-track="card-{other}" href="{_name(other)}">'
        f'<img loading="lazy" alt="" src="/i/{other}.jpg" width="320" height="240">'
        f" {thing.capitalize()} {other}</a></li>"
        for other in others
    )
    sections = "".join(
        f'<section class="section c{part}"><h2>{fill(say["more"])} {part + 1}</h2>'
        + "".join(f'<p class="text">{paragraph(3)}</p>' for _ in range(3))
        + "</section>\n"
        for part in range(4)
    )
    rows = "".join(
        f'<tr><th scope="row">{say[label]}</th><td>{chance.randrange(20, 240)} {unit}</td></tr>'
        for label, unit in (("width", "cm"), ("height", "cm"), ("weight", "kg"), ("price", "EUR"))
    )
    asked = "".join(f"<details><summary>{fill(say['ask'])}</summary><p>{paragraph(2)}</p></details>" for _ in range(3))
    return (
        f'<!doctype html>\n<html lang="{language}"><head><title>{title} - Lume</title>'
        f'<meta name="description" content="{fill(_SENTENCES[language][0])}.">'
        f'<link rel="canonical" href="{_name(number)}">{head}</head><body>\n{top}'
        f'<main id="main"><h1>{title}</h1><p class="lead">{paragraph(2)}</p>\n{sections}'
        f"<h2>{fill(say['data'])}</h2><table>{rows}</table><h2>{fill(say['questions'])}</h2>{asked}"
        f'<h2>{fill(say["more"])}</h2><ul class="cards">{links}</ul></main>\n{bottom}'
    )


def reached(pages: int) -> Iterator[int]:
    """The numbers of the pages that links lead to from the two front pages."""
    waiting = [0, 1]
    while waiting:
        number = waiting.pop()
        yield number
        waiting += _children(number, pages)


def _children(number: int, pages: int) -> list[int]:
    """The pages that a page leads to first: those of a language are a tree."""
    first = number // 2 * _BRANCHES + 1
    children = (2 * (first + branch) + number % 2 for branch in range(_BRANCHES))
    return [child for child in children if child < pages]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pages", type=int, default=5_000)
    options = parser.parse_args()
    size = write(options.folder, options.pages, "http://127.0.0.1")
    print(f"{options.pages} pages of {size / options.pages / 1000:.1f} KB")


if __name__ == "__main__":
    main()

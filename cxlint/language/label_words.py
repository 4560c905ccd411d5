"""Words that stand beside a price or a way to reach someone without turning it into something else, by language.

Compiled by hand: "costs", "price", "per", "call us", tax remarks. "Delivery" or "deposit" would make a price another.
"""

from __future__ import annotations

LABELS: dict[str, frozenset[str]] = {
    "en": frozenset(
        "price prices cost costs buy order now today get incl including vat tax taxes month monthly year yearly"
        " per piece pc call phone telephone tel us email e mail write contact hotline number reach eur usd gbp".split()
    ),
    "it": frozenset(
        "prezzo prezzi costa costano acquista compra ordina adesso oggi inclusa incluso iva tasse mese mensile anno"
        " annuale pezzo chiama chiamaci telefono tel numero scrivi scrivici email e mail contatti contattaci".split()
    ),
    "de": frozenset(
        "preis preise kostet kosten kaufen bestellen heute inkl inklusive mwst ust steuer monat monatlich jahr jährlich"
        " pro stück anrufen telefon tel nummer rufnummer email e mail schreiben kontakt hotline".split()
    ),
    "fr": frozenset(
        "prix coûte coûtent tarif acheter commander maintenant aujourd hui tva ttc comprise inclus mois mensuel an"
        " annuel pièce appelez téléphone tél tel numéro écrivez courriel email e mail contact contactez".split()
    ),
    "es": frozenset(
        "precio precios cuesta cuestan comprar pedir ahora hoy iva incluido mes mensual año anual unidad llama llame"
        " llámanos teléfono tel número escribe escríbenos correo email e mail contacto contacta".split()
    ),
    "nl": frozenset(
        "prijs prijzen kost kosten kopen bestellen nu vandaag incl inclusief btw maand maandelijks jaar jaarlijks per"
        " stuk bel telefoon tel nummer mail email e schrijf contact".split()
    ),
    "pt": frozenset(
        "preço preços custa custam comprar encomendar agora hoje iva incluído mês mensal ano anual unidade ligue"
        " telefone tel número escreva email e mail contacto contato".split()
    ),
}

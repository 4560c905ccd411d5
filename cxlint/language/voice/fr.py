"""The voice of French texts."""

from __future__ import annotations

from cxlint.language.voice.table import Passive, Table, words

TABLE = Table(
    we="nous / notre / nos / nôtre / nôtres",
    hedges=(
        "peut être / probablement / sans doute / éventuellement / généralement / en général / "
        "habituellement / normalement / d habitude / pourrait / pourraient / environ / semble / semblent / "
        "parfois / dans certains cas / dans la plupart des cas / nous pensons / nous espérons / "
        "nous croyons / il se peut / un peu"
    ),
    negations="pas / jamais / rien / aucun / aucune / personne / ni / non / sans",
    politeness=(
        "merci / s il vous plaît / s il te plaît / veuillez / bienvenue / cordialement / nous vous remercions / "
        "nous vous prions / je vous prie / avec plaisir / je vous remercie / auriez vous / pourriez vous"
    ),
    empathy=(
        "désolé / désolés / désolée / désolées / nous regrettons / excuses / excusez nous / nous comprenons / "
        "je comprends / malheureusement / désagrément / désagréments / navré / navrés / nous nous excusons"
    ),
    blame=(
        "vous auriez dû / tu aurais dû / vous avez oublié de / tu as oublié de / votre faute / ta faute / "
        "votre erreur / ton erreur / comme déjà / comme nous l avons déjà / vous prétendez / "
        "vous avez omis / vous n avez pas respecté / vous n avez pas suivi / vous n avez pas lu"
    ),
    passive=Passive(
        auxiliaries=words("est sont soit soient était étaient fut furent sera seront serait seraient être été"),
        endings=(
            *("é", "ée", "és", "ées", "i", "ie", "is", "ies", "u", "us"),
            *(f"{letter}ue{plural}" for letter in "dlnrtvç" for plural in ("", "s")),
        ),
        reflexive=words("s m t"),
        irregular=frozenset(
            stem + ending
            for stem in (
                "fait dit écrit inscrit mis permis transmis promis remis pris compris repris offert ouvert couvert produit "
                "réduit traduit introduit détruit conduit inclus exclu perdu"
            ).split()
            for ending in ("", "e", "s", "es")
        ),
        others=words(
            "été allé allée allés allées venu venue venus venues arrivé arrivée arrivés arrivées parti partie partis "
            "parties né née nés nées resté restée restés restées devenu devenue devenus devenues entré entrée sorti sortie "
            "tombé retourné revenu aussi ici ainsi lui qui plus dessus gratuit inclus depuis puis situé située qualité "
            "sécurité possibilité disponibilité ni si oui celui vu jusqu reçu dû mais parmi ravi ravis jeudi lundi mardi "
            "samedi vendredi midi ami amis eu su pu voulu bleu pluie vie"
        ),
        reach=3,
        between=words("pas plus jamais été automatiquement toujours aussi déjà bien donc alors ensuite directement"),
    ),
)

"""The voice of Italian texts."""

from __future__ import annotations

from cxlint.language.voice.table import Passive, Table, words

TABLE = Table(
    idle="grazie a[il]? / grazie all[aoe]? / grazie agli / non solo",
    we="noi / nostr[oaie]",
    we_endings=("iamo",),
    not_we=words("chiamo richiamo"),
    hedges=(
        "forse / probabilmente / possibilmente / magari / generalmente / solitamente / di solito / "
        "in genere / in generale / di norma / normalmente / potrebbe / potrebbero / circa / all incirca / "
        "pressappoco / sembra / sembrano / pare / eventualmente / a volte / in alcuni casi / "
        "nella maggior parte dei casi / crediamo / pensiamo / speriamo / un po"
    ),
    negations="non / no / mai / niente / nulla / nessun / nessuno / nessuna / né / neanche / nemmeno / neppure / senza",
    politeness=(
        "grazie / per favore / per piacere / per cortesia / cortesemente / gentilmente / prego / ringraziamo / "
        "ringrazio / la preghiamo / ti preghiamo / vi preghiamo / si prega / benvenut[oaie] / cordiali saluti / "
        "cordialmente / gentile / gentili"
    ),
    empathy=(
        "ci dispiace / mi dispiace / ci scusiamo / mi scuso / scusa / scusaci / scusate / ci scusi / "
        "mi scusi / capiamo / comprendiamo / capisco / comprendo / purtroppo / siamo spiacenti / spiacenti / "
        "disagio / disagi / ci rincresce / ci rammarichiamo / immagino quanto / immaginiamo quanto / "
        "immagino che / so quanto"
    ),
    blame=(
        "avresti dovuto / avrebbe dovuto / avreste dovuto / hai dimenticato di / ha dimenticato di / colpa tua / "
        "colpa sua / colpa vostra / tuo errore / suo errore / vostro errore / hai sbagliato / ha sbagliato / "
        "come già detto / come già comunicato / come già indicato / lei sostiene / a suo dire / "
        "hai ignorato / non hai letto / non ha letto / non hai seguito / non ha seguito"
    ),
    passive=Passive(
        auxiliaries=words(
            "è sono sia siano era erano fu furono sarà saranno sarebbe sarebbero essere stato stata stati state viene "
            "vengono venga vengano veniva venivano verrà verranno venire"
        ),
        endings=tuple(stem + vowel for stem in ("at", "it", "ut") for vowel in "oaie"),
        irregular=frozenset(
            stem + vowel
            for stem in (
                "fatt dett scritt lett vist chiest richiest previst pres inclus esclus offert copert protett prodott "
                "introdott ridott trasmess mess permess ammess concess emess scelt raccolt risolt svolt accolt tolt "
                "spes compres apert chius corrett tradott condivis decis sospes attes intes iscritt prescritt"
            ).split()
            for vowel in "oaie"
        ),
        others=words(
            "stato stata stati state andato andata andati andate venuto venuta venuti venute arrivato arrivata arrivati "
            "arrivate partito partita partiti partite nato nata nati nate rimasto rimasta rimasti rimaste uscito uscita "
            "usciti uscite entrato entrata entrati entrate diventato diventata diventati diventate tornato tornata tornati "
            "tornate riuscito riuscita riusciti riuscite caduto caduta caduti cadute scaduto scaduta scaduti scadute "
            "cambiato cambiata cambiati cambiate iniziato iniziata finito finita passato passata passati passate "
            "gratuito gratuita gratuiti gratuite illimitato illimitata illimitati illimitate subito attività novità "
            "migliorato migliorata cresciuto cresciuta aumentato aumentata diminuito diminuita successo accaduto avvenuto "
            "avvenuta apparso apparsa scomparso piaciuto bastato durato mancato sembrato costato salito sceso pervenuto "
            "pervenuta trascorso trascorsi esistito capitato servito "
            "privato privata privati private dato dati data date punto unità possibilità obbligato abilitato fortunato "
            "adatto adatta cliente clienti pronto pronta pronti pronte"
        ),
        reach=3,
        between=words(
            "stato stata stati state già sempre anche solo poi ora più non mai sempre subito automaticamente"
        ),
    ),
)

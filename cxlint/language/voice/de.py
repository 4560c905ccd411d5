"""The voice of German texts."""

from __future__ import annotations

from cxlint.language.voice.table import Passive, Table, words

TABLE = Table(
    we="wir / uns / unser / unsere / unseren / unserem / unserer / unseres",
    contracted="geht's / gibt's / ist's / hab's / wär's / nen / rein / raus / runter / drauf / drin",
    full="geht es / gibt es / ist es / habe es / wäre es / einen / herein / heraus / herunter / darauf / darin",
    hedges=(
        "vielleicht / möglicherweise / eventuell / wahrscheinlich / vermutlich / wohl / ungefähr / etwa / circa / ca / "
        "könnte / könnten / dürfte / dürften / in der regel / normalerweise / üblicherweise / meist / meistens / "
        "manchmal / unter umständen / gegebenenfalls / ggf / scheint / scheinen / wir glauben / wir denken / wir hoffen / "
        "grundsätzlich / im allgemeinen / ein bisschen / ein wenig"
    ),
    negations="nicht / nie / niemals / nichts / niemand / kein / keine / keinen / keinem / keiner / keines / weder / nein / ohne",
    politeness=(
        "bitte / danke / vielen dank / herzlichen dank / gerne / gern / freundliche grüße / freundlichen grüßen / "
        "herzlich willkommen / willkommen / wir bedanken / wir danken / bedanken uns"
    ),
    empathy=(
        "tut uns leid / tut mir leid / es tut uns / entschuldigung / entschuldigen / wir entschuldigen / leider / "
        "verständnis / wir verstehen / ich verstehe / bedauern / unannehmlichkeiten / ärgerlich / schade"
    ),
    blame=(
        "sie hätten / du hättest / sie haben vergessen / du hast vergessen / ihr fehler / dein fehler / "
        "ihre schuld / deine schuld / selbst schuld / wie bereits / wie schon / sie behaupten / "
        "sie haben versäumt / du hast versäumt"
    ),
    passive=Passive(
        auxiliaries=words("wird werden wurde wurden worden würde würden wirst werdet wurdest"),
        endings=("t", "en"),
        beginnings=(
            "ge",
            *(
                f"{prefix}ge"
                for prefix in (
                    "ab an auf aus bei durch ein fest fort her hin hinzu los mit nach um vor weg weiter zu zurück zusammen"
                ).split()
            ),
        ),
        irregular=words(
            "erstattet verarbeitet verwendet benötigt verschickt versendet bearbeitet übermittelt übertragen angezeigt "
            "überprüft bestätigt berechnet erhoben empfangen erkannt erstellt verbunden veröffentlicht entfernt ersetzt "
            "beachtet bezahlt bestellt behandelt erfasst unterstützt informiert aktiviert deaktiviert installiert "
            "aktualisiert reserviert storniert reduziert gelöscht eingesetzt abgebucht abgeholt zurückgesendet "
            "zurückgegeben angegeben angenommen aufgenommen ausgestellt ausgetauscht ausgeliefert mitgeteilt "
            "durchgeführt weitergegeben weitergeleitet verlängert verloren verhindert versichert vereinbart beantwortet "
            "begrenzt beschrieben erhalten erlaubt erledigt eröffnet hinzugefügt zugestellt zusammengefasst"
        ),
        others=words(
            "gegen genau gern gerne geht gibt gesamt gesamten gut geben gehen gelten gilt gelangen gestern gefallen gehören gehört genießen gewinnen gestalten gewährleisten genügen"
        ),
        reach=14,
        both_ways=True,
    ),
)

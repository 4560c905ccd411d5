"""The voice of Dutch texts."""

from __future__ import annotations

from cxlint.language.voice.table import Passive, Table, words

TABLE = Table(
    idle="niet alleen",
    we="we / wij / ons / onze",
    contracted="t / n / m'n / zo'n",
    full="het / een / mijn / zo een",
    hedges=(
        "misschien / wellicht / waarschijnlijk / vermoedelijk / eventueel / ongeveer / circa / ca / zou / "
        "zouden / meestal / doorgaans / normaal gesproken / in principe / over het algemeen / soms / "
        "in sommige gevallen / in de meeste gevallen / lijkt / lijken / we denken / we hopen / wij denken / "
        "wij hopen / een beetje / mogelijkerwijs"
    ),
    negations="niet / geen / nooit / niets / niks / niemand / nergens / noch / nee / zonder",
    politeness=(
        "alstublieft / alsjeblieft / a u b / aub / graag / dank je / dank u / dank u wel / dank je wel / bedankt / "
        "welkom / vriendelijke groet / vriendelijke groeten / met vriendelijke / hartelijk dank"
    ),
    empathy=(
        "sorry / excuses / het spijt ons / het spijt me / spijt ons / helaas / we begrijpen / wij begrijpen / ik begrijp / "
        "begrip / vervelend / ongemak / jammer"
    ),
    blame=(
        "u had moeten / je had moeten / u bent vergeten / je bent vergeten / uw fout / jouw fout / je fout / "
        "uw schuld / jouw schuld / eigen schuld / zoals al / zoals reeds / zoals eerder / u beweert / "
        "u heeft niet gelezen / je hebt niet gelezen"
    ),
    passive=Passive(
        auxiliaries=words("wordt worden werd werden geworden"),
        endings=("d", "t", "en"),
        beginnings=(
            "ge",
            *(f"{prefix}ge" for prefix in "aan af bij door in mee na op over terug toe uit vast voor weer".split()),
        ),
        irregular=words(
            "verwerkt verzonden verstuurd bezorgd besteld betaald bewaard beschermd bevestigd berekend terugbetaald "
            "verwijderd verzameld verkocht verstrekt ondersteund ontvangen aangepast aangeboden afgesloten opgeslagen "
            "opgenomen meegestuurd toegevoegd uitgevoerd teruggestuurd doorgestuurd doorgegeven ingesteld ingevuld "
            "bijgewerkt herkend hersteld vermeld vervangen voorkomen overgemaakt"
        ),
        others=words(
            "geen geeft gaat gebruiken gebeurt geven gewoon gelden geldt gebruikt-ie geheel gemeente gebied geld gezin"
        ),
        reach=12,
        both_ways=True,
    ),
)

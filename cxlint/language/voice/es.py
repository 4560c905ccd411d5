"""The voice of Spanish texts."""

from __future__ import annotations

from cxlint.language.voice.table import Passive, Table, words

TABLE = Table(
    we="nosotros / nosotras / nos / nuestr[oa]s?",
    we_endings=("amos", "emos", "imos"),
    not_we=words(
        "mismos últimos próximos máximos mínimos ramos tramos extremos supremos primos ánimos íntimos legítimos óptimos "
        "pésimos anónimos reclamos préstamos gramos kilogramos bálsamos racimos centésimos décimos séptimos"
    ),
    hedges=(
        "quizá / quizás / tal vez / probablemente / posiblemente / a lo mejor / generalmente / por lo general / "
        "en general / normalmente / habitualmente / podría / podrían / aproximadamente / parece / parecen / a veces / "
        "en algunos casos / en la mayoría de los casos / creemos / pensamos / esperamos / depende / eventualmente / "
        "un poco"
    ),
    negations="no / nunca / jamás / nada / nadie / ningún / ninguno / ninguna / tampoco / ni / sin",
    politeness=(
        "gracias / por favor / le agradecemos / te agradecemos / agradecemos / le rogamos / te rogamos / rogamos / "
        "bienvenid[oa]s? / atentamente / un cordial saludo / saludos / con gusto / de nada / podría usted / estimad[oa]s?"
    ),
    empathy=(
        "lo sentimos / lo siento / disculpa / disculpe / disculpas / disculpen / perdón / entendemos / "
        "comprendemos / entiendo / comprendo / lamentamos / lamentablemente / desafortunadamente / molestias"
    ),
    blame=(
        "deberías haber / debería haber / has olvidado / ha olvidado / olvidaste / tu culpa / su culpa / tu error / "
        "su error / te equivocaste / se ha equivocado / no has / como ya dijimos / como ya indicamos / "
        "como ya comunicamos / usted afirma / según usted / tenías que haber"
    ),
    passive=Passive(
        auxiliaries=words("es son sea sean era eran fue fueron será serán sería serían ser sido siendo"),
        endings=tuple(stem + ending for stem in ("ad", "id") for ending in ("o", "a", "os", "as")),
        irregular=frozenset(
            stem + ending
            for stem in "hech dich escrit vist puest abiert cubiert devuelt resuelt impres inclui rot".split()
            for ending in ("o", "a", "os", "as")
        ),
        others=words(
            "sido ilimitado ilimitada adecuado adecuada privado privada privados privadas responsabilidad cantidad "
            "necesidad oportunidad posibilidad demasiado demasiada estado estados lado vida medida bienvenido bienvenida "
            "bienvenidos bienvenidas todo todos toda todas obligado partido pasado sentido comida salida entrada"
        ),
        reach=2,
        between=words("sido ya no automáticamente también siempre solo nunca"),
    ),
)

"""The voice of Spanish texts."""

from __future__ import annotations

from cxlint.language.voice.table import Passive, Table, words

TABLE = Table(
    idle="gracias a / gracias al / no solo",
    we="nosotros / nosotras / nos / nuestr[oa]s? / somos",
    we_endings=("amos", "emos", "imos"),
    not_we=words(
        "demos remos mismos últimos próximos máximos mínimos ramos tramos extremos supremos primos ánimos íntimos legítimos óptimos "
        "pésimos anónimos reclamos préstamos gramos kilogramos bálsamos racimos centésimos décimos séptimos"
    ),
    hedges=(
        "quizá / quizás / tal vez / probablemente / posiblemente / a lo mejor / generalmente / "
        "por lo general / en general / normalmente / habitualmente / podría / podrían / aproximadamente / "
        "a veces / en algunos casos / en la mayoría de los casos / creemos / pensamos / esperamos / "
        "eventualmente / un poco / parece que / al parecer"
    ),
    negations="no / nunca / jamás / nada / nadie / ningún / ninguno / ninguna / tampoco / ni / sin",
    politeness=(
        "gracias / por favor / le agradecemos / te agradecemos / agradecemos / le rogamos / te rogamos / "
        "rogamos / bienvenid[oa]s? / atentamente / un cordial saludo / saludos / con gusto / de nada / "
        "podría usted / estimad[oa] client[ea] / estimad[oa]s clientes / estimad[oa] señora?"
    ),
    empathy=(
        "lo sentimos / lo siento / disculpa / disculpe / disculpas / disculpen / perdón / entendemos / "
        "comprendemos / entiendo / comprendo / lamentamos / lamentablemente / desafortunadamente / molestias"
    ),
    blame=(
        "deberías haber / debería haber / has olvidado incluir / ha olvidado incluir / olvidaste incluir / tu culpa / su culpa / "
        "tu error / su error / te equivocaste / se ha equivocado / como ya dijimos / como ya indicamos / "
        "como ya comunicamos / usted afirma / según usted / tenías que haber / no ha leído / no has leído / "
        "no ha seguido / no has seguido"
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
            "sido válido válida válidos válidas inválido inválida ilimitado ilimitada adecuado adecuada privado privada privados privadas responsabilidad cantidad "
            "necesidad oportunidad posibilidad demasiado demasiada estado estados lado vida medida bienvenido bienvenida "
            "bienvenidos bienvenidas todo todos toda todas obligado partido pasado sentido comida salida entrada"
        ),
        reach=2,
        between=words("sido ya no automáticamente también siempre solo nunca"),
    ),
)

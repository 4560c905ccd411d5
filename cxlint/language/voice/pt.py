"""The voice of Portuguese texts."""

from __future__ import annotations

from cxlint.language.voice.table import Passive, Table, words

TABLE = Table(
    idle="graças a / não só",
    we="nós / noss[oa]s? / conosco / connosco / somos / a gente",
    we_endings=("amos", "emos", "imos", "ámos"),
    not_we=words(
        "demos remos mesmos últimos próximos máximos mínimos ramos extremos supremos primos ânimos íntimos legítimos ótimos péssimos "
        "anônimos anónimos gramos décimos centésimos sétimos térmos"
    ),
    contracted="pra / pro / pras / pros / tá / tô / né / cê / tava",
    full="para / para o / para as / para os / está / estou / não é / você / estava",
    hedges=(
        "talvez / provavelmente / possivelmente / geralmente / em geral / normalmente / habitualmente / "
        "poderia / poderiam / aproximadamente / cerca de / às vezes / por vezes / em alguns casos / "
        "na maioria dos casos / achamos / acreditamos / esperamos / eventualmente / um pouco / parece que / "
        "ao que parece"
    ),
    negations="não / nunca / jamais / nada / ninguém / nenhum / nenhuma / nem / tampouco / sem",
    politeness=(
        "obrigad[oa] / por favor / agradecemos / por gentileza / gentileza / bem vind[oa]s? / atenciosamente / "
        "cumprimentos / com os melhores cumprimentos / se faz favor / prezad[oa]s? / car[oa] cliente / pedimos que"
    ),
    empathy=(
        "lamentamos / desculpe / desculpa / desculpas / pedimos desculpa / pedimos desculpas / "
        "sentimos muito / sinto muito / entendemos / compreendemos / entendo / compreendo / infelizmente / "
        "transtornos / incómodo / incômodo / pelo transtorno"
    ),
    blame=(
        "deveria ter / você deveria / você esqueceu de / sua culpa / tua culpa / seu erro / "
        "teu erro / como já dissemos / como já informamos / como já informado / você alega / enganou se / "
        "você não leu / você não seguiu"
    ),
    passive=Passive(
        auxiliaries=words("é são seja sejam era eram foi foram será serão seria seriam ser sido sendo"),
        endings=tuple(stem + ending for stem in ("ad", "id") for ending in ("o", "a", "os", "as")),
        irregular=frozenset(
            stem + ending
            for stem in "feit dit escrit vist post abert cobert entregu pag gast aceit impress inclus".split()
            for ending in ("o", "a", "os", "as")
        )
        | words("entregue entregues aceite aceites"),
        others=words(
            "sido válido válida válidos válidas inválido inválida ilimitado ilimitada adequado adequada privado privada cada quantidade vida medida todo todos toda todas "
            "obrigado obrigada partido passado sentido comida saída entrada lado estado pagos pago paga pagas"
        ),
        reach=2,
        between=words("sido já não automaticamente também sempre só nunca"),
    ),
)

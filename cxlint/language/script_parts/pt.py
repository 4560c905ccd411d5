"""Portuguese: own lists of what service desks write and say, in Portugal and in Brazil."""

from __future__ import annotations

from cxlint.language.script_parts.table import Table

TABLE = Table(
    signs={
        "greeting": r"""
            ^(ola|oi)
            bom dia
            boa (tarde|noite)
            ^viva
            ^prezad*
            ^car(o|a|os|as|issim*)
            ^querid*
            ^estimad*
            ^exm*
            ^seja ~ bem-?vind*
            ^bem-?vind*
            ^saudacoes
            (em que|como) (posso|podemos|poderia) (ajudar*|ser util|auxiliar*)
            (fala|quem fala|chamo-me|meu nome e|o meu nome e|aqui e|aqui quem fala)
            obrigad(o|a) por (ligar|sua ligacao|a sua chamada|aguardar)
            """,
        "empathy": r"""
            (entendo|entendemos|compreendo|compreendemos|imagino|imaginamos)( perfeitamente| bem| totalmente| completamente| muito bem)? \
(que|como|o|a|os|as|quanto|seu|sua|porque|por que|toda|esta|isso|isto)
            (sei|sabemos|reconheco|reconhecemos|percebo|percebemos) (que|como|o quanto) ~ (importante|frustrante|chato|desagradavel|dificil|incomodo|aborrecido)
            (te|lhe|o|a) (entendo|compreendo)
            (posso|podemos|consigo) (entender|compreender|imaginar|perceber)
            (me|nos) (coloco|colocamos|ponho|pomos) no
            (coloco-me|colocamo-nos|ponho-me|no) (no )?(seu|teu) lugar
            (tem|tens|voce tem|esta|estas) (toda a |toda |todo o |coberto de |muita )?(razao|certo|certa|direito de)
            (e|deve ser|sei que e|isso e|realmente|muito|tao|como e)( mesmo| muito| realmente| bem| bastante)? (frustrante|chato|desagradavel|compreensivel|incomodo|aborrecido|irritante|dececionante|decepcionante|estressante|stressante|dificil|chata|complicado)
            que (pena|chato|chatice|aborrecimento)
            (sua|seu|tua|teu) ~ (e|sao) (compreensivel|legitim*|valid*|perfeitamente|totalmente)
            nao (e|era) (a resposta|a experiencia|o que)
            """,
        "apology": r"""
            desculp*
            (peco|pedimos|pedindo|pedir|apresentamos|aceite|aceitem) ~ (desculpa*|perdao)
            (sinto|sentimos) muito
            (lamento|lamentamos|lamentavel)
            perdao
            perdo(e|em|a)
            escusas
            """,
        "acknowledgement": r"""
            obrigad(o|a|os|as) (por|pel(o|a|os|as)) (entrar|contactar|contatar|escrever|nos|seu|sua|teu|tua|mensagem|contacto|contato|feedback|enviar|compartilhar|partilhar|avisar|informar|ter|email|e-mail)
            agradec* ~ (contato|contacto|mensagem|e-mail|email|feedback)
            (recebemos|recebi|registramos|registamos|registrei|registei|li|lemos|verifiquei|verificamos|vi|vimos|analisei|analisamos|anotei)( ja| aqui)? (o|a|seu|sua|que|os|as)
            (foi|esta|ja foi) (recebid*|registrad*|registad*|confirmad*)
            (seu|sua|teu|tua) (pedido|solicitacao|mensagem|reclamacao|chamado|caso|protocolo|ticket) ~ (foi|esta|ja)
            (vejo|vemos|noto|notamos|percebo|entendo|verifico) que
            (em relacao|relativamente|quanto|em resposta|com relacao|no que diz respeito|na sequencia|referente) (a|ao|as|aos|do|da)
            (analisando|verificando|analisamos|verificamos|encaminhei|encaminhamos|encaminhando) (a |o )?(seu|sua|teu|tua)
            sobre (seu|sua|o seu|a sua) (pedido|pergunta|reclamacao|duvida|mensagem|solicitacao)
            (como|conforme) (solicit*|pedi*|combinad*|pedid*|voce|nos|mencion*)
            (sinto|sentimos|lamento|lamentamos)( muito| imenso)?( saber)? (que|pel(o|a)|o|a) (a|o|seu|sua|nao|tenha|as|os|atraso)
            """,
        "thanks": r"""
            obrigad(o|a|os|as)
            agradec*
            grat(o|a|os|as)
            valeu
            """,
        "next step": r"""
            \w{2,20}(ar|er|ir|or)(ei|emos|ão)
            \w{2,20}(ar|er|ir)(-lhe|-te|-o|-a)? ?(ei|emos)
            \w{2,20}[aei]r-(lhe|te|nos|vos)-(ei|emos|a|ao)
            (receberá|poderá|terá|entrará|entrarão|encontrará|deverá|ficará|chegará|ligará|contactará|contatará|responderá|receberás|poderás)
            (será|serão) \w{3,20}(ad|id)(o|a|os|as)
            (vou|vamos|ira|irei|iremos|irao|vai|vao|estarei|estaremos)( ja| agora| te| lhe)? \w{2,20}(ar|er|ir|or|ando|endo|indo)(-lhe|-te|-o|-a)?
            (envio|enviamos|mando|mandamos|passo|passamos|transfiro|transferimos|encaminho|encaminhamos|verifico|verificamos|abro|abrimos|ligo|ligamos|aviso|avisamos|devolvemos|reembolsamos|trocamos|sugiro|sugerimos|recomendo|recomendamos|informo|solicito|solicitamos|aconselho|aconselhamos|entro|entramos em|confirmo|peco que|pedimos que)(-lhe|-te|-o|-a|-vos)?( ja| agora| que| a| o| em| ainda| hoje| amanha|,)?
            (lhe|te|vos) (envio|enviamos|mando|mandamos|passo|ligo|aviso|escrevo|respondo|devolvemos|retorno|dou|damos)
            (pode|podes|podem|poderia|podia|quer|queres|deseja|gostaria|precisa|precisas|deve|deves|prefere)( tambem| entao| de| por favor)? \
(que|\w{2,20}(ar|er|ir|or)(-nos|-me|-lo|-la|-se|-o)?)
            (basta|e so|so precisa|e preciso|e necessario|por favor|favor|queira|tem de|tem que|pedimos que)
            nao (precisa|precisas|e preciso|e necessario) (de )?(fazer )?(nada|mais nada)
            (gostariamos|gostaria) de \w{2,20}(ar|er|ir|or)
            assim que (tiver*|receber*|souber*|o|a|voce|nos|estiver*|for|me|houver)
            (sai|segue|chega|esta a caminho|ja foi enviad*)
            (proximo|proximos|seguinte|seguintes) passos?
            (quer|queres|deseja|gostaria) que
            """,
        "hand-off": r"""
            (pass*|transf*|encaminh*|coloc*|conect*|direcion*|escal*|envi*|reencaminh*|lig*|remet*) ~ \
(a|ao|para|com|em contato com|em contacto com|pro|pra|no|na|aos|as) ~ \
(coleg*|atendente*|agente*|assistente*|especialista*|tecnic*|responsave*|supervisor*|gerente*|equipe|equipa|departamento|setor|sector|pessoa|operador*|consultor*|suporte|apoio)
            (pass*|transf*|encaminh*|conect*|direcion*|escal*|envi*) ~ (ao|aos|para|pra|com|a) (suporte|coleg*|atendente*|especialista*|apoio|supervisor*)
            (um|uma|noss*|nosso|meu|minha) ~ (coleg*|atendente*|agente*|assistente*|especialista*|tecnic*|responsavel|supervisor*|gerente*|equipe|equipa|pessoa|operador*|consultor*) ~ \
(vai|ira|entrar*|entra|lig*|contat*|contact*|respond*|pode|podera|esta|vao|irao|dara|retorn*|analis*)
            (falar|fale|fala|conversar|converse) (diretamente )?com (um|uma|noss*|a gente|alguem|conosco|connosco|o|a)
            (contactad|contatad|atendid|ajudad)* ~ por (um|uma|nosso|nossa) ~ (coleg*|atendente*|agente*|especialista*|tecnic*|equipe|equipa)
            pessoa(s)? (de verdade|real|reais|de carne)
            (atendente|atendimento|operador|agente|pessoa) (humano|humana|real)
            (chamar|chame|chama|contate|contacte|contata|contacta|procure|procurar) (a gente|nos|noss*|o|a)
            (contact*|contat*|lig*|escrev*|respond*|fal*|envi*)-?(nos|me|connosco|conosco)
            (ligue|liga|ligar|telefone|escreva|escreve|escrever) (para|pra|ao|a|pelo|o) (o |a |noss* |numero |\+?\d)?
            (fal|contact|contat|ligu|escrev|conte)* (conosco|connosco)
            (fale|entre em contato|entre em contacto|entrar em contato|entrar em contacto|contato|contacto) (conosco|connosco|com (a|o|noss*))
            (respond(a|er|e)) (a |ao )?(este|esse|esta) (e-mail|email|mail|mensagem)
            (servico de apoio|apoio ao cliente|atendimento ao cliente|central de atendimento|sac)
            (pelo|telefone|numero|para o|tel|para)[.:]? (numero )?\+?\(?\d[\d\s()/.-]{5,}\d
            [\w.+-]+@[\w-]+[.][\w.-]+
            (meu|minha|noss*) (supervisor*|gerente|equipe tecnica|equipa tecnica)
            nao hesit(e|es|em) em (contactar*|contatar*|ligar*|escrever*|falar*|responder*|entrar)
            """,
        "closing": r"""
            atenciosamente
            att
            cordialmente
            respeitosamente
            (com os |os )?(melhores|meus|nossos|cordiais) ?(melhores )?cumprimentos
            cumprimentos
            saudacoes( cordiais)?
            (um |grande |forte )?abracos?
            beijos?
            (tenha|tenham|tem|desejo|desejamos|passe|resto de) ~ (dia|tarde|noite|semana|fim de semana|final de semana)
            (otimo|bom|excelente|lindo|feliz) (dia|fim de semana|final de semana|descanso|fds)
            (otima|boa|excelente) (semana|tarde|noite|continuacao)
            ate (logo|breve|mais|a proxima|ja|amanha)
            adeus
            tchau
            (estamos|estou|fico|ficamos|continuamos|permanecemos|sigo|seguimos|permaneco)( sempre| aqui)? (ao|a|aqui|por aqui) ?(seu|sua|inteira|total|para|dispor|disposicao)?
            (ao|a) (seu|sua|vosso|vossa|inteira) (dispor|disposicao)
            (posso|podemos) ~ (mais alguma|algo mais|em algo mais|mais algo|mais em)
            (mais alguma|alguma outra|outra) (coisa|duvida|questao|ajuda)
            algo mais
            (espero|esperamos|esperando) (ter|poder|ver*)
            (qualquer) (coisa|duvida|questao)
            nao hesit(e|es|em)
            conte (conosco|connosco|comigo)
            """,
    },
    ending=r"""
        ^(a |o |sua |tua )?(equip(e|a)|apoio|atendimento|suporte|direcao)( \w{1,20}){0,4}[.!]?$
        (muito )?obrigad(o|a)( (pela|pelo) (sua |seu )?(atencao|paciencia|tempo|confianca|preferencia|compreensao|compra))?[,.!]?$
        (espero|esperamos) que
        boa (noite|tarde)
        """,
    asked=r"""
        abra abre clique clica toque toca envie envia envie-nos envia-nos escreva escreve ligue liga tente tenta tente_novamente
        experimente experimenta verifique verifica confira confere siga visite visita va vai acesse aceda acede entre
        entra insira insere introduza introduz selecione seleciona escolha escolhe preencha preenche anexe anexa aguarde
        aguarda espere espera leve leva desligue desliga ligue reinicie reinicia redefina baixe baixa descarregue descarrega
        atualize atualiza instale instala coloque coloca guarde guarda deixe deixa use usa utilize utiliza imprima imprime
        responda responde indique indica informe informa diga diz diga-nos forneca consulte consulta veja ve leia le retire
        conecte feche fecha mude muda altere altera devolva devolve solicite solicita confirme confirma cadastre-se
        registe-se registre-se digite prima pressione mantenha faca faz tenha peca me_informe nos_informe me_diga me_envie
        nos_envie
        """,
    joiners="e depois entao agora por_favor primeiro ou so apenas tambem caso_contrario entretanto favor",
    offers=r"""
        (se|caso) (tiver|tem|precis|houver|rest|surg|fic|quis)* ~ (duvida*|pergunta*|questao|questoes|ajuda|mais alguma|esclarecimento*|algo mais)
        ficou com ~ (duvida*|pergunta*)
        (para|em caso de) (mais|qualquer|quaisquer|outras?|duvidas?) ?(duvida*|informac*|esclarecimento*|questao|questoes|pergunta*)?
        (alguma |qualquer )?(outra|mais) (duvida*|pergunta*|questao)
        (qualquer|quaisquer) (coisa|duvida|duvidas|questao|esclarecimento)
        """,
    never=r"""
        nunca
        jamais
        (nenhum|nenhuma|ninguem)
        nao (lhe |te |se |o |a )?\w{2,20}r(á|ei|ão|emos)
        """,
    reasons=r"""
        porque
        pois
        ja que
        uma vez que
        devido (a|ao)
        por causa
        por (isso|esse motivo|este motivo)
        o motivo
        a razao
        visto que
        portanto
        para que
        """,
    customer="cliente utilizador utilizadora usuario usuaria visitante comprador paciente",
    examples={
        "greeting": "Olá, obrigado por nos contactar.",
        "empathy": "Compreendo como isto é desagradável.",
        "apology": "Pedimos desculpa pelo transtorno.",
        "acknowledgement": "Vejo que o seu pedido ainda não chegou.",
        "thanks": "Obrigado pela sua paciência.",
        "explanation": "Aconteceu porque o estafeta não encontrou a morada.",
        "next step": "Vamos enviar-lhe outro até sexta-feira.",
        "hand-off": "Passo o seu pedido a um colega, que lhe ligará hoje.",
        "closing": "Posso ajudar em mais alguma coisa? Tenha um bom dia.",
    },
)

"""Spanish: own lists of what service desks write and say, in Spain and in America, with tú and with usted."""

from __future__ import annotations

from cxlint.language.script_parts.table import Table

TABLE = Table(
    signs={
        "greeting": r"""
            ^hola
            ^buenas
            buenos dias
            buen dia
            buenas (tardes|noches)
            muy buenas
            ^que tal(?! si)
            ^estimad(o|a|os|as)(?!\))
            ^apreciad*
            ^querid*
            ^distinguid*
            ^saludos(?! cordial| atent|,?$)
            ^bienvenid*
            (en que|como) (puedo|podemos|podria) (ayudar*|servir*|atender*)
            (le|te) (atiende|habla|saluda)
            gracias por (llamar|su llamada|tu llamada)
            """,
        "empathy": r"""
            (entiendo|entendemos|comprendo|comprendemos|imagino|imaginamos)( perfectamente| muy bien| totalmente| bien| completamente)? \
(que|lo|cuanto|tu|su|la|el|vuestr*|por que|muy)
            (te|le|lo|la|os) (entiendo|entendemos|comprendo|comprendemos)
            (me|nos) (hago|hacemos) cargo
            (me|nos) (pongo|ponemos) en (su|tu) lugar
            (puedo|podemos) (entender|comprender|imaginar*)
            (me|nos) imagin(o|amos)
            (tiene|tienes|tenia|tenias|teneis|tienen) (toda la |mucha )?razon
            (es|debe ser|debe de ser|resulta|tiene que ser|que|habra sido|ha sido|lo) (muy |realmente |bastante |totalmente |de lo mas )?(frustrante|molesto|desagradable|comprensible|incomodo|decepcionante|fastidioso|estresante|dificil|normal que)
            que (pena|lastima|fastidio|rabia|disgusto|chasco)
            (su|tu) (molestia|enfado|preocupacion|frustracion|malestar|enojo|inquietud|decepcion) (es|esta|y|por)
            (sabemos|somos conscientes|entiendo) ~ (importante|molest*|frustrant*|dificil|esperabas|esperaba)
            sé (que|lo|cuánto) ~ (importante|molest*|frustrant*|esperabas|esperaba)
            no es (la respuesta|la experiencia|lo que)
            """,
        "apology": r"""
            (lo )?(siento|sentimos|lamento|lamentamos|lamentar)
            (disculp*|perdon*)
            mil disculpas
            desculpe
            (pido|pedimos|rogamos|ruego) (perdon|disculpas|que)
            (te|le|os|les)? ?pid(o|imos|iendo) (perdon|disculpas)
            """,
        "acknowledgement": r"""
            gracias por (escribir*|contactar*|tu|su|vuestr*|ponert*|ponerse|avisar*|comunicar*|informar*|compartir|hacer*|el mensaje|la informacion|enviar*|contar*|reportar)
            agradec* (su|tu|que) ~ (mensaje|correo|contacto|consulta|comentario|nos)
            (hemos|he)( ya)? (recibid*|leid*|vist*|registrad*|tomado nota|anotad*|revisad*|comprobad*)
            (recibimos|registramos|revisamos|leimos) (su|tu|la|el)
            (su|tu) (solicitud|mensaje|consulta|reclamacion|peticion|caso|correo|queja|ticket) (ha|fue|esta|se|quedo)
            (ha sido|fue|esta|quedo) (recibid|registrad|confirmad)*
            (veo|vemos|observo|observamos|entiendo|noto) que
            (en relacion|con respecto|respecto|en respuesta|en cuanto|referente) (a|al|con)
            (sobre|acerca de) (su|tu) (consulta|solicitud|pedido|reclamacion|mensaje|pregunta)
            (como|tal y como|tal como) (nos |me )?(solicit*|pid*|pedi*|coment*|indic*|acord*)
            (nos|me) (escribes|escribe|comentas|comenta|indicas|indica|consultas|ha contado|has contado|preguntas|pregunta|dices|dice)
            (siento|sentimos|lamento|lamentamos)( mucho)?( saber)? que (la|el|tu|su|no|haya|hayas|te|le|los|las|sus|tus)
            a peticion suya
            """,
        "thanks": r"""
            gracias(?! a (?!ti|usted|todos|vosotros|vos))
            (te|le|os|les)? ?agradec(emos|o|erle|erte)
            agradecid*
            """,
        "next step": r"""
            (?!quer|esper|prefer|mostr|retir|compr|logr)\w{2,20}(ar|er|ir|dr|br|rr)emos
            \w{2,20}(ar|er|ir|dr|br|rr)(é|án)
            (te|le|les|os|se|lo|la) \w{2,20}(ar|er|ir|dr|br)á
            \w{2,20}(ar|er|ir|dr|br)ás
            (recibirá|podrá|tendrá|encontrará|deberá|obtendrá|verá|quedará|llegará)
            (será|serán) \w{3,20}(ad|id)(o|a|os|as)
            (voy|vamos|vas|va|van) a \w{2,20}(ar|er|ir|arle|arte|erle|irle)\w{0,4}
            (te|le|les|os|se lo|se la|te lo|te la) \
(envi|mand|pas|transfier|conect|mantendr|mantien|propong|recomiend|sugier|devuelv|reembols|adjunt|llam|contact|escrib|ofrec|ofrezc|avis|inform|aconsej|pong|derivo|ayud|muestr|explic|confirm|dej|compart|facilit|gestion|indic|invit|ped|pid|rueg|rog)(o|amos|emos|imos|a)
            ^(envi|procesa|verific|revis|proced|abr|cancel|anul|tramit|pas|deriv|escal|gestion|comprob|actualiz|devolv|solicit)(o|amos|emos|imos)
            ahora mismo (le|te|lo|la)
            (recomendamos|recomiendo|sugerimos|sugiero|aconsejamos|proponemos) (que|\w{2,20}(ar|er|ir))
            (nos|me) (gustaria|encantaria)
            (le|te) interesa*
            (puede|puedes|podeis|pueden|podria|podrias|podras|quiere|quieres|desea|deseas|necesito|necesitamos|prefiere|prefieres)( tambien| por favor)? \
(que|\w{2,20}(ar|er|ir)(me|nos|lo|la|le|te|se|los|las)?)
            (solo |unicamente )?(tiene|tienes|debe|debes|hay) (que |de )?\w{2,20}(ar|er|ir)(lo|la|te|se|nos|los|las)?
            (basta con|es suficiente con|es necesario|hace falta|le pedimos|te pedimos|le rogamos|te invitamos|le invitamos|por favor)
            no (tiene|tienes|hace falta|necesita|necesitas)( que)? hacer (nada|ninguna)
            en cuanto (tenga*|recib*|sepa*|este|nos|me)
            (sale|llega|llegara|esta en camino|va en camino)
            (el|su|tu|la) (importe|reembolso|pedido|dinero|paquete|envio) ~ (llega|sale|se|estara|sera|esta)
            (proximo|siguiente)s? pasos?
            (quieres|quiere|desea|deseas) que
            """,
        "hand-off": r"""
            (pas*|transf*|deriv*|pong*|pon*|conect*|comunic*|remit*|envi*|trasla*|escal*|redirig*) ~ (a|al|con|en contacto con) ~ \
(companer*|coleg*|agente*|asesor*|especialista*|tecnic*|responsable*|supervisor*|equipo|departamento|area|persona|experto*|experta|gestor*|operador*|ejecutiv*|soporte)
            (pas*|transf*|deriv*|conect*|escal*) ~ (a|al|con) (soporte|facturacion|atencion|coleg*|asesor*)
            (un|una|uno|nuestr*|mi) ~ (companer*|coleg*|agente*|asesor*|especialista*|tecnic*|responsable*|supervisor*|equipo|expert*|gestor*|operador*|ejecutiv*) ~ \
(se (pondra|pondran|comunicara|encarga*|ocupa*)|(le|te|lo|la|les|os) (contact|llam|respond|atend|escrib|ayud|dar|inform)*|podra|puede|va a|contactara|llamara|respondera|atendera|revisa*)
            (hablar|chatear|conversar|hable|habla|comunicarse|comunicarte|hablarlo) (directamente )?con (un|una|uno|alguien|nosotros|nuestr*|(el|la) (servicio|equipo|agente|departamento|oficina))
            (contactad|atendid|llamad|ayudad)* ~ por (un|uno de|una|nuestro) ~ (companer*|coleg*|agente*|asesor*|especialista*|tecnic*|equipo)
            persona(s)? (de verdad|real|reales|humana|de carne)
            (agente|operador|asistente|asesor) (humano|real)
            (contact*|llam*|escrib*|respond*|consult*)(nos|me)
            (contact*|llam*|escrib*|dirig*|dirij*|acud*) (al|a|con|en) (el |la )?(nosotros|nuestr*|servicio|atencion|soporte|numero|telefono|centro|equipo|\+?\d)
            (responder|responda|responde|contestar|contesta|conteste) (directamente )?(a|este) (este|correo)
            (servicio|atencion) (de atencion )?(al|a) ?(cliente|clientes)
            (servicio de atencion|atencion al cliente|centro de atencion)
            (en el|al|telefono|tel|numero)[.:]? \+?\(?\d[\d\s()/.-]{5,}\d
            [\w.+-]+@[\w-]+[.][\w.-]+
            (mi|nuestro) (supervisor*|superior|responsable|equipo tecnico)
            no dud(es|e|en|eis) en (contactar*|llamar*|escribir*|poner*|comunicar*|responder*|consultar*|preguntar*)
            ponerse en contacto con
            ponte en contacto
            pongase en contacto
            (se pondra|se pondran|se comunicara) ~ contacto
            """,
        "closing": r"""
            (un )?(cordial|afectuoso|caluroso|gran|fuerte)? ?saludo
            saludos( cordiales| atentos)?
            (muy )?atentamente
            cordialmente
            (reciba|reciban) ~ saludo
            (un|muchos|fuerte) (fuerte )?abrazos?
            (que|le deseo|te deseo|deseamos|os deseamos)? ?(tenga|tengas|tengan|pase|pases|disfrute|disfrutes)( usted)? (un|una|de) ~ (dia|tarde|noche|semana|fin de semana|jornada|finde)
            (buen|feliz|excelente|lindo|bonito) ~ (dia|fin de semana|semana|tarde|noche|jornada)
            hasta (pronto|luego|la vista)
            hasta la proxima[.!,]
            hasta manana
            adios
            (quedo|quedamos|estamos|estoy|seguimos|permanecemos)( siempre)? (a (su|tu|vuestra|entera)|aqui|para) ?\w*
            aqui (estamos|estoy|me tienes|nos tienes)
            a (su|tu) (entera |completa )?disposicion
            (puedo|podemos) ~ (algo mas|en algo mas|otra cosa)
            (algo|alguna cosa|alguna otra|otra cosa) (mas|duda|pregunta|en)
            (espero|esperamos|esperando|confiamos) (haber|poder|su|tu|verte|verle)
            no dud(es|e|en|eis)
            cuidate
            cuidese
            encantad(o|a|os|as) de (ayudar*|atender*)
            """,
    },
    ending=r"""
        ^(el |la |tu |su )?(equipo|servicio|atencion al cliente|direccion)( \w{1,20}){0,4}[.!]?$
        buenas (noches|tardes)
        (muchas )?gracias( por (su|tu) (atencion|paciencia|tiempo|confianza|preferencia|comprension|compra|visita)( \w{1,20}){0,2})?(,|[.!]*$)
        (espero|esperamos) que
        abrazos
        """,
    asked=r"""
        abre abra abrid haz haga pulsa pulse toca toque envia envie envianos envienos escribe escriba llama llame prueba
        pruebe intenta intente intentalo intentelo vuelve vuelva comprueba compruebe verifica verifique revisa revise sigue
        siga visita visite ve vaya introduce introduzca ingresa ingrese selecciona seleccione elige elija rellena rellene
        completa complete adjunta adjunte espera espere lleva lleve apaga apague enciende encienda reinicia reinicie
        restablece restablezca descarga descargue actualiza actualice instala instale pon ponga guarda guarde deja deje
        accede acceda entra entre usa use utiliza utilice imprime imprima conserva conserve responde responda indica
        indique indicanos indiquenos facilita facilite facilitanos di diga dime digame danos denos consulta consulte mira
        mire lee lea quita quite conecta conecte desconecta desconecte cierra cierre cambia cambie modifica modifique
        devuelve devuelva solicita solicite confirma confirme registrate registrese marca marque ten tenga recuerda recuerde
        presiona presione haznos haganos proporciona proporcione avisanos avisenos
        """,
    joiners="y luego despues entonces ahora por_favor primero o solo simplemente tambien si_no mientras_tanto ademas e",
    offers=r"""
        si (tien|tuv|teng|necesit|le qued|te qued|surg|desea|quier|precis)* ~ (duda*|pregunta*|consulta*|ayuda|algo mas|aclaracion*|informacion adicional|mas informacion)
        (para|en caso de|ante) (cualquier|mas|otra|otras|alguna|duda*|consulta*) ?(duda*|consulta*|pregunta*|aclaracion*|informacion|cosa)?
        (alguna )?(otra|mas) (duda*|pregunta*|consulta*)
        (cualquier|cualquiera) (cosa|duda|consulta|pregunta)
        """,
    never=r"""
        nunca
        jamas
        (ningun|ninguna|nadie)
        no (le |te |se |lo |la )?\w{2,20}r(á|é|án|emos)
        """,
    reasons=r"""
        porque
        ya que
        puesto que
        debido a*
        a causa de
        por (eso|lo que|ello|este motivo)
        la razon
        el motivo
        dado que
        como consecuencia
        por lo tanto
        para que
        """,
    customer="cliente clienta usuario usuaria visitante llamante comprador paciente",
    examples={
        "greeting": "Hola, gracias por escribirnos.",
        "empathy": "Entiendo lo molesto que es.",
        "apology": "Disculpe las molestias.",
        "acknowledgement": "Veo que su pedido aún no ha llegado.",
        "thanks": "Gracias por su paciencia.",
        "explanation": "Ha ocurrido porque el repartidor no encontró la dirección.",
        "next step": "Le enviaremos otro antes del viernes.",
        "hand-off": "Paso su caso a un compañero, que le llamará hoy.",
        "closing": "¿Puedo ayudarle en algo más? Que tenga un buen día.",
    },
)

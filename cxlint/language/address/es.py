"""Spanish: tú, usted, vosotros and ustedes."""

from __future__ import annotations

from cxlint.language.address.table import Conjugation, Table, conjugate, forms_of

_FUTURE = {"1": "é emos", "2": "ás ías", "3": "á", "13": "ía", "P": "éis íais", "3P": "án"}
_STRONG = {"1": "e imos", "2": "iste ieras ieses", "3": "o", "13": "iera iese", "P": "isteis"}
_AR = Conjugation(
    "ar",
    plain={
        "1": "amos ábamos é",
        "2": "abas aste aras ases",
        "13": "aba ara ase",
        "3": "ó",
        "P": "áis ad asteis abais éis",
        "G": "ando",
    },
    boot={"2": "as", "I3": "a", "3P": "an"},
    subjunctive={"1": "o", "S": "e", "2": "es", "SP": "en"},
    past=_STRONG,
    future_stem="ar",
    future=_FUTURE,
    spelling=(("gu", "eé", "gü"), ("c", "eé", "qu"), ("g", "eé", "gu"), ("z", "eé", "c")),
)
_ER = Conjugation(
    "er",
    plain={
        "1": "emos íamos í",
        "2": "ías iste ieras ieses",
        "13": "ía iera iese",
        "3": "ió",
        "P": "éis ed isteis íais",
        "G": "iendo",
    },
    boot={"2": "es", "I3": "e", "3P": "en"},
    subjunctive={"1": "o", "S": "a", "2": "as", "SP": "an"},
    past=_STRONG,
    future_stem="er",
    future=_FUTURE,
    spelling=(("g", "ao", "j"), ("c", "ao", "z")),
)
_IR = Conjugation(
    "ir",
    plain={"1": "imos íamos í", "2": "ías iste", "13": "ía", "3": "ió", "P": "ís id isteis", "G": "iendo"},
    boot={"2": "es", "I3": "e", "3P": "en"},
    subjunctive={"1": "o", "S": "a", "2": "as", "SP": "an"},
    past=_STRONG,
    future_stem="ir",
    future=_FUTURE,
    spelling=(("gu", "ao", "g"), ("g", "ao", "j"), ("c", "ao", "z")),
)
_CLASSES = (_AR, _ER, _IR)

_VERBS = (
    "abandonar abonar abordar abrazar abrir abusar acabar acceder aceptar acelerar acercar aclarar acompañar aconsejar acordar/acuerd acostar/acuest "
    "acostumbrar activar actualizar actuar/actú acudir adaptar adelantar adivinar adjuntar admirar admitir adoptar adorar adquirir/adquier advertir/adviert afectar "
    "afirmar agarrar agendar agilizar agotar agradecer//agradezc agregar aguantar ahorrar ajustar alcanzar alegrar alejar almacenar alquilar alterar alzar amar amenazar "
    "ampliar/amplí analizar andar////andar animar anotar anular anunciar añadir apagar aparcar aparecer//aparezc apetecer//apetezc aplicar apoyar apreciar aprender "
    "apretar/apriet aprobar/aprueb aprovechar apuntar archivar arrancar arrastrar arreglar arrepentir/arrepient arriesgar asegurar asignar asistir asociar asumir atender/atiend "
    "atrever aumentar autorizar avanzar averiguar avisar ayudar bailar bajar bañar barrer basar batir beber bloquear borrar brindar bromear "
    "buscar caer//caig calcular calentar/calient callar calmar cambiar caminar cancelar cansar cantar capturar cargar casar causar celebrar cenar "
    "cerrar/cierr cesar charlar chatear chequear circular citar clasificar clicar cliquear cobrar cocinar coger colaborar coleccionar colgar/cuelg colocar "
    "colorear combinar comentar comenzar/comienz comer cometer compaginar comparar compartir compensar competir/compit completar complicar componer//compong/compus/compondr comprar "
    "comprender comprobar/comprueb comunicar concentrar conceder conducir//conduzc/conduj conectar confesar/confies confiar/confí configurar confirmar confundir conocer//conozc conseguir/consigu "
    "conservar considerar consistir consultar consumir contactar contar/cuent contener/contien/conteng/contuv/contendr contestar continuar/continú contratar contribuir/contribuy controlar convencer "
    "convertir/conviert convocar cooperar copiar corregir/corrig correr cortar costar/cuest crear crecer//crezc creer criar/crí criticar cruzar cubrir cuestionar cuidar cultivar cumplir curar "
    "dañar debatir deber decidir declarar dedicar deducir//deduzc/deduj defender/defiend definir dejar demostrar/demuestr denunciar depender depositar derivar desactivar desaparecer//desaparezc "
    "desarrollar desayunar descansar descargar descartar desconectar desconocer//desconozc descontar/descuent describir descubrir desear deshacer//deshag/deshic/deshar desinstalar deslizar despedir/despid despertar/despiert "
    "desplazar destacar destruir/destruy detallar detectar detener/detien/deteng/detuv/detendr devolver/devuelv dibujar digitar dirigir discutir diseñar disfrutar disminuir/disminuy disponer//dispong/dispus/dispondr distinguir/distingu "
    "distribuir/distribuy diversificar divertir/diviert dividir divorciar doblar doler/duel donar dormir/duerm dudar durar echar editar educar efectuar/efectú "
    "ejecutar ejercer elaborar elegir/elig eliminar emitir empeorar empezar/empiez emplear empujar enamorar encantar encargar encender/enciend encontrar/encuentr enfadar enfermar enfocar enfrentar enganchar engañar enojar enseñar "
    "entender/entiend enterar entregar entrenar entrevistar enviar/enví equivocar escanear escapar escoger esconder escribir escuchar esforzar/esfuerz especificar "
    "esperar establecer//establezc estimar estudiar evaluar/evalú evitar exagerar examinar exigir existir experimentar explicar explorar exponer//expong/expus/expondr exportar expresar extender/extiend "
    "extrañar extraer//extraig/extraj fabricar facilitar facturar fallar faltar felicitar fiar/fí figurar fijar filtrar financiar fingir firmar flipar formar formular forzar/fuerz fotografiar/fotografí frenar fumar funcionar ganar "
    "garantizar gastar gestionar girar gobernar/gobiern golpear grabar graduar/gradú gritar guardar guiar/guí gustar habilitar habitar hablar hallar heredar herir/hier hervir/hierv huir/huy "
    "identificar ignorar ilustrar imaginar impedir/impid implicar importar imprimir incluir/incluy incorporar incrementar indicar informar ingresar iniciar inscribir insertar insistir "
    "inspirar instalar intentar intercambiar interesar interpretar interrumpir introducir//introduzc/introduj invertir/inviert investigar invitar jugar/jueg juntar juzgar lamentar lanzar "
    "lavar leer levantar liberar limitar limpiar llamar llegar llenar llevar llorar localizar lograr luchar madrugar mandar manejar manifestar/manifiest mantener/mantien/manteng/mantuv/mantendr manipular marcar marchar masticar matar "
    "matricular medir/mid mejorar memorizar mencionar mentir/mient merecer//merezc merendar/meriend meter mezclar mirar modificar molestar montar morder/muerd morir/muer mostrar/muestr mover/muev mudar "
    "nacer//nazc nadar navegar necesitar negar/nieg negociar nombrar notar notificar obedecer//obedezc obligar observar obtener/obtien/obteng/obtuv/obtendr ocultar ocupar ocurrir odiar ofender ofrecer//ofrezc "
    "olvidar operar opinar optar ordenar organizar pagar parar parecer//parezc participar pasar pasear patinar pedir/pid pegar pelear pensar/piens percibir perder/pierd perdonar "
    "permanecer//permanezc permitir personalizar pertenecer//pertenezc pesar pescar picar pintar pinchar pisar planear planificar plantar plantear platicar practicar precisar predecir//predig/predij preferir/prefier "
    "preguntar preocupar preparar presentar prestar presumir prevenir/previen/preveng/previn/prevendr probar/prueb proceder procurar producir//produzc/produj programar progresar prohibir/prohíb prometer promover/promuev "
    "pronunciar proponer//propong/propus/propondr proporcionar proseguir/prosigu proteger protestar proyectar publicar pulsar quedar quejar quemar querer/quier//quis/querr quitar rastrear razonar reaccionar realizar "
    "rebajar recargar rechazar recibir recitar reclamar recoger recolectar recomendar/recomiend reconocer//reconozc recordar/recuerd recorrer recuperar reducir//reduzc/reduj reembolsar reemplazar reenviar/reenví referir/refier "
    "reflejar reflexionar regalar regar/rieg registrar regresar rehacer//rehag/rehic/rehar reiniciar reinstalar relacionar relajar rellenar renovar/renuev reparar repartir repasar repetir/repit reportar "
    "representar reproducir//reproduzc/reproduj reservar resetear residir resistir resolver/resuelv respetar respirar responder restablecer//restablezc restar resumir retirar retrasar reunir/reún revelar revisar rezar "
    "robar rodar/rued rogar/rueg romper saborear sacar salir//salg//saldr saltar saludar salvar sanar seguir/sigu seleccionar sentar/sient sentir/sient separar servir/sirv silenciar simular sobrevivir "
    "sincronizar solicitar soler/suel soltar/suelt solucionar someter sonar/suen soñar/sueñ soplar soportar sorprender sospechar sostener/sostien/sosteng/sostuv/sostendr subir subrayar suceder sufrir sugerir/sugier "
    "sumar superar suponer//supong/supus/supondr surfear suscribir suspender suspirar sustituir/sustituy tachar tapar tardar teclear telefonear temblar/tiembl temer tener/tien/teng/tuv/tendr terminar tirar tocar tolerar tomar "
    "torcer/tuerz trabajar traducir//traduzc/traduj traer//traig/traj tramitar transferir/transfier transformar transmitir trasladar tratar triunfar tumbar tuitear ubicar usar utilizar vaciar/vací "
    "valer//valg//valdr validar valorar vencer vender ver//ve verificar vestir/vist viajar vigilar visitar visualizar vivir volar/vuel volver/vuelv votar googlear estrenar "
    "dominar subestimar sobreestimar agobiar anhelar apostar/apuest deletrear facilitar percatar impresionar intuir/intuy deslogear loguear estacionar manejar rentar checar platicar enojar"
)
_IRREGULAR = {
    "2": (
        "eres eras serás serías fuiste fueras fueses seas has habías habrás habrías hubieras hubieses hayas estás estabas estarás estarías estuviste estuvieras estés vas ibas "
        "irás irías vayas puedes podías podrás podrías pudiste pudieras pudieses puedas sabes sabías sabrás sabrías supiste supieras sepas haces hacías harás harías hiciste hicieras "
        "hagas dices decías dirás dirías dijiste dijeras digas das dabas darás darías diste dieras pones ponías pondrás pondrías pusiste pusieras pongas vienes venías vendrás vendrías viniste "
        "vinieras vengas oyes oías oirás oirías oíste oigas ves veías verás verías viste vieras veas querrás caíste leíste creíste creías leías leyeras creyeras pidieras sintieras durmieras prefirieras "
        "siguieras consiguieras eligieras añadieras permitieras recibieras vivieras"
    ),
    "3": "es será fue ha habrá hubo está estará estuvo va irá puede podrá pudo sabe sabrá supo hace hará hizo dice dirá dijo da dará dio pone pondrá puso viene vendrá vino oye oirá oyó ve verá vio pidió sintió siguió consiguió prefirió eligió durmió leyó creyó cayó trajo repitió sirvió mintió",
    "S": "sea haya esté vaya pueda sepa haga diga dé ponga venga oiga vea",
    "SP": "sean hayan estén vayan puedan sepan hagan digan den pongan vengan oigan vean",
    "13": "era sería fuera fuese había habría hubiera hubiese estaba estaría estuviera iba iría podía podría pudiera pudiese sabía sabría supiera hacía haría hiciera decía diría dijera daba daría diera ponía pondría pusiera venía vendría viniera oía veía vería viera pidiera sintiera siguiera prefiriera",
    "1": "soy somos éramos seré seremos fui fuimos he hemos habíamos estoy estamos estaré estaremos voy vamos iré iremos puedo podemos podré podremos sé sabemos sabré hago hacemos haré haremos hice digo decimos diré diremos doy damos daré daremos pongo ponemos vengo venimos vendremos oigo veo vemos",
    "P": "sois seréis habéis estáis estaréis vais podéis podréis sabéis hacéis haréis decís dais ponéis venís veis haced decid poned venid tened sed id",
    "3P": "son están tienen van pueden saben hacen dicen dan ponen vienen oyen ven han",
    "A": "di haz pon ten ven propón dispón supón obtén mantén detén sostén",
    "N": "ser haber estar ir poder saber hacer decir dar poner venir oír reír",
    "G": "siendo habiendo estando yendo pudiendo haciendo diciendo dando poniendo viniendo oyendo leyendo creyendo",
}
_THINGS = (
    "existir costar/cuest durar empezar/empiez terminar suceder ocurrir faltar bastar gustar parecer//parezc depender interesar importar "
    "funcionar llegar consistir significar incluir/incluy contener/contien/conteng/contuv/contendr permitir garantizar quedar encantar apetecer//apetezc resultar "
    "molestar doler/duel preocupar alegrar constar caducar comenzar/comienz aparecer//aparezc caber servir/sirv sonar/suen afectar valer//valg//valdr soler/suel "
    "desaparecer//desaparezc representar causar variar/varí tardar requerir/requier corresponder facilitar ofrecer//ofrezc proporcionar mostrar/muestr "
    "fallar aumentar implicar convenir/convien/conveng/convin/convendr tratar"
)
_MINDS = (
    "pensar/piens creer amar conocer//conozc recordar/recuerd entender/entiend comprender preferir/prefier desear mirar imaginar opinar esperar temer odiar hablar decidir "
    "comprar comer jugar/jueg vivir trabajar viajar leer escuchar estudiar olvidar soñar/sueñ dudar querer/quier//quis/querr necesitar agradecer//agradezc"
)
_REACHING = (
    "agradecer//agradezc informar contactar llamar invitar ayudar avisar saludar asistir atender/atiend acompañar asegurar autorizar animar aconsejar escuchar "
    "enviar/enví confirmar comunicar preguntar sugerir/sugier recordar/recuerd ofrecer//ofrezc mandar facilitar explicar responder escribir desear garantizar proponer//propong/propus/propondr "
    "transferir/transfier pasar conceder abonar entender/entiend creer notificar pedir/pid rogar/rueg recomendar/recomiend mostrar/muestr contar/cuent devolver/devuelv "
    "reembolsar indicar molestar comentar felicitar servir/sirv proporcionar regalar brindar resolver/resuelv orientar mantener/mantien/manteng/mantuv/mantendr solicitar prometer gustar encantar interesar importar"
)
_THIRD = frozenset(("3", "I3", "13"))
_FIRST = frozenset(("1", "N", "G"))

TABLE = Table(
    registers={"tú": "informal", "usted": "formal", "vosotros": "informal", "ustedes": "formal"},
    sure={
        **dict.fromkeys("tú ti contigo".split(), ("tú", "pronoun")),
        "te": ("tú", "clitic"),
        **dict.fromkeys("tu tus tuyo tuya tuyos tuyas".split(), ("tú", "possessive")),
        **dict.fromkeys("vos sos tenés podés querés sabés".split(), ("tú", "pronoun")),
        **dict.fromkeys("vosotros vosotras".split(), ("vosotros", "pronoun")),
        "os": ("vosotros", "clitic"),
        **dict.fromkeys("vuestro vuestra vuestros vuestras".split(), ("vosotros", "possessive")),
        **dict.fromkeys("usted ud vd".split(), ("usted", "pronoun")),
        **dict.fromkeys("ustedes uds vds".split(), ("ustedes", "pronoun")),
        **dict.fromkeys(
            "dime dinos dímelo hazlo hazla hazme haznos ponte ponlo ponme tenlo vete vente dale".split(), ("tú", "verb")
        ),
        **dict.fromkeys("disculpe perdone oiga dígame díganos".split(), ("usted", "verb")),
    },
    doubtful={**dict.fromkeys("su sus suyo suya suyos suyas".split(), ("usted", "possessive"))},
    not_before={"os": frozenset("x versión".split())},
    not_after={"os": frozenset("mac wear chrome watch".split())},
    idioms=(
        "tú a tú",
        "digas lo que digas",
        "pase lo que pase",
        "sea lo que sea",
        "o sea",
        "es decir",
        "véase",
        "nótese",
        "entiéndase",
        "téngase",
    ),
    verbs=conjugate(_CLASSES, f"{_VERBS} {_REACHING} {_THINGS} {_MINDS}", _IRREGULAR),
    verb_forms={
        "2": "tú",
        "I3": "tú",
        "A": "tú",
        "P": "vosotros",
        "3": "usted",
        "S": "usted",
        "13": "usted",
        "SP": "ustedes",
    },
    things=forms_of(_CLASSES, _THINGS, _THIRD)
    | frozenset(
        "hace hacía va iba fue fuera viene vendrá vino hubo pasa pasó pasaba suena habrá da dio cuenta siendo trata parece".split()
    ),
    minds=forms_of(_CLASSES, _MINDS, _THIRD) | frozenset("sabe dice sabía quiere".split()),
    being=frozenset("es era está estaba será estará fue estuvo".split()),
    states=frozenset(
        "alérgico alérgica interesado interesada seguro segura listo lista casado casada cansado cansada feliz contento contenta satisfecho satisfecha preocupado preocupada "
        "acostumbrado acostumbrada dispuesto dispuesta acuerdo aficionado aficionada fan fanático fanática cliente titular soltero soltera estudiante hincha "
        "consciente enterado enterada familiarizado familiarizada libre ocupado ocupada emocionado emocionada bromeando".split()
    ),
    infinitive_being=frozenset(
        "ser haber sido estado llegado funcionado pasado ocurrido costado gustado servido habido caducado empezado terminado".split()
    ),
    nouns=frozenset(
        "compras ventas cuentas facturas consultas reservas visitas preguntas entregas ofertas ayudas dudas pruebas llamadas cargas bajas subidas marcas formas notas "
        "normas partes cartas tarjetas listas casas cosas veces meses clases viajes lugares cambios pagas mejoras obras copias firmas cartas citas cenas comidas bebidas "
        "compra venta cuenta factura consulta reserva visita pregunta entrega oferta ayuda duda prueba llamada carga baja marca forma nota norma parte carta lista casa "
        "cosa cambio mejora obra copia firma cita cena busca búsqueda descarga recarga llegada salida entrada paga pago guía toma trama causa espera vuelta "
        "viaje nombre nombres informe informes cobre sobre entre contraste contrastes detalle detalles cierre cierres corte cortes combate contacte coste costes envase "
        "envíe baile bailes trámites trámite ajustes ajuste límites límite pase pases alcance avance avances aporte aportes desayune desarme pesca cocina "
        "duras duda dudas seguras lista libre libres saldo meta regla reglas rebaja rebajas gestas oso multa multas plantas planta muestras muestra medidas medida "
        "vive cura curas crema cremas datas guardas crianza fallas falla fallas alegría grabadora novias para paras como uno bolas toques choque choques bajas "
        "línea cámaras cámara cubres arte este oeste bicicletas pistas cámara bromas broma cajas caja mezcla mezclas montas danza renta rentas practica práctica tratas trata trato saque "
        "enlace enlaces mandas manda demanda demandas disculpas pierde manejo piezas pieza cubierta cantes cante gusta basta ante mediante restante durante aparte importe importes "
        "deportes transporte transportes reporte reportes soporte soportes monte montes porte limite fase fases base bases clase clase bote mediante distinta fuera era eras vista vistas vino vinos "
        "traje trajes río saltas salta celebra pesa mira sal sales sentido valle calle calles ayudante deja alternativa atiende aparta llave llaves lleve nieve nieves "
        "mide miedo miente cubo suma sumas resta restas ama amas mes orden compone lave clave claves guarda rueda ruedas rehenes noche anoche perdón come ordenes hoja lucha luchas "
        "marcha piel fiel leve oiga contra contras mientras gracias bromea entradas escuchas media medias alerta alertas pérdida fotografía fotografías "
        "valores intereses mejores calientes ocultas dios adiós colores sabores mayores dolores temores creces deberes poderes placeres vendas vistes altas bajas prendas tiendas historias memoria causa causas tarde tardes gira giras dona donas trabas solicita critica crítica tira tiras pelea peleas charla charlas dibuja beca seguro segura".split()
    ),
    enclitics={
        "te": "tú",
        "telo": "tú",
        "tela": "tú",
        "telos": "tú",
        "telas": "tú",
        "os": "vosotros",
        "le": "usted",
        "lo": "usted",
        "la": "usted",
        "les": "",
        "los": "",
        "las": "",
        "me": "",
        "nos": "",
        "se": "",
        "selo": "",
        "sela": "",
        "melo": "",
        "mela": "",
        "noslo": "",
        "nosla": "",
        "mele": "",
    },
    proclitics=frozenset("me te se nos os lo la los las le les".split()),
    reflexives=frozenset(("se",)),
    objects=frozenset(("le", "lo", "la")),
    reaching=forms_of(_CLASSES, _REACHING, _FIRST)
    | frozenset("digo decimos diremos daremos damos doy decir dar hacer haremos ser".split()),
    courteous=forms_of(
        _CLASSES,
        "agradecer//agradezc informar avisar invitar saludar confirmar comunicar recomendar/recomiend sugerir/sugier rogar/rueg recordar/recuerd desear responder escribir aconsejar atender/atiend",
        frozenset(("1",)),
    ),
    auxiliaries=frozenset(
        "he hemos acabo acabamos puedo podemos voy vamos debo debemos quiero queremos quería querríamos".split()
    ),
    personal=frozenset("llama siente encuentra llamaba sentía".split()),
    pleasing=frozenset(
        "gusta gustan gustaba gustaban gustaría gustarían gustó encanta encantan encantaría interesa interesan interesaría parece parecen parecería apetece importa importaría "
        "molesta molestaría pasa ocurre falta queda preocupa resulta sirve viene conviene cuesta recuerda".split()
    ),
    datives=frozenset(("le",)),
    transparent=frozenset(
        "no vez ya también siempre nunca aún todavía quizás quizá tal solo sólo más ahora luego aquí allí antes después realmente muy bien hoy mañana ayer simplemente "
        "además entonces seguramente probablemente tampoco ni siquiera al menos incluso generalmente normalmente actualmente sí ok vale bueno jamás así sinceramente "
        "recién casi nuevamente directamente fácilmente personalmente realmente honestamente alguna por favor".split()
    ),
    openers=frozenset("y e o u pero sino entonces además pues así".split()),
    subordinators=frozenset(
        "si cuando mientras porque aunque como donde cuanto apenas conforme según cuantos cuantas cuyo qué cómo cuándo dónde quién cuál cuáles cuánto cuántos cuántas cuánta "
        "dondequiera cualquiera".split()
    ),
    relatives=frozenset(("que",)),
    questions=frozenset("qué cómo cuándo dónde quién cuál cuáles cuánto cuánta cuántos cuántas quiénes adónde".split()),
    prepositions=frozenset(
        "a al de del en con por para sin sobre entre hasta desde hacia según durante contra ante tras bajo mediante dentro fuera junto gracias".split()
    ),
    genitives=frozenset("de del".split()),
    polite=frozenset((("por", "favor"),)),
    conditions=frozenset("si cuando".split()),
    shared_possessive=True,
    steering=frozenset("ha puede quiere desea debe necesita".split()),
    participles=("ado", "ido", "cho", "sto", "rto"),
    impersonal=frozenset("note vea entienda tenga considere indique".split()),
    governing=frozenset("de a con en que".split()),
    determiners=frozenset(
        "el la los las un una unos unas del al este esta estos estas ese esa esos esas aquel aquella aquellos aquellas mi mis tu tus su sus nuestro nuestra nuestros "
        "nuestras vuestro vuestra vuestros vuestras muchos muchas pocos pocas algunos algunas varias varios diversas diferentes otras otros todas todos cada ningún ninguna "
        "algún dos tres cuatro cinco seis siete ocho nueve diez más de en por para con sin a entre primera primeras última últimas nuevas nueva "
        "buena buenas gran grandes mismas misma tantas tanta mucha poca cualquier".split()
    ),
    others=frozenset(
        "él ella ello ellos ellas quien quién quienes alguien nadie nada algo todo uno cada esto eso aquello este esta ese esa cualquiera alguno ninguno gente señor señora".split()
    ),
    anybody=frozenset("alguien nadie él".split()),
    people=frozenset(
        "él ella ellos ellas esposa esposo marido mujer hombre padre madre papá mamá hijo hija hermano hermana abuelo abuela tío tía amigo amiga novio novia chico chica "
        "niño niña cantante actor actriz presidente médico doctor doctora jugador empresa compañía gobierno artista autor autora director directora cliente usuario usuaria "
        "persona".split()
    ),
    wishes=frozenset(
        "sea haya esté pueda deba quiera vaya venga quiere tiene debe conoce necesita mantiene obtiene contiene sorprende odia ama teme vive pertenece merece parece suele".split()
    ),
    asides=frozenset("sabe entiende ve mire oiga fíjese".split()),
    hopes=frozenset("espero esperamos deseo deseamos".split()),
    plural="s",
    doubts=frozenset("quizás quizá tal vez probablemente posiblemente seguramente ojalá".split()),
    thanks=frozenset("gracias agradecemos agradezco".split()),
    negations=frozenset(("no",)),
    first=frozenset("yo mi mis mío mía he soy me estoy tengo".split()),
    invited=("tú también", "también tú"),
)

"""Portuguese of Portugal: tu, and the third person of você and o senhor."""

from __future__ import annotations

from cxlint.language.address.table import Conjugation, Table, conjugate, forms_of

_FUTURE = {"1": "ei emos", "2": "ás ias", "3": "á", "13": "ia"}
_STRONG = {"1": "emos", "2": "este eras esses eres", "13": "era esse er"}
_AR = Conjugation(
    "ar",
    plain={"1": "amos ámos ávamos ei", "2": "avas aste asses ares", "13": "ava asse ar", "3": "ou", "G": "ando"},
    boot={"2": "as", "I3": "a", "3P": "am"},
    subjunctive={"1": "o", "S": "e", "2": "es", "SP": "em"},
    past=_STRONG,
    future_stem="ar",
    future=_FUTURE,
    spelling=(("c", "e", "qu"), ("g", "e", "gu"), ("ç", "e", "c")),
)
_ER = Conjugation(
    "er",
    plain={"1": "emos íamos i", "2": "ias este esses eres", "13": "ia esse er", "3": "eu", "G": "endo"},
    boot={"2": "es", "I3": "e", "3P": "em"},
    subjunctive={"1": "o", "S": "a", "2": "as", "SP": "am"},
    past=_STRONG,
    future_stem="er",
    future=_FUTURE,
    spelling=(("c", "ao", "ç"), ("gu", "ao", "g"), ("g", "ao", "j")),
)
_IR = Conjugation(
    "ir",
    plain={"1": "imos íamos i", "2": "ias iste isses ires", "13": "ia isse ir", "3": "iu", "G": "indo"},
    boot={"2": "es", "I3": "e", "3P": "em"},
    subjunctive={"1": "o", "S": "a", "2": "as", "SP": "am"},
    past=_STRONG,
    future_stem="ir",
    future=_FUTURE,
    spelling=(("gu", "ao", "g"), ("c", "ao", "ç"), ("g", "ao", "j")),
)
_CLASSES = (_AR, _ER, _IR)

_VERBS = (
    "abandonar abraçar abrir acabar aceder aceitar acelerar acender achar acompanhar aconselhar acontecer acordar acrescentar acreditar actualizar atualizar adaptar adiar adicionar "
    "adivinhar admirar admitir adorar adquirir afastar afirmar agarrar agendar agir agradecer aguardar ajudar ajustar alcançar alegrar alterar alugar amar ameaçar ampliar analisar andar "
    "animar anotar anular anunciar apagar apanhar aparecer apertar aplicar apoiar apontar apostar apreciar aprender apresentar aprovar aproveitar aproximar aquecer arquivar arranjar "
    "arranhar arrastar arrepender arriscar arrumar assinar assistir associar assumir assustar atender ativar activar atirar atravessar atrasar aumentar autorizar avaliar avançar avisar baixar "
    "bastar bater beber beijar bloquear brincar buscar calcular calçar cancelar cansar cantar captar carregar casar causar ceder celebrar chamar chatear chegar cheirar chorar "
    "citar clicar cobrar colar colecionar colocar combinar começar comer comentar cometer comparar compartilhar completar comprar compreender comunicar conceder concentrar concluir concordar "
    "condividir conduzir conectar conferir//confir confessar confiar configurar confirmar confundir conhecer conquistar conseguir//consig considerar construir/constro consultar consumir/consom/consum contactar contar contestar continuar "
    "contratar contribuir controlar convencer conversar converter convidar copiar correr corrigir cortar costumar cozinhar crer crescer criar criticar cuidar cultivar cumprir curtir "
    "custar dançar debater decidir decorar dedicar defender definir deitar deixar deletar demorar depositar derrubar desativar descansar descarregar descartar descer desconectar desconfiar descobrir/descobr/descubr descrever "
    "desculpar desejar desenhar desenvolver desfrutar desinstalar desistir desligar deslizar destacar destruir detestar devolver dever digitar dirigir discar discordar discutir disfarçar distinguir distribuir divertir//divirt dividir divulgar "
    "doar dobrar dormir//durm durar duvidar editar efetuar efectuar elaborar eleger eliminar emagrecer embarcar emitir emprestar empurrar encaminhar encarar encerrar encher encomendar encontrar enfiar enfrentar enganar engolir engordar "
    "ensinar entender entregar entrevistar enviar enxergar errar escapar esclarecer escolher esconder escrever escutar especificar esperar esquecer estabelecer estacionar estragar estudar "
    "evitar exagerar examinar exceder exercitar exigir existir experimentar explicar explorar exportar expressar falar falhar faltar fechar ferir//fir ficar filmar filtrar financiar fingir fixar folhear formar fornecer forçar fotografar frequentar "
    "fugir fumar funcionar ganhar garantir gastar gerir//gir gostar governar gravar gritar guardar guiar habituar herdar identificar ignorar imaginar impedir//impeç importar imprimir incluir incomodar indicar informar iniciar "
    "inscrever inserir//insir insistir instalar interessar interpretar interromper introduzir inventar investigar investir//invist jantar jogar julgar juntar jurar lamentar lançar largar lavar lembrar levantar levar libertar ligar limitar limpar localizar lutar "
    "magoar mandar mastigar matar marcar medir//meç melhorar memorizar mencionar mentir//mint merecer mergulhar meter mexer misturar modificar molhar morar morder morrer mostrar mudar multiplicar nadar namorar nascer navegar necessitar negar negociar notar notificar observar obrigar obter/obt/obtenh/obtiv "
    "ocorrer odiar/odei ofender oferecer olhar operar opinar optar ordenar organizar ousar ouvir//ouç pagar parar parecer participar partilhar partir passar passear patinar pedir//peç pegar pendurar pensar perceber perder//perc perdoar perguntar permanecer "
    "permitir personalizar pertencer pesar pescar pesquisar picar pintar pisar planear planejar poupar praticar precisar preencher preferir//prefir premir preocupar preparar presenciar prestar presumir pretender procurar produzir programar proibir prometer pronunciar proporcionar proteger "
    "provar publicar pular puxar queimar quebrar queixar quebrar rastrear reagir realizar receber recear recolher recomendar reconhecer recordar recuperar recusar reduzir referir//refir reforçar refletir//reflit reformar regar registar registrar regressar reiniciar "
    "reinstalar relacionar relaxar remover reparar repetir//repit representar reproduzir reservar residir resistir resolver respeitar respirar responder restaurar resumir retirar retornar reunir rever revelar rezar rodar roubar saborear saltar salvar sacudir "
    "seguir//sig segurar selecionar seleccionar sentar sentir//sint separar servir//sirv simular sincronizar sobreviver socorrer sofrer soltar somar sonhar soprar sorrir sossegar subir/sob subscrever sugerir//sugir superar suportar suspeitar suspender "
    "teclar telefonar tentar terminar testar tirar tocar tolerar tomar trabalhar traduzir transferir//transfir transformar transmitir tratar treinar trocar ultrapassar unir usar utilizar validar valorizar vencer vender verificar vestir//vist "
    "viajar vigiar visitar visualizar viver voar voltar votar zangar cobrir/cobr/cubr arriscar combater manter/mant/mantenh/mantiv tweetar postar baixar curtir espreitar estrear apreciar desprezar encontrar destrancar trancar recarregar reenviar entreter/entret/entretenh/entretiv clarificar reclamar focar"
)
_IRREGULAR = {
    "2": (
        "és eras serás serias foste fosses fores sejas estás estavas estarás estarias estiveste estivesses estiveres estejas tens tinhas terás terias tiveste tivesses tiveres tenhas hás hajas vais ias irás irias "
        "vás podes podias poderás poderias pudeste pudesses puderes possas sabes sabias saberás saberias soubeste soubesses souberes saibas fazes fazias farás farias fizeste fizesses fizeres faças "
        "dizes dizias dirás dirias disseste dissesses disseres digas dás davas darás darias deres dês pões punhas porás porias puseste pusesses puseres ponhas vens vinhas virás virias vieste viesses vieres "
        "venhas vês vias verás verias viste visses vires vejas queres querias quererás quererias quiseste quisesses quiseres queiras trazes trazias trarás trarias trouxeste trouxeres tragas sais saías saíste saíres saias caís cais lês leste lesses leres leias lias "
        "crês creias ris riste rias supões propões dispões compões ouves pedes perdes obténs manténs conduzes produzes traduzes reduzes introduzes proíbes constróis contribuis incluis concluis destróis distribuis"
    ),
    "3": "é foi será está estará esteve tem terá teve há haverá houve vai irá pode poderá pôde sabe saberá soube faz fará fez diz dirá disse dá dará deu põe porá pôs vem virá veio vê verá viu quer quererá quis traz trará trouxe sai saiu saíra cai caiu lê leu lerá crê ri riu obtém mantém contém conduz produz traduz reduz introduz constrói inclui conclui contribui destrói distribui supõe propõe ouviu",
    "S": "seja esteja tenha haja vá possa saiba faça diga dê ponha venha veja queira traga saia leia creia caia mantenha obtenha proponha disponha",
    "SP": "sejam estejam tenham possam saibam façam digam deem ponham venham vejam leiam tragam saiam",
    "13": "era seria fosse for estava estaria estivesse estiver tinha teria tivesse tiver havia haveria houvesse houver ia iria fosse podia poderia pudesse puder sabia saberia soubesse souber fazia faria fizesse fizer dizia diria dissesse disser dava daria desse der punha poria pusesse puser vinha viria viesse vier veria visse vir queria quereria quisesse quiser trazia traria trouxesse trouxer saía sairia saísse sair lia leria lesse ler pôde",
    "1": "sou somos éramos serei seremos fui fomos estou estamos estarei estaremos tenho temos terei teremos tive tivemos hei vou vamos irei iremos posso podemos poderei poderemos sei sabemos faço fazemos farei faremos fiz digo dizemos direi dou damos darei daremos ponho pomos venho vimos virei viremos vejo vemos quero queremos trago trazemos saio lemos leio",
    "3P": "são estão têm vão podem sabem fazem dizem dão põem vêm veem querem trazem saem leem há",
    "A": "sê põe",
    "N": "ser estar ter haver ir poder saber fazer dizer dar pôr vir ver querer trazer sair ler rir crer propor supor compor dispor expor cair construir",
    "G": "sendo estando tendo havendo indo podendo sabendo fazendo dizendo dando pondo vindo vendo querendo trazendo saindo lendo rindo",
}
_THINGS = (
    "existir custar durar começar terminar acontecer ocorrer faltar bastar parecer depender interessar importar funcionar chegar consistir significar "
    "incluir/inclui permitir garantir resultar aparecer servir//sirv soar afetar costumar desaparecer representar causar variar demorar corresponder facilitar oferecer "
    "proporcionar mostrar falhar aumentar implicar tratar incomodar chatear preocupar acabar passar crescer nascer morrer"
)
_MINDS = (
    "pensar achar acreditar amar conhecer recordar lembrar entender compreender perceber preferir//prefir desejar imaginar opinar odiar/odei falar decidir comprar comer jogar viver trabalhar viajar "
    "estudar esquecer sonhar duvidar precisar gostar concordar procurar ouvir//ouç adorar conseguir//consig usar olhar assistir escolher sentir//sint"
)
_REACHING = (
    "agradecer informar contactar chamar convidar ajudar avisar saudar assistir atender acompanhar assegurar autorizar aconselhar enviar confirmar comunicar perguntar sugerir//sugir recordar lembrar oferecer mandar facilitar "
    "explicar responder escrever desejar garantir transferir//transfir passar conceder creditar entender notificar pedir//peç recomendar mostrar contar devolver reembolsar indicar incomodar comentar felicitar servir//sirv "
    "proporcionar entregar prometer fornecer esclarecer ligar disponibilizar apresentar"
)
_THIRD = frozenset(("3", "I3", "13"))
_FIRST = frozenset(("1", "N", "G"))

TABLE = Table(
    registers={"tu": "informal", "o senhor": "formal", "você": "formal", "vocês": ""},
    elsewhere={"br": {"você": "informal"}},
    sure={
        **dict.fromkeys("tu ti contigo".split(), ("tu", "pronoun")),
        "te": ("tu", "clitic"),
        **dict.fromkeys("teu tua teus tuas".split(), ("tu", "possessive")),
        "você": ("você", "pronoun"),
        "vocês": ("vocês", "pronoun"),
        **dict.fromkeys("desculpe oiça".split(), ("você", "verb")),
    },
    doubtful={
        **dict.fromkeys("seu sua seus suas".split(), ("você", "possessive")),
        "si": ("você", "pronoun"),
        "consigo": ("você", "pronoun"),
        "senhor": ("o senhor", "pronoun"),
        "senhora": ("o senhor", "pronoun"),
    },
    not_after={
        "consigo": frozenset("não eu já só nunca também sempre que quando mal se e mas".split()),
        "si": frozenset("o a cada".split()),
        "senhor": frozenset("um do ao este esse aquele caro meu".split()),
        "senhora": frozenset("uma da à esta essa aquela cara minha".split()),
    },
    not_before={"si": frozenset("mesmo mesma próprio própria só".split())},
    idioms=("ou seja", "quer dizer", "seja como for", "quem diria"),
    verbs=conjugate(_CLASSES, f"{_VERBS} {_REACHING} {_THINGS} {_MINDS}", _IRREGULAR),
    verb_forms={"2": "tu", "I3": "tu", "A": "tu", "3": "você", "S": "você", "13": "você", "SP": "vocês"},
    things=forms_of(_CLASSES, _THINGS, _THIRD)
    | frozenset("há haverá houve cai caiu dá deu veio vem contém soa".split()),
    minds=forms_of(_CLASSES, _MINDS, _THIRD) | frozenset("sabe diz sabia quer viu vê leu ouviu lê".split()),
    being=frozenset("é era está estava será estará foi esteve fica ficou".split()),
    states=frozenset(
        "alérgico alérgica interessado interessada seguro segura pronto pronta casado casada cansado cansada feliz contente satisfeito satisfeita preocupado preocupada habituado habituada "
        "disposto disposta acordo fã cliente titular solteiro solteira estudante adepto adepta consciente familiarizado familiarizada livre ocupado ocupada".split()
    ),
    infinitive_being=frozenset("ser haver sido estado chegado funcionado passado".split()),
    nouns=frozenset(
        "compras vendas contas faturas consultas reservas visitas perguntas respostas entregas ofertas ajudas dúvidas provas chamadas cargas marcas formas notas normas partes cartas listas casas coisas vezes meses "
        "classes lugares pagas melhoras obras firmas citas compra venda conta fatura consulta reserva visita pergunta resposta entrega oferta ajuda dúvida prova chamada carga marca forma nota norma parte carta lista "
        "casa coisa obra pesquisa procura troca trocas escolha escolhas busca buscas recarga entrada entradas saída saídas mensagem guia guias toma espera volta voltas nome nomes informes sobre sob entre contraste "
        "detalhe detalhes corte cortes base bases custe limites limite passe passes alcance avance aposta apostas desculpa desculpas multa multas planta plantas mostra mostras medida medidas vive cura curas guarda guardas "
        "falha falhas novas linha linhas alegria câmara câmaras arte este oeste bicicletas caixa caixas mistura misturas dança danças prática pratica pratas trata trato link mandas demanda jogo jogos "
        "deportes transporte transportes suporte suportes monte montes porte fase fases vista vistas vinhas trajes pesca cozinha cozinhas marcha leve leves contra mira sal sais deixa cola colas lembra luta lutas força forças "
        "música músicas causa causas tarde tardes gira giras dona donas crítica críticas critica tira tiras conversa conversas desenha era eras para paras como cara caras minas mina segura seguras segue livre livres "
        "filme programa programas fixe fixes ligas liga assinatura assinaturas interesses poderes deveres prazeres sabores valores cores amores autores leitores jogadores atores vendedores trabalhadores dores flores feitores professores cantores maiores melhores piores menores "
        "lugares milhares pares bares mares lares ares celulares militares populares particulares escolares olhares vida vidas chega acordo início começo apoio passo passos passeio gosto uso preço gasto "
        "ações registo trabalho pagamento controle nada tudo usadas usado dias noites ruas vias fias chapas chaves chave leis reis mais meias meia falta faltas data datas regras regra etapas tabelas telas capas capa copas copa bolas bola "
        "festa festas calças calça jantares passas poupança tinta segredos filhas férias séries filmes vontade vontades obras parede redes rede pele cheias cheia soltas solta juntas junta certas limpas limpa mortas vivas claras ocultas secas seca secretas "
        "corridas corrida novelas peças peça meça descobertas descoberta toques toque choque bloqueio contactos contacto contato fumos saias vias "
        "envio aviso contacto contato convite idade idades pessoas pessoa últimas histórias história estados".split()
    ),
    enclitics={},
    proclitics=frozenset("me te se nos vos o a os as lhe lhes lo la los las no na".split()) - frozenset(("no", "na")),
    reflexives=frozenset(("se",)),
    objects=frozenset(("lhe", "o", "a", "lo", "la")),
    reaching=forms_of(_CLASSES, _REACHING, _FIRST)
    | frozenset("digo dizemos diremos daremos damos dou dizer dar fazer faremos ser".split()),
    courteous=forms_of(
        _CLASSES,
        "agradecer informar avisar convidar saudar confirmar comunicar recomendar sugerir//sugir lembrar desejar responder escrever aconselhar",
        frozenset(("1",)),
    ),
    auxiliaries=frozenset(
        "acabei acabámos acabamos posso podemos vou vamos devo quero queremos queria queríamos gostaria".split()
    ),
    personal=frozenset("chama sente encontra chamava sentia".split()),
    pleasing=frozenset(
        "interessa interessam interessaria parece parecem pareceria apetece importa importaria incomoda incomodaria acontece aconteceu falta custa".split()
    ),
    datives=frozenset(("lhe",)),
    transparent=frozenset(
        "não vez já também sempre nunca ainda talvez só mais agora logo aqui ali antes depois realmente muito bem hoje amanhã ontem simplesmente além então provavelmente nem sequer pelo menos "
        "até geralmente normalmente atualmente sim ok bom jamais assim sinceramente quase diretamente facilmente pessoalmente honestamente alguma por favor cá lá apenas".split()
    ),
    openers=frozenset("e ou mas então porém pois portanto assim".split()),
    subordinators=frozenset(
        "se quando enquanto porque embora como onde quanto caso conforme segundo quantos quantas qual quais cujo logo qualquer porquê".split()
    ),
    relatives=frozenset(("que",)),
    questions=frozenset(
        "que quê como quando onde quem qual quais quanto quanta quantos quantas porque porquê aonde".split()
    ),
    prepositions=frozenset(
        "ao à aos às de do da dos das em no na nos nas num numa com por pelo pela pelos pelas para sem sobre entre até desde segundo durante contra ante após sob dentro fora junto graças neste nesta nesse nessa desse dessa deste desta".split()
    ),
    genitives=frozenset("de do da dos das".split()),
    polite=frozenset((("por", "favor"), ("se", "faz"))),
    progressive=frozenset(("a",)),
    close=frozenset(("consigo", "si")),
    conditions=frozenset("se quando caso".split()),
    shared_possessive=True,
    steering=frozenset("pode quer deseja precisa deve".split()),
    impersonal=frozenset("note veja entenda considere".split()),
    governing=frozenset("de a com em que por".split()),
    determiners=frozenset(
        "o a os as um uma uns umas do da dos das ao à aos às no na nos nas num numa pelo pela pelos pelas este esta estes estas esse essa esses essas aquele aquela aqueles aquelas meu minha meus minhas teu tua teus tuas "
        "seu sua seus suas nosso nossa nossos nossas muitos muitas poucos poucas alguns algumas várias vários diversas diferentes outras outros todas todos cada nenhum nenhuma algum dois duas três quatro "
        "cinco seis sete oito nove dez de em por para com sem entre primeira primeiras última últimas novas nova boa boas grande grandes mesmas mesma tantas tanta muita pouca qualquer dessas destas nessas".split()
    ),
    others=frozenset(
        "ele ela eles elas quem alguém ninguém nada algo tudo isto isso aquilo este esta esse essa gente nós".split()
    ),
    anybody=frozenset("alguém ninguém ele".split()),
    people=frozenset(
        "ele ela eles elas esposa esposo marido mulher homem padre mãe pai papá mamã filho filha irmão irmã avô avó tio tia amigo amiga namorado namorada rapaz rapariga moço moça criança "
        "menino menina cantor cantora ator atriz presidente médico doutor doutora jogador empresa companhia governo artista autor autora diretor diretora cliente utilizador utilizadora pessoa".split()
    ),
    wishes=frozenset(
        "seja haja esteja possa deva queira deve precisa gosta acha sabe tem quer ama odeia vive parece costuma conhece consegue pertence merece pode percebe".split()
    ),
    asides=frozenset("sabe percebe vê entende repare olhe".split()),
    hopes=frozenset("espero esperamos desejo desejamos".split()),
    plural="s",
    doubts=frozenset("talvez provavelmente possivelmente oxalá".split()),
    thanks=frozenset("obrigado obrigada agradecemos agradeço grato".split()),
    negations=frozenset(("não",)),
    first=frozenset("eu meu minha meus minhas tenho sou me estou mim".split()),
    invited=("tu também", "também tu"),
)

"""Italian: tu, Lei, and voi to several readers."""

from __future__ import annotations

from cxlint.language.address.table import Conjugation, Table, conjugate, forms_of

_ARE = Conjugation(
    "are",
    plain={
        "1": "iamo avo avamo ai ammo",
        "2": "avi asti",
        "3": "ava ò asse",
        "12": "assi",
        "P": "ate avate",
        "G": "ando",
    },
    boot={"2S": "i", "I3": "a", "3P": "ano"},
    subjunctive={"1": "o"},
    future_stem="er",
    future={"1": "ò emo ei emmo", "2": "ai esti", "3": "à ebbe", "P": "ete este"},
    spelling=(("ci", "ie", "c"), ("gi", "ie", "g"), ("c", "ie", "ch"), ("g", "ie", "gh"), ("i", "i", "")),
)
_ERE = Conjugation(
    "ere",
    plain={"1": "iamo evo evamo emmo", "2": "evi esti", "3": "eva esse", "12": "essi", "P": "ete evate", "G": "endo"},
    boot={"2": "i", "3": "e"},
    subjunctive={"1": "o", "S": "a", "3P": "ono"},
    future_stem="er",
    future={"1": "ò emo ei emmo", "2": "ai esti", "3": "à ebbe", "P": "ete este"},
)
_IRE = Conjugation(
    "ire",
    plain={"1": "iamo ivo ivamo immo", "2": "ivi isti", "3": "iva isse", "12": "issi", "P": "ite ivate", "G": "endo"},
    boot={"2": "i", "3": "e"},
    subjunctive={"1": "o", "S": "a", "3P": "ono"},
    future_stem="ir",
    future={"1": "ò emo ei emmo", "2": "ai esti", "3": "à ebbe", "P": "ete este"},
)
_CLASSES = (_ARE, _ERE, _IRE)

_VERBS = (
    "abbandonare abbassare abbinare abilitare abitare accarezzare accedere accelerare accendere accertare accettare "
    "accompagnare acconsentire accreditare accumulare acquistare adattare addebitare adorare adottare affermare affidare "
    "affittare affrontare aggiornare aggiungere aggiustare agire aiutare alimentare allegare allenare allontanare alternare "
    "alzare amare ammettere ammirare ammettere analizzare annotare annullare annunciare anticipare "
    "apparire//appai appartenere/appartien/apparteng//apparterr appendere applicare apprendere apprezzare approfittare "
    "approfondire/approfondisc aprire archiviare arrabbiare arredare arrendere arrivare ascoltare asciugare aspettare "
    "aspirare assaggiare assegnare assicurare assistere associare assumere attaccare attendere attivare attraversare "
    "aumentare autorizzare avanzare avvertire avviare avvicinare avvisare baciare ballare basare bastare "
    "battere bere/bev/bev//berr bloccare bruciare buttare cadere////cadr calcolare calmare cambiare camminare cancellare "
    "cantare capire/capisc caricare causare cedere celebrare cenare cercare certificare chiacchierare chiamare chiarire/chiarisc "
    "chiedere chiudere cliccare cogliere/cogli/colg coinvolgere collaborare collegare collezionare colorare colpire/colpisc "
    "cominciare commentare commettere comparare compilare completare complicare comportare comprare "
    "comprendere comunicare concedere concentrare concludere concordare condividere conferire/conferisc confermare "
    "configurare confondere confrontare congelare conoscere consegnare conservare considerare consigliare consultare "
    "consumare contattare contare contestare continuare controllare convertire convincere coprire copiare correggere correre "
    "costruire/costruisc creare credere crescere cucinare cuocere curare danzare decidere dedicare definire/definisc "
    "depositare descrivere desiderare deselezionare detestare digitare dimenticare diminuire/diminuisc dimostrare dipingere "
    "discutere disattivare disdire disegnare disiscrivere disinstallare distinguere distribuire/distribuisc "
    "distruggere diventare divertire dividere domandare donare dormire dovere////dovr dubitare effettuare elencare eliminare "
    "emettere entrare esagerare esaminare escludere eseguire esercitare esibire/esibisc esigere esplorare "
    "esportare esprimere evitare fallire/fallisc ferire/ferisc fermare festeggiare fidare figurare filtrare fingere "
    "firmare fissare formare fornire/fornisc frequentare fuggire fumare garantire/garantisc gestire/gestisc gettare giocare "
    "girare giudicare giungere giurare giustificare godere////godr gradire/gradisc gridare guadagnare guardare guarire/guarisc guidare gustare "
    "identificare ignorare illustrare imbarazzare immaginare imparare impegnare impiegare importare impostare impressionare includere incollare "
    "incontrare incoraggiare indicare indirizzare indossare indovinare informare inquadrare inoltrare inserire/inserisc insegnare insistere installare integrare "
    "intendere interagire/interagisc interessare interpretare interrompere intervenire/interven/interveng//interverr inventare investire inviare "
    "invitare iscrivere ispezionare istruire/istruisc lamentare lanciare lasciare lavare lavorare leggere legare liberare limitare "
    "litigare lottare mandare mangiare mantenere/mantien/manteng//manterr mascherare memorizzare menzionare meritare mettere migliorare minacciare misurare "
    "modificare montare monitorare mordere morire mostrare muovere nascondere navigare negare negoziare notare notificare nuotare obbedire/obbedisc "
    "odiare offendere offrire ordinare organizzare osare osservare ospitare ottenere/ottien/otteng//otterr pagare parcheggiare parlare "
    "partecipare partire passare passeggiare peggiorare pensare percepire/percepisc perdere perdonare permettere personalizzare pesare "
    "pescare piangere piantare pianificare piegare portare posizionare possedere/possied potere////potr praticare precisare preferire/preferisc "
    "pregare prelevare premere prendere prenotare preoccupare preparare presentare prestare pretendere prevedere////prevedr prevenire/previen/preveng//preverr "
    "procedere procurare programmare proibire/proibisc promettere promuovere pronunciare "
    "proseguire proteggere provare provvedere pubblicare pulire/pulisc puntare punire/punisc raccogliere/raccogli/raccolg "
    "raccomandare raccontare raddoppiare raggiungere ragionare rallentare rappresentare reagire/reagisc realizzare "
    "recitare recuperare registrare regalare reggere regolare reimpostare reinserire/reinserisc reinstallare rendere replicare "
    "resistere respirare restare restituire/restituisc riaprire ricaricare ricercare ricevere richiamare richiedere riconoscere "
    "ricordare ricorrere ridere riempire/riemp riferire/riferisc rifiutare riflettere riguardare rilasciare rilassare rimandare "
    "rimanere/riman/rimang//rimarr rimborsare rimettere rimuovere rinnovare rinunciare riparare ripetere riportare riposare riprendere riprovare "
    "risalire/risal/risalg riscaldare riscattare riscuotere riservare risolvere risparmiare rispettare rispondere ritenere/ritien/riteng//riterr ritirare "
    "ritornare ritrovare riuscire/riesc riutilizzare rivedere////rivedr rivelare rivolgere rompere rubare salire/sal/salg saltare salutare "
    "salvare sapere////sapr sbagliare sbloccare sbrigare scadere////scadr scambiare scannerizzare scansionare scappare scaricare scattare scegliere/scegli/scelg "
    "scendere scherzare scommettere scontare scoprire scordare scorrere scrivere scusare sedere/sied segnalare segnare seguire "
    "selezionare sembrare sentire separare servire sfiorare sfogliare sfruttare sincronizzare smettere soddisfare soffrire "
    "soggiornare sognare somigliare sopportare sopravvivere sorprendere sorridere sospendere sospettare sostenere/sostien/sosteng//sosterr sostituire/sostituisc sottoscrivere "
    "sovrascrivere spaventare spedire/spedisc spegnere//speng spendere sperare specificare spiegare spingere spostare "
    "sposare sprecare stabilire/stabilisc stampare stimare stipulare stirare strisciare studiare suggerire/suggerisc suonare superare supportare "
    "svegliare sviluppare svolgere tagliare telefonare temere tenere/tien/teng//terr tentare terminare testare tifare tirare toccare "
    "togliere/togli/tolg tornare tracciare trascinare trascorrere trasferire/trasferisc trasformare "
    "trasmettere trattare trattenere/trattien/tratteng//tratterr trovare uccidere unire/unisc usare uscire/esc utilizzare validare valutare vantare "
    "vedere////vedr vendere verificare versare vestire vietare vincere visionare visitare visualizzare vivere////vivr volare volere////vorr "
    "votare zoomare digerire/digerisc twittare googlare postare chattare taggare scrollare loggare "
    "accomodare dettagliare elogiare riassumere rileggere reclamare riagganciare sollevare sollecitare ricominciare annoiare meravigliare vergognare incrociare complimentare procurare raccontare allargare invecchiare maturare soffiare strappare scollegare ricollegare rinviare rispedire/rispedisc assaporare comportare accorgere lagnare pentire stupire/stupisc lavorare ipotizzare quantificare ricontattare riagganciare agganciare "
    "riavviare spuntare compensare affrettare inquinare"
)
_IRREGULAR = {
    "2": (
        "avevi avrai avresti andavi andrai andresti stavi starai staresti facesti sei eri sarai saresti fosti hai puoi vuoi devi sai fai farai faresti facevi facesti stai vai dici dicevi dicesti "
        "dirai diresti vieni venivi verrai verresti disdici traduci tradurrai produci riduci introduci spegni trai estrai muori cuoci muovi ridai rifai "
        "soddisfi componi esponi proponi disponi supponi indossi possiedi siedi bevi daresti darai davi desti rimuovi promuovi odi vai"
    ),
    "3": (
        "aveva avrà avrebbe avesse andava andrà andrebbe stava starà starebbe è era sarà sarebbe fosse ha può vuole deve sa fa farà farebbe faceva facesse sta va dice diceva dirà direbbe dicesse viene veniva "
        "verrà verrebbe venisse traduce produce riduce introduce spegne muore rimuove beve darà darebbe dava desse dà stesse ebbe fu fece disse vide"
    ),
    "S": "componga esponga proponga disponga supponga tragga estragga sia abbia possa voglia debba sappia faccia dia stia vada dica venga disdica traduca produca riduca introduca muova rimuova rifaccia",
    "12": "fossi avessi facessi dessi dicessi venissi",
    "1": (
        "sono siamo ero eravamo sarò saremo sarei saremmo ho abbiamo posso possiamo voglio vogliamo devo dobbiamo so sappiamo "
        "faccio facciamo farò faremo farei sto stiamo vado dico diciamo dirò diremo vengo veniamo verrò verremo do diamo darò daremo produco do muoio facevo"
    ),
    "P": "siete eravate sarete sareste avete potete volete dovete sapete fate state andate dite venite fareste farete direte date darete",
    "2S": "invii avvii scii spii",
    "3P": "hanno possono vogliono devono sanno fanno danno stanno vanno dicono vengono",
    "A": "sii abbi sappi",
    "N": "essere fare dire dare stare avere venire porre trarre tradurre produrre condurre ridurre introdurre estrarre sottrarre disporre proporre comporre esporre imporre opporre supporre",
    "G": "facendo dicendo essendo",
}
_THINGS = (
    "esistere costare durare scadere iniziare finire/finisc succedere mancare bastare servire piacere sembrare dipendere "
    "interessare importare capitare cominciare contare funzionare arrivare consistere significare "
    "riguardare derivare comportare includere prevedere consentire permettere garantire/garantisc accadere "
    "crescere entrare partire diventare cadere aumentare diminuire/diminuisc procedere basare raccogliere/raccogli/raccolg "
    "richiedere rispettare rappresentare mostrare causare aiutare impedire/impedisc tutelare supportare scorrere riportare terminare "
    "indicare informare migliorare favorire/favorisc offrire fornire/fornisc segnalare calcolare distribuire/distribuisc"
)
_MINDS = (
    "pensare credere amare conoscere ricordare capire/capisc preferire/preferisc desiderare guardare immaginare ritenere/ritien/riteng//riterr "
    "sperare temere odiare parlare decidere comprare mangiare giocare vivere////vivr lavorare abitare viaggiare leggere ascoltare "
    "studiare intendere dimenticare notare sognare dubitare gradire/gradisc acquistare volere////vorr sapere////sapr"
)
_REACHING = (
    "ringraziare informare contattare ricontattare richiamare pregare invitare aiutare aggiornare avvisare salutare assistere "
    "accompagnare chiamare assicurare rassicurare raggiungere autorizzare incoraggiare consigliare seguire servire "
    "inviare confermare comunicare chiedere suggerire/suggerisc ricordare offrire mandare fornire/fornisc spiegare "
    "rispondere scrivere augurare garantire/garantisc spedire/spedisc segnalare anticipare rimborsare raccomandare indicare porgere "
    "disturbare mettere trasferire/trasferisc passare concedere accreditare sentire capire/capisc credere incontrare"
)
_THIRD = frozenset(("3", "I3", "13"))
_FIRST = frozenset(("1", "N", "G"))

TABLE = Table(
    registers={"tu": "informal", "Lei": "formal", "voi": ""},
    sure={
        **dict.fromkeys(("tu", "te"), ("tu", "pronoun")),
        "ti": ("tu", "clitic"),
        "t": ("tu", "clitic"),
        **dict.fromkeys("tuo tua tuoi tue".split(), ("tu", "possessive")),
        **dict.fromkeys(
            "dimmi dillo dilla digli dille dicci dimmelo fammi fallo falla fanne fagli falli facci fammelo dammi dacci dammelo stammi "
            "vacci vattene vallo datti".split(),
            ("tu", "verb"),
        ),
        "voi": ("voi", "pronoun"),
        "vi": ("voi", "clitic"),
        **dict.fromkeys("vostro vostra vostri vostre".split(), ("voi", "possessive")),
    },
    capital={
        "lei": ("Lei", "pronoun"),
        **dict.fromkeys("suo sua suoi sue".split(), ("Lei", "possessive")),
        **dict.fromkeys("la le".split(), ("Lei", "clitic")),
    },
    doubtful={
        "lei": ("Lei", "pronoun"),
        **dict.fromkeys("suo sua suoi sue".split(), ("Lei", "possessive")),
    },
    elided=frozenset(("t",)),
    not_before={
        "vi": frozenset("è sono era erano sarà saranno fosse siano sia".split()),
        "t": frozenset("shirt".split()),
        "sei": frozenset(
            "mesi giorni ore anni minuti secondi settimane euro mila volte milioni miliardi persone cifre caratteri rate punti "
            "metri ospiti mila per sette e o mesi numeri carte lettere posti".split()
        ),
    },
    not_after={
        "sei": frozenset(
            "alle le dei i tra fra entro per ogni di a da in gli su delle dalle nelle sulle almeno ultimi prossimi primi prime ultime "
            "prossime cinque ai dai nei sui questi queste tutti ore quasi circa oltre sole soli".split()
        ),
    },
    idioms=(
        "si salvi chi può",
        "fai da te",
        "tra me e te",
        "chi fa da sé",
        "a tu per tu",
        "vai a capire",
        "vai a sapere",
    ),
    verbs=conjugate(_CLASSES, f"{_VERBS} {_REACHING} {_THINGS} {_MINDS}", _IRREGULAR),
    verb_forms={"2": "tu", "12": "tu", "A": "tu", "P": "voi", "3": "Lei", "S": "Lei", "13": "Lei"},
    things=forms_of(_CLASSES, _THINGS, _THIRD)
    | frozenset(
        "è era sarà sarebbe fosse va viene fa dà pare parrebbe rimane vale bisogna conviene avviene contiene comprende sta fu fece disse vide ebbe".split()
    ),
    minds=forms_of(_CLASSES, _MINDS, _THIRD) | frozenset("sa vuole dice vede".split()),
    nouns=frozenset(
        "dettagli liberi elenchi posizioni annunci immagini download scarichi caricamenti eventi errori impostazioni contatti acquisti ordini invii dati punti metodi parti codici porti conti canti costi passi sconti rimborsi segni segnali "
        "giochi prestiti regali ritiri sogni viaggi voti usi numeri servizi lavori controlli consigli testi tagli tocchi posti pesi pensieri "
        "commenti documenti cambi esami studi ricordi incontri aiuti archivi arredi aspetti blocchi cali carichi casi centri colpi colori cuori "
        "disegni depositi filtri firmi formati gusti impegni impieghi indirizzi interessi limiti marchi modi movimenti odori ospiti piani "
        "prezzi prodotti programmi progressi provi ricorsi risparmi ritorni rischi saldi salti scambi scritti suoni supporti termini "
        "titoli tipi trucchi turni valori vestiti visti voli motivi attivi archivi brevi locali correnti presenti utenti clienti corti "
        "divertenti perdenti legali persi arresti foresti contesti pretesti testi artisti pezzi pianti "
        "consegna visita domanda richiesta modifica verifica ricerca prova firma garanzia scelta nota lista stampa copia conferma consulta "
        "guida notifica raccolta spesa risposta offerta vendita vista posta carta conta spiega tratta carica replica salva "
        "chiama fattura ricarica pratica comunica lotta curva borsa cura forma misura copia annota critica colpa danza fuga pesca pena "
        "cucina marca sosta replica rinuncia allerta ricevuta vincita replica scusa fine finanzia accetta "
        "invita minaccia sfida tinta tutela tenda cena festa fattura regola causa revoca traccia dedica gara gita data dita stima testa riserva "
        "alterna disposta impronta pianta porta punta gusta pausa calma rata media torta stirpe legge dimora fascia sede siede apre sale "
        "ordine conte cure fonde fermi fermo punte monti morte conduce segue serva servi uniti sposi sposa usa vita vive vivi salvi mostra taglia "
        "letti gesti esterni interni secondi secondo continua doni dono muovi muove nuovi nuove fili doppi ultimi attenti giusti amici liberi libera "
        "calma saluti basta beni reti regole recapiti sinistri conferma alloggi intera accordi stelle portale portali postale legale legali segnale capitale capitali piaci nascosti".split()
    ),
    enclitics={
        "ti": "tu",
        "telo": "tu",
        "tela": "tu",
        "teli": "tu",
        "tele": "tu",
        "tene": "tu",
        "tici": "tu",
        "la": "Lei",
        "le": "Lei",
        "vi": "voi",
        "velo": "voi",
        "vela": "voi",
        "vene": "voi",
        "mi": "",
        "ci": "",
        "lo": "",
        "li": "",
        "ne": "",
        "si": "",
        "melo": "",
        "mela": "",
        "meli": "",
        "mele": "",
        "mene": "",
        "celo": "",
        "cela": "",
        "celi": "",
        "cele": "",
        "gli": "",
        "glielo": "",
        "gliela": "",
    },
    proclitics=frozenset(
        "mi ti ci vi si lo la li le gli ne me te ce ve se glielo gliela glieli gliene l m t c s v n".split()
    ),
    reflexives=frozenset(("si", "s")),
    objects=frozenset(("la", "le")),
    reaching=forms_of(_CLASSES, _REACHING, _FIRST)
    | frozenset(
        "dico diciamo dirò diremo faccio facciamo faremo farò do diamo darò daremo dire dare fare essere".split()
    ),
    courteous=forms_of(
        _CLASSES,
        "ringraziare informare ricontattare pregare invitare avvisare rassicurare salutare aspettare comunicare confermare augurare suggerire/suggerisc consigliare ricordare rispondere scrivere raccomandare",
        frozenset(("1",)),
    ),
    auxiliaries=frozenset("ho abbiamo posso possiamo devo dobbiamo vorrei vorremmo voglio vogliamo".split()),
    personal=frozenset("chiama sente trova ricorda occupa chiamava sentiva".split()),
    pleasing=frozenset(
        "piace piacciono piaceva piacerebbe piacerà piaciuto piaciuta piaciuti interessa interessano interesserebbe serve servono servirebbe sembra "
        "sembrano manca mancano dispiace dispiacerebbe importa va capita conviene occorre occorrono accade capitato successo pare basta spetta spettano".split()
    ),
    datives=frozenset(("le",)),
    transparent=frozenset(
        "non già anche sempre mai ancora forse solo più ora adesso poi qui prima dopo davvero proprio spesso oggi domani ieri semplicemente "
        "infine inoltre quindi allora magari certamente sicuramente probabilmente pure neanche nemmeno almeno subito gentilmente cortesemente "
        "attualmente normalmente solitamente generalmente ecco no sì ok beh cioè insomma nuovamente direttamente bene ad esempio così".split()
    ),
    openers=frozenset("e ed ma o oppure però quindi perciò allora infatti poi né eppure anzi bensì dunque".split()),
    subordinators=frozenset(
        "se quando mentre perché poiché affinché finché appena dove come quanto siccome qualora sebbene purché giacché ogniqualvolta ovunque "
        "qualunque qualsiasi cui comunque quante quanti quanta".split()
    ),
    relatives=frozenset(("che", "ch")),
    questions=frozenset(
        "cosa come dove quando quanto quanti quale quali quanta quante perché chi dov com cos qual".split()
    ),
    prepositions=frozenset(
        "a ad al allo alla ai agli alle all di del dello della dei degli delle dell d da dal dallo dalla dai dagli dalle dall in nel nello nella "
        "nei negli nelle nell con col coi su sul sullo sulla sui sugli sulle sull per tra fra entro verso durante dopo prima senza presso secondo tramite "
        "attraverso fino oltre dentro fuori sotto sopra contro davanti insieme grazie invece".split()
    ),
    genitives=frozenset("di del dello della dei degli delle dell".split()),
    polite=frozenset((("per", "favore"), ("per", "cortesia"), ("per", "piacere"))),
    conditions=frozenset("se quando qualora".split()),
    steering=frozenset("ha può vuole deve desidera avesse potesse volesse avrà potrà vorrà dovrà".split()),
    participles=("ato", "ata", "uto", "uta", "ito", "ita", "tto", "tta", "sto", "sta", "so", "sa"),
    impersonal=frozenset("noti veda consideri intenda tratti osservi pensi legga confronti tenga".split()),
    governing=frozenset("di a".split()),
    determiners=frozenset(
        "il lo la i gli le l un uno una un del dello della dei degli delle dell al allo alla ai agli alle all dal dallo dalla dai dagli dalle nel nello "
        "nella nei negli nelle sul sullo sulla sui sugli sulle questo questa questi queste quest quello quella quei quegli quelle quel mio mia miei mie tuo tua "
        "tuoi tue suo sua suoi sue nostro nostra nostri nostre vostro vostra vostri vostre loro molti molte pochi poche tanti tante tutti tutte alcuni "
        "alcune vari varie diversi diverse altri altre ogni qualche nessun nessuna due tre quattro cinque sei sette otto nove dieci più di in per da con a "
        "quali quanti quante primi primo ultimi nuovi nuovo nuova proprio propri propria bella buoni buona gran".split()
    ),
    others=frozenset(
        "lui egli ella esso essa loro essi esse chi qualcuno qualcosa nessuno ognuno ciascuno chiunque ciò questo questa quello quella tutto niente nulla "
        "uno una tizio gente signora signor cui".split()
    ),
    anybody=frozenset("qualcuno nessuno qualcun ognuno ciascuno lui".split()),
    people=frozenset(
        "lui egli ella essa esso moglie marito padre madre papà mamma figlio figlia fratello sorella nonno nonna zio zia amico amica ragazzo ragazza "
        "uomo donna bambino bambina cantante attore attrice presidente medico dottore dottoressa fidanzato fidanzata signora signore "
        "tizio persona giocatore azienda compagnia società governo artista autore autrice regista cliente utente corriere operatore".split()
    ),
    being=frozenset("è era sarà".split()),
    infinitive_being=frozenset("essere esserci funzionato causato bisogno".split()),
    adjectival=("ale", "ali", "ile", "ili"),
    states=frozenset(
        "allergico allergica interessato interessata sicuro sicura pronto pronta sposato sposata laureato laureata appassionato appassionata abituato abituata preoccupato preoccupata "
        "stanco stanca aggiornato aggiornata felice contento contenta soddisfatto soddisfatta stato stata andato andata nato nata cresciuto cresciuta riuscito "
        "riuscita titolare iscritto iscritta consapevole impegnato impegnata fan tifoso tifosa italiano italiana libero libera convinto convinta favorevole "
        "fortunato fortunata curioso curiosa figlio figlia single vegetariano vegetariana intestatario intestataria cliente connesso connessa venuto venuta "
        "accordo accorto accorta".split()
    ),
    wishes=frozenset("sia abbia possa voglia debba".split()),
    asides=frozenset("sa capisce vede guardi senta".split()),
    hopes=frozenset("spero speriamo".split()),
    reflexive_imperatives=True,
    doubts=frozenset("forse magari probabilmente".split()),
    thanks=frozenset("grazie ringraziamo ringrazio".split()),
    negations=frozenset(("non",)),
    first=frozenset("io mio mia miei mie ho sono me mi".split()),
    invited=("anche tu", "anche te"),
)

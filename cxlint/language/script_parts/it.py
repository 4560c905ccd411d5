"""Italian: own lists of what service desks write and say, with tu and with Lei."""

from __future__ import annotations

from cxlint.language.script_parts.table import Table

TABLE = Table(
    signs={
        "greeting": r"""
            ^ciao
            buongiorno
            buon giorno
            buonasera
            buona sera
            buon pomeriggio
            buondi
            ^salve
            ^ehi
            ^hey
            ^gentil(e|i)
            ^gent(ilissim*|.ma|.mo|.le|.mi)
            ^gent
            ^egregi*
            ^spett(abile|.le|.li|le)?
            ^(mio |mia )?car(a|o|i|e|issim*)
            ^ben(venut|tornat|ritrovat)*
            in (che|quale) modo (posso|possiamo)
            (come|in cosa) (posso|possiamo) (aiutar*|esser*)
            grazie per (aver chiamato|aver atteso|l'attesa)
            (le|ti) parla
            ^(sono|parla) ~ (assistente|servizio)
            """,
        "empathy": r"""
            (capi(sco|amo)|compren(do|diamo))( bene| benissimo| perfettamente| pienamente| appieno| molto bene)?,? \
(che|come|quanto|quando|perche|il|la|lo|l'|i|le|gli|la sua|la tua|questo|anch'io)
            (la|ti|vi|lo) (capi(sco|amo)|compren(do|diamo))
            posso (capire|comprendere|immaginare)
            immagin(o|iamo) (il|la|lo|l'|i|le|come|quanto|quale)
            immagino che
            (mi rend(o|iamo)|ci rendiamo) conto
            rendiamoci conto
            mi metto nei (suoi|tuoi|vostri) panni
            nei (suoi|tuoi|vostri) panni
            al (suo|tuo|vostro) posto (anch'io|mi|ci|sarei|avrei|saremmo)
            (hai|ha|avete)( proprio| perfettamente| assolutamente| pienamente| tutte le)? ragion(e|i)
            (ha|hai|avete) fatto (bene|benissimo)
            (che|e un vero) peccato
            (so|sappiamo) (che|quanto|bene|benissimo) ~ (importante|spiacevole|fastidios*|frustrant*|scomod*|difficil*|brutt*|speravi|sperava|aspettavi|aspettava|attes*|tenev*|contav*|seccant*|stress*|delud*|delusion*|urgent*|noios*)
            non e la (risposta|soluzione|notizia|esperienza|situazione) (che|sperata)
            (e|deve essere|sara stato|dev'essere|e stato)( davvero| molto| certamente| sicuramente| proprio)? (comprensibile|frustrante|spiacevole|seccante|fastidios*|snervante|stressante)
            (la sua|la tua|il suo|il tuo) ~ (e|sono)( piu che| del tutto| assolutamente)? (comprensibil*|legittim*|giustificat*)
            (e|sarebbe) (normale|naturale|giusto) (che|essere|sentirsi|volere|preoccuparsi)
            (anch'io|anche io) (ci )?(resterei|rimarrei|sarei|avrei|mi sentirei)
            condivid(o|iamo) (la|il) (sua|tua|suo|tuo)
            non dev(e|'essere) essere (facile|semplice)
            (ci|mi) mettiamo nei
            """,
        "apology": r"""
            (mi|ci) (di)?spiace( ~ che)?
            (siamo|sono)( davvero| molto| veramente| profondamente)? (spiacent*|dispiaciut*|desolat*|mortificat*)
            spiacent*
            (ci|mi) scusiamo
            (mi|ci) scus(o|i|ate|aci)
            scusa(mi|ci|te|teci|temi|ndoci|rci|rmi|rsi)?
            (mi|ci) (scusi|perdoni|scusino)
            (le|ti|vi)? ?chied(o|iamo|ere|endo) (venia|perdono|scusa)
            (chied|porg|presen|rinnov)* ~ scuse
            (nostre|mie|sincere|sentite) scuse
            scuse
            perdona(ci|mi|teci|temi)
            (ci|mi) perdoni
            voglia (scusar*|perdonar*)
            (ci )?rincresc(e|iamo)
            siamo rammaricati
            ci rammarich*
            """,
        "acknowledgement": r"""
            (ho|abbiamo)( appena| gia| regolarmente| correttamente)? (ricevut*|lett*|vist*|notat*|registrat*|pres* in carico|annotat*|esaminat*|pres* atto)
            (e stat|abbiamo pres|ho pres)* pres* in carico
            pres* in carico
            (vedo|vediamo|noto|notiamo|leggo|leggiamo|mi risulta|ci risulta) (che|dal|dalla|come|il)
            (la sua|la tua|la vostra) (richiesta|segnalazione|domanda|pratica|domanda) (e stata|e|risulta|ha)
            (il suo|il tuo) (messaggio|reclamo|ticket|ordine) (e stato|e arrivato|e in carico|ci e)
            (grazie|la ringrazi*|ti ringrazi*|vi ringrazi*)( molto| mille| tante| davvero)? (per|di|del|della|dell') ?\
(averci|avermi|aver (scritto|contattato|segnalato|condiviso|chiesto)|il (suo |tuo )?(messaggio|contatto|feedback|riscontro)|la (sua |tua )?(segnalazione|mail|e-mail|email|lettera|richiesta|domanda|foto)|messaggio|tuo|suo|tua|sua|scritto|contattat*)
            in (merito|riferimento|relazione|risposta) (a|al|alla|all'|allo|agli|alle) ?
            con riferimento
            (riguardo|rispetto|relativamente) (a|al|alla|alle|ai) ?(sua|suo|tua|tuo|vostr*|richiesta|segnalazione|reclamo|ordine)?
            (facendo|facciamo|faccio) seguito
            (a|in) seguito (a|al|alla|della) (sua|tua|nostra|vostra)
            come (da|richiesto|concordato|da lei|da te|mi ha|mi hai|ci ha|ci hai)
            (mi|ci) (ha|hai|avete) (scritto|chiesto|segnalato|contattat*|parlato|detto|comunicato)
            (ha|hai) (segnalato|richiesto|chiesto|riscontrato)
            (apprend|sentir|saper)* (che|del|della)
            (la|il) (sua|tua|suo|tuo|vostra|vostro) \w{3,20} (e|risulta) (avvenut|andat|stat|confermat|registrat)*
            conferm(o|iamo|andole) (la ricezione|di aver ricevuto|che abbiamo ricevuto|il ricevimento)
            """,
        "thanks": r"""
            grazie(?! (al|alla|allo|all'|ai|agli|alle|ad|a (?!lei|te|voi|tutti)))
            (la|ti|vi) ringrazi*
            ringrazi(o|amo|andola|andoti|andovi|ando)
            (siamo|sono) grat(i|o|a)
            """,
        "next step": r"""
            \w{2,20}(er|ir|ar|rr|vr|dr)(ò|emo)
            pot(rò|remo)
            \w{2,20}(er|ir|ar|rr|vr|dr|tr)(ai|ete)
            (le|ti|vi|glielo|gliela|te lo|te la|lo|la) \w{2,20}(er|ir|ar|rr|vr|dr|tr)(à|anno)
            (riceverà|avrà|potrà|troverà|dovrà|vedrà|sentirà|basterà|arriverà|arriveranno|risponderà|seguirà|provvederà|si occuperà|otterrà)
            (sarà|saranno|verrà|verranno)( subito| presto| poi| automaticamente)? \
(inviat*|spedit*|rimborsat*|riaccreditat*|accreditat*|contattat*|ricontattat*|consegnat*|sostituit*|elaborat*|aggiornat*|disponibil*|riparat*|evas*|verificat*|attiv*|annullat*|nostra cura|mia cura|possibile)
            (le|ti|vi|la|lo|li|glielo|gliela|te lo|te la) (?!ringrazi|augur|capi|compren|salut|scus|inform|conferm|comunic|ricordiamo che|abbiamo|siamo|stiamo|eravamo|vogliamo)\w{2,20}(iamo|isco)
            (le|ti|vi|glielo|gliela|glieli|te lo|te la|te li|lo|la|li) \
(invi|mand|pass|mett|aggiorn|richiam|contatt|ricontatt|propong|consigli|scriv|accredit|rimbors|avvis|facci|alleg|lasci|spieg|prenot|prepar|inoltr|gir|verific|controll|teng|dic|mostr|guid|sollecit|apr)o
            (le|ti) (do|faccio|mando|invio)
            ^(apr|inoltr|verific|controll|proced|provved|pass|invi|annull|rimbors|aggiorn|avvi|prenot|richied|contatt|rispond|risolv|rimedi|sollecit|segnal|registr|mett|chied|apro subit)(o|iamo)
            ^(sped|trasfer|sostitu|rest|forn)(isco|iamo|ituisco|ituiamo)
            (vuole|vuoi|desidera|desideri|preferisce|preferisci|le va|ti va|posso|possiamo|potrebbe|potresti|puo|puoi|mi puo|mi puoi)( cortesemente| gentilmente| per favore)? ?\
(che (le|ti|la)|inviar*|mandar*|proporl*|proporti|provar*|avere|confermar*|indicar*|dirmi|darmi|fornir*|controllar*|verificar*|attender*|restare|seguir*|scaric*|scegl*|richieder*|restituir*|cambiar*|modificar*|annullar*|compilar*|consultar*|monitorar*|tracciar*|trovar*|effettuar*|ripassar*|allegar*|rispondere|portar*|spedir*|usare|utilizzare|accedere|cliccare|recuperare|reimpostare|spender*|mettere|fare il reso)
            la (invito|invitiamo|prego|preghiamo)
            (ti|vi) (invit|preg)*
            (puo|puoi|potete)( anche| sempre| ora| adesso| tranquillamente| comunque| comodamente)? (?!contare|capire|immaginare|essere)\w{2,20}(are|ere|ire|ar|er|ir)(lo|la|ci|mi|li|le|ne)?
            (basta|e sufficiente|occorre|bisogna|dovra|dovrai|deve|devi|serve) (solo )?\
(inviar*|mandar*|cliccar*|compilar*|seguir*|attender*|rispond*|portar*|accedere|apr*|scriver*|chiamar*|allegar*|conserv*|stamp*|toccar*|andar*|far*|presentar*|contattar*)
            (fammi|mi faccia|facci|ci faccia|fatemi|fateci) sapere
            (non|niente altro|nient'altro|non c'e altro) (deve|devi|dovete|da) fare
            non (deve|devi|serve|occorre)( fare)? (nulla|niente|altro)
            (vuoi|vuole|desidera) che
            (importo|rimborso|ordine|pacco|consegna|spedizione|accredito|denaro|somma) ~ (torna|arriva|parte|riparte|riprende|viene (inviat*|spedit*|rimborsat*))
            (possiamo|posso) (farti|farle|fare|offrir*|inviar*|mandar*|rimborsar*|sostituir*|proporr*|propor*|riparar*)
            (ora|adesso|subito|intanto|domani|stasera|nel frattempo|per prima cosa) (le|ti|la|vi|lo|mi|ci|provi|prova|controll*|verific*|apr*|invi*|tenga|tieni)
            (la|ti|vi) (ricontatt|richiam|contatt|aggiorn|avvis|teng|seguirem)(o|a|i|iamo|iate)
            ^premi
            (le|ti|vi) (interessa|interesserebbe|andrebbe|farebbe piacere)
            (che ne|cosa ne) (dici|dice|pensi|pensa)
            (la|ti|vi) (invitiamo|incoraggiamo|consigliamo)
            """,
        "hand-off": r"""
            (pass|trasfer|inoltr|gir|affid|mett|scal|indirizz|trasmett|segnal|rivolg|cond|parl|coinvolg|escal)* ~ \
(a|al|alla|allo|ai|agli|all'|con|ad|l'|il|lo|i|gli|un|una|uno|nel|dal|di) ?(un |una |uno |il |la |i |gli |lo |nostr* |mi* |suo )?\
(colleg*|operator*|consulent*|responsabil*|specialist*|tecnic*|ufficio|reparto|person*|esperto|esperta|esperti|referent*|team|assistenza|addett*|supervisor*|servizio clienti|collaborator*|squadra|agent*)
            (un|una|uno|nostr*|il|la|i|al|ad un|ad una)( nostr*)? ~ (colleg*|operator*|consulent*|responsabil*|specialist*|tecnic*|addett*|referent*|espert*|incaricat*|supervisor*|persona) ~ \
((la|ti|le|vi|si) (contatt|ricontatt|chiam|richiam|rispond|occup|aiut|seguir|scriv|telefon|ascolt|assist|prend|dar|mett)*|(puo|potra) \w*|prender*|rispond*|a sua|a tua)
            (mett|pong)* ~ in contatto con
            (parlare|chattare|parli|parla|parlarne|parlarci|comunicare) (direttamente )?con (un|una|noi|uno|il|i|la|le|qualcuno|nostr*)
            (contattat|ricontattat|richiamat|assistit|seguit|aiutat)* ~ da (un|una|uno|i nostri|il nostro) ~ (colleg*|operator*|consulent*|responsabil*|specialist*|tecnic*|addett*|referent*|espert*|incaricat*|persona|team)
            (team|supporto|assistenza|servizio clienti|staff) ~ (e|sono|resta|rimane) ~ (disposizione|disponibil*)
            in carne e ossa
            person(a|e) ver(a|e)
            (operator*|persona|assistenza) (uman*|reale|vero|vera|live)
            (rispondono|risponde|risponderanno) (person*|operator*|un operatore|una persona)
            (contatt|chiam|scriv|telefon|rispond|raggiung|richiam|rivolg)* ~ (noi|ci|servizio (clienti|assistenza)|assistenza|numero verde|call center|operator*|(numero|allo|al|lo|il) (\+?\d|x))
            (contatta|scrivi|chiama|chiami|contatti|scriva|richiami|telefona|telefoni|raggiungi|scriver|contattar|chiamar)(ci|mi|teci)
            (ci|mi) (contatti|scriva|chiami|richiami|telefoni|trova|puo (contattare|scrivere|chiamare)|puoi (contattare|scrivere|chiamare))
            (rispond|replic)(a|i|ere|endo|ete) (pure )?(direttamente )?(semplicemente )?a quest(a|o) (e-mail|email|mail|messaggio)
            (servizio|assistenza|customer) (clienti|client*|care|tecnica|service)[:]? ?(\+?\d|[\w.+-]+@|al|allo|e|rispon|e a)
            [\w.+-]+@[\w-]+[.][\w.-]+
            numero verde
            (al|allo|chiam*|tel|telefono|numero)[.:]? \+?\(?\d[\d\s()/.-]{5,}\d
            (chiam*|telefon*) (lo|il|al|allo) \+?\d
            il mio responsabile
            (si rivolga|rivolgiti|rivolgetevi|rivolgersi)
            (non (esiti|esitare|esitate)) a (contatt|scriv|chiam|rivolg)*
            """,
        "closing": r"""
            (cordial*|distint*|miglior*|car*|affettuos*) salut*
            salut* (cordial*|distint*|da|dal)
            ^salut(i|oni)
            con i (nostri |miei |piu )?(migliori|cordiali|distinti)
            un (cordiale |caro |affettuoso )?saluto
            (la|ti|vi) salut(o|iamo)
            porg(o|iamo) ~ saluti
            saluti
            ^cordialmente
            ^cordialita
            in fede
            un (caro |forte |grande )?abbraccio
            (buona|buon|una buona|una bella|una felice|felice|splendida|ottima|buonissima|un buon|un felice|ottimo) ~ (giornata|serata|notte|settimana|proseguimento|weekend|week-end|fine settimana|pomeriggio|domenica|vacanz*|feste|lavoro|continuazione)
            (le|ti|vi) augur(o|iamo)
            arrivederci
            arrivederla
            a (presto|risentirci|rivederci|domani|dopo)
            alla prossima
            (rest|riman)(o|iamo|iam|ando)( sempre| comunque| naturalmente)? (a|in) (sua|tua|vostra|completa|attesa|disposizione)
            (rest|riman)(o|iamo|iam|ando)( sempre| comunque| naturalmente)? (a|in) ~ (disposizione|attesa)
            (sono|siamo)( sempre| comunque| qui)? a (sua|tua|vostra|completa|totale)? ?disposizione
            (a|in) (sua|tua|vostra) (completa )?disposizione
            (siamo|sono)( sempre| anche)? (qui|qua)( per| se| quando)?
            (mi|ci) trov(i|a|ate|erai|era) (qui|sempre|a)
            (posso|possiamo) (fare altro|esser* ~ altro|aiutar* ~ altro|aiutar* in altro)
            (c'e|ha|hai|le serve|ti serve|serve|desidera|occorre) altro( che (posso|possiamo) fare)?
            qualcos'altro
            altro (che|in cui) (posso|possiamo)
            (non (esiti|esitare|esitate))
            (per|in caso di) (qualsiasi|qualunque|ogni|ulteriori|eventuali|altre) (altra |ulteriore |eventuale )?(cosa|dubbi*|domand*|chiariment*|necessita|informazion*|esigenza|richiesta|bisogno)
            sper(o|iamo|ando) di (esser*|aver*)
            """,
    },
    ending=r"""
        ciao
        saluti
        buona serata
        grazie( ancora| mille)?( e|,| da| dal| dalla| dallo| dai)
        grazie[.!]?$
        grazie per (averci scelto|aver scelto|la (fiducia|collaborazione|attenzione|pazienza|comprensione|disponibilita))
        sper(o|iamo) che
        ^(il |la |lo |l')?((tuo |tua |suo |sua |nostro )?(team|servizio|assistenza|direzione|squadra|staff))( \w{1,20}){0,3}[.!]?$
        dal (tuo |suo |nostro )?(team|servizio)( \w{1,20}){0,3}[.!]?$
        """,
    asked=r"""
        apri apra aprite clicca clicchi cliccate tocca tocchi toccate premi prema premete invia invii inviate invialo inviaci
        inviami ci_invii mandaci mandami mandi manda mandalo rispondi risponda rispondete scrivi scriva scrivici scrivimi
        scrivete ci_scriva mi_scriva chiama chiami chiamaci chiamate ci_chiami richiami richiama ci_richiami richiamaci
        contatta contatti contattaci contattateci ci_contatti prova provi provate riprova riprovi riprovate controlla
        controlli controllate verifica verifichi verificate segui segua seguite visita visiti visitate vai vada andate
        inserisci inserisca inserite seleziona selezioni selezionate scegli scelga scegliete compila compili compilate
        allega alleghi allegate attendi attenda attendete aspetta aspetti aspettate resti resta restate rimanga rimani
        porta porti portala portalo portate portaci spegni spenga spegnete accendi accenda accendete riavvia riavvii
        riavviate reimposta reimposti scarica scarichi scaricate aggiorna aggiorni aggiornate installa installi tieni
        tenga tenete tenga lascia lasci lasciate accedi acceda accedete entra entri entrate usa usi usate utilizza
        utilizzi utilizzate stampa stampi conserva conservi conservate ricorda ricordi fornisci fornisca fornite ci_fornisca
        mi_fornisca indica indichi indicate ci_indichi mi_indichi comunica comunichi ci_comunichi mi_comunichi mi_dica dimmi
        dicci ci_dica dia dammi mi_dia consulta consulti consultate guarda guardi leggi legga leggete dai_un'occhiata
        passa passi passate prenda prendi prendete metti metta mettete togli tolga rimuovi rimuova collega colleghi stacca
        stacchi scollega scolleghi ripeti ripeta chiudi chiuda chiudete cambia cambi modifica modifichi restituisci
        restituisca richiedi richieda richiedete conferma confermi confermate ci_confermi mi_confermi completa completi
        registrati si_registri iscriviti si_iscriva rivolgiti si_rivolga rivolgetevi presenta presenti ripassa ripassi
        imposta imposti digita digiti faccia fai fate inquadra inquadri recati si_rechi torna torni fammi mi_faccia
        """,
    joiners="e poi o oppure quindi allora intanto prima ora adesso infine per_favore gentilmente cortesemente anche inoltre "
    "altrimenti nel_frattempo semplicemente pure la_prego ti_prego solo dopo",
    offers=r"""
        (se|qualora|ove|laddove|nel caso) (ha|hai|avete|avesse|avessi|aveste|desidera|desideri|necessita|volesse|volessi|serve|serv|occorr|dovess|ci sono|rest)* ~ \
(dubbi*|domand*|chiariment*|altro|ulteriori|bisogno|informazion*|aiuto|necessita)
        per (qualsiasi|qualunque|ogni|ulteriori|eventuali|altre|altri) (altra |altro |ulteriore |eventuale )?(cosa|dubbi*|domand*|chiariment*|necessita|informazion*|esigenza|richiesta|bisogno|evenienza)
        (altri|ancora|qualche) (dubbi*|domand*)
        altre domande
        """,
    never=r"""
        mai
        nessun*
        non (posso|possiamo|puo|potete)
        non (le |ti |vi |lo |la |si )?\w{2,20}r(à|ò|anno)
        """,
    reasons=r"""
        perche
        poiche
        siccome
        dato che
        visto che
        in quanto
        a causa (di|del|della|dello|dell'|dei|delle)
        dovut(o|a|i|e) (a|al|alla|allo|ad|ai|all')
        dipende da
        il motivo
        percio
        per questo( motivo)?
        quindi
        di conseguenza
        infatti
        significa che
        cosi (da|che)
        """,
    customer="cliente utente chiamante visitatore acquirente paziente ospite",
    examples={
        "greeting": "Buongiorno, grazie per averci contattato.",
        "empathy": "Capisco quanto sia spiacevole.",
        "apology": "Ci scusiamo per il disagio.",
        "acknowledgement": "Vedo che il suo ordine non è ancora arrivato.",
        "thanks": "La ringrazio per la pazienza.",
        "explanation": "È successo perché il corriere non ha trovato l'indirizzo.",
        "next step": "Le invieremo un ricambio entro venerdì.",
        "hand-off": "Passo la sua richiesta a un collega, che la chiamerà in giornata.",
        "closing": "Posso fare altro per lei? Le auguro una buona giornata.",
    },
)

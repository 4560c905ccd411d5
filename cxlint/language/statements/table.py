"""The words of negation, past, example and of others' offers, by language.

Entries are regular expressions over lower-case text, without anchors. Sources: the negative particles and indefinites
of each language's reference grammar (Renzi/Salvi, Huddleston/Pullum, Duden, Grevisse, RAE, ANS, Cunha/Cintra); the
adverbs of time are those which place a state wholly before now.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """``direct_negation`` denies the value right behind it ("not 14 but 30"); ``until`` opens a bygone end date.

    ``needless`` takes away what follows ("no need to wait 14 days"). ``hypothetical`` makes the rest of its clause
    contrary to fact ("if returns were limited to"); polite conditions ("if you were to return it") do not. ``contrast``
    makes it one of others ("unlike shops that give 14 days, we give 30"), and ``others`` does so until one of ``ours``
    ("the law gives you 14 days, we give you 30"). ``changed`` is a verb before "from 14 to 30 days", which
    ``change_from`` opens. ``without`` denies what stands right behind it only: gift wrapping "without a charge" is gift
    wrapping. Behind a denied value, ``correction`` leads to the true one ("no es de 30 días, sino de 15").
    ``elapsed_before`` and ``elapsed_behind`` make a duration one that has passed ("3 days ago", "il y a 3 jours").
    ``denial`` is a word that denies by itself, and whose denial affirms ("not excluded"); ``void`` are negatives that
    deny nothing of the subject ("costs nothing", "don't hesitate"); ``over`` says that something is so no longer; ``yes`` and ``no`` answer a question. ``starts``
    stand before the event from which a time is counted ("30 days after delivery"), with function words and ``moments``
    between ("from the day of delivery"). ``open_list`` shows that a list names only some. ``purchases`` are what an
    amount may be a threshold of ("orders over 50 euros"); ``free`` says that something costs nothing; ``restrictions``
    are those of whom or which alone a sentence speaks. ``coordinators`` join two statements in one clause.
    """

    negation: tuple[str, ...]
    direct_negation: tuple[str, ...]
    past: tuple[str, ...]
    until: tuple[str, ...]
    present: tuple[str, ...]
    example: tuple[str, ...]
    others: tuple[str, ...]
    without: tuple[str, ...] = ()
    denial: tuple[str, ...] = ()
    void: tuple[str, ...] = ()
    over: tuple[str, ...] = ()
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()
    correction: tuple[str, ...] = ()
    elapsed_before: tuple[str, ...] = ()
    elapsed_behind: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()
    moments: tuple[str, ...] = ()
    open_list: tuple[str, ...] = ()
    purchases: tuple[str, ...] = ()
    free: tuple[str, ...] = ()
    restrictions: tuple[str, ...] = ()
    coordinators: tuple[str, ...] = ()
    ours: tuple[str, ...] = ()
    contrast: tuple[str, ...] = ()
    needless: tuple[str, ...] = ()
    hypothetical: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    change_from: tuple[str, ...] = ()


TABLES: dict[str, Table] = {
    "en": Table(
        negation=(
            *(
                r"not(?! only| just| merely)",
                "no",
                "never",
                "none",
                "cannot",
                "neither",
                "nor",
                "unable",
            ),
            *(r"\w+n't", "no longer"),
        ),
        direct_negation=(
            *(
                r"\bnot",
                r"n't",
                r"\bisn't",
                r"\bnever",
                r"\binstead of",
                r"\brather than(?: the)?",
                r"\bforget(?: the)?",
            ),
            *(r"(?:\bnot|n't) (?:have|just|only|have only|only have|expire|end|run out|cost|take|last)",),
            r"(?:\bnot|n't) true that(?: \w+){0,4}",
        ),
        past=(
            *("previously", "formerly", "in the past", "used to", "until recently", "up until", "last year"),
            *(r"no longer (?:appl(?:y|ies)|valid|in force)", "back then", "at the time", "historically"),
            r"originally(?! (?:packed|packaged|sealed|purchased|bought|paid|ordered|shipped))",
            r"(?:old|former|previous) (?:\w+ )?(?:policy|terms|rules|price|limit|deadline|window|period)",
            r"(?:it|they|which|that|there) (?:was|were)(?= (?:only |just |up to |limited to )?\d)",
            r"you had(?= (?:only |just |up to )?\d)",
            r"(?:was|were) (?:accepted|valid|allowed|possible|open|available) (?:for|within|until)",
            *("once was", "once were", "had been", "was once", "were once", "up to now", "in those days"),
        ),
        until=("until", "till", "before", "up to", "through", "in"),
        present=("now", "today", "currently", "from now on", "nowadays", "meanwhile", "as of today", "since then"),
        example=(
            *("for example", "for instance", r"e\.g\.", "suppose", "supposing", "imagine", "let's say", "let us say"),
            *("hypothetically", "assume", "assuming", "picture this", r"^say,? (?:you|we|your|the|an?)", r"^example:"),
        ),
        others=(
            *(r"competitors?", "other shops", "other stores", "other companies", "other providers", "elsewhere"),
            *("other sellers", "other brands", "other retailers", "third parties offer"),
            r"most (?:online )?(?:shops|stores|companies|providers|sellers|brands|retailers|banks|hotels)",
            r"(?:some|many) (?:online )?(?:shops|stores|companies|providers|sellers|brands|retailers|banks|hotels)"
            r" (?:only |still )?(?:give|offer|charge|accept|allow|take|have|grant|provide|ask|require)",
            r"others (?:only |still )?(?:give|offer|charge|accept|allow|take|grant|provide|ask|require)",
            r"industry (?:standard|average)",
            r"(?:the|eu|european|consumer|uk|federal|state|local) law (?:only )?"
            r"(?:gives|grants|provides|requires|guarantees|allows|entitles|says|prescribes)",
        ),
        ours=("we", "we're", "we've", "our", "ours", "with us"),
        contrast=("unlike", "as opposed to", r"compared (?:to|with)"),
        without=("without",),
        correction=("but", "but rather"),
        elapsed_behind=("ago", "earlier"),
        starts=("from", "after", "since", "following", "upon", "once", "as of", "starting on", "starting with"),
        moments=("day", "date", "moment", "time", "receipt", "receive", "received", "receiving", "order"),
        denial=(
            "unavailable",
            "excluded",
            "impossible",
            "prohibited",
            "forbidden",
            "banned",
            "ruled out",
        ),
        void=(
            r"no (?:problem|worries|doubt|matter|wonder)",
            r"(?:do not|don't|never) (?:hesitate|worry|forget)",
            r"no (?:extra|additional|further|hidden)? ?(?:costs?|charges?|fees?)",
            r"no (?:later|more|less|fewer) than",
            "not until",
            "whether or not",
            "if not",
            "why not",
        ),
        over=(r"no longer(?! than)", r"not \w+ any ?more", r"any ?more"),
        yes=(
            "yes",
            "sure",
            "of course",
            "certainly",
            "absolutely",
            "definitely",
            "yep",
        ),
        no=(
            "no",
            "unfortunately not",
            "sorry, no",
            "not at the moment",
            "not yet",
            "unfortunately no",
            "nope",
            "sadly not",
            "no, sorry",
        ),
        open_list=(
            "such as",
            "including",
            "like",
            "among others",
            "and more",
            "and others",
            "etc",
            "and so on",
            "or similar",
        ),
        purchases=(
            r"orders?",
            r"purchases?",
            r"baskets?",
            r"carts?",
            "spend",
            "spending",
            r"order values?",
            r"order totals?",
        ),
        restrictions=(
            r"(?:business|corporate|wholesale|premium|vip|new|existing|returning|student|b2b) (?:customers?|accounts?|clients?)",
            *(r"members?", r"subscribers?", "students", "seniors", "employees", r"wholesalers?", r"companies"),
            r"(?:faulty|defective|damaged|discounted|reduced|personali[sz]ed|used|refurbished) (?:\w+ )?(?:items?|goods|products?|articles?)",
            *(r"(?:sale|clearance|outlet) (?:items?|goods|products?)", "abroad", "overseas"),
            *("over christmas", "at christmas", "during the holidays", "black friday", "christmas"),
        ),
        free=("free", "no charge", "no cost", "complimentary", "on us"),
        coordinators=("and", "or", "plus"),
        needless=(
            r"(?:no need|(?:not|never|\w+n't) (?:have|need)|needn't) (?:for you )?(?:to )?(?:wait|pay|spend)",
            r"without (?:having to wait|waiting|paying)",
            # "You can no longer return it after 14 days" says what holds.
            r"no longer(?! than)(?![^.;:]{0,40}\bafter\b)",
        ),
        hypothetical=(
            r"if [^,.;:]{0,50}?(?:was|were) (?:only|just|limited|restricted|reduced|cut)",
            *(r"if [^,.;:]{0,50}?(?:only had|had only|only gave|gave you only)", "what if"),
        ),
        changed=(
            *("extended", "extending", "increased", "increasing", "raised", "raising", "reduced", "reducing"),
            *("changed", "changing", "cut", "lowered", "lowering", "shortened", "shortening", "went", "gone"),
            *("moved", "rose", "dropped", "doubled"),
        ),
        change_from=("from",),
    ),
    "it": Table(
        negation=(
            r"non(?! (?:solo|soltanto|solamente)\b| (?:costa|costano|paghi|paga|pagate) (?:\w+ )?(?:niente|nulla)\b)",
            *("no", "mai", "nessun", "nessuno", "nessuna", "né", "nemmeno", "neppure"),
        ),
        direct_negation=(
            *(r"\bnon", r"\bmai", r"\binvece de?i(?: soliti)?", r"\banziché", r"\bpiuttosto che", r"\bal posto de?i"),
            *(r"\bniente", r"\bnon più(?! di\b)", r"\bnon è vero che(?: \w+){0,4}"),
            r"\bnon (?:ci sono|sono|è|hai|avete|dura|durano|scade|scadono|costa|costano)(?: (?:solo|soltanto|più|i|le)\b)?",
        ),
        past=(
            *("in precedenza", "precedentemente", "un tempo", "in passato", "una volta era", "prima era"),
            *("prima erano", "fino a poco tempo fa", "fino a poco fa", "originariamente", "di una volta"),
            *("inizialmente", "all'epoca", "a quei tempi", r"una volta (?:si )?\w{2,}(?:va|vano|vi|vate|vamo)"),
            *("era di", "erano di", "era possibile", "si poteva", "si potevano"),
            r"prima (?:si )?\w{2,}(?:va|vano|vi|vate|vamo)",
            *("durava", "duravano", "valeva", "valevano", "costava", "costavano", "prevedeva", "prevedevano"),
            r"(?:fino (?:a|al|allo|all['’]) ?[^,.;:]{0,20}scors[oa]|l['’]anno scorso|lo scorso anno|per (?:\w+ )?anni ti)",
            r"(?:vecchi[oae]?|precedent[ei]) (?:prezz[oi]|listino|tariff[ae]|condizioni|regol[ae]|termin[ei]|limit[ei])",
        ),
        until=("fino al", "fino a", "prima del", "entro il", "nel", "sino al"),
        present=("ora", "adesso", "oggi", "attualmente", "da ora in poi", "invece", "d'ora in poi", "da allora"),
        example=(
            *("per esempio", "ad esempio", r"p\. ?es\.", r"es\.", "esempio:", "supponiamo", "ipotizziamo", "poniamo"),
            *("immagina", "immagini", "immaginate", "immaginiamo", "mettiamo che", "metti che", "facciamo un esempio"),
        ),
        others=(
            *("concorrenza", r"concorrent[ei]", "altrove", r"(?:da|presso|gli) altri(?= \w+i\b| hai\b| ti\b| danno\b)"),
            r"altr[ie] (?:negozi|siti|rivenditori|venditori|operatori|fornitori|aziende|marche|marchi|banche|alberghi)",
            r"(?:alcuni|molti|tanti|certi) (?:negozi|siti|rivenditori|venditori|operatori|fornitori)(?: online)? (?:ti )?"
            r"(?:danno|offrono|concedono|prevedono|accettano|fanno|applicano|chiedono)",
            r"(?:la (?:legge|normativa|direttiva)|il codice del consumo) (?:\w+ )?"
            r"(?:prevede|concede|riconosce|garantisce|stabilisce|impone|dà)",
        ),
        ours=("noi", r"nostr[oaie]", r"\w{2,}iamo"),
        contrast=("a differenza di", "a differenza dei", "a differenza delle", "rispetto a chi", "rispetto ad altri"),
        without=("senza",),
        correction=("ma", "bensì"),
        elapsed_behind=("fa", "or sono", "addietro"),
        starts=(
            *("da", "dal", "dalla", "dallo", "dall", "dai", "dalle", "dopo", "a partire da", "a partire dal"),
            *("a partire dalla", "successivi al", "successivi alla", "una volta"),
        ),
        moments=("data", "giorno", "momento", "ricevimento", "ricezione", "ricevuto", "effettiva", "avvenuta"),
        denial=(
            r"indisponibil[ei]",
            r"esclus[oaie]",
            r"impossibil[ei]",
            r"vietat[oaie]",
            r"proibit[oaie]",
        ),
        void=(
            r"non (?:\w+ ){1,2}(?:nulla|niente)",
            r"nessun (?:problema|costo|dubbio)",
            "nessuna spesa",
            r"non (?:esit\w+|dimentic\w+|preoccup\w+)",
            r"non (?:più|oltre|meno) d[ei]\w*",
            "non oltre",
            "non appena",
            "se non",
            "perché no",
        ),
        over=(r"non (?:\w+ ){0,3}più(?! d[ei])",),
        yes=(
            "sì",
            "si",
            "certo",
            "certamente",
            "sicuramente",
            "assolutamente sì",
            "ovviamente",
        ),
        no=(
            "no",
            "purtroppo no",
            "al momento no",
            "non ancora",
            "non al momento",
            "mi dispiace, no",
            "assolutamente no",
        ),
        open_list=(
            "come",
            "tra cui",
            "fra cui",
            "incluse",
            "inclusi",
            "compresi",
            "comprese",
            "tra gli altri",
            "e altre",
            "e altri",
            "ecc",
        ),
        purchases=(r"ordin[ei]", r"acquist[oi]", "spesa", "spendi", "spende", "carrello"),
        restrictions=(
            *(
                r"(?:nuovi|vecchi) clienti",
                r"clienti (?:business|premium|aziendali|vip|professionali)",
                "aziende",
                "imprese",
            ),
            *("abbonati", "soci", "iscritti", "studenti", "dipendenti", "rivenditori", "professionisti", "all'estero"),
            r"(?:articoli|prodotti|capi|merce) (?:difettos[aei]|danneggiat[aei]|scontat[aei]|personalizzat[aei]|usat[aei]|ricondizionat[aei])",
            *("a natale", "natale", "sotto natale", "durante le feste", "black friday", "saldi"),
        ),
        free=(r"gratuit[aoie]", "gratis", "gratuitamente", r"offert[aoie]", r"omaggio"),
        coordinators=("e", "ed", "o", "oppure", "più"),
        needless=(
            r"non (?:devi|deve|dovete|dovrai|dovrà|dovrete|occorre|serve|bisogna) (?:più )?(?:aspettare|attendere|pagare)",
            r"non (?:è necessario|è obbligatorio|c['’]è bisogno di) (?:aspettare|attendere|pagare)",
            r"senza (?:dover )?(?:aspettare|attendere|pagare)",
            r"non (?:\w+ ){0,2}più(?! di\b)(?![^.;:]{0,40}\b(?:dopo|oltre|trascors[io]|passat[io])\b)",
        ),
        hypothetical=(
            r"se [^,.;:]{0,50}?(?:fosse|fossero|durasse|durassero|valesse|valessero|scadesse|scadessero|costasse)",
            r"se [^,.;:]{0,50}?(?:costassero|prevedesse|prevedessimo|offrissimo|concedessimo|dessimo|avessimo)",
            r"se [^,.;:]{0,50}?(?:avesse|avessi|avessero|aveste) solo",
        ),
        changed=(
            *(r"pass(?:a|ano|ato|ata|ati|ate|erà|eranno)", r"portat[oaie]", r"ridott[oaie]", r"aumentat[oaie]"),
            *(r"este(?:so|sa|si|se)", r"prolungat[oaie]", r"allungat[oaie]", r"abbassat[oaie]", r"alzat[oaie]"),
            *(r"sces[oaie]", r"salit[oaie]", r"cambiat[oaie]", r"accorciat[oaie]", r"raddoppiat[oaie]"),
            *(r"modificat[oaie]", r"innalzat[oaie]"),
        ),
        change_from=("da", "dai", "dalle", "dal", "dagli"),
    ),
    "de": Table(
        negation=(
            *(r"nicht(?! nur\b| bloß\b| allein\b)", r"kein\w*", "nie", "niemals", "weder", "noch nie", "nirgends"),
            *("keineswegs", "keinesfalls"),
        ),
        without=("ohne",),
        direct_negation=(
            *(r"\bnicht", r"\bnicht mehr(?! als)", r"\bstatt", r"\banstatt", r"\banstelle von", r"\bkeine"),
            *(r"\bkeineswegs", r"\bkeinesfalls"),
        ),
        correction=("sondern", "vielmehr"),
        past=(
            *(
                "früher",
                "ehemals",
                "bisher",
                "bis vor kurzem",
                "ursprünglich",
                "damals",
                r"nicht mehr(?! als)",
                "einst",
            ),
            *("vormals", "seinerzeit", "in der vergangenheit", r"betrug(?:en)?", r"galt(?:en)?", "lag bei"),
            r"(?:alte|frühere|bisherige|vorherige|ehemalige)[rnms]? (?:frist|preis|regel|regelung|bedingung|grenze)\w*",
        ),
        until=("bis", "bis zum", "vor", "bis ende", "bis anfang", "bis mitte", "im jahr"),
        present=(
            *("jetzt", "nun", "heute", "derzeit", "aktuell", "momentan", "inzwischen", "mittlerweile", "seitdem"),
            *("ab sofort", "künftig", "neuerdings", "seit"),
        ),
        example=(
            *("zum beispiel", r"z\. ?b\.", "beispielsweise", "angenommen", "etwa wenn", "stellen sie sich vor"),
            *("stell dir vor", "stellt euch vor", "nehmen wir an", "gesetzt den fall", r"^(?:ein )?beispiel:"),
        ),
        others=(
            *("konkurrenz", "mitbewerber", "wettbewerber", "anderswo", "andernorts", "das gesetz", "der gesetzgeber"),
            r"(?:ander|viel|manch|einig)(?:e|en|er) (?:\w+ )?(?:anbieter|händler|shops?|geschäfte|firmen|unternehmen|"
            r"banken|versicherer|versicherungen|hersteller|verkäufer|marken|hotels|portale|plattformen)n?",
            r"die meisten (?:\w+ )?(?:anbieter|händler|shops|geschäfte|firmen|unternehmen|banken|hersteller|hotels)n?",
        ),
        ours=("wir", "uns", r"unser\w*"),
        contrast=(r"anders als (?:bei|andere|viele|die meisten)", "im gegensatz zu", "im unterschied zu"),
        elapsed_before=("vor",),
        starts=("ab", "nach", "seit", "nachdem", "sobald"),
        moments=("tag", "datum", "zeitpunkt", "erhalt", "eingang", "erfolgter"),
        denial=(
            "ausgeschlossen",
            "ausgenommen",
            "unmöglich",
            "verboten",
            "untersagt",
        ),
        void=(
            "kein problem",
            r"keine(?:rlei)? (?:zusätzlichen |weiteren |extra)?(?:zusatz|mehr|versand)?kosten",
            "zögern sie nicht",
            r"(?:vergessen sie|vergiss|zögere) (?:bitte )?nicht",
            r"nicht (?:mehr|weniger|später) als",
            "keine sorge",
            "ob oder nicht",
        ),
        over=(
            r"nicht (?:\w+ )?mehr(?! als)",
            r"kein\w* (?:\w+ )?mehr",
        ),
        yes=(
            "ja",
            "natürlich",
            "selbstverständlich",
            "klar",
            "sicher",
            "na klar",
            "gerne",
            "ja gerne",
        ),
        no=(
            "nein",
            "leider nein",
            "leider nicht",
            "nein, leider nicht",
            "noch nicht",
            "derzeit nicht",
            "momentan nicht",
        ),
        open_list=(
            "wie",
            "etwa",
            "unter anderem",
            "u. ?a",
            "und andere",
            "und weitere",
            "und mehr",
            "usw",
            "etc",
            "darunter",
            "einschließlich",
        ),
        purchases=(
            r"bestell(?:ung|ungen|wert|summe)",
            r"eink[aä]uf\w*",
            "warenkorb",
            "warenwert",
            "auftragswert",
            "mindestbestellwert",
        ),
        restrictions=(
            *(
                r"(?:geschäfts|firmen|neu|bestands|groß|premium|stamm)kund(?:e|en|in|innen)",
                "unternehmen",
                "mitglieder",
            ),
            *(
                "mitgliedern",
                "abonnenten",
                "studierende",
                "studenten",
                "mitarbeiter",
                "händler",
                "ausland",
                "im ausland",
            ),
            r"(?:defekte|beschädigte|reduzierte|personalisierte|gebrauchte|mangelhafte)[nrs]? (?:artikel|ware|waren|produkte)n?",
            *("zu weihnachten", "weihnachten", "black friday", r"sale-artikel\w*"),
        ),
        free=(r"kostenlos\w*", r"kostenfrei\w*", r"gratis\w*", r"\w+frei", r"umsonst"),
        coordinators=("und", "oder", "sowie"),
        needless=(
            r"(?:müssen|musst|müsst|brauchen|brauchst|braucht|muss) (?:\w+ ){0,3}?(?:nicht|keine)(?= (?:\w+ ){0,2}?\d)",
            r"ohne (?:\w+ ){0,3}?(?:zu warten|warten zu müssen|abzuwarten)",
        ),
        hypothetical=(
            r"(?:wenn|falls) [^,.;:]{0,50}?(?:wäre|wären|gäbe|gälte|betrüge|hätten wir|hätte nur|hätten nur)",
        ),
        changed=(
            *(
                r"verlänger\w*",
                r"erhöh\w*",
                r"gesenkt|senken|senkt",
                r"verkürz\w*",
                r"(?:aus|er)weiter\w*",
                r"angehoben",
            ),
            *(r"steig(?:t|en)|stieg(?:en)?", r"sink(?:t|en)|sank(?:en)?", r"(?:ge)?änder(?:n|t)", r"reduzier\w*"),
            *(r"ausgeweitet", r"erweitert"),
        ),
        change_from=(r"von(?= \d+ (?:\w+ )?auf \d)",),
    ),
    "fr": Table(
        negation=(
            # "Ne ... que" limits, "ne ... pas seulement" adds, and what costs nothing is there.
            r"(?:ne|n)(?![^.,;:]{0,40}\b(?:qu[e'’]|pas (?:seulement|que|uniquement)\b)"
            r"|\W(?:vous |te |leur |lui )?(?:coût|pai|pay|factur)\w* (?:\w+ )?rien\b)",
            *(r"pas(?! seulement| que\b| uniquement)", "non", "jamais", "aucun", "aucune", "ni"),
        ),
        without=("sans",),
        direct_negation=(*(r"\bpas(?! plus)", r"\bnon", r"\bnon pas", r"\bau lieu de", r"\bplutôt que"),),
        correction=("mais", "mais bien"),
        past=(
            *("auparavant", "précédemment", "autrefois", "jadis", "dans le passé", "par le passé", "ne plus"),
            *(
                "jusqu'à récemment",
                "à l'origine",
                "initialement",
                "avant c'était",
                "jusqu'alors",
                "jusque-là",
                "naguère",
            ),
            *("à l'époque", r"étai(?:t|ent) de", r"coûtai(?:t|ent)", r"durai(?:t|ent)", r"il fallait"),
            r"(?:ancien|ancienne|anciens|anciennes) (?:tarif|prix|délai|règle|conditions?|limite|politique)s?",
        ),
        until=("jusqu'en", "jusqu'au", "jusqu'à", "avant", "en"),
        present=(
            *("maintenant", "désormais", "aujourd'hui", "actuellement", "dorénavant", "depuis lors", "à présent"),
            *("depuis",),
        ),
        example=(
            *("par exemple", r"p\. ?ex\.", r"ex\.", "supposons", "imaginons", "imaginez", "admettons", "disons que"),
            *("prenons un exemple", r"^exemple ?:"),
        ),
        others=(
            *("concurrence", "concurrents", "ailleurs", "la loi", "le législateur", "le code de la consommation"),
            r"(?:d['’])?(?:autres|certain(?:e?s)|plupart des|beaucoup de|nombreux|nombreuses) (?:\w+ )?(?:magasins|boutiques|"
            r"fournisseurs|sites|compagnies|opérateurs|enseignes|transporteurs|banques|assureurs|marques|vendeurs|hôtels|"
            r"marchands|commerçants|agences|prestataires|entreprises|sociétés|plateformes)",
        ),
        ours=("nous", "notre", "nos", "chez nous"),
        contrast=(
            "contrairement à",
            "contrairement aux",
            "à la différence de",
            "à la différence des",
            "par rapport aux",
        ),
        elapsed_before=("il y a",),
        starts=(
            "après",
            "à compter de",
            "à compter du",
            "à partir de",
            "à partir du",
            "depuis",
            "dès",
            "suivant",
            "une fois",
        ),
        moments=("date", "jour", "moment", "réception"),
        denial=(
            r"indisponibles?",
            r"exclu(?:e?s?)",
            r"impossibles?",
            r"interdit(?:e?s?)",
            "proscrit",
        ),
        void=(
            r"(?:ne |n['’])(?:\w+ ){1,2}rien",
            r"n['’]hésitez pas",
            r"n['’]oubliez pas",
            r"aucun (?:problème|frais|souci|doute)",
            r"pas de (?:problème|souci|frais)",
            r"(?:ne |n['’])(?:\w+ ){1,2}qu(?:e|['’])",
            "pourquoi pas",
        ),
        over=(r"(?:ne |n['’])(?:\w+ ){1,2}plus",),
        yes=(
            "oui",
            "bien sûr",
            "certainement",
            "tout à fait",
            "absolument",
            "évidemment",
        ),
        no=(
            "non",
            "malheureusement non",
            "malheureusement pas",
            "pas encore",
            "pas pour le moment",
            "hélas non",
        ),
        open_list=(
            "comme",
            "tel que",
            "telles que",
            "tels que",
            "notamment",
            "entre autres",
            "et autres",
            "et plus",
            "etc",
            "y compris",
            "dont",
        ),
        purchases=(r"commandes?", r"achats?", "panier", "dépensez"),
        restrictions=(
            *(
                r"(?:nouveaux|anciens) clients",
                r"clients (?:professionnels|premium|vip|entreprises)",
                "entreprises",
                "membres",
            ),
            *("abonnés", "adhérents", "étudiants", "salariés", "revendeurs", "professionnels", "à l'étranger"),
            r"(?:articles|produits|colis) (?:défectueux|endommagés?|soldés?|personnalisés?|d'occasion|reconditionnés?)",
            *("à noël", "noël", "pendant les fêtes", "black friday", "soldes"),
        ),
        free=(r"gratuit(?:e?s?|ement)", r"offert(?:e?s?)", "sans frais"),
        coordinators=("et", "ou"),
        needless=(
            r"(?:pas|plus) (?:obligée?s?|tenue?s?|contrainte?s?) (?:de |d['’])\w+(?: \w+)?(?= \d)",
            r"(?:pas|plus) (?:besoin |nécessaire )(?:de |d['’])(?:attendre|payer|patienter)",
            r"(?:ne|n['’]) ?(?:devez|avez|dois|as) (?:pas|plus) (?:à )?(?:attendre|payer|patienter)",
            r"sans (?:avoir à |devoir )?(?:attendre|payer|patienter)",
        ),
        hypothetical=(
            r"si [^,.;:]{0,50}?(?:était|étaient|durait|coûtait|n['’]avait que|n['’]avaient que|n['’]aviez que|limitée?s? à)",
        ),
        changed=(
            *(r"pass(?:e|ent|er|ée?s?|era|eront)", r"port(?:é|ée|és|ées|ons)", r"prolong\w+", r"allong\w+"),
            *(r"augment\w+", r"rédui(?:t|te|ts|tes|sons)", r"baiss\w+", r"étend(?:u|ue|us|ues|ons)", r"raccourci\w*"),
            *(r"chang\w+", r"modifi\w+"),
        ),
        change_from=(r"de(?= \d+ (?:\w+ )?à \d)",),
    ),
    "es": Table(
        negation=(
            r"no(?! (?:solo|sólo|solamente|únicamente)\b| (?:te |le |os |les )?(?:cuesta|cuestan|pagas|paga|pagan) (?:\w+ )?nada\b)",
            *("nunca", "jamás", r"ningún\w*", "ninguna", "ninguno", "ni", "tampoco"),
        ),
        without=("sin",),
        direct_negation=(r"\bno(?! más de)", r"\bya no", r"\ben lugar de", r"\ben vez de"),
        correction=("sino", "sino de", "sino que"),
        past=(
            *("anteriormente", "antes era", "antes eran", "en el pasado", "hasta hace poco", "ya no", "originalmente"),
            *("inicialmente", "antiguamente", "solía", "solían", "por entonces", "en su día"),
            *(
                r"antes (?:\w+ )?(?:ten|pod|hab|deb|val|exig|ped|ofrec)ía(?:s|is|n|mos)?",
                r"antes (?:\w+ )?(?:cost|dur|d|cobr|tard|lleg)aba(?:s|is|n|mos)?",
                r"era de",
                r"eran de",
                "costaba",
                "duraba",
            ),
            r"(?:antiguo|antigua|anterior|anteriores) (?:precio|tarifa|plazo|norma|condicion|condición|límite|política)\w*",
        ),
        until=("hasta", "hasta el", "antes de", "antes del", "en"),
        present=(
            *("ahora", "hoy", "actualmente", "en la actualidad", "desde entonces", "a partir de ahora"),
            *("en adelante", "desde"),
        ),
        example=(
            *("por ejemplo", r"p\. ?ej\.", r"ej\.", "supongamos", "imagina", "imagine", "pongamos", "imaginemos"),
            *("digamos que", "un ejemplo:", r"^ejemplo:", "suponga", "supón"),
        ),
        others=(
            *("competencia", "competidores", "la ley", "la normativa"),
            r"(?:otr[oa]s|much[oa]s|algun[oa]s|cierto?s|la mayoría de l[oa]s) (?:\w+ )?(?:tiendas|proveedores|empresas|sitios|"
            r"compañías|operadoras|operadores|bancos|aseguradoras|marcas|vendedores|hoteles|comercios|plataformas|cadenas)",
        ),
        ours=("nosotros", r"nuestr[oa]s?", r"\w{2,}(?:amos|emos|imos)", "con nosotros"),
        contrast=("a diferencia de", "al contrario que", "frente a otros", "frente a otras", "en comparación con"),
        elapsed_before=(r"(?<!se )hace(?! en\b)", "desde hace"),
        starts=("desde", "después de", "tras", "a partir de", "a partir del", "a contar desde", "una vez"),
        moments=("fecha", "día", "momento", "recepción", "recibir"),
        denial=(
            r"excluid[oa]s?",
            r"imposibles?",
            r"prohibid[oa]s?",
            r"indisponibles?",
        ),
        void=(
            r"no (?:\w+ ){1,2}nada",
            r"no (?:dud\w+|(?:te |se )?olvid\w+|(?:te |se )?preocup\w+)",
            r"ningún (?:problema|coste|costo)",
            r"no más (?:de|tarde)",
            "por qué no",
        ),
        over=("ya no",),
        yes=(
            "sí",
            "si",
            "claro",
            "por supuesto",
            "desde luego",
            "claro que sí",
        ),
        no=(
            "no",
            "lamentablemente no",
            "por desgracia no",
            "todavía no",
            "aún no",
            "de momento no",
            "desafortunadamente no",
        ),
        open_list=(
            "como",
            "tales como",
            "entre otros",
            "entre otras",
            "entre ellas",
            "entre ellos",
            "incluidas",
            "incluidos",
            "y más",
            "y otros",
            "y otras",
            "etc",
        ),
        purchases=(r"pedidos?", r"compras?", "cesta", "carrito", "gastas"),
        restrictions=(
            *(
                r"(?:nuevos|antiguos) clientes",
                r"clientes (?:empresa|de empresa|premium|vip|profesionales|nuevos)",
                "empresas",
            ),
            *(
                "socios",
                "suscriptores",
                "miembros",
                "estudiantes",
                "empleados",
                "mayoristas",
                "autónomos",
                "en el extranjero",
            ),
            r"(?:artículos|productos) (?:defectuosos|dañados|rebajados|personalizados|usados|reacondicionados)",
            *("en navidad", "navidad", "durante las fiestas", "black friday", "rebajas"),
        ),
        free=(r"gratuit[oa]s?", "gratis", "gratuitamente", "sin coste", "sin gastos"),
        coordinators=("y", "e", "o", "u"),
        needless=(
            r"no (?:tienes|tiene|tenéis|tienen|tendrás|tendrá|hay) (?:que|por qué) (?:esperar|pagar)",
            r"no (?:es|será) (?:necesario|obligatorio|preciso) (?:esperar|pagar)",
            r"no (?:necesitas|necesita|hace falta|debes|debe) (?:esperar|pagar)",
            r"sin (?:tener que )?(?:esperar|pagar)",
        ),
        hypothetical=(
            r"si [^,.;:]{0,50}?(?:fuera|fuese|fueran|durara|durase|costara|costase|hubiera solo|tuvieras solo|solo tuvieras)",
        ),
        changed=(
            *(
                r"pas(?:a|an|ó|aron|ado|amos|ará)",
                r"ampl[ií](?:a|an|amos|ado|ada|ados|ó)",
                r"aument\w+",
                r"sub(?:e|en|ió|ido)",
            ),
            *(r"baj(?:a|an|ó|ado)", r"reduc\w+|reduj\w+", r"alarg\w+", r"acort\w+", r"cambi\w+", r"prolong\w+"),
        ),
        change_from=(r"del?(?= \d+ (?:\w+ )?a(?:l| los)? \d)",),
    ),
    "nl": Table(
        negation=(
            *(r"niet(?! alleen| enkel| slechts| uitsluitend)", "geen", "nooit", "noch", "nergens"),
            r"(?<!kost )(?<!betaalt )(?<!betaal je )niets",
        ),
        without=("zonder",),
        direct_negation=(
            r"\bniet(?! (?:meer|langer|later) dan)",
            r"\bniet meer(?! dan)",
            r"\bgeen",
            r"\bin plaats van",
        ),
        correction=("maar", "maar wel"),
        past=(
            *("vroeger", "voorheen", "eerder was", "tot voor kort", "oorspronkelijk", "destijds", r"niet meer(?! dan)"),
            *("ooit", "in het verleden", "indertijd", r"(?:bedroeg|bedroegen)", r"gold(?:en)?", "kostte", "kostten"),
            r"(?:oude|vorige|vroegere|voormalige) (?:prijs|tarief|termijn|regel|regeling|voorwaarde|limiet|beleid)\w*",
        ),
        until=("tot", "tot en met", "t/m", "vóór", "voor", "in"),
        present=(
            *("nu", "vandaag", "tegenwoordig", "momenteel", "inmiddels", "voortaan", "sindsdien", "vanaf nu"),
            *("op dit moment", "sinds"),
        ),
        example=(
            *("bijvoorbeeld", r"bijv\.", r"bv\.", "stel dat", "stel je voor", "stel:", "stel u voor", "neem aan dat"),
            *("een voorbeeld:", r"^voorbeeld:", "veronderstel", "gesteld dat"),
        ),
        others=(
            *("concurrentie", "concurrenten", "concurrent", "elders", "de wet", "de wetgever"),
            r"(?:andere|veel|sommige|de meeste) (?:\w+ )?(?:winkels|webwinkels|aanbieders|bedrijven|verhuurders|verkopers|"
            r"banken|verzekeraars|merken|hotels|leveranciers|platforms|vervoerders|shops|ketens|providers)",
        ),
        ours=("wij", "we", "ons", "onze", "bij ons"),
        contrast=(
            "in tegenstelling tot",
            "anders dan bij",
            "anders dan andere",
            "vergeleken met",
            "in vergelijking met",
        ),
        elapsed_behind=("geleden", "eerder"),
        starts=("na", "vanaf", "sinds", "nadat", "zodra"),
        moments=("dag", "datum", "moment", "ontvangst"),
        denial=(
            "uitgesloten",
            "uitgezonderd",
            "onmogelijk",
            "verboden",
        ),
        void=(
            r"kost(?:en|te)? (?:\w+ )?niets",
            r"geen (?:probleem|zorgen)",
            r"geen (?:extra |bijkomende |verzend)?kosten",
            "aarzel niet",
            "vergeet niet",
            r"niet (?:meer|minder|later) dan",
            "waarom niet",
        ),
        over=(
            r"niet (?:\w+ )?meer(?! dan)",
            r"geen (?:\w+ )?meer",
        ),
        yes=(
            "ja",
            "zeker",
            "natuurlijk",
            "jazeker",
            "uiteraard",
            "absoluut",
        ),
        no=(
            "nee",
            "helaas niet",
            "helaas nee",
            "nog niet",
            "nee, helaas niet",
            "op dit moment niet",
            "neen",
        ),
        open_list=(
            "zoals",
            "waaronder",
            "onder andere",
            "onder meer",
            "o. ?a",
            "en andere",
            "en meer",
            "enz",
            "enzovoort",
            "inclusief",
        ),
        purchases=(
            r"bestelling(?:en)?",
            r"bestelwaarde",
            r"aankop(?:en)?",
            r"aankoop",
            r"orders?",
            "winkelwagen",
            "besteding",
        ),
        restrictions=(
            *(
                r"(?:zakelijke|nieuwe|bestaande|premium) klanten",
                "bedrijven",
                "leden",
                "abonnees",
                "studenten",
                "medewerkers",
            ),
            *(
                r"(?:defecte|beschadigde|afgeprijsde|gepersonaliseerde|tweedehands) (?:artikelen|producten)",
                "buitenland",
            ),
            *("met kerst", "kerst", "rond de feestdagen", "black friday"),
        ),
        free=(r"gratis", r"kosteloos", r"kosteloze"),
        coordinators=("en", "of"),
        needless=(
            r"(?:hoef|hoeft|hoeven) (?:\w+ ){0,3}?(?:niet|geen)(?= (?:\w+ ){0,2}?\d)",
            r"zonder (?:\w+ ){0,3}?te (?:wachten|betalen)",
        ),
        hypothetical=(
            r"(?:als|indien) [^,.;:]{0,50}?(?:zou zijn|zouden zijn|was geweest|zou duren|zou kosten|maar \w+ had)",
        ),
        changed=(
            *(r"verleng\w*", r"verhoog\w*|verhog\w*", r"verlaag\w*|verlag\w*", r"uitgebreid", r"verkort\w*"),
            *(r"gaat|gaan|ging", r"stijg\w*|steeg", r"daal\w*|dal(?:en|ing)", r"gewijzigd|wijzig\w*", "veranderd"),
        ),
        change_from=(r"van(?= \d+ (?:\w+ )?naar \d)",),
    ),
    "pt": Table(
        negation=(
            r"não(?! (?:só|apenas|somente)\b| (?:custa|custam|paga|pagas|pagam|cobramos) (?:\w+ )?nada\b)",
            *("nunca", "jamais", "nenhum", "nenhuma", "nem", "tampouco", "indisponível"),
        ),
        without=("sem",),
        direct_negation=(r"\bnão(?! mais de)", r"\bjá não", r"\bem vez de", r"\bao invés de"),
        correction=("mas", "mas sim", "e sim", "senão"),
        past=(
            *("anteriormente", "antigamente", "no passado", "até há pouco", "já não", "originalmente", "inicialmente"),
            *(
                "antes era",
                "antes eram",
                "até recentemente",
                "outrora",
                "naquela altura",
                "naquela época",
                "até pouco tempo",
            ),
            *(
                r"antes (?:\w+ )?(?:t|v)inha(?:s|m)?",
                r"antes (?:\w+ )?(?:pod|hav|dev|val|exig|ped|oferec)ia(?:s|m)?",
                r"antes (?:\w+ )?(?:cust|dur|d|cobr|demor|cheg)ava(?:s|m)?",
                r"era de",
                r"eram de",
                "custava",
                "durava",
            ),
            r"(?:antigo|antiga|anterior|anteriores) (?:preço|tarifa|prazo|regra|condição|condições|limite|política)s?",
        ),
        until=("até", "até ao", "antes de", "em"),
        present=(
            *("agora", "hoje", "atualmente", "actualmente", "desde então", "a partir de agora", "doravante", "desde"),
        ),
        example=(
            *("por exemplo", r"p\. ?ex\.", r"ex\.", "suponha", "suponhamos", "imagine", "imaginemos", "digamos que"),
            *("vamos supor", r"^exemplo:", "um exemplo:"),
        ),
        others=(
            *("concorrência", "concorrentes", "noutros sítios", "a lei", "a legislação"),
            r"(?:outr[oa]s|muit[oa]s|algum[oa]s|alguns|cert[oa]s|a maioria d[oa]s) (?:\w+ )?(?:lojas|fornecedores|empresas|sites|"
            r"operadoras|bancos|seguradoras|marcas|vendedores|hotéis|plataformas|companhias|cadeias|redes)",
        ),
        ours=("nós", r"noss[oa]s?", r"\w{2,}(?:amos|emos|imos)", "connosco", "conosco"),
        contrast=("ao contrário de", "ao contrário das", "ao contrário dos", "diferente de", "em comparação com"),
        elapsed_before=("há",),
        elapsed_behind=("atrás",),
        starts=(
            "após",
            "depois de",
            "depois da",
            "depois do",
            "a partir de",
            "a partir da",
            "a contar de",
            "a contar da",
            "desde",
            "uma vez",
        ),
        moments=("data", "dia", "momento", "receção", "recebimento", "recebermos"),
        denial=(
            r"excluíd[oa]s?",
            r"indisponíve(?:l|is)",
            r"impossíve(?:l|is)",
            r"proibid[oa]s?",
        ),
        void=(
            r"não (?:\w+ ){1,2}nada",
            r"não (?:hesit\w+|(?:se |te )?esqueç\w+|(?:se )?preocup\w+)",
            r"nenhum (?:problema|custo)",
            r"não mais (?:de|do|que)",
            "por que não",
        ),
        over=(
            "já não",
            r"não (?:\w+ ){1,2}mais(?! d[eo])",
        ),
        yes=(
            "sim",
            "claro",
            "com certeza",
            "certamente",
            "claro que sim",
        ),
        no=(
            "não",
            "infelizmente não",
            "ainda não",
            "de momento não",
            "no momento não",
            "lamentavelmente não",
        ),
        open_list=(
            "como",
            "tais como",
            "entre outros",
            "entre outras",
            "incluindo",
            "inclusive",
            "e outros",
            "e outras",
            "e mais",
            "etc",
        ),
        purchases=(r"encomendas?", r"compras?", r"pedidos?", "carrinho"),
        restrictions=(
            *(
                r"(?:novos|antigos) clientes",
                r"clientes (?:empresariais|empresa|premium|vip|profissionais|novos)",
                "empresas",
            ),
            *(
                "sócios",
                "assinantes",
                "membros",
                "estudantes",
                "funcionários",
                "revendedores",
                "no estrangeiro",
                "no exterior",
            ),
            r"(?:artigos|produtos) (?:com defeito|danificados|em saldo|personalizados|usados|recondicionados)",
            *("no natal", "natal", "durante as festas", "black friday", "saldos"),
        ),
        free=(r"gratuit[oa]s?", "grátis", "gratuitamente", "sem custos"),
        coordinators=("e", "ou"),
        needless=(
            r"(?:não|já não) (?:precisa|precisas|precisam|tem|tens|têm|terá|é preciso|é necessário|é obrigatório) "
            r"(?:mais )?(?:de |que )?(?:esperar|pagar|aguardar)",
            r"sem (?:ter (?:de|que) |precisar (?:de )?)?(?:esperar|pagar|aguardar)",
        ),
        hypothetical=(r"se [^,.;:]{0,50}?(?:fosse|fossem|durasse|custasse|tivesse só|só tivesse|houvesse só)",),
        changed=(
            *(r"pass(?:a|am|ou|aram|ado|amos|ará)", r"alarg\w+", r"aument\w+", r"sub(?:e|em|iu|iram)", r"baix\w+"),
            *(r"reduz\w*", r"prolong\w+", r"estend\w+", r"encurt\w+", r"alter\w+", r"mud\w+"),
        ),
        change_from=(r"d[eo](?= \d+ (?:\w+ )?(?:a|para) \d)",),
    ),
}

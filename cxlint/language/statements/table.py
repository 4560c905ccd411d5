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
    ``change_from`` opens.
    ``elapsed_before`` and ``elapsed_behind`` make a duration one that has passed ("3 days ago", "il y a 3 jours").
    ``starts`` stand before the event from which a time is counted ("30 days after delivery"); ``open_list`` shows that
    a list names only some; ``coordinators`` join two statements in one clause.
    """

    negation: tuple[str, ...]
    direct_negation: tuple[str, ...]
    past: tuple[str, ...]
    until: tuple[str, ...]
    present: tuple[str, ...]
    example: tuple[str, ...]
    others: tuple[str, ...]
    elapsed_before: tuple[str, ...] = ()
    elapsed_behind: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()
    open_list: tuple[str, ...] = ()
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
            *("not", "no", "never", "none", "without", "cannot", "neither", "nor", "unavailable", "unable"),
            *(r"\w+n't", "excluded", "no longer"),
        ),
        direct_negation=(
            r"\bnot",
            r"\bno longer(?! than)",
            r"n't",
            r"\bisn't",
            r"\bnever",
            r"\binstead of",
            r"\brather than",
        ),
        past=(
            *(
                "previously",
                "formerly",
                "in the past",
                "used to",
                "until recently",
                r"no longer(?! than)",
                "originally",
            ),
            *(
                "back then",
                "at the time",
                "historically",
                r"(?:old|former|previous) (?:policy|terms|rules|price|limit)",
            ),
            *("once was", "once were", "it was", "they were", "had been", "was once", "up to now", "in those days"),
        ),
        until=("until", "till", "before", "up to", "through", "in"),
        present=("now", "today", "currently", "from now on", "nowadays", "meanwhile", "as of today", "since then"),
        example=(
            *("for example", "for instance", r"e\.g\.", "suppose", "supposing", "imagine", "let's say", "let us say"),
            *("hypothetically", "assume", "assuming", r"^say,? (?:you|we|your|the|an?)", r"^example:"),
        ),
        others=(
            *(r"competitors?", "other shops", "other stores", "other companies", "other providers", "elsewhere"),
            *("other sellers", "other brands", "other retailers", "third parties offer"),
            r"most (?:online )?(?:shops|stores|companies|providers|sellers|brands|retailers|banks|hotels)",
            r"the law (?:only )?(?:gives|grants|provides|requires|guarantees|allows|entitles|says|prescribes)",
        ),
        ours=("we", "we're", "we've", "our", "ours", "with us"),
        contrast=("unlike", "as opposed to", r"compared (?:to|with)"),
        elapsed_behind=("ago", "earlier"),
        starts=("from", "after", "since", "following", "upon", "once", "as of", "starting on", "starting with"),
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
        coordinators=("and", "or", "plus"),
        needless=(
            r"(?:no need|(?:not|never|\w+n't) (?:have|need)|needn't) (?:for you )?(?:to )?(?:wait|pay|spend)",
            r"without (?:having to wait|waiting|paying)",
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
            *("non", "no", "mai", "nessun", "nessuno", "nessuna", "senza", "né", "nemmeno", "neppure"),
            *("indisponibile", "esclusa", "escluso", "esclusi", "escluse"),
        ),
        direct_negation=(r"\bnon", r"\bnon più(?! di\b)", r"\bmai", r"\binvece di", r"\banziché", r"\bpiuttosto che"),
        past=(
            *("in precedenza", "precedentemente", "un tempo", "in passato", "una volta era", "prima era"),
            *("prima erano", "fino a poco tempo fa", "fino a poco fa", r"non più(?! di\b)", "originariamente"),
            *("inizialmente", "all'epoca", "a quei tempi", r"una volta (?:si )?\w{2,}(?:va|vano|vi|vate|vamo)"),
            *("era di", "erano di", "era possibile", "si poteva", "si potevano"),
            r"prima (?:si )?\w{2,}(?:va|vano|vi|vate|vamo)",
            *("durava", "duravano", "valeva", "valevano", "costava", "costavano", "prevedeva", "prevedevano"),
            r"(?:vecchi[oae]?|precedent[ei]) (?:prezz[oi]|listino|tariff[ae]|condizioni|regol[ae]|termin[ei]|limit[ei])",
        ),
        until=("fino al", "fino a", "prima del", "entro il", "nel", "sino al"),
        present=("ora", "adesso", "oggi", "attualmente", "da ora in poi", "invece", "d'ora in poi", "da allora"),
        example=(
            *("per esempio", "ad esempio", r"p\. ?es\.", r"es\.", "esempio:", "supponiamo", "ipotizziamo", "poniamo"),
            *("immagina", "immagini", "immaginate", "immaginiamo", "mettiamo che", "metti che", "facciamo un esempio"),
        ),
        others=(
            *("concorrenza", "concorrenti", "altri negozi", "altre aziende", "altri fornitori", "altrove"),
            *("altri siti", "altri venditori", "altre marche", "altri operatori", "altre banche", "altri alberghi"),
            r"la (?:legge|normativa|direttiva) (?:\w+ )?(?:prevede|concede|riconosce|garantisce|stabilisce|impone|dà)",
        ),
        ours=("noi", r"nostr[oaie]", r"\w{2,}iamo"),
        contrast=("a differenza di", "a differenza dei", "a differenza delle", "rispetto a chi", "rispetto ad altri"),
        elapsed_behind=("fa", "or sono", "addietro"),
        starts=(
            *("da", "dal", "dalla", "dallo", "dall", "dai", "dalle", "dopo", "a partire da", "a partire dal"),
            *("a partire dalla", "successivi al", "successivi alla", "una volta"),
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
        coordinators=("e", "ed", "o", "oppure", "più"),
        needless=(
            r"non (?:devi|deve|dovete|dovrai|dovrà|dovrete|occorre|serve|bisogna) (?:più )?(?:aspettare|attendere|pagare)",
            r"non (?:è necessario|è obbligatorio|c['’]è bisogno di) (?:aspettare|attendere|pagare)",
            r"senza (?:dover )?(?:aspettare|attendere|pagare)",
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
            *("nicht", r"kein\w*", "nie", "niemals", "ohne", "weder", "noch nie", "nirgends", "ausgeschlossen"),
            *("ausgenommen",),
        ),
        direct_negation=(r"\bnicht", r"\bnicht mehr", r"\bstatt", r"\banstatt", r"\bkeine"),
        past=("früher", "ehemals", "bisher", "bis vor kurzem", "ursprünglich", "damals", "nicht mehr", "einst"),
        until=("bis", "bis zum", "vor", "bis ende", "im jahr"),
        present=("jetzt", "nun", "heute", "derzeit", "aktuell", "momentan", "inzwischen", "mittlerweile", "seitdem"),
        example=("zum beispiel", r"z\. ?b\.", "beispielsweise", "angenommen", "etwa wenn", "stellen sie sich vor"),
        others=(
            *("konkurrenz", "mitbewerber", "wettbewerber", "andere anbieter", "anderen anbietern", "andere shops"),
            *("anderswo",),
        ),
        elapsed_before=("vor",),
        starts=("ab", "nach", "seit", "nachdem", "sobald"),
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
        coordinators=("und", "oder", "sowie"),
    ),
    "fr": Table(
        negation=(
            *("ne", "n", "pas", "non", "jamais", "aucun", "aucune", "sans", "ni", "indisponible", "exclu", "exclus"),
            *("exclue", "exclues"),
        ),
        direct_negation=(r"\bpas", r"\bnon", r"\bnon pas", r"\bau lieu de", r"\bplutôt que"),
        past=(
            *("auparavant", "précédemment", "autrefois", "jadis", "dans le passé", "par le passé", "ne plus"),
            *("jusqu'à récemment", "à l'origine", "initialement", "avant c'était", "jusqu'alors"),
        ),
        until=("jusqu'en", "jusqu'au", "jusqu'à", "avant", "en"),
        present=("maintenant", "désormais", "aujourd'hui", "actuellement", "dorénavant", "depuis lors"),
        example=("par exemple", r"p\. ?ex\.", "supposons", "imaginons", "imaginez"),
        others=("concurrence", "concurrents", "autres magasins", "autres fournisseurs", "autres sites", "ailleurs"),
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
        coordinators=("et", "ou"),
    ),
    "es": Table(
        negation=(
            *("no", "nunca", "jamás", r"ningún\w*", "ninguna", "ninguno", "sin", "ni", "tampoco", "excluido"),
            *("excluidos", "excluida", "excluidas"),
        ),
        direct_negation=(r"\bno", r"\bya no", r"\ben lugar de", r"\ben vez de"),
        past=(
            *("anteriormente", "antes era", "antes eran", "en el pasado", "hasta hace poco", "ya no", "originalmente"),
            *("inicialmente", "antiguamente", "solía", "solían"),
        ),
        until=("hasta", "hasta el", "antes de", "antes del", "en"),
        present=("ahora", "hoy", "actualmente", "en la actualidad", "desde entonces", "a partir de ahora"),
        example=("por ejemplo", r"p\. ?ej\.", "supongamos", "imagina", "imagine", "pongamos"),
        others=("competencia", "competidores", "otras tiendas", "otros proveedores", "otras empresas", "otros sitios"),
        elapsed_before=("hace", "desde hace"),
        starts=("desde", "después de", "tras", "a partir de", "a partir del", "a contar desde", "una vez"),
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
        coordinators=("y", "e", "o", "u"),
    ),
    "nl": Table(
        negation=("niet", "geen", "nooit", "zonder", "noch", "nergens", "uitgesloten", "uitgezonderd", "niets"),
        direct_negation=(r"\bniet", r"\bniet meer", r"\bgeen", r"\bin plaats van"),
        past=("vroeger", "voorheen", "eerder was", "tot voor kort", "oorspronkelijk", "destijds", "niet meer", "ooit"),
        until=("tot", "tot en met", "t/m", "vóór", "voor", "in"),
        present=("nu", "vandaag", "tegenwoordig", "momenteel", "inmiddels", "voortaan", "sindsdien"),
        example=("bijvoorbeeld", r"bijv\.", r"bv\.", "stel dat", "stel je voor"),
        others=("concurrentie", "concurrenten", "andere winkels", "andere aanbieders", "andere bedrijven", "elders"),
        elapsed_behind=("geleden", "eerder"),
        starts=("na", "vanaf", "sinds", "nadat", "zodra"),
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
        coordinators=("en", "of"),
    ),
    "pt": Table(
        negation=(
            *("não", "nunca", "jamais", "nenhum", "nenhuma", "sem", "nem", "tampouco", "indisponível"),
            *("excluído", "excluídos", "excluída", "excluídas"),
        ),
        direct_negation=(r"\bnão", r"\bjá não", r"\bem vez de", r"\bao invés de"),
        past=(
            *("anteriormente", "antigamente", "no passado", "até há pouco", "já não", "originalmente", "inicialmente"),
            *("antes era", "antes eram", "até recentemente"),
        ),
        until=("até", "até ao", "antes de", "em"),
        present=("agora", "hoje", "atualmente", "actualmente", "desde então", "a partir de agora"),
        example=("por exemplo", r"p\. ?ex\.", "suponha", "suponhamos", "imagine"),
        others=("concorrência", "concorrentes", "outras lojas", "outros fornecedores", "outras empresas"),
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
        coordinators=("e", "ou"),
    ),
}

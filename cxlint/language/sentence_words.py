"""Abbreviations and conjunctions by language, for finding sentences and clauses.

Compiled by hand from common usage; no published list was copied or checked against. Written in lower case without
their last full stop.
"""

from __future__ import annotations

# A full stop behind these never ends a sentence: something must follow.
ABBREVIATIONS: dict[str, frozenset[str]] = {
    "": frozenset(
        "dr prof ing arch mr mrs ms sr sra jr st vs ca approx tel fax e.g i.e cf incl excl ed eds resp".split()
    ),
    "en": frozenset(
        "dr mr mrs ms prof rev gen col capt lt sgt hon gov sen rep st mt ft e.g i.e viz cf vs approx incl "
        "excl dept est esp ca tel fax ext resp".split()
    ),
    "it": frozenset(
        "sig sig.ra sigg sig.na dott dott.ssa prof prof.ssa ing avv arch geom rag egr gent gent.mo gent.ma "
        "spett ill.mo es p.es ad.es cfr ca tel cell fax cod lett p.zza v.le c.so l.go rif ns vs cd c.d "
        "cosidd incl escl d.p.r d.l d.lgs c.a".split()
    ),
    "de": frozenset(
        "z.b bzw ca d.h evtl ggf inkl exkl zzgl abzgl mind u.a u.ä o.ä o.g s.o s.u vgl lt bspw sog gem mtl "
        "jährl dr prof hr fr hrn dipl ing tel str abs i.d.r i.a v.a z.t z.zt a.d b.w usf geb gest verh "
        "einschl ausschl allg entspr zw st mio mrd tsd u z d i s o v".split()
    ),
    "fr": frozenset(
        "m mm mlle dr pr me mgr st ste env ex p.ex par.ex cf c.-à-d càd réf tél fax av bd bld éd excl incl resp".split()
    ),
    "es": frozenset(
        "sr sra srta sres d dª dña dr dra prof profa lic ing arq ud uds vd vds p.ej ej aprox tel tfno tlf "
        "avda av c/ pza ctra cfr núm incl excl ss gral admón dpto dcho izq excmo excma ilmo ilma".split()
    ),
    "nl": frozenset(
        "bijv bv d.w.z dwz m.a.w mw mevr dhr dr drs ir ing mr prof t.a.v t/m tel ca o.a i.p.v m.b.t n.a.v "
        "t.o.v i.v.m t.b.v a.u.b incl excl evt resp zgn nl jl afd st".split()
    ),
    "pt": frozenset(
        "sr sra srta srs dr dra prof profa eng arq exmo exma ilmo ilma p.ex ex aprox tel telef av pça ref "
        "obs incl excl v.exa v.ex v.sa d".split()
    ),
}

# A full stop behind these does not end a sentence where a number follows.
BEFORE_NUMBER: dict[str, frozenset[str]] = {
    "": frozenset("nr nrs no num núm nº art artt par abs § fig tab vol p pp pag pág lit tel fax ver vers v n".split()),
    "en": frozenset("nos sec sect ch chap col jan feb mar apr jun jul aug sep sept oct nov dec".split()),
    "it": frozenset(
        "nn cap sez pagg figg alin lett co int gen feb mar apr mag giu lug ago set sett ott nov dic".split()
    ),
    "de": frozenset("ziff kap bl s str jan feb mär apr jun jul aug sep sept okt nov dez".split()),
    "fr": frozenset("chap al janv févr fév avr juil sept oct nov déc".split()),
    "es": frozenset("cap págs apdo ene feb mar abr may jun jul ago sep sept oct nov dic".split()),
    "nl": frozenset("hfst blz jan feb mrt apr jun jul aug sep sept okt nov dec".split()),
    "pt": frozenset("cap págs inc jan fev mar abr mai jun jul ago set out nov dez".split()),
}

# These may end a sentence: they do where a capital follows that no name or noun explains.
MAY_END = frozenset(
    "min max máx mín sec etc ecc usw usf enz ev cet a.m p.m am pm u.s u.k s.a s.l s.r.l s.p.a inc ltd co "
    "corp llc bros bv b.v n.v gmbh al u.v.m uvm u.dgl e.v h d.c a.c v.chr n.chr i.e c.v q.b".split()
)

# Languages that write ordinals with a full stop ("am 3. März").
ORDINAL_DOTS = frozenset(
    {"de", "lb", "da", "nb", "nn", "no", "fi", "cs", "sk", "pl", "hu", "hr", "sl", "sr", "et", "lv", "tr"}
)

# Conjunctions before which a new finite clause begins.
CLAUSE_OPENERS: dict[str, tuple[str, ...]] = {
    "en": (
        "but",
        "while",
        "whereas",
        "although",
        "though",
        "because",
        "since",
        "unless",
        "until",
        "if",
        "when",
        "whenever",
        "so that",
        "however",
        "otherwise",
        "whether",
        "as long as",
        "provided that",
        "except that",
        "even if",
        "instead",
    ),
    "it": (
        "ma",
        "mentre",
        "invece",
        "però",
        "anche se",
        "sebbene",
        "benché",
        "perché",
        "poiché",
        "siccome",
        "se",
        "quando",
        "finché",
        "affinché",
        "purché",
        "altrimenti",
        "tuttavia",
        "dato che",
        "visto che",
        "a meno che",
        "a condizione che",
        "nel caso in cui",
        "qualora",
        "bensì",
        "salvo che",
    ),
    "de": (
        "aber",
        "sondern",
        "während",
        "wohingegen",
        "obwohl",
        "obgleich",
        "weil",
        "da",
        "denn",
        "falls",
        "wenn",
        "sofern",
        "sobald",
        "solange",
        "bis",
        "dass",
        "damit",
        "sodass",
        "jedoch",
        "sonst",
        "andernfalls",
        "hingegen",
        "es sei denn",
    ),
    "fr": (
        "mais",
        "tandis que",
        "alors que",
        "bien que",
        "quoique",
        "parce que",
        "puisque",
        "car",
        "si",
        "quand",
        "lorsque",
        "dès que",
        "jusqu'à ce que",
        "afin que",
        "pour que",
        "sauf si",
        "à condition que",
        "à moins que",
        "cependant",
        "toutefois",
        "sinon",
        "en revanche",
        "pourvu que",
    ),
    "es": (
        "pero",
        "mientras",
        "mientras que",
        "aunque",
        "sino",
        "porque",
        "ya que",
        "puesto que",
        "si",
        "cuando",
        "hasta que",
        "para que",
        "siempre que",
        "a menos que",
        "salvo que",
        "en caso de que",
        "sin embargo",
        "no obstante",
        "en cambio",
        "de lo contrario",
        "excepto que",
    ),
    "nl": (
        "maar",
        "terwijl",
        "hoewel",
        "ofschoon",
        "omdat",
        "want",
        "aangezien",
        "als",
        "wanneer",
        "zodra",
        "zolang",
        "totdat",
        "zodat",
        "tenzij",
        "mits",
        "echter",
        "anders",
        "daarentegen",
        "indien",
        "opdat",
    ),
    "pt": (
        "mas",
        "enquanto",
        "embora",
        "porque",
        "pois",
        "já que",
        "uma vez que",
        "se",
        "quando",
        "até que",
        "para que",
        "desde que",
        "a menos que",
        "salvo se",
        "exceto se",
        "caso",
        "porém",
        "contudo",
        "todavia",
        "no entanto",
        "caso contrário",
        "ao passo que",
        "senão",
    ),
}

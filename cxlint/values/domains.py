"""The endings that a domain written without a scheme may have: the commonest of IANA's list, and all countries."""

from __future__ import annotations

# Endings of bare domains. Country endings that are also common words or file types count only before a path.
GENERIC = frozenset(
    (
        "com org net edu gov int mil info biz name pro eu app dev io ai shop store online site tech cloud blog news "
        "email support help academy agency care center community company design digital events expert finance "
        "foundation fund games global group health host hotel house insure international land law legal life live "
        "london berlin paris amsterdam media mobi money network ngo ong page partners photos press school science "
        "security services social software solutions space studio systems team today tools top tours training travel "
        "tv video website wiki work works world xyz zone aws bank cafe city club codes coffee deals delivery "
        "education energy family fashion film fit fitness gallery gift gmbh gratis green guide guru immo ink institute "
        "jobs kitchen limited link loan market marketing menu museum one party pet pharmacy photography pizza plus "
        "property quest recipes rent rest restaurant review reviews rocks run sale salon show singles style supply "
        "surf tax taxi theater tips town toys trade university vacations ventures vet villas vision vote wine yoga"
    ).split()
)
COUNTRIES = frozenset(
    (
        "ac ad ae af ag al ar at au aw ax az ba bb bd be bf bg bh bi bj bm bo br bs bt bw by bz ca cc cd cf cg "
        "ch ci ck "
        "cl cm cn co cr cu cv cx cy cz de dj dk dm do dz ec ee eg er es et fi fj fk fm fo fr ga gd ge gf gg gh gi gl "
        "gm gn gp gq gr gt gu gw gy hk hm hn hr ht hu id ie il im in iq ir is it je jm jo jp ke kg kh ki km kn "
        "kr kw ky "
        "kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc "
        "ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pr ps pt pw py qa re ro rs ru rw sa sb sc sd "
        "se sg sh "
        "si sk sl sm sn so sr ss st sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tw tz ua ug uk us uy uz "
        "va vc ve "
        "vg vi vn vu wf ws ye yt za zm zw am"
    ).split()
)
ENDINGS = GENERIC | COUNTRIES
SECOND_LEVEL = frozenset("ac co com edu gen go gob gouv gov govt id info ltd mil ne net nom or org plc".split())
"""What may stand before the ending of a country: "co.uk", "com.br", "gov.it"."""

"""German: du, ihr and Sie."""

from __future__ import annotations

from cxlint.language.address.table import Table

_IMPERATIVES = (
    "klick klicke tipp tippe wähl wähle gib schau schaue nimm lies sieh komm geh gehe mach mache lass lasse öffne drück drücke meld melde lade prüf prüfe überprüf überprüfe vergiss hilf sag sage frag frage warte bleib bleibe "
    "nutz nutze benutz benutze verwende probier probiere versuch versuche starte stopp stoppe genieß genieße entdeck entdecke erfahre stell stelle setz setze denk achte bestätige registriere aktiviere deaktiviere installiere "
    "deinstalliere scann scanne folg folge ruf rufe schreib schreibe schick schicke sende teil teile füg füge kauf kaufe bestell bestelle hör höre erzähl erzähle such suche lösch lösche speicher speichere leg lege halt halte "
    "zieh ziehe dreh drehe schließ schließe bring bringe hol hole zahl zahle bezahl bezahle spar spare sicher sichere verbinde trenne ändere aktualisiere gestalte erstelle leite lern lerne iss trink triff sprich sprech "
    "wirf fahr fahre lauf laufe spiel spiele pass trag trage verpass verpasse kontaktier kontaktiere informier informiere reservier reserviere buch buche lies erinner erinnere beacht beachte vermeide behalt behalte beantworte "
    "unterschreib unterschreibe vervollständige passe verwalte akzeptiere antworte befolge begleite beginn beginne besuch besuche bewerte blick blicke blättere empfehle empfiehl entferne entscheide erhalte erlebe erwarte "
    "fang fange feier feiere fühl fühle gönn gönne guck gucke heb hebe hinterlass hinterlasse jogge koch koche konfigurier konfiguriere kopier kopiere kümmer kümmere lad lächle leb lebe logge navigier navigiere notier notiere "
    "richte schalt schalte schütz schütze sortier sortiere stimm stimme streich streiche synchronisiere tausch tausche tu tue übertrage verlass vergleich vergleiche verschiebe vertrau vertraue verzichte wechsle wechsel wiederhole wisch wische zeig zeige zögere"
)
_YOU = (
    "hast bist kannst musst willst weißt wirst darfst sollst magst möchtest könntest würdest solltest hättest wärst wärest warst hattest wusstest konntest wolltest musstest solltest dürftest müsstest wolltest "
    "gehst machst findest brauchst suchst denkst glaubst meinst siehst gibst nimmst kommst bleibst sagst fragst liest hörst spielst kaufst liebst kennst erhältst bekommst erreichst wählst klickst "
    "tippst öffnest erfährst entscheidest schaust trägst fährst läufst lebst wohnst arbeitest zahlst sprichst verstehst hältst tust stehst fühlst freust interessierst bestellst meldest"
)

TABLE = Table(
    registers={"du": "informal", "ihr": "informal", "Sie": "formal"},
    sure={
        **dict.fromkeys("du dich dir".split(), ("du", "pronoun")),
        **dict.fromkeys("dein deine deinem deinen deiner deines deins".split(), ("du", "possessive")),
        "euch": ("ihr", "pronoun"),
        **dict.fromkeys("euer eure eurem euren eurer eures".split(), ("ihr", "possessive")),
    },
    capital={
        **dict.fromkeys("sie ihnen".split(), ("Sie", "pronoun")),
        **dict.fromkeys("ihr ihre ihrem ihren ihrer ihres".split(), ("Sie", "possessive")),
    },
    doubtful={
        **dict.fromkeys("sie ihnen".split(), ("Sie", "pronoun")),
        **dict.fromkeys("ihr ihre ihrem ihren ihrer ihres".split(), ("Sie", "possessive")),
    },
    capital_only=True,
    topic=(
        r"\b(?i:die|diese|alle|viele|einige|unsere|unseren|beide|zwei|drei|mehrere|meine|meinen|den|manche|wenige|ihre|eine|einer|meiner|unserer|der) (?:[a-zäöüß]+ )?[A-ZÄÖÜ]\w+"
        r"|\b(?:[Mm]an|[Ll]eute|[Mm]enschen)\b"
    ),
    not_capital_before={
        "sie": frozenset(
            "ist hat wird kann muss soll will darf mag war hatte konnte wurde würde könnte sollte musste wollte möchte müsste dürfte wäre hätte weiß gibt geht kommt macht findet "
            "ermöglicht bietet hilft zeigt läuft liegt steht bleibt braucht sagt sieht nimmt heißt funktioniert kostet dauert enthält lässt führt spielt ging kam gab sagte machte wusste "
            "lebt lebte starb fand nahm stand schrieb sang trägt spricht sprach fährt fuhr arbeitet arbeitete verwendet nutzt speichert schützt unterstützt sorgt dient endet beginnt startet gilt gehört "
            "besteht umfasst erhält bekommt erreicht wirkt ist's scheint liebt hasst kennt mochte".split()
        ),
        "ihr": frozenset(
            "habt seid könnt wollt müsst sollt dürft werdet möchtet wisst könntet solltet würdet hättet wart hattet geht macht findet".split()
        ),
    },
    not_before={
        "ihr": frozenset(
            "habt seid könnt wollt müsst sollt dürft werdet möchtet wisst könntet solltet würdet hättet".split()
        ),
    },
    not_after={
        "ihr": frozenset(
            "habt seid könnt wollt müsst sollt dürft werdet möchtet wisst könntet solltet würdet hättet".split()
        ),
    },
    idioms=("duzen", "sie-form", "du-form", "auf du und du", "per du", "du meine güte", "du liebe", "du lieber"),
    verbs={
        **{form: frozenset(("A",)) for form in _IMPERATIVES.split()},
        **{form: frozenset(("2",)) for form in _YOU.split()},
        **{
            form: frozenset(("Q",))
            for form in "habt seid könnt wollt müsst sollt dürft werdet möchtet wisst könntet solltet würdet hättet wart".split()
        },
    },
    verb_forms={"A": "du", "2": "du", "Q": "ihr", "3": "Sie"},
    nouns=frozenset(
        "suche frage lade teile folge liebe ruf kauf start stopp stopp buche buch tipp versuch besuch vergleich tausch blick lauf spiel zahl teil druck such pass halt feier koch stimme stimm sage "
        "wechsel rate sicher speicher leite passe starte trage lerne lege wähle sei werde habe höre spare fahre gehe komme mache beginn begleite dreh schalt scann iss gib bring legen folg fang tu zeige fühle lebe "
        "erlebe warte denke erhalte erfahre empfehle erwarte nutze benutze verwende kaufe suche spiele lese laufe glaube hoffe schaue stelle setze halte sehe besuche tue bezahle zahle".split()
    ),
    genitives=frozenset("der des".split()),
    transparent=frozenset(
        "bitte dann jetzt nun also einfach doch mal auch nur nicht gerne gern ja zuerst danach anschließend".split()
    ),
    openers=frozenset("und oder aber sondern denn".split()),
    subordinators=frozenset("wenn falls ob wie was wo".split()),
    relatives=frozenset("dass der die das".split()),
    prepositions=frozenset("auf in im an am bei mit von zu zum zur für über unter aus nach vor ins".split()),
    determiners=frozenset(
        "der die das den dem des ein eine einen einem einer eines dein deine deinen deinem deiner dieses diese diesen dieser diesem unser unsere unseren unserem unserer mein meine meinen meinem "
        "alle jeden jede jedes keine keinen kein dich dir uns mich mir ihn es sie deines".split()
    ),
    others=frozenset("ich er es wir man".split()),
    first=frozenset("ich mein meine meinen meinem meiner mich mir".split()),
    invited=("auch du", "du auch"),
)

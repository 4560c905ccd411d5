"""German: own lists of what service desks write and say, with du and with Sie."""

from __future__ import annotations

from cxlint.language.script_parts.table import Table

TABLE = Table(
    signs={
        "greeting": r"""
            ^(hallo|hi|hey|moin|servus)
            gru(ß|ss) gott
            gru(e)?zi
            guten (tag|morgen|abend)
            schonen guten (tag|morgen|abend)
            ^sehr geehrte*
            ^geehrte*
            ^liebe(r|s)?
            ^guten
            ^mahlzeit
            ^(herzlich )?willkommen( zuruck)?
            was kann ich fur (sie|dich) tun
            (wie|womit) (kann|darf|konnen) (ich|wir) (ihnen|dir|euch)
            mein name ist
            (sie sprechen|du sprichst) mit
            danke fur (ihren|deinen) anruf
            vielen dank fur (ihren|deinen) anruf
            """,
        "empathy": r"""
            (ich|wir) (kann|konnen) ~ (verstehen|nachvollziehen|nachempfinden|nachfuhlen|vorstellen)
            (kann|konnen) (ich|wir) ~ (verstehen|nachvollziehen|nachempfinden|nachfuhlen|vorstellen)
            (ich|wir) (versteh|begreif)(e|en)
            (versteh|begreif)(e|en) (ihren|deinen|ihre|deine|gut|vollkommen|sehr gut|, dass (sie|du))
            (ihr|dein|der|die|ihre|deine) (arger|frust|unmut|enttauschung|verargerung|sorge|sorgen|arger) ~ (verstandlich|nachvollziehbar|berechtigt)
            (ist|war|klingt|sehr|wirklich|naturlich|echt) ~ (argerlich|frustrierend|enttauschend|unangenehm|blod|doof|nervig|bedauerlich|schade|verstandlich|nachvollziehbar|stressig|unerfreulich)
            (ich|wir) wei(ß|ss|ssen) ~ (wie|dass|wichtig|argerlich)
            an (ihrer|deiner|eurer) stelle
            (sie haben|du hast|da haben sie|da hast du) ~ recht
            zu recht
            wie (argerlich|schade|blod|doof|unangenehm)
            (wir|ich) (fuhle|fuhlen) mit
            verstandnis fur (ihr|dein|ihre|deine)
            in (ihre|deine) lage
            schade, dass
            (das|es) ist nicht (die|das|der) (antwort|erfahrung|service)
            """,
        "apology": r"""
            (tut|tun|tat) (es |uns |mir )?leid
            (tut|tun) ~ leid
            leid tut
            entschuldig*
            sorry
            verzeih*
            (wir|ich) bedauer(n|e)
            bedauerlicherweise ist uns
            um (verzeihung|entschuldigung|nachsicht)
            pardon
            """,
        "acknowledgement": r"""
            (dank|danke)( schon| sehr)? (fur|,? dass) (?!ihren anruf|ihre geduld|ihr verstandnis|deine geduld|dein verstandnis)(ihr*|dein*|eur*|die|das|den|sie uns|du uns|sie sich|du dich)
            (wir|ich) haben? (ihre*|deine*|die|den|das|uns|mir) ~ (erhalten|bekommen|gelesen|angesehen|gepruft|notiert|registriert|aufgenommen|weitergeleitet)
            (habe|haben) (ich |wir )?(ihre*|deine*) ~ (erhalten|bekommen|gelesen|notiert)
            (ihre*|deine*) ~ (ist|sind|wurde|wurden) ~ (eingegangen|angekommen|erfasst|registriert|aufgenommen|angelegt|bestatigt|abgeschlossen)
            (ich|wir) (sehe|sehen|lese|lesen|entnehme|entnehmen|stelle fest|verstehe), ?dass
            (bezuglich|hinsichtlich|betreffend|zu) (ihre*|deine*) (anfrage|nachricht|bestellung|frage|anliegen|reklamation|schreiben|e-mail|mail|vertrag*)
            (bezug|bezugnehmend|hinblick) (nehmend )?auf
            wie (gewunscht|besprochen|vereinbart|telefonisch|erbeten)
            auf (ihren|deinen) wunsch
            (sie|du) (haben|hast) ~ (geschrieben|gemeldet|gefragt|mitgeteilt|angefragt|gebeten|kontaktiert)
            (sie|du) (mochten|mochtest|fragen|fragst|schreiben|schreibst|berichten|berichtest)
            dass (sie|du) sich ~ (melden|meldest|gemeldet|an uns)
            (leid|schade|bedauer*)( zu horen)?, dass (ihre*|deine*|sie|du|die|der|das)
            """,
        "thanks": r"""
            danke
            (vielen|herzlichen|besten|schonen|tausend|lieben|ganz) dank
            dank (fur|dass)
            dankeschon
            (wir|ich) (bedanke|bedanken|danke|danken)
            merci
            """,
        "next step": r"""
            (wir|ich) werden? (?!nie|niemals|nicht)\w+
            (werden|werde) (wir|ich)
            (sie|du) (erhalten|erhaltst|bekommen|bekommst|horen|horst|finden|findest|konnen|kannst|mussen|musst|brauchen|brauchst|sollten|solltest)
            (erhalten|erhaltst|bekommen|bekommst|horen|horst|konnen|kannst) (sie|du)
            (wir|ich) (schicken?|senden?|sende|schicke|versenden?|uberweisen?|erstatten?|prufen?|prufe|klaren?|klare|kummern?|kummere|melden?|melde|informieren?|leiten?|leite|verbinden?|verbinde|stellen?|stelle|veranlassen?|tauschen?|tausche|schauen?|schaue|rufen?|rufe|geben?|gebe|schreiben?|schreibe|kontaktieren?|buchen?|buche|legen?|lege|reservieren?|storniere?n?|bieten?|biete|suchen?|suche|bearbeiten?|bitten?|bitte sie|empfehlen?|holen?|hole|offne|frage|fragen)
            (schicken?|senden?|uberweisen|erstatten|prufen?|klaren?|kummern|kummere|melden?|informieren|leiten?|verbinden?|veranlassen?|tauschen?|schauen?|rufen?|geben?|schreiben?|kontaktieren|buchen|bieten|bearbeiten) (wir|ich)
            meld(et|en) ~ (bei ihnen|bei dir|sich)
            (wird|werden) ~ (erstattet|gutgeschrieben|zugeschickt|versendet|verschickt|kontaktieren|melden|geliefert|bearbeitet|gepruft|uberwiesen|zuruckrufen|anrufen|informieren|helfen|ausgetauscht|freigeschaltet|informiert|zugestellt)
            ^(?!haben|sind|konnen|mochten|wissen|kennen|wollen|hatten|wurden|durfen|sollten|brauchen|mussen|stehen|horen|sehen wir)\w{3,20}en sie
            (konnen|konnten|wurden|kannst|konntest|wurdest|mochten|mochtest|darf|durfte|soll|sollen) (sie|du|ich|wir)( bitte| mir| uns| dir| ihnen| sich| kurz)? ~ \
(nennen|geben|schicken|senden|mitteilen|bestatigen|prufen|versuchen|angeben|sagen|zusenden|haben|helfen|ansehen|antworten|beschreiben|probieren|anrufen|zuruckrufen|benachrichtigen|informieren|bitten|sprechen)
            (gern|gerne) (konnen|kann|bieten|biete|helfen|helfe|prufen|prufe|schicken|schicke|machen|mache|senden|sende|rufen|rufe|vereinbaren|vereinbare) (wir|ich)
            (wir|ich) (wurden|wurde|mochten|mochte) (gern|gerne|ihnen|dir|sie|dich)
            der nachste schritt
            (die )?nachsten? schritte?
            sobald (sie|du|wir|ich)
            (geht|kommt|ist) ~ (zu ihnen|zu dir|auf dem weg|raus)
            geht es weiter
            so (geht|funktioniert) es
            bitte ~ (beachten|prufen|senden|schicken|angeben|warten|antworten|klicken|offnen|versuchen)
            bis (morgen|freitag|montag|dienstag|mittwoch|donnerstag|spatestens|ende) ~ (schicken|melden|erhalten|bekommen|senden)
            """,
        "hand-off": r"""
            (verbind*|leit*|geb*|ubergeb*|ubergib*|reich*|vermittl*|weiter*|stell*) ~ (mit|an|zu|zum|zur) ~ \
(kolleg*|mitarbeiter*|ansprechpartner*|fachabteilung|abteilung|team|spezialist*|techniker*|experte*|expertin|teamleit*|buchhaltung|kundendienst|kundenservice|support|person|mensch*|berater*|agent*|sachbearbeiter*|\w{2,20}abteilung|vorgesetzte*)
            (verbinde|leite|stelle) (sie|dich) ~ (durch|weiter)
            (ein|eine|einer|unser|unsere|mein|meine) ~ (kolleg*|mitarbeiter*|ansprechpartner*|team|spezialist*|techniker*|experte*|expertin|berater*|sachbearbeiter*|mensch) ~ (meld*|ruf*|kontaktier*|kummer*|ubernimm*|wird|hilft|setz*|prufe*|pruft|beantwort*|antwort*|schau*|steht)
            (mit|an) (einem|einer|jemandem|unserem|unserer|eine|einen) ~ (mitarbeiter*|aus dem team|aus unserem team|kolleg*|berater*)
            mit (einem|einer|jemandem|unserem|unserer) ~ (sprechen|reden|chatten|telefonieren|verbinden)
            (echte*|lebendige*) (mensch*|person*|ansprechpartner*)
            (ruf|rufen|schreib|schreiben|kontaktier*|mail|mailen|erreich*) (sie |du )?(uns|mich)
            (uns|mich) (gern |gerne |jederzeit |auch |einfach )?(anrufen|telefonisch|per e-mail|per mail|eine nachricht|eine mail)
            von (einem|einer|unserem|unserer) ~ (kolleg*|mitarbeiter*|team|berater*|spezialist*|techniker*) ~ (kontaktiert|angerufen|zuruckgerufen|betreut|beraten)
            (uns|mir) (gern |gerne |einfach |jederzeit |bitte )?(an|schreiben|kontaktieren|erreichen)
            (schreib|schreiben|mail|antworte|antworten) (sie )?(uns|mir)
            (meld|melde|melden) (dich|sie sich|euch) ~ (bei uns|bei mir|gern|gerne|jederzeit|unter)
            (wenden|wende) (sie sich|dich)
            (auf|uber) diese (e-mail|mail|nachricht) (antworten)?
            antworte(n)? (sie )?(einfach )?auf diese
            (kundenservice|kundendienst|hotline|support|service-team|serviceteam|kundenbetreuung) ~ (unter|an|ist|erreich*|hilft)
            (unter|telefon|tel|telefonnummer|hotline|nummer|an)[.:]? \+?\(?\d[\d\s()/.-]{5,}\d
            [\w.+-]+@[\w-]+[.][\w.-]+
            (meine*|unsere*) (vorgesetzte*|teamleit*|technik*|fachabteilung)
            rufen wir (sie|dich) (zuruck|an)
            """,
        "closing": r"""
            (freundlich*|best*|herzlich*|lieb*|viele*|schon*|sonnig*) gru(ß|ss|e|ße|sse|ßen|ssen)
            (mit )?(freundlich*|best*|herzlich*|lieb*) gru*
            mfg
            lg
            hochachtungsvoll
            gru(ß|ss)(e|en)? (aus|von|vom|ihr|dein)
            (schonen|schone|schones|angenehmen|angenehme|guten|gute|tolles|tollen) ~ (tag|abend|woche|wochenende|feierabend|nachmittag|zeit|ferien)
            auf wieder(sehen|horen|schauen)
            tschuss
            ciao
            bis (bald|dann|demnachst|zum nachsten mal|morgen)
            alles gute
            machen sie es gut
            machs gut
            mach's gut
            (kann|konnen|darf) (ich|wir) ~ (sonst|noch) ~ (tun|helfen|weiterhelfen)
            noch (etwas|was|fragen|weitere)
            (stehen|stehe|steht) ~ zur verfugung
            (fur|bei) (weitere*|ruckfragen|fragen) ~ (gerne?|zur|jederzeit|da|uns)
            (bei|fur) (weitere|weiteren) (fragen|ruckfragen)
            (sind|bin) (wir|ich)? ?(gern|gerne|jederzeit|immer)? ?(fur (sie|dich) )?da
            """,
    },
    ending=r"""
        ^((ihr|dein|euer|das|ihre|deine|der|die) )?([\w-]{1,20} ){0,3}([\w-]{0,20}team|kundenservice|kundendienst|kundenbetreuung|support|service)( (von )?\w{1,20}){0,2}[.!]?$
        danke[.!]?$
        (danke|dank) fur (ihr|dein|ihre|deine) (vertrauen|geduld|verstandnis|treue)
        (ich|wir) hoffen?
        (wir|ich) (freuen|freue) (uns|mich)
        gru(ß|ss|ße|sse)
        servus
        """,
    asked=r"""
        offne offnet tippe tippt klicke klick klickt schreib schreibe ruf rufe sende send schick schicke wahle wahl gib gebe
        prufe pruf starte start versuche versuch probiere probier warte wart folge folg geh gehe nutze nutz lade lad melde
        meld antworte druck drucke bring bringe nimm schau schaue lies halte halt teile teil uberprufe kontaktiere trage
        trag gebt schau_dir log logge aktualisiere schalte installiere ziehe stecke entferne merke beachte besuche
        """,
    joiners="bitte und dann oder danach anschließend nun jetzt zuerst einfach also gern gerne alternativ sonst ansonsten",
    offers=r"""
        (falls|wenn|sollte|sollten|solltest|haben|hast) (sie|du|ihr|etwas|es|noch|sich) ~ (fragen|ruckfragen|hilfe|unklar|unterstutzung|frage)
        (fur|bei) (weitere*|ruckfragen|fragen|allen fragen)
        noch fragen
        """,
    never=r"""
        niemals
        nie
        (kein|keine|keiner|niemand) ~ (wird|fragt|werden)
        """,
    reasons=r"""
        weil
        da (die|der|das|wir|es|sie|ihr*|dein*|ein*)
        denn
        wegen
        aufgrund
        daher
        deshalb
        deswegen
        grund dafur
        der grund
        damit (sie|du|wir)
        somit
        durch (den|die|das|ein*)
        """,
    customer="kunde kundin kund:in kunde/kundin anrufer anruferin nutzer nutzerin besucher gast patient",
    examples={
        "greeting": "Guten Tag, vielen Dank für Ihre Nachricht.",
        "empathy": "Ich verstehe, wie ärgerlich das ist.",
        "apology": "Bitte entschuldigen Sie die Unannehmlichkeiten.",
        "acknowledgement": "Ich sehe, dass Ihre Bestellung noch nicht angekommen ist.",
        "thanks": "Vielen Dank für Ihre Geduld.",
        "explanation": "Das liegt daran, dass der Zusteller die Adresse nicht gefunden hat.",
        "next step": "Wir schicken Ihnen bis Freitag Ersatz.",
        "hand-off": "Ich gebe Ihr Anliegen an eine Kollegin weiter, die Sie heute anruft.",
        "closing": "Kann ich sonst noch etwas für Sie tun? Ich wünsche Ihnen einen schönen Tag.",
    },
)

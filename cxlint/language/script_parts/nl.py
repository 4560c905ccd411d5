"""Dutch: own lists of what service desks write and say, with je and with u."""

from __future__ import annotations

from cxlint.language.script_parts.table import Table

TABLE = Table(
    signs={
        "greeting": r"""
            ^(hoi|hallo|hey|hi)
            ^(dag|he)( \w{2,20}){0,3}[,!]
            goede(morgen|middag|navond|ndag|n avond)
            goeden(avond|dag)
            ^beste
            ^geachte
            ^lieve
            ^heer
            ^mevrouw
            ^welkom
            (je|u) spreekt met
            (waarmee|hoe|waar) (kan|mag|kunnen) (ik|we|wij) (u|je|jou|jullie) (helpen|mee helpen|van dienst)
            (fijn|leuk|bedankt|dank) ~ (belt|gebeld)
            """,
        "empathy": r"""
            (ik|we|wij) (snap|begrijp|begrijpen|snappen|besef|beseffen) (heel goed |goed |helemaal |volkomen |zeker )?(dat (je|u|dit|het|deze|zoiets|jullie)|hoe (vervelend|frustrerend|lastig|belangrijk|jammer|teleurstellend|naar|irritant)|je|uw|jouw|waarom (je|u))
            (ik|we|wij) (weet|weten) (hoe|dat) ~ (vervelend|frustrerend|lastig|belangrijk|jammer|teleurstellend)
            (we|wij) zijn ons ~ bewust
            (dat|het|dit|je|u) (snap|begrijp) (ik|we|wij)
            (kan|kunnen) ~ (voorstellen|begrijpen|indenken|inleven)
            (begrijpelijk|logisch) dat
            (wat|erg|heel|dat is|wel|natuurlijk|hartstikke|super|zo|enorm) (erg |heel |ontzettend |natuurlijk |echt |wel )?(vervelend|jammer|frustrerend|balen|irritant|onprettig|teleurstellend|begrijpelijk)
            (vervelend|jammer|balen) (dat|om te|voor je|voor u)
            (je|u) (heb|hebt|heeft) (helemaal |volkomen |groot )?gelijk
            in (uw|jouw|je) schoenen
            begrip voor
            (ik|we|wij) (leef|leven|voel|voelen) (met|mee)
            niet (het antwoord|de ervaring|wat je|wat u)
            (ik|wij|we) (vind|vinden) het (ook )?(erg |heel )?(vervelend|jammer|naar)
            """,
        "apology": r"""
            (excuses|excuus)
            (het )?spijt (me|mij|ons|het)
            het spijt
            sorry
            verontschuldig*
            (neem|neemt) (me|ons|mij) niet kwalijk
            pardon
            (wij|we|ik) betreur(en)?
            """,
        "acknowledgement": r"""
            (bedankt|dank|dankjewel|dankuwel)( je| u)?( wel)? (voor|dat) (je|jouw|uw|het|de|u|jullie) ~ \w+
            (we|wij|ik) (hebben|heb) (je|jouw|uw|het|de|uw|dit) ~ (ontvangen|gelezen|bekeken|gezien|genoteerd|gecontroleerd|geregistreerd|doorgestuurd)
            (je|jouw|uw) ~ (is|zijn|hebben|staat) ~ (ontvangen|binnen|geregistreerd|aangekomen|in behandeling|genoteerd|bevestigd|verzonden|verstuurd)
            (ik|we|wij) (zie|zien|lees|lezen|begrijp|begrijpen|merk) dat
            naar aanleiding van
            (betreffende|inzake|over|aangaande|wat betreft) (je|jouw|uw) (vraag|bericht|bestelling|klacht|verzoek|aanvraag|brief|mail)
            in antwoord op
            met betrekking tot
            zoals (gevraagd|besproken|afgesproken|je|u)
            op (uw|jouw|je) verzoek
            (je|u) (schrijft|vraagt|meldt|geeft aan|gaf aan|hebt aangegeven|heeft aangegeven|vroeg|schreef|meldde|wilt|wil)
            (vervelend|jammer|sorry|balen)( te horen)? dat (de|het|je|jouw|uw|u|er)
            """,
        "thanks": r"""
            bedankt
            dank(?! aan)
            dank(jewel|uwel|je|u)
            (wij|we|ik) (danken|dank|bedanken|bedank|waarderen|waardeer)
            """,
        "next step": r"""
            (we|wij|ik|je|u|jullie) (zullen|zal|gaan|ga|zult|gaat) (?!nooit|niet)\w+
            (zullen|zal|gaan|ga) (we|wij|ik|je|u)
            (je|u|jij|jullie) (ontvangt|krijgt|hoort|kunt|kan|vindt|moet|hoeft|mag|kan nu)
            (ontvangt?|krijgt?|hoort?|kunt?|kan|kun|vindt?) (je|u|jij)
            (we|wij|ik) (sturen|stuur|verbinden|verbind|controleren|controleer|zoeken|zoek|kijken|kijk|nemen|neem|bellen|bel|mailen|mail|betalen|betaal|storten|stort|maken|maak|regelen|regel|lossen|los|zetten|zet|vervangen|vervang|bieden|bied|informeren|laten|laat|houden|houd|hou|geven|geef|raden|raad|adviseren|adviseer|verzoeken|vragen|vraag|schakelen|annuleren|annuleer|boeken|boek|helpen|ruilen|leggen|leg|verwerken|verwerk|onderzoeken|onderzoek|zorgen|zorg|stellen|komen|kom|doen|wijzigen|wijzig|pakken|pak|plannen|plan)
            (sturen|stuur|verbind|verbinden|controleer|neem|nemen|bel|bellen|laten|laat|zorgen|zorg|houden|houd|zetten|zet|betalen|storten) (we|wij|ik)
            (neemt|nemen|neem) ~ contact
            (wordt|worden) ~ (teruggestort|verzonden|verstuurd|teruggebeld|gebeld|geleverd|vervangen|behandeld|verwerkt|teruggestort|overgemaakt|bezorgd|opgelost|gecontacteerd)
            (kunt|kun|kan|wilt|wil|zou|mag) (je|u|ik|jij|jullie|we)( ons| me| mij| dit| de| het| even| alstublieft| alsjeblieft)? ~ \
(sturen|geven|doorgeven|mailen|bellen|controleren|proberen|bevestigen|laten weten|vertellen|invullen|nakijken|kijken|hebben|krijgen|aangeven|opsturen|toesturen|helpen|ontvangen|wachten)
            (zodra|als) (we|wij|ik|je|u) ~ (hebben|heb|hebt|heeft|weten|weet|binnen|ontvangen|ontvang|ontvangt)
            volgende stap(pen)?
            (we|wij|ik) (zouden|zou|willen|wil) (je|u|graag|jou)
            (lijkt|is) (je|u|jou) dat (wat|iets)
            onderweg
            (is|komt|gaat) ~ (jouw|uw|je) kant
            (je|u) hoeft (niets|verder niets|niks)
            """,
        "hand-off": r"""
            (verbind*|zet*|geef*|geven|stuur*|sturen|schakel*|draag|dragen|overleg*|leg*|breng*|koppel*) ~ (door|met|aan|naar|over|in) ~ \
(collega*|medewerker*|specialist*|afdeling|team|monteur*|technic*|leidinggevende*|manager|adviseur*|klantenservice|persoon|mens|iemand|helpdesk|expert*|teamleider)
            (verbind*|geef*|geven|stuur*|sturen) ~ (met|aan|naar|door) (collega*|klantenservice|facturatie|onze (afdeling|collega*|technische dienst)|de afdeling)
            (een|onze|mijn|van onze|van de) ~ (collega*|medewerker*|specialist*|team|monteur*|technic*|adviseur*|expert*|iemand) ~ \
(neemt|nemen|belt|bellen|helpt|helpen|kijkt|kijken|antwoord*|beantwoord*|zal|gaat|kan|kunnen|reageert|contact|pakt|komt|staat|staan|mailt|schrijft|bekijkt|spreken|praten|chatten)
            (met|naar) (een|iemand|onze|de) ~ (spreken|praten|chatten|bellen|overleggen)
            (liever|graag) (een|iemand|met) ~ (medewerker|mens|persoon|spreken)
            door (een|onze|een van onze) ~ (collega*|medewerker*|specialist*|adviseur*) ~ (gebeld|geholpen|gecontacteerd|benaderd|teruggebeld)
            echte? (mens|mensen|persoon|medewerker*)
            (bel|mail|app|schrijf|stuur|contacteer|bereik|chat|belt|mailt|vraag)( dan| gerust| even| met| naar)? (ons|onze|klantenservice|(de|onze) (klantenservice|helpdesk|servicedesk))
            stuur ~ (bericht|mail|dm)
            bel (met |naar )?\+?\d
            (ons|mij|me) (dan |gerust |altijd |even |gewoon |telefonisch )?(bellen|mailen|bereiken|schrijven|contacteren|weten|een mail|een bericht|bereikbaar)
            (neem|neemt|nemen|opnemen) (u |je |dan |gerust |even |hiervoor )?contact ?(met|op)?
            contact (met ons |met onze \w+ )?op(nemen|neemt)?
            (antwoord|reageer|beantwoord)(en)? (gerust )?(op )?(deze|dit) (e-mail|mail|bericht)
            (klantenservice|helpdesk|servicedesk|support) ~ (op|via|is|bereikbaar|bellen|te|helpt)
            (op|via|nummer|tel|telefoonnummer|naar)[.:]? \+?\(?\d[\d\s()/.-]{5,}\d
            [\w.+-]+@[\w-]+[.][\w.-]+
            (mijn|onze) (leidinggevende|manager|technische dienst)
            aarzel (dan )?niet (om )?(contact|ons|te)
            blijf aan de lijn
            """,
        "closing": r"""
            (met )?(vriendelijk*|hartelijk*|warm*|veel|lieve) groet*
            groet(en|jes|s)?
            mvg
            hoogachtend
            (fijne|prettige|leuke|mooie|goede|goed|fijn|prettig) (nog |verder )?(dag|avond|weekend|week|middag|dagje|dag nog|weekeinde|vakantie)
            ^tot (ziens|snel|horens|gauw|dan|morgen|de volgende keer|binnenkort)
            tot (ziens|horens)
            doei
            ^dag[!,.]
            (kan|kunnen) (ik|we|wij) ~ (verder|nog|anders) ~ (helpen|betekenen|doen)
            (nog|verder) (iets|vragen|ergens)
            nog (andere )?vragen
            (wij|we|ik) (staan|sta|zijn|ben|blijven|helpen|help|horen|hoor) ~ (klaar|beschikbaar|graag|voor je|voor u|er voor)
            (dan|we|wij|ik) (horen|hoor|help|helpen) ~ graag
            aarzel (dan )?niet
            alle goeds
            """,
    },
    ending=r"""
        ^((het|je|uw|jouw|de) )?(\w{1,20} ){0,3}(team|klantenservice|helpdesk)( (van )?\w{1,20}){0,2}[.!]?$
        bedankt[.!]?$
        bedankt voor (uw|je|jouw) (vertrouwen|geduld|begrip)
        (hopelijk|we hopen|wij hopen|ik hoop)
        groet
        doei
        succes
        het beste[!.]?$
        """,
    asked=r"""
        open tik klik druk stuur mail bel schrijf probeer controleer check volg ga bezoek vul voer kies selecteer upload voeg
        wacht breng zet schakel herstart start reset download installeer update leg laat log gebruik print bewaar antwoord
        geef vertel zeg lees kijk haal verwijder sluit wijzig verander retourneer vraag bevestig meld houd hou neem scan
        plaats sluit_aan trek onthoud noteer scroll blijf toets vul_in typ
        opent klikt stuurt belt schrijft probeert controleert volgt gaat vult kiest wacht brengt
        """,
    joiners="en dan of daarna vervolgens nu eerst alstublieft alsjeblieft gewoon ook anders eventueel dus",
    offers=r"""
        (als|indien|mocht|mochten|heb|heeft|hebt) (je|u|jullie|er|het) ~ (vragen|vraag|hulp|meer informatie|onduidelijk*|nog iets)
        (bij|voor) (verdere |meer |andere |overige )?(vragen|informatie)
        kom (je|u) er niet uit
        nog (andere )?vragen
        """,
    never=r"""
        nooit
        (geen|niemand) ~ (zal|vraagt|wordt)
        niemand
        """,
    reasons=r"""
        omdat
        want
        doordat
        vanwege
        wegens
        daarom
        daardoor
        de reden
        door (de|het|een)
        zodat
        dus
        aangezien
        """,
    customer="klant beller bezoeker gebruiker index patient gast",
    examples={
        "greeting": "Goedemiddag, bedankt voor uw bericht.",
        "empathy": "Ik begrijp hoe vervelend dit is.",
        "apology": "Onze excuses voor het ongemak.",
        "acknowledgement": "Ik zie dat uw bestelling nog niet is aangekomen.",
        "thanks": "Bedankt voor uw geduld.",
        "explanation": "Dit komt doordat de bezorger het adres niet kon vinden.",
        "next step": "We sturen u vóór vrijdag een nieuwe.",
        "hand-off": "Ik geef uw vraag door aan een collega, die u vandaag belt.",
        "closing": "Kan ik nog iets anders voor u doen? Ik wens u een fijne dag.",
    },
)

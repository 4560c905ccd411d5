"""French: own lists of what service desks write and say, with tu and with vous."""

from __future__ import annotations

from cxlint.language.script_parts.table import Table

TABLE = Table(
    signs={
        "greeting": r"""
            bonjour
            bonsoir
            ^(salut|coucou|hello)
            bienvenue
            ^cher(s|e|es)?
            ^(madame|monsieur|mesdames|messieurs)
            (a|suis a) votre ecoute
            (en quoi|comment) (puis-je|pouvons-nous|je peux|on peut|peut-on)
            que puis-je faire pour
            merci (d'avoir appele|de votre appel)
            """,
        "empathy": r"""
            (je|nous)( vous| te)? (comprends|comprenons|concois|concevons|imagine|imaginons|mesure|mesurons|partage|partageons|realise|realisons|entends|entendons) ~ \
(que|combien|comme|a quel|votre|ta|ton|vos|tes|la|le|l'\w+|votre|cette|parfaitement|tout a fait|tres bien|bien)
            (et|je|nous) (comprends|comprenons) (bien|tout a fait|parfaitement|votre|ta|ton|que|combien)
            je (te|vous|le|la) comprends
            (me|nous) (mets|mettons) a (votre|ta) place
            (vous avez|tu as|vous aviez) (tout a fait |parfaitement |entierement |totalement )?raison
            (votre|ta|ton) ~ (est|sont) ~ (legitime*|comprehensible*|justifie*|normale*)
            (c'est|cela est|ca doit etre|cela doit etre|doit etre|c'est vraiment|etre)( tres| vraiment| bien| tout a fait| particulierement)? (frustrant|penible|agacant|desagreable|ennuyeux|comprehensible|decevant|embetant|stressant|contrariant|regrettable|difficile|dommage|genant|rageant)
            (je|nous) (sais|savons) ~ (combien|que|a quel point|important*|penible|frustrant*)
            quel dommage
            dommage
            (ce n'est|c'est) pas (la reponse|l'experience|ce que vous|ce que tu)
            (il est|c'est) (normal|naturel|legitime)
            """,
        "apology": r"""
            (desole|navre)(e|s|es)?
            excus(ez|e)(-nous|-moi| nous| moi)?
            (nous |m'|vous )?(prions|prie)? ?(de bien vouloir )?(nous|m'|m) ?excuser
            (nous|m')excuser
            nous excuser
            (presentons|presente|accepter|adressons|adresse|renouvelons) ~ excuses
            (nos|mes|toutes nos|toutes mes|sinceres|plates|avec nos|avec mes) excuses
            excuses
            (veuillez |bien vouloir )?(nous |me )?pardonn(er|ez|e)
            pardon
            (nous|je) (regrettons|regrette|deplorons|deplore)
            """,
        "acknowledgement": r"""
            (merci|remercions|remercie) ~ (de|d'|pour) ?(nous avoir|avoir|m'avoir|votre|ton|ta|vos|l'|nous) ?\w+
            (merci|remercions|remercie) (de|d'|pour) ?(nous avoir|avoir|m'avoir|votre|ton|ta|vos)
            (nous avons|j'ai|avons)( bien)? (recu|pris (connaissance|en compte|note)|lu|note|enregistre|examine|vu|consulte|etudie)
            (votre|ta) (demande|message|reclamation|commande|requete|dossier|ticket) ~ (a|est|ont)( bien)? (ete |bien )?(ete )?(recu*|enregistre*|pris*|transmis*|traite*|attribu*|confirme*|valide*)
            (je vois|nous voyons|je constate|nous constatons|je note|nous notons|je comprends) que
            suite a (votre|ton|ta|notre|vos)
            (concernant|au sujet de|a propos de|en reponse a|quant a) (votre|ton|ta|vos|la|le)
            comme (convenu|demande|vous l'avez|tu l'as|souhaite)
            (a|selon|conformement a) votre demande
            (vous|tu) (nous |m')?(avez|as|m'avez|nous avez) (signale|ecrit|demande|contacte|indique|fait part)
            (desole*|navre*|regrett*) (que|d'apprendre|de lire) ~ (votre|vous|la|le|ta|ton|tu)
            d'apprendre (que|cela|votre|ta|cette)
            """,
        "thanks": r"""
            merci(?! de (?!votre|notre)(\w{2,20}(er|ir|re)|bien vouloir|ne pas|nous (\w{2,20}(er|ir|re))|vous \w{2,20}er))
            (nous|je) (vous|te) (remerci*|sais gre|suis reconnaissant*)
            remerci(ons|e|ements)
            """,
        "next step": r"""
            (nous|je|on) (vous |te |le |la |les |lui |vous le |vous la )?\w{2,20}(erai|irai|drai|erons|irons|drons|vrons|vrai|rrons|rrai)
            j'\w{2,20}rai
            (vous|tu) (?!prefer|espe|decl|consid|diff|pourriez)\w{2,20}(er|ir|dr|vr|rr|aur|ser)(ez|as)
            (recevrez|recevras|aurez|pourrez|pourras|trouverez|trouveras|serez|obtiendrez|devrez|recevoir)
            (vous (recontactera|contactera|rappellera|repondra|ecrira|appellera|aidera)|vous recontacter|arrivera|arriveront|te (recontactera|rappellera|contactera|repondra))
            (sera|seront) \w{3,20}(e|es|ee|ees|is)
            (je|nous|on) (vous |te |l'|le |la |les |lui )?(envoie|envoyons|transfere|transferons|transmets|transmettons|verifie|verifions|procede|procedons|rembourse|remboursons|mets|mettons|passe|passons|contacte|contactons|propose|proposons|invite|invitons|conseille|conseillons|demande|demandons|relance|relancons|ouvre|ouvrons|annule|annulons|cree|creons|tiens|tenons|reviens|revenons|recontacte|recontactons|rappelle|rappelons|regarde|regardons|expedie|expedions|offre|offrons|fais|faisons|recommande|recommandons|encourage|encourageons|aimerais|aimerions|souhaiterions|m'occupe|occupons|suggere|suggerons|dirige|dirigeons)
            (je|nous|on) (vais|allons|va)
            (nous nous engageons|je m'engage) a
            (allez|vas) (pouvoir|recevoir)
            (je|nous|on) (vous|te|m'en) (occupe|occupons)
            (merci|veuillez|priere|pensez a|n'oubliez pas) (de )?(bien vouloir |nous |me |vous )?(?!agreer|croire|recevoir|accepter|excuser|nous excuser)\w{2,20}(er|ir|re|oir)
            (il (vous |te )?suffit|il (vous |te )?faut|il faudra)
            (vous|tu) (pouvez|peux|pourrez|devez|dois|pourriez)( egalement| aussi| desormais| toujours| simplement| ensuite)? \w+
            (pouvez|pourriez|peux|pourrais|puis|pouvons|voulez|souhaitez|veux|preferez)-?(vous|tu|je|nous)
            (souhaitez-vous|voulez-vous|veux-tu) que
            (votre|la|le|un|une) ~ (est en route|part|arrive|vous parvient)
            (des que|aussitot que) (vous|tu|nous|je|j')
            (prochaine|prochaines) etapes?
            vous n'avez rien a faire
            (pour|afin de) \w{3,20}(er|ir|re)[^.!?]{1,60}, \w{2,20}(ez|e)
            """,
        "hand-off": r"""
            (transfer*|transmet*|transmis*|pass*|met*|dirig*|orient*|redirig*|confi*|escalad*|relai*) ~ \
(a|au|aux|avec|vers|le|la|l'\w{1,20}) ~ \
(collegu*|conseill*|agent*|responsable*|specialist*|technici*|service|equipe*|departement|superviseur*|manager|expert*|humain*|personne*|interlocut*)
            (transfer*|transmet*|transmis*|pass*|met*|dirig*|orient*) ~ (a|au|aux|avec|vers) (l'|l'un de nos )?(equipe|expert*|agent*|interlocut*|un collegu*|un conseill*)
            (un|une|l'un|l'une|notre|mon|ma) ~ (collegu*|conseill*|agent*|responsable*|specialist*|technici*|expert*|equipe*|membre*|interlocut*) ~ (vous|te|va|prend*|repond*|reviendra|se|pourra|peut|est|sera)
            (contacte|recontacte|rappele|aide|suivi|assiste|en charge)* par (un|une|l'un de|notre) ~ (collegu*|conseill*|agent*|specialist*|technici*|expert*|equipe*)
            (parler|discuter|echanger|chatter|en discuter|en parler|parlez|discutez) (directement )?(a|avec) (un|une|quelqu'un|nos|notre|l'un|nous)
            (vrai|vraie|vrais|vraies) (personne|personnes|humain|humains|gens|conseill*)
            (humain|en chair et en os)
            (appelez|appelle|contactez|contacte|ecrivez|ecris|joignez|joins|repondez|rappelez)-(nous|moi)
            (nous|me) (contacter|appeler|joindre|ecrire|rappeler|repondre|telephoner)
            (contactez|appelez|joignez|contacter|appeler|joindre|contacte|appelle|telephonez) (le|la|notre|nos|au|l'|un) ?(service|support|numero|centre|conseill*|equipe|assistance|hotline|standard|\+?\d)
            repond(ez|re|s) (simplement |directement )?a (ce|cet|cette) (e-mail|email|mail|courriel|message)
            (service|relation|support) (client*|clientele|technique) (au|est|a|par|se|:|reste)
            (au|numero|tel|telephone)[.:]? \+?\(?\d[\d\s().-]{5,}\d
            [\w.+-]+@[\w-]+[.][\w.-]+
            numero vert
            (mon|ma|notre) (responsable|superieur*|superviseur|service technique)
            n'hesit(ez|e) pas a (nous |me )?(contacter|appeler|ecrire|joindre|solliciter|repondre|revenir)
            (adressez-vous|adresse-toi|vous adresser)
            """,
        "closing": r"""
            cordialement
            (bien|tres) (cordialement|a vous)
            (sinceres|meilleures|respectueuses|cordiales|distinguees) salutations
            salutations (distinguees|les meilleures|cordiales|sinceres|respectueuses)
            sincerement
            respectueusement
            amicalement
            bien a (vous|toi)
            (veuillez|prie|prions) (d'|de )?(agreer|recevoir|croire|accepter) ~ (madame|monsieur|salutations|l'expression|l'assurance|cher|chere)
            (je|nous) vous (prie|prions) d'agreer
            (bonne|belle|excellente|agreable) ~ (journee|soiree|semaine|fin|apres-midi|matinee|continuation|reception|annee|vacances)
            (bon|beau|excellent) ~ (week-end|weekend|apres-midi|courage)
            au revoir
            a (bientot|tres bientot|tres vite|la prochaine[.!,]|demain|plus tard|tout a l'heure|tantot)
            (rest|tenons|tiens|demeur)* ~ a (votre|ta) (entiere |complete )?(disposition|ecoute)
            (reste|restons|suis|sommes)( bien sur| toujours)? (a (votre|ta) |joignable|disponible|la)
            n'hesit(ez|e) pas
            (puis-je|pouvons-nous|je peux) ~ (autre chose|d'autre)
            (en )?esperant (que|avoir|vous)
            au plaisir
            prenez soin
            bises
            """,
    },
    ending=r"""
        ^(l'|le |la |votre |ton )?(equipe|service|direction|support|conseill*)( \w{1,20}){0,3}[.!]?$
        merci a vous
        merci (de|pour) (votre|ta) (confiance|comprehension|patience|fidelite)
        merci,
        (j'espere|nous esperons) (que|avoir|vous|te)
        ^salut
        amities
        """,
    asked=r"""
        ouvrez ouvre cliquez clique touchez touche appuyez appuie envoyez envoie ecrivez ecris appelez appelle contactez
        contacte essayez essaie essaye reessayez reessaie verifiez verifie consultez consulte suivez suis allez va rendez
        rends-toi rendez-vous saisissez saisis entrez entre choisissez choisis selectionnez selectionne remplissez remplis
        joignez joins patientez patiente attendez attends restez reste apportez apporte eteignez eteins rallumez rallume
        redemarrez redemarre reinitialisez reinitialise telechargez telecharge installez installe mettez mets gardez garde
        laissez laisse connectez connecte connectez-vous utilisez utilise imprimez imprime conservez conserve repondez
        reponds indiquez indique communiquez donnez donne dites dis lisez lis regardez regarde prenez prends retirez
        branchez debranchez fermez changez modifiez retournez renvoyez demandez confirmez completez inscrivez-vous validez
        faites fais revenez tapez veuillez_patienter composez adressez envoyez-nous dites-moi ecrivez-nous contactez-nous
        """,
    joiners="et puis ou ensuite donc alors merci s'il_vous_plait d'abord maintenant simplement sinon aussi enfin",
    offers=r"""
        si (vous|tu|quelque) ~ (question*|doute*|besoin (d'aide|d'informations?|d'autre chose|de renseignements?|de precisions?)|renseignement*|autre chose)
        (pour|en cas de) (toute|tout|d'autres?|plus de|plus d'|davantage|besoin|question|doute) ~ (question*|renseignement*|information*|aide|doute*|precision*)
        (en cas de|si) (besoin|question*|doute*)
        (pour (plus d'|d'autres |toute )?(informations?|renseignements?|question*))
        d'autres questions
        une autre question
        """,
    never=r"""
        jamais
        (aucun|aucune|personne|nul) ~ ne
        """,
    reasons=r"""
        parce qu*
        car
        puisqu*
        en raison
        a cause
        du fait
        c'est pourquoi
        afin (de|que|d')
        pour que
        la raison
        donc
        grace a
        suite a (un|une|des)
        """,
    customer="client cliente appelant appelante utilisateur visiteur usager patient invite",
    examples={
        "greeting": "Bonjour, merci de nous avoir contactés.",
        "empathy": "Je comprends combien c'est désagréable.",
        "apology": "Nous sommes désolés pour la gêne occasionnée.",
        "acknowledgement": "Je vois que votre commande n'est pas encore arrivée.",
        "thanks": "Merci de votre patience.",
        "explanation": "C'est arrivé parce que le livreur n'a pas trouvé l'adresse.",
        "next step": "Nous vous enverrons un remplacement d'ici vendredi.",
        "hand-off": "Je transmets votre demande à un collègue, qui vous appellera aujourd'hui.",
        "closing": "Puis-je faire autre chose pour vous ? Je vous souhaite une bonne journée.",
    },
)

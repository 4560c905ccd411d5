"""French: tu and vous."""

from __future__ import annotations

from cxlint.language.address.table import Table

# Imperatives of tu as people write them; those in -e are the first and third person as well.
_IMPERATIVES = (
    "abonne accède achète accepte active actualise adapte admire aide aime ajoute ajuste allume amuse annule appelle applique apporte apprends approche appuie arrête assure attends autorise avance "
    "bois bouge calcule change charge cherche choisis clique coche code colle combine commande commence communique compare complète compose comprends compte concentre confirme configure connecte consulte contacte "
    "contente continue contrôle copie corrige coupe cours crée crois cuisine débloque débranche décide déconnecte découvre définis demande démarre dépêche déplace désactive désinstalle détends deviens devine dis "
    "diffuse discute donne dors échange économise écoute écris efface élimine enlève enregistre entre envoie épargne essaie essaye estime évite évalue exporte explique explore fais ferme filtre finis fixe "
    "fournis garde gagne gère glisse goûte habille imagine importe imprime indique informe inscris insère installe invite jette joins joue laisse lance lève lis livre loue maintiens mange marque méfie "
    "mélange mesure mets modifie montre multiplie navigue note nettoie obtiens occupe offre oublie ouvre paie paye paramètre parcours pardonne parie parle partage participe pars passe patiente pense perds personnalise place planifie "
    "plonge pose pousse prends prépare présente préviens privilégie procure profite programme promets propose protège prouve publie raconte ramène range rappelle rassure réalise recharge recherche reçois "
    "recommande recommence récupère redémarre réessaie réfléchis refuse regarde règle régale réinitialise réinstalle rejoins relance relaxe relis remets remplace remplis rends renonce renseigne rentre renvoie répare répète réponds reprends "
    "réserve résilie respecte reste retire retourne retrouve réveille reviens révise sauvegarde saisis scanne sélectionne sens sers signale signe simplifie sois sors souris souviens stocke suis suggère supprime "
    "surveille synchronise tape télécharge tends tente termine teste tiens tire touche tourne transfère transforme travaille trouve utilise va valide vas veille vends vérifie verse vide viens vis visite voyage aie sache vote dépense"
)

TABLE = Table(
    registers={"tu": "informal", "vous": "formal"},
    sure={
        **dict.fromkeys("tu toi".split(), ("tu", "pronoun")),
        **dict.fromkeys("te t".split(), ("tu", "clitic")),
        **dict.fromkeys("ton ta tes tien tienne tiens tiennes".split(), ("tu", "possessive")),
        "vous": ("vous", "pronoun"),
        **dict.fromkeys("votre vos vôtre vôtres".split(), ("vous", "possessive")),
        **dict.fromkeys("faites dites êtes refaites".split(), ("vous", "verb")),
    },
    endings={"ez": ("vous", "verb")},
    elided=frozenset(("t",)),
    not_after={
        "ton": frozenset("le un du au bon même demi quel autre son mon leur aucun chaque quart".split()),
        "tiens": frozenset("je".split()),
        "faites": frozenset("sont été étaient bien trop sur seront soient choses".split()),
        "dites": frozenset("sont été choses des".split()),
        "tu": frozenset("s est été".split()),
    },
    idioms=("rendez-vous", "garde-à-vous", "sauve-qui-peut", "dites donc", "tiens,", "allez,", "allez !"),
    nouns=frozenset(
        "chez assez nez rez gaz sanchez gomez martinez rodriguez lopez chavez fernandez hernandez perez alvarez velez suez cortez ramirez gonzalez vasquez fez dez raz rez suarez jimenez "
        "paramètre aide commande recherche réserve liste visite marche adresse montre note contacte contrôle copie code compte change charge livre offre marque mesure rappelle passe place pose règle règles "
        "reste retour tape tente test teste touche tire veille vide échange écoute entre envoie cherche programme paie partage participe cuisine coupe demande découvre donne suis sens cours pars bois "
        "joue joins vis lis crois fixe ferme garde groupe pense importe parcours relance recharge sauvegarde vote dépense travaille filtre gagne arrête élimine avance active aime adapte respecte propose "
        "trouve excuse utilise cherche souris présente signe loue saisis procure voyage".split()
    ),
    verbs={form: frozenset(("A",)) for form in _IMPERATIVES.split()},
    verb_forms={"A": "tu", "2": "tu"},
    genitives=frozenset("de du des d".split()),
    governing=frozenset("de d à".split()),
    transparent=frozenset(
        "ne n alors donc puis ensuite maintenant aussi simplement bien vite ici là plutôt abord surtout d'abord s'il toujours jamais juste".split()
    ),
    openers=frozenset("et ou mais puis".split()),
    subordinators=frozenset("si quand lorsque comme où".split()),
    relatives=frozenset(("que", "qui", "qu", "dont")),
    prepositions=frozenset("à de d en dans par pour sur sous avec sans chez vers".split()),
    determiners=frozenset(
        "le la les l un une des du au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs quelques plusieurs chaque tout toute tous toutes deux trois moi toi nous".split()
    ),
    first=frozenset("je j mon ma mes moi".split()),
    invited=("toi aussi",),
    others=frozenset("je j il elle on ça cela ce qui".split()),
)

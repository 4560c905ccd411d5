"""What the headers of tables say of their columns: a table of words, and nothing else.

English, Italian, German, French, Spanish, Dutch and Portuguese, as exports of support desks, social tools and shops
and as translation sheets use them; in lower case and without accents. A word for two things stands where it is more
common in such files.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

Role: TypeAlias = Literal[
    "question", "answer", "reply", "title", "subject", "description", "message", "text", "category"
]  # fmt: skip
"""What a column holds for people. A ``reply`` answers the question beside it, and is a message where there is none."""

# In the order in which they win in a header of several words ("answer text" is an answer).
_CONTENT: dict[Role, str] = {
    "answer": "answer answers risposta risposte antwort antworten respuesta respuestas antwoord antwoorden resposta "
    "respostas",
    "question": "question questions faq utterance domanda domande quesito frage fragen pregunta preguntas vraag vragen "
    "pergunta perguntas",
    "reply": "reply replies response responses reponse reponses solution soluzione losung solucion oplossing solucao "
    "macro snippet template vorlage modello modele plantilla sjabloon modelo",
    "subject": "subject oggetto betreff objet asunto onderwerp assunto",
    "title": "title titles headline heading titolo titoli titel uberschrift titre titres titulo titulos intestazione "
    "kop",
    "description": "description descriptions desc descr summary abstract excerpt teaser intro preheader descrizione "
    "descrizioni riassunto sommario beschreibung kurzbeschreibung zusammenfassung resume descripcion resumen "
    "beschrijving omschrijving samenvatting descricao resumo",
    "message": "message messages msg sms push notification tweet post caption greeting script messaggio messaggi "
    "notifica didascalia saluto nachricht nachrichten mitteilung benachrichtigung bildunterschrift legende mensaje "
    "mensajes notificacion publicacion guion bericht berichten melding onderschrift mensagem mensagens notificacao "
    "legenda publicacao roteiro",
    "text": "text texts body content contents copy string strings value paragraph passage comment html wording testo "
    "testi corpo contenuto contenuti stringa valore paragrafo commento inhalt inhalte wert wortlaut absatz kommentar "
    "texte textes contenu contenus corps chaine valeur paragraphe commentaire texto textos contenido contenidos cuerpo "
    "cadena valor parrafo comentario tekst teksten inhoud waarde alinea reactie conteudo conteudos",
    "category": "category categories topic topics section theme categoria categorie argomento sezione tema kategorie "
    "kategorien thema themen rubrik abschnitt sujet rubrique seccion rubriek onderdeel secao topico",
}
CONTENT: dict[str, Role] = {word: role for role, words in _CONTENT.items() for word in words.split()}
ORDER: dict[Role, int] = {role: index for index, role in enumerate(_CONTENT)}

# Of these words alone ("id", "string key", "ticket no") the header of a column of identifiers is made.
KEYS = frozenset(
    "key keys id ids uid identifier name kennung identificativo identificador msgid resname codice chiave schlussel "
    "cle clave sleutel chave code kode codigo sku ref riferimento referenz referencia slug nr no num number numero "
    "nummer # string ticket item row riga zeile ligne fila rij linha".split()
)
# At the end of a header, or at its beginning, these are enough ("post_id", "ID articolo").
IDENTIFIERS = frozenset("id ids uid uuid guid".split())
# Words that do not make a header one of identifiers unless one of ``KEYS`` stands beside them.
WEAK_KEYS = frozenset("name string item number numero nummer no".split())
LOCALES = frozenset(
    "lang langs language languages locale locales lingua lingue sprache sprachen langue langues idioma idiomas taal "
    "talen".split()
)
# In a translation sheet: the original beside its translations.
ORIGINALS = frozenset(
    "source default original base fallback ausgangstext quelle quelltext origine originale original origen bron "
    "brontekst origem".split()
)
# Remarks that are not for customers.
INTERNAL = frozenset("internal interno interne interna interner internes intern".split())

# In a table that has columns of content, headers made of these words alone are of machine matter and statistics.
STATISTICS = frozenset(
    "date time datetime timestamp created updated modified published edited deleted closed opened uuid guid hash url "
    "uri link links permalink href src image images img picture photo video media file filename path author user "
    "username owner agent assignee handle account profile sender recipient from to cc bcc status state active enabled "
    "draft visible hidden version revision type format tag tags score likes like shares retweets views clicks "
    "impressions reach followers following votes upvotes downvotes helpful unhelpful rating count total position sort "
    "rank priority weight lat lng lon latitude longitude parent timezone platform data ora creato aggiornato "
    "modificato pubblicato immagine autore utente agente mittente destinatario stato tipo formato etichette "
    "visualizzazioni condivisioni voti posizione priorita percorso piattaforma datum zeit uhrzeit erstellt geandert "
    "aktualisiert veroffentlicht bild datei dateiname pfad benutzer bearbeiter absender empfanger zustand typ "
    "schlagworte aufrufe stimmen reihenfolge prioritat plattform heure cree modifie publie fichier chemin auteur "
    "utilisateur expediteur statut etat vues partages priorite fecha hora creado actualizado modificado publicado "
    "imagen archivo ruta usuario remitente estado vistas compartidos votos prioridad plataforma tijd aangemaakt "
    "gewijzigd gepubliceerd afbeelding bestand pad gebruiker afzender ontvanger weergaven volgorde prioriteit criado "
    "atualizado imagem arquivo caminho visualizacoes prioridade".split()
)
# They may stand beside the words above.
NEUTRAL = frozenset(
    "last first at by on is has of the name nome naam nom nombre ultimo ultima letzte letzter dernier derniere di da "
    "del della von der am de du le la el laatste op van do em".split()
)

"""What the names and values in data files say of themselves: which hold text for people, facts, or machine matter.

Tables only, and the functions that look things up in them. Words for questions, answers, titles and the rest are
those found as field names in content systems' exports and hand-written files, in the languages cxlint serves.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, TypeAlias

from cxlint.model import Kind

Sort: TypeAlias = Literal["text", "data", "machine"]

# The kind of a passage by the last word of its key ("modal-button", "cardTitle", "intro_html").
_KINDS: dict[Kind, str] = {
    "title": "title titolo titel titre titulo",
    "heading": "heading headline header subtitle subheading subheadline h1 h2 h3 h4",
    "subject": "subject oggetto betreff objet asunto onderwerp assunto",
    "description": "description descr desc summary excerpt abstract teaser intro introduction synopsis "
    "descrizione beschreibung descripcion beschrijving omschrijving descricao",
    "paragraph": "body text content paragraph paragraphs copy testo corpo inhalt texte contenu texto contenido tekst "
    "conteudo richtext",
    "button": "button buttons btn cta pulsante schaltflaeche bouton boton knop botao",
    "attribute": "alt placeholder tooltip hint aria",
    "caption": "caption legend didascalia",
    "quote": "quote testimonial citation",
    "message": "message reply response snippet greeting",
    "question": "question domanda frage pregunta pergunta vraag",
    "answer": "answer risposta antwort reponse respuesta resposta antwoord",
}
_KIND_OF: dict[str, Kind] = {word: kind for kind, words in _KINDS.items() for word in words.split()}
_FORMATS = frozenset(("html", "md", "text", "markdown", "rendered"))
_CAMEL_WORD = re.compile(r"(?<=[a-z0-9])[A-Z][a-z0-9]*$")

# Under these keys stands nothing for people, whatever it looks like.
_MACHINE = frozenset(
    "id ids _id uid uuid guid pk hash sha md5 checksum etag token secret @type @id @context $schema $id $ref $comment "
    "class classname class_name css style styles icon icons iconname icon_name favicon href src srcset rel xmlns "
    "selector regex created_at updated_at modified_at published_at edited_at deleted_at createdat updatedat "
    "publishedat modifiedat datecreated datemodified datepublished timestamp lastmod last_modified revision "
    "lat lng lon latitude longitude coordinates geo @@last_modified "
    "parent_id parentid author_id authorid user_id userid section_id sectionid workspace_id permalink "
    "hreflang language_code languagecode default_locale source_locale mimetype mime_type content_type contenttype "
    "encoding charset __typename _type".split()
)
_MACHINE_TAIL = re.compile(
    r"(?:_|(?<=[a-z])(?=I))ids?$|[_-](?:uuid|guid|class|icon|src|srcset|hash|slug)$", re.IGNORECASE
)
_MACHINE_TAILS = frozenset(("id", "ds", "Id", "ss", "on", "rc", "et", "sh", "ug"))

# Under these keys a single token is machine matter, but several words are text: "type: Gift card" in a list of strings.
_TOKENS = frozenset(
    "type kind status state category slug path file filename file_name folder dir image images img picture photo "
    "video audio media logo avatar thumbnail poster asset banner format role scope tag tags keywords label_names "
    "group source handle alias anchor ref key code sku platform os env environment method action event variant "
    "size theme color colour background background_color pattern extends target created updated modified locale "
    "lang language languages layout template component widget x y z width height zoom align position order sort "
    "weight priority level index sequence rank page per_page next_page previous_page page_count redirect_from "
    "redirect_to redirect url_path route view model field operator date datetime year author authors owner "
    "visibility permission permissions target_locale extractionstate sourcelanguage draft published active "
    "enabled disabled visible hidden required default promoted outdated comments_disabled toc sitemap robots "
    "collection version_id vote_sum vote_count".split()
)
_FLAG = re.compile(
    r"(?:is|has|show|hide|enable|disable|use|allow)[_A-Z].*"
    r"|.*(?:[_-]|(?<=[a-z])(?=[A-Z]))(?i:enabled|disabled|visible|order|index|position|width|height|size|sort)"
)
_FLAG_HEADS = frozenset(("is", "ha", "sh", "hi", "en", "di", "us", "al"))
_FLAG_TAILS = frozenset(("bled", "ible", "rder", "ndex", "tion", "idth", "ight", "size", "Size", "sort", "Sort"))

_VALUE = re.compile(
    r"(?P<data>"
    r"(?:https?://|www\.|mailto:|tel:)\S+"
    r"|[\w.+%-]{1,64}@[\w-]+(?:\.[\w-]+){1,8}"
    r"|(?:[a-z0-9-]{1,63}\.){1,5}(?:com|org|net|info|biz|eu|io|app|dev|shop|store|it|de|fr|es|nl|pt|at|ch|be|uk|ie|us|ca|au|br)"
    r"(?:/[^\s]*)?"
    r"|\+?[\d(][\d ()./-]{3,24}\d|[-+]?\d{1,15}(?:[.,:]\d{1,15}){0,6} ?%?"
    r"|(?:true|false)"
    r")"
    r"|(?P<machine>"
    r"\#[0-9a-fA-F]{3,8}"
    r"|(?:-?\d{0,9}\.?\d{1,9}(?:px|em|rem|vh|vw|fr|deg|ms)\s?){1,4}"
    r"|(?:rgba?|hsla?|url|var|calc|translate|linear-gradient)\([^)]{0,200}\).{0,80}"
    r"|\d{4}-\d\d-\d\d[T ]\d\d?:\d\d.{0,40}"
    r"|(?=[0-9a-fA-F-]{0,40}\d)(?=[0-9a-fA-F-]{0,40}[a-fA-F])[0-9a-fA-F]{4}[0-9a-fA-F-]{12,}"
    r"|(?=\S{0,200}\d)(?=\S{0,200}[a-z])(?=\S{0,200}[A-Z])[A-Za-z0-9+/_-]{32,}={0,2}"
    r"|data:\w[\w/+.-]*[;,]\S*|(?!https?:|mailto:|tel:)[a-z][a-z0-9+.-]{1,20}://\S*|#[\w/-]+"
    r"|\.{0,2}/(?:[\w@%+.~:{}$-]+/)+[\w@%+.~?&=#{}$-]*|\./\S*|(?:[\w@%+.~-]+/){2,}[\w@%+.~?&=#-]*"
    r"|[\w@%+.~/-]{1,300}\.(?:png|jpe?g|svg|gif|webp|avif|ico|mp[34]|webm|mov|srt|vtt|pdf|docx?|xlsx?|zip|gz|css|s?css|less"
    r"|[cm]?[jt]sx?|vue|json|ya?ml|xml|html?|md|mdx|txt|csv|py|rb|php|woff2?|ttf)(?:[?#]\S*)?"
    r"|(?:text|image|application|audio|video|font|multipart)/[a-z0-9.+-]+"
    r"|[a-z][a-z0-9]*(?:_[a-z0-9]+)+|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|[a-z]{3}[a-z0-9]*(?:[A-Z][a-z0-9]+)+"
    r"|[a-z]\w*(?:\.[a-z_]\w*)+|[a-z][a-z0-9]*(?:[-_:]+[a-z0-9]+){2,}"
    r")"
)
# What a string with spaces must begin with to be anything else than text.
_SUSPICIOUS = frozenset("0123456789+-(.rhuvclt#")
_UNUSUAL = _SUSPICIOUS | frozenset(" \t\r\n\v\f\xa0\u2028\u2029\u202f\u3000")

# Field names around a question, an answer, or a text that names what stands beside it (best first).
QUESTIONS = frozenset(
    "question q domanda quesito frage pregunta pergunta vraag pytanie intrebare întrebare otazka otázka fråga fraga "
    "spørgsmål sporgsmal spørsmål kysymys въпрос вопрос питання soru ερώτηση سؤال 問題 质问 질문 "
    "質問 faq_question".split()
)
ANSWERS = frozenset(
    "answer answers a risposta antwort reponse réponse respuesta resposta antwoord odpowiedz odpowiedź raspuns răspuns "
    "odpoved odpověď svar vastaus отговор ответ відповідь cevap yanıt απάντηση جواب إجابة 答案 回答 답변 답 "
    "acceptedanswer accepted_answer faq_answer".split()
)
LEADS = (
    *"title titolo titel titre título titulo tytuł heading headline header intestazione überschrift".split(),
    *"subject oggetto betreff objet asunto onderwerp question_title term termine label etichetta etikett".split(),
    *"name nome naam nom nombre bezeichnung plan product service topic".split(),
)
LOCALE_FIELDS = tuple(
    "locale lang language @@locale @language hreflang language_code languageCode locale_code localeCode default_locale "
    "lingua sprache langue idioma taal".split()
)
# What is remembered of names is remembered of short ones only: a file may have any number of any length.
LONGEST_NAME = 80

_RECORD_WORDS = QUESTIONS | ANSWERS | frozenset(LEADS)
_AROUND = re.compile(r"^faq[_-]?|[_-]?(?:html|md|markdown|text|body|content|rendered|raw)$")


def record_word(name: str) -> str:
    """The word of ``QUESTIONS``, ``ANSWERS`` or ``LEADS`` that a field's name is, bare of what formats add to it."""
    return _record_word(name) if len(name) < LONGEST_NAME else ""


@lru_cache(maxsize=16384)
def _record_word(name: str) -> str:
    word = name.lower()
    if word in _RECORD_WORDS:
        return word
    word = _AROUND.sub("", word, count=2)
    return word if word in _RECORD_WORDS else ""


def role_of(key: str) -> tuple[Sort, Kind | None]:
    """What a key says of the strings under it: whether they are text, and which kind of passage.

    ``machine``: nothing of this name is for people; ``data``: only what has several words is; ``text``: all may be.
    """
    return role_of_short(key[-LONGEST_NAME:])


# Catalogues repeat their keys in every language, records in every record.
@lru_cache(maxsize=32768)
def role_of_short(key: str) -> tuple[Sort, Kind | None]:
    """The same for a key of at most ``LONGEST_NAME`` characters; straight from the cache, it takes a quarter."""
    return _sort_of_key(key), kind_of(key)


def kind_of(key: str) -> Kind | None:
    """The kind of passage that a key announces, if it announces one."""
    word, rest = _last_word(key)
    kind = _KIND_OF.get(word)
    if word in _FORMATS and rest:
        return _KIND_OF.get(_last_word(rest)[0]) or kind
    return kind


def _last_word(key: str) -> tuple[str, str]:
    """The last word of a name in lower case, and what stands before it."""
    cut = max(key.rfind("_"), key.rfind("-"), key.rfind("."), key.rfind(" "))
    word = key[cut + 1 :]
    if not word.islower() and (camel := _CAMEL_WORD.search(word)):
        return camel[0].lower(), key[: cut + 1 + camel.start()]
    return word.lower(), key[: max(cut, 0)]


def _sort_of_key(key: str) -> Sort:
    lower = key.lower()
    if lower in _MACHINE or (key[-2:] in _MACHINE_TAILS and _MACHINE_TAIL.search(key)):
        return "machine"
    if lower in _TOKENS:
        return "data"
    if (key[:2] in _FLAG_HEADS or key[-4:] in _FLAG_TAILS) and _FLAG.fullmatch(key):
        return "data"
    return "text"


# A character that opens markup, a placeholder or a paragraph: a string with none of these is one passage as it stands.
SPECIAL = r"{<&%$\[|\n"

_FIRST = SPECIAL + "".join(map(re.escape, sorted(_UNUSUAL)))
# What :func:`is_plainly_text` says of strings of several words, and no special character in them, in one look.
is_plain_prose = re.compile(rf"[^{_FIRST}][^{SPECIAL} ]*+ [^{SPECIAL}]*+(?<=\S)").fullmatch


def is_plainly_text(content: str) -> bool:
    """Whether a string is text for people by its first look, and has no white space around it."""
    if " " in content:
        return content[0] not in _UNUSUAL and not content[-1].isspace()
    return content.istitle() and content.isalpha()


def sort_of_value(content: str) -> Sort:
    """Whether a trimmed string is text for people, one value (an address, a number, a date), or machine matter."""
    if len(content) > 2000 or (" " in content and content[0] not in _SUSPICIOUS):
        return "text"
    match = _VALUE.fullmatch(content)
    if match is None:
        return "text"
    return "data" if match.lastgroup == "data" else "machine"

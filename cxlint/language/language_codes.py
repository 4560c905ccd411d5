"""Language codes as they stand in paths of content and translations.

ISO 639-1, the legacy codes that Java and Android still write, the ISO 639-2/3 codes that translation projects use where
no two-letter code exists, and which of them a path component can be trusted with.
"""

from __future__ import annotations

# ISO 639-1.
TWO_LETTER = frozenset(
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv "
    "dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig "
    "ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh "
    "mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru "
    "rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug "
    "uk ur uz ve vi vo wa wo xh yi yo za zh zu".split()
)

# ISO 639-2/3 codes seen in translation projects (Weblate, Android, Mozilla).
THREE_LETTER = frozenset(
    "arz ast bem ber brx cak ceb chr ckb csb dsb enm eng fil frp fur gsw hsb hrx kab kmr kok ita deu fra spa "
    "nld por lij lld lmo ltg mai mni nap nds nqo oci pap pms pnb sah sat scn sco skr son szl tok trs tzm vec "
    "wae yue zgh".split()
)

LEGACY = {"iw": "he", "in": "id", "ji": "yi"}
TERMINOLOGICAL = {
    "eng": "en",
    "ita": "it",
    "deu": "de",
    "fra": "fr",
    "spa": "es",
    "nld": "nl",
    "por": "pt",
    "oci": "oc",
}

# Codes that name a language wherever they stand as a component of a path. The others are also English words ("is",
# "no", "to", "my"), names of countries or regions ("uk", "ca", "be", "eu", "se") or of techniques ("ml", "ga", "gl"):
# those count only in places made for languages, or where the project speaks the language.
UNMISTAKABLE = frozenset(
    "en de fr es it nl pt pl ru cs sk hu ro bg el sv da fi nb nn tr ja ko zh ar vi th lt lv et sl hr sr fa "
    "ur bn fy mk sq az hy ka kk uz".split()
)

# Codes that end an English file name as a word of its own ("what-is-it.md", "log_in.json", "about_me.json").
WORDS_IN_NAMES = frozenset(
    "am an as be do go ha he hi ho id ie in io is it la li lo me my na no oh om or os pa so st to".split()
)

# Folders and file names made for translations: any code may stand beside or below them.
TRANSLATION_PLACES = frozenset(
    "locale locales _locales i18n _i18n l10n lang langs language languages translation translations intl "
    "lc_messages messages strings nls resources localization localizations localisation".split()
)

# Names of pages and catalogues before a hyphenated code ("faq-it.md").
PAGE_NAMES = frozenset(
    "faq faqs index readme home help support contact contacts about terms privacy policy cookies legal "
    "imprint app apps strings messages message translations translation locale locales lang language errors "
    "error emails email mail returns shipping delivery payment payments pricing prices products product shop "
    "store site website web main common default content text texts copy labels ui notifications welcome "
    "chatbot bot script scripts macros social posts post answers questions guide manual news blog article "
    "articles newsletter newsletters landing checkout account release notes changelog".split()
)

# A path component that says "many languages": nothing further up speaks for the file.
MANY = frozenset({"mul", "multi", "multilingual"})

"""French syllables, after Grevisse, "Le bon usage", § 24-36, as prose is read: a final *e* is not heard.

Nor is that of "-es" and of the verbs' "-ent"; nouns, adjectives and adverbs in "-ent" are told by "-ment" and by a list.
*i, u, ou* before a vowel are a glide ("na-tion", "nuit"), except behind two consonants of which the second is *l* or *r*
("ou-bli-er").
"""

from __future__ import annotations

from cxlint.language.syllables.table import Table

_VOWELS = "aeiouyàâéèêëîïôùûœ"
_CONSONANTS = "b-df-hj-np-tv-zç"

# Words in "-ent" that is heard, apart from those in "-ment".
_HEARD = frozenset(
    (
        "souvent vent cent dent lent client argent agent content présent récent différent patient accent talent parent "
        "absent urgent innocent président accident incident évident résident équivalent excellent permanent pertinent "
        "continent précédent efficient ingrédient inconvénient fréquent conséquent cohérent adhérent référent "
        "transparent apparent compétent torrent couvent serpent auvent résilient impatient insolent violent "
        "intelligent négligent divergent convergent adolescent décent occident orient quotient récipient bivalent"
    ).split()
)

_TABLE = Table(
    silent=(
        rf"(?<=[{_VOWELS}][{_CONSONANTS}])ent$(?<!ment)|(?<=[{_VOWELS}][{_CONSONANTS}]{{2}})ent$(?<!ment)"
        rf"|(?<=[{_VOWELS}][{_CONSONANTS}]{{3}})ent$|(?<=[aou]i)ent$|(?<=[{_VOWELS}].)es?$|(?<=[{_VOWELS}]..)es?$|(?<=[{_VOWELS}]...)es?$"
        r"|(?<=[iuyé])es?$|(?<=q)u|(?<=g)u(?=[eiéè])|(?<=g)e(?=[aoâ])"
    ),
    heard=_HEARD,
    nuclei=(
        r"(?<=[bcdfgptv][lr])i(?=[aeoéèê])|[iy]?(?:eau|aie|œu|oeu|oui|oue|ouï)"
        r"|(?:[iuy]|ou)?(?:ai|aî|au|eu|ei|ou|oi|oy|ay|ey)|(?:[iy]|ou)(?:[aeoàâéèêô])|u[iî]|[aeiouyàâéèêëîïôöùûüœæ]"
    ),
)

count = _TABLE.count

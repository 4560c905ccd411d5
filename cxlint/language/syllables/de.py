"""German syllables, after the Duden grammar, "Silbe": each vowel or diphthong is one.

*ie* is one vowel, but two in "-ien" of plurals and countries ("Fe-ri-en"), and in "-ion" each letter is heard.
"""

from __future__ import annotations

from cxlint.language.syllables.table import Table

_TABLE = Table(
    silent=r"(?<=q)u",
    nuclei=(
        r"(?<=[aeiouäöü][lrndt])i(?=en$)|(?<=[^aeiouäöü]l)i(?=en$)|au|äu|eu|ei|ai|ie|ey|ay|oy|oi|aa|(?<!^b)(?<!^g)ee|oo|ou"
        r"|[aeiouyäöüéèêàáóô]"
    ),
)

count = _TABLE.count

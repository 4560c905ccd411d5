"""Spanish syllables, after the "Ortografía de la lengua española" (RAE, 2010), 3.4.

A close vowel (*i u*) without an accent makes a diphthong with any other, also across an *h* that is not heard; with an
accent ("dí-a", "ba-úl") it stands alone. Two of *a e o* are a hiatus. A *y* is a vowel at the end of a word.
"""

from __future__ import annotations

from cxlint.language.syllables.table import Table

_TABLE = Table(
    silent=r"(?<=[qg])u(?=[eiéí])",
    nuclei=r"[iuü]{0,2}[aeoáéóàèò](?:[iu](?![aeoáéó])|y(?![aeiouáéíóú]))?|[íì]|[úù]|[iuü]{1,2}|(?<![aeiou])y(?![aeiouáéíóú])",
)

count = _TABLE.count

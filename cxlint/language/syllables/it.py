"""Italian syllables, after Serianni, "Grammatica italiana", I.

An unstressed *i* or *u* beside another vowel makes a diphthong with it ("pie-de", "cau-sa"), two of *a e o* are a
hiatus ("po-e-ta"). Where only the ear tells a hiatus from a diphthong ("vi-a", "pa-u-ra"), the commonest words are
listed.
"""

from __future__ import annotations

from cxlint.language.syllables.table import Table

_TABLE = Table(
    nuclei=r"[iu]{0,2}[aeoàáèéòó][iu]?(?![àèéòó])|[iu]{0,2}[aeoàáèéòó]|[iu]?[ìíùú]|iu|ui|[iuy]",
    words={
        **dict.fromkeys("io mio mia mie tuo tua tue suo sua sue due via zio zia dio pio spia scia bui".split(), 2),
        **dict.fromkeys("paura baule zii follia energia allergia".split(), 3),
        **dict.fromkeys("viaggio viaggi triangolo".split(), 3),
    },
)

count = _TABLE.count

"""Portuguese syllables, after Cunha and Cintra, "Nova gramática do português contemporâneo", 3.

Falling diphthongs are one syllable ("pai", "não", "põe"); *i* and *u* before a vowel are a syllable of their own
("vi-a-gem", "di-a"), but not behind *q* and *g* ("quan-do") nor at the end of words that are stressed further in front
("his-tó-ria", "á-gua").
"""

from __future__ import annotations

from cxlint.language.syllables.table import Table

_TABLE = Table(
    silent=r"(?<=[qg])u(?=[eiéêí])",
    nuclei=(
        r"(?<=[qg])[uü](?:ão|õe|[aeoáâãàéêóôõi][iu]?)|ão|ãe|õe|[aeoáâàéêóô][iu](?![nm]|r$|l$|z$)"
        r"|(?<=[áéíóúâêô][b-df-hj-np-tv-z])[iu][aeo](?=s?$)|(?<=[áéíóúâêô][b-df-hj-np-tv-z]{2})[iu][aeo](?=s?$)"
        r"|(?<=[áéíóúâêô][b-df-hj-np-tv-z]{3})[iu][aeo](?=s?$)|ui(?![aeiouáâãéêóôõnmrlz])|iu|[aeiouyáâãàéêíóôõúü]"
    ),
)

count = _TABLE.count

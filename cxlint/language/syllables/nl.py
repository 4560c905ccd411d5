"""Dutch syllables, after the "Algemene Nederlandse Spraakkunst", 1: each vowel, long vowel or diphthong is one.

A diaeresis begins a syllable ("re-ünie", "ge-ïn-te-res-seerd").
"""

from __future__ import annotations

from cxlint.language.syllables.table import Table

_TABLE = Table(
    silent=r"(?<=q)u",
    nuclei=r"aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|au|ou|[aeiouyéèêëïöüáàóô]",
)

count = _TABLE.count

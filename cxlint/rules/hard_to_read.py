"""A document is harder to read than its channel should be.

The voice of the brand says how easy texts are: `readability: {it: gulpease >= 60, en: flesch >= 50}`, by the formula
that each language has (Gulpease, Flesch, Amstad, Kandel and Moles, Fernandez Huerta, Douma, Martins). Texts of fewer
than a hundred words have no score. The finding stands at the sentence that weighs most.

**What to do:** part the longest sentences, and say long words in short ones.
"""

from __future__ import annotations

from cxlint.model import Severity

ID = "hard-to-read"
SEVERITY = Severity.WARNING
SUBJECT = "voice"

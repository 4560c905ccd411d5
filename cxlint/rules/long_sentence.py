"""A sentence has more words than agreed.

The voice of the brand says how long sentences are at most: `sentence_words: 25`. Counted are words as readers count
them; headings, cells and code are left alone, and abbreviations ("sig.", "z. B.") end no sentence.

**What to do:** make two sentences of it, or a list.
"""

from __future__ import annotations

from cxlint.model import Severity

ID = "long-sentence"
SEVERITY = Severity.WARNING
SUBJECT = "voice"

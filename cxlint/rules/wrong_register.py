"""A text addresses its reader in another form than its channel.

The voice of the brand says how each channel speaks in each language: `register: {it: tu, de: Sie}`. A text whose
pronouns, possessives or verb forms speak otherwise is reported at the first such word; the others are named in the
message. A text that mixes two forms has a message of its own. Quotations, the verb of a button, texts in the first
person made for sharing, and words that may speak of somebody else are left alone.

**What to do:** write the text in the form that the voice asks for: all of its verbs, pronouns and possessives.
"""

from __future__ import annotations

from cxlint.model import Severity

ID = "wrong-register"
SEVERITY = Severity.WARNING
SUBJECT = "voice"

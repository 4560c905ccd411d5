"""A message lacks a part that its channel asks for, or has its parts in another order.

The voice of the brand says what a script, macro or mail has: `require: [greeting, empathy, next step, closing]`. A
part is known by what is usually said there in the language of the text, by phrases of your own, or by a declared
fact. The finding stands where the part belongs and gives an example of what to say.

**What to do:** add the part, or take it out of `require` for the channel. If the text says it in words that cxlint
does not know, add them: `{name: greeting, any: [ciao a tutti]}`.
"""

from __future__ import annotations

from cxlint.model import Severity

ID = "missing-part"
SEVERITY = Severity.WARNING
SUBJECT = "voice"

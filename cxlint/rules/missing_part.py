"""A message to a customer lacks a part that the voice of the brand asks for.

The voice says which parts the messages of a channel have: `require: [greeting, empathy, next step, closing]`. Known
parts are greeting, empathy, apology, acknowledgement, thanks, explanation, next step, hand-off and closing, in English,
Italian, German, French, Spanish, Dutch and Portuguese; parts of your own are phrases (`{name: ..., any: [...]}`) or
facts (`{name: ..., fact: returns.window}`). A message is a row of a table, a macro, a mail, or a script. The finding
stands beside the place where the part belongs, with an example. [Script structure](../script-structure.md) says more.

**What to do:** say what is missing, in your own words.
"""

from __future__ import annotations

from cxlint.model import Severity

ID = "missing-part"
SEVERITY = Severity.WARNING
SUBJECT = "voice"

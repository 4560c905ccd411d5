"""A style rule cannot be run.

Its file is wrong, its expression does not compile or can never match, it takes too long on a text, or it needs
something that is not there. The rule is reported at its own line, and all others are run: a rule that is not run must
not look like a text without faults.

**What to do:** correct the rule, or take it out of the project; `severity: {Style.Rule: off}` in `cxlint.yaml` does it
for a rule that is not yours.
"""

from __future__ import annotations

from cxlint.model import Finding, Location, Severity

ID = "broken-rule"
SEVERITY = Severity.WARNING
SUBJECT = "rule"


def finding(message: str, where: str, severity: Severity | None = None, excerpt: str = "") -> Finding:
    """The finding for a rule that cannot be run.

    ``where`` is ``path:line:column`` of what is wrong, ``excerpt`` that line.
    """
    path, line, column = where.rsplit(":", 2) if where.count(":") >= 2 else (where, "1", "1")
    at = int(line), int(column)
    return Finding(ID, severity or SEVERITY, message, Location(path, 0, 0, *at, *at, excerpt))

"""Fingerprints: the identity of a finding from one run to the next, for tools that show only what is new."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence

from cxlint.model import Finding


def fingerprints(findings: Sequence[Finding]) -> Iterator[str]:
    """A fingerprint a finding, in order, each different.

    It is made of the rule, the fact, the path and the message, so it survives when lines are added above or the rest of
    the sentence is rewritten. Findings that are alike in all of these are told apart by their order.
    """
    seen: Counter[str] = Counter()
    for finding in findings:
        key = "\0".join((finding.rule, finding.fact, finding.location.path, finding.message))
        seen[key] += 1
        # Names of files that are not UTF-8, and broken escapes in data, come as lone surrogates.
        yield hashlib.sha256(f"{key}\0{seen[key]}".encode("utf-8", "surrogatepass")).hexdigest()

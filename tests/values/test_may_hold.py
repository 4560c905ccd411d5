"""What ``may_hold`` says has no value of a kind has none."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from cxlint.values import find, may_hold
from cxlint.values.model import ValueKind

KINDS: tuple[frozenset[ValueKind], ...] = (frozenset(("phone",)), frozenset(("email",)), frozenset(("phone", "email")))
PIECES = st.sampled_from(
    "Call 112 118 911 in Italy Chiama il 02 8088 0199 +39 (0) 3 - . 5 4040 tel: tel fax @ ciao@lume.example a@b.it"
    " Notruf Hotline: numero verde 800 123 456 0800-1 Lampe Anruf unter the number is ☎ ２ 45 678".split(" ")
)


@given(st.lists(PIECES, max_size=12).map(" ".join), st.sampled_from(("en", "it", "de", "fr")), st.sampled_from(KINDS))
@settings(max_examples=500, deadline=None)
def test_a_text_without_a_sign_has_no_value(text: str, language: str, kinds: frozenset[ValueKind]) -> None:
    if not may_hold(text, kinds):
        every = find(text, language)
        assert not [mention for mention in every if mention.kind in kinds]
        # The same where other kinds keep the short way from being taken.
        assert not [mention for mention in find(text, language, kinds=kinds | {"url"}) if mention.kind in kinds]

"""Rules that can never say anything are reported at the place that makes them so, and run all the same."""

from __future__ import annotations

import pytest

from cxlint.schema import compose
from cxlint.tone.rules import Vocabulary, build
from cxlint.tone.settings import Settings

HEAD = "message: M\n"


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (
            "extends: existence\nscope: headng\ntokens: [a]\n",
            'T.yml:3:8: no text has the scope "headng"; did you mean "heading"?',
        ),
        (
            "extends: existence\nscope: [~blokquote & text]\ntokens: [a]\n",
            'T.yml:3:9: no text has the scope "blokquote"; did you mean "blockquote"?',
        ),
        ("extends: existence\ntokens: [a, '']\n", "T.yml:3:13: an empty token finds nothing; take it out"),
        (
            "extends: existence\ntokens: [a, b c]\nexceptions: [b c, a]\n",
            "T.yml:1:1: the rule can never match: all of its tokens are exceptions",
        ),
        (
            "extends: existence\ntokens: ['[a-z][.!]$']\n",
            'T.yml:3:10: "[a-z][.!]$" can never match: no word ends there; write nonword: true',
        ),
        (
            r"extends: existence" "\n" r"tokens: ['(?<=\s)-\d']" "\n",
            r'T.yml:3:10: "(?<=\s)-\d" can never match: no word begins there; write nonword: true',
        ),
        (
            "extends: substitution\nswap:\n  web site: web site\n",
            'T.yml:4:3: "web site" is replaced by itself; take it out',
        ),
        ("extends: occurrence\ntoken: a\nmin: 3\nmax: 2\n", "T.yml:4:1: every text has fewer than 3 or more than 2"),
        (
            "extends: conditional\nfirst: \\bA\\b\nsecond: \\bA\\b\n",
            'T.yml:4:9: the rule can never match: "second" is there whenever "first" is',
        ),
    ],
)
def test_what_can_never_come_true_is_said(rule: str, said: str) -> None:
    kind, rest = rule.split("\n", 1)
    settings = Settings.of(compose(f"{kind}\n{HEAD}{rest}", "T.yml"))
    assert build("T.Rule", settings, Vocabulary()) is not None
    assert [str(error) for error in settings.errors] == [said]


@pytest.mark.parametrize(
    "rule",
    [
        "extends: existence\nscope: [text.frontmatter.headng, ~heading.h1 & text.html, python]\ntokens: [a]\n",
        "extends: existence\nnonword: true\ntokens: ['[a-z][.!]$']\n",
        "extends: existence\ntokens: ['^But', '.NET', 'e.g.', '(?<!not )good', 'x(?=,)']\nexceptions: [e.g.]\n",
        "extends: existence\nignorecase: true\ntokens: [a]\nexceptions: [a]\n",
        "extends: substitution\nignorecase: true\nswap: {iOS: iOS, 'C++': Cpp}\n",
        "extends: occurrence\ntoken: a\nmin: 3\n",
        "extends: conditional\nfirst: a\nsecond: b\n",
    ],
)
def test_what_may_come_true_is_left_alone(rule: str) -> None:
    kind, rest = rule.split("\n", 1)
    settings = Settings.of(compose(f"{kind}\n{HEAD}{rest}", "T.yml"))
    assert build("T.Rule", settings, Vocabulary()) is not None
    assert settings.errors == []

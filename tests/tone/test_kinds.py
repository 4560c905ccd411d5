"""Each kind of rule: what it reports, where, what it suggests, and what is said of a rule that is wrong."""

from __future__ import annotations

import textwrap

import pytest

from cxlint.schema import compose
from cxlint.text import MappedText, Source
from cxlint.tone.blocks import Block
from cxlint.tone.comments import Switches
from cxlint.tone.linter import Document, Failure, Linter, lint
from cxlint.tone.rules import Rule, Vocabulary, build
from cxlint.tone.settings import Settings

NO_WORDS = Vocabulary()


def rule(text: str, vocabulary: Vocabulary = NO_WORDS) -> Rule:
    settings = Settings.of(compose(textwrap.dedent(text), "styles/My/Rule.yml"))
    made = build("My.Rule", settings, vocabulary)
    assert made is not None, settings.errors
    assert not settings.errors
    return made


def errors(text: str) -> list[str]:
    settings = Settings.of(compose(textwrap.dedent(text), "styles/My/Rule.yml"))
    build("My.Rule", settings, Vocabulary())
    return [str(error) for error in settings.errors]


def alerts(rules: Rule | list[Rule], *texts: str, scope: str = "text.md") -> list[tuple[int, int, str, str]]:
    source = MappedText.whole(Source("a.md", "\n\n".join(texts)))
    blocks = []
    start = 0
    for text in texts:
        blocks.append(Block(scope, text, source.part(start, start + len(text))))
        start += len(text) + 2
    linter = Linter([rules] if isinstance(rules, Rule) else rules)
    found = lint(linter, Document(source, blocks, "\n\n".join(texts), ".md"), Switches.of(source.text))
    return [(alert.location.line, alert.location.column, alert.found, alert.message) for alert in found]


def test_existence() -> None:
    found = rule("""
        extends: existence
        message: "Avoid '%s'."
        ignorecase: true
        tokens: [very, 'in order to']
        exceptions: [very best]
        """)
    assert alerts(found, "Very good, in order to win; every day.") == [
        (1, 1, "Very", "Avoid 'Very'."),
        (1, 12, "in order to", "Avoid 'in order to'."),
    ]


def test_existence_without_word_boundaries_and_with_raw() -> None:
    found = rule("""
        extends: existence
        message: "Use one space after '%s'."
        nonword: true
        raw: ['[a-z][.?!]']
        tokens: [' {2,}[A-Z]']
        """)
    assert alerts(found, "One.  Two. Three.") == [(1, 3, "e.  T", "Use one space after 'e.  T'.")]


def test_substitution_suggests_and_keeps_what_is_right() -> None:
    found = rule("""
        extends: substitution
        message: "Use '%s' instead of '%s'."
        ignorecase: true
        capitalize: true
        action: {name: replace}
        swap:
          utili[sz]e: use
          e-?mail: email|message
        """)
    assert alerts(found, "Utilize your e-mail or email.") == [
        (1, 1, "Utilize", "Use 'Use' instead of 'Utilize'."),
        (1, 14, "e-mail", "Use 'email' or 'message' instead of 'e-mail'."),
    ]


def test_substitution_fills_in_groups() -> None:
    found = rule("""
        extends: substitution
        message: "Write '%s', not '%s'."
        swap:
          '(\\d+) per ?cent': $1%
        """)
    assert alerts(found, "It is 20 percent off.") == [(1, 7, "20 percent", "Write '20%', not '20 percent'.")]


def test_occurrence_at_most_and_at_least() -> None:
    most = rule("extends: occurrence\nmessage: 'More than 2 commas (%d)'\nscope: sentence\ntoken: ','\nmax: 2\n")
    assert alerts(most, "A, b, c, d. E, f.") == [(1, 2, ",", "More than 2 commas (3)")]
    least = rule("extends: occurrence\nmessage: No greeting\nscope: summary\ntoken: Hello\nmin: 1\n")
    assert alerts(least, "Goodbye.") == [(1, 1, "", "No greeting")]
    assert alerts(least, "Hello.") == []


def test_repetition_minds_the_end_of_a_sentence() -> None:
    found = rule("""
        extends: repetition
        message: "'%s' is repeated"
        ignorecase: true
        alpha: true
        tokens: ['[^\\s.!?]+']
        """)
    assert alerts(found, "The the lamp. Lamp. It is is on.") == [
        (1, 1, "The the", "'the' is repeated"),
        (1, 24, "is is", "'is' is repeated"),
    ]


def test_consistency_over_a_document() -> None:
    found = rule("""
        extends: consistency
        message: "Inconsistent spelling of '%s'"
        either: {advisor: adviser}
        """)
    assert alerts(found, "An advisor.", "Another advisor.", "An adviser.") == [
        (5, 4, "adviser", "Inconsistent spelling of 'adviser'")
    ]


def test_conditional_needs_an_introduction() -> None:
    found = rule("""
        extends: conditional
        message: "'%s' has no definition"
        first: '\\b([A-Z]{3,5})\\b'
        second: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)'
        exceptions: [PDF]
        """)
    assert alerts(found, "The World Health Organization (WHO) and WHO, NATO, PDF.") == [
        (1, 46, "NATO", "'NATO' has no definition")
    ]


@pytest.mark.parametrize(
    ("match", "text", "right"),
    [
        ("$title", "How to Return a Lamp", True),
        ("$title", "how to return a lamp", False),
        ("$title", "A Lamp of the Year", True),
        ("$sentence", "How to return a lamp", True),
        ("$sentence", "How To Return A Lamp", False),
        ("$sentence", "Returns: How it works", True),
        ("$lower", "all lower", True),
        ("$upper", "All lower", False),
        ("[A-Z].*", "A pattern", True),
    ],
)
def test_capitalization(match: str, text: str, right: bool) -> None:
    extra = "indicators: [':']\n" if match == "$sentence" else ""
    found = rule(
        f"extends: capitalization\nmessage: \"'%s' is cased wrongly\"\nscope: heading\nmatch: '{match}'\n{extra}"
    )
    assert (alerts(found, text, scope="text.heading.h1.md") == []) is right
    assert alerts(found, text, scope="text.md") == []


def test_metric_and_readability() -> None:
    metric = rule("""
        extends: metric
        message: "%s words a sentence"
        formula: words / sentences
        condition: "> 4"
        """)
    assert alerts(metric, "One two three four five six.") == [(1, 1, "", "6.00 words a sentence")]
    grade = rule("""
        extends: readability
        message: "Grade level (%s) too high"
        metrics: [Flesch-Kincaid]
        grade: 5
        """)
    assert alerts(grade, "The cat sat on the mat.") == []
    assert len(alerts(grade, "Notwithstanding considerable organisational complexity, representatives endeavour.")) == 1


def test_spelling_with_the_built_in_dictionary() -> None:
    found = rule("extends: spelling\nmessage: \"Did you mean '%s'?\"\n", Vocabulary(("Lume",)))
    assert alerts(found, "The Lume lamp is beautifull, isn't it? See OpenSource and HTML.") == [
        (1, 18, "beautifull", "Did you mean 'beautifull'?")
    ]


def test_spelling_leaves_the_exceptions_of_its_rule_alone() -> None:
    found = rule("extends: spelling\nmessage: \"Did you mean '%s'?\"\nexceptions: [lumetta, hue bridj]\n")
    assert alerts(found, "A lumetta needs the hue bridj. A bridj?") == [(1, 34, "bridj", "Did you mean 'bridj'?")]


def test_a_rule_looks_only_where_its_scope_says() -> None:
    found = rule("extends: existence\nmessage: No\nscope: ['heading.h1 & ~blockquote', list]\ntokens: [TODO]\n")
    assert len(alerts(found, "TODO", scope="text.heading.h1.md")) == 1
    assert len(alerts(found, "TODO", scope="text.list.md")) == 1
    assert alerts(found, "TODO", scope="text.heading.h2.md") == []
    assert alerts(found, "TODO", scope="text.md") == []


def test_comments_switch_rules_off_and_on() -> None:
    found = rule("extends: existence\nmessage: No\ntokens: [TODO]\n")
    assert alerts(found, "TODO", "<!-- vale off -->", "TODO", "<!-- vale on -->", "TODO") == [
        (1, 1, "TODO", "No"),
        (9, 1, "TODO", "No"),
    ]
    assert alerts(found, "<!-- vale My.Rule = NO -->", "TODO", "<!-- vale My.Rule = YES -->", "TODO") == [
        (7, 1, "TODO", "No")
    ]


def test_a_rule_that_takes_too_long_is_named_and_the_others_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cxlint.tone.expressions.TIME_LIMIT", 0.05)
    slow = rule("extends: existence\nmessage: No\nnonword: true\ntokens: ['(a|aa)+$']\n")
    plain = rule("extends: existence\nmessage: Plain\nnonword: true\ntokens: [stop]\n")
    source = MappedText.whole(Source("a.md", "a" * 60 + "! stop"))
    failures: list[Failure] = []
    found = lint(
        Linter([slow, plain]),
        Document(source, [Block("text.md", source.text, source)]),
        Switches.of(""),
        failed=failures.append,
    )
    assert [alert.message for alert in found] == ["Plain"]
    assert "takes longer" in failures[0].reason


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("message: No\n", 'styles/My/Rule.yml:1:1: a rule needs "extends"; there are'),
        ("extends: existance\nmessage: No\n", 'styles/My/Rule.yml:1:1: there is no kind of rule "existance"'),
        ("extends: existence\n", 'styles/My/Rule.yml:1:1: a rule needs "message"'),
        ("extends: existence\nmessage: No\n", "styles/My/Rule.yml:1:1: the rule looks for nothing"),
        (
            "extends: existence\nmessage: No\ntokens: ['(']\n",
            'styles/My/Rule.yml:3:1: "(?m)\\b(?:()\\b" is no regular expression',
        ),
        (
            "extends: existence\nmessage: No\ntoken: [a]\ntokens: [b]\n",
            'styles/My/Rule.yml:3:1: unknown option "token" for rule My.Rule; did you mean "tokens"?',
        ),
        (
            "extends: existence\nmessage: No\nlevel: fatal\ntokens: [b]\n",
            'styles/My/Rule.yml:3:1: "level" should be one of suggestion, warning, error, but is "fatal"',
        ),
        (
            "extends: metric\nmessage: No\nformula: __import__('os')\ncondition: '> 1'\n",
            "",
        ),
    ],
)
def test_what_is_wrong_with_a_rule_is_said_at_its_place(text: str, message: str) -> None:
    found = errors(text)
    assert (found and found[0].startswith(message)) if message else found == []


def test_a_formula_runs_nothing() -> None:
    hostile = rule("extends: metric\nmessage: No\nformula: __import__('os').getpid()\ncondition: '> 1'\n")
    failures: list[Failure] = []
    source = MappedText.whole(Source("a.md", "Some words here."))
    lint(Linter([hostile]), Document(source, [], source.text), Switches.of(""), failed=failures.append)
    assert "cannot be computed" in failures[0].reason

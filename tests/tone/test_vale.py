"""``.vale.ini``, styles and ``cxlint vale``: what holds for which file, and what is printed."""

from __future__ import annotations

import json
import os
from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner

from cxlint.cli import cxlint
from cxlint.engine.vale import Flags, run
from cxlint.errors import ConfigurationError
from cxlint.tone.globs import matches
from cxlint.tone.vale_ini import load_config

BENCH = Path(__file__).parents[3] / "shared" / "bench" / "vale"

STYLE = {
    "styles/My/Words.yml": "extends: substitution\nmessage: \"Use '%s', not '%s'.\"\nlevel: error\n"
    "swap: {utilize: use}\n",
    "styles/My/Weasel.yml": "extends: existence\nmessage: \"Avoid '%s'.\"\ntokens: [very]\n",
    "styles/My/Heads.yml": "extends: existence\nmessage: Heading\nlevel: suggestion\nscope: heading\ntokens: [todo]\n",
}


def write(root: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write(tmp_path, STYLE)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def vale(*arguments: str, text: str | None = None) -> tuple[list[str], int]:
    result = CliRunner().invoke(cxlint, ["vale", "--output=line", *arguments], input=text)
    if isinstance(result.exception, ConfigurationError):
        raise result.exception
    return result.stdout.splitlines(), result.exit_code


def test_styles_levels_and_single_rules_by_path(project: Path) -> None:
    write(
        project,
        {
            ".vale.ini": "StylesPath = styles\n\n[*.md]\nBasedOnStyles = My\nMy.Weasel = NO\n\n"
            "[drafts/*.md]\nMy.Weasel = suggestion\nMy.Words = NO\n",
            "a.md": "# todo\n\nWe utilize very `very` good words.\n",
            "drafts/b.md": "We utilize very good words.\n",
            "c.txt": "We utilize very good words.\n",
        },
    )
    lines, code = vale(".")
    assert lines == [
        "a.md:1:3:My.Heads:Heading",
        "a.md:3:4:My.Words:Use 'use', not 'utilize'.",
        "drafts/b.md:1:12:My.Weasel:Avoid 'very'.",
    ]
    assert code == 1
    lines, code = vale("--minAlertLevel=warning", "drafts")
    assert (lines, code) == ([], 0)


def test_a_rule_option_and_an_inherited_rule(project: Path) -> None:
    write(
        project,
        {
            "styles/My/Commas.yml": "extends: occurrence\nmessage: Commas\ntoken: ','\nmax: 1\n",
            "styles/Own/Weasel.yml": "extends: My.Weasel\nlevel: error\ntokens+: [quite]\n",
            ".vale.ini": "StylesPath = styles\n[*.md]\nMy.Commas = YES\nMy.Commas[max] = 2\nOwn.Weasel = YES\n",
            "a.md": "A, b, c: quite, very.\n\nA, b, c.\n",
        },
    )
    lines, _ = vale("a.md")
    assert lines == [
        "a.md:1:2:My.Commas:Commas",
        "a.md:1:10:Own.Weasel:Avoid 'quite'.",
        "a.md:1:17:Own.Weasel:Avoid 'very'.",
    ]


def test_vocabularies_ignores_and_front_matter(project: Path) -> None:
    write(
        project,
        {
            "styles/config/vocabularies/Brand/accept.txt": "Lume\n",
            "styles/config/vocabularies/Brand/reject.txt": "lamp-thing\n",
            ".vale.ini": "StylesPath = styles\nVocab = Brand\n[*.md]\nBasedOnStyles = My, Vale\nVale.Spelling = NO\n"
            "TokenIgnores = (\\{\\{[^}]+\\}\\})\nBlockIgnores = (?s)(<!-- skip -->.*?<!-- end -->)\n",
            "a.md": '---\ntitle: "Very lume"\n---\n\nThe lume lamp-thing {{ very }} is is.\n\n'
            "<!-- skip -->\n\nvery\n\n<!-- end -->\n\nSee https://very.example/very now.\n",
        },
    )
    lines, code = vale("a.md")
    assert lines == [
        "a.md:2:14:Vale.Terms:Use 'Lume' instead of 'lume'.",
        "a.md:5:5:Vale.Terms:Use 'Lume' instead of 'lume'.",
        "a.md:5:10:Vale.Avoid:Avoid using 'lamp-thing'.",
        "a.md:5:32:Vale.Repetition:'is' is repeated!",
    ]
    assert code == 1


def test_a_view_picks_the_prose_of_a_data_file(project: Path) -> None:
    write(
        project,
        {
            "styles/My/Titles.yml": 'extends: capitalization\nmessage: "%s"\nscope: title\nmatch: $title\n',
            "styles/config/views/Api.yml": "engine: dasel\nscopes:\n  - expr: info.title\n    name: title\n"
            '  - expr: search(has("text")).map(text)\n    type: md\n  - expr: tags.all().property(a, b?)\n',
            "styles/config/views/Bad.yml": "engine: dasel\nscopes:\n  - expr: a.filter(b)\n",
            ".vale.ini": "StylesPath = styles\n[*]\nBasedOnStyles = My\n[*.yml]\nView = Api\n[*.json]\nView = Bad\n",
            "a.yml": "very: very\ninfo:\n  title: a very API\n  text: >\n    Here `very`\n    very *good*.\n"
            "tags:\n  - {a: very, b: [very], c: very}\n  - {b: 'so very'}\n",
            "b.json": "[]",
        },
    )
    result = run(["a.yml", "b.json"], Flags())
    assert [f"{alert.location.line}:{alert.location.column}:{alert.rule.name}" for alert in result.alerts["a.yml"]] == [
        "3:10:My.Titles",
        "3:12:My.Weasel",
        "6:5:My.Weasel",
        "8:9:My.Weasel",
        "9:13:My.Weasel",
    ]
    assert any('config/views/Bad.yml:3:11: "a.filter(b)" is no query' in note for note in result.notes)


def test_standard_input_json_and_filters(project: Path) -> None:
    write(project, {".vale.ini": "StylesPath = styles\n[*]\nBasedOnStyles = My\n"})
    lines, code = vale("--ext=.md", text="# todo\n\nvery\n")
    assert lines == ["stdin.md:1:3:My.Heads:Heading", "stdin.md:3:1:My.Weasel:Avoid 'very'."]
    assert code == 0
    lines, _ = vale("--ext=.md", "--filter", '.Level == "warning" and .Name != "My.Words"', text="# todo\n\nvery\n")
    assert lines == ["stdin.md:3:1:My.Weasel:Avoid 'very'."]
    result = CliRunner().invoke(cxlint, ["vale", "--output=JSON", "--ext=.md"], input="utilize\n")
    alert = json.loads(result.stdout)["stdin.md"][0]
    assert (alert["Check"], alert["Severity"], alert["Line"], alert["Span"]) == ("My.Words", "error", 1, [1, 7])


def test_what_is_wrong_is_said_and_the_rest_runs(project: Path) -> None:
    write(
        project,
        {
            "styles/My/Broken.yml": "extends: existence\nmessage: No\ntokens: ['[']\n",
            "styles/My/Tagged.yml": "extends: sequence\nmessage: No\ntokens: [{tag: NN}]\n",
            ".vale.ini": "StylesPath = styles\n[*]\nBasedOnStyles = My\n",
            "a.md": "very\n",
            "b.rst": "very\n",
        },
    )
    result = run(["."], Flags())
    assert [alert.rule.name for alert in result.alerts["a.md"]] == ["My.Weasel"]
    assert any("Broken.yml:3:1" in note and "the rule is not run" in note for note in result.notes)
    assert "My.Tagged is not run: it needs a part-of-speech tagger" in result.notes
    assert any("b.rst is not looked at" in note for note in result.notes)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("StylesPath = nowhere\n", r"\.vale\.ini:1:1: the folder .*nowhere does not exist"),
        ("MinAlertLevel = loud\n", r'\.vale\.ini:1:1: "loud" is no level; there are suggestion, warning, error'),
        ("BasedOnStyles = My\n", r'\.vale\.ini:1:1: "BasedOnStyles" belongs to a section'),
        ("[*]\nStylesPath = styles\n", r'\.vale\.ini:2:1: "StylesPath" holds for all files'),
        ("nonsense\n", r'\.vale\.ini:1:1: "nonsense" is no setting'),
        ("StylesPath = styles\n[*]\nBasedOnStyles = Nobody\n", r'there is no style "Nobody"'),
        ("StylesPath = styles\nVocab = Nobody\n", r'there is no vocabulary "Nobody"'),
    ],
)
def test_a_wrong_configuration_is_refused_at_its_place(project: Path, text: str, message: str) -> None:
    write(project, {".vale.ini": text, "a.md": "very\n"})
    with pytest.raises(ConfigurationError, match=message):
        run(["a.md"], Flags())


def test_there_must_be_a_configuration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ConfigurationError, match="cannot be read"):
        run(["a.md"], Flags(config=tmp_path / "none.ini"))


def test_settings_are_read_as_written(tmp_path: Path) -> None:
    path = tmp_path / ".vale.ini"
    path.write_text(
        "; a comment\nStylesPath = .\nIgnoredScopes = code, \\\n  tt\n[formats]\nmdx = md\n"
        "[*.{md,txt}] # what\nTokenIgnores = (a\\,b), c # d\nBlockIgnores = x\nBlockIgnores = y\n",
        "utf-8",
    )
    config = load_config(path)
    assert config.ignored_scopes == ("code", "tt")
    assert config.formats == {"mdx": "md"}
    assert config.ignores("a.md") == (("x", "y"), ("(a,b)", "c"))
    assert config.ignores("a.rst") == ((), ())


@pytest.mark.parametrize(
    ("pattern", "path", "fits"),
    [
        ("*.md", "a/b.md", True),
        ("*.{md,txt}", "a.txt", True),
        ("docs/**/*.md", "docs/a.md", True),
        ("docs/**/*.md", "docs/a/b.md", True),
        ("docs/**/*.md", "a.md", False),
        ("[ab].md", "b.md", True),
        ("[!ab].md", "b.md", False),
        ("!*.md", "a.txt", True),
        ("a.md", "aXmd", False),
    ],
)
def test_path_patterns(pattern: str, path: str, fits: bool) -> None:
    assert matches(pattern, path) is fits


def alerts_of(case: dict[str, object]) -> Counter[str]:
    """The alerts of one published case, without their columns."""
    flags = Flags()
    paths: list[str] = []
    for argument in case["args"]:  # type: ignore[attr-defined]
        name, _, value = argument.partition("=")
        match name:
            case "--minAlertLevel":
                flags = Flags(**{**_fields(flags), "level": value})
            case "--filter":
                flags = Flags(**{**_fields(flags), "filter": value})
            case "--ext":
                flags = Flags(**{**_fields(flags), "ext": value})
            case "--ignore-syntax":
                flags = Flags(**{**_fields(flags), "ignore_syntax": True})
            case _:
                paths.append(argument)
    text = Path(str(case["stdin"])).read_text("utf-8") if "stdin" in case else None
    try:
        result = run(paths, flags, text)
    except ConfigurationError:
        return Counter()
    return Counter(
        f"{os.path.normpath(path)}:{alert.location.line}:{alert.rule.name}:{alert.message}".rstrip()
        for path, alerts in result.alerts.items()
        for alert in alerts
    )


def _fields(flags: Flags) -> dict[str, object]:
    return {name: getattr(flags, name) for name in Flags.__slots__}


def test_published_cases_give_the_same_alerts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Vale's own scenarios: the expression checks all equal, the rest of the grammar nearly so."""
    if not BENCH.is_dir():
        pytest.skip(f"the published cases are not at {BENCH}")
    wanted = found = more = equal = 0
    for line in (BENCH / "cases.jsonl").read_text("utf-8").splitlines():
        case = json.loads(line)
        if case["tier"] > 2:
            continue
        monkeypatch.chdir(BENCH / case["cwd"])
        expected: Counter[str] = Counter()
        for alert in case.get("vale_315_lines", case["expected"]):
            path, row, _, check, message = alert.split(":", 4)
            expected[f"{os.path.normpath(path)}:{row}:{check}:{message}".rstrip()] += 1
        got = alerts_of(case)
        if case["tier"] == 1:
            assert got == expected, case["id"]
        wanted += expected.total()
        found += (got & expected).total()
        more += (got - expected).total()
        equal += got == expected
    assert found == wanted
    assert more <= 2
    assert equal >= 82

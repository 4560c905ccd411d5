"""Places, hostile files and slips of the pen: what the YAML loader does beyond the plain case."""

from __future__ import annotations

import datetime
import pickle
from collections.abc import Iterator
from dataclasses import dataclass

import jsonschema
import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cxlint.errors import ConfigurationError
from cxlint.facts.declarations import FactFile
from cxlint.schema import ConfigurationErrors, Pattern, Text, Where, json_schema, load, location, option


@dataclass(frozen=True, slots=True)
class Part:
    """A part."""

    day: datetime.date | None = option("A day.", default=None)
    share: float = option("A share.", default=0.0)
    place: Text = option("", place=True)


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole."""

    texts: dict[str, Text | tuple[Text, ...]] | Text | None = option(
        "Texts.", default=None, key_pattern=Pattern(r"[a-z]{2}(-[A-Z]{2})?", "a language, such as it or pt-BR")
    )
    parts: dict[str, Part] | None = option("Parts by name.", default=None, misnomers=("pieces",))
    days: tuple[datetime.date, ...] = option("Days.", default=())

    def problems(self, where: Where) -> Iterator[ConfigurationError]:
        """No part may be called "bad"."""
        if self.parts and "bad" in self.parts:
            yield ConfigurationError("bad part", where=where("parts"))


def errors(text: str) -> list[str]:
    return [str(error) for error in load(text, "a.yaml", Whole).errors]


def value(text: str) -> Whole:
    loaded = load(text, "a.yaml", Whole)
    assert not loaded.errors, loaded.errors
    assert loaded.value is not None
    return loaded.value


@pytest.mark.parametrize(
    "written",
    "no yes on off y ~1 0800-1280 1:30 08:00 010 1_000 9.90 1e3 .5 0x1F 2026-01-01 +39 null-null 12:30:45 =".split(),
)
def test_text_is_kept_as_it_is_written(written: str) -> None:
    assert str(value(f"texts: {written}\n").texts) == written
    assert str(value(f"texts: {{it: [{written}]}}\n").texts["it"][0]) == written  # type: ignore[index, call-overload]


def test_languages_that_yaml_takes_for_no_are_names() -> None:
    assert list(value("texts: {no: ja, en: yes}\n").texts or ()) == ["no", "en"]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "where", "excerpt"),
    [
        ("texts: thirty days\n", "a.yaml:1:8", "thirty days"),
        ("# è 😀\ntexts: '30 giorni'\n", "a.yaml:2:8", "'30 giorni'"),
        ("\ufefftexts: 30\n", "a.yaml:1:8", "30"),
        ("days: []\r\ntexts: 30 days   \r\n", "a.yaml:2:8", "30 days"),
        ("texts: &x !!str 30\n", "a.yaml:1:8", "&x !!str 30"),
        ("texts: >-\n  thirty\n  days\n\n\ndays: []\n", "a.yaml:1:8", ">-\n  thirty\n  days"),
    ],
)
def test_a_text_knows_its_place(text: str, where: str, excerpt: str) -> None:
    loaded = load(text, "a.yaml", Whole)
    assert loaded.value is not None
    found = loaded.value.texts
    assert isinstance(found, Text)
    assert found.where == where
    assert loaded.source.text[found.start : found.end] == excerpt
    assert location(found, loaded.source).path == "a.yaml"


def test_every_part_of_a_file_has_a_place() -> None:
    loaded = load(
        "parts:\n  a.b:\n    day: 2026-02-01\n    share: 0.5\ndays: [2026-01-01, 2026-01-02]\n", "a.yaml", Whole
    )
    assert loaded.where("parts", "a.b", "day").where == "a.yaml:3:10"
    assert loaded.where("days", 1).where == "a.yaml:5:20"
    assert loaded.where("parts", "a.b", "unwritten").where == "a.yaml:3:5"
    assert loaded.value is not None
    assert loaded.value.parts is not None
    part = loaded.value.parts["a.b"]
    assert (part.place.text, part.place.where, part.share) == ("a.b", "a.yaml:2:3", 0.5)


@pytest.mark.parametrize(
    ("text", "error"),
    [
        (
            "days: 2026-1-5\n",
            'a.yaml:1:7: "days" should be a day such as 2026-05-01, but is "2026-1-5"; did you mean "2026-01-05"?',
        ),
        ("days: [2026-02-30]\n", 'a.yaml:1:8: an entry of "days" is 2026-02-30, a day that is not in the calendar'),
        ("days: 2026-W01-1\n", 'a.yaml:1:7: "days" should be a day such as 2026-05-01, but is "2026-W01-1"'),
        ("days: {a: b}\n", 'a.yaml:1:7: "days" should be a list, but is a mapping'),
        ("days: [[2026-01-01]]\n", 'a.yaml:1:8: an entry of "days" should be a day such as 2026-05-01, but is a list'),
        ("texts: {it_IT: a}\n", 'a.yaml:1:9: "it_IT" is not a language, such as it or pt-BR; did you mean "it-IT"?'),
        ("texts: {it: 1,50 EUR, en: x}\n", 'a.yaml:1:15: "50 EUR" is not a language, such as it or pt-BR'),
        (
            "parts: {a: {share: 1,5}}\n",
            'a.yaml:1:22: "5" stands alone in "a"; write "key: value", and put quotes around a text that holds a comma',
        ),
        ("parts: {a: {share: '1,5'}}\n", 'a.yaml:1:20: "share" should be a number, but is "1,5"'),
        ("Parts: {}\n", 'a.yaml:1:1: unknown option "Parts" for the file; did you mean "parts"?'),
        ("pieces: {}\n", 'a.yaml:1:1: unknown option "pieces" for the file; did you mean "parts"?'),
        ("zzz: {}\n", 'a.yaml:1:1: unknown option "zzz" for the file; there are texts, parts or days'),
        ("parts: {a: {}, b: {}, a: {}}\n", 'a.yaml:1:23: "a" is written twice; keep one of them'),
        ("parts: {bad: {}}\n", "a.yaml:1:8: bad part"),
        (
            "? [a]\n: b\n",
            "a.yaml:1:3: a name was expected, found a list; "
            'write "name: value"; put quotes around a text that begins with [ or {',
        ),
        (
            "texts: a\n---\ntexts: b\n",
            'a.yaml:2:1: a second document starts here; keep one per file; remove the line "---"',
        ),
    ],
)
def test_what_is_wrong_is_said_with_its_place(text: str, error: str) -> None:
    assert errors(text) == [error]


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("texts: a: b\n", 'a.yaml:1:9: this is not valid YAML: a text that holds ": " needs quotes'),
        ("texts: x\n days: y\n", "a.yaml:2:2: this is not valid YAML: this line does not fit the lines above it"),
        ("\ttexts: x\n", "a.yaml:1:1: this is not valid YAML: a tab is used to indent"),
        (
            "texts: [a, b\ndays: x\n",
            'a.yaml:1:8: this is not valid YAML: the list that opens here with "[" is not closed',
        ),
        ("texts: {it: b\n", 'a.yaml:1:8: this is not valid YAML: the mapping that opens here with "{" is not closed'),
        ("texts: 'a\n", "a.yaml:1:8: this is not valid YAML: the quotes that open here are not closed"),
        ("texts: 'it's'\n", 'a.yaml:1:12: this is not valid YAML: "s\'" cannot follow the value before it'),
        ("texts: @home\n", 'a.yaml:1:8: this is not valid YAML: a text cannot begin with "@"'),
        ("texts: %x\n", 'a.yaml:1:8: this is not valid YAML: a text cannot begin with "%"'),
        ("texts: **bold**\n", 'a.yaml:1:8: this is not valid YAML: a text cannot begin with "*"'),
        ('texts: "\\d"\n', "a.yaml:1:9: this is not valid YAML: a backslash means something else in double quotes"),
        ("texts: *x\n", 'a.yaml:1:8: "*x" repeats a part that is not marked above'),
        ("texts: &x [*x]\n", 'a.yaml:1:12: "*x" stands inside the very part that it repeats'),
        ("texts: a\x07\n", "a.yaml:1:9: the character U+0007 is not allowed here"),
        ("texts: \ud800\n", "a.yaml:1:8: the character U+D800 is not allowed here"),
        (
            "texts: !!python/name:os.system x\n",
            "a.yaml:1:8: the tag tag:yaml.org,2002:python/name:os.system is not allowed",
        ),
    ],
)
def test_broken_yaml_is_explained_where_it_has_to_be_mended(text: str, error: str) -> None:
    (found,) = errors(text)
    assert found.startswith(error)


def test_nesting_without_end_is_refused() -> None:
    for text in ("[" * 200_000, "[" * 100_000 + "]" * 100_000, "- " * 50_000, "{a: " * 50_000):
        (error,) = errors(text)
        assert "nested more than 50 levels deep" in error


def test_merges_and_aliases_cannot_explode() -> None:
    keys = "".join(f"  k{number}: x\n" for number in range(1000))
    merges = "".join(f"m{number}: &m{number}\n  <<: *m{number - 1}\n  n{number}: y\n" for number in range(1, 500))
    assert any("grows too large" in error for error in errors(f"m0: &m0\n{keys}{merges}"))
    many = f"parts: {{a: &a {{{', '.join(f'x{n}: 1' for n in range(100))}}}, " + ", ".join(
        f"b{number}: *a" for number in range(100)
    )
    assert len(errors(many + "}\n")) == 100  # once each, however often it is repeated


def test_own_options_win_over_merged_ones() -> None:
    read = value("parts:\n  a: &a {share: 1, day: 2026-01-01}\n  b: {<<: *a, share: 2}\n  c: {<<: [*a, {share: 9}]}\n")
    assert read.parts is not None
    assert [(part.share, str(part.day)) for part in read.parts.values()] == [
        (1.0, "2026-01-01"),
        (2.0, "2026-01-01"),
        (1.0, "2026-01-01"),
    ]


def test_what_is_right_is_read_beside_what_is_wrong() -> None:
    loaded = load("days: [2026-01-01, soon]\nparts: {a: {share: x}, b: {share: 1}}\n", "a.yaml", Whole)
    assert len(loaded.errors) == 2
    assert loaded.value is not None
    assert loaded.value.days == (datetime.date(2026, 1, 1),)


def test_errors_cross_processes() -> None:
    wrong = ConfigurationErrors(load("zzz: 1\n", "a.yaml", Whole).errors)
    assert str(pickle.loads(pickle.dumps(wrong))) == str(wrong)


_SCALARS = st.sampled_from(["30 days", "no", "9.90", "2026-01-01", "08:00", "'x'", '"a, b"', "12", "true", "1,5"])
_FACTS = st.dictionaries(
    st.sampled_from("is about was not_about one_of severity loose valid owner except abuot".split()),
    _SCALARS
    | st.lists(_SCALARS, max_size=3).map(lambda items: f"[{', '.join(items)}]")
    | st.dictionaries(st.sampled_from("it no en-GB is until from when".split()), _SCALARS, max_size=2).map(
        lambda items: "{" + ", ".join(f"{key}: {item}" for key, item in items.items()) + "}"
    ),
    max_size=5,
)
_CHECK = jsonschema.Draft202012Validator(json_schema(FactFile, "facts"))


@settings(max_examples=150)
@given(_FACTS)
def test_what_the_loader_accepts_the_json_schema_accepts(options: dict[str, str]) -> None:
    text = "facts:\n  a:\n" + "".join(f"    {key}: {written}\n" for key, written in options.items())
    if load(text, "a.yaml", FactFile).errors or not options:
        return
    seen = yaml.load(text, Loader=yaml.BaseLoader)  # an editor sees texts, or numbers where they are plain
    if "loose" in seen["facts"]["a"]:
        seen["facts"]["a"]["loose"] = True
    assert _CHECK.is_valid(seen), text


@settings(max_examples=300)
@given(st.text(alphabet="ab: -[]{},'\"#&*!|>%@\n\t?<~\u2028é\ud800", max_size=40))
@example("? ")
@example("a: |\n")
@example("<<: *a\n")
def test_no_text_breaks_the_loader(text: str) -> None:
    for kind in (Whole, FactFile):
        loaded = load(text, "a.yaml", kind)
        assert loaded.errors or loaded.value is not None
        assert all(error.where.startswith("a.yaml") for error in loaded.errors)

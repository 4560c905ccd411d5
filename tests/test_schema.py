"""Errors in YAML name the place, what was expected, and the nearest right word; scalars mean what they look like."""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass
from typing import Literal

import jsonschema
import pytest

from cxlint.schema import Text, json_schema, load, option


@dataclass(frozen=True, slots=True)
class Inner:
    """An inner object."""

    level: Literal["low", "high"] = option("How high.", default="low")
    day: datetime.date | None = option("When.", default=None)


@dataclass(frozen=True, slots=True)
class Outer:
    """An outer object."""

    name: str = option("Its name.")
    is_: Text | None = option("Its value.", key="is", default=None)
    on: bool = option("Whether it is on.", default=True)
    count: int = option("How many.", default=0)
    tags: tuple[str, ...] = option("Words.", default=())
    inner: Inner | None = option("What is inside.", default=None)
    texts: dict[str, Text] | None = option("Texts by locale.", default=None)


def errors(text: str) -> list[str]:
    return [str(error) for error in load(text, "a.yaml", Outer).errors]


def value(text: str) -> Outer:
    loaded = load(text, "a.yaml", Outer)
    assert not loaded.errors, loaded.errors
    assert loaded.value is not None
    return loaded.value


def test_scalars_are_read_by_the_type_that_is_expected() -> None:
    read = value("name: 0800-1280\nis: 9.90\non: no\ncount: 3\ntags: one\ntexts: {no: ja, it: 08:00}\n")
    assert (read.name, str(read.is_), read.on, read.count, read.tags) == ("0800-1280", "9.90", False, 3, ("one",))
    assert read.texts is not None
    assert {key: str(text) for key, text in read.texts.items()} == {"no": "ja", "it": "08:00"}


def test_a_scalar_knows_its_place() -> None:
    read = value("name: x\nis: 'thirty days'\n")
    assert read.is_ is not None
    assert read.is_.where == "a.yaml:2:5"


def test_an_unknown_key_gets_the_nearest_right_word() -> None:
    assert errors("name: x\ninner:\n  levle: low\n") == [
        'a.yaml:3:3: unknown option "levle" for "inner"; did you mean "level"?'
    ]


def test_a_wrong_choice_gets_the_nearest_right_word() -> None:
    assert errors("name: x\ninner: {level: hihg}\n") == [
        'a.yaml:2:16: "level" should be "low" or "high", but is "hihg"; did you mean "high"?'
    ]


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("name: [a]\n", 'a.yaml:1:7: "name" should be a text, but is a list'),
        ("name: x\ncount: many\n", 'a.yaml:2:8: "count" should be a whole number, but is "many"'),
        ("name: x\non: perhaps\n", 'a.yaml:2:5: "on" should be yes or no, but is "perhaps"'),
        (
            "name: x\ninner: {day: tomorrow}\n",
            'a.yaml:2:14: "day" should be a day such as 2026-05-01, but is "tomorrow"',
        ),
        ("name: x\ninner: 3\n", 'a.yaml:2:8: "inner" should be a mapping (key: value), but is "3"'),
        ("name: x\nname: y\n", 'a.yaml:2:1: "name" is written twice; keep one of them'),
        ("on: yes\n", 'a.yaml:1:1: the file needs "name"; Its name.'),
        ("name:\n", 'a.yaml:1:6: "name" should be a text, but is empty'),
        ("", "a.yaml: the file is empty"),
        ("- a\n", "a.yaml:1:1: the file should be a mapping (key: value), but is a list"),
        (
            "name: !!python/object/apply:os.system [ls]\n",
            "a.yaml:1:7: the tag tag:yaml.org,2002:python/object/apply:os.system is not allowed here; write plain YAML",
        ),
    ],
)
def test_what_is_wrong_is_said_in_plain_words(text: str, error: str) -> None:
    assert errors(text)[0] == error


def test_broken_yaml_names_the_place() -> None:
    (error,) = errors("name: x\n  is: : y\n")
    assert error.startswith("a.yaml:2:")
    assert "not valid YAML" in error


def test_all_errors_of_a_file_are_reported() -> None:
    assert len(errors("nam: x\ncount: many\ninner: {levle: low}\n")) == 4


def test_aliases_are_followed_but_not_for_ever() -> None:
    assert value("name: &n x\nis: *n\n").name == "x"
    bomb = "a: &a [x,x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{chr(98 + i)}: &{chr(98 + i)} [{','.join(['*' + chr(97 + i)] * 10)}]\n" for i in range(8)
    )

    @dataclass(frozen=True, slots=True)
    class Bomb:
        """Many."""

        texts: dict[str, Text] | None = option("Texts.", default=None)

    assert load(bomb, "a.yaml", Bomb).errors


def test_merge_keys_are_merged() -> None:
    assert value("inner: &i {level: high}\nname: x\ntexts: {<<: {it: a}, en: b}\n").texts is not None


def test_the_json_schema_accepts_what_the_loader_accepts() -> None:
    schema = json_schema(Outer, "outer")
    jsonschema.Draft202012Validator.check_schema(schema)
    check = jsonschema.Draft202012Validator(schema)
    assert check.is_valid({"name": "x", "is": 9.9, "inner": {"level": "low"}, "tags": "one"})
    assert not check.is_valid({"name": "x", "inner": {"levle": "low"}})
    assert not check.is_valid({"is": "y"})
    assert json.dumps(schema)

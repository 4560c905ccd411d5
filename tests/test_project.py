"""The project file: found upwards, read whole, every mistake at its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from cxlint.project import default_project, find_project, load_project, load_rules, rule_places
from cxlint.schema import ConfigurationErrors


def write(root: Path, **files: str) -> Path:
    for name, text in files.items():
        path = root / name.replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def problems(root: Path) -> list[str]:
    with pytest.raises(ConfigurationErrors) as raised:
        load_rules(load_project(root / "cxlint.yaml"))
    return [str(error).replace(root.as_posix() + "/", "") for error in raised.value.errors]


def test_a_project_is_found_in_a_folder_above(tmp_path: Path) -> None:
    (tmp_path / "cxlint.yaml").write_text("channels: {faq: faq/*.md}\n")
    below = tmp_path / "content" / "faq"
    below.mkdir(parents=True)
    assert find_project(below) == tmp_path / "cxlint.yaml"


def test_a_channel_is_patterns_or_a_mapping(tmp_path: Path) -> None:
    (tmp_path / "cxlint.yaml").write_text(
        "rules: []\nchannels:\n  faq: faq/*.md\n  social: {files: [a.csv, b.csv], text: body, locale: lang}\n"
        "  it: {files: it/, locale: it}\n"
    )
    channels = load_project(tmp_path / "cxlint.yaml").channels
    assert channels["faq"].files == ("faq/*.md",)
    assert channels["social"].files == ("a.csv", "b.csv")
    assert (channels["social"].locale_column, channels["social"].fixed_locale) == ("lang", "")
    assert (channels["it"].locale_column, channels["it"].fixed_locale) == ("", "it")


def test_unknown_options_and_empty_channels_are_named(tmp_path: Path) -> None:
    (tmp_path / "cxlint.yaml").write_text("channels:\n  faq: {fiels: faq/}\n")
    found = problems(tmp_path)
    assert found[0] == 'cxlint.yaml:2:9: unknown option "fiels" for "faq"; did you mean "files"?'
    assert 'channel "faq" has no files' in found[1]


def test_a_channel_may_be_a_site_or_an_archive(tmp_path: Path) -> None:
    (tmp_path / "cxlint.yaml").write_text(
        "rules: []\nchannels:\n  site: {crawl: https://www.example.com, exclude: /blog, max_pages: 50, rate: 0.5}\n"
        "  old: {warc: archive/*.warc.gz}\n"
    )
    channels = load_project(tmp_path / "cxlint.yaml").channels
    assert (channels["site"].crawl, channels["site"].max_pages, channels["site"].max_depth) == (
        ("https://www.example.com",),
        50,
        None,
    )
    assert channels["old"].warc == ("archive/*.warc.gz",)


def test_mistakes_in_a_crawl_have_their_place(tmp_path: Path) -> None:
    (tmp_path / "cxlint.yaml").write_text(
        "rules: []\nchannels:\n  a: {crawl: [https://x.example, www.example.com]}\n"
        "  b: {crawl: https://x.example, max_pages: 0, concurrency: 9}\n  c: {crawl: https://x.example, files: x/}\n"
        "  d: {crawl: ftp://x.example}\n  e: {url: https://x.example}\n"
    )
    assert problems(tmp_path) == [
        'cxlint.yaml:7:7: unknown option "url" for "e"; did you mean "crawl"?',
        'cxlint.yaml:3:34: channel "a" crawls "www.example.com", which is no web address;'
        ' write "https://www.example.com"',
        'cxlint.yaml:4:44: channel "b" has max_pages 0; it is at least 1',
        'cxlint.yaml:4:60: channel "b" has concurrency 9; more than 5 connections to a host are impolite',
        'cxlint.yaml:5:14: channel "c" has both files and crawl; make two channels of it',
        'cxlint.yaml:6:14: channel "d" crawls "ftp://x.example", which is no web address; it begins with https://',
        'cxlint.yaml:7:3: channel "e" has no files; add "files: ...", such as "files: faq/**/*.md"',
    ]


def test_rule_folders_that_are_missing_are_named(tmp_path: Path) -> None:
    (tmp_path / "cxlint.yaml").write_text("rules: [facs/]\nchannels: {faq: faq/}\n")
    assert '"facs/" under rules is not there' in problems(tmp_path)[0]


def test_a_fact_declared_twice_names_both_places(tmp_path: Path) -> None:
    fact = "facts:\n  a.b: {is: 3 days, about: [x]}\n"
    write(tmp_path, **{"cxlint.yaml": "channels: {faq: faq/}\n", "rules__1.yaml": fact, "rules__2.yaml": fact})
    assert problems(tmp_path) == ['rules/2.yaml:2:3: "a.b" is declared a second time; see rules/1.yaml:2:3']


def test_a_file_that_is_no_rule_file_is_named(tmp_path: Path) -> None:
    write(tmp_path, **{"cxlint.yaml": "channels: {faq: faq/}\n", "rules__1.yaml": "hello: world\n"})
    assert problems(tmp_path)[0].startswith("rules/1.yaml: this is no rule file")


def test_without_a_project_file_each_top_folder_is_a_channel(tmp_path: Path) -> None:
    write(tmp_path, **{"faq__a.md": "x", "app__b.json": "{}", "rules__f.yaml": "facts: {}", "note.txt": "y"})
    project = default_project((tmp_path,))
    assert list(project.channels) == ["app", "faq", "note"]


def test_mistakes_in_the_project_file_have_their_exact_place(tmp_path: Path) -> None:
    (tmp_path / "fact").mkdir()
    (tmp_path / "cxlint.yaml").write_text(
        "rules:\n  - fact\n  - fcat\nchannels:\n  a: {crawl: x}\n  b: []\n  c: {files: x, syntax: htlm}\n"
        "  d: {locale: it}\nlanguages: [it_IT]\n"
    )
    with pytest.raises(ConfigurationErrors) as raised:
        load_project(tmp_path / "cxlint.yaml")
    found = [str(error).replace(tmp_path.as_posix() + "/", "") for error in raised.value.errors]
    assert found[0] == 'cxlint.yaml:9:13: "it_IT" is not a language, such as it or pt-BR; did you mean "it-IT"?'
    assert [error.split(":", 3)[1:3] for error in found[1:]] == [
        ["5", "14"],
        ["6", "6"],
        ["7", "25"],
        ["8", "3"],
        ["3", "5"],
    ]
    assert found[-1] == 'cxlint.yaml:3:5: "fcat" under rules is not there; did you mean "fact"?'


def test_a_file_with_a_slip_in_its_first_word_gets_the_right_one(tmp_path: Path) -> None:
    write(tmp_path, **{"cxlint.yaml": "channels: {faq: faq/}\n", "rules__1.yaml": "fcats: {}\n"})
    assert problems(tmp_path) == ['rules/1.yaml: this is no rule file; did you mean "facts:"?']


def test_all_rule_files_are_reported_at_once(tmp_path: Path) -> None:
    write(
        tmp_path, **{"cxlint.yaml": "channels: {faq: faq/}\n", "rules__1.yaml": "x: y\n", "rules__3.yaml": "facts: [\n"}
    )
    (tmp_path / "rules" / "2.yaml").write_bytes(b"facts: {\xe9}")
    assert sorted(error.split(":")[0] for error in problems(tmp_path)) == [f"rules/{n}.yaml" for n in (1, 2, 3)]


def test_paths_without_a_project_must_exist_and_keep_all_their_files(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationErrors, match="no such file or folder"):
        default_project((tmp_path / "absent",))
    write(tmp_path, **{"a__faq__x.md": "x", "b__faq__x.md": "y"})
    assert default_project((tmp_path / "a/faq", tmp_path / "b/faq")).channels["faq"].files == ("a/faq", "b/faq")


def test_glossaries_are_part_of_the_rules_wherever_they_lie(tmp_path: Path) -> None:
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "Terms.yaml").write_text("extends: terms\nmessage: x\nglossary: ../terms.csv\n", "utf-8")
    (tmp_path / "cxlint.yaml").write_text("channels: {a: a.md}\n", "utf-8")
    places = rule_places(load_project(tmp_path / "cxlint.yaml"))
    assert places == (tmp_path / "rules", tmp_path / "rules" / ".." / "terms.csv")

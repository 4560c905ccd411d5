"""Which locale a path names, and what is never taken for one."""

from __future__ import annotations

import pytest

from cxlint.language.locales import language_of, locale_of_path, market_of, normalise


@pytest.mark.parametrize(
    ("path", "locale"),
    [
        ("app/src/main/res/values-it/strings.xml", "it"),
        ("res/values-pt-rBR/strings.xml", "pt-BR"),
        ("res/values-b+sr+Latn/strings.xml", "sr-Latn"),
        ("res/values-iw/strings.xml", "he"),
        ("res/values-mcc310-en-rUS-v21/strings.xml", "en-US"),
        ("Resources/it.lproj/Localizable.strings", "it"),
        ("zh-Hans.lproj/Localizable.strings", "zh-Hans"),
        ("site/it/faq.html", "it"),
        ("site/it-CH/faq.html", "it-CH"),
        ("site/it-ch/faq.html", "it-CH"),
        ("en_GB/page.md", "en-GB"),
        ("i18n/messages.it.json", "it"),
        ("messages_it.properties", "it"),
        ("Messages_de_CH.properties", "de-CH"),
        ("messages_no.properties", "no"),
        ("lib/l10n/app_de.arb", "de"),
        ("content/faq-it.md", "it"),
        ("data/prices_de.json", "de"),
        ("locale/de/LC_MESSAGES/site.po", "de"),
        ("locale/no/LC_MESSAGES/site.po", "no"),
        ("config/locales/de.yml", "de"),
        ("i18n/is.json", "is"),
        ("_locales/en_US/messages.json", "en-US"),
        ("Strings.fr-CA.resx", "fr-CA"),
        ("docs/en/it/page.md", "it"),
        ("en/pages/fr.html", "fr"),
        ("social_posts_it.csv", "it"),
        ("C:\\site\\es\\page.html", "es"),
    ],
)
def test_paths_that_name_a_locale(path: str, locale: str) -> None:
    assert locale_of_path(path) == locale


@pytest.mark.parametrize(
    "path",
    ["res/values/strings.xml", "res/values-night/colors.xml", "res/values-sw600dp/dimens.xml",
     "res/values-v21/styles.xml",
     "res/values-car/strings.xml", "Base.lproj/Main.strings", "src/is/page.html", "src/no/page.html",
     "src/my/page.html",
     "src/app/page.html", "to-do/list.md", "no-go/x.md", "uk/index.html", "what-is-it.md", "how-to-do-it.md",
     "get-it.md",
     "log_in.json", "about_me.json", "opt_in.html", "vue.min.js", "README.md", "it-support/page.md",
     "docs/de-notes/x.md",
     "en/mul/translations.yml", "IT/page.md", "", "/"],
)  # fmt: skip
def test_paths_that_name_none(path: str) -> None:
    assert locale_of_path(path) == ""


def test_the_languages_of_the_project_settle_doubtful_codes() -> None:
    assert locale_of_path("src/no/page.html", ("en", "no")) == "no"
    assert locale_of_path("pages/uk/index.html", ("uk-UA",)) == "uk"
    assert locale_of_path("src/is/page.html", ("en", "no")) == ""


def test_tags() -> None:
    assert [normalise(tag) for tag in ("pt_br", "zh_hans_CN", "en_US.UTF-8", "iw", "IT", "c", "")] == [
        "pt-BR",
        "zh-Hans-CN",
        "en-US",
        "he",
        "it",
        "",
        "",
    ]
    assert (language_of("pt-BR"), language_of("it_CH"), language_of("deu")) == ("pt", "it", "de")
    assert (market_of("it-CH"), market_of("sr-Latn-RS"), market_of("es-419"), market_of("it")) == (
        "ch",
        "rs",
        "419",
        "",
    )

"""Dutch: je, jij and jullie, and u."""

from __future__ import annotations

from cxlint.language.address.table import Table

TABLE = Table(
    registers={"je": "informal", "jullie": "", "u": "formal"},
    sure={
        **dict.fromkeys("je jij jou jezelf".split(), ("je", "pronoun")),
        **dict.fromkeys("jouw jouwe".split(), ("je", "possessive")),
        **dict.fromkeys("alsjeblieft dankjewel asjeblieft".split(), ("je", "pronoun")),
        "jullie": ("jullie", "pronoun"),
        **dict.fromkeys("u uzelf".split(), ("u", "pronoun")),
        **dict.fromkeys("uw uwe".split(), ("u", "possessive")),
        **dict.fromkeys("alstublieft dankuwel".split(), ("u", "pronoun")),
    },
    not_after={
        "u": frozenset(
            "letter de een vitamine categorie klasse type optie toets vlucht knop rij zaal gate optie".split()
        ),
    },
    not_before={"u": frozenset("bocht vorm turn boot vormig vormige s a k".split())},
    idioms=("je weet maar nooit", "je weet nooit"),
)

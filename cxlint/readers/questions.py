"""Texts that say themselves that they are a question or an answer: "Q: ...", "Antwort: ...".

The letters and words are those printed in question-and-answer lists in English, Italian (domanda, risposta), German
(Frage, Antwort), French (question, réponse), Spanish (pregunta, respuesta), Dutch (vraag, antwoord) and Portuguese
(pergunta, resposta).
"""

from __future__ import annotations

import re
from typing import Literal

_QUESTION_LETTERS = "QDFPV"
_ANSWER_LETTERS = "AR"
_QUESTION_WORDS = ("question", "domanda", "frage", "pregunta", "vraag", "pergunta")
_ANSWER_WORDS = ("answer", "risposta", "antwort", "réponse", "reponse", "respuesta", "antwoord", "resposta")

_PREFIX = re.compile(
    rf"(?:(?P<question>[{_QUESTION_LETTERS}]|(?:{'|'.join(_QUESTION_WORDS)})\b)"
    rf"|(?:[{_ANSWER_LETTERS}]|(?:{'|'.join(_ANSWER_WORDS)})\b))"
    r"(?:[ \t]?\d{1,3})?(?:\.?[ \t\u00a0]?:|[ \t]?[–—][ \t])[ \t\u00a0\n]*",
    re.IGNORECASE,
)


def prefix(text: str) -> tuple[Literal["question", "answer"], int] | None:
    """What the prefix of ``text`` says and where the text behind it begins; ``None`` without such a prefix."""
    match = _PREFIX.match(text)
    if not match or match.end() >= len(text):
        return None
    return ("question" if match["question"] else "answer"), match.end()

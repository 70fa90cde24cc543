"""Where a sentence ends, in four languages, and where it does not."""

from __future__ import annotations

import pytest

from booklet.content.reading.sentences import split


@pytest.mark.parametrize(
    "text",
    [
        "Press down.|Then let go!|Does it hurt?",
        "Stop (now.)|Go on.",
        "“Let go.”|Rest.",
        "¿Le duele?|¡Pare!|Llame al médico.",
        "هل تشعر بألم؟|توقف.|اتصل بعيادتك!",
        "用拇指按。|停！|痛吗？",
        "他说：“停。”|再来。",
        "a line\n|another line",
        "Hold for 5 seconds.|10 times.",
        "Massage, rest, etc.|Then stop.",
    ],
)
def test_ends(text: str) -> None:
    glue = "" if any(mark in text for mark in "。！？\n") else " "
    parts = [part.strip() for part in text.split("|")]
    assert list(split(text.replace("|", glue))) == parts


@pytest.mark.parametrize(
    "text",
    [
        "Hold 2.5 cm from it.",
        "Ask Dr. Lee first.",
        "Use a ball, e.g. Tennis balls.",
        "It is approx. 5 cm wide.",
        "Use oil (e.g. almond oil).",
        "Llame a la Dra. García.",
        "Mueva, p. ej., el hombro.",
        "Unos aprox. 5 cm.",
        "اسأل د. أحمد أولًا.",
        "坚持1.5分钟。",
        "先按左边；再按右边。",
        "Wait … then go on.",
        "See www.example.org/a.b now.",
        "قف؛ ثم تابع.",
    ],
)
def test_no_end(text: str) -> None:
    assert list(split(text)) == [text]


@pytest.mark.parametrize("text", ["", "  ", "\n\n"])
def test_nothing(text: str) -> None:
    assert list(split(text)) == []

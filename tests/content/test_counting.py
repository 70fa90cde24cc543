"""Words are counted the same with and without vowel signs and invisible characters."""

from __future__ import annotations

import unicodedata

import pytest

from booklet.content.counting import first_word, plain, word_count


@pytest.mark.parametrize(
    ("text", "language", "count"),
    [
        ("اِضْغَطْ عَلَى الكَـتِفِ، ثُمَّ ارفع.", "ar", 5),
        ("اضغط \u2068GB21\u2069 نحو 2.5 سم", "ar", 5),
        ("¿Le duele? ¡Pare!", "es", 3),
        (unicodedata.normalize("NFD", "Presión rápida"), "es", 2),
        ("co\u00adlumna", "es", 1),
    ],
)
def test_word_count(text: str, language: str, count: int) -> None:
    assert word_count(text, language) == count


@pytest.mark.parametrize(
    ("text", "word"), [("اِضْغَطْ بلطف", "اضغط"), ("¡Dé la vuelta!", "dé"), ("«El» pulgar", "el")]
)
def test_first_word(text: str, word: str) -> None:
    assert first_word(text) == word


def test_letters_stay() -> None:
    assert plain("é أ ñ ü") == "é أ ñ ü"
    assert plain("de\u0301") == "dé"

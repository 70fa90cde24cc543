"""Scripts and what can't be set."""

from __future__ import annotations

import pytest

from booklet.content.translation.scripts import script_of, unsupported


@pytest.mark.parametrize(
    ("char", "script"),
    [
        ("क", "Devanagari"),
        ("ि", "Devanagari"),
        ("ע", "Hebrew"),
        ("한", "Hangul"),
        ("體", "Han"),
        ("ก", "Thai"),
        ("٣", "Arabic"),
        ("۳", "Arabic"),
        ("1", ""),
        (" ", ""),
        ("😀", ""),
        ("\x00", ""),
    ],
)
def test_the_script_of_a_character(char: str, script: str) -> None:
    assert script_of(char) == script


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("นวดหลัง", "Thai"),
        ("ບົດນວດ", "Lao"),
        ("ខ្មែរ", "Khmer"),
        ("မြန်မာ", "Myanmar"),
        ("བོད་སྐད", "Tibetan"),
        ("ᠮᠣᠩᠭᠣᠯ", "Mongolian"),
    ],
)
def test_scripts_that_can_not_be_set(text: str, script: str) -> None:
    found = unsupported(text)
    assert found is not None and found[0] == script


@pytest.mark.parametrize("text", ["", "Back massage", "背部按摩", "تدليك الظهر", "पीठ की मालिश"])
def test_other_scripts_can(text: str) -> None:
    assert unsupported(text) is None


def test_a_word_in_such_a_script_is_no_text_in_it() -> None:
    assert unsupported("Thai massage is called [th:นวด] there") is None

"""Wording on its way into markup."""

import pytest

from booklet.layout.filters import plain
from booklet.numerals import digits


@pytest.mark.parametrize(
    ("numerals", "text"),
    [("latn", "GB21: 20–30 s"), ("arab", "GB٢١: ٢٠–٣٠ s"), ("arabext", "GB۲۱: ۲۰–۳۰ s")],
)
def test_digits_of_a_numbering_system(numerals: str, text: str) -> None:
    assert digits("GB21: 20–30 s", numerals) == text


def test_numbers_too() -> None:
    assert (digits(7, "arab"), digits(7, "latn")) == ("٧", "7")


def test_an_unknown_numbering_system_is_no_silent_one() -> None:
    with pytest.raises(KeyError):
        digits("1", "roman")


@pytest.mark.parametrize(
    ("wording", "read"),
    [
        ("**دلك** [en:massage]", "دلك massage"),
        ("اتصل \u2066+34 900\u2069 الآن", "اتصل +34 900 الآن"),
        ("a \u2067b\u2069 \u2068c\u2069", "a b c"),
        ("a \u200cb", "a \u200cb"),
    ],
)
def test_a_title_has_no_marks(wording: str, read: str) -> None:
    assert plain(wording) == read

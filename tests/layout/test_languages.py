"""What a language tag says: direction, script, whose words they are."""

import pytest

from booklet.layout.languages import direction, is_east_asian, same_language


@pytest.mark.parametrize("tag", ["ar", "ar-EG", "fa", "prs", "he", "ckb", "pa-Arab", "ur-PK", "az-arab-IR"])
def test_languages_that_run_leftwards(tag: str) -> None:
    assert direction(tag) == "rtl"


@pytest.mark.parametrize("tag", ["", "en", "zh-Hans", "ar-Latn", "ku", "pa", "arn", "es-AR", "fa-Latn-IR"])
def test_languages_that_do_not(tag: str) -> None:
    assert direction(tag) == "ltr"


@pytest.mark.parametrize(
    ("tag", "east"),
    [("zh-Hans", True), ("ja", True), ("zh-Latn-pinyin", False), ("en", False), ("zha", False)],
)
def test_ideographs(tag: str, east: bool) -> None:
    assert is_east_asian(tag) == east


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("zh-Hans", "zh-Hant", True),
        ("es", "es-MX", True),
        ("zh-Hans", "zh-Latn-pinyin", False),
        ("en", "es", False),
    ],
)
def test_same_language(one: str, other: str, same: bool) -> None:
    assert same_language(one, other) == same == same_language(other, one)

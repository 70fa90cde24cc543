"""What a language tag says: direction, script, whose words they are."""

import pytest

from booklet.layout.languages import is_east_asian, same_language


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

"""A voice is told, word for word, which language it reads: by the document, by pages, by phrases."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from tests.whole.conftest import TRANSLATIONS, Edition
from tests.whole.judges import pdfium
from tests.whole.spoken import joined, tongues

Make = Callable[..., Edition]
Told = list[tuple[str, str]]
PAIRS = [{"language": "ar", "second_language": "en"}, {"language": "en", "second_language": "zh-Hans"}]
ORDERS = [{}, *({"language": language} for language in TRANSLATIONS), *PAIRS]
LETTERS = {"ar": "[\u0620-\u064a]", "zh-Hans": "[\u4e00-\u9fff]"}
"""What only texts of a language hold."""


def name(order: dict[str, str]) -> str:
    return "-".join(order.values()) or "en"


def unmirrored(told: Told) -> Told:
    return [(language, pdfium.unmirrored(text)) for language, text in told]


def strangers(told: Told) -> list[str]:
    """Texts with letters that their language has not."""
    return [
        f"{language}: {text[:60]}"
        for language, text in told
        for own, letters in LETTERS.items()
        if language != own and re.search(letters, text)
    ]


@pytest.mark.parametrize(
    ("order", "format"), [*((order, "booklet") for order in ORDERS), (PAIRS[0], "handout")], ids=str
)
def test_every_word_is_said_in_its_language(edition: Make, order: dict[str, str], format: str) -> None:
    made = edition(format=format, **order)
    heard, expected = unmirrored(joined(pdfium.tongues(made.pdf))), unmirrored(tongues(made.setting))
    assert heard == expected
    used = {language for language, _ in heard}
    sources = {"en"} if format == "booklet" else set()  # whose titles stay as they are
    assert used == {*order.values(), "zh-Hans", "zh-Latn-pinyin"} | (sources if order else {"en"})
    assert heard != joined((language.partition("-")[0], text) for language, text in heard), "can fail"


@pytest.mark.parametrize("order", ORDERS, ids=name)
def test_no_letters_of_another_script(edition: Make, order: dict[str, str]) -> None:
    told = [(language, re.sub("⟦.*?⟧", "", text)) for language, text in tongues(edition(**order).setting)]
    assert strangers(told) == []
    assert strangers([*told, ("en", "ask عيادتك")]) == ["en: ask عيادتك"]
    assert strangers([("ar", "捏"), ("zh-Hans", "捏"), ("ar", "عيادتك")]) == ["ar: 捏"]


def described(told: Told) -> Told:
    """The descriptions of pictures."""
    return [(language, alt) for language, text in told for alt in re.findall("⟦.*?⟧", text) if len(alt) > 3]


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_pictures_are_described_in_the_language_of_the_page(edition: Make, language: str) -> None:
    told = described(tongues(edition(language=language).setting))
    assert len(told) > 10 and {language for language, _ in told} == {language}
    letters = LETTERS.get(language, "[ñáéíóú]")
    assert sum(bool(re.search(letters, text)) for _, text in told) >= len(told) * 0.8
    english = described(tongues(edition().setting))
    assert not [text for _, text in english if re.search(letters, text)], "the twin"


@pytest.mark.parametrize("order", PAIRS, ids=name)
def test_pictures_of_the_second_language_are_described_in_it(edition: Make, order: dict[str, str]) -> None:
    told = described(tongues(edition(**order).setting))
    second = [(language, text) for language, text in told if language == order["second_language"]]
    letters = LETTERS.get(order["second_language"], "[a-z]")
    assert second and all(re.search(letters, text) for _, text in second)
    assert strangers(second) == []

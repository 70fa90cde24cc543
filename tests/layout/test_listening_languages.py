"""Languages that are none, and letters that a passage's language does not have."""

from __future__ import annotations

import pytest

from booklet.layout.listening import SCRIPTS
from tests.layout.flawed import found, told

# ------------------------------------------------------------------------------------------ languages


@pytest.mark.parametrize("language", ["en", "zh-Hans", "pt-BR", "zh-Latn-pinyin", "yue"])
def test_the_language_of_the_document_is_one(language: str) -> None:
    assert told("<p>a</p>", language) == []
    assert told(f'<p lang="{language}">a</p>') == []


@pytest.mark.parametrize(
    "language", ["", "english", "e", "en_GB", "en-", "zh-Hans-", "chinese (simplified)", "12"]
)
def test_or_it_is_told(language: str) -> None:
    assert told("<p>a</p>", language) == [f"'{language}' is not the tag of a language"]


def test_the_language_of_a_passage_too() -> None:
    (flaw,) = found('<page><p>a <span lang="zhh-Hansssssss">b</span></p></page>')
    assert (flaw.message, flaw.element.name) == ("'zhh-Hansssssss' is not the tag of a language", "span")
    (flaw,) = found('<page><p lang="e_n">b</p></page>')
    assert flaw.hint == "did you mean 'en'?"


# -------------------------------------------------------------------------------------------- scripts

SAMPLES = {
    "CJK": "推",
    "HIRAGANA": "ひ",
    "KATAKANA": "カ",
    "HANGUL": "한",
    "ARABIC": "ض",
    "HEBREW": "ש",
    "CYRILLIC": "ж",
    "DEVANAGARI": "क",
    "THAI": "ก",
}


def test_every_script_has_a_sample() -> None:
    assert set(SAMPLES) == set(SCRIPTS)


@pytest.mark.parametrize("script", SAMPLES)
def test_letters_of_another_script_are_told(script: str) -> None:
    char = SAMPLES[script]
    (flaw,) = found(f"<page><p>one {char}{char} two</p></page>")
    shown = {"CJK": "Chinese"}.get(script, script.title())
    assert flaw.message == f"'{char}' is {shown} text in a passage whose language is 'en'"
    assert flaw.hint == 'name its language: [zh-Hans:推拿] in content, <span lang="zh-Hans"> in a template'
    assert flaw.text == f"one {char}{char} two"


@pytest.mark.parametrize("script", SAMPLES)
def test_letters_of_the_own_script_are_not(script: str) -> None:
    for language in SCRIPTS[script]:
        assert told(f"<p>one {SAMPLES[script]} two</p>", language) == []
        assert told(f'<p>one <span lang="{language}">{SAMPLES[script]}</span></p>') == []


@pytest.mark.parametrize(
    ("inside", "language", "count"),
    [
        ('<p lang="zh-Hans">推拿</p>', "en", 0),
        ('<section lang="zh-Hans"><p>a <strong>推拿</strong></p></section>', "en", 0),
        ('<section lang="zh-Hans"><p lang="en">推拿</p></section>', "en", 1),
        ('<p><span lang="zh-Hans">推</span>拿</p>', "en", 1),
        ("<p>推拿</p>", "zh-Hant", 0),
        ("<p>推拿</p>", "ZH", 0),
        ("<p>Ná niē, α-Tocopherol, 10 µg, ½ — “x” ★ ①</p>", "en", 0),
        ("<p>Nǎ niē</p>", "zh-Latn-pinyin", 0),
        ("<p>推<br/>拿</p><p>推</p>", "en", 3),
        ("<ul><li>推</li></ul><table><tbody><tr><td>拿</td></tr></tbody></table>", "en", 2),
        ("<footer><p>推</p></footer>", "en", 1),
    ],
)
def test_whose_letters_they_are_depends_on_the_nearest_language(
    inside: str, language: str, count: int
) -> None:
    assert len(told(inside, language)) == count


def test_a_passage_is_told_once() -> None:
    assert len(told("<p>推拿 and 按揉 and ж</p>")) == 1
    assert len(told("<p>推拿 <strong>按揉</strong> ж</p>")) == 3

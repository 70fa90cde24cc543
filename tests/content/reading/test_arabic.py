"""Arabic: lengths in words whatever the vowel signs, the share of common words, and no grade."""

from __future__ import annotations

import sys

import pytest

from booklet.content.reading import arabic_words
from booklet.content.reading.arabic import problems, read
from booklet.content.reading.sentences import Sentence

PLAIN = "ضع يدك على الكتف ثم اضغط بلطف."
FOR_SPECIALISTS = (
    "يستلزم استعمال مضادات التخثر توخّي الحيطة لدى المصابين باعتلال الفقار الرقبي المصحوب باعتلال جذور "
    "الأعصاب وتضيّق القناة الفقرية، ولا سيما عقب استئصال الصفيحة الفقرية. ويُستحسن استيضاح المعالج "
    "الفيزيائي حول التدابير التأهيلية التحفظية وموانع الاستعمال النسبية والمطلقة.",
    "يُعرَّف اللُّفافُ العضلي بأنه نسيج ضام ليفي كثيف يغلّف الحزم العضلية ويفضي إلى التئامها، وينجم عن "
    "التصاقه نقصان في مرونة الألياف وتليّف موضعي يترافق مع إيلام مزمن ومنعكسات حركية شاذة.",
)


def same(*texts: str) -> list[Sentence]:
    return [Sentence(text, text) for text in texts]


@pytest.fixture
def word_list() -> None:
    pytest.importorskip("wordfreq", reason="the list of word frequencies is an extra")


def test_vowel_signs_and_stretches_cut_no_word(word_list: None) -> None:
    found = read(same("اِضْغَطْ عَلَى الكَـتِف.", "كرّر 10 مرّات."))
    assert (found.lengths.total, found.lengths.sentences, found.lengths.max_sentence) == (6, 2, 3)
    assert found.uncommon == ()


def test_the_line_claims_no_grade(word_list: None) -> None:
    found = read(same(PLAIN))
    assert (found.measure, found.figures) == ("", {"common_words": 1.0})
    assert found.told == (
        "no validated grade for Arabic; 7 words, 7.0 in a sentence, 7 in the longest; 100 % common words"
    )


def test_latin_words_and_numbers_are_not_looked_up(word_list: None) -> None:
    assert read(same("اضغط 10 Qzxv")).uncommon == ()


@pytest.mark.parametrize(("number", "share"), [(0, 0.64), (1, 0.53)])
def test_a_text_for_specialists_is_noticed(word_list: None, number: int, share: float) -> None:
    found = read(same(FOR_SPECIALISTS[number]))
    assert found.figures["common_words"] == pytest.approx(share, abs=0.01)
    told = list(problems(found))
    assert {one.severity for one in told} == {"warning"} and "aim for 90 %" in told[0].message


def test_a_plain_text_is_no_problem(word_list: None) -> None:
    assert list(problems(read(same(PLAIN)))) == []


def test_without_the_list_lengths_are_told_and_one_warning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "wordfreq", None)
    arabic_words.common_words.cache_clear()
    found = read(same(PLAIN))
    assert (found.figures, found.lengths.total, "common" in found.told) == ({}, 7, False)
    assert [(one.severity, one.message) for one in problems(found)] == [
        ("warning", "the share of common words needs the package wordfreq")
    ]

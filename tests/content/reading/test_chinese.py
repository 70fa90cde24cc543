"""Chinese: lengths in characters, everyday characters of both ways of writing, and no grade."""

from __future__ import annotations

import pytest

from booklet.content.reading.chinese import problems, simplified, traditional
from booklet.content.reading.sentences import Sentence


def same(*texts: str) -> list[Sentence]:
    return [Sentence(text, text) for text in texts]


def test_a_code_a_number_and_a_latin_word_are_one_character() -> None:
    found = simplified(same("按压10次。", "C7是颈后的骨头。", "**WHO**"))
    lengths = found.lengths
    assert (lengths.unit, lengths.total, lengths.sentences, lengths.max_sentence) == ("character", 12, 3, 7)
    assert lengths.longest == "C7是颈后的骨头。"


def test_the_line_claims_no_grade() -> None:
    found = simplified(same("用拇指按住。"))
    assert found.measure == ""
    assert found.told == (
        "no validated grade for Chinese; 5 characters, 5.0 in a sentence, 5 in the longest; "
        "100 % everyday characters"
    )


def test_rare_characters_are_listed_once() -> None:
    found = simplified(same("髋关节疼。", "按髋部。"))
    assert found.uncommon == ("髋",)
    assert found.figures == {"everyday_characters": 0.714}


@pytest.mark.parametrize(("char", "everyday"), [("啊", True), ("座", True), ("亍", False), ("體", False)])
def test_the_first_level_of_gb_2312_has_its_edges(char: str, everyday: bool) -> None:
    assert (simplified(same(char)).uncommon == ()) is everyday


@pytest.mark.parametrize(("char", "everyday"), [("一", True), ("籲", True), ("乂", False), ("体", False)])
def test_the_first_level_of_big5_has_its_edges(char: str, everyday: bool) -> None:
    assert (traditional(same(char)).uncommon == ()) is everyday


def test_rare_characters_and_long_sentences_are_warnings() -> None:
    told = list(problems(simplified(same("髋" * 31))))
    assert [one.severity for one in told] == ["warning"] * 3
    assert (told[0].message, told[0].hint) == (
        "0 % of the characters are everyday ones; aim for 98 %",
        "explain or replace what is rare: 髋",
    )
    assert list(problems(simplified(same("按" * 22)))) == []

"""Lines break between words; Chinese also between ideographs, but not before closing marks."""

import pytest

from booklet.layout.page import Run
from booklet.layout.text import break_lines
from tests.layout.conftest import EvenFonts


def lines(text: str, width: float, lang: str = "") -> list[str]:
    broken = break_lines([Run(text, "regular", 10.0, "#000000", lang)], width, EvenFonts())
    return ["".join(run.text for _, run in line.runs) for line in broken.lines]


def test_words_stay_whole() -> None:
    assert lines("aaaa bbbb cccc dddd", 50) == ["aaaa bbbb ", "cccc dddd"]


def test_the_space_at_a_break_is_kept_beyond_the_width() -> None:
    broken = break_lines([Run("aaaa bb", "regular", 10.0, "#000000")], 20, EvenFonts())
    assert [line.width for line in broken.lines] == [20, 10]
    assert lines("aaaa bb", 20) == ["aaaa ", "bb"] != lines("aaaabb", 20)


def test_a_no_break_space_holds() -> None:
    assert lines("aaaa 10\u00a0cm bb", 45) == ["aaaa ", "10\u00a0cm bb"]


def test_chinese_breaks_without_spaces_but_not_before_a_full_stop() -> None:
    assert lines("肩井在肩上，大椎。", 25) == ["肩井在肩", "上，大椎。"]


def test_a_short_foreign_name_stays_on_one_line() -> None:
    assert lines("abcd 大椎", 30, "zh-Hans") == ["abcd ", "大椎"]
    assert lines("abcd 大椎", 30) == ["abcd 大", "椎"]


@pytest.mark.parametrize("text", ["", "   ", "\n\n"])
def test_nothing_makes_no_line(text: str) -> None:
    assert lines(text, 100) == []

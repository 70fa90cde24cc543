"""Lines that mix directions: what stands where. Each character is 5 pt wide."""

from __future__ import annotations

import pytest

from booklet.layout.page import Run
from booklet.layout.phrase import stretches
from booklet.layout.text import Line, break_lines
from tests.layout.conftest import EvenFonts


def lines(text: str, language: str, width: float = 1000.0) -> tuple[Line, ...]:
    return break_lines([Run(text, "regular", 10.0, "#000000", language)], width, EvenFonts(), language).lines


def seen(text: str, language: str = "ar") -> list[str]:
    """The parts of a text on one line from left to right, each in logical order."""
    (line,) = lines(text, language)
    return [run.text for _, run in sorted(line.runs, key=lambda placed: placed[0])]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("اضغط هنا", ["اضغط هنا"]),
        ("اضغط GB21 هنا", [" هنا", "GB21", "اضغط "]),
        ("اضغط 5 مرات", [" مرات", "5", "اضغط "]),
        ("اضغط ٥ مرات", [" مرات", "٥", "اضغط "]),
        ("من 20 إلى 30 ثانية", [" ثانية", "30", " إلى ", "20", "من "]),
        ("مدة 20–30 ثانية", [" ثانية", "30", "–", "20", "مدة "]),
        ("النقطة (GB21).", [").", "GB21", "النقطة ("]),
        ("كلمة Jian jing هنا", [" هنا", "Jian jing", "كلمة "]),
        ("اتصل: +34 900 123 456", ["+34 900 123 456", "اتصل: "]),
        ("اتصل: (900) 123-456 الآن", [" الآن", "(900) 123-456", "اتصل: "]),
        ("نسبة 60%", ["%", "60", "نسبة "]),
        ("a ب", [" ب", "a"]),
    ],
)
def test_order_in_an_arabic_line(text: str, parts: list[str]) -> None:
    assert seen(text) == parts


def test_the_same_text_in_an_english_line_stands_otherwise() -> None:
    """The twin."""
    assert seen("a ب", "en") == ["a ", "ب"]
    assert seen("النقطة (GB21).", "en") != seen("النقطة (GB21).", "ar")


@pytest.mark.parametrize("text", ["اضغط GB21 (هنا) 5 مرات", "اتصل: +34 900 123 456 الآن", "see اضغط 5 now"])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_parts_stand_side_by_side(text: str, language: str) -> None:
    """From 0 to the line's width without gap or overlap; read in order they are the text."""
    (line,) = lines(text, language)
    x = 0.0
    for dx, run in sorted(line.runs, key=lambda placed: placed[0]):
        assert dx == x
        x += 5 * len(run.text)
    assert x == line.width == 5 * len(text)
    assert "".join(run.text for _, run in line.runs) == text


def test_a_part_that_runs_leftwards_is_set_so() -> None:
    (line,) = lines("اضغط GB21 ٥", "ar")
    assert [(run.text, run.mode) for _, run in line.runs] == [
        ("اضغط ", "rtl"),
        ("GB21", ""),
        (" ", "rtl"),
        ("٥", ""),
    ]


def test_the_space_at_a_break_hangs_beyond_the_left_edge() -> None:
    first, last = lines("اضغط هنا", "ar", 25)
    assert [(dx, run.text) for dx, run in first.runs] == [(-5.0, "اضغط ")]
    assert [(dx, run.text) for dx, run in last.runs] == [(0.0, "هنا")]
    assert (first.width, last.width) == (20, 15)


def test_in_an_english_line_it_hangs_beyond_the_right_edge() -> None:
    first, _ = lines("press here", "en", 30)
    assert [(dx, run.text) for dx, run in first.runs] == [(0.0, "press ")]
    assert first.width == 25


def test_the_space_hangs_at_the_left_also_after_a_latin_word() -> None:
    first, _ = lines("هنا GB21 هنا", "ar", 40)
    assert {run.text: dx for dx, run in first.runs} == {"هنا ": 20.0, "GB21": 0.0, " ": -5.0}


def test_a_phrase_may_break_and_goes_on_at_the_right_place() -> None:
    """Two lines of a Latin phrase in an Arabic paragraph: its first words stand in the first line."""
    first, second = lines("كلمة Jian jing هنا", "ar", 50)
    assert "".join(run.text for _, run in first.runs) == "كلمة Jian "
    assert "".join(run.text for _, run in second.runs) == "jing هنا"
    assert {run.text.strip(): dx for dx, run in second.runs} == {"jing": 20.0, "هنا": 0.0}


def test_bold_words_are_parts_of_their_own() -> None:
    """The space after a word is set as the word is."""
    runs = [
        Run("اضغط ", "regular", 10.0, "#000000", "ar"),
        Run("برفق", "bold", 10.0, "#000000", "ar"),
        Run(" هنا", "regular", 10.0, "#000000", "ar"),
    ]
    (line,) = break_lines(runs, 1000, EvenFonts(), "ar").lines
    assert [(dx, run.text, run.face) for dx, run in line.runs] == [
        (40.0, "اضغط ", "regular"),
        (15.0, "برفق ", "bold"),
        (0.0, "هنا", "regular"),
    ]


@pytest.mark.parametrize(
    ("text", "language", "parts"),
    [
        ("Press here", "en", [("Press here", "")]),
        ("按揉 GB21", "zh-Hans", [("按揉 GB21", "cjk")]),
        ("اضغط GB21", "ar", [("GB21", ""), ("اضغط ", "rtl")]),
        ("اضغط", "en", [("اضغط", "rtl")]),
        ("GB21", "ar", [("GB21", "")]),
    ],
)
def test_stretches_of_a_label_from_left_to_right(
    text: str, language: str, parts: list[tuple[str, str]]
) -> None:
    assert stretches(text, language) == parts


def styled(*parts: tuple[str, str]) -> list[str]:
    """The texts of the runs of one Arabic line in two faces, in logical order."""
    runs = [Run(text, face, 10.0, "#000000", "ar") for text, face in parts]
    (line,) = break_lines(runs, 1000.0, EvenFonts(), "ar").lines
    return [run.text for _, run in line.runs]


def test_letters_join_over_a_change_of_style() -> None:
    joiner = "\u200d"
    assert styled(("ال", "bold"), ("كتف", "regular")) == [f"ال{joiner}", f"{joiner}كتف"]
    assert styled(("ال ", "bold"), ("كتف", "regular")) == ["ال ", "كتف"]
    assert styled(("كتف", "bold"), ("،", "regular")) == ["كتف", "،"]

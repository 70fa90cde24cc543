"""Phrases that run the other way are marked off, so that they do not disturb what is beside them."""

from __future__ import annotations

import pytest

from booklet.layout.inline import page_numbers, runs_of
from booklet.layout.markup import parse
from booklet.layout.page import Run
from booklet.layout.theme import Theme


def runs(theme: Theme, inside: str, language: str, numerals: str = "latn") -> list[Run]:
    document = parse(f"<document><page><p>{inside}</p></page></document>", "t.xml.j2", language)
    (paragraph,) = document.pages[0].elements
    number = page_numbers({"z": 12}, 3, 40, numerals)
    return runs_of(paragraph, theme.style("p", ()), theme, number)


def marked(theme: Theme, inside: str, language: str) -> str:
    """The text with its invisible marks written out: `<` rightwards, `«` leftwards, `?` either, `>` ends."""
    text = "".join(run.text for run in runs(theme, inside, language))
    return text.translate({0x2066: "<", 0x2067: "«", 0x2068: "?", 0x2069: ">"})


@pytest.mark.parametrize(
    ("inside", "language", "text"),
    [
        ('أ <span lang="en">b</span> ج', "ar", "أ <b> ج"),
        ('a <span lang="ar">ب</span> c', "en", "a «ب> c"),
        ('a <span lang="zh-Hans">肩</span> c', "en", "a 肩 c"),
        ('a <strong>b</strong> <a href="#z">c</a>', "en", "a b c"),
        ('أ <span dir="ltr">+34 900</span>', "ar", "أ <+34 900>"),
        ('أ <span dir="auto">b</span>', "ar", "أ ?b>"),
        ('a <span dir="ltr">b</span>', "en", "a <b>"),
        (
            'أ <span dir="ltr"><span lang="en">b</span> <span lang="zh-Hans">肩</span></span>',
            "ar",
            "أ <b 肩>",
        ),
    ],
)
def test_what_is_marked_off(theme: Theme, inside: str, language: str, text: str) -> None:
    assert marked(theme, inside, language) == text


def test_language_link_and_owner_are_those_of_the_element(theme: Theme) -> None:
    plain, foreign, linked = [
        run for run in runs(theme, 'a<span lang="ar">ب</span><a href="#z">c</a>', "en") if run.text in "aبc"
    ]
    assert [run.lang for run in (plain, foreign, linked)] == ["en", "ar", "en"]
    assert [run.link for run in (plain, foreign, linked)] == ["", "", "#z"]
    assert plain.owner is None and foreign.owner and foreign.owner.name == "span"


def test_page_numbers_in_the_digits_of_the_document(theme: Theme) -> None:
    inside = '<span class="page-number"/>/<span class="page-count"/> <span ref="z"/>'
    said = ["".join(run.text for run in runs(theme, inside, "en", kind)) for kind in ("arab", "latn")]
    assert said == ["٣/٤٠ ١٢", "3/40 12"]


def test_a_forced_line_end(theme: Theme) -> None:
    assert [run.text for run in runs(theme, "a<br/>b", "en")] == ["a", "\n", "b"]

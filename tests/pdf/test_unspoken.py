"""What a tagged file must not leave unsaid stops it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from booklet.diagnostics import RenderError
from booklet.pdf.canvas import PdfCanvas
from booklet.pdf.document import DocumentInfo
from booklet.pdf.fonts import FontSet
from booklet.pdf.standards import STANDARDS
from booklet.pdf.tags import Tag
from booklet.pdf.unspoken import unspoken

TAGGED = [name for name, one in STANDARDS.items() if one.tagged]


def told(info: DocumentInfo, *tags: Tag) -> list[str]:
    return [one.message for one in unspoken(info, tags)]


def headings(*levels: int) -> list[Tag]:
    return [Tag(f"H{level}") for level in levels]


@pytest.mark.parametrize(
    "levels", [(), (1,), (1, 1), (1, 2, 3), (1, 2, 3, 4, 5, 6, 1), (1, 2, 3, 2, 3, 1, 2)]
)
def test_headings_that_go_down_in_steps_are_fine(info: DocumentInfo, levels: tuple[int, ...]) -> None:
    assert told(info, Tag("P"), *headings(*levels), Tag("P")) == []


@pytest.mark.parametrize(
    ("levels", "said"),
    [
        ((2,), ["H2 as the first heading skips a level"]),
        ((1, 3), ["H3 after H1 skips a level"]),
        ((1, 2, 1, 3, 4), ["H3 after H1 skips a level"]),
        ((3, 6), ["H3 as the first heading skips a level", "H6 after H3 skips a level"]),
    ],
)
def test_headings_that_skip_a_level_are_told(
    info: DocumentInfo, levels: tuple[int, ...], said: list[str]
) -> None:
    assert told(info, *headings(*levels)) == said


def test_the_hint_names_the_level_that_would_be_right(info: DocumentInfo) -> None:
    assert [one.hint for one in unspoken(info, headings(1, 2, 4))] == ["make it H3"]


@pytest.mark.parametrize("alt", ["", " ", "\n\t"])
def test_a_figure_needs_a_description(info: DocumentInfo, alt: str) -> None:
    assert told(info, Tag("Figure", alt=alt)) == ["a figure has no description"]
    assert told(info, Tag("Figure", alt="a hand"), Tag("P", alt=alt)) == []


@pytest.mark.parametrize("field", ["title", "language"])
@pytest.mark.parametrize("text", ["", "  "])
def test_a_document_needs_a_title_and_a_language(info: DocumentInfo, field: str, text: str) -> None:
    values = {field: text}
    assert told(replace(info, **values)) == [f"the document has no {field}"]
    assert told(info) == []


def drawn(info: DocumentInfo, fonts: FontSet, standard: str, *tags: Tag) -> PdfCanvas:
    canvas = PdfCanvas(info, fonts, STANDARDS[standard])
    canvas.begin_page(100, 100)
    for tag in tags:
        with canvas.tagged(tag):
            canvas.rect(0, 0, 9, 9, "#000000")
    canvas.end_page()
    return canvas


@pytest.mark.parametrize("standard", TAGGED)
def test_saving_tells_all_at_once(info: DocumentInfo, fonts: FontSet, standard: str) -> None:
    silent = replace(info, title="", language="")
    with pytest.raises(RenderError) as caught:
        drawn(silent, fonts, standard, Tag("H2"), Tag("Figure")).save()
    assert [one.message for one in caught.value.diagnostics] == [
        "the document has no title",
        "the document has no language",
        "H2 as the first heading skips a level",
        "a figure has no description",
    ]


@pytest.mark.parametrize("standard", [*TAGGED, "none"])
def test_what_says_everything_is_saved(info: DocumentInfo, fonts: FontSet, standard: str) -> None:
    assert drawn(info, fonts, standard, Tag("H1"), Tag("Figure", alt="a hand")).save()


def test_an_untagged_file_may_be_silent(info: DocumentInfo, fonts: FontSet) -> None:
    silent = replace(info, title="", language="")
    assert drawn(silent, fonts, "none", Tag("H2"), Tag("Figure")).save()


@pytest.mark.parametrize("standard", TAGGED)
def test_a_glyph_without_unicode_is_told(info: DocumentInfo, fonts: FontSet, standard: str) -> None:
    canvas = drawn(info, fonts, standard)
    canvas.begin_page(100, 100)
    with canvas.tagged(Tag("P")):
        canvas.text(0, 0, "a\U0001f600", "regular", 9)
    canvas.end_page()
    with pytest.raises(RenderError, match=r"has the character '😀' \(U\+1F600\)"):
        canvas.save()

"""What an element of the structure tree says: texts, language, attributes, the box of a figure."""

from __future__ import annotations

import io
from contextlib import ExitStack

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from booklet.pdf.tags import Tag
from tests.pdf.elements import Make, Open, begun, elements, only

HARD = ["a (b", "a) b", "((", "back\\slash", "ends with \\", "\\n", "two\nlines\r\tend", "%<>[]{}/", "é"]
HARD += ["推拿", "😀 a", "x" * 3000, "\ufeffa"]


@pytest.mark.parametrize("text", HARD)
@pytest.mark.parametrize(("field", "entry"), [("alt", "/Alt"), ("actual", "/ActualText"), ("title", "/T")])
def test_texts_come_back(make: Make, field: str, entry: str, text: str) -> None:
    values = {field: text}
    one = only(make(Tag("Span", **values)))
    assert str(one[entry]) == text
    assert {"/Alt", "/ActualText", "/T", "/Lang", "/ID"} & set(one.keys()) == {entry}


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.text(st.characters(exclude_categories=("C",)), min_size=1), st.text(alphabet="(\\)ab", min_size=1))
def test_any_text_comes_back(alt: str, title: str) -> None:
    canvas = begun()
    with canvas.tagged(Tag("Figure", alt=f"a{alt}", title=title)):
        canvas.rect(0, 0, 1, 1, "#000000")
    canvas.end_page()
    with ExitStack() as stack:
        one = only(stack.enter_context(pikepdf.open(io.BytesIO(canvas.save()))))
        assert (str(one.Alt), str(one.T)) == (f"a{alt}", title)


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Latn-pinyin", "de"])
def test_the_language_is_said(make: Make, language: str) -> None:
    assert str(only(make(Tag("P", lang=language))).Lang) == language
    assert "/Lang" not in only(make(Tag("P")))


@pytest.mark.parametrize(
    ("tag", "attributes"),
    [
        (Tag("P"), []),
        (Tag("L", numbering="Decimal"), [{"/O": "/List", "/ListNumbering": "/Decimal"}]),
        (Tag("TH", scope="Row"), [{"/O": "/Table", "/Scope": "/Row"}]),
        (Tag("TH", scope="Column", span=3), [{"/O": "/Table", "/Scope": "/Column", "/ColSpan": "3"}]),
        (Tag("TD", span=2), [{"/O": "/Table", "/ColSpan": "2"}]),
        (Tag("TD", span=1), []),
        (Tag("FENote"), [{"/O": "/FENote", "/NoteType": "/Endnote"}]),
        (
            Tag("FENote", numbering="Disc"),
            [{"/O": "/List", "/ListNumbering": "/Disc"}, {"/O": "/FENote", "/NoteType": "/Endnote"}],
        ),
    ],
)
def test_attributes(make: Make, tag: Tag, attributes: list[dict[str, str]]) -> None:
    found = only(make(tag)).get("/A", pikepdf.Array())
    listed = list(found) if isinstance(found, pikepdf.Array) else [found]
    assert [{key: str(value) for key, value in one.items()} for one in listed] == attributes


def test_a_figure_has_its_box(opened: Open) -> None:
    canvas = begun()
    for box in ((1.25, 2, 30.126, 40), None):
        with canvas.tagged(Tag("Figure", alt="a hand")):
            canvas.rect(1, 2, 29, 38, "#000000")
            if box:
                canvas.figure_box(box)
    canvas.end_page()
    boxed, other = elements(opened(canvas.save()))
    assert (boxed.A.O, boxed.A.Placement) == ("/Layout", "/Block")
    assert [float(value) for value in boxed.A.BBox] == [1.25, 2, 30.13, 40]
    assert "/A" not in other

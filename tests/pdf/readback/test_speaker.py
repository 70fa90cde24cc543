"""What kinds of elements are said to be."""

from __future__ import annotations

from typing import Any

from pikepdf import Dictionary, Name, String

from tests.pdf.readback.asking import said
from tests.pdf.readback.sample import FORM, LINK, PATH

SPANS: tuple[dict[str, Any], ...] = ({"RowSpan": 2}, {"ColSpan": 2})


def test_headings() -> None:
    assert said(("H1", "a"), ("H2",), ("H", "b"), ("H3", {"Lang": String("es")}, "c")) == [
        "heading 1: a",
        "heading 2: (empty)",
        "heading: b",
        "heading 3: c {es}",
    ]


def test_graphics_are_their_description() -> None:
    alt = {"Alt": String("A  back"), "Lang": String("en-GB")}
    assert said(
        ("Figure", alt, FORM, "label", ("Caption", {"Lang": String("en")}, ("P", "Where"))),
        ("P", "In ", ("Formula", {"Alt": String("a over b")}, PATH), " line"),
        ("Figure", FORM, "label"),
        ("Figure", {"Alt": String(" ")}, FORM),
    ) == [
        "graphic: A back {en-GB}",
        "caption: Where",
        "In",
        "formula: a over b",
        "line",
        "graphic without a description: label",
        "graphic without a description",
    ]


def test_graphics_within_a_line() -> None:
    figure = ("Figure", {"Alt": String("A back")}, PATH)
    assert said(("P", ("Link", figure, LINK)), ("H1", figure, " pain")) == [
        "[link: [graphic: A back]]",
        "heading 1: [graphic: A back] pain",
    ]


def test_lists_in_lists() -> None:
    inner = ("L", ("LI", ("Lbl", "a)"), ("LBody", "deep")))
    assert said(
        (
            "L",
            ("Caption", "Before"),
            ("LI", ("Lbl", "1."), ("LBody", ("P", "one"), inner)),
            ("LI", ("Lbl", "2."), ("LBody", ("Figure", {"Alt": String("two")}, PATH))),
            ("LI", ("LBody", ("P", "three"))),
        )
    ) == [
        "list, 3 items",
        "  caption: Before",
        "  1. one",
        "    list, 1 item",
        "      a) deep",
        "  2.",
        "    graphic: two",
        "  three",
    ]


def test_tables() -> None:
    row, span = ({"A": Dictionary(O=Name.Table, **one)} for one in SPANS)
    table = (
        "Table",
        {"A": Dictionary(O=Name.Table, Summary=String("Doses"))},
        ("Caption", "When"),
        ("TR", ("TH", "Day"), ("TH", span, "Dose")),
        ("TR", ("TH", row, "Monday"), ("TD",), ("TD", " ")),
        ("TR", ("TD", "5"), ("TD", ("L", ("LI", ("LBody", "slowly"))))),
        ("TR", ("TD",), ("TD", span)),
    )
    assert said(table) == [
        "table, 4 rows, 3 columns: Doses",
        "  caption: When",
        "  header: Day",
        "  header of 2 columns: Dose",
        "  row 2",
        "    header: Monday",
        "    2 empty cells",
        "  row 3",
        "    cell: 5",
        "    cell",
        "      list, 1 item",
        "        slowly",
        "  row 4: empty",
    ]


def test_contents_notes_and_boxes() -> None:
    note = ("Note", ("Lbl", "1"), "Cochrane")
    assert said(
        (
            "TOC",
            ("TOCI", ("P", "Neck"), ("P", "slowly")),
            ("TOCI", ("Reference", "Back"), ("TOC", ("TOCI", "Hip"))),
        ),
        ("P", "Ask", note, "now"),
        ("Sect", note),
        ("BlockQuote", ("P", "q")),
    ) == [
        "contents",
        "  entry: Neck",
        "    slowly",
        "  entry: Back",
        "    contents",
        "      entry: Hip",
        "Ask",
        "note: 1 Cochrane",
        "now",
        "note: 1 Cochrane",
        "quote",
        "  q",
    ]


def test_roles_of_pdf_2() -> None:
    assert said(
        ("Title", "T"),
        ("Aside", ("P", ("Strong", "Stop"), " now", ("FENote", "n"))),
        ("H7", "deep"),
        modern=True,
    ) == ["title: T", "aside", "  Stop now", "  note: n", "heading 7: deep"]


def test_an_element_may_be_replaced_as_a_whole() -> None:
    words = {"ActualText": String("said instead")}
    assert said(("P", words, PATH), ("P", "a ", ("Span", {"E": String("for example")}, "e.g."), " b")) == [
        "said instead",
        "a for example b",
    ]


def test_unknown_roles_let_their_words_through() -> None:
    assert said(("Odd", "a", ("P", "b")), ("P", ("Odd", "c"), "d")) == ["a", "b", "c", "d"]

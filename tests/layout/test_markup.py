"""Markup to a document: the closed vocabulary, and errors that name the template's line."""

import pytest

from booklet.diagnostics import ContentError
from booklet.layout.markup import parse


def wrong(markup: str) -> str:
    with pytest.raises(ContentError) as caught:
        parse(markup, "t.xml.j2")
    return str(caught.value)


def test_elements_keep_their_place_classes_and_text() -> None:
    page = '<page id="a" at="t.xml.j2:7" class="x y"><p>one <strong>two</strong></p></page>'
    document = parse(f"<document>{page}</document>", "t")
    found = document.pages[0]
    assert (str(found.place), found.classes, found.get("id")) == ("t.xml.j2:7", ("x", "y"), "a")
    assert found.text() == "one two"
    assert [one.name for one in found.walk()] == ["page", "p", "strong"]


@pytest.mark.parametrize(
    ("markup", "said"),
    [
        ("<document><page><pp/></page></document>", "there is no element <pp>"),
        ('<document><page><p clas="a">x</p></page></document>', "did you mean 'class'?"),
        ("<document><page><p><h1>x</h1></p></page></document>", "<h1> can't stand in <p>"),
        ("<document><page>loose</page></document>", "text can't stand in <page>: 'loose'"),
        ("<document><page><image/></page></document>", "<image> needs the attribute 'src'"),
        ("<page/>", "the markup begins with <page>"),
        ("<document><page><p>x</page></document>", "markup is broken in <p>: mismatched tag"),
        ("", "no element found"),
        ('<!DOCTYPE d [<!ENTITY a "b">]><document/>', "can't declare a document type"),
        ("<document><page>" + "<stack>" * 60, "nested deeper than 40"),
        ("<document>" + "<page/>" * 20_001, "more than 20,000 elements"),
        ("<document><page><p>" + "x" * 400_001, "more than 400,000 characters"),
        ('<document><page><ol start="x"/></page></document>', 'start="x" is not a whole number'),
        ('<document><page><spacer size="nan"/></page></document>', 'size="nan" is not a number'),
        ('<document><page><spacer size="١"/></page></document>', "is not a number"),
        ('<document><page><columns widths="0 1"/></page></document>', "is not the shares"),
        ('<document><page><p><a href="file:///x">x</a></p></page></document>', "is not '#id'"),
        ('<document><page><figure class="side"><p>x</p></figure></page></document>', "must begin with a"),
    ],
)
def test_what_is_not_markup_is_refused(markup: str, said: str) -> None:
    assert said in wrong(markup)


def test_all_problems_are_told_at_once() -> None:
    said = wrong("<document><page><foo/><bar/></page></document>")
    assert "<foo>" in said and "<bar>" in said


def test_nearest_element_is_named() -> None:
    assert "did you mean 'figure'?" in wrong("<document><page><figur/></page></document>")


def test_problems_without_end_are_cut_short() -> None:
    assert len(wrong("<document><page>" + "<pp/>" * 5000).splitlines()) <= 400


def test_an_encoding_that_the_markup_claims_changes_nothing() -> None:
    text = '<?xml version="1.0" encoding="latin-1"?><document><page><p>é</p></page></document>'
    assert parse(text, "t").root.text() == "é"

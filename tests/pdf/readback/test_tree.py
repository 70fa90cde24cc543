"""The tag tree as values, also of trees that are none."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from booklet.pdf.readback.heard import Annotated, Broken, Heard, Words
from booklet.pdf.readback.tree import read_tree
from tests.pdf.readback.asking import tree
from tests.pdf.readback.sample import LINK, PATH


def shape(element: Heard) -> Any:
    """Roles and texts only."""
    kids = [
        shape(kid) if isinstance(kid, Heard) else getattr(kid, "text", type(kid).__name__)
        for kid in element.kids
    ]
    return (element.role, *kids)


def test_elements_and_their_words() -> None:
    found = tree("Document", ("P", "See ", ("Link", "Page 2", LINK), " now."), ("P",))
    assert shape(found) == ("Document", ("P", "See ", ("Link", "Page 2", "Annotated"), " now."), ("P",))
    first, empty = found.elements
    assert first.kids[0] == Words("See ", 1, 0)
    assert (first.text, first.page, first.parent) == ("See Page 2 now.", 1, found.key)
    assert (empty.text, empty.page) == ("", 0)
    (annotated,) = (kid for kid in first.elements[0].kids if isinstance(kid, Annotated))
    assert (annotated.page, annotated.kind, annotated.contents) == (1, "Link", "Page 2")


def test_what_replaces_the_words() -> None:
    label = {"ActualText": String("1."), "Lang": String("en"), "T": String("one")}
    found = tree("Document", ("Lbl", label, PATH), ("Figure", {"Alt": String("A back")}, "label"))
    assert [one.replaced for one in found.elements] == ["1.", "A back"]
    assert found.text == "1. A back"
    assert (found.elements[0].lang, found.elements[0].title) == ("en", "one")
    assert [word.text for word in found.words()] == ["", "label"]


def test_walk_goes_in_reading_order() -> None:
    found = tree("Document", ("Sect", ("H1", "a"), ("P", "b")), ("P", "c"))
    assert [one.role for one in found.walk()] == ["Document", "Sect", "H1", "P", "P"]


def test_an_untagged_file_has_a_root_without_kids() -> None:
    pdf = pikepdf.new()
    assert read_tree(pdf) == Heard("StructTreeRoot")


def broken(change: Callable[[Any, pikepdf.Pdf], None]) -> list[str]:
    """What is said of the kids that can't be followed, after the first paragraph is changed."""
    found = tree(
        "Document", ("P", "a"), ("P", "b"), change=lambda pdf: change(pdf.Root.StructTreeRoot.K[0].K[0], pdf)
    )
    return [kid.reason for one in found.walk() for kid in one.kids if isinstance(kid, Broken)]


def put(kid: Any) -> Callable[[Any, pikepdf.Pdf], None]:
    def change(element: Any, pdf: pikepdf.Pdf) -> None:
        element.K = Array([kid])

    return change


def test_a_loop_ends() -> None:
    def bite_tail(element: Any, pdf: pikepdf.Pdf) -> None:
        element.K = Array([0, element.P])

    (reason,) = broken(bite_tail)
    assert reason.startswith("a loop")


def test_an_element_that_is_listed_twice_is_read_once() -> None:
    (reason,) = broken(lambda element, pdf: element.P.K.append(element))
    assert reason.endswith("is listed twice")


def test_a_loop_through_an_array_ends() -> None:
    def share(element: Any, pdf: pikepdf.Pdf) -> None:
        array = pdf.make_indirect(Array())
        for _ in range(9):
            array.append(Dictionary(S=Name.P, K=array))
        element.K = array

    assert len(broken(share)) == 9


def test_a_deep_tree_ends() -> None:
    def dig(element: Any, pdf: pikepdf.Pdf) -> None:
        for _ in range(300):
            element.K = Array([pdf.make_indirect(Dictionary(S=Name.Div, P=element))])
            element = element.K[0]

    assert broken(dig) == ["the tree is deeper than 100 levels"]


def test_a_wide_tree_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("booklet.pdf.readback.tree._MOST", 50)
    assert broken(put(0)) == []
    assert (
        broken(lambda element, pdf: setattr(element, "K", Array([0] * 99)))
        == ["the tree has more than 50 parts"] * 2
    )


@pytest.mark.parametrize(
    ("kid", "reason"),
    [
        (String("x"), "a kid is neither an element nor content"),
        (True, "a kid is neither an element nor content"),
        (Dictionary(S=String("P")), "a kid has no structure type (/S)"),
        (Dictionary(Type=Name.MCR), "an MCR has no MCID"),
        (Dictionary(Type=Name.MCR, MCID=0, Pg=5), "its content 0 is on a page that is not in the file"),
        (
            Dictionary(Type=Name.MCR, MCID=0, Stm=Dictionary()),
            "its content stands in a form, which is not read",
        ),
        (Dictionary(Type=Name.OBJR, Obj=5), "an OBJR leads to nothing"),
    ],
)
def test_kids_that_are_none(kid: Any, reason: str) -> None:
    assert broken(put(kid)) == [reason]


def test_content_without_a_page() -> None:
    def no_page(element: Any, pdf: pikepdf.Pdf) -> None:
        del element.Pg

    assert broken(no_page) == ["its content 0 is on no page (/Pg)"]


def test_kids_that_are_null_are_nothing() -> None:
    assert broken(put(None)) == []

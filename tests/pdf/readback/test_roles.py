"""What elements are, and their attributes."""

from __future__ import annotations

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from booklet.pdf.readback.attributes import Attributes
from tests.pdf.readback.asking import tree


def test_attributes_of_an_element_and_of_its_class() -> None:
    def classes(pdf: pikepdf.Pdf) -> None:
        pdf.Root.StructTreeRoot.ClassMap = Dictionary(
            Head=Array([Dictionary(O=Name.Table, Scope=Name.Row, RowSpan=2), 0])
        )

    cell = {"A": Array([Dictionary(O=Name.Table, ColSpan=3), 0, Dictionary(O=Name.Layout, Scope=Name.Both)])}
    found = tree("TH", cell, {"C": Name.Head}, "a", change=classes)
    assert found.attributes == Attributes(scope="Row", colspan=3, rowspan=2)
    wild = Dictionary(
        O=Name.Table, ColSpan=10**9, RowSpan=-4, Headers=Array([String("h")]), Summary=String("s")
    )
    assert tree("TD", {"A": wild}, "a").attributes == Attributes("", 1000, 1, True, "s")
    box = Dictionary(O=Name.Layout, BBox=Array([9, 8.5, 1, 2]))
    assert tree("Figure", {"A": box}, "a").attributes.bbox == (1, 2, 9, 8.5)


def test_roles_are_mapped() -> None:
    def roles(pdf: pikepdf.Pdf) -> None:
        pdf.Root.StructTreeRoot.RoleMap = Dictionary(
            Step=Name.Item, Item=Name.LI, Round=Name.Turn, Turn=Name.Round
        )

    found = tree("Document", ("Step", "a"), ("Round", "b"), ("Other", "c"), ("H1", "d"), change=roles)
    assert [one.role for one in found.elements] == ["LI", "Round", "Other", "H1"]
    assert [one.known for one in found.elements] == [True, False, False, True]


def test_roles_of_name_spaces() -> None:
    def spaces(pdf: pikepdf.Pdf) -> None:
        new, old = pdf.Root.StructTreeRoot.Namespaces
        own = Dictionary(
            NS=String("urn:ours"), RoleMapNS=Dictionary(Tip=Array([Name.Aside, new]), Old=Name.Note)
        )
        math = Dictionary(NS=String("http://www.w3.org/1998/Math/MathML"))
        for element in pdf.Root.StructTreeRoot.K[0].K:
            name = str(element.S)
            element.NS = {"/mi": math, "/Art": old, "/TOC": new, "/Tip": own, "/Old": own, "/Odd": own}.get(
                name, new
            )
            if name == "/Em":
                del element.NS  # then it is one of PDF 1.7

    kids = [(role, "a") for role in ("Tip", "Old", "Odd", "mi", "Art", "TOC", "H7", "Em")]
    found = tree("Document", *kids, modern=True, change=spaces)
    assert [one.role for one in found.elements if one.known] == ["Aside", "Note", "mi", "Art", "H7"]
    assert [one.role for one in found.elements if not one.known] == ["Odd", "TOC", "Em"]
